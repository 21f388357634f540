"""One document told twice, and another that is told to be like it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import FIVE
from silkgraph.extraction.text.dates import MONTH_LENGTH, YEAR_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Agreement
    from silkgraph.extraction.reading import Reading

__all__ = ["add_paper", "as_former", "former_of"]

#: A name of so few words in small letters says little of its document.
_SHORT = 2
#: "The strategic cooperation agreement" does not say what it is about.
_BARE = 4
#: A bare word for a document is so long.
_BARE_WORD = 14
#: "Another" stands so near behind the document it is like.
_SAME_KIND = 250
#: "A" and "another" stand so near before a document.
_ARTICLE = 20
#: Letters that the cases of a Russian noun have in common: "Хартия", «Хартию».
_STEM = 5


def former_of(reading: Reading, found: list[Agreement], match: re.Match[str]) -> Agreement | None:
    """Return the document last named in the paragraph, which "another" is like."""
    here = reading.sentence_at(match.start())
    for agreement in reversed(found):
        there = reading.sentence_at(agreement.evidence.start)
        if here and there and there.block == here.block:
            near = match.start() - agreement.evidence.end
            return agreement if 0 <= near <= _SAME_KIND else None
    return None


def as_former(reading: Reading, former: Agreement, again: Agreement) -> Agreement:
    """Return "another on trade" with the noun, and, unless bodies of its own sign, the parties of the one before."""
    noun = reading.patterns.one("paper_noun").search(former.name)
    topic = again.name.partition(" on ")[2] or again.name.partition(" for ")[2]
    name = f"{noun.group() if noun else former.name}{f' on {topic}' if topic else ''}"
    states = all(reading.is_state(party) for party in again.parties)
    return replace(again, name=name, parties=former.parties if states else again.parties)


def add_paper(reading: Reading, found: list[Agreement], agreement: Agreement) -> None:
    """Add a record, or what it says more of a document found before: its name, its date."""
    same = next((i for i, other in enumerate(found) if _same(reading, agreement, other)), None)
    if same is None:
        found.append(agreement)
        return
    before = found[same]
    date = max(before.date or "", agreement.date or "", key=len) or None
    fuller = max(before, agreement, key=lambda record: len(record.name.split()))
    is_bare = len(before.name.split()) == 1 and before.kind == fuller.kind
    # "The two states signed a memorandum. It was signed by ministry A and company B."
    is_closer = _are_states(reading, before) and _is_of_bodies_of(reading, agreement, before)
    is_closer = is_closer or _names_body_for_state(reading, agreement, before)
    closer = agreement if is_closer else before
    kept = replace(fuller if is_bare else before, parties=closer.parties, date=date)
    found[same] = replace(kept, kind=closer.kind) if is_closer else kept


def _same(reading: Reading, a: Agreement, b: Agreement) -> bool:
    """Tell whether two records are one document: one kind, common parties, agreeing date."""
    earlier, later = sorted((a, b), key=lambda paper: paper.evidence.start)
    if _are_items(reading, earlier, later) or _is_another(reading, later):
        return False
    if _is_of_former_year(reading, earlier, later):
        return False
    if _is_new_and_told(reading, later) and _is_told_of(reading, earlier):
        return False
    if _is_told_again(reading, earlier, later):
        return True
    shorter, longer = sorted((a.name, b.name), key=len)
    generic, full = shorter.casefold(), longer.casefold()
    words = generic.split()
    is_bare = len(words) == 1
    bodies_a, bodies_b = _bodies(reading, a), _bodies(reading, b)
    if bodies_a and bodies_b and bodies_a.isdisjoint(bodies_b):
        return False
    kinds = {a.kind, b.kind}
    shortest = a if a.name == shorter else b
    told_more = reading.patterns.one("told_more").match(reading.text, shortest.evidence.end)
    is_any = is_bare and reading.patterns.one("any_paper").fullmatch(generic) and not told_more
    if len(kinds) > 1 and not (is_any and kinds == {"treaty", "contract"}):
        return False
    central_a, central_b = _central_side(reading, a), _central_side(reading, b)
    if central_a.isdisjoint(central_b) and a.parties != b.parties:
        return False
    in_one = reading.sentence_index(a.evidence.start) == reading.sentence_index(b.evidence.start)
    if in_one and a.evidence != b.evidence and not _is_known(reading, later):
        # One sentence does not call one document by two names.
        return False
    is_new = reading.patterns.one("new_paper_before").search(
        reading.text[max(0, shortest.evidence.start - _ARTICLE) : shortest.evidence.start]
    )
    are_bodies = not any(reading.is_state(p) for p in (*a.parties, *b.parties))
    if (is_new or are_bodies) and set(a.parties).isdisjoint(b.parties):
        return False
    is_of_one_day = a.date is None or b.date is None or _agree(a.date, b.date)
    if generic == full or (is_bare and words[0][:_STEM] in full):
        return is_of_one_day
    if is_bare and len(kinds) > 1:
        return is_of_one_day and central_a == central_b
    is_short = len(words) <= _SHORT and shorter.islower() and set(a.parties) == set(b.parties)
    of_any = " ".join(reading.patterns.listed("any_paper_words"))
    # A purchase agreement is no shareholders' agreement.
    is_other = reading.patterns.habit("nouns_before_nouns") and any(
        word not in full and word not in of_any for word in words[:-1]
    )
    is_named = words[-1][:_STEM] in full or reading.patterns.one("any_paper").fullmatch(words[-1])
    # Without articles a short name with no date is that of the document told before.
    is_undated = later.date is None and later is shortest
    is_open = is_undated and not reading.patterns.habit("articles")
    is_one_day = is_open or (a.date == b.date and a.date is not None)
    return bool(is_short and is_named and not is_other and not is_new and is_one_day)


def _bodies(reading: Reading, paper: Agreement) -> set[str]:
    return {party for party in paper.parties if reading.state_of.get(party) != party}


def _is_of_former_year(reading: Reading, earlier: Agreement, later: Agreement) -> bool:
    """Tell whether a document is told apart by its former year: "the agreement signed in 2007"."""
    year = later.date or ""
    return earlier.date is None and len(year) == YEAR_LENGTH and year < reading.day[:YEAR_LENGTH]


def _is_another(reading: Reading, paper: Agreement) -> bool:
    """Tell whether a document is spoken of as another one."""
    start = paper.evidence.start
    return bool(
        reading.patterns.one("another_before").search(
            reading.text[max(0, start - _ARTICLE) : start]
        )
    )


def _is_new_and_told(reading: Reading, paper: Agreement) -> bool:
    """Tell whether a document is spoken of as a new one, of somebody: "an agreement with X"."""
    start, end = paper.evidence.start, paper.evidence.end
    before = reading.text[max(0, start - _ARTICLE) : start]
    is_new = reading.patterns.one("new_paper_before").search(before)
    return bool(is_new and reading.patterns.one("told_more").match(reading.text, end))


def _is_told_of(reading: Reading, paper: Agreement) -> bool:
    """Tell whether a document has a subject or partners in its name or right behind it."""
    if len(paper.name.split()) > _BARE:
        return True
    return reading.patterns.one("told_more").match(reading.text, paper.evidence.end) is not None


def _are_items(reading: Reading, a: Agreement, b: Agreement) -> bool:
    """Tell whether two records stand in two items of one list, which name two documents."""
    one, other = reading.sentence_at(a.evidence.start), reading.sentence_at(b.evidence.start)
    if one is None or other is None or one.kind != "item":
        return False
    return one.kind == other.kind and one.block != other.block


def _is_told_again(reading: Reading, earlier: Agreement, later: Agreement) -> bool:
    """Tell whether "the memorandum" goes on with the one that the text has told of.

    It says nothing of its subject, and names parties of the former one, or none but their states.
    """
    words = later.name.split()
    is_bare = len(words) <= _BARE and "on" not in words
    if not reading.patterns.habit("nouns_before_nouns"):
        is_bare = len(words) == 1 and len(later.name) <= _BARE_WORD
    said = " ".join((earlier.name, *reading.patterns.listed("any_paper_words"))).casefold()
    noun = reading.patterns.one("paper_noun")
    if any(word.casefold()[:_STEM] not in said and not noun.fullmatch(word) for word in words):
        # "The framework agreement" is not the contract before it.
        return False
    told_more = reading.patterns.one("told_more").match(reading.text, later.evidence.end)
    if not is_bare or told_more or not _is_spoken_of(reading, later, "told_paper_before"):
        return False
    if reading.patterns.one("earlier_step").match(reading.text, later.evidence.end):
        # "The agreement, initialled last month": it was signed on the day told before.
        return later.parties == earlier.parties
    days = [day[:MONTH_LENGTH] for day in (earlier.date, later.date) if day]
    is_other_day = len(days) > 1 and not _agree(*days)
    kinds = {later.kind, earlier.kind}
    if is_other_day or (len(kinds) > 1 and kinds != {"treaty", "contract"}):
        return False
    if not set(earlier.parties).isdisjoint(later.parties):
        return True
    return _is_of_bodies_of(reading, earlier, later) or _is_of_bodies_of(reading, later, earlier)


def _is_of_bodies_of(reading: Reading, paper: Agreement, other: Agreement) -> bool:
    """Tell whether a document is of bodies of the states that another is of."""
    if _are_states(reading, paper):
        return False
    homes = set[str]().union(*(reading.bodies.states_of(party) for party in paper.parties))
    shared = homes & set(other.parties)
    return _are_states(reading, other) and bool(homes) and (len(shared) > 1 or homes == shared)


def _names_body_for_state(reading: Reading, paper: Agreement, other: Agreement) -> bool:
    """Tell whether a document names the ministry that signs where another names its state, beside one company."""
    if len(paper.parties) != len(other.parties):
        return False
    told, meant = set(paper.parties) - set(other.parties), set(other.parties) - set(paper.parties)
    homes = set[str]().union(*(reading.bodies.states_of(party) for party in told))
    return len(told) == 1 and meant == homes


def _are_states(reading: Reading, paper: Agreement) -> bool:
    return all(reading.is_state(party) for party in paper.parties)


def _is_spoken_of(reading: Reading, paper: Agreement, word: str) -> bool:
    start = paper.evidence.start
    before = reading.text[max(0, start - _ARTICLE) : start]
    return reading.patterns.one(word).search(before) is not None


def _is_known(reading: Reading, paper: Agreement) -> bool:
    """Tell whether a document is one that the text has spoken of: "the treaty", or any where there are no articles."""
    if not reading.patterns.habit("articles"):
        return True
    return _is_spoken_of(reading, paper, "known_paper_before")


def _agree(a: str, b: str) -> bool:
    """Tell whether two dates of any precision can be one day."""
    return a.startswith(b) or b.startswith(a)


def _central_side(reading: Reading, agreement: Agreement) -> set[str]:
    """Return the Central Asian states among the parties and behind their bodies."""
    states = set[str]()
    for name in agreement.parties:
        states |= {name} if name in FIVE else reading.bodies.states_of(name) & set(FIVE)
    return states
