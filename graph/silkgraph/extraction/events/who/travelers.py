"""Who travels: whoever the words around a visit name, else whoever the text was speaking of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.clauses import without_asides
from silkgraph.extraction.events.scenes.destinations import NEAR, is_to_china
from silkgraph.extraction.events.scenes.scene import antecedent, neighbors
from silkgraph.extraction.events.who.guests import (
    guest_before,
    guest_of_headline,
    is_called_guest,
    leader_of_delegation,
    only_chinese_head,
    sender_of_delegation,
)
from silkgraph.extraction.names.grammar import is_inviter, is_object
from silkgraph.extraction.reading import CHINA, FIVE, Found, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["companions", "who_travels"]

#: The preposition of a city is no longer.
_PREPOSITION = 4
#: The verb of a person follows so soon.
_SUBJECT = 25
#: So long a row of titles can be.
_TITLES = 200
#: "'s first state" stands before a visit and is no longer.
_OWNED = 25
#: A subject that comes after its verb follows so soon.
_FOLLOWS = 120
#: "According to the spokesman of" stands before a name and is no longer.
_SOURCE = 70
#: "Of the chairman of the cabinet of ministers of the republic" stands before a name and is no longer.
_TITLED = 90
#: What the offices have in their names that a bare word stands for.
_OFFICES = {
    "minister": ("Minister",),
    "deputy": ("Vice Premier", "Deputy Premier", "Deputy Prime", "Vice-Premier"),
    "envoy": ("Ambassador",),
}


def companions(reading: Reading, traveler: Found, scene: Scene) -> list[str]:
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
        told_by = reading.text[max(0, found.start - _SOURCE) : found.start]
        if reading.patterns.one("source_before").search(told_by):
            # "According to X, Y will come."
            break
        owns = reading.patterns.one("owns_visit").match(reading.text, right.end)
        if owns and reading.text.startswith(",", found.end):
            # "He held talks with X, and Y's visit followed": X is in another clause.
            break
        names.insert(0, found.name)
        right = found
    return names


def who_travels(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Find who travels; where a visit is only said to be under way, nobody who meets the guest at home."""
    found = _traveler(reading, match, scene)
    if found is None or not reading.patterns.one("in_course_before").search(
        reading.text[scene.start : match.start()]
    ):
        return found
    led = reading.patterns.one("in_city_before")
    places = reading.within(scene.start, scene.end, "place")
    cities = [i for i in places if led.search(reading.text[: i.start][-_PREPOSITION:])]
    home = reading.state_of.get(found.name, "")
    if not cities or any(reading.state_of.get(city.name) != home for city in cities):
        return found
    people = reading.within(scene.start, scene.end, "person")
    return next((i for i in people if both_sides({home, reading.state_of.get(i.name, "")})), None)


def _is_near(reading: Reading, found: Found, match: re.Match[str]) -> bool:
    """Tell whether somebody stands right before a verb, but for what commas put between: "X, with his wife, is due"."""
    between = reading.text[found.end : match.start()]
    put_in = between.rpartition(",")[0] if between.startswith(",") else ""
    return len(between) - len(put_in) <= _SUBJECT


def _traveler(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Find who travels: "visit by X", else who stands before the trigger, else the last spoken of."""
    if reading.patterns.one("of_thing").search(reading.text[scene.start : match.start()]):
        return None
    is_verb = reading.patterns.one("visit_verb").match(match.group()) is not None
    settled, found = _named_behind(reading, match, scene, is_verb=is_verb)
    if settled:
        return found
    sent = leader_of_delegation(reading, scene) or sender_of_delegation(reading, match, scene)
    if sent:
        return sent
    before = _named_before(reading, match, scene)
    if reading.patterns.one("stays").match(match.group()):
        near = [found for found in before if _is_near(reading, found, match)]
        near = [found for found in near if not _is_owner(reading, found, match)]
        return near[-1] if near else None
    officials = reading.within(scene.start, match.start(), "state") if not before else []
    unknown = [item for item in officials if item.via == "official"]
    if unknown:
        return unknown[-1]
    awaited = reading.patterns.one("awaited_before")
    for found in reversed(before):
        if awaited.search(reading.text[scene.start : found.start]):
            # "X invited Y to pay a visit": it is Y who is to come.
            return found
    settled, found = _owner_or_relative(reading, match, before)
    if settled:
        return found
    subjects = [found for found in before if not is_object(reading, found)]
    if not subjects and is_verb:
        subjects = _subjects_after(reading, match, scene)
    window = reading.text[scene.start : match.start()]
    subjects = subjects or before
    subjects = _abroad(reading, subjects, before, match, scene)
    if subjects:
        # A verb has its subject right before it; a noun ("during the state visit") goes with the first, and so
        # does a second verb: "X met Y and flew to Z".
        second = reading.patterns.one("second_verb").search(window)
        return subjects[-1] if is_verb and not second else subjects[0]
    inside = reading.within(scene.sentence.start, match.start(), "person")
    inside = [found for found in inside if not is_inviter(reading, found)]
    if inside:
        return inside[0]
    if subject := _behind_phrase(reading, match, scene):
        return subject
    if reading.patterns.one("possessive").search(window) or (
        reading.patterns.one("definite_before").search(window)
    ):
        # "During his visit to Y, X ...": the name comes after.
        later = _acting_later(reading, match, scene)
        if later and not _is_at_home(reading, later[0], match, scene):
            return later[0]
    return _unnamed(reading, match, scene)


def _named_before(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who stands before a trigger, but for who invites, "the sides", and whom a clause between commas names."""
    before = reading.within(scene.start, match.start(), "person")
    before = [found for found in before if not is_inviter(reading, found)]
    before = without_asides(reading, scene.start, match.start(), before)
    spans = Counter((found.start, found.end) for found in before)
    # "The sides" do not travel.
    return [found for found in before if spans[found.start, found.end] == 1]


def _behind_phrase(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the subject behind a phrase that opens a sentence: "during a visit to Y on Monday, the president X said"."""
    one = reading.patterns.one
    if not one("phrase_opens").search(reading.text[scene.sentence.start : match.start()]):
        return None
    first = next(iter(reading.within(match.end(), scene.sentence.end, "person")), None)
    if first is None or _is_at_home(reading, first, match, scene):
        return None
    behind = one("phrase_before_subject").fullmatch(reading.text, match.end(), first.start)
    return first if behind else None


def _unnamed(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return who travels where no name stands before a trigger: by office, or spoken of before."""
    holder = _holder_told(reading, match, scene) or _guest_again(reading, match, scene)
    if holder or reading.patterns.one("no_person").search(reading.text, scene.start, match.start()):
        return holder
    return _spoken_of(reading, match, scene)


def _holder_told(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return whom "the minister" means who goes abroad: the last one told who holds such an office."""
    word = reading.patterns.one("bare_office").search(reading.text[scene.start : match.start()])
    if word is None:
        return None
    office = _OFFICES[next(name for name, said in word.groupdict().items() if said)]
    holders = [
        found
        for found in reading.before(scene.start, "person")
        if any(part in reading.office_of.get(found.name, "") for part in office)
        and not _is_at_home(reading, found, match, scene)
    ]
    ahead = reading.within(match.end(), min(scene.end, match.end() + NEAR), "state", "place")
    goal = reading.state_of.get(ahead[0].name) if ahead else None
    return next(
        (
            found
            for found in reversed(holders)
            if goal and both_sides({goal, reading.state_of.get(found.name, "")})
        ),
        None,
    )


def _guest_again(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return whom "the guests" mean: the last one named just before who is not at home where they go."""
    if not reading.patterns.one("guests_again").search(reading.text, scene.start, match.start()):
        return None
    near = [*neighbors(reading, scene, 2, 0)]
    start = min((s.start for s in near if s.block == scene.sentence.block), default=scene.start)
    ahead = reading.within(match.end(), min(scene.end, match.end() + NEAR), "state", "place")
    goal = reading.state_of.get(ahead[0].name) if ahead else reading.home
    people = reading.within(start, scene.start, "person")
    abroad = (i for i in people if both_sides({goal or "", reading.state_of.get(i.name, "")}))
    return next(abroad, None)


def _of_participle(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return who is named behind a Russian participle: "с прибывшим накануне X", "приехав в Астану, X провёл"."""
    one = reading.patterns.one
    if came := one("came_before_name").search(reading.text[scene.start : match.end()]):
        # "X, прибывший в Астану" has a comma before it, and is of X.
        ahead = reading.text[scene.start : scene.start + came.start()]
        is_before = not ahead.rstrip().endswith(",")
        later = reading.within(match.end(), scene.end, "person") if is_before else []
        return later[0] if later else None
    if one("having_come").fullmatch(match.group()):
        later = reading.within(match.end(), scene.sentence.end, "person")
        before = reading.within(scene.start, match.start(), "person")
        acting = [item for item in later if not is_object(reading, item)]
        return acting[0] if acting and not before else None
    return None


def _owner_or_relative(
    reading: Reading, match: re.Match[str], before: list[Found]
) -> tuple[bool, Found | None]:
    """Return whether "X's visit" or "X, who is here" says who travels, and who, if known."""
    for found in reversed(before):
        between = reading.text[found.end : match.start()]
        is_whose = reading.patterns.one("relative").search(between)
        if is_whose and reading.patterns.one("stranger_between").search(between):
            # "He met Y, president of Z, who is here on a visit": of Y, whom no record knows.
            return True, None
        if _is_owner(reading, found, match) or is_whose:
            return True, found
    return False, None


def _named_in_row(reading: Reading, item: Found, scene: Scene, stop: int) -> Found | None:
    """Return who it was where a row says so: "First visit of a Turkmen president | 1992, Niyazov"."""
    told = reading.within(stop, scene.end, "person")
    return told[0] if scene.sentence.kind == "row" and item.via == "role" and told else None


def _spoken_of(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return who travels where the sentence names nobody: whoever the text was speaking of."""
    spoken_of = guest_before(reading, scene) or antecedent(reading, scene)
    if spoken_of and reading.state_of.get(spoken_of.name) in FIVE:
        # "The plane lands" in a report on a guest is his, not the host's.
        spoken_of = guest_of_headline(reading) or spoken_of
    if spoken_of is None and reading.patterns.one("stop_of_tour").search(match.group()):
        spoken_of = only_chinese_head(reading)
    return spoken_of if spoken_of and not _is_at_home(reading, spoken_of, match, scene) else None


def _named_behind(
    reading: Reading, match: re.Match[str], scene: Scene, *, is_verb: bool
) -> tuple[bool, Found | None]:
    """Return whether the words right behind a trigger say who travels ("visit by X"), and who, if known."""
    if _is_stranger(reading, match):
        return True, None
    of_participle = _of_participle(reading, match, scene)
    if of_participle:
        return True, of_participle
    if reading.patterns.one("subject_behind").match(reading.text, match.end()):
        named = _behind_titles(reading, match, scene)
        if named:
            return True, named[0]
    guest = reading.patterns.one("of_guest").match(reading.text, match.end(), scene.end)
    called = reading.within(guest.end(), scene.end, "person")[:1] if guest else []
    if guest and called and called[0].start == guest.end():
        return True, called[0]
    after = reading.patterns.one("visitor_after").match(reading.text, match.end())
    if after:
        stop = min(scene.end, after.end() + _TITLED)
        named = reading.within(after.end(), stop, "person") or _behind_titles(reading, match, scene)
        if not is_verb or reading.patterns.one("visit_noun").fullmatch(match.group()):
            states = reading.within(after.end(), stop, "state")
            named = named or [item for item in states if item.via != "pronoun"]
        stop = named[0].start if named else match.end()
        if is_verb and reading.patterns.one("no_subject_between").search(
            reading.text, match.end(), stop
        ):
            # "X, who came to the city and with Y opened the plant": Y did not come.
            named = []
        if named:
            return True, _named_in_row(reading, named[0], scene, stop) or named[0]
        if _are_met(reading, match, scene):
            # "Met the five ministers who had come for the meeting": they came, and have no names.
            return True, None
    return False, None


def _acting_later(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who acts in the rest of a scene; where those are people of both sides, nothing says who is the guest."""
    later = reading.within(match.end(), scene.end, "person")
    oblique = reading.patterns.one("oblique")
    acting = [
        item
        for item in later
        if not is_object(reading, item)
        and not oblique.fullmatch(reading.text, item.start, item.end)
    ]
    return [] if both_sides(reading.states_of(acting)) else acting


def _behind_titles(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who stands behind a row of titles: "visit of the member of the bureau, minister X"."""
    people = reading.within(match.end(), min(scene.end, match.end() + _TITLES), "person")
    row = reading.patterns.one("titles_between")
    is_row = people and row.fullmatch(reading.text, match.end(), people[0].start)
    return people[:1] if is_row else []


def _is_stranger(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the subject right behind a verb is somebody whom no record knows."""
    stranger = reading.patterns.one("stranger_subject").match(reading.text, match.end())
    return stranger is not None and not reading.within(*stranger.span("name"))


def _are_met(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody is said to meet those who come."""
    before = reading.text[scene.start : match.start()]
    return reading.patterns.one("meets_before").search(before) is not None


def _subjects_after(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who comes after the verb where its subject does: "в Бишкек прибыл премьер X"."""
    for found in reading.within(match.end(), min(scene.end, match.end() + _FOLLOWS), "person"):
        if found.via == "pronoun" or is_object(reading, found):
            continue
        between = reading.text[match.end() : found.start]
        is_subject = reading.patterns.one("subject_after").fullmatch(between)
        return [found] if is_subject else []
    return []


def _abroad(
    reading: Reading, subjects: list[Found], named: list[Found], match: re.Match[str], scene: Scene
) -> list[Found]:
    """Return those for whom the way leads abroad: nobody pays his own country a visit.

    Where no country is named, it is the guest at the place of the report who is on a visit, not the host.
    """
    if is_to_china(reading, match, scene):
        guests = [item for item in named if reading.state_of.get(item.name) != CHINA]
        return [item for item in subjects if item in guests] or guests
    end = min(scene.end, match.end() + NEAR)
    if not reading.within(match.end(), end, "state", "place"):
        called = [item for item in named if is_called_guest(reading, item)]
        if called:
            return called
        guests = [item for item in named if reading.state_of.get(item.name) != reading.home]
        return [item for item in subjects if item in guests] or guests or subjects
    away = [item for item in subjects if not _is_at_home(reading, item, match, scene)]
    return away or [item for item in named if not _is_at_home(reading, item, match, scene)]


def _is_at_home(reading: Reading, found: Found, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a visit goes to somebody's own state: then he is the host, not the traveler."""
    after = reading.within(match.end(), min(scene.end, match.end() + NEAR), "state", "place")
    # In "Казахстан посетил председатель КНР Си Цзиньпин" the state after the verb belongs to his title.
    after = [i for i in after if i.end > found.start or reading.text[i.end : found.start].strip()]
    return bool(after) and reading.state_of.get(after[0].name) == reading.state_of.get(found.name)


def _is_owner(reading: Reading, found: Found, match: re.Match[str]) -> bool:
    """Tell whether a person owns the trigger: "X's state visit", X的来访."""
    between = reading.text[found.end : match.start()]
    if len(between) < _OWNED and between.startswith(("’s", "'s")):
        return True
    owned = reading.patterns.one("owns_visit").match(reading.text, found.end)
    return owned is not None and match.start() < owned.end() <= match.end()
