"""Roles: people whom the text names by what they are, such as "the Kazakh president" and "his guest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.reading import (
    CHINA,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    Found,
)

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["find_roles"]

_CONTEXT = 40
#: The date that a sentence opens with begins so early.
_OPENS = 6
#: A role farther after a name than this explains nobody.
_APPOSITION = 24


def find_roles(reading: Reading, people: list[Found]) -> list[Found]:
    """Resolve "the Kazakh leader" and "the president of Kazakhstan" to the holder of the office."""
    starts = {item.start for item in people}
    ends = {item.end for item in people}
    found = []
    for item in reading.found:
        if item.kind != "state" or item.via in ("group", "format"):
            continue
        for pattern, offices in (
            ("head_after", HEAD_OF_STATE),
            ("head_of_government_after", HEAD_OF_GOVERNMENT),
        ):
            span = _role_span(reading, item, pattern, starts)
            if span is None or _is_apposition(reading, span[0], ends):
                continue
            if reading.patterns.one("counterpart_word").search(reading.text, *span):
                # Of what office he is, tells whose counterpart he is.
                continue
            before = reading.text[max(0, span[0] - _CONTEXT) : span[0]]
            if reading.patterns.one("office_of_before").search(before):
                # "The press service of the Kazakh premier" is not he.
                continue
            guest = _guest(reading, people, item, span)
            if guest:
                found.append(Found(*span, "person", guest, "role"))
                continue
            day = reading.year_told(item.start) or _day_beside(reading, item.start) or reading.day
            for state in (item, *_listed_before(reading, item, span)):
                person = in_office(reading.reference, state.name, offices, day)
                if person:
                    start, end = span if state is item else (state.start, state.end)
                    found.append(Found(start, end, "person", person.name, "role"))
    return found + _surnames_with_office(reading, starts)


def _day_beside(reading: Reading, offset: int) -> str | None:
    """Return the date with a year of what a role does: "in 2009, Hu and the Kazakh president"; not that of what it tells."""
    sentence = reading.sentence_at(offset)
    if sentence is None:
        return None
    dates = reading.dates_within(sentence.start, sentence.end)
    if len(dates) != 1 or "y" not in dict(dates[0].parts):
        return None
    if dates[0].begin - sentence.start > _OPENS and reading.patterns.one("speech").search(
        reading.text, sentence.start, sentence.end
    ):
        return None
    when = reading.calendar.resolve(dates[0])
    return when.start if when and when.start < reading.day else None


def _surnames_with_office(reading: Reading, starts: set[int]) -> list[Found]:
    """Resolve a Chinese surname before an office (江主席, 温总理), and the premier of the State Council, to who held it then."""
    found = []
    for match in reading.patterns.one("surname_title").finditer(reading.text):
        if match.start() in starts or reading.sentence_index(match.start()) is None:
            continue
        offices = HEAD_OF_STATE if match.lastgroup == "president" else HEAD_OF_GOVERNMENT
        told = reading.year_told(match.start()) or _day_beside(reading, match.start())
        day = told or reading.day
        person = in_office(reading.reference, CHINA, offices, day)
        # The State Council is China's alone: "премьер Госсовета" needs no name.
        signs = "" if match.lastgroup == "council" else match[0][0]
        if person and any(name.text.startswith(signs) for name in person.names):
            found.append(Found(match.start(), match.end(), "person", person.name, "role"))
    return found


def _guest(
    reading: Reading, people: list[Found], nation: Found, span: tuple[int, int]
) -> str | None:
    """Return whom "the Chinese guest" means: the last of that nation whom the text has named."""
    if not reading.patterns.one("guest_word").search(reading.text, *span):
        return None
    home = reading.known.home_of_person
    named = [
        item.name
        for item in people
        if item.start < span[0]
        and reading.state_of.get(item.name, home.get(item.name)) == nation.name
    ]
    return named[-1] if named else None


def _listed_before(reading: Reading, item: Found, span: tuple[int, int]) -> list[Found]:
    """Return the states that share a role with the last of their row (哈、吉、塔三国总统)."""
    listed: list[Found] = []
    if span[0] != item.start:
        return listed
    left = item
    inside = reading.within(max(0, item.start - _CONTEXT), item.start, "state")
    for other in reversed(inside):
        if not reading.patterns.one("row_of_states").fullmatch(reading.text, other.end, left.start):
            break
        listed.append(other)
        left = other
    return listed


def _role_span(
    reading: Reading, item: Found, pattern: str, starts: set[int]
) -> tuple[int, int] | None:
    after = reading.patterns.one(pattern).match(reading.text, item.end)
    if after and not _name_follows(reading, after.end(), starts):
        return item.start, after.end()
    if pattern != "head_after":
        window = reading.text[max(0, item.start - _CONTEXT) : item.start]
        before = reading.patterns.one("head_of_government_before").search(window)
        if before and not _name_follows(reading, item.end, starts):
            return item.start - len(window) + before.start(), item.end
        title = reading.patterns.one("head_of_cabinet_before").search(window)
        cabinet = reading.patterns.one("cabinet_after").match(reading.text, item.end)
        if title and cabinet and not _name_follows(reading, cabinet.end(), starts):
            # "The head of the Chinese government"
            return item.start - len(title.group()), cabinet.end()
        return None
    of_state = reading.patterns.one("state_after").match(reading.text, item.end)
    title = reading.patterns.one("head_of_state_before").search(
        reading.text[max(0, item.start - _CONTEXT) : item.start]
    )
    if of_state and title and not _name_follows(reading, of_state.end(), starts):
        return item.start - len(title.group()), of_state.end()
    window = reading.text[max(0, item.start - _CONTEXT) : item.start]
    before = reading.patterns.one("head_before").search(window)
    # "The head of the Chinese CNPC" is not that of the state.
    before = before if item.via != "demonym" else None
    if before and not _name_follows(reading, item.end, starts):
        return item.start - len(window) + before.start(), item.end
    return None


def _name_follows(reading: Reading, offset: int, starts: set[int]) -> bool:
    if any(offset + gap in starts for gap in range(4)):
        return True
    return bool(reading.patterns.one("name_after").match(reading.text, offset))


def _is_apposition(reading: Reading, start: int, ends: set[int]) -> bool:
    """Tell whether a role only explains the name before it ("Niyazov, the late Turkmen leader")."""
    apposition = reading.patterns.one("apposition")
    return any(
        start - gap in ends and apposition.fullmatch(reading.text, start - gap, start)
        for gap in range(1, _APPOSITION)
    )
