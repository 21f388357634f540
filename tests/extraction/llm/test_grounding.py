"""What a model makes up does not get through, whatever it makes up."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkgraph import claims as contract
from silkgraph.claims import Claims, from_json, to_json, verified
from silkgraph.extraction.llm.grounding import Grounded, ground
from silkgraph.extraction.llm.passages import Passages
from silkgraph.extraction.llm.schema import KINDS
from silkgraph.extraction.rules import read as read_names
from silkgraph.quads import to_quads
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extraction.llm.conftest import Model, Reader

    from silkgraph.articles import Article
    from silkgraph.extraction.reading import Reading

Reply = dict[str, list[dict[str, Any]]]


@pytest.fixture
def judge(article: Callable[..., Article], news: str) -> Callable[..., Grounded]:
    """Return a function that grounds a reply in an article."""

    def judged(reply: Any, text: str = news, suffix: str = ".txt") -> Grounded:  # noqa: ANN401
        reading = read_names(article(text, suffix), load_reference())
        bare = Claims("article", "en", reading.article.hash, "llm test 1")
        return ground(bare, reading, Passages(reading), [reply])

    return judged


def changed(reply: Reply, kind: str, **fields: object) -> Reply:
    """Return a reply of one kind only, with other values in some fields."""
    item = deepcopy(reply[kind][0])
    return {kind: [item | fields]}


def test_hallucinating_reply_gives_nothing(model: Model, read: Reader) -> None:
    model.says(
        {
            "events": [
                {
                    "quote": "Xi Jinping resigned in favor of Vladimir Putin",
                    "type": "visit",
                    "start": "2023-05-17",
                    "participants": ["Xi Jinping", "Vladimir Putin"],
                    "status": "happened",
                }
            ],
            "leaders": [{"quote": "Vladimir Putin", "name": "Vladimir Putin", "office": "Tsar"}],
            "mentions": [{"quote": "Atlantis", "kind": "state", "name": "Atlantis"}],
            "figures": [{"quote": "900 trillion", "value": 900, "unit": "trillion USD"}],
            "evidence": [{"start": 0, "end": 10**9, "text": "anything"}],
        }
    )
    claims = read()
    assert len(claims) == 0
    assert (claims.states, claims.leaders, claims.organizations, claims.places) == ((), (), (), ())


@pytest.mark.parametrize(
    ("kind", "fields", "reason"),
    [
        ("events", {"quote": "Xi Jinping met with Mr Tokayev"}, "quote is not in the article"),
        ("events", {"quote": "met"}, "quote is too short"),
        ("events", {"quote": "i Jinping met with Kazakh"}, "quote is not in the article"),
        ("events", {"type": "coup"}, "type is unknown"),
        ("events", {"type": ["summit"]}, "type is unknown"),
        ("events", {"status": "hoped for"}, "status is unknown"),
        ("events", {"participants": ["Vladimir Putin"]}, "nobody named takes part"),
        ("events", {"participants": ["Nursultan Nazarbayev"]}, "nobody named takes part"),
        ("events", {"participants": "Xi Jinping"}, "nobody named takes part"),
        ("events", {"start": "2030-01-01"}, "date is not in the article"),
        ("events", {"start": "2023-05-16"}, "date is not in the article"),
        ("events", {"start": None}, "date is not in the article"),
        ("figures", {"value": 32.1}, "value is not in the quote"),
        ("figures", {"value": -31.2}, "no decrease in the text"),
        ("figures", {"value": 31.2, "unit": "million USD"}, "value is not in the quote"),
        ("figures", {"value": True}, "value is no number"),
        ("figures", {"value": float("nan")}, "value is no number"),
        ("figures", {"value": 10**400}, "value is no number"),
        ("figures", {"unit": "billion bananas"}, "unit is unknown"),
        ("figures", {"unit": "billion KZT"}, "currency is not in the article"),
        ("figures", {"about": ["Atlantis"]}, "about no state that is named"),
        ("quotes", {"speaker": "Vladimir Putin"}, "speaker is not in the article"),
        ("quotes", {"quote": "stands ready to deepen"}, "not in quotation marks"),
        ("proposals", {"area": "time-travel"}, "area is unknown"),
        ("proposals", {"by": "Elon Musk"}, "nobody named proposes it"),
        ("cooperations", {"states": ["China", "Russia"]}, "one side only"),
    ],
)
def test_one_false_field_drops_the_claim_and_is_counted(
    judge: Callable[..., Grounded], good: Reply, kind: str, fields: dict[str, Any], reason: str
) -> None:
    assert len(judge(changed(good, kind)).claims) > 0
    grounded = judge(changed(good, kind, **fields))
    assert getattr(grounded.claims, kind) == ()
    assert grounded.dropped == {f"{kind}: {reason}": 1}


def test_invented_partner_is_left_out_of_a_true_event(
    judge: Callable[..., Grounded], good: Reply
) -> None:
    reply = changed(good, "events", participants=["Xi Jinping", "Vladimir Putin", "Zorro", 7, None])
    assert judge(reply).claims.events[0].participants == ("Xi Jinping",)


def test_invented_place_name_and_end_are_left_out_of_a_true_event(
    judge: Callable[..., Grounded], good: Reply
) -> None:
    reply = changed(good, "events", place="Moscow", name="Surrender Summit", end="2023-05-30")
    event = judge(reply).claims.events[0]
    assert (event.place, event.name, event.end) == (None, None, None)


def test_spellings_land_on_canonical_names(judge: Callable[..., Grounded], good: Reply) -> None:
    reply = changed(good, "events", participants=["习近平", "Tokayev", "President Tokaev"])
    names = judge(reply).claims.events[0].participants
    assert names[-1] == "Kassym-Jomart Tokayev"


def test_state_gives_way_to_the_person_who_leads_it(
    judge: Callable[..., Grounded], good: Reply
) -> None:
    reply = changed(good, "events", participants=["China", "Xi Jinping", "Kazakhstan"])
    assert judge(reply).claims.events[0].participants == ("Xi Jinping", "Kazakhstan")


def test_event_after_the_day_of_publication_is_planned_whatever_the_model_says(
    judge: Callable[..., Grounded], good: Reply, news: str
) -> None:
    said = "Xi Jinping will visit Kazakhstan on July 3, 2024"
    reply = changed(good, "events", quote=said, start="2024-07-03", participants=["Xi Jinping"])
    event = judge(reply, f"{news}\n{said}.\n").claims.events[0]
    assert (event.start, event.status) == ("2024-07-03", "planned")


def test_day_of_publication_is_no_date_of_an_event_but_in_a_live_report(
    judge: Callable[..., Grounded], good: Reply
) -> None:
    said = "Xi Jinping is talking with Kassym-Jomart Tokayev in Xi'an"
    reply = changed(good, "events", quote=said, start="2023-05-18")
    body = f"18 May 2023\n\n{said}. China and Kazakhstan trade in oil.\n"
    silent = judge(reply, f"# Talks in Xi'an\n\n{body}", ".md")
    assert silent.dropped == {"events: date is not in the article": 1}
    live = judge(reply, f"# LIVE: Talks in Xi'an\n\n{body}", ".md")
    assert [event.start for event in live.claims.events] == ["2023-05-18"]


def test_stranger_stands_as_the_article_writes_the_name(judge: Callable[..., Grounded]) -> None:
    text = (
        "ASTANA, May 18, 2023 -- China and Kazakhstan opened a plant. Deputy Governor of Ulytau "
        "Region Berik Abdigaliuly thanked the Chinese company Golden Lark Group on Thursday.\n"
    )
    reply = {
        "leaders": [
            {
                "quote": "Berik Abdigaliuly",
                "name": "Berik Abdighaliuly",
                "office": "Deputy Governor",
                "state": "Kazakhstan",
            }
        ],
        "mentions": [
            {"quote": "Golden Lark Group", "kind": "organization", "name": "Golden Lark Group"}
        ],
        "events": [
            {
                "quote": "China and Kazakhstan opened a plant",
                "type": "ceremony",
                "start": "2023-05-18",
                "participants": ["Berik Abdighaliuly", "Golden Lark Group"],
                "status": "happened",
            }
        ],
    }
    claims = judge(reply, text).claims
    assert [leader.name for leader in claims.leaders] == ["Berik Abdigaliuly"]
    assert claims.organizations == ("Golden Lark Group",)
    assert claims.events[0].participants == ("Berik Abdigaliuly", "Golden Lark Group")


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("Kazakhstan", "Vladimir Putin"),
        ("Xi Jinping", "Vladimir Putin"),
        ("told his guest", "Told His Guest"),
        ('oil and gas," Xi told', "Somebody Else"),
    ],
)
def test_words_of_the_article_are_no_alias_for_somebody_else(
    judge: Callable[..., Grounded], quote: str, name: str
) -> None:
    item = {"quote": quote, "name": name, "office": "President", "state": "China"}
    assert judge({"leaders": [item]}).claims.leaders == ()


def test_white_space_and_marks_of_a_quote_may_differ_but_evidence_is_verbatim(
    judge: Callable[..., Grounded], good: Reply, news: str
) -> None:
    wrapped = news.replace("Kassym-Jomart Tokayev in Xi'an", "Kassym-Jomart Tokayev\nin Xi’an")
    event = judge(good, wrapped).claims.events[0]
    assert event.evidence.text == wrapped[event.evidence.start : event.evidence.end]
    assert "\n" in event.evidence.text


def test_menus_and_header_lines_are_no_evidence(
    model: Model, read: Reader, good: Reply, news: str
) -> None:
    page = (
        "<html><body><nav><a href='/x'>Xi Jinping met with Tokayev in Atyrau on Monday</a></nav>"
        f"<article><h1>Talks in Xi'an</h1><p>{news}</p></article></body></html>"
    )
    said = "Xi Jinping met with Tokayev in Atyrau on Monday"
    model.says(changed(good, "events", quote=said))
    assert read(page, ".html").events == ()
    model.says(good)
    assert len(read(page, ".html", model="honest").events) == 1


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("zh", "2023年,中国与哈萨克斯坦贸易额达到410亿美元。", 41, "billion USD"),
        ("zh", "2023年,中国与哈萨克斯坦开行中欧班列1.64万列。", 16400, "trains"),
        (
            "ru",
            "В 2023 году товарооборот Казахстана и Китая достиг 31,5 млрд долларов.",
            31.5,
            "billion USD",
        ),
        ("ru", "В 2023 году Китай и Казахстан перевезли 1 250 тонн грузов.", 1250, "tonnes"),
        ("en", "In 2023 China and Kazakhstan opened two bridges.", 2, "bridges"),
        ("en", "In 2023 trade of China and Kazakhstan was $31.5bn.", 31.5, "billion USD"),
        ("en", "In 2023 trade of China and Kazakhstan fell by 4.5 percent.", -4.5, "percent"),
    ],
)
def test_figures_are_understood_in_every_language(
    judge: Callable[..., Grounded], language: str, text: str, value: float, unit: str
) -> None:
    quote = text.rstrip(".。")
    item = {
        "quote": quote,
        "value": value,
        "unit": unit,
        "year": 2023,
        "about": ["China", "Kazakhstan"],
    }
    grounded = judge({"figures": [item]}, text + "\n")
    assert [(f.value, f.unit, f.year) for f in grounded.claims.figures] == [(value, unit, 2023)]
    wrong = judge({"figures": [item | {"value": value * 10}]}, text + "\n")
    assert wrong.claims.figures == ()


def test_partnership_level_is_the_one_in_the_quote(judge: Callable[..., Grounded]) -> None:
    said = (
        "China and Kazakhstan agreed to develop their permanent comprehensive strategic partnership"
    )
    item = {"quote": said, "a": "Kazakhstan", "b": "China", "level": "eternal alliance"}
    partnership = judge({"partnerships": [item]}, f"BEIJING, May 18, 2023 -- {said}.\n").claims
    assert [(p.a, p.b, p.level) for p in partnership.partnerships] == [
        ("China", "Kazakhstan", "permanent comprehensive strategic partnership")
    ]
    vague = "China and Kazakhstan spoke of their friendship"
    dropped = judge({"partnerships": [item | {"quote": vague}]}, f"{vague}.\n")
    assert dropped.claims.partnerships == ()


def test_agreement_takes_its_name_from_the_article(judge: Callable[..., Grounded]) -> None:
    said = "China and Kazakhstan signed a treaty on good-neighborliness on May 17, 2023"
    item = {
        "quote": said,
        "name": "treaty of unconditional surrender",
        "kind": "treaty",
        "parties": ["China", "Kazakhstan", "Russia"],
        "date": "2023-05-17",
    }
    agreement = judge({"agreements": [item]}, f"{said}.\n").claims.agreements[0]
    assert (agreement.name, agreement.date) == (said, "2023-05-17")
    assert agreement.parties == ("China", "Kazakhstan")
    item["name"] = "treaty on good-neighborliness"
    named = judge({"agreements": [item]}, f"{said}.\n").claims.agreements[0]
    assert named.name == "treaty on good-neighborliness"


def test_repeated_claims_count_once_and_order_does_not_matter(
    judge: Callable[..., Grounded], good: Reply
) -> None:
    twice = {kind: [*items, *items] for kind, items in good.items()}
    backwards = {kind: list(reversed(items)) for kind, items in reversed(twice.items())}
    assert judge(twice).claims == judge(good).claims == judge(backwards).claims


_WORDS = st.sampled_from(
    [
        "Xi Jinping",
        "Kassym-Jomart Tokayev",
        "Vladimir Putin",
        "China",
        "Kazakhstan",
        "Xi'an",
        "energy-oil-gas",
        "bilateral_meeting",
        "happened",
        "2023-05-17",
        "2022",
        "billion USD",
        "31.2 billion US dollars",
        "China stands ready to deepen cooperation in oil and gas,",
        "Xi Jinping met with Kazakh President Kassym-Jomart Tokayev",
        "\ud800",
        "state",
        "",
    ]
)
_LEAF = st.none() | st.booleans() | st.integers() | st.floats() | _WORDS | st.text(max_size=20)
_FIELDS = st.sampled_from(
    [
        *("quote", "name", "kind", "type", "status", "start", "end", "place", "participants"),
        *("parties", "date", "by", "area", "a", "b", "level", "value", "unit", "year", "about"),
        *("speaker", "states", "office", "state"),
    ]
)
_VALUE = st.recursive(
    _LEAF,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_FIELDS, inner, max_size=4),
    max_leaves=8,
)
_KINDS = st.sampled_from(sorted(KINDS))
_TRUE = {
    "quote": "Xi Jinping met with Kazakh President Kassym-Jomart Tokayev in Xi'an on Wednesday",
    "name": "Xi'an",
    "kind": "place",
    "type": "bilateral_meeting",
    "start": "2023-05-17",
    "participants": ["Xi Jinping", "Kassym-Jomart Tokayev"],
    "status": "happened",
    "place": "Xi'an",
    "by": "Xi Jinping",
    "area": "energy-oil-gas",
    "states": ["China", "Kazakhstan"],
}
#: True items with some fields spoilt get further than what is made up from nothing.
_ITEM = st.dictionaries(_FIELDS, _VALUE, max_size=3).flatmap(
    lambda spoilt: st.sampled_from([spoilt, _TRUE | spoilt])
)
_REPLY = st.dictionaries(_KINDS | st.text(max_size=5), st.lists(_ITEM, max_size=3) | _VALUE)


@pytest.fixture(scope="module")
def reading() -> Reading:
    from silkgraph.articles import read_bytes

    text = (
        "XI'AN, May 18, 2023 (Xinhua) -- Chinese President Xi Jinping met with Kazakh President "
        "Kassym-Jomart Tokayev in Xi'an on Wednesday.\n\n\"China stands ready to deepen cooperation "
        'in oil and gas," Xi told his guest.\n\nTrade between China and Kazakhstan reached 31.2 '
        "billion US dollars in 2022.\n"
    )
    return read_names(read_bytes(text.encode(), "article", ".txt", "article"), load_reference())


@profile(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(reply=_REPLY)
def test_whatever_the_reply_only_verified_claims_of_the_closed_lists_come_out(
    reading: Reading, reply: dict[str, Any]
) -> None:
    bare = Claims("article", "en", reading.article.hash, "llm test 1")
    claims = ground(bare, reading, Passages(reading), [reply]).claims
    assert verified(claims, reading.text) == claims
    named = {found.name for found in reading.found}
    assert {*claims.states, *(leader.name for leader in claims.leaders)} <= named
    # A place that nobody knows stands as the article writes it; no sentence is a place.
    assert all(
        place in reading.text and len(place.split()) <= 6 for place in {*claims.places} - named
    )
    for event in claims.events:
        assert event.type in get_args(contract.EventType)
        assert set(event.participants) <= named
    assert set(claims.areas) <= {area.slug for area in load_reference().areas}
    assert from_json(to_json(claims)) == claims
    to_quads(claims, load_reference())
