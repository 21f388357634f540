"""What one side does alone: who ratifies, who sends a letter or congratulates, who speaks for a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.clauses import of_last_clause, of_question
from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import (
    Cast,
    antecedent,
    concerned,
    neighbors,
    states_behind,
    without_represented,
)
from silkgraph.extraction.names.bodies.between import is_embassy
from silkgraph.extraction.names.grammar import in_nominative, is_object
from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.reading import CHINA, FIVE
from silkgraph.extraction.text.sentences import in_title_marks

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["ratifier", "sender", "speaker"]

#: "The Kyrgyz parliament": whose it is stands so near before it.
_BESIDE = 2
#: A title between "from" and a name is no longer than this.
_TITLE = 40
#: Whose an organ is stands so near before it.
_OWNER = 20
#: Who speaks is named at most so far behind the verb.
_BEHIND = 40


def ratifier(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """One side acts on a common matter: return the state whose parliament or government it is."""
    inside = reading.within(scene.sentence.start, match.end(), "state", "place")
    central = [
        item
        for item in inside
        if reading.state_of.get(item.name) in FIVE
        and not in_title_marks(reading.text, scene.sentence.start, item.start)
    ]
    acting = reading.within(match.start(), match.end(), "organization")
    if any(
        reading.bodies.is_parliament(i.name) and reading.bodies.home_of(i.name) == {CHINA}
        for i in acting
    ):
        # China's parliament ratified it.
        return [Cast((CHINA,), None, {CHINA, *concerned(reading, scene)})]
    china = [
        item
        for item in inside
        if reading.state_of.get(item.name) == CHINA and _ratifies(reading, item, match)
    ]
    if china:
        # "China ratified it a year later."
        return [Cast((CHINA,), None, {CHINA, *concerned(reading, scene)})]
    beside = [item for item in central if 0 <= match.start() - item.end <= _BESIDE]
    names = [reading.state_of[item.name] for item in beside or central]
    names = names or _owners(reading, scene)
    of_section = central_at(reading, scene.start)
    names = names or ([of_section] if of_section else [])
    if not names:
        return []
    states = concerned(reading, scene) | {names[-1]}
    head = _who_signs(reading, match, scene, names[-1])
    return [Cast((head or names[-1],), place_of(reading, match, scene), states)]


def _ratifies(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell whether a state stands right before its act: "China ratified", "the Chinese side ratified"."""
    if 0 <= match.start() - item.end <= _BESIDE:
        return True
    between = reading.patterns.one("side_between")
    return between.fullmatch(reading.text, item.end, max(item.end, match.start())) is not None


def _who_signs(reading: Reading, match: re.Match[str], scene: Scene, state: str) -> str | None:
    """Return the president who signs the law himself."""
    if not reading.patterns.one("signs_law").match(match.group()):
        return None
    before = reading.within(scene.start, match.start(), "person")
    people = [item for item in before if not is_object(reading, item)]
    return people[-1].name if people and reading.state_of.get(people[-1].name) == state else None


def _owners(reading: Reading, scene: Scene) -> list[str]:
    """Return the Central Asian state behind the bodies and people of a sentence, if it is one."""
    inside = reading.within(scene.sentence.start, scene.sentence.end, "organization", "person")
    owned = [
        reading.bodies.states_of(item.name)
        if item.kind == "organization"
        else {reading.state_of.get(item.name, "")}
        for item in inside
    ]
    states = {state for named in owned if len(named) == 1 for state in named if state in FIVE}
    return list(states) if len(states) == 1 else []


def sender(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return who sends a letter or congratulates: whoever stands before the verb, or after "from"."""
    summoned = _summoned(reading, match, scene)
    if summoned:
        return summoned
    people = reading.within(scene.start, scene.end, "person", "state")
    cue = reading.patterns.one("sender_before")
    senders: list[Found] = []
    for item in people:
        listed = senders and reading.patterns.one("listed_people").fullmatch(
            reading.text, senders[-1].end, item.start
        )
        if listed or cue.search(reading.text[max(0, item.start - _TITLE) : item.start]):
            senders.append(item)
    bodies = [
        item
        for item in reading.within(scene.start, match.start(), "organization")
        if item.via != "affiliation"
    ]
    before = [item for item in people if item.end <= match.start() and item not in senders]
    # "The Chinese embassy handed a note": whose it is did not.
    before = [i for i in before if not any(body.start <= i.start < body.end for body in bodies)]
    is_mutual = reading.patterns.one("mutual").search(match.group())
    if not is_mutual:
        # "Направил X соболезнования": to X.
        before = in_nominative(reading, before)
    if is_mutual:
        # Both sides sent one.
        senders += [item for item in before if item.kind == "person"]
    senders = senders or _in_row(reading, before, of_last_clause(reading, match, before))
    within = [item for item in people if match.start() < item.start and item.end < match.end()]
    if bodies and not any(item.kind == "person" for item in within):
        # "The ministry handed the ambassador of China a note": China did not.
        senders = senders or bodies[-1:]
    senders = senders or [item for item in within if not is_object(reading, item)]
    if not senders:
        # "In his message, X thanked": the name comes after.
        after = [item for item in people if item.start >= match.end() and item.kind == "person"]
        senders = [item for item in after if not is_object(reading, item)][:1]
    senders = senders or bodies[-1:] or _body_spoken_of(reading, match, scene)
    if not senders:
        spoken_of = antecedent(reading, scene)
        senders = [spoken_of] if spoken_of else []
    names = without_represented(reading, [item.name for item in senders])
    states = concerned(reading, scene) | reading.states_of(people) | states_behind(reading, names)
    return [Cast(tuple(names), None, states)] if names else []


def _summoned(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the ministry to which an envoy "was summoned", and him."""
    if not reading.patterns.one("is_summoned").search(match.group()):
        return []
    named = reading.within(match.start(), scene.end, "organization")
    bodies = [i.name for i in named if i.via == "name" and not is_embassy(i.name)]
    people = reading.within(scene.start, scene.end, "person")[:1]
    if not bodies:
        return []
    names = (bodies[0], *(item.name for item in people))
    states = concerned(reading, scene) | states_behind(reading, names)
    return [Cast(names, None, states)]


def _said_by_it(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the body that "it" means in a clause that names nobody who speaks."""
    told = _body_spoken_of(reading, match, scene)
    return [Cast((told[0].name,), None, concerned(reading, scene))] if told else []


def _body_spoken_of(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return the body that "it" means, in the sentence before: "In a statement it reaffirmed"."""
    if not reading.patterns.one("it_alone").search(
        reading.text, scene.start, min(scene.end, match.end() + _BEHIND)
    ):
        return []
    for sentence in neighbors(reading, scene, 1, 0):
        return reading.within(sentence.start, sentence.end, "organization")[:1]
    return []


def _in_row(reading: Reading, people: list[Found], senders: list[Found]) -> list[Found]:
    """Return senders with those beside them in one row: "外长X，外长Y，外长Z分别致贺信"."""
    row = list(senders)
    joined = reading.patterns.one("row_of_people")
    named = [p for p in people if p.kind == "person" and p.via != "pronoun"]
    for item in named if row else ():
        if joined.fullmatch(reading.text, row[-1].end, item.start):
            row.append(item)
    for item in reversed([p for p in named if row and p.end <= row[0].start]):
        if not joined.fullmatch(reading.text, item.end, row[0].start):
            break
        row.insert(0, item)
    return row


def speaker(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the spokesperson or ministry that speaks for its side: whoever is named nearest the verb."""
    summoned = _summoned(reading, match, scene)
    if summoned:
        return summoned
    near = reading.within(
        scene.start, min(scene.end, match.end() + _BEHIND), "person", "organization"
    )
    # A spokesman who has no name speaks for his ministry.
    near = [i for i in near if i.kind == "person" or i.via != "affiliation"] or near
    embassy = reading.patterns.one("embassy").search(reading.text, scene.start, match.end())
    itself = [i for i in near if i.kind == "organization" and is_embassy(i.name)]
    if embassy and itself and itself[0].end >= embassy.start():
        return [
            Cast((itself[0].name,), None, of_question(reading, scene, concerned(reading, scene)))
        ]
    if embassy:
        # "The Chinese embassy in X": the first state is whose it is.
        inside = reading.within(embassy.start(), embassy.end(), "state")
        owners = [item.name for item in inside if item.name in (CHINA, *FIVE)]
        if owners:
            both = of_question(reading, scene, concerned(reading, scene) | set(owners))
            return [Cast((owners[0],), None, both)]
    if not near:
        # "The Kyrgyz border service", which no record knows: its state.
        whose = _owner_of_organ(reading, match, scene)
        if whose is None:
            return _said_by_it(reading, match, scene)
        both = of_question(reading, scene, concerned(reading, scene) | {whose})
        return [Cast((whose,), None, both)]
    chosen = min(near, key=lambda item: abs(item.end - match.start()))
    if reading.patterns.one("ends_in_doer").search(match.group()):
        # "Reports that X had leased it were denied by Y."
        chosen = next((item for item in near if item.start >= match.end()), chosen)
    there = _spokesman_abroad(reading, scene, chosen)
    if there:
        return [Cast((there,), None, of_question(reading, scene, concerned(reading, scene)))]
    state = reading.state_of.get(chosen.name)
    behind = {state} if state else reading.bodies.states_of(chosen.name)
    states = of_question(reading, scene, concerned(reading, scene) | behind)
    return [Cast((chosen.name,), None, states)]


def _owner_of_organ(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the state right before an organ, or behind its first word: "правительство Кыргызстана"."""
    before = reading.within(scene.start, match.start(), "state")
    if before and match.start() - before[-1].end <= _OWNER:
        return before[-1].name
    behind = reading.within(match.start(), match.end(), "state")[:1]
    is_its = behind and reading.text[match.start() : behind[0].start].count(" ") == 1
    return behind[0].name if is_its else None


def _spokesman_abroad(reading: Reading, scene: Scene, chosen: Found) -> str | None:
    """Return the state for which a spokesman without a name speaks, by where: "In Beijing a spokesman denied"."""
    if chosen.via != "affiliation":
        return None
    for item in reading.within(scene.start, chosen.start, "place"):
        where = reading.state_of.get(item.name)
        before = reading.text[max(scene.start, item.start - _BESIDE - 1) : item.start]
        is_there = reading.patterns.one("opens_in").fullmatch(before)
        if is_there and where in (CHINA, *FIVE) and {where} != reading.bodies.home_of(chosen.name):
            return where
    return None
