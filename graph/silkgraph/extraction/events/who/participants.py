"""Who takes part in an event: each kind of event has its way of naming them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, Scene, cast_of, states_behind
from silkgraph.extraction.events.who.attendance import (
    commission,
    seated,
    session,
    sitting,
    without_honored,
    without_hosts,
)
from silkgraph.extraction.events.who.bodies import of_embassy
from silkgraph.extraction.events.who.dealings import founders, sides, states
from silkgraph.extraction.events.who.deciders import decider
from silkgraph.extraction.events.who.discussing import are_to_discuss
from silkgraph.extraction.events.who.doers import actors
from silkgraph.extraction.events.who.gatherings import many
from silkgraph.extraction.events.who.groups import (
    guests_told,
    leaders_told,
    signed_another_year,
)
from silkgraph.extraction.events.who.next_one import next_one
from silkgraph.extraction.events.who.official import is_official
from silkgraph.extraction.events.who.one_sided import ratifier, sender, speaker
from silkgraph.extraction.events.who.talks import pair
from silkgraph.extraction.events.who.teams import team
from silkgraph.extraction.events.who.visits import arrival, hosted, visitor, visitor_told
from silkgraph.extraction.names.references.pairs import couple
from silkgraph.extraction.reading import CHINA, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = ["participants"]

#: The name of a format stands so near before the word for a gathering.
_FORMAT = 12
#: The next sentence begins so near.
_NEXT = 12


def _is_of_group(reading: Reading, scene: Scene) -> bool:
    """Tell whether "the presidents" act, and nobody by name."""
    group = reading.patterns.one("group_of_leaders")
    people = reading.within(scene.start, scene.end, "person")
    return not people and bool(group.search(reading.text, scene.start, scene.end))


def _couple_in(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the two people of a scene, where it names one of each side and nobody else."""
    inside = reading.within(scene.start, scene.end, "person", "state", "organization")
    people = [item for item in inside if item.kind == "person"]
    states = reading.states_of(item for item in inside if item.kind == "state")
    named = couple(reading, people)
    return named if states <= reading.states_of(people) else ()


def _named_there(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return those of one side whom a clause itself puts at a forum: the people around it are not said to be there."""
    casts = actors(reading, match, scene)
    people = [name for cast in casts for name in cast.names if name in reading.office_of]
    inside = reading.within(scene.start, scene.end, "state", "organization")
    others = [item for item in inside if item.via in ("group", "format", "name")]
    return casts if people and not others else []


def _last_clause(reading: Reading, match: re.Match[str], scene: Scene) -> Scene:
    """Return the clause of a trigger: "the leaders spoke in May, and in July the ministers met by video"."""
    return replace(scene, start=reading.after_last("screen_clause", scene.start, match.start()))


def _is_of_told(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a clause that begins with "after the talks" names nobody who held them."""
    again = reading.patterns.one("talks_again").match(reading.text, match.start(), scene.end)
    before = reading.within(scene.start, match.start(), "person")
    return again is not None and not before


def _all_parties(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return the states of the gathering told before, which "all parties" are."""
    words = reading.patterns.one("all_parties").search(reading.text, scene.start, scene.end)
    former = told.get("summit") or told.get("ministerial_meeting")
    if words is None or words.start() >= match.start() or former is None:
        return []
    states = states_behind(reading, former.participants)
    return [cast_of(states, place_of(reading, match, scene))]


def _without_sides(reading: Reading, scene: Scene, cast: Cast) -> Cast:
    """Leave out whom only "the sides" stands for, where others are named: they spoke about a forum."""
    people = reading.within(scene.start, scene.end, "person")
    named = {item.name for item in people if item.via != "pronoun"}
    meant = {item.name for item in people} - named
    names = tuple(name for name in cast.names if name not in meant)
    return replace(cast, names=names) if named and names else cast


def _talkers(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return the two sides of talks that are not those told before."""
    if told.get(rule["type"]) and _is_of_told(reading, match, scene):
        # "After the talks they signed": those talks are told.
        return []
    casts = (
        sitting(reading, match, scene)
        or pair(reading, match, scene)
        or session(reading, match, scene)
        or commission(reading, match, scene)
    )
    if rule.get("people"):
        return [cast for cast in casts if are_to_discuss(reading, match, scene, cast)]
    return casts or _call_told(reading, rule, scene, told)


def _call_told(
    reading: Reading, rule: dict[str, Any], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return who talked in the sentence before, which this one says was by telephone."""
    former = told.get("bilateral_meeting")
    if rule["type"] != "phone_call" or former is None:
        return []
    is_next = 0 <= scene.start - former.evidence.end <= _NEXT
    if not is_next or reading.within(scene.start, scene.end, "person", "state"):
        return []
    return [Cast(former.participants, None, states_behind(reading, former.participants))]


def _of_format(
    reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast]
) -> list[Cast]:
    """Return the states of a format that a gathering is called by, where one side is named: 中国—中亚合作论坛."""
    if any(both_sides(states_behind(reading, cast.names)) for cast in casts):
        return []
    named = reading.within(max(scene.start, match.start() - _FORMAT), match.start(), "state")
    states = {CHINA, *(item.name for item in named if item.via == "format")}
    return [cast_of(states, place_of(reading, match, scene))] if both_sides(states) else []


_WAYS: dict[str, Callable[[Reading, re.Match[str], Scene], list[Cast]]] = {
    "arrival": arrival,
    "hosted": hosted,
    "sides": sides,
    "founders": founders,
    "states": states,
    "ratifier": ratifier,
    "speaker": speaker,
    "sender": sender,
    "team": team,
}


#: The ways that take whoever is named.
_NAMED_WAYS = ("many", "forum", "actors", "sides", "states", "ratifier")


def participants(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return one cast per event that the trigger tells of; none where nobody fits.

    The rule's ``who`` names the way: ``visitor`` (one traveler), ``arrival`` (who is met at the airport), ``hosted``
    (a state's guest), ``pair`` (two sides talk), ``many`` (three states or more), ``forum`` (many, else whoever is named),
    ``actors`` (whoever is named), ``sides`` (bodies, else states), ``founders`` (of relations: China and one
    state each), ``states``, ``ratifier`` (one side's
    parliament), ``speaker`` (a spokesperson), ``sender`` (of letters), ``team`` (whom nobody names, sent by a state). ``told`` holds the last event of each type.
    """
    casts = _of_clause(reading, rule, match, scene, told)
    if rule["type"] != "other":
        # An embassy speaks for itself, and people gather at it.
        return casts
    if reading.patterns.one("embassy_acts").search(match.group()):
        return casts
    return [replace(cast, names=of_embassy(cast.names)) for cast in casts]


def _of_clause(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return the casts of a clause, without the part of it that only says who reports."""
    decides = decider(reading, rule, match, scene) if rule["who"] == "sides" else []
    if decides:
        return decides
    apart = _behind_source(reading, rule, match, scene)
    if apart is not None:
        casts = _cast(reading, rule, match, apart, told)
        if casts and all(both_sides(states_behind(reading, cast.names)) for cast in casts):
            return casts
    return _cast(reading, rule, match, scene, told)


def _behind_source(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Scene | None:
    """Return a scene without the clause that says who reports it, who is not thereby one of those named for it."""
    if rule["who"] not in _NAMED_WAYS:
        return None
    if match.groupdict().get("source") is not None:
        start = match.end("source")
    else:
        one = reading.patterns.one
        source = one("source_clause").match(reading.text, scene.start, match.start())
        if source is None:
            return None
        start = source.end()
    return Scene(replace(scene.sentence, start=start), start, scene.end)


def _cast(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return the casts that a scene gives."""
    again = rule["who"] in ("many", "pair") and next_one(reading, rule, match, scene, told)
    if again:
        return again
    if rule["who"] == "many":
        former = told.get(rule["type"]) or told.get("summit") or told.get("ministerial_meeting")
        of_both = {"summit": former, "bilateral_meeting": told.get("bilateral_meeting")}
        casts = many(reading, match, scene, {kind: e for kind, e in of_both.items() if e})
        return seated(reading, match, scene, casts)
    if rule["who"] == "forum":
        if rule["type"] == "video_meeting":
            scene = _last_clause(reading, match, scene)
        if rule["type"] == "video_meeting" and len(_couple_in(reading, scene)) > 1:
            return actors(reading, match, scene)
        casts = _named_there(reading, match, scene)
        casts = casts or many(reading, match, scene, {}) or actors(reading, match, scene)
        return seated(reading, match, scene, casts)
    if rule["who"] == "actors":
        if _is_of_group(reading, scene):
            # "The presidents of China and Kazakhstan" with nobody told before: their states.
            named = reading.states_of(reading.within(scene.start, scene.end, "state"))
            stand_in = actors(reading, match, scene) if both_sides(named) else []
            led = leaders_told(reading, match, scene, told) or stand_in
            unnamed = reading.patterns.one("unnamed_leaders")
            if led or not unnamed.search(reading.text, scene.start, scene.end):
                return led
        casts = (
            guests_told(reading, rule, match, scene, told)
            or actors(reading, match, scene)
            or leaders_told(reading, match, scene, told)
            or signed_another_year(reading, rule, match, scene, told)
        )
        if rule["type"] == "forum":
            casts = [_without_sides(reading, scene, cast) for cast in casts]
            casts = _of_format(reading, match, scene, casts) or casts
        return without_honored(reading, scene, casts)
    if rule["who"] == "sides":
        found = sides(reading, match, scene)
        is_of_two = any(both_sides(cast.states) for cast in found)
        return found if is_of_two else _all_parties(reading, match, scene, told) or found
    if rule["who"] == "visitor":
        casts = visitor_told(reading, match, scene, told) or visitor(reading, match, scene)
        return without_hosts(reading, match, scene, casts)
    if rule["who"] == "pair":
        return _talkers(reading, rule, match, scene, told)
    casts = _WAYS[rule["who"]](reading, match, scene)
    if rule.get("official"):
        return [cast for cast in casts if is_official(reading, match, scene, cast)]
    return casts
