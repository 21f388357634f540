"""What a text has told so far: the day and the year it speaks of, the section it is in, its last events."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from silkgraph.extraction.events.when.agenda import looks_ahead
from silkgraph.extraction.events.when.eve import is_eve_of_news
from silkgraph.extraction.events.when.headings import (
    date_of_heading,
    month_of_title,
    number_of_day,
    opening_dates,
    stands_alone,
)
from silkgraph.extraction.text.dates import DAY_LENGTH, MONTH_LENGTH, anchor_of, is_by_clock

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["Story", "former_after", "former_year", "is_of_paper"]

#: A date that opens a block labels all of it ("**Saturday.** ...").
_LABEL = 14
_OPENING = 120
#: "Since the", ", established in" stand before a date and are no longer.
_ASIDE = 30
#: The word for a document stands so near before its date.
_PAPER = 120
_LISTED = ("caption", "item", "row")
#: The entries of one issue lie no farther back, and those of the news are dated by the report itself.
_NEWS = timedelta(days=7)
_ISSUE = timedelta(days=62)


@dataclass(slots=True)
class Story:
    """What the text has told so far: the day it speaks of, and the events by type."""

    day: str | None = None
    #: The date of a former year that this block has named: those that follow without a year belong to it.
    former: str | None = None
    #: The year that the text has named last, whatever it told of it.
    year: str | None = None
    #: The date that opens the block, and whether it stands there by itself, as over an entry of a diary.
    label: str | None = None
    is_entry: bool = False
    #: Whether the date that opens the block, of any precision, stands there by itself.
    is_headed: bool = False
    #: The date that heads the section, of any precision.
    section: str | None = None
    #: The month that the headline of a review gives.
    of_title: str | None = None
    #: The day of the news itself, to which a new paragraph returns.
    main: str | None = None
    #: The day on which the block began.
    opened: str | None = None
    #: The day of the running text that a caption or a list breaks off.
    before_list: str | None = None
    before_kind: str = ""
    #: The type of the last gathering of many.
    gathering: str | None = None
    #: The day of the last event, even if it only looked back.
    last: str | None = None
    #: The last date of an event that names a day.
    last_day: str | None = None
    #: The number and the day of "Day one, 25 August", from which "Day two" counts.
    numbered: tuple[int, str] | None = None
    #: The day of the last event told to come.
    ahead: str | None = None
    #: Where a sentence begins whose "a day earlier" has dated the one before, and from what day it counts.
    counted: tuple[int, str | None] | None = None
    #: The last day told at all.
    prior: str | None = None
    #: Whether the day spoken of is that on which a guest came, before the day of the news.
    is_arrival: bool = False
    block: int = -1
    is_told: bool = False
    #: Whether all that the sentence has told lies before the day spoken of.
    is_only_back: bool = False
    told: dict[str, Event] = field(default_factory=dict)
    #: The last visit told of each traveler and the city or state that he went to.
    visits: dict[str, Event] = field(default_factory=dict)
    #: Visits told by their last day alone, each with its host: "he left Astana on Friday".
    left: list[tuple[Event, str | None]] = field(default_factory=list)

    def enter(self, reading: Reading, sentence: Sentence) -> None:
        """Begin a sentence; a caption or list item does not go on with the day of the one before."""
        self.is_told = self.is_only_back = False
        if self.counted and self.counted[0] == sentence.start:
            self.day = self.counted[1]
        if self.block < 0 and reading.patterns.one("two_ministers").search(
            reading.article.title or ""
        ):
            self.gathering = "ministerial_meeting"
        if sentence.block == self.block:
            # "Astana, 3 July. We came last night. Talks with X": the entry tells of its own day.
            self.day = self.label if self.is_entry else self.day
            return
        if self.block < 0:
            self.of_title = month_of_title(reading)
        self.block = sentence.block
        if not _goes_on(reading, sentence):
            self.last = None
        self.prior = self.day or self.prior
        if sentence.kind == "heading":
            self.section = date_of_heading(reading, sentence)
        section = self.section or self.of_title or ""
        self.former = section or None
        is_day = len(section) == DAY_LENGTH
        label = opening_dates(reading, sentence)
        if sentence.kind in _LISTED:
            self.before_list = self.before_list or self.day
            self.before_kind = sentence.kind
            self.day = section if is_day else reading.live_day or self._same_day(reading, sentence)
        elif self.before_list and sentence.kind == "paragraph":
            # What a caption breaks off goes on ("next day"); what follows a list counts from its end.
            goes_on = bool(label) and reading.calendar.is_relative(label[0])
            is_broken = self.before_kind == "caption" and goes_on
            self.day = self.before_list if is_broken else self.day or self.before_list
            self.before_list = None
        elif is_day and sentence.kind == "heading":
            self.day = section
        goes_on = bool(label) and reading.calendar.is_relative(label[0])
        if goes_on and self.main and len(self.day or "") < DAY_LENGTH:
            # "On the same day" after a year of long ago means the day of the news.
            goes_on = not reading.calendar.is_same_day(label[0])
        # "Earlier in the day" a report comes back to its own day, as behind a block that only looked back.
        of_news, span = reading.patterns.one("of_the_news"), (sentence.start, sentence.end)
        is_aside = self._is_far_back() and self.opened == self.main
        goes_on = goes_on and not (is_aside or of_news.match(reading.text, *span))
        is_back = self._is_far_back() or self.is_arrival
        if sentence.kind == "paragraph" and self.main and is_back and not goes_on:
            self.day = self.main
        self.is_arrival = False
        if sentence.kind == "paragraph" and is_by_clock(reading.text, sentence.start):
            # "14:20 ..." in a live report.
            self.day = reading.live_day or self.day
        if label and not is_day and [name for name, _ in label[0].parts] == ["y"]:
            # "2007. On 15 January ...": the days that follow are of that year.
            labelled = reading.patterns.one("label_after").match(reading.text, label[0].stop)
            labelled = labelled or reading.patterns.one("year_label_after").match(
                reading.text, label[0].stop
            )
            self.former = label[0].get("y") if labelled else self.former
        self._head(reading, sentence, label)

    def _head(self, reading: Reading, sentence: Sentence, label: list[DateMention]) -> None:
        """Note the date that heads a block, and whether it stands there by itself."""
        self.label = self._label(reading, sentence, label)
        is_day = len(self.label or "") == DAY_LENGTH
        self.is_headed = stands_alone(reading, sentence, label)
        self.opened = self.day
        self.is_entry = is_day and self.is_headed
        self.day = self.label or self.day

    def _same_day(self, reading: Reading, sentence: Sentence) -> str | None:
        """Return the day of the item before, where this one counts from it ("the same day")."""
        end = min(reading.article.blocks[sentence.block].end, sentence.start + _OPENING)
        soon = reading.dates_within(sentence.start, end)
        return (
            self.prior if any(reading.calendar.is_relative(mention) for mention in soon) else None
        )

    def _is_far_back(self) -> bool:
        """Tell whether the day spoken of lies well before the news."""
        return self.day is not None and self.day[:MONTH_LENGTH] < (self.main or "")[:MONTH_LENGTH]

    def _label(self, reading: Reading, sentence: Sentence, label: list[DateMention]) -> str | None:
        """Return the date that opens a block, if one does."""
        bare = reading.patterns.one("bare_day").match(reading.text, sentence.start, sentence.end)
        is_bare = bare is not None and (not label or "month" not in dict(label[0].parts))
        anniversary = reading.patterns.one("anniversary_after")
        if label and (
            anniversary.match(reading.text, label[0].stop)
            or reading.patterns.one("dated_relative").match(reading.text, label[0].stop)
            or reading.patterns.one("label_since_after").match(reading.text, label[0].stop)
            or reading.patterns.one("since_right_before").search(
                reading.text, sentence.start, label[0].begin
            )
        ):
            return None
        if label and not is_bare and not reading.calendar.is_relative(label[0]):
            planned = reading.patterns.one("planned")
            if planned.search(
                reading.text, sentence.start, min(sentence.end, sentence.start + _LABEL)
            ):
                # "He plans for the 16th": the text does not go on from there.
                return None
            when = reading.calendar.resolve(
                label[0],
                future=looks_ahead(reading, sentence.start),
                context=self.day,
                former=self.former,
            )
            if when and self._is_to_come(reading, label[0], when.start):
                return None
            number = number_of_day(reading, sentence)
            first = reading.calendar.resolve(label[0]) if number else None
            if first and number:
                # A diary looks back.
                self.numbered = (number, first.start)
                return first.start
            return when.start if when else None
        if self.numbered:
            since, day = self.numbered
            number = number_of_day(reading, sentence)
            return (reading.calendar.days_after(day, number - since) or day) if number else None
        section = self.section or self.of_title or ""
        if bare and len(section) < DAY_LENGTH and "-" in section:
            day = f"{section}-{int(bare['d']):02}"
            return day if reading.calendar.is_day(day) else None
        return None

    def _is_to_come(self, reading: Reading, mention: DateMention, when: str) -> bool:
        """Tell whether a day of weeks ahead opens a block, in a language whose verbs have no tense."""
        if reading.patterns.habit("tenses") or self.former or when > reading.day:
            return False
        ahead = reading.calendar.resolve(mention, future=True)
        is_next = ahead is not None and reading.calendar.is_next(ahead.start)
        return is_next and reading.calendar.is_rather_ahead(mention)

    def of_label_day(self, reading: Reading, mention: DateMention) -> Dated | None:
        """Return a date that counts from the day of its entry ("7 May. They spoke on Thursday")."""
        label = self.label
        names = {name for name, _ in mention.parts}
        if names not in ({"wd"}, {"rel"}) or reading.calendar.is_relative(mention):
            return None
        if not label or len(label) < DAY_LENGTH:
            return None
        then, written = anchor_of(label), reading.calendar.anchor
        # An entry of a chronicle is no dispatch of its day, but "yesterday" in one of a diary is of its own.
        least = timedelta() if self.is_entry and "rel" in names else _NEWS
        is_dispatch = then and written and least < written - then <= _ISSUE
        return replace(reading.calendar, anchor=then).resolve(mention) if is_dispatch else None

    def tell(self, reading: Reading, event: Event) -> None:
        """Note an event that took place: what follows speaks of its day, unless it only looks back."""
        if event.start and event.status == "planned":
            self.ahead = event.start
            self.is_told = True
            self.told[f"planned_{event.type}"] = event
        since = reading.patterns.one("since_deed").match(event.name or "")
        if event.start and event.status == "happened" and not since:
            is_vaguer = self.is_told and len(event.start) < len(self.day or "")
            looks_back = self._looks_back(reading, event)
            self.is_only_back = looks_back and (self.is_only_back or not self.is_told)
            if (
                not is_vaguer
                and not looks_back
                and not reading.calendar.is_in_passing(event.start, self.day)
            ):
                self.day = event.start
                self.is_arrival = event.type == "visit" and event.start < (self.main or "")
            self.is_told = True
            self._note(event.start)
            if event.type in ("summit", "ministerial_meeting"):
                self.gathering = event.type
            if reading.calendar.is_recent(event.start):
                self.main = max(self.main or "", event.start)
            if event.type == "visit":
                self.visits[event.participants[0]] = event
            former = self.told.get(event.type)
            if former is None or (former.start or "") <= event.start:
                self.told[event.type] = event

    def mention(self, reading: Reading, event: Event) -> None:
        """Note that a recent event is the news of the report, where none was told before it."""
        is_done = event.status == "happened" and event.start is not None
        if self.main is None and is_done and reading.calendar.is_recent(event.start or ""):
            self.main = event.start

    def _is_told_back(self, reading: Reading, sentence: Sentence) -> bool:
        """Tell whether a sentence tells its event as done before: "X, who had come on Monday, today"."""
        back = reading.patterns.one("looking_back")
        return back.search(reading.text, sentence.start, sentence.end) is not None

    def _looks_back(self, reading: Reading, event: Event) -> bool:
        """Tell whether an event is told as the day before the one spoken of: "a day earlier he had met"."""
        if event.type == "signing" and reading.patterns.one("aside_signing").search(
            reading.text, event.evidence.start, event.evidence.end
        ):
            # "They spoke of the tasks set by the treaty signed on 6 June."
            return True
        if not self.day or not event.start or event.start >= self.day:
            return False
        span = (event.evidence.start, event.evidence.end)
        one = reading.patterns.one
        is_start = one("set_out_from").match(reading.text, *span) is not None
        return is_start or one("looking_back").search(reading.text, *span) is not None

    def leave(self, reading: Reading, sentence: Sentence) -> None:
        """End a sentence: the day of its event, else the first it names, is what the next speaks of."""
        mentions = reading.dates_within(sentence.start, sentence.end)
        for mention in mentions:
            if "y" in dict(mention.parts):
                self.year = dict(mention.parts)["y"]
        back = reading.patterns.one("told_back")
        if not back.search(reading.text, sentence.start, sentence.end):
            for mention in mentions:
                if not _is_counted_from(reading, mention):
                    self.former = former_after(reading, mention, self.former)
        if self.is_told and not self.is_only_back and not self._is_told_back(reading, sentence):
            return
        days = [
            when for mention in mentions if (when := self._moved_to(reading, mention, sentence))
        ]
        # A month moves the story on as well, but not back from the day of the news.
        later = [when for when in days if len(when) == DAY_LENGTH or when > (self.day or "")]
        self.day = min(later, key=lambda when: len(when) < DAY_LENGTH, default=self.day)
        if not self.is_told and self.day in later and len(self.day or "") == DAY_LENGTH:
            # "The same day" behind it is that of this sentence.
            self._note(self.day)

    def _note(self, when: str | None) -> None:
        """Note the date of what was told last, and the last one that is a day."""
        self.last = when
        if len(when or "") == DAY_LENGTH:
            self.last_day = when

    def day_meant(self, reading: Reading, mention: DateMention) -> str | None:
        """Return the day that "the same day" means; "that evening" is of a day, whatever month was told since."""
        said = reading.text[mention.begin : mention.stop]
        is_of_day = reading.patterns.one("daytime").search(said) is not None
        return (self.last_day if is_of_day else None) or self.last

    def _moved_to(self, reading: Reading, mention: DateMention, sentence: Sentence) -> str | None:
        """Return the day or month that a date moves the story to, if it is one of the story."""
        if is_of_paper(reading, mention) or reading.calendar.is_rather_ahead(mention):
            return None
        if _is_of_report(reading, mention, sentence):
            return None
        if self.is_entry and not {"d", "month", "y"} & dict(mention.parts).keys():
            return None
        if reading.patterns.one("anniversary_after").match(reading.text, mention.stop):
            # "2 January is the anniversary of X": what follows is of other days.
            return None
        is_eve = is_eve_of_news(reading, mention, sentence, self.day)
        told = None if is_eve else self.day
        when = reading.calendar.resolve(mention, context=told, former=self.former)
        if when is None or (self.is_told and when.start <= (self.last or "")):
            return None
        is_over = len(when.start) >= MONTH_LENGTH and when.start <= reading.day
        return when.start if is_over else None


def _is_of_report(reading: Reading, mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a Russian sentence only says when something was reported: "This was said on Tuesday"."""
    before = reading.patterns.one("report_before")
    return before.search(reading.text, sentence.start, mention.begin) is not None


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a paragraph opens with "that same day", which is that of what was told last."""
    span = (sentence.start, sentence.end)
    if reading.patterns.one("of_the_news").match(reading.text, *span):
        return False
    return any(reading.calendar.is_same_day(day) for day in reading.dates_within(*span))


def _is_counted_from(reading: Reading, mention: DateMention) -> bool:
    """Tell whether something is only counted from a date ("has sent gas since December 2009"), or told by it."""
    before = reading.text[max(0, mention.begin - _ASIDE) : mention.begin]
    one = reading.patterns.one
    since = one("counted_since")
    return bool(
        since.search(before)
        or since.match(reading.text, mention.begin, mention.stop)
        or one("aside_date_before").search(before)
        or one("aside_date_after").match(reading.text, mention.stop)
    )


def is_of_paper(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date is that of a document named by it ("the treaty of 15 January 2007")."""
    before = reading.text[max(0, mention.begin - _PAPER) : mention.begin]
    return reading.patterns.one("paper_before").search(before) is not None


def former_year(reading: Reading, mention: DateMention) -> str | None:
    """Return a date that names a former year together with its month: dates that follow belong to it."""
    parts = dict(mention.parts)
    if "month" not in parts or not {"y", "mod", "n"} & parts.keys():
        return None
    when = reading.calendar.resolve(mention)
    return when.start if when and when.start[:4] < reading.day[:4] else None


def former_after(reading: Reading, mention: DateMention, former: str | None) -> str | None:
    """Return the date of a former year in which a text goes on behind a mention; the report's own year ends it."""
    year = mention.get("y")
    if mention.get("month") and year and year.isdigit() and int(year) == int(reading.day[:4]):
        return None
    shift = reading.patterns.words("year_shift").get(mention.get("mod") or "")
    if mention.get("month") and shift == 0:
        # "This February"
        return None
    return former_year(reading, mention) or former
