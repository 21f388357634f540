"""Events: what happened, was planned, cancelled or denied between the sides, with who, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.claims import Event
from silkgraph.extraction.events.scenes.clauses import borders, own_clauses
from silkgraph.extraction.events.scenes.scene import Scene
from silkgraph.extraction.events.scenes.where import placed
from silkgraph.extraction.events.told.ahead import is_ahead
from silkgraph.extraction.events.told.ceremonies import (
    has_no_ceremony,
    is_opened_by_nobody,
    with_ceremony,
)
from silkgraph.extraction.events.told.conditions import (
    is_quiet,
    unmet,
)
from silkgraph.extraction.events.told.coreference import merged
from silkgraph.extraction.events.told.departures import departures, is_leaving, with_departures
from silkgraph.extraction.events.told.gapping import told_once_more
from silkgraph.extraction.events.told.hollow import is_no_event
from silkgraph.extraction.events.told.lists import listed_meeting
from silkgraph.extraction.events.told.plain import plain_news
from silkgraph.extraction.events.told.repeats import without_results, without_talks_on_screen
from silkgraph.extraction.events.told.revoked import deny, revoke
from silkgraph.extraction.events.told.series import as_told
from silkgraph.extraction.events.told.status import is_called_untrue, status_of, untrue_part
from silkgraph.extraction.events.told.timing import (
    dated_with_status,
    days_in_brackets,
    of_tour,
    own_dates,
)
from silkgraph.extraction.events.told.undated import dated_by_talks
from silkgraph.extraction.events.when.story import Story, former_after
from silkgraph.extraction.events.who.apart import as_gathering
from silkgraph.extraction.events.who.lent import with_giver, with_side_beside
from silkgraph.extraction.events.who.participants import participants
from silkgraph.extraction.events.who.visits import visit_again
from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.text.dates import (
    DAY_LENGTH,
    MONTH_LENGTH,
    YEAR_LENGTH,
    Dated,
    month_after,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Cast
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_events"]

#: Who is met at an airport has come.
_ARRIVAL = {"type": "visit", "who": "arrival"}
#: A question tells nothing.
_ASKS = ("?", "？")
#: The airport stands so near to the welcome there.
_AROUND = 50
_AROUND_PASSIVE = 120
#: "On" stands so near between a verb and its day.
_BESIDE = 6

#: Why a trigger with (True) or without (False) anybody beside it gives no event.
_REASONS = {
    True: "it has no Chinese and Central Asian side",
    False: "nobody is named who takes part",
}


def find_events(reading: Reading) -> list[Event]:
    """Find the events of an article, those told several times once, in the order of the text."""
    told: list[tuple[Event, str | None]] = []
    story = Story()
    for sentence in reading.sentences:
        if sentence.kind == "title":
            continue
        story.enter(reading, sentence)
        soon = reading.dates_within(sentence.start, sentence.end)
        of_news = reading.patterns.one("of_the_news").match(
            reading.text, sentence.start, sentence.end
        )
        if soon and story.last and not of_news and reading.calendar.is_same_day(soon[0]):
            # "On that same day" is that of what was told last, even if that only looked back.
            story.day = story.day_meant(reading, soon[0])
        up_to_now = reading.patterns.one("until_now")
        if not (story.label or story.section) and up_to_now.search(
            reading.text, sentence.start, sentence.end
        ):
            story.former = None
        reading.day_of[sentence.start] = story.day
        reading.former_of[sentence.start] = story.former
        listed = listed_meeting(reading, sentence, story)
        if listed:
            told.append((listed, None))
            story.tell(reading, listed)
        is_listed = listed is not None
        taken: list[tuple[int, int]] = []
        for scene in _scenes(reading, sentence):
            if revoke(reading, scene, told):
                is_listed = True
                continue
            found = list(_events(reading, scene, story, taken))
            found = without_talks_on_screen(reading, found)
            found = told_once_more(reading, scene, found, story)
            if deny(reading, scene, told):
                # That this is untrue is told with what is.
                found = [pair for pair in found if pair[0].status != "denied"]
            told += _telling(reading, story, found)
        if not is_listed:
            # The text does not go on from what it only mentions.
            plain = list(_plain(reading, sentence, story, taken))
            told += plain
            # But "at the same time" is when that was.
            story.last = next((event.start for event, _ in plain if event.start), story.last)
        story.leave(reading, sentence)
    events = with_departures(reading, dated_by_talks(reading, merged(reading, told)), story.left)
    return placed(reading, without_results(reading, events))


def _plain(
    reading: Reading, sentence: Sentence, story: Story, taken: list[tuple[int, int]]
) -> Iterator[tuple[Event, str | None]]:
    """Yield an event of each clause of plain news that tells nothing else."""
    for clause in plain_news(reading, sentence, in_entry=story.is_entry):
        if any(a < clause.end and clause.start < b for a, b in taken):
            continue
        scene = Scene(sentence, clause.start, clause.end)
        found = _events(reading, scene, story, [], opened=clause.tells, instead=clause.rule)
        for event, host in list(found)[:1]:
            if clause.rule and clause.tells == "done" and event.status != "happened":
                # Who is only to be there may come for something else.
                continue
            story.mention(reading, event)
            taken.append((clause.start, clause.end))
            yield event, host


def _telling(
    reading: Reading, story: Story, found: list[tuple[Event, str | None]]
) -> list[tuple[Event, str | None]]:
    """Return events that the story then goes on from."""
    for event, _ in found:
        story.tell(reading, event)
    return found


def _scenes(reading: Reading, sentence: Sentence) -> Iterator[Scene]:
    """Yield the stretches of a sentence that tell of one thing each."""
    former = reading.former_of[sentence.start]
    for part in own_clauses(reading, sentence):
        reading.day_of[part.start] = reading.day_of[sentence.start]
        reading.former_of[part.start] = former
        for mention in reading.dates_within(part.start, part.end):
            # "去年3月签署，5月开工": May is that of last year, too.
            former = former_after(reading, mention, former)
        start = part.start
        for begin, end in borders(reading, part):
            yield Scene(part, start, begin)
            start = end
        yield Scene(part, start, part.end)


def _events(
    reading: Reading,
    scene: Scene,
    story: Story,
    taken: list[tuple[int, int]],
    *,
    opened: str = "",
    instead: dict[str, Any] | None = None,
) -> Iterator[tuple[Event, str | None]]:
    """Yield the events that the triggers of one scene tell, visits with their host.

    Of overlapping triggers the first counts: where they stand is noted. Those that are open (any verb that tells what is
    done, or to be done) are for clauses that tell nothing else; ``instead`` is the rule to read these by.
    """
    if reading.text[scene.sentence.start : scene.sentence.end].rstrip("*_ )”\"»'").endswith(_ASKS):
        return
    for rule, regex in reading.patterns.candidates("events", reading.text, scene.start, scene.end):
        if rule.get("open", "") != opened:
            continue
        matches = list(regex.finditer(reading.text, scene.start, scene.end))
        for match, part in _parts(reading, rule, matches, scene):
            is_taken = any(a < match.end() and match.start() < b for a, b in taken)
            if is_taken and not rule.get("beside"):
                continue
            built = list(_built(reading, instead or rule, match, part, story))
            if built:
                # A denial is told by the same words as the statement that denies.
                taken += [] if rule.get("beside") else [match.span()]
                if is_leaving(reading, rule, match, part):
                    story.left += departures(reading, match, part, built)
                else:
                    yield from built


def _parts(
    reading: Reading, rule: dict[str, Any], matches: list[re.Match[str]], scene: Scene
) -> Iterator[tuple[re.Match[str], Scene]]:
    """Yield each trigger with its scene; several talks in one clause have a stretch of it each."""
    if rule["who"] != "pair" or len(matches) < 2:
        yield from ((match, scene) for match in matches)
        return
    # Triggers with nothing between them tell of one meeting.
    matches = [m for i, m in enumerate(matches) if not i or m.start() != matches[i - 1].end()]
    opens = reading.patterns.one("opens_at_talks").match(reading.text, scene.start)
    if opens and opens.end() == matches[0].start() and len(matches) > 1:
        # "At the talks in Astana X and Y discussed": the verb says who held them.
        matches = matches[1:]
    start = scene.start
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        end = scene.end
        if following:
            end = _border_of_talks(reading, match.end(), following.start())
        yield match, Scene(scene.sentence, start, end)
        start = end


def _border_of_talks(reading: Reading, start: int, end: int) -> int:
    """Return where the talks that one trigger tells of end before the next trigger."""
    borders = reading.patterns.one("talks_border").finditer(reading.text, start, end)
    return max((border.start() for border in borders), default=end)


def _built(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, story: Story
) -> Iterator[tuple[Event, str | None]]:
    if rule.get("as_told"):
        rule = as_told(reading, rule, match, scene, story)
    rule = with_ceremony(reading, rule, match, scene)
    if is_no_event(reading, rule, match, scene, story):
        return
    if rule["type"] == "bilateral_meeting" and _is_reception(reading, match, scene):
        reading.drop(match, rule["type"], "it is a welcome, not talks")
        rule = _ARRIVAL
    status = status_of(reading, rule, match, scene)
    if status == "happened" and is_ahead(reading, match, scene):
        status = "planned"
    if status in ("planned", "cancelled") and rule["who"] == "speaker":
        is_denial = reading.patterns.one("denied").search(match.group()) is not None
        if not is_denial and not is_called_untrue(reading, scene):
            reading.drop(match, rule["type"], "it only announces what is planned")
            return
        status = "happened"  # who denies a plan has spoken
    if status is None:
        reading.drop(match, rule["type"], "the words before it negate it")
        return
    status, dated = _dated(reading, rule, match, scene, status, story)
    missing = unmet(reading, rule, match, scene, status, dated, story)
    if missing:
        reading.drop(match, rule["type"], missing)
        return
    casts = participants(reading, rule, match, scene, story.told)
    if rule.get("quiet") and is_quiet(reading, scene, casts):
        rule = {**rule, "type": "other"}
    casts = with_side_beside(reading, scene, casts) if rule.get("lent") else casts
    casts = with_giver(reading, match, scene, casts) if rule["type"] == "ceremony" else casts
    rule = as_gathering(reading, rule, casts[0].names) if casts else rule
    if not any(both_sides(cast.states) for cast in casts):
        reading.drop(match, rule["type"], _REASONS[bool(casts)])
    if rule["type"] == "ceremony" and is_opened_by_nobody(reading, match, scene, casts):
        reading.drop(match, rule["type"], "nobody is named who opens it")
        return
    if rule["type"] == "ceremony" and has_no_ceremony(reading, match, scene, casts, status):
        rule = {**rule, "type": "other"}
    is_sum = reading.patterns.one("tour_done").match(match.group()) is not None
    of_stops = own_dates(reading, casts, scene, status, story)
    again = visit_again(reading, rule, match, scene, casts, story)
    for cast, own_date in zip(casts, of_stops, strict=True):
        if both_sides(cast.states):
            own = own_date or (
                of_tour(dated, casts.index(cast), is_sum=is_sum) if cast.label else dated
            )
            own = again or own
            if own_date is None and own and own in days_in_brackets(reading, casts, of_stops):
                # "He received X (30 August) and Y": the day in brackets is that of X alone.
                own = Dated(own.start[:YEAR_LENGTH])
            yield _event(reading, rule, match, scene, status, own, cast), cast.host


def _dated(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: Status,
    story: Story,
) -> tuple[Status, Dated | None]:
    """Return the status and the date of an event, as its kind has them."""
    status, dated = dated_with_status(reading, rule, match, scene, status, story)
    if rule.get("status") == "denied" and dated and _is_of_denial(reading, match, dated.start):
        dated = None
    untrue = untrue_part(reading, scene, match.start()) if status == "denied" else None
    if untrue and not reading.dates_within(untrue.start(), untrue.end()):
        # The day on which somebody says so is not that of what is untrue.
        dated = None
    if status == "denied" and dated and _is_beside_denying(reading, scene, dated.start):
        dated = None
    if rule["type"] == "bilateral_meeting" and dated and dated.end and status != "cancelled":
        # Talks on some day of a visit that lasted several.
        dated = Dated(dated.start[:MONTH_LENGTH])
    if rule.get("soon") and status == "planned" and len(reading.day) == DAY_LENGTH:
        # The next stop of a tour that is under way.
        dated = dated or Dated(reading.day[:MONTH_LENGTH])
    return status, dated


def _is_beside_denying(reading: Reading, scene: Scene, day: str) -> bool:
    """Tell whether a day stands before a verb of denying, or right behind it: "it denied on Tuesday that"."""
    verb = reading.patterns.one("denied").search(reading.text, scene.start, scene.end)
    if verb is None:
        return False
    for mention in reading.dates_within(scene.start, scene.end):
        if is_called_untrue(reading, scene, mention.begin):
            continue
        is_beside = mention.stop <= verb.start() or 0 <= mention.begin - verb.end() <= _BESIDE
        when = reading.calendar.resolve(mention) if is_beside else None
        if when and when.start == day:
            return True
    return False


def _is_of_denial(reading: Reading, match: re.Match[str], day: str) -> bool:
    """Tell whether a date is that on which something is denied, not of what is denied."""
    if reading.dates_within(match.start(), match.end()):
        # "Had to deny in April that"
        return True
    # What lies later than the month before the report is its news.
    return len(day) == DAY_LENGTH or day[:MONTH_LENGTH] >= month_after(f"{reading.day}-01", -1)


def _is_reception(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody is met where he arrives: "welcomed him at the airport"."""
    if not reading.patterns.one("reception").search(match.group()):
        return False
    # "He was welcomed by officials led by X at the airport": that comes late.
    is_passive = reading.patterns.one("ends_in_doer").search(match.group()) is not None
    end = match.end() + (_AROUND_PASSIVE if is_passive else _AROUND)
    link = reading.patterns.one("clause_link").search(reading.text, match.end(), end)
    end = min(link.start() if link else end, scene.sentence.end)
    around = reading.text[max(scene.start, match.start() - _AROUND) : end]
    return bool(reading.patterns.one("arrival_place").search(around.split("\n")[0]))


def _event(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: Status,
    dated: Dated | None,
    cast: Cast,
) -> Event:
    return Event(
        type=rule["type"],
        start=dated.start if dated else None,
        end=dated.end if dated else None,
        # Who speaks by telephone or by video is in no one place.
        place=None if rule["type"] in ("phone_call", "video_meeting") else cast.place,
        participants=cast.names,
        status=status,
        evidence=reading.evidence(scene.start, scene.end),
        name=cast.label or _name(reading, rule, match, scene),
    )


def _name(reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene) -> str | None:
    """Return a short label: the trigger with the words after it, where the type alone says little."""
    if rule["type"] in ("ceremony", "statement", "other", "forum"):
        words = reading.patterns.one("label").match(reading.text, match.start(), scene.end)
        label = words.group() if words and words.end() > match.end() else match.group()
        before = reading.patterns.one("label_before").search(
            reading.text[scene.start : match.start()]
        )
        label = (before.group() if before else "") + label
        return " ".join(label.split()).strip(' ,;:-–—|*"“”')
    if "name" not in rule:
        return None
    return " ".join(match.group(rule["name"]).split()) if match.group(rule["name"]) else None
