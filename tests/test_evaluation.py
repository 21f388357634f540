from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from silkgraph.errors import ArticleError
from silkgraph.evaluation import Scores, compare, gold_pairs

if TYPE_CHECKING:
    from pathlib import Path

EMPTY: dict[str, Any] = {
    "id": "a",
    "lang": "en",
    **{
        kind: []
        for kind in (
            "states",
            "leaders",
            "organizations",
            "places",
            "events",
            "agreements",
            "proposals",
            "areas",
            "partnerships",
            "figures",
            "quotes",
        )
    },
}


def event(**fields: object) -> dict[str, object]:
    usual = {
        "type": "bilateral_meeting",
        "start": "2023-05-17",
        "status": "happened",
        "participants": ["Xi Jinping", "Kassym-Jomart Tokayev"],
    }
    return usual | fields


def scored(found: dict[str, Any], gold: dict[str, Any]) -> Scores:
    scores = Scores()
    compare(EMPTY | found, EMPTY | gold, scores)
    return scores


def test_counts_give_precision_recall_and_f1() -> None:
    scores = scored(
        {"states": ["China", "Russia"]}, {"states": ["China", "Kazakhstan", "Uzbekistan"]}
    )
    score = scores.total("states")
    assert (score.right, score.wrong, score.missed) == (1, 1, 2)
    assert score.precision == 0.5
    assert score.recall == pytest.approx(1 / 3)
    assert score.f1 == pytest.approx(0.4)


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    assert scored({}, {}).total("quotes").f1 == 1.0


@pytest.mark.parametrize(
    ("found", "strict", "lenient"),
    [
        (event(), 1, 1),
        (event(start="2023-05-18"), 0, 1),
        (event(status="planned"), 0, 1),
        (event(type="visit"), 0, 1),
        (event(type="forum"), 0, 0),
        (event(start="2022-05-17"), 0, 0),
        (event(participants=["Xi Jinping", "China", "Kazakhstan"]), 0, 0),
        (event(participants=["Xi Jinping"]), 1, 1),
    ],
)
def test_two_levels_of_matching_events(found: dict[str, Any], strict: int, lenient: int) -> None:
    scores = scored({"events": [found]}, {"events": [event()]})
    assert scores.total("events strict").right == strict
    assert scores.total("events lenient").right == lenient


def test_one_gold_event_is_matched_once() -> None:
    score = scored({"events": [event(), event()]}, {"events": [event()]}).total("events strict")
    assert (score.right, score.wrong) == (1, 1)


def test_offices_count_only_for_leaders_found() -> None:
    found = {"leaders": [{"name": "A", "office": "President", "state": "China"}]}
    gold = {
        "leaders": [
            {"name": "A", "office": "Premier", "state": "China"},
            {"name": "B", "office": "President", "state": "China"},
        ]
    }
    scores = scored(found, gold)
    assert scores.total("offices").right == 0
    assert scores.total("offices").missed == 1
    assert scores.total("leaders").missed == 1


def test_names_compare_as_the_graph_tells_things_apart() -> None:
    found = {
        "organizations": ["Aktobe-Munai Gas"],
        "events": [event(participants=["Ürümqi Customs"])],
        "proposals": [{"by": "Silk Road fund", "area": "trade"}],
    }
    gold = {
        "organizations": ["Aktobe Munai gas"],
        "events": [event(participants=["Urumqi customs"])],
        "proposals": [{"by": "Silk Road Fund", "area": "trade"}],
    }
    scores = scored(found, gold)
    for kind in ("organizations", "events strict", "events lenient", "proposals"):
        assert (scores.total(kind).right, scores.total(kind).wrong) == (1, 0), kind


def test_what_is_wrong_is_listed_by_document() -> None:
    assert scored({"places": ["Aktau"]}, {}).errors == ["a\tplaces\twrong\tAktau"]


def test_a_figure_matches_whatever_its_number_type() -> None:
    figure = {"value": 20, "unit": "documents", "year": 2024}
    assert (
        scored({"figures": [figure | {"value": 20.0}]}, {"figures": [figure]})
        .total("figures")
        .right
    )


def test_gold_articles_lie_beside_their_gold(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.gold.json").write_text(json.dumps(EMPTY))
    ((document, gold),) = gold_pairs(tmp_path)
    assert document.name == "a.txt"
    assert gold["lang"] == "en"


def test_a_folder_without_gold_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"gold\.json"):
        list(gold_pairs(tmp_path))


def test_gold_without_its_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "lost.gold.json").write_text(json.dumps(EMPTY))
    with pytest.raises(ArticleError, match="lost"):
        list(gold_pairs(tmp_path))
