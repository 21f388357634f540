"""Travelers whom the clause of a visit does not name: the guest told of before, the head of a delegation or its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.destinations import NEAR
from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = [
    "guest_before",
    "guest_of_headline",
    "is_called_guest",
    "leader_of_delegation",
    "only_chinese_head",
    "sender_of_delegation",
]

#: So long a row of titles can be.
_TITLES = 200


def guest_of_headline(reading: Reading) -> Found | None:
    """Return China's leader where the headline puts him in a country of the other side."""
    title = reading.headline
    if title is None:
        return None
    inside = reading.within(title.start, title.end, "person", "place")
    guests = [i for i in inside if i.kind == "person" and reading.state_of.get(i.name) == CHINA]
    places = reading.states_of(item for item in inside if item.kind == "place")
    others = [i for i in inside if i.kind == "person" and i not in guests]
    return guests[0] if len(guests) == 1 and places & set(FIVE) and not others else None


def guest_before(reading: Reading, scene: Scene) -> Found | None:
    """Return whom the sentence before calls the visitor."""
    for sentence in neighbors(reading, scene, 1, 0):
        people = reading.within(sentence.start, sentence.end, "person")
        return next((item for item in people if is_called_guest(reading, item)), None)
    return None


def leader_of_delegation(reading: Reading, scene: Scene) -> Found | None:
    """Return who leads the delegation that is the first to be named: "a delegation led by X came"."""
    first = next(iter(reading.within(scene.start, scene.end, "person")), None)
    before = reading.text[max(scene.start, first.start - _TITLES) : first.start] if first else ""
    led = reading.patterns.one("led_delegation_before").search(before)
    return first if led else None


def sender_of_delegation(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the state whose delegation travels, where nobody of it is named."""
    people = reading.within(scene.start, scene.end, "person")
    goal = reading.within(match.end(), scene.end, "state", "place")[:1]
    hosts = {reading.state_of.get(item.name, item.name) for item in goal}
    # "A delegation from X visited Y and met Z", who is at home there.
    others = [i for i in people if i.via != "pronoun" and reading.state_of.get(i.name) not in hosts]
    if others or any(item.start < match.end() for item in people):
        return None
    waits = reading.patterns.one("awaits").search(match.group())
    start = match.end() if waits else scene.start
    named = reading.within(start, scene.end, "state", "place", "organization")
    bodies = [item for item in named if item.kind == "organization"]
    for item in named:
        if item not in bodies and any(b.start <= item.start and item.end <= b.end for b in bodies):
            continue
        if item.kind == "organization":
            before = reading.text[max(scene.start, item.start - NEAR) : item.start]
            is_of_body = reading.patterns.one("delegation_of_body").search(
                before
            ) or reading.patterns.one("delegation_after").match(reading.text, item.end)
            if is_of_body and reading.bodies.home_of(item.name):
                return item
        is_owner = reading.patterns.one("sender_after").match(reading.text, item.end)
        if item.via == "demonym" or is_owner or reading.patterns.habit("senders_before_delegation"):
            group = reading.patterns.one("delegation_after").match(reading.text, item.end)
            if group and reading.within(item.end, group.end(), "state"):
                # 赴吉尔吉斯斯坦的中国工作组: the state right before the group sends it.
                continue
            is_sent = group or reading.patterns.one("group_before").search(
                reading.text[max(scene.start, item.start - NEAR) : item.start]
            )
        else:
            before = reading.text[max(scene.start, item.start - NEAR) : item.start]
            sent = "delegation_before" if item.kind == "state" else "delegation_of_place"
            is_sent = reading.patterns.one(sent).search(before)
        if is_sent and item.name in reading.state_of:
            state = reading.state_of[item.name]
            return Found(item.start, item.end, "state", state, item.via)
    return _delegation_told(reading, scene) or _bare_group(reading, match, scene)


def _bare_group(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the state of the article whose officials, with nothing said of whose they are, go to China."""
    state = central_at(reading, scene.start)
    if not state or not reading.patterns.one("bare_sent").search(
        reading.text, scene.start, match.start()
    ):
        return None
    there = reading.within(match.end(), min(scene.end, match.end() + NEAR), "state", "place")
    if not there or reading.state_of.get(there[0].name) != CHINA:
        return None
    return Found(scene.start, match.start(), "state", state, "group")


def _delegation_told(reading: Reading, scene: Scene) -> Found | None:
    """Return the state whose delegation the sentence before names, where this one opens with "the group"."""
    if not reading.patterns.one("the_group").match(reading.text, scene.start, scene.end):
        return None
    for sentence in neighbors(reading, scene, 1, 0):
        if reading.within(sentence.start, sentence.end, "person"):
            return None
        for item in reading.within(sentence.start, sentence.end, "state"):
            group = reading.patterns.one("delegation_after").match(reading.text, item.end)
            if group and not reading.within(item.end, group.end(), "state"):
                return item
    return None


def only_chinese_head(reading: Reading) -> Found | None:
    """Return China's leader, where the article names one: whose tour it tells."""
    heads = [name for name in reading.heads if reading.state_of.get(name) == CHINA]
    if len(heads) != 1:
        return None
    return next(item for item in reading.found if item.kind == "person" and item.name == heads[0])


def is_called_guest(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is called the guest: "his guest", "the visitor"."""
    word = reading.patterns.one("partner").search(reading.text, item.start, item.end)
    return item.via == "pronoun" and word is not None and bool(word["guest"])
