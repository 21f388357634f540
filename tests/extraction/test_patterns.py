"""Patterns as a whole: none of them crawls, whatever stands in a text."""

from __future__ import annotations

import re
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.text.literals import expanded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

#: Rows that a pattern can part in many ways.
ROWS = {
    "en": ["2 January 2001, ", "the new Kazakh company and the ", "Li Wang, ", "1,000 "],
    "ru": ["2 января 2001 года, ", "в новой компании и на ", "Ли Ван, ", "1 000 "],
    "zh": ["2001年1月2日", "今年当天，", "中哈两国公司和", "1,000", "向人交涉"],
}
#: So many seconds of the processor are far more than a row takes, and far less than a crawl.
PATIENCE = 20


@contextmanager
def patience(name: str) -> Iterator[None]:
    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"{name} crawls")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize(
    ("language", "piece"), [(language, piece) for language in LANGUAGES for piece in ROWS[language]]
)
def test_no_pattern_crawls_over_a_row(language: str, piece: str) -> None:
    patterns = load_patterns(language)
    row = piece * 40
    named = [(name, patterns.one(name)) for name in patterns.data["patterns"]]
    for section, entries in patterns.sections.items():
        named += [(f"{section} {number}", each) for number, (_, each) in enumerate(entries, 1)]
    for name, pattern in named:
        with patience(name):
            for _ in pattern.finditer(row):
                pass
            pattern.match(row, 0, len(row))
            pattern.fullmatch(f"{row}§")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_of_units_that_begin_alike_the_longest_is_read(language: str) -> None:
    patterns = load_patterns(language)
    units = [unit.rstrip("*").replace("* ", " ") for unit in patterns.data["units"]]
    pattern = re.compile(expanded("<<unit_words>>", patterns.macros), re.VERBOSE)
    for unit in units:
        found = pattern.match(unit)
        assert unit[-1] in "$€¥" or (found and found[0] == unit), unit
