"""Triggers that tell of no event where they stand: in a title, in a name, in what counts or dates another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import states_behind
from silkgraph.extraction.events.told.ahead import is_labelled
from silkgraph.extraction.events.told.ceremonies import is_exchange_of_papers
from silkgraph.extraction.events.told.conditions import is_figure_of_speech, travels_unnamed
from silkgraph.extraction.events.who.groups import has_many_heads
from silkgraph.extraction.events.who.visits import is_hosted
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.text.sentences import in_title_marks

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["is_no_event"]

#: So long a name of an organization can be.
_NAME = 100
#: The words for talks told before stand so near.
_AROUND = 50
#: What is done to somebody names him so soon behind the verb.
_OBJECT = 60
#: Ways of taking part that leave it to the article who the other side is.
_ONE_SIDED = ("sender", "ratifier", "sides", "actors")
#: A country that opens its sentence.
_OPENING = 20


def is_no_event(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, story: Story
) -> bool:
    """Tell whether a trigger, where it stands, is no event at all, or one told before."""
    if in_title_marks(reading.text, scene.start, match.start()):
        return True
    if _is_date_of_another(reading, match, scene) or _is_length_of_time(reading, match, scene):
        return True
    asked = reading.patterns.one("open_question").match(reading.text, scene.start, scene.end)
    if asked and match.start() < asked.end():
        reading.drop(match, rule["type"], "it is only asked when or where")
        return True
    if rule.get("label") and not is_labelled(reading, scene):
        return True
    nth = reading.patterns.one("it_is_the_nth").match(reading.text, scene.start, scene.end)
    if nth and match.start() < nth.end() and _is_told(reading, rule, scene, story):
        reading.drop(match, rule["type"], "it counts what was told before")
        return True
    if rule.get("heads") and not has_many_heads(reading, match, scene):
        return True
    is_welcome = rule["type"] == "bilateral_meeting" or rule["who"] == "hosted"
    if is_welcome and _is_invitation(reading, match):
        return True
    if (
        rule["type"] == "visit"
        and rule["who"] != "team"
        and (travels_unnamed(reading, match, scene) or _is_of_thing(reading, match, scene))
    ):
        return True
    if rule["who"] == "hosted" and not is_hosted(reading, match, scene):
        return True
    is_deed = rule["type"] in ("statement", "other") and rule["who"] in _ONE_SIDED
    if is_deed and _is_of_third_state(reading, match, scene):
        reading.drop(match, rule["type"], "it is done to a third state")
        return True
    if rule["type"] in ("ceremony", "signing") and _is_congratulated_on(reading, match, scene):
        reading.drop(match, rule["type"], "somebody is only congratulated on it")
        return True
    if rule["type"] == "ceremony" and _is_no_ceremony(reading, match, scene):
        return True
    if rule["type"] == "signing" and _is_result_of_talks(reading, scene, story):
        reading.drop(match, rule["type"], "it is a result of the talks told before")
        return True
    if rule["type"] in ("ceremony", "other", "signing") and _is_wish(reading, rule, match, scene):
        reading.drop(match, rule["type"], "it is only what somebody wishes")
        return True
    if rule["type"] == "other" and _is_milestone(reading, scene):
        reading.drop(match, "other", "it is a round number of a count")
        return True
    if rule["type"] in ("ceremony", "other"):
        return is_figure_of_speech(reading, match, scene)
    if rule["type"] == "forum":
        return _is_of_body(reading, match)
    return rule["type"] == "bilateral_meeting" and _is_no_meeting(reading, match, scene, story)


def _is_congratulated_on(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    congratulates = reading.patterns.one("congratulates_on")
    return congratulates.search(reading.text, scene.start, match.start()) is not None


def _is_no_ceremony(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether papers are only signed or exchanged."""
    if _is_presence_at_signing(reading, match, scene):
        return True
    if is_exchange_of_papers(reading, match, scene):
        reading.drop(match, "ceremony", "papers are only exchanged")
        return True
    return False


def _is_no_meeting(reading: Reading, match: re.Match[str], scene: Scene, story: Story) -> bool:
    """Tell whether a thing is met, or unnamed officials are to be, or talks told before are spoken of."""
    if _is_thing_met(reading, match, scene) or _is_thing_adopted(reading, match, scene):
        return True
    if reading.patterns.one("press_behind").match(reading.text, match.end(), scene.end):
        reading.drop(match, "bilateral_meeting", "it is the press that they meet")
        return True
    if _is_goal_of_trip(reading, match, scene):
        reading.drop(match, "bilateral_meeting", "it is what a journey is for, with nobody named")
        return True
    if _is_of_talks_told(reading, match, scene, story):
        reading.drop(match, "bilateral_meeting", "it is the meeting told before")
        return True
    return False


def _is_result_of_talks(reading: Reading, scene: Scene, story: Story) -> bool:
    """Tell whether those who have talked sign something, with no day for it: "They signed a protocol"."""
    span = (scene.sentence.start, scene.sentence.end)
    they = reading.patterns.one("they_signed").search(reading.text, *span)
    if they is None or "bilateral_meeting" not in story.told or reading.dates_within(*span):
        return False
    signers = reading.within(*span, "person", "organization")
    return bool(signers) and all(item.via == "pronoun" for item in signers)


def _is_wish(reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody only wants or speaks of something: "he asked them to open it", "a topic was the opening"."""
    if rule.get("status") == "denied":
        return False
    wish = reading.patterns.one("wish_before")
    return wish.search(reading.text[scene.start : match.start()]) is not None


def _is_milestone(reading: Reading, scene: Scene) -> bool:
    """Tell whether a clause counts what comes all the time: "the 6000th train left"."""
    return (
        reading.patterns.one("milestone").search(reading.text, scene.start, scene.end) is not None
    )


def _is_presence_at_signing(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody is only there while others sign: "they signed it in the presence of X"."""
    one = reading.patterns.one
    if not one("presence_of").match(match.group()):
        return False
    return one("signed").search(reading.text, scene.start, scene.end) is not None


def _is_of_third_state(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether what follows a verb names a third state, and its clause not both sides."""
    stop = min(scene.end, match.end() + _OBJECT)
    border = reading.patterns.one("news_border").search(reading.text, match.end(), scene.end)
    end = border.start() if border else scene.end
    behind = reading.within(match.end(), min(stop, end), "state")
    others = {item.name for item in behind if item.via in ("name", "demonym", "metonym")}
    before = reading.within(scene.start, match.end(), "state", "person")
    if others <= {CHINA, *FIVE} or not reading.states_of(before) & {*FIVE}:
        return False
    inside = reading.within(scene.start, end)
    bodies = (reading.bodies.home_of(i.name) for i in inside if i.kind == "organization")
    named = reading.states_of(inside).union(*bodies)
    return not both_sides(named) and CHINA not in named


def _is_told(reading: Reading, rule: dict[str, Any], scene: Scene, story: Story) -> bool:
    """Tell whether an event that a sentence counts was told, in the country that it begins with."""
    event = story.told.get(rule["type"])
    if event is None:
        return False
    first = reading.within(scene.start, scene.start + _OPENING, "state")
    there = reading.within(event.evidence.start, event.evidence.end, "state", "place")
    return not first or first[0].name in reading.states_of(there)


def _is_of_body(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a trigger is a word in the name of an organization of states: the Conference on ..."""
    bodies = reading.within(match.start() - _NAME, match.end() + _NAME, "organization")
    inside = [item for item in bodies if item.start < match.end() and match.start() < item.end]
    return any(reading.bodies.gathers(item.name) for item in inside)


def _is_invitation(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether somebody is only welcome to do something, or what he does is welcomed."""
    one = reading.patterns.one
    if not one("reception").search(match.group()):
        return False
    behind = (one("invited_after"), one("deed_after"))
    return any(words.match(reading.text, match.end()) for words in behind)


def _is_of_thing(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether what comes is nobody: "a meeting of X and Y is due in Z", "a cable from X reached Y"."""
    told = reading.text[scene.start : match.end()]
    return reading.patterns.one("thing_comes_before").search(told) is not None


def _is_goal_of_trip(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody only travels "to meet officials", none of whom is named."""
    one = reading.patterns.one
    if not one("goal_of_trip").search(reading.text, scene.start, match.end()):
        return False
    return one("officials_after").match(reading.text, match.end(), scene.end) is not None


def _is_thing_met(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether it is a plane or a train that is met: "it landed in X; the ambassador met it"."""
    before = reading.text[scene.sentence.start : match.start()]
    one = reading.patterns.one
    if one("reception").search(match.group()) is None:
        return False
    if one("ends_in_doer").search(match.group()) and not reading.within(
        scene.start, match.start(), "person"
    ):
        # "It was met by X and Y": the two of them have not met each other.
        doers = reading.within(match.end(), scene.end, "person")
        return both_sides(reading.states_of(doers))
    return bool(one("it_right_before").search(before) and one("thing_before").search(before))


def _is_thing_adopted(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a verb of receiving, which adopts as well, has a paper before it: "a law on it they adopted in May"."""
    one = reading.patterns.one
    adopted = one("adopted_before").search(reading.text, scene.start, match.start())
    return one("reception").search(match.group()) is not None and adopted is not None


def _is_of_talks_told(reading: Reading, match: re.Match[str], scene: Scene, story: Story) -> bool:
    """Tell whether something is only said at talks told before, of which a clause names one side."""
    former = story.told.get("bilateral_meeting")
    if former is None:
        return False
    again = reading.patterns.one("spoken_of_there").search(match.group())
    if again and reading.patterns.one("sides_go_on").match(reading.text, scene.sentence.start):
        # "The sides discussed": at the talks told before.
        return not reading.within(scene.start, scene.end, "person") or _has_only_pair(
            reading, scene
        )
    start = max(scene.start, match.start() - _AROUND)
    told = reading.patterns.one("talks_told").finditer(reading.text, start, scene.end)
    if not any(talks.start() < match.end() and match.start() < talks.end() for talks in told):
        return False
    people = {item.name for item in reading.within(scene.start, scene.end, "person")}
    return not both_sides(states_behind(reading, people)) and people <= {*former.participants}


def _is_date_of_another(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the trigger only dates something else: "on the day of the summit"."""
    dating = reading.patterns.one("day_of").search(reading.text, scene.start, scene.end)
    return bool(dating and dating.start() <= match.start() < dating.end())


def _is_length_of_time(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether it is only said how long something took: "three years passed from the signing to the opening"."""
    spans = reading.patterns.one("from_to_took").finditer(reading.text, scene.start, scene.end)
    return any(span.start() <= match.start() and match.end() <= span.end() for span in spans)


def _has_only_pair(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence names nobody but by "the sides"."""
    return all(item.via == "pronoun" for item in reading.within(scene.start, scene.end, "person"))
