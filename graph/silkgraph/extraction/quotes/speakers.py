"""Who puts something to the other side: the subject of the verb, or whoever the text lets speak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import Scene, neighbors
from silkgraph.extraction.names.bodies.between import is_embassy
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.quotes.its import thing_meant

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, FoundKind, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["agent", "is_spoken_to", "names_somebody", "owner", "side_named", "speaker", "told_of"]

#: The verb of speech beside a name begins at most so many characters from it.
_NEAR = 20
#: The office of whoever speaks may stand between.
_OFFICE = 110
#: The verb that addresses somebody stands at most so far before the name.
_ADDRESSEE = 60
#: Whoever "proposed by" names stands so near behind it.
_AGENT = 40
#: The subject of a sentence begins so near to its beginning.
_OPENING = 25
#: What stands behind an owner, and who can be one.
_POSSESSIVE = ("'", "’")
_OWNERS: tuple[FoundKind, ...] = ("person", "state")
#: What closes a quotation.
_CLOSING = ("”", "」")
#: The body that somebody heads is named so near to the name.
_HEAD = 80
#: "China proposes ..." is by somebody of China who spoke so many sentences before.
_VOICE = 2
#: A speaker goes on for at most so many sentences.
_BACK = 9
#: The points of a list are those of whoever announced it, so many sentences before at most.
_LIST_BACK = 40


def speaker(
    reading: Reading,
    sentence: Sentence,
    start: int,
    text: int,
    *,
    said: bool = False,
    carried: bool = False,
    addressed: bool = False,
    numbered: bool = False,
) -> str | None:
    """Return who proposes what begins at ``text``, by a trigger that begins at ``start``.

    The subject of the trigger proposes, else whoever is named after it as speaking, else whoever spoke before.
    Words like "should" have another subject: where a proposal is only ``said``, whoever says so proposes, and
    where it is ``carried`` somebody must be told to say so. A verb that is ``addressed`` to somebody has the
    name of that person behind it.
    """
    if told := told_of(reading, sentence.start, start):
        return told
    named = _people(reading, sentence.start, start if addressed else text)
    acting = [item for item in named if not is_spoken_to(reading, item)]
    # "I proposed to X": it is not X who did.
    is_own = reading.patterns.one("own_voice").search(reading.text, sentence.start, start)
    subjects = acting if acting or carried or is_own else named
    sayers = [item for item in acting if _says_after(reading, item, text)]
    if not carried and (body := _subject_body(reading, sentence, start)):
        return body
    if said and sayers:
        return sayers[-1].name
    state = _subject_state(reading, sentence, start) or _home_of_office(reading, sentence, start)
    if subjects:
        if own := [p for p in sayers if state and state in reading.states_of([p])]:
            # "X told Y that China stands ready to ..." is by X of China.
            return own[-1].name
        told_of_others = state and not said and state not in reading.states_of(subjects[-1:])
        return state if told_of_others else subjects[-1].name
    if official := _official(reading, sentence, text):
        return official
    if says := _says_behind(reading, text, sentence.end):
        return says
    if state and not said:
        return _voice_of(reading, sentence, state, start) or state
    if other := _told_behind(reading, sentence) or _affiliated(reading, sentence, start):
        return other
    if (apposed := _apposed_subject(reading, sentence, start)) is not None:
        return apposed or None
    if _is_of_others(reading, sentence, start):
        return None
    strict = not numbered and (said or state is not None)
    back = _LIST_BACK if numbered else _BACK
    before = _speaker_before(reading, sentence, back, strict=strict)
    if state and not carried:
        # "China is ready to ...", says somebody of China whom the text lets speak, or China itself.
        return before if before and reading.state_of.get(before) == state else state
    return before


def _says_behind(reading: Reading, start: int, end: int) -> str | None:
    """Return who is told to say so behind the words: "a museum is needed, said X"."""
    after = _people(reading, start, end)
    speech = reading.patterns.one("speech")
    for item in after:
        near = max(start, item.start - _NEAR), item.start
        if _says_after(reading, item, end) or speech.search(reading.text, *near):
            return item.name
        if _says_as(reading, item, start):
            return item.name
    told = after and speech.search(reading.text, after[-1].end, end)
    return after[-1].name if told else None


def _says_as(reading: Reading, item: Found, start: int) -> bool:
    """Tell whether only an office stands between a verb of speech and a name: "said the minister of energy of X, Y"."""
    near = max(start, item.start - _OFFICE), item.start
    verbs = list(reading.patterns.one("speech").finditer(reading.text, *near))
    if not verbs or is_object(reading, item):
        return False
    office = reading.patterns.one("office_of_sayer")
    return office.fullmatch(reading.text, verbs[-1].end(), item.start) is not None


def _is_of_others(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Tell whether the subject of a verb is nobody who spoke before: "President Niyazov" of whom nothing is known, "deputies"."""
    opening = reading.text[sentence.start : verb]
    subjects = ("unknown_subject", "others_ask")
    return any(reading.patterns.one(name).search(opening) for name in subjects)


def told_of(reading: Reading, first: int, verb: int) -> str | None:
    """Return whom a relative clause is about, as its subject: "he was received by X, who wants ..."."""
    people = _people(reading, first, verb)
    if not people or people[-1].via == "pronoun":
        return None
    acts = reading.patterns.one("who_acts").fullmatch(reading.text, people[-1].end, verb)
    return people[-1].name if acts else None


def agent(reading: Reading, start: int, end: int) -> str | None:
    """Return who is named behind "proposed by": a person, else a body or a state, also by its capital."""
    end = min(end, start + _AGENT)
    named = reading.within(start, end, "person") or reading.within(
        start, end, "organization", "state"
    )
    if named:
        return named[0].name
    places = reading.within(start, end, "place")
    return reading.state_of.get(places[0].name) if places else None


def owner(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return whose proposal "X's proposal to ..." is."""
    if reading.text[start] not in _POSSESSIVE:
        return None
    for kind in _OWNERS:
        named = [f for f in reading.within(sentence.start, start, kind) if f.end == start]
        if named and named[-1].via != "pronoun":
            return _says_for(reading, sentence, start, named[-1].name) or named[-1].name
    return None


def _says_for(reading: Reading, sentence: Sentence, start: int, state: str) -> str | None:
    """Return who of a state tells its proposal: "Tajikistan's wish is to link the grids, Rahmon said"."""
    people = _people(reading, start, sentence.end)
    own = [p for p in people if state == reading.state_of.get(p.name)]
    return next((p.name for p in own if _says_after(reading, p, sentence.end)), None)


def _official(reading: Reading, sentence: Sentence, end: int) -> str | None:
    """Return the state for which an official speaks whom no record knows by name."""
    states = reading.within(sentence.start, end, "state")
    speaking = [s.name for s in states if s.via == "official" and not is_object(reading, s)]
    return speaking[-1] if speaking else None


def names_somebody(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names a person, which a pronoun does not."""
    people = reading.within(sentence.start, sentence.end, "person")
    return any(item.via != "pronoun" for item in people)


def _people(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the people of a stretch, without those of "both sides" and those whose initiative is only named."""
    people = reading.within(start, end, "person")
    spans = [(item.start, item.end) for item in people]
    cited = reading.patterns.one("cited_after")
    return [
        item
        for item, span in zip(people, spans, strict=True)
        if spans.count(span) == 1 and not cited.match(reading.text, item.end)
    ]


def is_spoken_to(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is not who proposes but to whom it is put: "urged X to", "предложил Токаеву"."""
    one = reading.patterns.one
    before = reading.text[max(0, item.start - _ADDRESSEE) : item.start]
    if _is_source(reading, item):
        return False
    return (
        is_object(reading, item)
        or bool(one("object_pronoun").fullmatch(reading.text, item.start, item.end))
        or bool(one("addressed").fullmatch(reading.text, item.start, item.end))
        or bool(one("addressee_before").search(before))
        or bool(one("counterpart_before").search(before))
        or bool(one("met_before").search(before))
        or _is_asked(reading, item, before)
        or _is_listed_with(reading, item)
    )


def _is_asked(reading: Reading, item: Found, before: str) -> bool:
    """Tell whether a name stands in the case of whom a verb right before it asks: "попросил Токаева"."""
    one = reading.patterns.one
    asks = one("asks_before").search(before)
    return asks is not None and bool(one("oblique").fullmatch(reading.text, item.start, item.end))


def _is_listed_with(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is the second of those met: "in a meeting with X and Foreign Minister Y"."""
    before = reading.within(max(0, item.start - _ADDRESSEE), item.start, "person")
    one = reading.patterns.one
    if not before or not one("second_of_two").fullmatch(reading.text, before[-1].end, item.start):
        return False
    start = before[-1].start
    return bool(one("met_before").search(reading.text[max(0, start - _ADDRESSEE) : start]))


def side_named(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the state that a proposal comes from: "from the Chinese side there was a proposal to"."""
    states = reading.within(sentence.start, start, "state")
    named = [state for state in states if state.via in ("name", "demonym")]
    return named[-1].name if named else None


def _is_source(reading: Reading, item: Found) -> bool:
    """Tell whether something is so "according to" somebody."""
    before = reading.text[max(0, item.start - _ADDRESSEE) : item.start]
    return reading.patterns.one("says_before").search(before) is not None


def _says_after(reading: Reading, item: Found, end: int) -> bool:
    """Tell whether a verb of speech follows a name, and no other name before it, or "according to" stands before."""
    if _is_source(reading, item):
        return True
    stop = min(item.end + _NEAR, end)
    said = reading.patterns.one("speech").search(reading.text, item.end, stop)
    return said is not None and not reading.within(item.end, said.start(), "person")


def _speaker_before(reading: Reading, sentence: Sentence, back: int, *, strict: bool) -> str | None:
    """Return who speaks in the sentences before: whoever is told to say something, else who acts."""
    for earlier in neighbors(reading, Scene(sentence, sentence.start, sentence.end), back, 0):
        people = _people(reading, earlier.start, earlier.end)
        acting = [item for item in people if not is_spoken_to(reading, item)]
        sayers = [item for item in acting if _says_after(reading, item, earlier.end)]
        if strict:
            # Whoever writes goes on from what is so "according to X".
            sayers = [item for item in sayers if not _is_source(reading, item)]
        if sayers:
            return sayers[-1].name
        if strict and reading.patterns.one("own_voice").search(
            reading.text, earlier.start, earlier.end
        ):
            # Whoever writes goes on in a voice of their own.
            return None
        if people and strict:
            cue = reading.patterns.one("proposal_cue").search(
                reading.text, earlier.start, earlier.end
            )
            return acting[0].name if acting and cue else None
        if people:
            return (acting or people)[0].name
    return None


def _told_behind(reading: Reading, sentence: Sentence) -> str | None:
    """Return who is told to have spoken right behind a quotation that ends a sentence, as Chinese has it."""
    following = (reading.sentence_index(sentence.start) or 0) + 1
    if reading.text[sentence.end - 1] not in _CLOSING or following >= len(reading.sentences):
        return None
    told = reading.sentences[following]
    if not reading.patterns.one("speech_after").match(reading.text, told.start, told.end):
        return None
    people = [p for p in _people(reading, told.start, told.end) if not is_spoken_to(reading, p)]
    return people[0].name if people else None


def _apposed_subject(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the state of "Wu Hongmei, head of the Kashgar commerce bureau,", ``""`` where nothing tells it."""
    found = reading.patterns.one("apposed_subject").search(reading.text, sentence.start, start)
    if found is None or reading.within(*found.span("name")):
        return None
    states = reading.states_of(reading.within(*found.span("what"), "state", "place"))
    return states.pop() if len(states) == 1 else ""


def _subject_body(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the body that stands as subject right before the verb: "X said that the company is ready to"."""
    named = reading.within(sentence.start, start, "organization")
    # "The embassy protested to the ministry and demanded": not who is spoken to.
    bodies = [item for item in named if not is_object(reading, item)]
    if not bodies or bodies[-1].via not in ("name", "pronoun"):
        return thing_meant(reading, sentence, start)
    one = reading.patterns.one
    acts = one("body_acts").fullmatch(reading.text, bodies[-1].end, start) or (
        # "The embassy in X issued a statement and urged": its own verbs follow one another.
        is_embassy(bodies[-1].name)
        and one("verb_goes_on").search(reading.text[sentence.start : start])
        and not _people(reading, bodies[-1].end, start)
    )
    # "At a reception for a delegation of X the president urged": only what begins a clause is its subject.
    before = reading.text[sentence.start : bodies[-1].start]
    begins = one("clause_begins").search(before) is not None
    # "That evening the embassy urged": its own word shows the case.
    begins = begins or one("body_as_subject").match(reading.text, bodies[-1].start) is not None
    if bodies[-1].via == "pronoun":
        # "After the accident the company offered"
        begins = begins or one("governed_before").search(before) is None
    return bodies[-1].name if acts and begins else thing_meant(reading, sentence, start)


def _affiliated(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the body whose head was introduced before: "Zhuang, president of the company C", then "Zhuang offered"."""
    before = reading.patterns.one("name_before").search(reading.text[sentence.start : start])
    if before is None:
        return None
    first = re.search(rf"\b{re.escape(before['name'])}\b", reading.text[: sentence.start])
    told = reading.sentence_at(first.start()) if first else None
    if first is None or told is None:
        return None
    begin, end = max(told.start, first.start() - _HEAD), min(told.end, first.end() + _HEAD)
    if reading.within(first.start(), first.end()):
        return None
    bodies = reading.within(begin, end, "organization")
    return bodies[0].name if len({body.name for body in bodies}) == 1 else None


def _voice_of(reading: Reading, sentence: Sentence, state: str, verb: int) -> str | None:
    """Return who spoke for a state shortly before in the same paragraph.

    "China proposes" is said by its president; "the Chinese side proposed" is told of the state itself.
    """
    if not reading.patterns.one("in_present").match(reading.text, verb, sentence.end):
        return None
    for earlier in neighbors(reading, Scene(sentence, sentence.start, sentence.end), _VOICE, 0):
        people = _people(reading, earlier.start, earlier.end)
        acting = [item for item in people if not is_spoken_to(reading, item)]
        if acting or earlier.block != sentence.block:
            own = earlier.block == sentence.block and acting
            speaks = own and any(_says_after(reading, i, earlier.end) for i in acting)
            is_of = speaks and reading.state_of.get(acting[0].name) == state
            return acting[0].name if is_of else None
    return None


def _subject_state(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the state that stands as subject right before the verb: "China had asked to ..."."""
    states = reading.within(sentence.start, start, "state")
    one = reading.patterns.one
    if len(states) > 1:
        # "A proposed to B", A国向B国提议: what is put to B is not by B.
        before = reading.text[max(0, states[-1].start - _ADDRESSEE) : states[-1].start]
        to = one("addressee_before").search(before)
        start = states[-1].start - len(to.group()) if to else start
        states = states[:-1] if to else states
    if not states or states[-1].via == "pronoun" or is_object(reading, states[-1]):
        return None
    if one("subject_between").fullmatch(reading.text, states[-1].end, start):
        return states[-1].name
    opening = states[0]
    if reading.within(sentence.start, opening.start, "person"):
        return None
    goes_on = one("verb_goes_on").search(reading.text[sentence.start : start])
    opens = opening.start - sentence.start <= _OPENING
    if goes_on and opens and one("subject_told").match(reading.text, opening.end, start):
        # "The Chinese side suggested this and expressed readiness to do that."
        return opening.name
    return None


def _home_of_office(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the state of an unnamed official right before the verb: "the head of China's Foreign Ministry"."""
    bodies = reading.within(sentence.start, start, "organization")
    if not bodies or bodies[-1].via != "affiliation":
        return None
    if reading.within(bodies[-1].end, start, "person"):
        return None
    acts = reading.patterns.one("body_acts").fullmatch(reading.text, bodies[-1].end, start)
    return next(iter(reading.bodies.home_of(bodies[-1].name)), None) if acts else None
