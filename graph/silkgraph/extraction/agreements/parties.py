"""Who concluded a document: the bodies that the clause of the signing names, else states of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.signers import (
    bodies_of_item,
    bodies_told,
    is_business,
    is_central_bank,
    signer_told,
    signing_bodies,
)
from silkgraph.extraction.names.bodies import own_name
from silkgraph.extraction.names.pairs import principals
from silkgraph.extraction.names.portfolios import portfolio
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["parties_of"]

#: Kinds of documents that a state concludes with a company.
_OF_COMPANIES = ("contract", "treaty", "memorandum")
#: So many leaders make a summit.
_MANY = 3
_PAIR = 2
#: Ministers are spoken of so shortly before their ministries.
_SPOKEN_OF = 300
#: "The government of X": the state stands so near.
_BESIDE = 20
#: A preposition before a name begins so far before it at most.
_CONTEXT = 30


def parties_of(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    verb: re.Match[str] | None,
    sentence: Sentence,
    told: Event | None,
    *,
    after: bool = False,
) -> tuple[str, ...]:
    """Return who concluded the document that a rule matched, ``()`` if the text does not say.

    Those of a document mentioned beside another are named ``after`` it, if at all.
    """
    verb = verb or match
    first, last = min(match.start(), verb.start()), max(match.end(), verb.end())
    start, end = clause_of(reading, sentence, first, last)
    if sentence.kind == "row":
        # The cells of a row belong together.
        start, end = sentence.start, sentence.end
    start = max(start, match.start()) if after else start
    first = _where_heads_sign(reading, start, verb.start())
    bodies = _bodies(reading, match, sentence, (start, first, end))
    if bodies and _states_sign(reading, verb, start, end):
        bodies = []
    by = _signer(reading, start, verb.start())
    if by:
        return by
    if rule["kind"] == "contract" and not bodies:
        bodies = bodies_told(reading, sentence, match)
    inside = reading.within(start, end, "state", "person")
    states = reading.states_of(_without_lines(reading, sentence, inside))
    concluding = _bodies_or_both(reading, rule, bodies, states, sentence, (start, end))
    if concluding is not None:
        return concluding
    if not both_sides(states) and rule["kind"] not in ("contract", "memorandum"):
        adopting = _gathered(reading, sentence, verb.start(), set(), told)
        if adopting:
            return adopting
    states = _widened(reading, sentence, states)
    if both_sides(states):
        one_of_them = _partner(reading, match, end) if len(states & set(FIVE)) > 1 else None
        return tuple(sorted({CHINA, one_of_them} if one_of_them else states))
    gathered = _gathered(reading, sentence, verb.start(), states, told)
    return gathered or _parties_of_story(reading, rule, sentence, states, told)


def _bodies_or_both(
    reading: Reading,
    rule: dict[str, Any],
    bodies: list[str],
    states: set[str],
    sentence: Sentence,
    within: tuple[int, int],
) -> tuple[str, ...] | None:
    """Return the bodies that conclude a document, with a state if only one of them does; else ``None``."""
    kind = rule["kind"]
    if len(bodies) > 1 and (
        kind in ("contract", "memorandum")
        or (
            kind in ("treaty", "plan")
            and (_are_of_states(reading, bodies) or is_business(reading, bodies))
        )
        or (kind == "treaty" and _is_subject(reading, bodies, *within))
    ):
        return tuple(bodies)
    if rule.get("bodies"):
        return tuple(bodies) if len(bodies) > 1 else ()
    if len(bodies) == 1 and kind == "contract" and states.isdisjoint(FIVE):
        other = signer_told(reading, sentence, bodies[0])
        if other:
            return (other, bodies[0])
    if bodies and kind in _OF_COMPANIES and is_business(reading, bodies):
        return _state_and_company(reading, kind, bodies, states, within) or None
    return None


def _without_lines(reading: Reading, sentence: Sentence, found: Iterable[Found]) -> list[Found]:
    """Leave out the states that only a format or the name of a line holds: "the A-B-C railway"."""
    lines = reading.spans("line_name", sentence.start, sentence.end)
    return [
        item
        for item in found
        if item.via != "format" and not any(a <= item.start and item.end <= b for a, b in lines)
    ]


def _widened(reading: Reading, sentence: Sentence, states: set[str]) -> set[str]:
    """Return the states of a clause, and, until both sides are there, those of its sentence."""
    states = set(states)
    wider = reading.within(sentence.start, sentence.end)
    if not both_sides(states):
        named = [f for f in wider if f.kind in ("state", "person")]
        named = _without_lines(reading, sentence, named)
        states |= reading.states_of(named)
    if not both_sides(states):
        # A parliament or a ministry acts for its state.
        states |= _states_acted_for(reading, wider)
    if not both_sides(states):
        places = (f for f in wider if f.kind == "place" and f.start != reading.dateline_place)
        states |= reading.states_of(places)
    return states


def _named_by_paper(reading: Reading, match: re.Match[str]) -> list[str]:
    """Return the bodies that the name of a document has for its parties: "the memorandum of A and B on".

    Those in a title in Chinese marks are its parties if they are ministries of both sides.
    """
    named = reading.within(*match.span(), "organization")
    subject = reading.patterns.one("subject_of_paper").search(reading.text, *match.span())
    said = [item.name for item in named if subject and item.via == "name"]
    if said:
        return list(dict.fromkeys(said))
    bodies = list(dict.fromkeys(item.name for item in named if item.via == "format"))
    states = [reading.states_of_body(name) for name in bodies]
    is_of_two = len(bodies) == _PAIR and both_sides(set[str]().union(*states))
    return bodies if is_of_two and _are_of_states(reading, bodies) else []


def _bodies(
    reading: Reading, match: re.Match[str], sentence: Sentence, clause: tuple[int, int, int]
) -> list[str]:
    """Return the bodies that conclude a document: those named with it, else those of its clause."""
    start, subject, end = clause
    bodies = _named_by_paper(reading, match)
    bodies = bodies or _own_bodies(reading, match, sentence, end)
    if not bodies:
        is_named = "name" in match.groupdict()
        listed = bodies_of_item(reading, match, subject, end) if is_named else None
        bodies = signing_bodies(reading, subject, end) if listed is None else listed
    if len(bodies) < _PAIR:
        bodies = _two_ministries(reading, sentence, match.start(), end) or bodies
    return bodies or _two_ministries(reading, sentence, start, end)


def _own_bodies(reading: Reading, match: re.Match[str], sentence: Sentence, end: int) -> list[str]:
    """Return the bodies named between a document and the next: "a contract of A with B and a memorandum of C with D".

    The clause of a document may have no verb of its own: "..., and C a memorandum with D".
    """
    if "name" not in match.groupdict():
        return []
    start = match.start("name")
    word = reading.patterns.one("next_paper")
    papers = [m.start() for m in word.finditer(reading.text, sentence.start, sentence.end)]
    if len(papers) < _PAIR:
        return []
    clause = clause_of(reading, sentence, start, match.end("name"))
    if not reading.patterns.one("concluded").search(reading.text, *clause):
        own = signing_bodies(reading, *clause)
        if len(own) == _PAIR:
            return own
    following = [paper for paper in papers if start < paper < end]
    before = [paper for paper in papers if clause[0] <= paper < start]
    if following and before and not reading.within(start, following[0], "organization"):
        # "A contract of A with B, a treaty and a memorandum of C with D": the second is of A and B.
        told = signing_bodies(reading, before[-1], start)
        if len(told) == _PAIR:
            return told
    following = [paper for paper in following if reading.within(start, paper, "organization")]
    own = signing_bodies(reading, start, following[0] if following else end)
    return own if len(own) == _PAIR else []


def _states_sign(reading: Reading, verb: re.Match[str], start: int, end: int) -> bool:
    """Tell whether "the two countries" sign, and the bodies act in another clause of the sentence."""
    one = reading.patterns.one
    borders = [
        border.end() for border in one("next_clause").finditer(reading.text, start, verb.start())
    ]
    first = borders[-1] if borders else start
    if not one("states_sign").search(reading.text[first : verb.start()]):
        return False
    border = one("next_clause").search(reading.text, verb.end(), end)
    return not reading.within(first, border.start() if border else end, "organization")


def _where_heads_sign(reading: Reading, start: int, verb: int) -> int:
    """Return where the subject begins that signs: "A and B meet since the presidents signed a treaty"."""
    heads = list(reading.patterns.one("heads_sign").finditer(reading.text, start, verb))
    return heads[-1].end() if heads else start


def _state_and_company(
    reading: Reading, kind: str, bodies: list[str], states: set[str], within: tuple[int, int]
) -> tuple[str, ...]:
    """Return the state and the company or bank that conclude a document, ``()`` if no state is named."""
    government = _government(reading, *within)
    if government and len(bodies) == 1:
        return (government, bodies[0])
    rest = sorted(states - reading.states_of_body(bodies[0]))
    if len(rest) == 1 and rest[0] != CHINA:
        return (rest[0], bodies[0])
    opposite = _opposite(reading, bodies[0], rest) if kind != "memorandum" else ()
    return (*opposite, bodies[0]) if opposite else ()


def _partner(reading: Reading, match: re.Match[str], end: int) -> str | None:
    """Return the only state right behind a document's name: "a treaty with A, declarations with B"."""
    start = match.start("name")
    stop = min(end, match.end("name") + _CONTEXT)
    for word in reading.patterns.one("partner_right_after").finditer(reading.text, start, stop):
        near = reading.within(word.end(), word.end() + _CONTEXT, "state")
        if near and near[0].start == word.end() and near[0].name in FIVE:
            behind = reading.text[near[0].end : near[0].end + _PAIR]
            listed = reading.within(near[0].end, near[0].end + _CONTEXT, "state")
            return None if listed and not behind.startswith((",", ".")) else near[0].name
    return None


def _are_of_states(reading: Reading, bodies: list[str]) -> bool:
    """Tell whether bodies are ministries or central banks only, which conclude treaties."""
    return all(name.startswith("Ministry") or is_central_bank(reading, name) for name in bodies)


def _signer(reading: Reading, start: int, verb: int) -> tuple[str, ...]:
    """Return China and the state of X in "talks with X, who signed ..."."""
    relative = reading.patterns.one("who_signs").search(reading.text[start:verb])
    people = reading.within(start, start + relative.start(), "person") if relative else []
    state = reading.state_of.get(people[-1].name) if people else None
    return tuple(sorted((CHINA, state))) if state in FIVE else ()


def _two_ministries(reading: Reading, sentence: Sentence, start: int, end: int) -> list[str]:
    """Return the bodies of both sides that "the two foreign ministries" or "the central banks" are."""
    banks = reading.patterns.one("two_central_banks").search(reading.text, start, end)
    if banks:
        pair = _states_before(reading, sentence, None) or reading.two_states
        return (
            sorted(own_name("National Bank", state) for state in pair) if len(pair) == _PAIR else []
        )
    word = reading.patterns.one("two_ministries").search(reading.text, start, end)
    if not word:
        return []
    states = _states_before(reading, sentence, None) or reading.two_states
    if not states and reading.own_state:
        states = {CHINA, reading.own_state}
    groups = word.groupdict()
    field = groups.get("field") or groups.get("charge")
    if len(states) == _PAIR and field:
        charge = portfolio(reading.patterns, field) or field.capitalize()
        return [f"Ministry of {charge} of {state}" for state in sorted(states)]
    named = reading.patterns.one("foreign").search(word.group())
    if len(states) != _PAIR or not (named or _are_foreign_ministers(reading, sentence)):
        return []
    return [f"Ministry of Foreign Affairs of {state}" for state in sorted(states)]


def _are_foreign_ministers(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence before speaks of foreign ministers, whose "two ministries" are meant."""
    start = max(0, sentence.start - _SPOKEN_OF)
    people = reading.within(start, sentence.end, "person")
    offices = [reading.office_of.get(item.name) or "" for item in people]
    return sum(office.endswith("Foreign Minister") for office in offices) >= _PAIR


def _is_subject(reading: Reading, bodies: list[str], start: int, end: int) -> bool:
    """Tell whether bodies and not states conclude an agreement: the clause names no state beside them."""
    named = [
        item
        for item in reading.within(start, end, "state", "person")
        if item.via not in ("demonym", "format")
    ]
    spans = [(b.start, b.end) for b in reading.within(start, end, "organization")]
    return bool(bodies) and not any(
        not any(a <= item.start < b for a, b in spans) for item in named
    )


def _states_acted_for(reading: Reading, found: Iterable[Found]) -> set[str]:
    """Return the states whose parliaments and ministries are named."""
    states = set[str]()
    for item in found:
        if item.kind == "organization" and item.via != "format":
            its = reading.states_of_body(item.name)
            is_official = item.name.startswith("Ministry") or reading.gathers(item.name)
            is_official = is_official or (
                item.via == "affiliation" and not is_business(reading, [item.name])
            )
            states |= its if is_official and len(its) == 1 else set()
    return states


def _government(reading: Reading, start: int, end: int) -> str | None:
    """Return the state whose government a clause names as the other party."""
    for word in reading.patterns.one("state_party").finditer(reading.text, start, end):
        first, last = max(start, word.start() - _BESIDE), min(end, word.end() + _BESIDE)
        near = reading.within(first, last, "state", "place")
        states = [reading.state_of[item.name] for item in near if item.name in reading.state_of]
        if states and states[0] != CHINA:
            return states[0]
        if not states and reading.patterns.one("government_itself").match(word.group()):
            # "The cabinet and company X": the government of the state that the article is about.
            return reading.own_state
    return None


def _opposite(reading: Reading, body: str, states: list[str]) -> tuple[str, ...]:
    """Return the state whose field or plant a company of the other side takes, if only one is concerned."""
    its = reading.states_of_body(body)
    central = [state for state in (states or sorted(reading.two_states)) if state in FIVE]
    return tuple(central) if its == {CHINA} and len(central) == 1 else ()


def _gathered(
    reading: Reading, sentence: Sentence, verb: int, states: set[str], told: Event | None
) -> tuple[str, ...]:
    """Return the states of the gathering of many that adopts the document ("after it", "the meeting")."""
    if not reading.patterns.one("gathering_adopts").search(reading.text, sentence.start, verb):
        return ()
    here = reading.within(sentence.start, verb, "organization")
    members = _members(reading, [item.name for item in here], told.start if told else None)
    if members:
        return members
    if told is None or told.type not in ("summit", "ministerial_meeting", "video_meeting"):
        return ()
    people = {reading.state_of[n] for n in told.participants if n in reading.state_of}
    if not (both_sides(people) and len(people) >= _MANY):
        members = _members(reading, told.participants, told.start)
        people = set(members) or people.union(
            *(reading.states_of_body(n) for n in told.participants)
        )
    return tuple(sorted(people)) if states <= people else ()


def _members(reading: Reading, names: Iterable[str], day: str | None) -> tuple[str, ...]:
    """Return the members, on a day, of the first organization of many states among some names."""
    for name in names:
        members = reading.members_of(name, day or reading.day)
        if reading.gathers(name) and len(members) >= _MANY and both_sides(members):
            return tuple(sorted(members))
    return ()


def _parties_of_story(
    reading: Reading,
    rule: dict[str, Any],
    sentence: Sentence,
    states: set[str],
    told: Event | None,
) -> tuple[str, ...]:
    """Return the parties a sentence leaves unsaid: those of the event told, else the article's pair."""
    before = _states_before(reading, sentence, told) if not states else set()
    if before:
        return tuple(sorted(before))
    # The states sign, not the organization whose meeting they hold.
    acting = (
        {reading.state_of[n] for n in told.participants if n in reading.state_of} if told else set()
    )
    central = states & set(FIVE)
    if len(central) == 1 and states <= {CHINA, *central} and _is_of_two(reading, sentence):
        return tuple(sorted({CHINA, *central}))
    is_of_two = rule["kind"] == "memorandum" and len(central) == 1 and states == central
    if is_of_two and len(acting) > _PAIR:
        # The text told of a meeting of many, but this document names one of them.
        return tuple(sorted({CHINA, *central}))
    if rule.get("named") and told and told.type != "summit":
        return _of_summit(reading, states)
    if told and both_sides(acting) and states <= acting:
        return tuple(sorted(acting))
    pair = reading.two_states or {reading.state_of[name] for name in principals(reading)}
    pair = pair or (reading.states_concerned if both_sides(reading.states_concerned) else set())
    if pair and states <= pair:
        # Of three states that an article is about, those named sign with China.
        return tuple(sorted({CHINA, *central} if central else pair))
    return _of_summit(reading, states) if rule["kind"] in ("declaration", "communique") else ()


def _of_summit(reading: Reading, states: set[str]) -> tuple[str, ...]:
    """Return the states of all heads that the article names: a declaration named after a city is theirs."""
    heads = {reading.state_of[name] for name in reading.heads if name in reading.state_of}
    return tuple(sorted(heads)) if both_sides(heads) and states <= heads else ()


def _is_of_two(reading: Reading, sentence: Sentence) -> bool:
    words = reading.patterns.one("two_states").search(reading.text, sentence.start, sentence.end)
    return words is not None


def _states_before(reading: Reading, sentence: Sentence, told: Event | None) -> set[str]:
    """Return the states of the sentence before ("They signed ..."), if it is later than the event told."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    is_told = told is not None and earlier.start <= told.evidence.start < sentence.start
    if earlier.block != sentence.block or is_told:
        return set()
    inside = reading.within(earlier.start, earlier.end, "state", "person")
    states = reading.states_of(item for item in inside if item.via != "format")
    for body in reading.within(earlier.start, earlier.end, "organization"):
        if reading.gathers(body.name) and len(states & set(FIVE)) > 1:
            # At a meeting of the organization China sits at the table, named or not.
            states |= {CHINA} & reading.states_of_body(body.name)
    return states if both_sides(states) else set()
