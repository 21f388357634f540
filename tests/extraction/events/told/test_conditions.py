"""What a sentence must have before its verb makes an event, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

#: An article on two states, with what China alone is named in.
PAIR = "China and Kyrgyzstan\nPamir Post, 5 July 2019\n\nKyrgyzstan and China share a border.\n\n"


def told(claims: Claims) -> list[tuple[str, str | None]]:
    return [(event.type, event.start) for event in claims.events]


def test_team_that_comes_is_not_the_official_of_the_sentence_before(claims: Extract) -> None:
    text = (
        "Ambassador Du Dewen thanked the nurses. Ten Chinese doctors arrived in Bishkek on 2 July."
    )
    found = claims(PAIR + text + "\n").events
    assert [(event.start, event.participants) for event in found] == [("2019-07-02", ("China",))]


SIGNED = [
    ("A border treaty was signed in Bishkek on 2 May 2018.", 1),
    ("A border treaty was signed on 2 May 2018 while the Chinese premier passed through.", 0),
    ("A border treaty was signed on 2 May 2018 on the fringes of a gathering of ministers.", 0),
    ("A border treaty was signed in 2018 in the presence of the two presidents.", 0),
]


@pytest.mark.parametrize(("text", "signings"), SIGNED)
def test_what_is_signed_on_an_occasion_is_its_result(
    claims: Extract, text: str, signings: int
) -> None:
    found = [kind for kind, _ in told(claims(PAIR + text + "\n"))]
    assert found.count("signing") == signings


MEANT = [
    "A protocol on the opening of a Chinese school in Bishkek is dated 2 May 2018.",
    "Kyrgyz officials asked the Chinese firm on 2 May 2018 to hand over the keys.",
    "Kyrgyzstan would like the Chinese builders to inaugurate the dam on 2 May 2020.",
]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_only_wished_or_written_on_does_not_take_place(claims: Extract, text: str) -> None:
    assert [kind for kind, _ in told(claims(PAIR + text + "\n")) if kind == "ceremony"] == []


PLANS = [
    "A mill, to be built near Naryn by a Chinese firm, has no name yet.",
    "A Chinese firm has taken it upon itself to build a mill near Naryn.",
    "China and Kyrgyzstan agreed that a consulate should open in Osh.",
    "A Chinese school in Osh is in the pipeline.",
]


@pytest.mark.parametrize("text", PLANS)
def test_what_is_decided_needs_no_day(claims: Extract, text: str) -> None:
    plans = [e for e in claims(PAIR + text + "\n").events if e.type == "other"]
    assert [(e.start, e.status) for e in plans] == [(None, "planned")]


def test_letter_of_a_line_ends_a_sentence(claims: Extract) -> None:
    text = (
        "On 2 May 2018 Xi Jinping spoke of line D. Kyrgyzstan signed a treaty with China on 3 May."
    )
    (signing,) = [e for e in claims(PAIR + text + "\n").events if e.type == "signing"]
    assert signing.evidence.text.startswith("Kyrgyzstan signed")


def test_outlet_names_the_side_that_the_text_does_not(claims: Extract) -> None:
    text = "{}, 5 July 2019\n\nParliament ratified the border treaty with China on 2 July.\n"
    assert told(claims(text.format("Bishkek Post"))) == [("other", "2019-07-02")]
    assert told(claims(text.format("Meadow Post"))) == []


#: On a visit to Bishkek on 2 July, told before.
VISIT = "On 2 July Xi Jinping arrived in Bishkek and met President Sooronbay Jeenbekov. {}"


@pytest.mark.parametrize(
    "text",
    [
        "A lease with a Chinese dairy was signed.",
        "Kyrgyz buses and Chinese lorries crossed for the first time.",
        "A Chinese firm has won the tender for a dam.",
    ],
)
def test_deed_without_a_day_is_not_of_the_day_told_before(claims: Extract, text: str) -> None:
    found = told(claims(PAIR + VISIT.format(text) + "\n"))
    assert sorted(found) == [("bilateral_meeting", "2019-07-02"), ("visit", "2019-07-02")]


def test_signing_ceremony_is_of_the_day_told_before(claims: Extract) -> None:
    text = VISIT.format("They attended a signing ceremony of Chinese and Kyrgyz firms.")
    assert ("signing", "2019-07-02") in told(claims(PAIR + text + "\n"))


@pytest.mark.parametrize(
    ("text", "ceremonies"),
    [
        ("The pass was opened in May 2004.", 0),
        ("The pass to China was opened in May 2004 by Kyrgyz and Chinese guards.", 1),
        ("The pass was opened with a ceremony in May 2004.", 1),
    ],
)
def test_opening_has_somebody_who_opens_or_a_ceremony(
    claims: Extract, text: str, ceremonies: int
) -> None:
    found = [kind for kind, _ in told(claims(PAIR + text + "\n"))]
    assert found.count("ceremony") == ceremonies


def test_plan_beside_a_day_of_something_else_is_none(claims: Extract) -> None:
    text = "Chinese workers, in Kyrgyzstan since May 2018, will build a dam."
    assert told(claims(PAIR + text + "\n")) == []


@pytest.mark.parametrize(
    ("before", "days"),
    [
        ("Sadyr Japarov received a Chinese envoy in Bishkek on 3 July.", ["2019-07-03"]),
        ("Kyrgyzstan took a Chinese loan in September 2013.", []),
    ],
)
def test_denial_without_a_day_is_of_the_day_of_the_news_and_of_no_former_year(
    claims: Extract, before: str, days: list[str]
) -> None:
    said = f"{before} The Kyrgyz Foreign Ministry denied reports that China had asked for land."
    assert [day for kind, day in told(claims(PAIR + said + "\n")) if kind == "statement"] == days
