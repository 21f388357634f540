"""How a name stands in its clause: in the nominative, after a preposition, as the one who invites."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["in_nominative", "is_inviter", "is_object", "without_spokespeople"]

#: "With the Chinese premier X": a preposition stands so far before its name at most.
_OBJECT = 60
#: A row of those who invite ends so far behind one of them.
_ROW = 80


def in_nominative(reading: Reading, people: list[Found]) -> list[Found]:
    """Leave out whose name stands in another case, if anybody is left: "X was received by Y"."""
    oblique = reading.patterns.one("oblique")
    text = reading.text
    acting = [i for i in people if not oblique.fullmatch(text, i.start, i.end)]
    return acting or people


def without_spokespeople(reading: Reading, people: list[Found]) -> list[Found]:
    """Leave out who only speaks for others, if anybody is left: "spokesman X said that Y would come. He ..."."""
    others = [i for i in people if not reading.office_of.get(i.name, "").endswith("spokesperson")]
    return others or people


def is_object(reading: Reading, item: Found) -> bool:
    """Tell whether a person stands after a preposition ("talks with X") or as somebody's partner."""
    before = reading.text[max(0, item.start - _OBJECT) : item.start]
    return bool(reading.patterns.one("preposition_before").search(before))


def is_inviter(reading: Reading, item: Found) -> bool:
    """Tell whether a person is named as the one who invites ("at the invitation of X")."""
    start = max(0, item.start - _OBJECT)
    if reading.patterns.one("inviter_after").match(reading.text, item.end):
        return True
    row = reading.spans("inviters", start, item.end + _ROW)
    if any(first <= item.start and item.end <= last for first, last in row):
        return True
    words = reading.patterns.one("inviter_before").search(reading.text[start : item.start])
    if words is None:
        return False
    if "," in words.group() and reading.text[item.end : item.end + 2].strip().isalpha():
        # "At the invitation of Kazakhstan, X arrived": a name in apposition is closed by a comma of its own.
        return False
    # "At the invitation of X, Y and Z": in Chinese a mark of its own joins those of one row.
    others = reading.within(start + words.start(), item.start, "person")
    return all(reading.text.startswith("、", other.end) for other in others)
