"""Visits: who travels, and whose guest they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes import Cast, antecedent, neighbors, section_place
from silkgraph.extraction.names.references import is_inviter, is_object
from silkgraph.extraction.reading import CHINA, FIVE, Found, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["arrival", "visitor", "visitor_told"]

#: Where a visit goes stands so near after the word for it.
_NEAR = 40
#: The verb of a person follows so soon.
_SUBJECT = 25
#: So long a clause can tell where somebody comes from.
_CLAUSE = 100
#: A subject that comes after its verb follows so soon.
_FOLLOWS = 120
#: Where a visit goes may stand so many sentences before it.
_SPOKEN_OF = 2
#: The word for China stands so near around it.
_SHORT = 8
#: A host and his guest.
_BOTH = 2


def visitor(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the one who travels, with the place and the host's state."""
    taken = reading.within(match.start(), match.end(), "person")
    # "A tour that takes X to Y" names him itself.
    traveler = taken[0] if taken else _traveler(reading, match, scene)
    if traveler is None or reading.office_of.get(traveler.name, "").endswith("spokesperson"):
        # "A visit is being prepared, said the spokesperson": of another.
        return []
    to_china = _to_china(reading, match, scene)
    casts = []
    for name in (*_companions(reading, traveler, scene), traveler.name):
        home = reading.state_of.get(name) or next(iter(reading.home_of_body(name)), None)
        if home is None:
            continue
        if to_china and home in FIVE:
            place = _destination(reading, match, scene, home)
            place = place if reading.state_of.get(place or "") == CHINA else None
            casts.append(Cast((name,), place, {home, CHINA}, CHINA))
            continue
        stops = _stops(reading, match, scene, home)
        if len(stops) > 1:
            casts += [
                Cast((name,), None, {home, stop}, stop, at=at, label=stop)
                for stop, at in stops.items()
            ]
            continue
        place = _destination(reading, match, scene, home)
        named = _host_named(reading, match, scene, home, place)
        named = named or _host_beside(reading, scene, traveler, name)
        host = named or _host_unnamed(reading, home) or _host_spoken_of(reading, scene, home)
        casts.append(Cast((name,), place, {home, host} if host else {home}, named))
    return casts


def arrival(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the guest whom somebody meets where he arrives: the one of the two who is not at home."""
    people = reading.within(scene.start, scene.end, "person")
    places = reading.within(scene.start, scene.end, "place")
    place = next((item.name for item in places if item.name in reading.state_of), None)
    where = reading.state_of[place] if place else reading.home
    hosts = [item for item in people if item.end <= match.start()]
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


def _stops(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> dict[str, int]:
    """Return the countries of a tour that one word tells of, each with the end of its name.

    "Visits to X, Y and Z", "对X和Y进行访问".
    """
    after = reading.within(match.end(), scene.end, "state", "place")
    listed = _listed(reading, after, match.end(), home)
    if listed:
        return listed
    opening = reading.patterns.one("stops_before").search(
        reading.text[max(scene.start, match.start() - _NEAR) : match.start()]
    )
    if not opening:
        return {}
    start = match.start() - len(opening.group())
    before = reading.within(start, match.start(), "state", "place")
    return _listed(reading, before, start, home)


def _listed(reading: Reading, items: list[Found], start: int, home: str) -> dict[str, int]:
    listed: dict[str, int] = {}
    end = start
    for item in items:
        state = reading.state_of.get(item.name)
        between = reading.text[end : item.start] if listed else ""
        if item.start > end + _NEAR or (
            listed and not reading.patterns.one("listed_between").fullmatch(between)
        ):
            break
        if state and state != home:
            listed.setdefault(state, item.end)
        end = item.end
    return listed


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
    host = _host_named(reading, match, scene, home, visit.place)
    host = host or _host_unnamed(reading, home)
    return [Cast(visit.participants, visit.place, {home, host} if host else {home})]


def _companions(reading: Reading, traveler: Found, scene: Scene) -> list[str]:
    """Return whom an "and" ties to the traveler: "X and Y have arrived" tells of two trips."""
    names: list[str] = []
    left = traveler
    for found in reading.within(traveler.end, scene.end, "person"):
        if not reading.patterns.one("listed_guests").fullmatch(reading.text, left.end, found.start):
            break
        names.append(found.name)
        left = found
    right = traveler
    for found in reversed(reading.within(scene.start, traveler.start, "person")):
        joined = reading.patterns.one("joined").fullmatch(reading.text, found.end, right.start)
        if not joined or found.name == traveler.name or is_inviter(reading, found):
            break
        names.insert(0, found.name)
        right = found
    return names


def _traveler(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Find who travels: "visit by X", else who stands before the trigger, else the last spoken of."""
    if reading.patterns.one("of_thing").search(reading.text[scene.start : match.start()]):
        return None
    is_verb = bool(reading.patterns.one("visit_verb").match(match.group())) or bool(
        reading.patterns.one("pays_before").search(reading.text[scene.start : match.start()])
    )
    settled, found = _named_behind(reading, match, scene, is_verb=is_verb)
    if settled:
        return found
    sent = _delegation(reading, match, scene)
    if sent:
        return sent
    before = reading.within(scene.start, match.start(), "person")
    before = [found for found in before if not is_inviter(reading, found)]
    if reading.patterns.one("stays").match(match.group()):
        near = [found for found in before if match.start() - found.end <= _SUBJECT]
        near = [found for found in near if not _is_owner(reading, found, match)]
        return near[-1] if near else None
    officials = reading.within(scene.start, match.start(), "state") if not before else []
    unknown = [item for item in officials if item.via == "official"]
    if unknown:
        return unknown[-1]
    awaited = reading.patterns.one("awaited_before")
    for found in reversed(before):
        if awaited.search(reading.text[max(scene.start, found.start - _NEAR) : found.start]):
            # "X invited Y to pay a visit": it is Y who is to come.
            return found
    for found in reversed(before):
        between = reading.text[found.end : match.start()]
        if _is_owner(reading, found, match) or reading.patterns.one("relative").search(between):
            return found
    subjects = [found for found in before if not is_object(reading, found)]
    if not subjects and (is_verb or reading.patterns.one("with_visit").search(match.group())):
        subjects = _subjects_after(reading, match, scene)
    subjects = subjects or before
    if not subjects and reading.patterns.one("in_town_first").match(match.group()):
        # "In Beijing for the parade, X holds talks"
        subjects = reading.within(match.end(), scene.end, "person")[:1]
    subjects = _abroad(reading, subjects, before, match, scene)
    if subjects:
        # A verb has its subject right before it; a noun ("during the state visit") goes with the first.
        return subjects[-1] if is_verb else subjects[0]
    inside = reading.within(scene.sentence.start, match.start(), "person")
    inside = [found for found in inside if not is_inviter(reading, found)]
    if inside:
        return inside[0]
    window = reading.text[scene.start : match.start()]
    if reading.patterns.one("possessive").search(window) or (
        reading.patterns.one("definite_before").search(window)
    ):
        # "During his visit to Y, X ...": the name comes after.
        later = reading.within(match.end(), scene.end, "person")
        if later and not _is_at_home(reading, later[0], match, scene):
            return later[0]
    if reading.patterns.one("no_person").search(reading.text, scene.start, match.start()):
        return None
    return _spoken_of(reading, match, scene)


def _named_in_row(reading: Reading, item: Found, scene: Scene, stop: int) -> Found | None:
    """Return who it was where a row says so: "First visit of a Turkmen president | 1992, Niyazov"."""
    told = reading.within(stop, scene.end, "person")
    return told[0] if scene.sentence.kind == "row" and item.via == "role" and told else None


def _spoken_of(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return who travels where the sentence names nobody: whoever the text was speaking of."""
    spoken_of = _guest_before(reading, scene) or antecedent(reading, scene)
    if spoken_of and reading.state_of.get(spoken_of.name) in FIVE:
        # "The plane lands" in a report on a guest is his, not the host's.
        spoken_of = _guest_of_headline(reading) or spoken_of
    if spoken_of is None and reading.patterns.one("stop_of_tour").search(match.group()):
        spoken_of = _only_chinese_head(reading)
    return spoken_of if spoken_of and not _is_at_home(reading, spoken_of, match, scene) else None


def _guest_of_headline(reading: Reading) -> Found | None:
    """Return China's leader where the headline puts him in a country of the other side."""
    title = next((block for block in reading.article.blocks if block.kind == "title"), None)
    if title is None:
        return None
    inside = reading.within(title.start, title.end, "person", "place")
    guests = [i for i in inside if i.kind == "person" and reading.state_of.get(i.name) == CHINA]
    places = reading.states_of(item for item in inside if item.kind == "place")
    others = [i for i in inside if i.kind == "person" and i not in guests]
    return guests[0] if len(guests) == 1 and places & set(FIVE) and not others else None


def _guest_before(reading: Reading, scene: Scene) -> Found | None:
    """Return whom the sentence before calls the visitor."""
    for sentence in neighbors(reading, scene, 1, 0):
        people = reading.within(sentence.start, sentence.end, "person")
        return next((item for item in people if _is_called_guest(reading, item)), None)
    return None


def _named_behind(
    reading: Reading, match: re.Match[str], scene: Scene, *, is_verb: bool
) -> tuple[bool, Found | None]:
    """Return whether the words right behind a trigger say who travels ("visit by X"), and who, if known."""
    after = reading.patterns.one("visitor_after").match(reading.text, match.end())
    if after:
        stop = min(scene.end, after.end() + 60)
        named = reading.within(after.end(), stop, "person")
        if not is_verb or reading.patterns.one("visit_noun").fullmatch(match.group()):
            named = named or reading.within(after.end(), stop, "state")
        if named:
            return True, _named_in_row(reading, named[0], scene, stop) or named[0]
        if _are_met(reading, match, scene):
            # "Met the five ministers who had come for the meeting": they came, and have no names.
            return True, None
    return False, None


def _are_met(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody is said to meet those who come."""
    before = reading.text[scene.start : match.start()]
    return reading.patterns.one("meets_before").search(before) is not None


def _delegation(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the state whose delegation travels, where nobody of it is named."""
    if reading.within(scene.start, scene.end, "person"):
        return None
    for item in reading.within(scene.start, scene.end, "state", "place", "organization"):
        if item.via == "demonym" or reading.article.language == "zh":
            is_sent = reading.patterns.one("delegation_after").match(reading.text, item.end)
        else:
            before = reading.text[max(scene.start, item.start - _NEAR) : item.start]
            sent = "delegation_before" if item.kind == "state" else "delegation_of_place"
            is_sent = reading.patterns.one(sent).search(before)
        if is_sent and item.name in reading.state_of:
            state = reading.state_of[item.name]
            return Found(item.start, item.end, "state", state, item.via)
    return None


def _subjects_after(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who comes after the verb where its subject does: "в Бишкек прибыл премьер X"."""
    for found in reading.within(match.end(), min(scene.end, match.end() + _FOLLOWS), "person"):
        if found.via == "pronoun" or is_object(reading, found):
            continue
        between = reading.text[match.end() : found.start]
        is_subject = reading.patterns.one("subject_after").fullmatch(between)
        return [found] if is_subject else []
    return []


def _only_chinese_head(reading: Reading) -> Found | None:
    """Return China's leader, where the article names one: whose tour it tells."""
    heads = [name for name in reading.heads if reading.state_of.get(name) == CHINA]
    if len(heads) != 1:
        return None
    return next(item for item in reading.found if item.kind == "person" and item.name == heads[0])


def _abroad(
    reading: Reading, subjects: list[Found], named: list[Found], match: re.Match[str], scene: Scene
) -> list[Found]:
    """Return those for whom the way leads abroad: nobody pays his own country a visit.

    Where no country is named, it is the guest at the place of the report who is on a visit, not the host.
    """
    if _to_china(reading, match, scene):
        guests = [item for item in named if reading.state_of.get(item.name) != CHINA]
        return [item for item in subjects if item in guests] or guests
    end = min(scene.end, match.end() + _NEAR)
    if not reading.within(match.end(), end, "state", "place"):
        called = [item for item in named if _is_called_guest(reading, item)]
        if called:
            return called
        guests = [item for item in named if reading.state_of.get(item.name) != reading.home]
        return [item for item in subjects if item in guests] or guests or subjects
    away = [item for item in subjects if not _is_at_home(reading, item, match, scene)]
    return away or [item for item in named if not _is_at_home(reading, item, match, scene)]


def _to_china(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the words around a trigger say that the way leads to China (来华, 对我国)."""
    start, end = max(scene.start, match.start() - _SHORT), min(scene.end, match.end() + _SHORT)
    words = reading.patterns.one("to_china").search(reading.text, start, end)
    return words is not None and words.start() <= match.end()


def _is_called_guest(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is called the guest: "his guest", "the visitor"."""
    word = reading.patterns.one("partner").search(reading.text, item.start, item.end)
    return item.via == "pronoun" and word is not None and bool(word["guest"])


def _is_at_home(reading: Reading, found: Found, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a visit goes to somebody's own state: then he is the host, not the traveler."""
    after = reading.within(match.end(), min(scene.end, match.end() + _NEAR), "state", "place")
    # In "Казахстан посетил председатель КНР Си Цзиньпин" the state after the verb belongs to his title.
    after = [i for i in after if i.end > found.start or reading.text[i.end : found.start].strip()]
    return bool(after) and reading.state_of.get(after[0].name) == reading.state_of.get(found.name)


def _is_owner(reading: Reading, found: Found, match: re.Match[str]) -> bool:
    """Tell whether a person stands in the possessive right before the trigger ("X's state visit")."""
    between = reading.text[found.end : match.start()]
    return len(between) < 25 and between.startswith(("’s", "'s"))


def _destination(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> str | None:
    direct = _direct(reading, match, scene)
    if direct and direct.kind == "place":
        return direct.name
    if direct:
        inside = reading.within(direct.end, min(scene.end, direct.end + _NEAR), "place")
        return next((i.name for i in inside if reading.state_of.get(i.name) == direct.name), None)
    places = reading.within(match.start(), scene.end, "place")
    places += reading.within(scene.start, match.start(), "place")
    places = [item for item in places if not _is_left(reading, item, match)]
    abroad = [item.name for item in places if reading.state_of.get(item.name) != home]
    if abroad:
        return abroad[0]
    heading = section_place(reading, scene.sentence)
    return heading if heading and reading.state_of.get(heading) != home else None


def _direct(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the state or place right behind a Chinese verb of going, with nothing between."""
    if reading.article.language != "zh":
        return None
    after = reading.within(match.end(), scene.end, "state", "place")
    return after[0] if after and after[0].start == match.end() else None


def _is_left(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell whether a place is where somebody comes from, unless the trigger is a return."""
    if reading.patterns.one("returning").search(match.group()):
        return False
    before = reading.text[max(0, item.start - _CLAUSE) : item.start]
    return reading.patterns.one("origin_before").search(before) is not None


def _host_named(
    reading: Reading, match: re.Match[str], scene: Scene, home: str, place: str | None
) -> str | None:
    """Return whose guest the traveler is, as the sentence or the heading of its section says."""
    direct = _direct(reading, match, scene)
    if direct and direct.kind == "state" and direct.name != home:
        return direct.name
    if place and place in reading.state_of:
        return reading.state_of[place]
    after = reading.within(match.start(), scene.end, "state")
    before = reading.within(scene.start, match.start(), "state")
    after = [item for item in after if not _is_left(reading, item, match)]
    return next((item.name for item in (*after, *before) if item.name != home), None)


def _host_beside(reading: Reading, scene: Scene, traveler: Found, name: str) -> str | None:
    """Return the state of whoever of the other side the sentence names: he waits at the airport."""
    is_here = scene.sentence.start <= traveler.start < scene.sentence.end
    if not is_here or traveler.via == "pronoun" or traveler.name != name:
        return None
    home = reading.state_of[name]
    here = reading.within(scene.sentence.start, scene.sentence.end, "person", "place")
    states = reading.states_of(here) - {home}
    host = states.pop() if len(states) == 1 else None
    return host if host and both_sides({home, host}) else None


def _host_spoken_of(reading: Reading, scene: Scene, home: str) -> str | None:
    """Return the Central Asian state that the sentences just before in the block have put things in."""
    for sentence in neighbors(reading, scene, _SPOKEN_OF, 0):
        if sentence.block != scene.sentence.block:
            return None
        places = reading.within(sentence.start, sentence.end, "place")
        states = reading.states_of(places) & set(FIVE) - {home}
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def _host_unnamed(reading: Reading, home: str) -> str | None:
    """Return the host where the text does not say: the state of the dateline, else the other side.

    The other side is China for a Central Asian, for a Chinese the one Central Asian state of the article.
    """
    if reading.home and reading.home != home:
        return reading.home
    if home in FIVE:
        return CHINA
    pair = reading.two_states
    return next((state for state in pair if state != home), None) if home == CHINA else None
