"""Which two states a stretch of an article is about, where it says no more than "the two sides"."""

from __future__ import annotations

import re

import pytest

from silkgraph.articles import read_text
from silkgraph.extraction import extract
from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.rules import read
from silkgraph.reference import load_reference

#: A headline, the paragraphs, and the other side wherever "the sides" are.
SECTIONS = {
    "the headline settles what names nobody": (
        "Kazakh president lands in Beijing",
        ["Xi Jinping gave him lunch. The two sides signed papers.", "Bilateral trade grew."],
        ["Kazakhstan", "Kazakhstan"],
    ),
    "a paragraph on another meeting has its own sides": (
        "Kazakh president lands in Beijing",
        [
            "Tokayev met Xi Jinping. The sides signed papers.",
            "Uzbekistan's Shavkat Mirziyoyev met Xi as well, and the two countries signed more.",
            "The two countries trade in grain.",
        ],
        ["Kazakhstan", "Uzbekistan", "Kazakhstan"],
    ),
    "what goes on with a meeting keeps its sides": (
        "Kazakh president lands in Beijing",
        [
            "Uzbekistan's Shavkat Mirziyoyev met Xi Jinping.",
            "During the talks, the sides spoke of gas.",
        ],
        ["Uzbekistan"],
    ),
    "a heading stands over its section": (
        "The week in Central Asia",
        ["## Tajikistan", "The sides opened a post.", "## Kyrgyzstan", "The sides opened a road."],
        ["Tajikistan", "Kyrgyzstan"],
    ),
    "each point of a list is a section": (
        "Five neighbours",
        [
            "- Tajikistan and China signed papers; the two countries also traded.",
            "- Turkmenistan sold gas to China; the two countries were pleased.",
        ],
        ["Tajikistan", "Turkmenistan"],
    ),
    "a road through a state is not about it": (
        "Kazakh president lands in Beijing",
        ["The railway runs through Kyrgyzstan. The two sides want more."],
        ["Kazakhstan"],
    ),
    "a state named in passing changes nothing": (
        "Kazakh president lands in Beijing",
        ["The line may one day reach the fields of Uzbekistan. The two sides want more."],
        ["Kazakhstan"],
    ),
    "two others are no pair of ours": (
        "Kazakh president lands in Beijing",
        ["Tokayev also called Putin of Russia. The two countries have long talked."],
        [None],
    ),
    "several at once are no pair": (
        "Neighbours of Afghanistan gather",
        ["The ministers of China, Tajikistan and Uzbekistan came. The sides issued a statement."],
        [None],
    ),
}


@pytest.mark.parametrize(("headline", "paragraphs", "sides"), SECTIONS.values(), ids=SECTIONS)
def test_the_other_side_of_a_section(
    headline: str, paragraphs: list[str], sides: list[str | None]
) -> None:
    article = read_text("\n\n".join([f"# {headline}", "3 July 2024", *paragraphs, ""]))
    reading = read(article, load_reference())
    spots = re.finditer(r"[Tt]he (?:two )?(?:sides|countries)\b|Bilateral", reading.text)
    assert [central_at(reading, spot.end()) for spot in spots] == sides


def test_what_the_sides_sign_is_of_their_section() -> None:
    article = read_text(
        "Tokayev Arrives in Beijing\n3 September 2025\n\n"
        "Kazakh President Kassym-Jomart Tokayev met Xi Jinping on Tuesday. The sides signed a joint statement.\n\n"
        "Kyrgyz President Sadyr Japarov met Xi on Sunday; the two countries signed a protocol on the export of honey.\n"
    )
    parties = {paper.name: paper.parties for paper in extract(article, load_reference()).agreements}
    assert parties["joint statement"] == ("China", "Kazakhstan")
    assert parties["protocol on the export of honey"] == ("China", "Kyrgyzstan")


def test_what_two_sign_of_whom_one_is_a_third_state_is_left_out() -> None:
    article = read_text(
        "Turkmen leader in Beijing\n18 October 2023\n\n"
        "Gurbanguly Berdimuhamedov of Turkmenistan met Xi Jinping on Wednesday.\n\n"
        "Hungarian Prime Minister Viktor Orban also met Xi. The two countries signed an agreement on a railway.\n"
    )
    assert extract(article, load_reference()).agreements == ()
