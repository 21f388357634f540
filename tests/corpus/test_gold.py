"""The gold records are well formed, and their documents say what the records quote."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from silkgraph.claims import AgreementKind, EventType, Status
from silkgraph.evaluation import gold_pairs
from silkgraph.reference import load_reference
from silkgraph.resources import sample_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.reference import Organization, Person, Place

HERE = Path(__file__).parent
SAMPLES = Path(str(sample_dir()))
CENTRAL_ASIA = {"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}
FIELDS = {
    "leaders": ("name", "wikidata", "office", "state"),
    "events": ("type", "name", "start", "end", "place", "participants", "status", "evidence"),
    "agreements": ("name", "kind", "parties", "date", "evidence"),
    "proposals": ("by", "text", "area"),
    "partnerships": ("a", "b", "level", "date"),
    "figures": ("what", "value", "unit", "year", "about"),
    "quotes": ("speaker", "begins"),
    "must_not": ("kind", "detail"),
}
SETS = ("states", "organizations", "places", "areas")
TOP = [
    "id",
    "lang",
    "style",
    "sources",
    "meta",
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
    "must_not",
]


@dataclass(frozen=True)
class Gold:
    """A document and what people found in it."""

    path: Path
    record: dict[str, Any]

    @property
    def raw(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def text(self) -> str:
        """The document as a reader sees it; a tag leaves no gap, as in the evidence."""
        if self.path.suffix != ".html":
            return self.raw
        body = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", self.raw)
        return html.unescape(re.sub(r"<[^>]+>", "", body))

    @property
    def names(self) -> set[str]:
        """Everybody who may take part, sign or speak."""
        people = {leader["name"] for leader in self.record["leaders"]}
        return people | set(self.record["states"]) | set(self.record["organizations"])

    def of(self, kind: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.record[kind]
        return found


@cache
def golds() -> tuple[Gold, ...]:
    shipped = gold_pairs(HERE / "samples", SAMPLES)
    pairs = (*shipped, *gold_pairs(HERE / "second"), *gold_pairs(HERE / "locked"))
    return tuple(Gold(*pair) for pair in pairs)


def folder(name: str) -> list[Gold]:
    """Return the golds whose record lies in a folder of the corpus."""
    stems = {path.name.removesuffix(".gold.json") for path in (HERE / name).glob("*.gold.json")}
    return [gold for gold in golds() if gold.record["id"] in stems]


def dates(record: dict[str, Any]) -> Iterator[str | None]:
    for event in record["events"]:
        yield from (event["start"], event["end"])
    for kind in ("agreements", "partnerships"):
        yield from (found["date"] for found in record[kind])


@cache
def other_names(known: tuple[Organization | Person | Place, ...]) -> frozenset[str]:
    """Return aliases and spellings that are nobody's name of record."""
    spellings = {name.text for thing in known for name in thing.names}
    return frozenset(spellings - {thing.name for thing in known})


def about_something_else(gold: Gold) -> bool:
    """Tell whether an article is about other things, so that nothing is to be found in it."""
    style: str = gold.record["style"]
    return style.startswith("off-topic")


every_gold = pytest.mark.parametrize("gold", golds(), ids=lambda gold: gold.record["id"])
on_topic = pytest.mark.parametrize(
    "gold",
    [gold for gold in golds() if not about_something_else(gold)],
    ids=lambda gold: gold.record["id"],
)


@every_gold
def test_record_has_exactly_the_fields_of_the_schema(gold: Gold) -> None:
    assert list(gold.record) == TOP
    assert set(gold.record["meta"]) == {"title", "publisher", "published"}
    for kind, keys in FIELDS.items():
        assert all(tuple(found) == keys for found in gold.of(kind)), kind


@every_gold
def test_record_names_its_document_language_and_sources(gold: Gold) -> None:
    assert gold.record["id"] == gold.path.stem
    assert gold.record["lang"] in {"en", "ru", "zh"}
    assert gold.record["sources"]
    assert all(re.match(r"https?://\S+$", source) for source in gold.record["sources"])


@every_gold
def test_sets_hold_each_name_once(gold: Gold) -> None:
    for kind in SETS:
        assert all(gold.record[kind]) and max(Counter(gold.record[kind]).values(), default=1) == 1
    assert max(Counter(leader["name"] for leader in gold.of("leaders")).values(), default=1) == 1


@every_gold
def test_types_statuses_kinds_and_areas_are_known(gold: Gold) -> None:
    assert {event["type"] for event in gold.of("events")} <= set(get_args(EventType))
    assert {event["status"] for event in gold.of("events")} <= set(get_args(Status))
    assert {found["kind"] for found in gold.of("agreements")} <= set(get_args(AgreementKind))
    assert set(gold.record["areas"]) <= {area.slug for area in load_reference().areas}
    assert {found["area"] for found in gold.of("proposals")} <= set(gold.record["areas"])


@every_gold
def test_dates_are_real_days_months_or_years(gold: Gold) -> None:
    for stated in dates(gold.record):
        if stated is not None:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", stated)
            date.fromisoformat(f"{stated}-01-01"[:10])
    date.fromisoformat(gold.record["meta"]["published"])


@every_gold
def test_events_have_a_start_unless_they_did_not_happen_and_end_after_it(gold: Gold) -> None:
    for event in gold.of("events"):
        assert event["start"] or event["status"] != "happened"
        assert event["end"] is None or event["end"] > event["start"]


@every_gold
def test_whatever_happened_began_before_it_was_published(gold: Gold) -> None:
    published = gold.record["meta"]["published"]
    for event in gold.of("events"):
        assert event["status"] != "happened" or event["start"] <= published


@every_gold
def test_everybody_involved_is_listed(gold: Gold) -> None:
    for event in gold.of("events"):
        assert event["participants"] and set(event["participants"]) <= gold.names
        assert event["place"] is None or event["place"] in gold.record["places"]
    for agreement in gold.of("agreements"):
        assert len(agreement["parties"]) > 1 and set(agreement["parties"]) <= gold.names
    assert {found["by"] for found in gold.of("proposals")} <= gold.names
    assert {leader["state"] for leader in gold.of("leaders")} <= set(gold.record["states"])


@on_topic
def test_both_sides_of_the_relation_are_there(gold: Gold) -> None:
    states = set(gold.record["states"])
    assert "China" in states and states & CENTRAL_ASIA
    for partnership in gold.of("partnerships"):
        assert partnership["a"] == "China" and partnership["b"] in CENTRAL_ASIA & states


@every_gold
def test_figures_are_numbers_with_a_unit_and_listed_states(gold: Gold) -> None:
    for figure in gold.of("figures"):
        assert type(figure["value"]) in {int, float} and figure["unit"]
        assert figure["year"] is None or 1990 <= figure["year"] <= 2100
        assert figure["about"] and set(figure["about"]) <= set(gold.record["states"])


@every_gold
def test_evidence_stands_in_the_document_within_one_line_and_one_tag(gold: Gold) -> None:
    for found in gold.of("events") + gold.of("agreements"):
        evidence = found["evidence"]
        assert evidence == evidence.strip() and len(evidence) > 3
        assert "\n" not in evidence
        assert evidence in gold.text and evidence in gold.raw, evidence


@every_gold
def test_title_publisher_and_quotes_stand_in_the_document(gold: Gold) -> None:
    meta = gold.record["meta"]
    folded = " ".join(gold.text.split())
    assert meta["title"] in folded
    assert meta["publisher"] is None or meta["publisher"] in html.unescape(gold.raw)
    for quote in gold.of("quotes"):
        assert quote["begins"] in folded
        long = len(quote["begins"]) if gold.record["lang"] == "zh" else len(quote["begins"].split())
        assert long == 10 if gold.record["lang"] == "zh" else 3 < long <= 5


@every_gold
def test_names_that_the_reference_knows_are_its_own_names(gold: Gold) -> None:
    reference = load_reference()
    people = {leader["name"] for leader in gold.of("leaders")}
    assert not people & other_names(reference.people)
    assert not set(gold.record["organizations"]) & other_names(reference.organizations)
    assert not set(gold.record["places"]) & other_names(reference.places)


@every_gold
def test_something_is_said_about_what_must_not_be_found(gold: Gold) -> None:
    assert len(gold.of("must_not")) >= 3
    assert all(found["detail"] for found in gold.of("must_not"))


@every_gold
def test_article_is_as_long_as_a_news_article(gold: Gold) -> None:
    if gold.record["lang"] == "zh":
        assert 200 <= len(re.findall(r"[\u3400-\u9fff]", gold.text)) <= 900
    else:
        assert 130 <= len(re.findall(r"[\w'’-]+", gold.text)) <= 480


@every_gold
def test_article_holds_no_machine_path(gold: Gold) -> None:
    for text in (gold.raw, json.dumps(gold.record)):
        assert not re.search(r"(?<![\w.:/>-])/(?:work|home|tmp|root|usr|Users)/", text)


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("samples", {"en": 11, "ru": 3, "zh": 2}),
        ("second", {"en": 32, "ru": 16, "zh": 14}),
        ("locked", {"en": 10, "ru": 3, "zh": 3}),
    ],
)
def test_corpus_holds_its_languages_all_five_states_and_all_formats(
    name: str, languages: dict[str, int]
) -> None:
    corpus = folder(name)
    assert Counter(gold.record["lang"] for gold in corpus) == languages
    states = Counter(state for gold in corpus for state in gold.record["states"])
    assert all(states[state] >= 4 for state in CENTRAL_ASIA), states
    assert {gold.path.suffix for gold in corpus} == {".txt", ".md", ".html"}


@pytest.mark.parametrize("name", ["samples", "second", "locked"])
def test_corpus_spans_three_decades(name: str) -> None:
    decades = {gold.record["meta"]["published"][:3] for gold in folder(name)}
    assert decades >= {"199", "200", "201", "202"}


@pytest.mark.parametrize("name", ["samples", "second", "locked"])
def test_corpus_has_events_of_every_status(name: str) -> None:
    statuses = {event["status"] for gold in folder(name) for event in gold.of("events")}
    assert statuses == {"happened", "planned", "cancelled", "denied"}


def test_samples_tell_of_the_same_events_in_several_languages() -> None:
    told: dict[tuple[str, str], set[str]] = {}
    for gold in folder("samples"):
        for event in gold.of("events"):
            if event["start"]:
                key = (event["type"], event["start"][:7])
                told.setdefault(key, set()).add(gold.record["lang"])
    assert len([key for key, languages in told.items() if len(languages) > 1]) >= 8


def test_samples_and_other_articles_are_not_the_same() -> None:
    texts = [gold.text for gold in golds()]
    assert len(set(texts)) == len(texts)
    assert len(texts) == sum(len(folder(name)) for name in ("samples", "second", "locked"))


def test_nothing_is_to_be_found_in_an_article_about_something_else() -> None:
    others = [gold for gold in golds() if about_something_else(gold)]
    assert others
    for gold in others:
        assert not any(gold.record[kind] for kind in (*SETS, *FIELDS) if kind != "must_not")


def test_every_shipped_file_is_an_article_with_gold_or_the_list_of_sources() -> None:
    articles = {gold.path.name for gold in folder("samples")}
    assert {path.name for path in SAMPLES.iterdir()} == articles | {"SOURCES"}


@pytest.mark.parametrize(
    ("name", "place"),
    [("samples", SAMPLES), ("second", HERE / "second"), ("locked", HERE / "locked")],
)
def test_list_of_sources_names_the_pages_of_every_article(name: str, place: Path) -> None:
    listed = (place / "SOURCES").read_text(encoding="utf-8")
    assert "CC BY 4.0" in listed
    blocks = {block.split("\n")[0]: block.split()[1:] for block in listed.split("\n\n")[1:]}
    for gold in folder(name):
        assert blocks[gold.path.name] == gold.record["sources"]
