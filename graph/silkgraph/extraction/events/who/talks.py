"""Talks: who the two sides are, by the clause, by what stands beside it or by the article as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import antecedent
from silkgraph.extraction.events.who.apart import casts
from silkgraph.extraction.events.who.beside import (
    couple_before,
    couple_next,
    goes_on,
    is_of_talks_before,
)
from silkgraph.extraction.events.who.posts import holders_of_posts
from silkgraph.extraction.events.who.sides import has_sides, of_others, side_of
from silkgraph.extraction.events.who.strangers import state_of_stranger
from silkgraph.extraction.events.who.talkers import talkers
from silkgraph.extraction.events.who.unnamed import (
    at_body,
    states_of_strangers,
    with_body,
    with_group,
    with_nobody_named,
    with_stranger,
)
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.names.references.pairs import pair_at
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["pair"]

#: How far before a name the word that puts it aside can begin.
_BEFORE = 40
#: A sentence of a few words tells no more than that there were talks.
_SHORT = 90


def pair(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two sides of talks, named in the clause, beside it or by the article as a whole."""
    goes_on_here = reading.patterns.one("talks_go_on").match(reading.text, scene.sentence.start)
    before = reading.text[scene.start : match.start()]
    if goes_on_here and not reading.patterns.one("who_before").search(before):
        # "During the meeting, the sides discussed the visit of X": whom they only spoke about.
        # But "the visit of X, who met Y in 2020" tells of other talks.
        return []
    found = talkers(reading, match, scene)
    if goes_on(reading, scene):
        # Whom "the sides" were taken for may only have been spoken of.
        found = [item for item in found if item.via != "pronoun"]
    people = list(dict.fromkeys(item.name for item in found))
    bare = reading.patterns.one("bare_talks")
    if not people and is_of_talks_before(reading, scene):
        people = list(couple_before(reading, scene))
        if not people and goes_on(reading, scene):
            # "The sides also spoke about X" adds nothing to the talks told further up.
            return []
    if not people and _with_others(reading, match, scene):
        return []
    if not people:
        unnamed = with_nobody_named(reading, match, scene)
        if unnamed:
            return unnamed
    others = reading.patterns.one("met_others").match(reading.text, match.end())
    by_posts = reading.patterns.one("posts_before").search(reading.text, scene.start, match.start())
    is_short = scene.end - scene.start <= _SHORT and bare.search(match.group())
    if not people and not others and (is_short or by_posts):
        # "Then talks.", "The leaders met." says who by what stands around it.
        told = couple_before(reading, scene) if by_posts else ()
        people = list(told or pair_at(reading, scene.sentence) or couple_next(reading, scene))
    if not has_sides(reading, people):
        people += _of_rest(reading, scene, people)
    if not has_sides(reading, people):
        people += states_of_strangers(reading, scene, people)
    if not has_sides(reading, people):
        people += _of_delegation(reading, match, scene, people)
    with_all = with_group(reading, match, scene, people)
    if with_all:
        return with_all
    without_name = with_body(reading, match, scene, people) or with_stranger(
        reading, match, scene, people
    )
    without_name = without_name or at_body(reading, match, scene, people)
    if without_name:
        return without_name
    both = () if others else pair_at(reading, scene.sentence)
    if not has_sides(reading, people) and (state := state_of_stranger(reading, match.end())):
        # "X met Y of the Standing Committee": not the article's other leader.
        return casts(reading, match, scene, found, [*people, state]) if people else []
    if not has_sides(reading, people):
        people = _with_other_side(reading, match, scene, found, people, both)
    if not has_sides(reading, people):
        return holders_of_posts(reading, match, scene)
    return casts(reading, match, scene, found, people)


def _of_delegation(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[str]:
    """Return the state whose delegation meets somebody of the other: "members of the delegation met the mayor X".

    Who was just named of that state leads it.
    """
    subject = reading.patterns.one("delegation_subject")
    sides = sides_at(reading, scene.start)
    home = reading.state_of.get(people[0]) if len(people) == 1 else None
    if home not in sides or not subject.search(reading.text, scene.start, match.start()):
        return []
    told = antecedent(reading, scene)
    leads = told is not None and reading.state_of.get(told.name) in sides - {home}
    return [told.name] if told and leads else sorted(sides - {home})


def _with_other_side(
    reading: Reading,
    match: re.Match[str],
    scene: Scene,
    found: list[Found],
    people: list[str],
    both: tuple[str, ...],
) -> list[str]:
    """Return those of one side with whom of the other the section, the sentence before or the table means."""
    if len(set(people) & set(both)) == 1 and not of_others(reading, people):
        # "Talks with X came next": the other one is the section's other leader.
        people = [*people, *(name for name in both if name not in people)]
    is_open = bool(people) and not has_sides(reading, people)
    if is_open and _speaks_of_one(reading, scene) and not of_others(reading, people):
        sides = {side_of(reading, name) for name in people}
        people = [*people, *(name for name in both if side_of(reading, name) not in sides)]
    if len(people) == 1 and found and is_object(reading, found[0]):
        people = _with_spoken_of(reading, scene, people[0], both)
    if not has_sides(reading, people) and people:
        host = _host_left_out(reading, match, scene, people) or _host_of_list(reading, scene)
        people = [*people, *host]
    return people


def _with_spoken_of(reading: Reading, scene: Scene, name: str, both: tuple[str, ...]) -> list[str]:
    """Return the two of "the talks with X lasted an hour": the other one is who was spoken of before."""
    other = antecedent(reading, scene)
    people = [name, other.name] if other else [name]
    if has_sides(reading, people):
        return people
    return [name, *(n for n in both if side_of(reading, n) != side_of(reading, name))]


def _with_others(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether talks are with a third state: "talks with Iran broke off"."""
    both = {reading.state_of.get(name) for name in pair_at(reading, scene.sentence)}
    ours = both or {CHINA, *FIVE}
    for item in reading.within(match.end(), scene.end, "state"):
        between = reading.text[match.end() : item.start]
        if item.name not in ours and not item.via.startswith("pron"):
            return reading.patterns.one("with_state").fullmatch(between) is not None
    return False


def _of_rest(reading: Reading, scene: Scene, people: list[str]) -> list[str]:
    """Return those of another side whom the rest of the sentence names."""
    rest = reading.within(scene.sentence.start, scene.start, "person")
    rest += _in_the_chair(reading, scene)
    ours = {side_of(reading, name) for name in people}
    return [i.name for i in rest if i.name not in people and side_of(reading, i.name) not in ours]


def _in_the_chair(reading: Reading, scene: Scene) -> list[Found]:
    """Return whom the rest of the sentence puts at the table."""
    presence = reading.patterns.one("presence")
    if not presence.search(reading.text, scene.end, scene.sentence.end):
        return []
    return reading.within(scene.end, scene.sentence.end, "person")


def _speaks_of_one(reading: Reading, scene: Scene) -> bool:
    """Tell whether a scene has a "he" for somebody whom the article is about."""
    return reading.patterns.one("pronoun").search(reading.text, scene.start, scene.end) is not None


def _host_left_out(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[str]:
    """Return China's leader for guests who "were received", if the article has one."""
    passive = reading.patterns.one("passive_talks")
    window = reading.text[max(scene.start, match.start() - _BEFORE) : match.end()]
    if not passive.search(window) or any(reading.state_of.get(p) not in FIVE for p in people):
        return []
    heads = [name for name in reading.heads if reading.state_of.get(name) == CHINA]
    return heads if len(heads) == 1 else []


def _host_of_list(reading: Reading, scene: Scene) -> list[str]:
    """Return China's leader whose meetings a table tells: each row names the other one."""
    title = reading.headline
    if title is None or scene.sentence.kind != "row":
        return []
    named = reading.within(title.start, title.end, "person")
    heads = {item.name for item in named if reading.state_of.get(item.name) == CHINA}
    return list(heads) if len(heads) == 1 else []
