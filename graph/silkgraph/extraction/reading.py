"""What the extractor knows of one article while it reads: sentences, names found, dates, who is who."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from silkgraph.claims import Evidence
from silkgraph.extraction.bodies import Bodies
from silkgraph.extraction.known import known
from silkgraph.extraction.text.dates import is_by_clock

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from silkgraph.articles import Article, Block
    from silkgraph.extraction.known import Known
    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.text.calendar import Calendar
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence
    from silkgraph.reference import Reference

__all__ = [
    "CHINA",
    "FIVE",
    "HEAD_OF_CABINET",
    "HEAD_OF_GOVERNMENT",
    "HEAD_OF_STATE",
    "Dropped",
    "Found",
    "FoundKind",
    "Reading",
    "both_sides",
]

CHINA = "China"
FIVE = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")

#: So many states can be meant without being named again.
_FEW = 3
#: An article is on one Central Asian state if so much of what names any of them names that one.
_MAIN = 0.6

#: A place that opens the first paragraph is its dateline.
_DATELINE = 25

FoundKind = Literal["state", "person", "organization", "place", "area"]

#: What stands between two clauses and belongs to neither.
_TIES = " \t\n,;:—–，、；："


class Found(NamedTuple):
    """A resolved mention. ``via`` tells how it was named: name, demonym, metonym, role, title, group, pronoun."""

    start: int
    end: int
    kind: FoundKind
    name: str
    via: str = "name"


@dataclass(frozen=True, slots=True, order=True)
class Dropped:
    """A stretch that looked like a claim, and why it gave none."""

    start: int
    end: int
    kind: str
    reason: str


_START = attrgetter("start")
#: So many entries by the clock make a report of a day.
_ENTRIES = 3
#: "Spoken of last" reaches so many characters back.
_LOOK_BACK = 4000


@dataclass
class Reading:
    """One article being read; the steps fill it in order, and what is of all of it is settled when first asked."""

    article: Article
    patterns: Patterns
    reference: Reference
    calendar: Calendar
    sentences: list[Sentence]
    #: The day of the report; the end of time if the article has no date at all.
    day: str
    #: The block that opens the article, and the day in its dateline ("ASTANA, July 3, 2024 -").
    opening: int = -1
    dateline: str | None = None
    outlet: str | None = None  # the Central Asian state named above the text: "Osh Herald, 9 May"
    dates: list[DateMention] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    dropped: set[Dropped] = field(default_factory=set)
    #: The day the text speaks of at the start of each sentence, by its offset.
    day_of: dict[int, str | None] = field(default_factory=dict)
    #: The date of a former year in which the text goes on at the start of each sentence, by its offset.
    former_of: dict[int, str | None] = field(default_factory=dict)
    #: The borders of the clauses of each sentence, once they were asked for.
    borders_of: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    #: State and office of every person found, by canonical name.
    state_of: dict[str, str] = field(default_factory=dict)
    office_of: dict[str, str] = field(default_factory=dict)
    #: The state of the other side with which each sentence goes on, once it was asked for.
    section_of: list[str] | None = None
    #: What the text was found to be about where it was asked for, by offset.
    about_at: dict[int, str] = field(default_factory=dict)
    #: The leaders of both sides, with what was known when they were asked for.
    leaders: tuple[list[Found], tuple[int, ...], tuple[list[str], list[str]]] = ([], (), ([], []))

    def __post_init__(self) -> None:
        """Keep at hand what every rule asks for."""
        self.text = self.article.text
        self.known: Known = known(self.reference)
        #: Whose the bodies of the article are, and of what kind.
        self.bodies = Bodies(self.known)

    def within(self, start: int, end: int, *kinds: FoundKind) -> list[Found]:
        """Return what was found inside a stretch, in text order."""
        first = bisect_left(self.found, (start,))
        inside = self.found[first : bisect_left(self.found, (end,), first)]
        if not kinds:
            return [found for found in inside if found.end <= end]
        return [found for found in inside if found.kind in kinds and found.end <= end]

    def before(self, offset: int, *kinds: FoundKind) -> list[Found]:
        """Return what was spoken of shortly before an offset, in text order."""
        return self.within(max(0, offset - _LOOK_BACK), offset, *kinds)

    def add(self, found: Iterable[Found]) -> None:
        """Add mentions, each at its place."""
        self.about_at.clear()
        for item in found:
            insort(self.found, item, key=_START)
            if item.kind == "state":
                self.state_of.setdefault(item.name, item.name)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_index(self, offset: int) -> int | None:
        """Return the index of the sentence that an offset lies in; text outside of all is not read."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that an offset lies in."""
        index = self.sentence_index(offset)
        return None if index is None else self.sentences[index]

    @cached_property
    def _home(self) -> Found | None:
        first = next((s for s in self.sentences if s.kind == "paragraph"), None)
        if first is None:
            return None
        places = self.within(first.start, first.start + _DATELINE, "place")
        return places[0] if places else None

    @property
    def home(self) -> str | None:
        """The state of the dateline, else of the outlet: where the article is written from, if it says so."""
        return self.state_of.get(self._home.name) if self._home else self.outlet

    @property
    def own_country(self) -> str:
        """The state that 我国 ("our country") means: that of the outlet by its name, else China."""
        publisher = self.article.publisher or ""
        outlets: dict[str, str] = self.patterns.data.get("outlets_of", {})
        return next((state for word, state in outlets.items() if word in publisher), CHINA)

    @property
    def dateline_city(self) -> str | None:
        """The place of the dateline, under its name."""
        return self._home.name if self._home else None

    @property
    def dateline_place(self) -> int:
        """Where the place of the dateline is named; -1 without one."""
        return self._home.start if self._home else -1

    @cached_property
    def live_day(self) -> str | None:
        """The article's day if it reports while things happen (a live blog, entries by the clock); else ``None``."""
        is_live = self.patterns.one("live").search(self.article.title or "")
        paragraphs = [block for block in self.article.blocks if block.kind == "paragraph"]
        by_clock = sum(is_by_clock(self.text, each.start) for each in paragraphs) >= _ENTRIES
        return self.article.published if is_live or by_clock else None

    @cached_property
    def is_preview(self) -> bool:
        """Whether the headline says that the article tells of days to come."""
        return bool(self.patterns.one("preview").search(self.article.title or ""))

    @cached_property
    def headline(self) -> Block | None:
        """The block of the headline, if the article has one."""
        return next((block for block in self.article.blocks if block.kind == "title"), None)

    @cached_property
    def sides(self) -> set[str]:
        """China and the one Central Asian state that the headline, else most of the article, names."""
        title = self.headline
        if title:
            headline = self.states_of(self.within(title.start, title.end, "state", "person"))
            central = headline & set(FIVE)
            between = set[str]()
            if not central:
                # "Tashkent to Beijing without a visa"
                between = self.states_of(self.within(title.start, title.end, "place"))
                central = between & set(FIVE) if both_sides(between | headline) else central
            if len(central) == 1:
                return {CHINA, *central}
            if not central and len(between & set(FIVE)) == 1 == len(between):
                central = between & set(FIVE)
                if self.is_mostly(central):
                    # "What Tashkent brought home"
                    return {CHINA, *central}
        named = [f for f in self.found if f.via not in ("group", "format")]
        people = self._count(found for found in named if found.kind == "person")
        spots = self._count(found for found in named if found.kind in ("state", "place"))
        told = people + spots
        most = max(spots, key=told.__getitem__, default=self.outlet)
        # "The railway to Uzbekistan" in an article on Kyrgyzstan names one more state.
        is_main = most is not None and told[most] >= _MAIN * told.total()
        return {CHINA, most} if most and is_main else set()

    def _count(self, found: Iterable[Found]) -> Counter[str]:
        """Count the Central Asian states of what is named."""
        states = (self.state_of.get(item.name, item.name) for item in found)
        return Counter(state for state in states if state in FIVE)

    @property
    def own_state(self) -> str | None:
        """The one Central Asian state of the article, by its name, its cities, else its people."""
        people = (found for found in self.found if found.kind == "person")
        own = (self.sides or self.states_of(people)) & set(FIVE)
        return own.pop() if len(own) == 1 else None

    def is_mostly(self, central: set[str]) -> bool:
        """Tell whether most of what names a Central Asian state names that one."""
        told = self._count(f for f in self.found if f.kind in ("place", "state"))
        return 2 * sum(told[state] for state in central) > told.total()

    @cached_property
    def states_concerned(self) -> set[str]:
        """The states of both sides that the article is about, if they are no more than three."""
        pair = self.sides
        if pair:
            return pair
        named = {f.name for f in self.found if f.kind == "state" and f.via != "format"}
        focus = named & {CHINA, *FIVE}
        return focus if CHINA in focus and len(focus) <= _FEW else set()

    def year_told(self, offset: int) -> str | None:
        """Return the date that heads the part of a chronicle in which an offset lies ("1992")."""
        index = bisect_right(self._dated_headings, (offset, "9999")) - 1
        return self._dated_headings[index][1] if index >= 0 else None

    @cached_property
    def _dated_headings(self) -> list[tuple[int, str]]:
        found = []
        for sentence in self.sentences:
            dates = self.dates_within(sentence.start, sentence.end)
            alone = dates and (dates[0].begin, dates[0].stop) == (sentence.start, sentence.end)
            when = self.calendar.resolve(dates[0]) if alone and sentence.kind != "title" else None
            if when:
                found.append((sentence.start, when.start))
        return found

    def says_absent(self, sentence: Sentence) -> bool:
        """Tell whether a sentence says of somebody that they are not involved."""
        # Asked for every name in the sentence: once is enough.
        if sentence.start not in self._absent:
            words = self.patterns.one("absent").search(self.text, sentence.start, sentence.end)
            self._absent[sentence.start] = words is not None
        return self._absent[sentence.start]

    def after_last(self, name: str, start: int, end: int) -> int:
        """Return where the last match of a pattern inside a stretch ends, else where the stretch begins."""
        found = self.patterns.one(name).finditer(self.text, start, end)
        return max((match.end() for match in found), default=start)

    def spans(self, name: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return where a pattern of ``[patterns]`` matches inside a stretch."""
        # Asked for every figure and document of a sentence: once is enough.
        if (name, start, end) not in self._spans:
            found = self.patterns.one(name).finditer(self.text, start, end)
            self._spans[name, start, end] = [match.span() for match in found]
        return self._spans[name, start, end]

    @cached_property
    def _spans(self) -> dict[tuple[str, int, int], list[tuple[int, int]]]:
        return {}

    @cached_property
    def _absent(self) -> dict[int, bool]:
        return {}

    def holder(self, state: str, fits: Callable[[str], bool]) -> str | None:
        """Return whom the article names with an office of a state that fits, if it names but one."""
        named = [
            name
            for name, office in self.office_of.items()
            if self.state_of.get(name) == state and fits(office)
        ]
        return named[0] if len(named) == 1 else None

    @cached_property
    def heads(self) -> list[str]:
        """The heads of state that the article names, in text order."""
        named = dict.fromkeys(f.name for f in self.found if f.kind == "person")
        return [name for name in named if self.office_of.get(name) in HEAD_OF_STATE]

    def is_state(self, name: str) -> bool:
        """Tell whether a name is that of a state."""
        return name in self.known.states

    def drop(self, match: re.Match[str], kind: str, reason: str) -> None:
        """Note why a candidate gives no claim."""
        self.dropped.add(Dropped(match.start(), match.end(), kind, reason))

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the verbatim words of a span, without the commas and dashes that tie it to its neighbors."""
        words = self.text[start:end]
        tail = words.rstrip(_TIES)
        bare = tail.lstrip(_TIES)
        if not bare:
            return Evidence(start, end, words)
        start += len(tail) - len(bare)
        return Evidence(start, start + len(bare), bare)

    def states_of(self, found: Iterable[Found]) -> set[str]:
        """Return the states behind mentions of states, people and places."""
        return {self.state_of[item.name] for item in found if item.name in self.state_of}

    def dates_within(self, start: int, end: int) -> list[DateMention]:
        """Return the date expressions inside a stretch, in text order."""
        first = bisect_left(self.dates, (start,))
        return self.dates[first : bisect_left(self.dates, (end,), first)]


HEAD_OF_STATE = ("President", "Chairman", "King", "Supreme Leader")
HEAD_OF_GOVERNMENT = ("Prime Minister", "Premier", "Chancellor")
#: In Turkmenistan the president is that as well.
HEAD_OF_CABINET = (*HEAD_OF_GOVERNMENT, "Chairman of the Cabinet of Ministers")


def both_sides(states: set[str]) -> bool:
    """Tell whether a set of states has a Chinese and a Central Asian side."""
    return CHINA in states and any(state in states for state in FIVE)
