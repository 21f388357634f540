"""Whether two tellings are of one event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import states_behind

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = [
    "AT_TABLE",
    "are_same",
    "are_states",
    "is_one_exercise",
    "is_told_next",
    "ordinal",
    "states_involved",
]

#: Types of which one article tells one event only, if date and states agree.
_OF_MANY = ("summit", "ministerial_meeting", "forum", "video_meeting")
#: Types in which the same leader can meet several others on one day.
_OF_TWO = ("bilateral_meeting", "phone_call")
#: A trip to one country lasts so many days at most, as far as one article tells it.
_TRIP_DAYS = 4
#: From coming to going, as one sentence tells it.
_STAY_DAYS = 31
#: An exercise lasts so many days at most.
_EXERCISE_DAYS = 20
_HELD = {"happened", "planned"}
#: The next sentence begins so near.
_NEXT = 3
#: So many characters tell one Chinese occasion from another.
_CHINESE = 4
#: A speech at a gathering is told so soon after it.
AT_TABLE = 120
#: Types that say little by themselves: two of one day are the same only if told in the same words.
_OF_WORDS = ("ceremony", "statement", "other")


def are_same(reading: Reading, a: Event, b: Event, *, is_host_same: bool) -> bool:
    """Tell whether two events of an article are one, told twice."""
    if a.type != b.type:
        return False
    if a.type == "visit" and _same_trip(a, b, is_host_same=is_host_same):
        return True
    if is_one_exercise(reading, a, b):
        return True
    is_off = a.status == b.status == "cancelled" and _agree(a.start, b.start)
    if a.type in _OF_WORDS and a.evidence == b.evidence and (a.start == b.start or is_off):
        # "Planned for March, the start was put off": that is one thing.
        return {a.status, b.status} != {"happened", "cancelled"}
    if not _agree(a.start, b.start):
        return False
    if {a.status, b.status} == {"happened", "denied"}:
        return False
    if a.type in _OF_MANY:
        one = states_behind(reading, a.participants)
        other = states_behind(reading, b.participants)
        return 2 * len(one & other) >= min(len(one), len(other))
    if a.status == b.status == "denied" and set(a.participants) == set(b.participants):
        # One rumor is denied in many words.
        is_behind = b.evidence.start >= a.evidence.start
        return is_behind and b.evidence.start - a.evidence.end <= AT_TABLE
    if _are_apart(reading, a.place, b.place):
        return False
    shared = set(a.participants) & set(b.participants)
    if a.type in _OF_TWO:
        names, others = set(a.participants), set(b.participants)
        return names <= others or others <= names
    if a.type == "ceremony" and a.start == b.start and _is_one_ceremony(reading, a, b):
        return True
    if a.type in ("signing", "statement") and a.start == b.start and _is_retold(reading, a, b):
        return True
    if a.type == "statement" and a.start == b.start and a.participants == b.participants:
        # "He denounced the killings. He offered condolences": he spoke once.
        return is_told_next(a, b)
    if a.type == "signing" and a.start == b.start and _signs_it(reading, b):
        return True
    if a.type == "other" and a.start == b.start and _is_told_again(reading, a, b):
        return True
    if _is_one_protest(reading, a, b):
        return True
    is_apart = a.type == "visit" and not shared and a.evidence != b.evidence
    if is_apart and not (are_states(reading, a) or are_states(reading, b)):
        # Two travelers from one country have a trip each.
        return False
    if a.type in _OF_WORDS and _first_word(a) != _first_word(b):
        return False
    return bool(shared) or (
        _states(reading, a) == _states(reading, b)
        and a.type not in ("other", "statement", "ceremony")
    )


def _is_one_ceremony(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether two ceremonies of one day are one: told by that word alone, or who acted right after."""
    if reading.patterns.one("the_ceremony").match(b.name or ""):
        return True
    is_next = is_told_next(a, b)
    if _is_attended(reading, a, b):
        return True
    gesture = reading.patterns.one("gesture")
    if is_next and any(gesture.match(event.name or "") for event in (a, b)):
        # Who turns the valve opens what was just told to be opened.
        has_people = any(reading.state_of.get(name, name) != name for name in a.participants)
        is_shared = set(a.participants) & set(b.participants)
        told = are_states(reading, b) and states_involved(reading, a).issuperset(b.participants)
        return not has_people or bool(is_shared) or told
    return _is_retold(reading, a, b)


def _is_attended(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the text soon says who attended the ceremony that was told, or cut its ribbon."""
    if not 0 <= b.evidence.start - a.evidence.end <= AT_TABLE or are_states(reading, b):
        return False
    one, span = reading.patterns.one, (b.evidence.start, b.evidence.end)
    attends = one("attends_it").search(reading.text, *span)
    if are_states(reading, a):
        acts = one("gesture").match(b.name or "")
        shared = states_involved(reading, a) & states_involved(reading, b)
        return bool((attends or acts) and shared)
    return attends is not None


def is_one_exercise(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether two days are those of one exercise of the same states: "it began on the 10th"."""
    word = reading.patterns.one("exercise_word")
    if not {a.type} == {b.type} == {"other"} or not {a.status, b.status} <= _HELD:
        return False
    if not all(word.search(event.name or "") for event in (a, b)):
        return False
    one, other = states_involved(reading, a), states_involved(reading, b)
    is_near = abs(ordinal(a.start) - ordinal(b.start)) <= _EXERCISE_DAYS
    # "The exercise will have two stages": of the one that the text tells of.
    is_near = is_near or None in (a.start, b.start)
    return (is_near or _agree(a.start, b.start)) and (one <= other or other <= one)


def _are_apart(reading: Reading, a: str | None, b: str | None) -> bool:
    """Tell whether two places are two: a city and a province of one state may be one."""
    if not a or not b or a == b:
        return False
    kinds = {reading.known.kind_of_place.get(place) for place in (a, b)}
    is_within = reading.state_of.get(a) == reading.state_of.get(b)
    return not (is_within and "city" in kinds and kinds & {"region", "province"})


def _is_one_protest(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the next sentence tells more of a protest: "protests broke out. Some 300 gathered"."""
    word = reading.patterns.one("protest_word")
    return (
        a.type == b.type == "other"
        and a.start == b.start
        and is_told_next(a, b)
        and set(a.participants) == set(b.participants)
        and all(word.search(event.name or "") for event in (a, b))
    )


def _is_told_again(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the next sentence goes on with what one has told: "ratified. Parliament voted on"."""
    again = reading.patterns.one("again_other").match(reading.text, b.evidence.start)
    if again is None or not is_told_next(a, b):
        return False
    who, others = set(a.participants), set(b.participants)
    # "Kyrgyzstan's deputies have ratified the treaty with China. The vote took place on Tuesday": of both states.
    return who == others or (who < others and are_states(reading, b))


def _signs_it(reading: Reading, event: Event) -> bool:
    """Tell whether what is signed is "it" or "the document", of which the text has told."""
    evidence = event.evidence
    return bool(reading.patterns.one("signs_it").search(reading.text, evidence.start, evidence.end))


def _is_retold(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the next sentence tells of the same, where one of them names states alone."""
    return is_told_next(a, b) and (are_states(reading, a) or are_states(reading, b))


def is_told_next(a: Event, b: Event) -> bool:
    """Tell whether the sentence of one event follows that of the other."""
    return 0 <= b.evidence.start - a.evidence.end <= _NEXT


def are_states(reading: Reading, event: Event) -> bool:
    """Tell whether nobody is named who took part, but states."""
    return reading.known.states.issuperset(event.participants)


def _same_trip(a: Event, b: Event, *, is_host_same: bool) -> bool:
    """Tell whether two visits are one trip: told in one breath, or days apart in one country."""
    if a.participants != b.participants:
        return False
    days = abs(ordinal(a.start) - ordinal(b.start))
    if a.evidence == b.evidence:
        # "In 2012, 2015 and 2016" are as many trips.
        is_open = None in (a.start, b.start) or a.status != b.status
        return is_open or _agree(a.start, b.start) or days <= _STAY_DAYS
    if a.place and b.place and a.place != b.place and not is_host_same:
        return False
    goes_on = is_host_same and (a.status, b.status) == ("happened", "planned")
    if goes_on and a.start and b.start and _agree(a.start, b.start):
        # "He came on the 12th. In the coming days he goes on to X."
        return True
    return (a.status == b.status or goes_on) and days <= _TRIP_DAYS


def ordinal(day: str | None) -> float:
    """Return a day as a number; what is no full day is next to no other."""
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return float("nan")


def _first_word(event: Event) -> str:
    word = (event.name or "").lower().split(" ")[0]
    # Chinese has no spaces: the trigger ends the label there.
    if word.isascii() or len(word) < _CHINESE:
        return word
    # What kind of ceremony it was stands before the word for one: 投产仪式, 剪彩仪式.
    return word[-_CHINESE:] if word.endswith("仪式") else word[-2:]


def states_involved(reading: Reading, event: Event) -> set[str]:
    """Return the states that take part in an event, themselves or by their people."""
    return _states(reading, event) | states_behind(reading, event.participants)


def _states(reading: Reading, event: Event) -> set[str]:
    return {reading.state_of.get(name, name) for name in event.participants}


def _agree(a: str | None, b: str | None) -> bool:
    """Tell whether two dates can be the same day: one is as precise as the other, or less."""
    if a is None or b is None:
        return a == b
    return a.startswith(b) or b.startswith(a)
