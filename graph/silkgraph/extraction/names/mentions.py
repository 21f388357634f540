"""Names in the text, resolved: which state, person, organization or place each span means."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from silkgraph.extraction.names.adjectives import find_called_by_adjective
from silkgraph.extraction.names.lexicon import load_lexicon
from silkgraph.extraction.names.people.finding import resolve_people
from silkgraph.extraction.reading import CHINA, FIVE, Found
from silkgraph.extraction.text.folding import fold
from silkgraph.extraction.text.sentences import in_title_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.names.lexicon import Hit, Lexicon, Sense
    from silkgraph.extraction.reading import FoundKind, Reading

__all__ = ["find_mentions"]

#: What stands between the ends of a line.
_ROUTE = re.compile(r"\s?[—–-]\s?")
_GROUPS = {"five": FIVE, "six": (CHINA, *FIVE)}
#: How far before a name its preposition or title can begin.
_CONTEXT = 90
#: Of two places of one form one is meant.
_SEVERAL = 2
#: What ends a label: the heading of a section is a city, and so is what a paragraph opens with in bold type.
_LABEL_ENDS = re.compile(r"[.:。：]?[ _]*(?:\*\*|\n|$)")


def find_mentions(reading: Reading) -> None:
    """Fill ``reading.found`` with every resolved mention, in text order."""
    names, areas = load_lexicon(reading.reference, reading.article.language)
    hits = list(names.find(fold(reading.text, reading.article.language)))
    reading.outlet = _outlet(reading, hits)
    hits = [hit for hit in hits if _is_read(reading, hit.start)]
    people, rest = _split(hits)
    found = [item for hit in rest for item in _plain(reading, hit)]
    found += _groups(reading, found)
    found += _short_states(reading, hits)
    found += _own_country(reading)
    regions = _regions(reading, names)
    # "The Osh and Naryn regions" names no cities.
    named = {item.start for item in regions}
    found = [item for item in found if item.kind != "place" or item.start not in named] + regions
    found += find_called_by_adjective(reading, found)
    reading.found = _with_routes(reading, _without_lines(reading, sorted(set(found))))
    state_of_place = reading.known.state_of_place
    for item in reading.found:
        if item.kind == "state":
            reading.state_of[item.name] = item.name
        elif item.kind == "place" and item.name in state_of_place:
            reading.state_of[item.name] = state_of_place[item.name]
    reading.found = sorted({*reading.found, *resolve_people(reading, people)})
    reading.found += _areas(reading, areas)
    reading.found.sort()


def _without_lines(reading: Reading, found: list[Found]) -> list[Found]:
    """Leave out the places in the name of a line or a road: "the Datka-Kemin line"."""
    lines = [m.span() for m in reading.patterns.one("line_name").finditer(reading.text)]
    return [
        item
        for item in found
        if item.kind != "place"
        or not any(start <= item.start and item.end <= end for start, end in lines)
    ]


def _areas(reading: Reading, areas: Lexicon) -> list[Found]:
    """Find the words that name an area, but for those that mean something else where they stand."""
    lowered = fold(reading.text.lower(), reading.article.language)
    other = [m.span() for m in reading.patterns.one("no_area").finditer(reading.text)]
    return [
        Found(hit.start, hit.end, "area", sense.name)
        for hit in areas.find(lowered)
        if _is_read(reading, hit.start)
        and not any(start <= hit.start and hit.end <= end for start, end in other)
        for sense in hit.senses
    ]


def _with_routes(reading: Reading, found: list[Found]) -> list[Found]:
    """Mark the states that a dash strings together: they name a line ("China — Kyrgyzstan — Uzbekistan")."""
    marked = list(found)
    last: int | None = None
    for index, item in enumerate(found):
        if item.kind not in ("state", "place"):
            continue
        if last is not None and _ROUTE.fullmatch(reading.text, found[last].end, item.start):
            for each in (last, index):
                if found[each].kind == "state" and found[each].via == "name":
                    marked[each] = found[each]._replace(via="route")
        last = index
    return marked


def _regions(reading: Reading, names: Lexicon) -> list[Found]:
    """Find each of "the X and Y regions", which share the word for region."""
    found: list[Found] = []
    word = reading.patterns.one("region_word")
    for match in reading.patterns.one("regions").finditer(reading.text):
        for each in word.finditer(reading.text, *match.span("list")):
            said = " ".join((each.group(), *reading.patterns.listed("region")))
            hits = names.find(fold(said, reading.article.language))
            found += [
                Found(each.start(), each.end(), "place", sense.name)
                for hit in hits
                if _is_read(reading, each.start())
                for sense in hit.senses
                if sense.kind == "place"
            ]
    return found


def _outlet(reading: Reading, hits: list[Hit]) -> str | None:
    """Return the Central Asian state that alone is named above the text, by itself or by a city."""
    first = next((block.start for block in reading.article.blocks if block.kind != "meta"), 0)
    places = reading.known.state_of_place
    named = {
        places.get(sense.name, sense.name)
        for hit in hits
        if hit.start < first
        for sense in hit.senses
        if sense.kind in ("state", "demonym", "metonym", "place")
    }
    central = named & {*FIVE}
    return central.pop() if len(central) == 1 else None


def _is_read(reading: Reading, offset: int) -> bool:
    return reading.sentence_index(offset) is not None


def _split(hits: Iterable[Hit]) -> tuple[list[Hit], list[Hit]]:
    people: list[Hit] = []
    rest: list[Hit] = []
    for hit in hits:
        is_person = all(sense.kind in ("person", "surname") for sense in hit.senses)
        (people if is_person else rest).append(hit)
    return people, rest


def _plain(reading: Reading, hit: Hit) -> list[Found]:
    """Resolve a hit that is not a person; a form of several states is all of them (中哈)."""
    kinds = {sense.kind for sense in hit.senses}
    if kinds >= {"metonym", "place"} or kinds == {"metonym"}:
        return _capital(reading, hit)
    found: list[Found] = []
    if _is_currency(reading, hit) or _is_of_outlet(reading, hit):
        return found
    for sense in _written_so(reading, hit):
        if sense.kind in ("state", "demonym", "metonym"):
            found.append(Found(hit.start, hit.end, "state", sense.name, _via(sense.kind)))
        elif sense.kind == "organization":
            if _is_part_of_word(reading, hit):
                continue
            hit, name = _in_full(reading, hit, sense.name)
            via = "affiliation" if _is_affiliation(reading, hit) else "name"
            if _is_occasion(reading, hit) or _listens(reading, hit, name):
                via = "meeting"
            if _is_in_title(reading, hit):
                via = "format"
            found.append(Found(hit.start, hit.end, "organization", name, via))
        elif sense.kind == "place" and not kinds & {"state", "organization"}:
            if _is_other_word(reading, hit):
                continue
            if reading.patterns.one("firm_after").match(reading.text, hit.end):
                # 深圳能源集团 is a company called by its city: of the city's state.
                state = reading.known.state_of_place.get(sense.name)
                found += [Found(hit.start, hit.end, "state", state, "demonym")] if state else []
                continue
            found.append(Found(hit.start, hit.end, "place", _bare(reading, hit, sense.name)))
    return found


def _bare(reading: Reading, hit: Hit, name: str) -> str:
    """Return what a place is called whose kind is only said beside its name.

    "Naryn region" is Naryn, if there is one; "Rudaki district" is Rudaki, as long as no other place is.
    """
    said = reading.text[hit.start : hit.end]
    kind = reading.patterns.one("kind_of_place").search(said)
    bare = said[: kind.start()] if kind else name
    places = reading.known.state_of_place
    if bare not in places and reading.known.kind_of_place[name] == "district":
        reading.state_of[bare] = places[name]
        return bare
    return bare if bare in places else name


def _written_so(reading: Reading, hit: Hit) -> list[Sense]:
    """Return what a form can mean, but for places whose names only decline alike: «Цзянсу» is no case of «Цзянси»."""
    places = [sense.name for sense in hit.senses if sense.kind == "place"]
    if len(places) < _SEVERAL:
        return list(hit.senses)
    said = reading.text[hit.start : hit.end]
    exact = {
        place.name
        for place in reading.reference.places
        if place.name in places and any(name.text == said for name in place.names)
    }
    return [s for s in hit.senses if s.kind != "place" or not exact or s.name in exact]


def _is_other_word(reading: Reading, hit: Hit) -> bool:
    """Tell whether what stands beside the name of a place makes another word of it."""
    after = reading.patterns.one("no_place_after").match(reading.text, hit.end)
    return after is not None or _is_part_of_word(reading, hit)


def _is_part_of_word(reading: Reading, hit: Hit) -> bool:
    """Tell whether what stands before a name makes another word of its beginning: 以北约15公里."""
    before = reading.patterns.one("no_place_before")
    start = max(0, hit.start - _CONTEXT)
    return any(match.end() == hit.start for match in before.finditer(reading.text, start, hit.end))


def _in_full(reading: Reading, hit: Hit, name: str) -> tuple[Hit, str]:
    """Return a company with a longer name than the known one it begins with: "Sinopec Engineering"."""
    longer = reading.patterns.one("branch_after").match(reading.text, hit.end)
    if longer is None or not reading.bodies.is_company(name):
        return hit, name
    branch = " ".join(reading.text[hit.start : longer.end("branch")].split())
    reading.bodies.note_states(branch, reading.bodies.states_of(name))
    reading.bodies.note_company(branch)
    return hit._replace(end=longer.end()), branch


def _is_currency(reading: Reading, hit: Hit) -> bool:
    """Tell whether a state only names its money: "US$ 24 billion", «5 млрд долл. США»."""
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    patterns = reading.patterns
    return bool(
        patterns.one("currency_before").search(before)
        or patterns.one("currency_after").match(reading.text, hit.end)
    )


def _is_of_outlet(reading: Reading, hit: Hit) -> bool:
    """Tell whether a state only stands in the name of who reports: 美国之音, 英国广播公司."""
    return reading.patterns.one("outlet_after").match(reading.text, hit.end) is not None


def _via(kind: str) -> str:
    return "name" if kind == "state" else kind


def _capital(reading: Reading, hit: Hit) -> list[Found]:
    """Tell a capital as a place from a capital that stands for its government."""
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    after = reading.text[hit.end : hit.end + _CONTEXT]
    patterns = reading.patterns
    governs = patterns.one("government_after").search(after)
    opens = hit.start == 0 or before.rstrip(" *_#").endswith("\n")
    is_cell = before.rstrip(" *_").endswith("|") and after.lstrip(" *_")[:1] in ("|", "\n", "")
    is_place = not governs and (
        is_cell
        or (opens and _LABEL_ENDS.match(reading.text, hit.end))
        or (opens and patterns.one("city_alone").match(reading.text, hit.end))
        or patterns.one("locative_before").search(before)
        or patterns.one("locative_after").search(after)
    )
    wanted = "place" if is_place else "metonym"
    kind: FoundKind = "place" if is_place else "state"
    chosen = [sense for sense in hit.senses if sense.kind == wanted]
    return [Found(hit.start, hit.end, kind, sense.name, wanted) for sense in chosen]


def _is_affiliation(reading: Reading, hit: Hit) -> bool:
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    after = reading.text[hit.end : hit.end + _CONTEXT]
    patterns = reading.patterns
    return bool(
        patterns.one("affiliation_before").search(before)
        or patterns.one("affiliation_after").search(after)
    )


def _is_occasion(reading: Reading, hit: Hit) -> bool:
    """Tell the meeting, the press conference or the anniversary of a body from the body."""
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    one = reading.patterns.one
    after = one("format_after").match(reading.text, hit.end)
    return after is not None or one("anniversary_before").search(before) is not None


def _listens(reading: Reading, hit: Hit, name: str) -> bool:
    """Tell a parliament that somebody speaks in from one that acts."""
    if not reading.bodies.is_parliament(name):
        return False
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    one = reading.patterns.one
    after = one("audience_after").match(reading.text, hit.end)
    return after is not None and one("audience_before").search(before) is not None


def _is_in_title(reading: Reading, hit: Hit) -> bool:
    """Tell whether a name is part of a document's title in Chinese title marks.

    Who concluded it stands in front: 《A公司和B公司关于……的协议》.
    """
    if not in_title_marks(reading.text, max(0, hit.start - _CONTEXT), hit.start):
        return False
    return reading.patterns.one("parties_in_title").match(reading.text, hit.end) is None


def _short_states(reading: Reading, hits: list[Hit]) -> list[Found]:
    """Resolve one-character names of states (访哈, 土总统, 哈、吉、塔三国), but not inside a longer name.

    Some go by a `whole` word that begins with their character (哈薩克), or by another word for their `state`.
    """
    found: list[Found] = []
    signs: dict[str, str] = reading.patterns.data.get("signs_of_states", {})
    for entry, regex in reading.patterns.compiled("short_states"):
        for match in regex.finditer(reading.text):
            if entry.get("whole") or entry.get("state"):
                state = entry.get("state") or signs[match.group()[0]]
                if _is_read(reading, match.start()) and not _is_within(hits, match.start()):
                    found.append(Found(*match.span(), "state", state, "name"))
                continue
            found += [
                Found(offset, offset + 1, "state", signs[sign], "name")
                for offset, sign in enumerate(match.group(), match.start())
                if sign in signs and _is_read(reading, offset) and not _is_within(hits, offset)
            ]
    return found


def _own_country(reading: Reading) -> list[Found]:
    """Resolve "our country" (我国) to the state of the outlet: China, but for the agencies of the others."""
    pattern = reading.patterns.one("our_country")
    matches = [m for m in pattern.finditer(reading.text) if _is_read(reading, m.start())]
    return [
        Found(match.start(), match.end(), "state", reading.own_country, "name") for match in matches
    ]


def _is_within(hits: list[Hit], offset: int) -> bool:
    index = bisect_right(hits, offset, key=attrgetter("start")) - 1
    return index >= 0 and offset < hits[index].end


def _groups(reading: Reading, found: list[Found]) -> list[Found]:
    """Resolve "the five Central Asian states" and its like to the states."""
    grouped: list[Found] = []
    named = {item.name for item in found}
    counts_others = "Shanghai Five" in named
    for entry, regex in reading.patterns.compiled("groups"):
        if (counts_others and entry.get("bare")) or not named.isdisjoint(entry.get("unless", ())):
            continue
        for match in regex.finditer(reading.text):
            if not _is_read(reading, match.start()):
                continue
            grouped += [
                Found(match.start(), match.end(), "state", state, entry.get("via", "group"))
                for state in _GROUPS[entry["states"]]
            ]
    return grouped
