"""Bodies of record that a text names without their state: in Dushanbe, "the Committee for Environmental Protection"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.extraction.names.bodies.owners import owner_of
from silkgraph.extraction.names.lexicon import Lexicon, Sense
from silkgraph.extraction.patterns import load_data, load_patterns
from silkgraph.extraction.reading import CHINA, FIVE, Found
from silkgraph.extraction.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Reference

__all__ = ["find_unowned"]

#: Kinds of bodies of which a state has one with the name.
_KINDS = ("agency", "association", "bank", "court", "fund", "institute", "museum")
#: The rest of a name says enough of which body it is by so many words, in Chinese by so many characters.
_WORDS, _CHARACTERS = 2, 5
_WHOLE = re.compile(r".+", re.DOTALL)


def find_unowned(reading: Reading, taken: set[int]) -> Iterator[Found]:
    """Yield the bodies of the states of the other side that are named without the state."""
    language = reading.article.language
    lexicon = _lexicon(reading.reference, language)
    for hit in lexicon.find(fold(reading.text, language)):
        sentence = reading.sentence_at(hit.start)
        match = _WHOLE.match(reading.text, hit.start, hit.end)
        if sentence is None or match is None or not taken.isdisjoint(range(hit.start, hit.end)):
            continue
        owner = owner_of(reading, match)
        for sense in hit.senses:
            body = reading.known.organizations[sense.name]
            if owner in FIVE and body.state == owner:
                yield Found(hit.start, hit.end, "organization", sense.name)
                break


# An article and a model's names may need two languages; a process seldom sees a second reference.
@lru_cache(maxsize=8)
def _lexicon(reference: Reference, language: str) -> Lexicon:
    """Return the names of bodies without their states, in Chinese but for those that a Chinese body has as well."""
    stems: dict[str, set[Sense]] = {}
    chinese: set[str] = set()
    for body in reference.organizations:
        for name in body.names:
            if name.language != language:
                continue
            for stem in _stems(name.text, body.state, language):
                if body.state == CHINA:
                    chinese.add(stem)
                elif body.state in FIVE and body.kind in _KINDS and _tells(stem, body.kind):
                    stems.setdefault(stem, set()).add(Sense("organization", body.name))
    if language == "zh":
        stems = {stem: senses for stem, senses in stems.items() if stem not in chinese}
    forms = [
        (form, sense)
        for stem, senses in stems.items()
        for form in _forms(stem, load_patterns(language))
        for sense in senses
    ]
    return Lexicon(forms, language)


def _tells(stem: str, kind: str) -> bool:
    """Tell whether a name says which body it is: "the International Bank" may be any."""
    return kind != "bank" or len(stem.split()) > _WORDS


def _stems(name: str, state: str | None, language: str) -> Iterator[str]:
    """Yield what is left of a name without the name of its state."""
    if state is None:
        return
    forms = load_data(language)["states_of_bodies"].get(state, ())
    if language == "zh":
        longest = max((form for form in forms if name.startswith(form)), key=len, default="")
        if state == CHINA or len(name) - len(longest) >= _CHARACTERS:
            yield name.removeprefix(longest)
        return
    for form in forms:
        stem = name.removesuffix(f" {form}")
        if stem != name and len(stem.split()) >= _WORDS:
            yield stem


def _forms(stem: str, patterns: Patterns) -> set[str]:
    """Return the ways to write a name: Russian has it in small letters too, and without the word for state."""
    opening = patterns.one("dropped_of_body").match(stem)
    shorter = stem[opening.end() :] if opening else stem
    stems = {stem, shorter} if len(shorter.split()) >= _WORDS else {stem}
    small = {said[0].lower() + said[1:] for said in stems}
    return stems | small if patterns.habit("small_bodies") else stems
