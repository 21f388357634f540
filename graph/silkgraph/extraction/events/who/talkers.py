"""Who talks, of those whom a sentence names: not who only tells of it, nor whom another verb is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.who.sides import has_sides, side_of
from silkgraph.extraction.names.grammar import is_object

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["talkers"]

#: "According to the press secretary of the president" stands before a name and is no longer.
_SOURCE = 70
#: A verb follows its subject so soon.
_VERB = 12


def talkers(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return the people whom the clause of the talks tells of."""
    return _of_subject(reading, match, _acting(reading, match, _talking(reading, match, scene)))


def _talking(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return the people of a scene, without who only tells of it: "according to the press secretary X".

    By habit a pronoun behind the verb names nobody whom the clause does not: 同X举行会谈并见证双方文件的签署.
    """
    source = reading.patterns.one("source_before")
    people = reading.within(scene.start, scene.end, "person")
    if reading.patterns.habit("pronouns_behind_repeat") and any(
        i.via != "pronoun" and i.end <= match.start() for i in people
    ):
        people = [
            i
            for i in people
            if i.via != "pronoun" or i.end <= match.start() or _is_object(reading, match, i)
        ]
    return [
        item
        for item in people
        if not source.search(reading.text[max(0, item.start - _SOURCE) : item.start])
        and not reading.office_of.get(item.name, "").endswith("spokesperson")
    ]


def _is_object(reading: Reading, match: re.Match[str], item: Found) -> bool:
    """Tell whether a pronoun is what a verb has for its object: 会见了他."""
    ending = reading.patterns.one("up_to_object")
    return ending.fullmatch(reading.text, match.end(), max(match.end(), item.start)) is not None


def _acting(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Leave out whom another verb has for its object: "he signed it with X and was received by Y".

    Nor does who is only named for his visit, or for his greetings, take part in the talks.
    """
    rest = [
        item
        for item in found
        if not _is_of_visit(reading, match, item) and not _only_sends_word(reading, item)
    ]
    is_matter = reading.patterns.one("discusses").match(match.group()) is not None
    if is_matter or has_sides(reading, [item.name for item in rest]):
        found = rest
    after = [item for item in found if item.start >= match.end()]
    if match.group().split()[-1:] == ["of"] and has_sides(reading, [item.name for item in after]):
        # "X recalled the meeting of Y with Z": X was not there.
        return after
    ends = (
        reading.patterns.one(name).search(reading.text, match.end())
        for name in ("clause_link", "talks_end")
    )
    link = min(filter(None, ends), key=lambda end: end.start(), default=None)
    near = [item for item in found if link is None or item.end <= link.start()]
    if link and has_sides(reading, [item.name for item in near]):
        # "He called on X, and a day later he took part in what Y chaired."
        found = near
    acting = [item for item in found if item.end > match.start() or not is_object(reading, item)]
    return acting if has_sides(reading, [item.name for item in acting]) else found


def _is_of_visit(reading: Reading, match: re.Match[str], item: Found) -> bool:
    """Tell whether somebody is only named for a visit: "they discussed a visit by X", "X's visit"."""
    one = reading.patterns.one
    if one("owns_visit").match(reading.text, item.end):
        return True
    before = reading.text[max(match.end(), item.start - _SOURCE) : item.start]
    return item.start >= match.end() and one("visit_talked_of").search(before) is not None


def _only_sends_word(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is named for the greetings or the letter that another brings from him."""
    before = reading.text[max(0, item.start - _SOURCE) : item.start]
    sends = reading.patterns.one("sends_word_after").match(reading.text, item.end)
    return bool(sends) or reading.patterns.one("sent_word_before").search(before) is not None


def _of_subject(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Return who "he met X" tells of, whoever else an earlier clause of the sentence names.

    Nobody is received by his own side: where "he" was taken for one of it, the guest is meant.
    """
    subjects = [i for i in found if i.end <= match.start() and not is_object(reading, i)]
    after = [item for item in found if item.start >= match.end()]
    last = subjects[-1] if subjects else None
    if last is None or not after or last.via != "pronoun" or match.start() - last.end > _VERB:
        return found
    if reading.text[last.start : last.end].lower() not in reading.patterns.listed("he"):
        return found
    ours = {side_of(reading, item.name) for item in (last, *after)}
    if len(ours) == 1:
        before = reading.before(last.start, "person")
        others = [i for i in reversed(before) if side_of(reading, i.name) not in {*ours, None}]
        last = others[0] if others else last
    return [last, *after]
