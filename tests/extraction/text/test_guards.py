"""Guards: a pattern that is skipped could not have matched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.articles import find_sources, read_file
from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.text.guards import Guard
from silkgraph.extraction.text.literals import BORDER, Reader, expanded
from silkgraph.resources import sample_dir

THE_TWO = (
    "two men",
    "both men",
    "two  ",
    "both  ",
    "the  ",
    "the two men",
    "the both men",
    "the two  ",
    "the both  ",
)
#: Every section whose patterns are guarded.
SECTIONS = ("events", "agreements", "figures", "partnerships", "proposals", "groups", "bodies")

#: Reads patterns that have no pieces.
literals_of = Reader({}).literals_of


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("(?i:Meet(?:s|ing)?) with", {"meet with", "meets with", "meeting with"}),
        (r"\bmet\s+with", {BORDER + "met"}),
        ("(?:phone|video) call", {"phone call", "video call"}),
        ("(?<=the )[Ss]ummit(?= of)", {"summit"}),
        ("会[见晤]", {"会见", "会晤"}),
        (r"\$\d", {f"${digit}" for digit in "0123456789"}),
        (r"(?:talks)?\d+", set("0123456789")),
        ("a?b", None),
        (r"talks|\d", {"talks", *"0123456789"}),
        (r"talks|\w", None),
    ],
)
def test_letters_are_those_that_every_match_holds(pattern: str, letters: set[str] | None) -> None:
    assert literals_of(pattern).letters == letters


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("(?i:Meet(?:s|ing)?) with", {"meet with", "meets with", "meeting with"}),
        (r"\b(?:the\s+)?(?:two|both)\s+men", set(map(BORDER.__add__, THE_TWO))),
        (r"(?<![\w.])\d+ %", {BORDER + digit for digit in "0123456789"}),
        (r"\B\w? %", set()),
        ("会[见晤]", {"会见", "会晤"}),
        ("(?:he)+ met", {"he"}),
        ("(?:in )?\\w+", set()),
        ("[A-Z][a-z]+", set()),
        ("(?=talks)", set()),
        ("(?!)", set()),
    ],
)
def test_openings_are_those_that_a_match_begins_with(pattern: str, openings: set[str]) -> None:
    assert literals_of(pattern).openings == openings


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        (r"met with|\w+ talks", {" talks"}),
        (r"(?:\w+\s+)?(?:talks|summit) in", {"talks in", "summit in"}),
        (r",\s+(?:who|which)", {"who", "which"}),
        (r"met \w+ talks", set()),
    ],
)
def test_a_match_whose_beginning_tells_nothing_holds_other_letters(
    pattern: str, loose: set[str]
) -> None:
    assert literals_of(pattern).loose == loose


@pytest.mark.parametrize(
    ("pattern", "both"),
    [
        (r"met\s+with|talks", False),
        (r"\b(?:two|three)\s+\w+\s+percent", True),
        (r"\d+ %", True),
        (r"\d+\s+\w+", False),
        (r"(?:\w+\s+)?talks|,\s+talks", False),
        (r"(?:\w+\s+)?(?:talks|vow)\s+[^.]*summit", True),
    ],
)
def test_letters_are_asked_where_a_beginning_does_not_say_that_they_follow(
    pattern: str, *, both: bool
) -> None:
    assert literals_of(pattern).both is both


@pytest.mark.parametrize(
    "pattern",
    [
        "<<how>>",
        r"they\s+<<how>> with",
        "<<how>>? with",
        "(?:<<how>>|a<<how>>)?\\d",
        "(?:a|<<how>>)",
    ],
)
@pytest.mark.parametrize(
    "piece",
    [
        "(?:met|saw)",
        "met|saw",
        "(?:met)|(?:saw)",
        "met",
        "(?:me)t",
        "met?",
        "(?:met|saw)+",
        "[met]",
    ],
)
def test_a_piece_tells_what_it_tells_written_out(pattern: str, piece: str) -> None:
    pieces = {"how": "<<piece>>", "piece": piece}
    assert Reader(pieces).literals_of(pattern) == literals_of(expanded(pattern, pieces))


def test_a_pattern_may_speak_of_a_group_of_its_pieces() -> None:
    told = Reader({"how": "(?P<how>met|saw)"}).literals_of("<<how>> and (?P=how)")
    assert told.openings == {"met and ", "saw and "}


def test_a_pattern_is_guarded_by_the_letters_of_its_pieces() -> None:
    guard = Guard({"how": "(?:met|saw)", "whom": "with (?:them|us)"})
    sought = guard.add(r"(?P<how><<how>>) <<whom>>")
    assert not sought.is_in("They spoke with them. " * 30)
    found = list(sought.finditer("They met with us. " * 30))
    assert [match["how"] for match in found] == ["met"] * 30


def test_a_pattern_finds_the_same_before_its_guard_pays_and_after() -> None:
    guard = Guard()
    guard.add("summit")
    sought = guard.later(r"met\s+with")
    texts = [
        f"They {how} with them in {year}. " * 20 for how in ("met", "spoke") for year in range(40)
    ]
    found = [len(list(sought.finditer(text))) for text in texts]
    assert found == [20] * 40 + [0] * 40


def test_a_guard_tells_in_which_texts_a_pattern_can_match() -> None:
    guard = Guard()
    sought = guard.add("met with")
    assert sought.is_in("They met with them. " * 30)
    assert not sought.is_in("They spoke with them. " * 30)
    assert not guard.never().is_in("They met with them. " * 30)
    assert guard.add(r"\w+").is_in("They spoke with them. " * 30)


def test_a_pattern_is_compiled_when_it_is_first_tried() -> None:
    guard = Guard()
    broken = guard.add("(?<=talks+)met")
    assert list(broken.finditer("They spoke. " * 60)) == []
    with pytest.raises(re.error):
        broken.search("They met. " * 60)


@pytest.mark.parametrize("language", LANGUAGES)
def test_guarded_patterns_find_what_they_find_without_a_guard(language: str) -> None:
    texts = [read_file(Path(source)).text for source in find_sources([str(sample_dir())])]
    patterns = load_patterns(language)
    for section in SECTIONS:
        for _, guarded in patterns.compiled(section):
            bare = guarded.bare
            for text in texts:
                found = [match.span() for match in guarded.finditer(text)]
                assert found == [match.span() for match in bare.finditer(text)]


PATTERNS = [
    "(?i:met) with",
    "(?i:talks|summit)",
    "会[见晤]",
    "K+ilo|(?i:k)ilo",
    r"\d %",
    r"(?i:(?:the\s+)?talks\b)",
    r"(?<!x)(?:the\s+)*(?i:met)\s+with",
    r"\b(?i:talks|met\s+with)\b",
    r"(?<![\w-])(?i:met\s*with|summit)",
    r"(?:\w+\s+)?(?i:talks)|(?i:the)\s+\w+",
    r"\btalks\b|(?!)",
    r"(?:the\s+)?(?i:met\s+)?\w+\s+talks",
    r"\b(?i:met|the)\s+[^.]*?summit",
]
PIECES = [
    "MET with",
    "met  with",
    "Talks",
    "SUMMIT",
    "会晤",
    "会",
    "\u212ailo",
    "ſummit",
    "7 %",
    "٧ %",
    "İ",
    " ",
    "x",
    "the\n",
    "the\u2003",
]
#: A short text is read without guards.
REST = " " * 600


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.integers(0, 20),
    st.integers(0, 40),
)
def test_no_stretch_of_any_text_is_skipped_wrongly(text: str, start: int, end: int) -> None:
    guard = Guard()
    text += REST
    for guarded, bare in [(guard.add(pattern), re.compile(pattern)) for pattern in PATTERNS]:
        expected = [match.span() for match in bare.finditer(text, start, end)]
        assert [match.span() for match in guarded.finditer(text, start, end)] == expected
        first = guarded.search(text, start, end)
        assert (first.span() if first else None) == (expected[0] if expected else None)
