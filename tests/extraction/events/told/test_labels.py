"""Events are called by the clause that tells of them."""

from __future__ import annotations

import pytest

from silkgraph.claims import Event, Evidence
from silkgraph.extraction.events.told.labels import labelled
from silkgraph.extraction.patterns import load_patterns


def label(text: str, trigger: str, language: str = "en", kind: str = "other") -> str | None:
    event = Event(kind, "2016", ("China",), "planned", Evidence(0, len(text), text), name=trigger)  # type: ignore[arg-type]
    return labelled(event, load_patterns(language)).name


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("Rahmon said work should be finished in 2016, late as ever.", "should be finished",
         "Rahmon said work should be finished in 2016"),
        ("In June, and the firm won the tender for Tengiz.", "won the tender", "The firm won the tender for Tengiz"),
        ("Xi and Rahmon attended the ground-breaking ceremony in Rudaki.", "attended the ground-breaking ceremony",
         "Ground-breaking ceremony in Rudaki"),
        ("There they attended the opening of a school, 2,000 km away.", "opening", "There they attended the opening of a school"),
        ("After that, attended the opening of a school.", "attended the opening", "Opening of a school"),
        ("The talk of a sale of the field is a lie.", "is a lie", "The talk of a sale of the field is a lie"),
        ('He said: "The sale is a lie."', "is a lie", "The sale is a lie"),
        ("**What comes next:** a waiver is to take effect.", "take effect", "A waiver is to take effect"),
        ("The third of the many guests of that long and windy day on the river bank opened a bridge.", "opened a bridge",
         "Opened a bridge"),
        ("The depot of the port, which broke ground in May, is large.", "broke ground", "Broke ground in May"),
        ("The station beside the river and the old grain market, had been handed over in May.", "been handed over",
         "Handed over in May"),
        ("Beijing had recognised the republics on Dec. 27, a Friday.", "recognised", "Beijing had recognised the republics on Dec. 27"),
        ('The forum "Silk Road, New Road" was held.', "forum", 'The forum "Silk Road, New Road" was held'),
    ],
)  # fmt: skip
def test_label_is_the_clause_around_the_trigger(text: str, trigger: str, wanted: str) -> None:
    assert label(text, trigger) == wanted


def test_visit_is_called_by_who_came_and_not_by_its_stop() -> None:
    assert label("Xi toured Kazakhstan and Uzbekistan.", "Kazakhstan", kind="visit") is None


def test_label_of_a_long_clause_is_cut_at_a_word() -> None:
    text = "They opened " + "a very long bridge " * 8 + "at last."
    told = label(text, "opened")
    assert told is not None
    assert told.endswith("…")
    assert len(told) <= 80
    assert text.startswith(told[:-1])
    assert text[len(told) - 1] == " "


def test_labels_of_other_languages() -> None:
    assert (
        label("Стороны согласились, а 26 июля план утвердило правительство.", "утвердило", "ru")
        == "26 июля план утвердило правительство"
    )
    assert (
        label("访问期间，两国元首出席了电站开工仪式。", "开工仪式", "zh")
        == "两国元首出席了电站开工仪式"
    )
    assert label("访问期间，出席电站开工仪式。", "出席电站开工仪式", "zh") == "电站开工仪式"


def test_names_that_can_stand_alone_only_get_a_capital() -> None:
    assert (
        label("At the summit of the SCO, he spoke.", "summit of the SCO", kind="summit")
        == "Summit of the SCO"
    )
    assert label("Something else.", "not in the text") == "Not in the text"
