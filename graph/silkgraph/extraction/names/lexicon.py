"""The gazetteer as an automaton: every known name of a language, found in one pass over a text.

Names come from the reference knowledge; this module only adds the forms that a language makes from
them (surnames, upper case in datelines, pairs such as 中哈), never a name of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick

from silkgraph.extraction.names.cases import other_cases
from silkgraph.extraction.patterns import load_data
from silkgraph.extraction.reading import CHINA, FIVE
from silkgraph.extraction.text.folding import Folded, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from silkgraph.reference import Name, Organization, Person, Reference

__all__ = ["Hit", "Lexicon", "Sense", "load_lexicon"]

#: The name of a company that is known in capitals too has more letters, that of a place these.
_BRAND, _ABBREVIATION = 4, 3
#: An acronym long enough to be spoken as a word.
_ACRONYM = re.compile(r"\b[A-Z]{5,}\b")
#: Names that end as the cases of other names do.
_LIKE_CASES = re.compile(r"(\w\w+[аоеиы]м)\b")

SenseKind = Literal[
    "state", "demonym", "metonym", "person", "surname", "organization", "place", "area"
]

#: Names in these scripts are looked for in an article of the language.
_SCRIPTS: dict[str, tuple[str, str]] = {"en": ("À", "ɏ"), "ru": ("Ѐ", "ӿ"), "zh": ("一", "鿿")}
#: What is left of a name is no shorter than this.
_LEAST_REST = 3


@dataclass(frozen=True, slots=True, order=True)
class Sense:
    """One thing a form can mean; ``name`` is the canonical name."""

    kind: SenseKind
    name: str


class Hit(NamedTuple):
    """A form found in the original text; ``senses`` has several where the form is ambiguous or a pair."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Lexicon:
    """All forms of one language."""

    def __init__(self, forms: Iterable[tuple[str, Sense]], language: str) -> None:
        self.language = language
        # The name of a ministry may go on as the title of its minister (农业部长), but not in 农业部长期.
        self._goes_on = re.compile(load_data(language)["patterns"]["ministry_goes_on"])
        senses: dict[str, set[Sense]] = {}
        for form, sense in forms:
            text = fold(form, language).text
            if len(text) > 1:
                senses.setdefault(text, set()).add(sense)
        self._forms = sorted(senses)
        self._senses = [tuple(sorted(senses[form])) for form in self._forms]
        self._automaton = AhoCorasick(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def find(self, folded: Folded) -> Iterator[Hit]:
        """Yield the hits in text order; of overlapping forms the longest that starts first wins.

        A hit ends at word borders; Chinese has none.
        """
        text = folded.text
        size = len(text)
        is_plain, is_spaced = text.isascii(), self.language != "zh"
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        # They come by their ends; of those that start together the longest is wanted first.
        matches.reverse()
        matches.sort(key=itemgetter(1))
        hit = partial(tuple.__new__, Hit)
        last_end = -1
        for index, begin, end in matches:
            if begin < last_end:
                continue
            if is_plain:
                if begin and text[begin - 1].isalnum():
                    continue
                if end < size and text[end].isalnum():
                    continue
            elif (is_latin := text[begin].isascii()) or is_spaced:
                before = text[begin - 1 : begin]
                if before.isalnum() and before.isascii() == is_latin:
                    continue
                after = text[end : end + 1]
                if after.isalnum() and after.isascii() == text[end - 1].isascii():
                    continue
            elif self._goes_on.match(text, end - 1):
                continue
            last_end = end
            span = folded.original(begin, end) if folded.begins else (begin, end)
            yield hit((*span, self._senses[index]))


# An article and a model's names may need two languages; a process seldom sees a second reference.
@lru_cache(maxsize=8)
def load_lexicon(reference: Reference, language: str) -> tuple[Lexicon, Lexicon]:
    """Return the lexicons of names and of cooperation areas for a language."""
    names = Lexicon(_names(reference, language), language)
    return names, Lexicon(_areas(reference, language), language)


def _names(reference: Reference, language: str) -> Iterator[tuple[str, Sense]]:
    for state in reference.states:
        for kind, names in (
            ("state", state.names),
            ("demonym", state.demonyms),
            ("metonym", state.metonyms),
        ):
            yield from _written(names, language, Sense(kind, state.name))  # type: ignore[arg-type]  # the tuple's literals are sense kinds
    for person in reference.people:
        yield from _written(person.names, language, Sense("person", person.name))
        for surname in _surnames(person, language):
            yield surname, Sense("surname", person.name)
    words = {
        state.name: tuple(
            name.text for name in state.demonyms if name.language == "en" and name.text.isalpha()
        )
        for state in reference.states
        if state.name in (CHINA, *FIVE)
    }
    for organization in reference.organizations:
        sense = Sense("organization", organization.name)
        yield from _written(organization.names, language, sense)
        if language == "ru":
            for form in _with_other_names_of_states(organization.names, language):
                yield form, sense
        if language == "en" and organization.state:
            demonyms = words.get(organization.state, ())
            for form in _owned(organization, demonyms):
                yield form, sense
        if language == "zh":
            yield from ((short, sense) for short in _shortened(organization.names, language))
    for place in reference.places:
        yield from _written(place.names, language, Sense("place", place.name))
    if language == "zh":
        yield from _rows_of_states(load_data(language))


def _rows_of_states(data: dict[str, Any]) -> Iterator[tuple[str, Sense]]:
    """Yield the pairs and threes that China makes with the other side: 中哈, 中吉乌, 哈中关系."""
    signs: dict[str, str] = data["signs_of_states"]
    china = next(sign for sign, state in signs.items() if state == CHINA)
    others = [sign for sign, state in signs.items() if state in FIVE]
    for row in (*product(others), *product(others, repeat=2)):
        for sign in (china, *row):
            yield china + "".join(row), Sense("demonym", signs[sign])
    for sign, behind in product(others, data["lists"]["behind_pairs"]):
        for of in (china, sign):
            yield sign + china + behind, Sense("demonym", signs[of])


def _owned(body: Organization, demonyms: Iterable[str]) -> Iterator[str]:
    """Yield the names of a body with its state before them: "Uzbekistan's Senate", "the Uzbek Foreign Ministry".

    Of one word only those of parliaments say which body it is: "a Chinese bank" may be any.
    """
    for name in body.names:
        stem = name.text.removesuffix(f" of {body.state}")
        is_told = " " in stem or body.kind == "parliament"
        if name.language == "en" and stem != name.text and is_told:
            yield from (f"{owner} {stem}" for owner in (f"{body.state}'s", *demonyms))


def _with_other_names_of_states(names: Iterable[Name], language: str) -> Iterator[str]:
    """Yield the names of bodies with the other names of their state: "Эксимбанк Китая", "Эксимбанк КНР"."""
    states: list[list[str]] = list(load_data(language)["states_of_bodies"].values())
    ends = tuple(f" {form}" for forms in states for form in forms)
    for name in names:
        # Most names have none in them.
        for forms in states if name.text.endswith(ends) else ():
            said = next((form for form in forms if name.text.endswith(f" {form}")), None)
            if said:
                stem = name.text.removesuffix(said)
                yield from (stem + form for form in forms if form != said)


def _shortened(names: Iterable[Name], language: str) -> Iterator[str]:
    """Yield the names of bodies that begin with a state by its other names (哈国家油气公司, 吉尔吉斯共和国外交部).

    That a company is the nation's is said or left out: 乌兹别克斯坦国家铁路公司, 乌铁路公司.
    """
    data = load_data(language)
    national, company = data["lists"]["national_company"]
    for name in names:
        for forms in data["states_of_bodies"].values():
            said = max(
                (f for f in forms if len(f) > 1 and name.text.startswith(f)), key=len, default=""
            )
            rest = name.text.removeprefix(said)
            if not said or len(rest) < _LEAST_REST:
                continue
            rests = {rest}
            if rest.endswith(company):
                rests |= {national + rest.removeprefix(national), rest.removeprefix(national)}
            yield from (
                form + each for form in forms for each in sorted(rests) if len(each) >= _LEAST_REST
            )


def _written(names: Iterable[Name], language: str, sense: Sense) -> Iterator[tuple[str, Sense]]:
    for name in names:
        if not _in_script(name.text, language):
            continue
        yield name.text, sense
        is_name = sense.kind in ("person", "place") or name.text.isalpha()
        if language == "ru" and is_name and _LIKE_CASES.search(name.text):
            # "Карим", "Казатомпром" look like a case of another name; their own cases do not.
            yield _LIKE_CASES.sub(r"\1а", name.text), sense
        if sense.kind == "organization" and _is_common(name.text, language):
            # "Университет Цинхуа" is written small inside a sentence.
            yield name.text[:1].lower() + name.text[1:], sense
        if name.text[:1].islower():
            # What is written small opens a sentence all the same.
            yield name.text[:1].upper() + name.text[1:], sense
        if sense.kind == "organization" and language == "en" and _ACRONYM.search(name.text):
            # British papers write what is spoken as a word like one: Cosco, Unesco.
            yield _ACRONYM.sub(lambda word: word.group().capitalize(), name.text), sense
        # Some outlets write the names of companies in capitals as well.
        is_brand = sense.kind == "organization" and name.text.isalpha() and len(name.text) > _BRAND
        is_named = sense.kind in ("state", "place") and len(name.text) > _ABBREVIATION
        if language != "zh" and (is_named or is_brand):
            yield name.text.upper(), sense


def _is_common(name: str, language: str) -> bool:
    """Tell whether the first word of a body's name is one for what it is."""
    first, *rest = name.split()
    heads = load_data(language)["lists"].get("body_heads", ())
    return bool(rest) and first.istitle() and first.lower() in heads


def _in_script(text: str, language: str) -> bool:
    if text.isascii():
        return True
    first, last = _SCRIPTS[language]
    return all(c.isascii() or first <= c <= last for c in text if c.isalpha())


def _surnames(person: Person, language: str) -> set[str]:
    """Return the bare surnames of a person: Chinese names begin with it, the others end with it."""
    if language == "zh":
        # A Chinese surname alone is one character, which says nothing.
        return {n.text.rpartition("·")[2] for n in person.names if "·" in n.text[:-2]}
    found = set()
    for name in person.names:
        words = name.text.split()
        if len(words) < 2 or not _in_script(name.text, language):
            continue
        if language == "ru" and not any("Ѐ" <= c <= "ӿ" for c in name.text):
            continue
        found.add(words[0] if person.state == "China" else words[-1])
    return found


def _areas(reference: Reference, language: str) -> Iterator[tuple[str, Sense]]:
    for area in reference.areas:
        for trigger in area.triggers:
            if trigger.language != language:
                continue
            sense = Sense("area", area.slug)
            text = trigger.text.lower()
            yield text, sense
            for form in _in_marks(text, language):
                yield form, sense
            if language == "en":
                yield _plural(text), sense
            if language == "ru":
                yield from ((form, sense) for form in other_cases(text))


def _in_marks(term: str, language: str) -> Iterator[str]:
    """Yield a term with its catchword in quotation marks: “green” energy, «умный» город."""
    word, _, rest = term.partition(" ")
    if rest and word.startswith(tuple(load_data(language)["lists"]["catchwords"])):
        yield from (f"{left}{word}{right} {rest}" for left, right in ("“”", '""', "«»"))


def _plural(term: str) -> str:
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return f"{term[:-1]}ies"
    return term if term.endswith("s") else f"{term}s"
