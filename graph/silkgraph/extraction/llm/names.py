"""Names that a model writes, held against the names that the article was found to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.lexicon import load_lexicon
from silkgraph.extraction.reading import Found
from silkgraph.extraction.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import Evidence
    from silkgraph.extraction.names.lexicon import Sense
    from silkgraph.extraction.reading import FoundKind, Reading

__all__ = ["Names"]

_KINDS: dict[str, FoundKind] = {
    "demonym": "state",
    "metonym": "state",
    "organization": "organization",
    "person": "person",
    "place": "place",
    "state": "state",
    "surname": "person",
}
#: Ways of being found that show a name, unlike roles ("his guest") and pronouns.
_BY_NAME = ("name", "surname", "title")
_LONGEST_NAME = 120
_LONGEST_CHINESE = 30
#: A person is introduced by more than one word; Chinese writes names in one.
_FEWEST_WORDS: dict[str, int] = {"person": 2}
_MOST_WORDS = {"organization": 12, "person": 6, "place": 6}
#: English writes every other word of a name with a capital.
_SMALL_WORDS = {
    *("a", "al", "an", "and", "at", "by", "bin", "da", "de", "del", "der", "di", "el", "for"),
    *("in", "la", "le", "of", "on", "the", "to", "van", "von"),
}
#: What stands in names beside letters, figures and spaces.
_MARKS = frozenset(".,'’ʼ-–&()·\"“”«»/")


class Names:
    """What an article names: known names from the reading, strangers as the model points them out."""

    def __init__(self, reading: Reading) -> None:
        self._language = reading.article.language
        self._reference = reading.reference
        self._found = reading.found
        self._named: dict[tuple[FoundKind, str], Found] = {}
        self._strangers: dict[tuple[FoundKind, str], Found] = {}
        for found in (*reading.found, *self._places(reading)):
            self._named.setdefault((found.kind, found.name), found)

    def find(self, name: str, *kinds: FoundKind) -> Found | None:
        """Return the first mention of what ``name`` means in this article; ``None`` if it is not there."""
        for kind in kinds:
            exact = self._named.get((kind, name)) or self._strangers.get((kind, _key(name)))
            if exact:
                return exact
        meant = [self._named[sense] for sense in self._senses(name) if sense in self._named]
        for kind in kinds:
            of_kind = [found for found in meant if found.kind == kind]
            if of_kind:
                return of_kind[0] if len(of_kind) == 1 else None
        return None

    def introduce(self, name: str, kind: FoundKind, written: Evidence) -> Found | None:
        """Take in what a model calls ``name`` and the article writes as ``written``; return its mention.

        A name that the reference knows and the article lacks is refused: the article speaks of
        somebody else. A name that nobody knows stands as the article writes it.
        """
        known = self.find(name, kind)
        if known or self._senses(name):
            return known
        known = self.find(written.text, kind) or self._inside(written, kind)
        if known is None and not self._senses(written.text) and self._is_name(written.text, kind):
            known = Found(
                written.start, written.end, kind, " ".join(written.text.split()), "stranger"
            )
            self._strangers.setdefault((kind, _key(known.name)), known)
        if known:
            self._strangers.setdefault((kind, _key(name)), known)
        return known

    def _senses(self, name: str) -> list[tuple[FoundKind, str]]:
        """Return what the whole of a name means in the gazetteers of English and the article's language."""
        if len(name) > _LONGEST_NAME:
            return []
        meant: dict[tuple[FoundKind, str], None] = {}
        for language in dict.fromkeys(("en", self._language)):
            for hit in load_lexicon(self._reference, language)[0].find(fold(name, language)):
                if hit.start == 0 and hit.end == len(name):
                    meant |= dict.fromkeys(_meaning(sense) for sense in hit.senses)
        return list(meant)

    def _inside(self, written: Evidence, kind: FoundKind) -> Found | None:
        """Return the person whose name ends a stretch such as "President Xi Jinping"."""
        if kind != "person":
            return None
        people = {
            found.name: found
            for found in self._found
            if found.kind == kind
            and found.via in _BY_NAME
            and written.start <= found.start
            and found.end == written.end
        }
        return next(iter(people.values())) if len(people) == 1 else None

    def _is_name(self, text: str, kind: FoundKind) -> bool:
        """Tell whether a stretch has the form of a name and is no sentence."""
        text = " ".join(text.split())
        if kind == "state" or not all(c.isalnum() or c in _MARKS or c == " " for c in text):
            return False
        if self._language == "zh" and not text[0].isascii():
            return 2 <= len(text) <= _LONGEST_CHINESE
        words = text.split()
        if len(text) > _LONGEST_NAME or words[-1][:1] in "(&":
            return False
        if not words[0].lstrip("'\"“«(")[:1].isupper():
            return False
        if self._language == "en" and any(w.islower() and w not in _SMALL_WORDS for w in words):
            return False
        return _FEWEST_WORDS.get(kind, 1) <= len(words) <= _MOST_WORDS[kind]

    def _places(self, reading: Reading) -> Iterator[Found]:
        """Yield capitals that the reading took for governments: the model may read them as places."""
        names, _ = load_lexicon(self._reference, self._language)
        states = {(f.start, f.end) for f in reading.found if f.kind == "state"}
        for hit in names.find(fold(reading.text, self._language)):
            if (hit.start, hit.end) in states:
                for sense in hit.senses:
                    if sense.kind == "place":
                        yield Found(hit.start, hit.end, "place", sense.name)


def _meaning(sense: Sense) -> tuple[FoundKind, str]:
    return _KINDS[sense.kind], sense.name


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
