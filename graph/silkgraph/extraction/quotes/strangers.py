"""People who hold no office: their full names, "he" for one of them, and who signs a quotation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.extraction.names.transliteration.chinese import read_stranger
from silkgraph.extraction.names.transliteration.palladius import pinyin
from silkgraph.extraction.names.transliteration.russian import nominative, romanized_of
from silkgraph.extraction.patterns import load_patterns
from silkgraph.extraction.quotes.given_names import is_given_alone
from silkgraph.extraction.quotes.marks import is_quoted
from silkgraph.extraction.reading import FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "credited",
    "full_name",
    "labels",
    "spoken_again",
    "stranger",
    "stranger_meant",
    "subject",
    "teller",
    "who",
]

#: The full name of a stranger stands at most so far before the surname.
_LOOK_BACK = 3000
#: A stranger is introduced so shortly before "he".
_INTRODUCED = 600
#: "An expert said so" stands so shortly before "he".
_UNNAMED = 200
#: Patterns that tell of somebody for whom "he" can stand.
_TELLING = ("introduced", "given_alone")
#: Patterns of names for which it can in the same paragraph.
_NAMING = ("tells_of", "named_here")
#: A title in each case, from which the case of a name is told.
_TITLE_IN = {
    "genitive": "депутата",
    "dative": "депутату",
    "instrumental": "депутатом",
    "prepositional": "депутате",
}
#: The preposition that tells the case of a name stands so shortly before it.
_CASE = 100
#: A given name, a father's name and a surname.
_THREE = 3


def stranger(reading: Reading, verb: re.Match[str], first: int, last: int) -> re.Match[str] | None:
    """Return the name of somebody who holds no office, beside a verb of speech."""
    named = reading.patterns.one("speaker_name").finditer(reading.text, first, last)
    # 谈到: in Chinese a verb of speech may stand before the clause with the speaker.
    anywhere = not reading.patterns.habit("parted_words")
    found = next(
        (m for m in reversed(list(named)) if anywhere or m.start("name") < verb.start()), None
    )
    if found is None:
        found = reading.patterns.one("speaker_after").match(reading.text, verb.end(), last)
    if found is None or reading.patterns.one("ends_as_body").search(found["name"]):
        return None
    inside = reading.within(*found.span("name"), "state", "place", "organization")
    return None if inside else found


def full_name(reading: Reading, name: re.Match[str], verb: str) -> str | None:
    """Return a stranger's name; of a surname alone the full name that the text gave before."""
    said = " ".join(name["name"].split())
    if not reading.patterns.habit("parted_words"):
        return read_stranger(said)
    if " " not in said:
        surname = re.escape(said)
        capital = "[A-Z]" if said.isascii() else "[А-ЯЁ]"
        full = re.compile(
            rf"\b(?:{surname}\s+{capital}\w+|{capital}\w+(?:\s+{capital}\w+)?\s+{surname})\b"
        )
        window = reading.text[max(0, name.start() - _LOOK_BACK) : name.start("name")]
        before = list(full.finditer(window))
        alone = said if is_given_alone(reading, said) else ""
        said = _without_calling(reading, before[-1].group()) if before else alone
    if reading.patterns.habit("declined_names"):
        said = _plain(reading, said, name.start("name"), verb)
        return (
            romanized_of(said, None if pinyin(said) else _home_of(reading, name.start("name")))
            if said
            else None
        )
    return said or None


def _plain(reading: Reading, name: str, start: int, verb: str) -> str:
    """Return a declined name in the nominative, by the preposition before it: «с водителем Маратом Алиевым»."""
    words = name.split()
    if len(words) == _THREE and not reading.patterns.one("name_of_three").fullmatch(name):
        # «Инженер промысла Карабулак Серик Алиев»: a place stands before the name.
        name = " ".join(words[1:])
    before = reading.patterns.one("case_before").search(reading.text[max(0, start - _CASE) : start])
    # «По словам депутата X» has the name in the genitive.
    case = "genitive" if " " in verb.strip() else before and before.lastgroup
    return nominative(name, _TITLE_IN[case]) if case else name


def _without_calling(reading: Reading, name: str) -> str:
    """Return a name without the word before it that says what somebody is: "Economist Bolat Seitov"."""
    words = name.split()
    is_calling = len(words) > 1 and reading.patterns.one("calling_word").fullmatch(words[0])
    return " ".join(words[1:] if is_calling else words)


def _home_of(reading: Reading, offset: int) -> str | None:
    """Guess whose national a stranger is: of the Central Asian state of the paragraph, else of the article."""
    sentence = reading.sentence_at(offset)
    begin = reading.article.blocks[sentence.block].start if sentence else offset
    here = reading.states_of(reading.within(begin, offset, "state", "place")) & set(FIVE)
    if len(here) == 1:
        return here.pop()
    if own := reading.own_state:
        return own
    states = [item.name for item in reading.before(offset, "state") if item.name in FIVE]
    return states[-1] if states else reading.home


def who(reading: Reading, item: Found) -> str | None:
    """Return who is meant: "he" is a stranger whom the text introduced after it last named the leader."""
    if item.via != "pronoun" or item.kind != "person":
        return item.name
    sentence = reading.sentence_at(item.start)
    if sentence is None:
        return item.name
    if sentence.kind == "item":
        # A point of a list stands by itself.
        first = reading.article.blocks[sentence.block].start
        here = [f for f in reading.within(first, item.start, "person") if f.via != "pronoun"]
        if len({f.name for f in here}) == 1:
            return here[0].name
    first = reading.article.blocks[sentence.block].start
    answers = reading.patterns.one("answer_label").match(reading.text, first)
    if answers and not reading.within(*answers.span("name")):
        # In an interview "he" is whose answer it is.
        return full_name(reading, answers, "")
    named = [
        f.end
        for f in reading.before(item.start, "person")
        if f.name == item.name and f.via != "pronoun"
    ]
    if topic := _topic(reading, sentence):
        return topic
    meant = _stranger_before(reading, max([item.start - _INTRODUCED, 0, *named[-1:]]), item.start)
    return item.name if meant is None else meant or None


def _topic(reading: Reading, sentence: Sentence) -> str | None:
    """Return the person with whom the sentence before begins as what it is about: "For X the trip was a chance"."""
    index = reading.sentence_index(sentence.start) or 0
    before = reading.sentences[max(0, index - 1)]
    if before.block != sentence.block:
        return None
    people = reading.within(before.start, before.end, "person")
    opens = reading.patterns.one("topic_opens")
    is_topic = people and opens.fullmatch(reading.text, before.start, people[0].start)
    return people[0].name if is_topic and people[0].via != "pronoun" else None


def stranger_meant(reading: Reading, first: int, last: int) -> str | None:
    """Return which stranger "he" is, where the text names nobody else who could be meant."""
    pronoun = reading.patterns.one("he_speaks").search(reading.text, first, last)
    if pronoun is None:
        return None
    start = pronoun.start()
    named = [f.end for f in reading.before(start, "person") if f.via != "pronoun"]
    since = max([start - _INTRODUCED, 0, *named[-1:]])
    told = _stranger_before(reading, since, start)
    if told is not None:
        return told or None
    others = reading.patterns.one("tells_of").finditer(reading.text, since, start)
    known = [
        m
        for m in others
        if not reading.within(*m.span("name"))
        and not reading.patterns.one("ends_as_body").search(m["name"])
        and _is_told(reading, m.start())
    ]
    return full_name(reading, known[-1], "") if known else None


def subject(reading: Reading, first: int, last: int) -> str | None:
    """Return the person with whom a sentence begins that ends with a quotation: "X shrugs: ..."."""
    told = reading.patterns.one("subject_name").match(reading.text, first, last)
    if told is None:
        return None
    known = reading.within(*told.span("name"), "person")
    if known:
        return known[0].name
    return None if _is_taken(reading, told) else full_name(reading, told, "")


def _is_taken(reading: Reading, name: re.Match[str]) -> bool:
    """Tell whether a name is known for something else, as more than the surname that a place is called by."""
    start, end = name.span("name")
    return any(
        item.kind != "place" or item.start == start or item.end < end
        for item in reading.within(start, end)
    )


def teller(reading: Reading, first: int, last: int) -> str | None:
    """Return the stranger whom the verb right behind a quotation, whatever it is, makes its speaker."""
    verb = reading.patterns.one("tells_behind").match(reading.text, first, last)
    if verb is None or reading.within(*verb.span("name" if verb["name"] else "who"), "person"):
        return None
    if verb["name"] is None:
        return stranger_meant(reading, *verb.span("who"))
    return None if _is_taken(reading, verb) else full_name(reading, verb, "")


def spoken_again(reading: Reading, first: int, last: int) -> str | None:
    """Return the stranger of the same paragraph whom the words behind a quotation call by what they are: "the herder says"."""
    again = reading.patterns.one("again_speaks").match(reading.text, first, last)
    sentence = reading.sentence_at(first) or reading.sentence_at(first - 1)
    if again is None or sentence is None:
        return None
    role = again[again.lastgroup or 0].lower()
    is_anybody = reading.patterns.one("anybody").fullmatch(role)
    begin = reading.article.blocks[sentence.block].start
    told = [
        m
        for name in _TELLING
        for m in reading.patterns.one(name).finditer(reading.text, begin, first)
    ]
    meant = [
        m for m in told if _is_stranger(reading, m) and (is_anybody or role in m.group().lower())
    ]
    last_meant = max(meant, key=lambda m: m.start("name"), default=None)
    return full_name(reading, last_meant, "") if last_meant else None


def _is_told(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is not None and sentence.kind in ("paragraph", "item")


def _stranger_before(reading: Reading, first: int, last: int) -> str | None:
    """Return the stranger told of last in a stretch, ``""`` if the text leaves the name out."""
    text = reading.text
    told = [m for name in _TELLING for m in reading.patterns.one(name).finditer(text, first, last)]
    again = _named_again(reading, first, last)
    told += [again] if again else []
    told += _opening(reading, first, last)
    strangers = [m for m in told if _is_stranger(reading, m)]
    meant = max(strangers, key=lambda m: m.end("name"), default=None)
    since = max(meant.end() if meant else first, last - _UNNAMED)
    unnamed = reading.patterns.one("unnamed").finditer(text, since, last)
    if any(not is_quoted(text, match.start()) for match in unnamed):
        return ""
    return full_name(reading, meant, "") if meant else None


def _opening(reading: Reading, first: int, last: int) -> list[re.Match[str]]:
    """Return the names with which the sentences before one in its paragraph begin: "X drives a train. He says"."""
    sentence = reading.sentence_at(last)
    begin = reading.article.blocks[sentence.block].start if sentence else last
    one, text = reading.patterns.one, reading.text
    told = [m for name in _NAMING for m in one(name).finditer(text, max(first, begin), last)]
    is_body = reading.patterns.one("ends_as_body").search
    return [match for match in told if not is_body(match["name"])]


def _is_stranger(reading: Reading, told: re.Match[str]) -> bool:
    """Tell whether a text tells of somebody by a name of whom nothing is known, and nobody quotes it."""
    return not reading.within(*told.span("name")) and not is_quoted(reading.text, told.start())


def _named_again(reading: Reading, first: int, last: int) -> re.Match[str] | None:
    """Return the surname, told last, of a stranger whom the article has let speak."""
    known = _surnames(reading.text, reading.article.language)
    if not known:
        return None
    pattern = re.compile(rf"\b(?P<name>(?:[A-ZА-ЯЁ]\w+\s+){{0,2}}(?:{'|'.join(known)}))\b")
    found = [
        m for m in pattern.finditer(reading.text, first, last) if not reading.within(*m.span())
    ]
    return found[-1] if found else None


@lru_cache(maxsize=4)
def _surnames(text: str, language: str) -> tuple[str, ...]:
    one = load_patterns(language).one
    named = {match["name"].split()[-1] for match in one("speaking").finditer(text)}
    return tuple(sorted(map(re.escape, named)))


def credited(reading: Reading, offset: int) -> str | None:
    """Return who is named right behind a quotation, in brackets or on a line of its own."""
    signed = reading.patterns.one("credited").match(reading.text, offset)
    if signed is None:
        return None
    start, end = signed.span("who")
    people = reading.within(start, end, "person")
    if people:
        return people[0].name
    return _named_at(reading, start, end)


def labels(reading: Reading, start: int, end: int) -> str | None:
    """Return the stranger whose name alone labels a quotation: "Name, a farmer: ...", else ``None``."""
    said = reading.text[start:end].strip("* ")
    name = _named_at(reading, start + reading.text[start:end].index(said), end) if said else None
    if name and len(name.split()) == len(said.split()):
        return name
    surname = reading.patterns.one("label_surname").match(reading.text, start, end)
    if surname is None or reading.within(*surname.span("name")):
        return None
    return full_name(reading, surname, "")


def _named_at(reading: Reading, start: int, end: int) -> str | None:
    unknown = reading.patterns.one("any_person").match(reading.text, start, end)
    if unknown is None or reading.within(*unknown.span("name")):
        return None
    return full_name(reading, unknown, "")
