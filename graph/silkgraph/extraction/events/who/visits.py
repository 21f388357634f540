"""Visits: who travels, and whose guest they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.destinations import (
    destination,
    host_beside,
    host_named,
    host_spoken_of,
    host_unnamed,
    is_to_china,
    stops_of_tour,
)
from silkgraph.extraction.events.scenes.scene import Cast
from silkgraph.extraction.events.who.travelers import companions, who_travels
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.text.dates import Dated

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["arrival", "hosted", "is_hosted", "visit_again", "visitor", "visitor_told"]

#: A host and his guest.
_BOTH = 2
#: Who meets the guest follows so soon.
_PASSIVE = 60
#: A city right behind a verb is no longer.
_NEXT = 20
#: A guest is named so soon behind the welcome.
_GUEST = 70


def visitor(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the one who travels, with the place and the host's state."""
    taken = reading.within(match.start(), match.end(), "person")
    heads = reading.patterns.one("unnamed_heads").search(reading.text, match.start(), scene.end)
    if heads and not reading.within(heads.end(), scene.end, "person"):
        # "Прибудут и главы X и Y": they come, and nobody goes to them.
        return []
    # "A tour that takes X to Y" names him itself.
    traveler = taken[0] if taken else who_travels(reading, match, scene)
    if traveler is None or reading.office_of.get(traveler.name, "").endswith("spokesperson"):
        # "A visit is being prepared, said the spokesperson": of another.
        return []
    if _is_of_guest(reading, traveler, match, scene):
        return []
    to_china = is_to_china(reading, match, scene)
    casts = []
    with_him = [] if _is_of_one(reading, match) else companions(reading, traveler, scene)
    for name in (*with_him, traveler.name):
        home = reading.state_of.get(name) or next(iter(reading.bodies.home_of(name)), None)
        if home is None:
            continue
        if to_china and home == CHINA:
            # "X conveyed an invitation to China": he is at home there.
            continue
        if to_china and home in FIVE:
            place = destination(reading, match, scene, home)
            place = place if reading.state_of.get(place or "") == CHINA else None
            casts.append(Cast((name,), place, {home, CHINA}, CHINA))
            continue
        stops = stops_of_tour(reading, match, scene, home)
        if len(stops) > 1:
            cities = {
                item.end: item.name for item in reading.within(scene.start, scene.end, "place")
            }
            casts += [
                Cast((name,), cities.get(at), {home, stop}, stop, at=at, label=stop)
                for stop, at in stops.items()
            ]
            continue
        if _is_at_home(reading, match, home) or _goes_nowhere(reading, match, scene, home):
            continue
        place = destination(reading, match, scene, home)
        if _goes_on_within(reading, match, scene, place):
            continue
        named = host_named(reading, match, scene, home, place)
        named = named or host_beside(reading, match, scene, traveler, name)
        if (
            not named
            and reading.home != home
            and reading.patterns.one("comes_here").match(match.group())
        ):
            named = reading.home
        if home in FIVE and _is_within_country(reading, scene, place):
            continue
        host = named or host_unnamed(reading, home) or host_spoken_of(reading, scene, home)
        casts.append(Cast((name,), place, {home, host} if host else {home}, named))
    return casts


def _is_at_home(reading: Reading, match: re.Match[str], home: str) -> bool:
    """Tell whether somebody is said to be in a city of his own country: "was back in Beijing"."""
    if not reading.patterns.one("being_in").search(match.group()):
        return False
    there = reading.within(match.end(), match.end() + _NEXT, "place")
    return any(
        item.start == match.end() and reading.state_of.get(item.name) == home for item in there
    )


def _is_of_one(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a Russian participle in the singular is of the last one named: "talks of X and Y, who has come"."""
    return reading.patterns.one("participle_of_one").match(match.group()) is not None


def _is_of_guest(reading: Reading, traveler: Found, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody at home only speaks of a visit that leads nowhere: it is that of his guest."""
    if reading.state_of.get(traveler.name) != reading.home or not scene.start <= traveler.start:
        return False
    if traveler.end > match.start() or reading.within(
        traveler.end, min(scene.end, match.end() + _NEXT), "state", "place"
    ):
        return False
    says = reading.patterns.one("says_of_visit")
    return says.search(reading.text, traveler.end, match.start()) is not None


def _is_within_country(reading: Reading, scene: Scene, place: str | None) -> bool:
    """Tell whether somebody only comes to a village or a mine of his own: "the minister came to the village"."""
    local = reading.patterns.one("local_goal").search(reading.text, scene.start, scene.end)
    abroad = reading.within(scene.start, scene.end, "state")
    is_abroad = any(item.name == CHINA and item.via == "name" for item in abroad)
    return local is not None and not is_abroad and reading.state_of.get(place or "") != CHINA


def _goes_on_within(
    reading: Reading, match: re.Match[str], scene: Scene, place: str | None
) -> bool:
    """Tell whether a guest only goes on to another city of his host: "from Beijing he was to fly to Qingdao"."""
    host = reading.state_of.get(place or "")
    return host is not None and any(
        item.name != place
        and reading.state_of.get(item.name) == host
        and reading.patterns.one("from_right_before").search(
            reading.text[max(scene.start, item.start - _NEXT) : item.start]
        )
        for item in reading.within(scene.start, match.start(), "place")
    )


def _goes_nowhere(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> bool:
    """Tell whether somebody only goes about his own country: to a scene, or to a district of it."""
    if reading.patterns.one("arrives_on_scene").match(reading.text, match.end(), scene.end):
        return True
    behind = reading.within(match.end(), min(scene.end, match.end() + _NEXT), "state", "place")
    if not behind or reading.state_of.get(behind[0].name) != home or behind[0].via == "demonym":
        return False
    is_there = reading.patterns.one("goes_right_to").fullmatch(
        reading.text, match.end(), behind[0].start
    )
    return is_there is not None and not reading.patterns.one("returning").search(match.group())


def arrival(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the guest whom somebody meets where he arrives: the one of the two who is not at home."""
    people = reading.within(scene.start, scene.end, "person")
    places = reading.within(scene.start, scene.end, "place")
    place = next((item.name for item in places if item.name in reading.state_of), None)
    where = reading.state_of[place] if place else reading.home
    before = (item for item in people if item.end <= match.start())
    hosts = [item for item in before if not is_object(reading, item)]
    is_passive = reading.patterns.one("greeted_by").search(
        reading.text, scene.start, min(scene.end, match.end() + _PASSIVE)
    )
    if is_passive and where is None and len(people) == _BOTH:
        # "X was met at the airport by Y": in Y's country.
        hosts = people[1:]
    if where is None and len(hosts) == 1 and len(people) == _BOTH:
        # "X welcomes Y at the airport": in X's country.
        where = reading.state_of.get(hosts[0].name)
    at_home = [item for item in people if reading.state_of.get(item.name) == where]
    guests = dict.fromkeys(item.name for item in people if item not in at_home)
    if where is None or not at_home or len(guests) != 1:
        return []
    guest = next(iter(guests))
    home = reading.state_of.get(guest)
    return [Cast((guest,), place, {home, where}, where)] if home else []


def is_hosted(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a country or a city, and nobody, receives somebody: "Ashgabat welcomed X"."""
    return bool(hosted(reading, match, scene))


def hosted(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the guest of a country or city that is the subject of a welcome."""
    if reading.within(scene.start, match.start(), "person", "organization"):
        return []
    before = reading.within(scene.start, match.start(), "state", "place")
    host = before[-1] if before else None
    beside = reading.patterns.one("hosts_before")
    if host is None or host.via in ("group", "pronoun", "format", "demonym"):
        return []
    where = reading.state_of.get(host.name, host.name)
    opening = reading.text[scene.start : host.start].split()
    is_subject = not opening or not opening[-1][0].islower() or opening[-1] in ("and", "when")
    if not is_subject or not beside.fullmatch(reading.text, host.end, match.start()):
        return []
    after = reading.within(match.end(), min(scene.end, match.end() + _GUEST), "person")
    guest = after[0] if after else None
    home = reading.state_of.get(guest.name) if guest else None
    if guest is None or home is None or not both_sides({home, where}):
        return []
    place = host.name if host.kind == "place" else None
    return [Cast((guest.name,), place, {home, where}, where)]


def visitor_told(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return the traveler of the visit told before, where a scene only says "during the state visit"."""
    visit = told.get("visit")
    window = reading.text[max(scene.start, match.start() - 30) : match.start()]
    if visit is None or not reading.patterns.one("definite_before").search(window):
        return []
    around = reading.within(scene.start, match.end() + 60, "person")
    if any(item.end <= match.start() or is_object(reading, item) for item in around):
        return []
    home = reading.state_of.get(visit.participants[0])
    if home is None or reading.within(match.end(), match.end() + 40, "state", "place"):
        return []
    host = host_named(reading, match, scene, home, visit.place)
    host = host or host_unnamed(reading, home)
    return [Cast(visit.participants, visit.place, {home, host} if host else {home})]


def visit_again(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    casts: list[Cast],
    story: Story,
) -> Dated | None:
    """Return the day of the visit told before that a clause comes back to: "X访问Y时，双方……"."""
    if rule["type"] != "visit" or len(casts) != 1:
        return None
    sentence = scene.sentence
    told = story.visits.get(casts[0].names[0])
    again = reading.patterns.one("in_course_again").match(reading.text, match.end(), scene.end)
    if told is None or not again or reading.dates_within(sentence.start, sentence.end):
        return None
    return Dated(told.start, told.end) if told.start else None
