from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from silkgraph.claims import from_json, to_json
from silkgraph.quads import to_quads
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extraction.llm.conftest import Model, Reader

    from silkgraph.extraction.llm import Settings

Reply = dict[str, list[dict[str, Any]]]


def test_honest_reply_becomes_claims_with_evidence_and_the_name_of_the_model(
    model: Model, read: Reader, good: Reply, news: str
) -> None:
    model.says(good)
    claims = read()
    assert claims.extractor == "llm test-model 1"
    event = claims.events[0]
    assert (event.type, event.start, event.place) == ("bilateral_meeting", "2023-05-17", "Xi'an")
    assert event.participants == ("Xi Jinping", "Kassym-Jomart Tokayev")
    assert news[event.evidence.start : event.evidence.end] == good["events"][0]["quote"]
    assert (claims.figures[0].value, claims.figures[0].unit) == (31.2, "billion USD")
    assert claims.quotes[0].begins == "China stands ready to deepen"
    assert claims.proposals[0].by == "Almasadam Satkaliyev"
    assert claims.areas == ("energy-oil-gas",)
    assert set(claims.states) == {"China", "Kazakhstan"}
    assert claims.places == ("Xi'an",)
    assert {leader.name: leader.office for leader in claims.leaders} == {
        "Xi Jinping": "President",
        "Kassym-Jomart Tokayev": "President",
        "Almasadam Satkaliyev": "Energy Minister",
    }
    assert from_json(to_json(claims)) == claims
    assert to_quads(claims, load_reference())


def test_reply_to_a_russian_article_lands_on_the_same_names(model: Model, read: Reader) -> None:
    said = (
        "Председатель КНР Си Цзиньпин встретился с президентом Казахстана Касым-Жомартом Токаевым"
    )
    model.says(
        {
            "events": [
                {
                    "quote": said,
                    "type": "bilateral_meeting",
                    "start": "2023-05-17",
                    "participants": ["Xi Jinping", "Токаев"],
                    "status": "happened",
                    "place": "Xi'an",
                }
            ]
        }
    )
    event = read(f"17 мая 2023 года в Сиане {said}. Стороны обсудили торговлю.\n").events[0]
    assert event.participants == ("Xi Jinping", "Kassym-Jomart Tokayev")
    assert event.place == "Xi'an"


def test_request_asks_for_the_schema_and_carries_the_key_in_its_header_only(
    model: Model, read: Reader, settings: Settings
) -> None:
    read()
    assert model.paths == ["/v1/chat/completions"]
    assert model.headers[0]["Authorization"] == f"Bearer {settings.key}"
    asked = model.asked[0]
    assert settings.key
    assert settings.key not in json.dumps(asked)
    assert (asked["model"], asked["max_tokens"]) == ("test-model", settings.tokens)
    form = asked["response_format"]["json_schema"]
    assert form["strict"] is True
    assert "quote" in form["schema"]["properties"]["events"]["items"]["properties"]


@pytest.mark.parametrize(
    "wrap",
    [
        "```json\n{}\n```",
        "Here is what the article says:\n\n{}\n\nShall I go on?",
        "<think>First {{the}} names.</think>\n{}",
        "\ufeff{}",
    ],
)
def test_reply_in_wrappings_is_read(model: Model, read: Reader, good: Reply, wrap: str) -> None:
    model.says(wrap.format(json.dumps(good)))
    assert len(read().events) == 1


def test_reply_in_parts_is_read(model: Model, read: Reader, good: Reply) -> None:
    answer = model.completion("x")
    parts = [{"type": "text", "text": json.dumps(good)}]
    body = json.loads(answer.body)
    body["choices"][0]["message"]["content"] = parts
    model.says(type(answer)(json.dumps(body).encode()))
    assert len(read().events) == 1


def test_article_about_something_else_is_not_sent(model: Model, read: Reader) -> None:
    claims = read("MANCHESTER, May 18, 2023 -- United beat City by two goals to one on Thursday.\n")
    assert len(claims) == 0
    assert model.asked == []


def test_article_in_another_language_is_not_sent(model: Model, read: Reader) -> None:
    claims = read(
        "Le président chinois Xi Jinping a rencontré le président kazakh Tokaïev à Xi'an mercredi, "
        "et les deux chefs d'État se sont entretenus de la coopération énergétique.\n"
    )
    assert claims.lang not in ("en", "ru", "zh")
    assert len(claims) == 0
    assert model.asked == []


def test_long_article_is_read_in_parts(model: Model, read: Reader, good: Reply, news: str) -> None:
    filler = "\n".join(f"China and Kazakhstan trade more, report {n} says." for n in range(500))
    model.says({}, good)
    claims = read(f"{filler}\n\n{news}")
    assert len(model.asked) == 2
    assert len(claims.events) == 1


def test_same_article_and_model_ask_once(model: Model, read: Reader, good: Reply) -> None:
    model.says(good)
    first = read()
    model.says({})
    assert read(requests=1000) == first
    assert len(model.asked) == 1


def test_other_model_and_other_article_ask_again(model: Model, read: Reader, news: str) -> None:
    read()
    read(model="another")
    read(news.replace("31.2", "31.3"))
    assert len(model.asked) == 3


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"reply": []}', b"[" * 100_000]
)
def test_damaged_cache_entry_is_ignored_and_written_anew(
    model: Model, read: Reader, settings: Settings, good: Reply, damage: bytes
) -> None:
    model.says(good)
    first = read()
    entry = next(settings.cache.rglob("*.json"))
    kept = entry.read_bytes()
    entry.write_bytes(damage)
    assert read() == first
    assert len(model.asked) == 2
    assert entry.read_bytes() == kept


def test_cache_is_written_whole_or_not_at_all(
    model: Model, read: Reader, settings: Settings, good: Reply
) -> None:
    model.says(good)
    read()
    files = [path for path in settings.cache.rglob("*") if path.is_file()]
    assert [path.suffix for path in files] == [".json"]


def test_bad_reply_is_not_kept(model: Model, read: Reader, good: Reply) -> None:
    model.says("no JSON at all", good)
    assert len(read().events) == 1
    assert len(model.asked) == 2


def test_command_line_extracts_with_the_model_that_the_environment_names(
    model: Model,
    settings: Settings,
    good: Reply,
    news: str,
    silkgraph_environment: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    from silkgraph.cli import app

    model.says(good)
    source = settings.cache.parent / "news.txt"
    source.write_text(news, encoding="utf-8")
    silkgraph_environment()
    app(["extract", str(source), "--extractor", "llm"], standalone_mode=False)
    claims = from_json(capsys.readouterr().out)
    assert (claims.id, claims.extractor) == ("news", "llm test-model 1")
    assert len(claims.events) == 1


def test_workers_share_one_budget(
    model: Model, settings: Settings, news: str, silkgraph_environment: Callable[..., None]
) -> None:
    from silkgraph.ingest import extract_articles

    sources = []
    for number in range(4):
        source = settings.cache.parent / f"news-{number}.txt"
        source.write_text(news.replace("31.2", f"3{number}.2"), encoding="utf-8")
        sources.append(str(source))
    silkgraph_environment(SILKGRAPH_LLM_REQUESTS="2")
    outcomes = list(extract_articles(sources, extractor="llm", workers=2))
    assert len(model.asked) == 2
    assert sum(outcome.claims is None for outcome in outcomes) == 2
    assert "SILKGRAPH_LLM_REQUESTS" in "".join(outcome.error or "" for outcome in outcomes)
