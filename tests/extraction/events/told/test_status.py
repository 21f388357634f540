"""What is ahead although no verb says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAYS = {"en": "June 20, 2024", "ru": "20.06.2024", "zh": "2024-06-20"}


@pytest.mark.parametrize(
    ("language", "text", "start", "status"),
    [
        ("en", "- 29 August 2024: visit of Wang Yi to Kazakhstan", "2024-08-29", "planned"),
        ("en", "- 29 May 2024: visit of Wang Yi to Kazakhstan", "2024-05-29", "happened"),
        ("en", "Wang Yi goes on to Kazakhstan on Friday.", "2024-06-21", "planned"),
        ("en", "Wang Yi went on to Kazakhstan on Friday.", "2024-06-14", "happened"),
        ("en", "**Friday** Wang Yi lands in Kazakhstan.", "2024-06-14", "happened"),
        ("ru", "Завтра Ван И вылетает в Казахстан.", "2024-06-21", "planned"),
        ("ru", "Вчера Ван И вылетел в Казахстан.", "2024-06-19", "happened"),
        ("zh", "王毅18日会见扎帕罗夫。次日，他访问哈萨克斯坦。", "2024-06-19", "happened"),
    ],
)
def test_dates_ahead_make_plans(
    told: Told, language: str, text: str, start: str, status: str
) -> None:
    visits = [e for e in told(text, language, DAYS[language]) if e.type == "visit"]
    assert [(e.start, e.status) for e in visits] == [(start, status)]


def test_what_a_plan_goes_on_to_say_of_it_is_the_plan(told: Told) -> None:
    text = (
        "Sadyr Japarov will pay a working visit to China on July 5-8.\n\nAs part of the working visit, the "
        "head of state will watch the 2024 Winter Games in Beijing and will meet Xi Jinping."
    )
    visits = [e for e in told(text, "en", DAYS["en"]) if e.type == "visit"]
    assert [(e.start, e.end, e.status) for e in visits] == [("2024-07-05", "2024-07-08", "planned")]


def test_past_verb_is_done_whatever_comes_after(told: Told) -> None:
    text = "The line from China to Kazakhstan, whose construction began in 2007, is to be finished in 2026."
    assert ("2007", "happened") in [(e.start, e.status) for e in told(text)]


def test_passive_infinitive_is_not_past(told: Told) -> None:
    text = "The line from China to Kazakhstan is expected to be inaugurated in 2026."
    assert [(e.start, e.status) for e in told(text)] == [("2026", "planned")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "27 May 2019: opening of the tunnel between China and Kazakhstan"),
        ("ru", "27.05.2019: запуск завода в Казахстане китайской компанией"),
    ],
)
def test_line_without_a_verb_tells_by_its_label(told: Told, language: str, line: str) -> None:
    lead = {"en": "These are the dates that count.", "ru": "Вот даты, которые важны для проекта."}
    events = told(f"{lead[language]}\n\n- {line}", language, DAYS[language])
    assert [(e.type, e.start, e.status) for e in events] == [("ceremony", "2019-05-27", "happened")]


def test_sentence_that_speaks_of_an_opening_tells_none(told: Told) -> None:
    text = "China and Kazakhstan discussed in 2019 how the opening of the tunnel would help trade."
    assert [e for e in told(text) if e.type == "ceremony"] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В июле визит Ван И в Казахстан.", ("2024-07", "planned")),
        ("ru", "В июле Ван И совершил визит в Казахстан.", ("2023-07", "happened")),
        ("zh", "7月，王毅访问哈萨克斯坦。", ("2023-07", "happened")),
        ("zh", "王毅明年访问哈萨克斯坦。", ("2025", "planned")),
    ],
)
def test_month_to_come_is_ahead_unless_a_verb_is_past(
    told: Told, language: str, text: str, expected: tuple[str, str]
) -> None:
    visits = [e for e in told(text, language, DAYS[language]) if e.type == "visit"]
    assert [(e.start, e.status) for e in visits] == [expected]


def test_plan_told_without_and_with_its_day_is_one(told: Told) -> None:
    text = "Курманбек Бакиев посетит КНР. Поездка Курманбека Бакиева в Китай запланирована на июнь."
    events = told(text, "ru", "11.01.2006")
    assert [(e.start, e.status) for e in events if e.type == "visit"] == [("2006-06", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "No treaty was ever signed by China and Kazakhstan on June 3, 2024.",
        '"China and Kazakhstan are neighbours, and neighbours should build roads," Wang Yi said on June 3.',
    ],
)
def test_what_was_not_done_or_ought_to_be_is_no_event(told: Told, text: str) -> None:
    assert [e for e in told(text) if e.type in ("signing", "other")] == []


def test_talks_that_go_on_are_no_meeting(told: Told) -> None:
    text = "Переговоры о визах идут, сообщил Ван И Мурату Нуртлеу 18 июня."
    assert told(text, "ru", DAYS["ru"]) == []


def test_what_somebody_proposes_is_not_done(told: Told) -> None:
    text = "Wang Yi proposed on June 18 that China and Kazakhstan open the crossing at Bedel."
    assert [e for e in told(text) if e.type == "ceremony"] == []


def test_a_visit_on_weekdays_that_will_do_something_is_ahead(told: Told) -> None:
    text = "Xi Jinping's state visit to Kazakhstan from Friday to Sunday will strengthen ties."
    assert [(e.type, e.start, e.status) for e in told(text)] == [("visit", "2024-06-21", "planned")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On June 18 China and Kazakhstan opened a new chapter."),
        ("ru", "18 июня Китай и Казахстан открыли новую страницу."),
    ],
)
def test_figures_of_speech_open_nothing(told: Told, language: str, text: str) -> None:
    assert told(text, language, DAYS[language]) == []


def test_reports_without_truth_are_denied(told: Told) -> None:
    text = "The Kazakh oil ministry said there was no truth in reports that a refinery was sold to China."
    assert [(e.type, e.status) for e in told(text)] == [("other", "denied")]


def test_what_is_ahead_of_something_else_has_not_happened(told: Told) -> None:
    text = "China and Kazakhstan exchanged papers on Monday ahead of the 2nd China-Central Asia Summit in Astana."
    assert [e.status for e in told(text) if e.type == "summit"] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Xi Jinping expressed his expectation of talks with Emomali Rahmon.",
        "Xi Jinping thanked Kassym-Jomart Tokayev on Monday, inviting him to come to China on a state visit.",
        "On Monday the visit launched a golden decade of China and Kazakhstan.",
        "The year 2023 opened up great prospects for China and Kazakhstan.",
        "Since 2013 forums of China and Kazakhstan have been held regularly.",
    ],
)
def test_hopes_invitations_figures_of_speech_and_habits_are_no_events(
    told: Told, text: str
) -> None:
    assert [e.type for e in told(text)] == []


def test_trip_that_is_called_planned_is_ahead(told: Told) -> None:
    text = "A planned trip by Sadyr Japarov to Urumqi in September will show more."
    assert [(e.type, e.start, e.status) for e in told(text)] == [("visit", "2024-09", "planned")]


@pytest.mark.parametrize(
    ("language", "text", "told_of"),
    [
        ("en", "Kazakhstan suspended freight trains to China in May.", ("happened", "2024-05")),
        ("en", "China suspended flights to Kazakhstan in May.", ("happened", "2024-05")),
        ("en", "Kazakhstan scrapped the pipeline to China in May.", ("cancelled", "2024-05")),
        (
            "en",
            "In May Kazakhstan halted construction of the road to China.",
            ("cancelled", "2024-05"),
        ),
        ("en", "Kazakhstan suspended freight trains to China.", None),
        ("en", "Kazakhstan cancelled the tea with the Chinese guests in May.", None),
        ("ru", "В мае Казахстан приостановил пропуск грузов в Китай.", ("happened", "2024-05")),
        ("ru", "В мае Казахстан отказался от проекта с Китаем.", ("cancelled", "2024-05")),
        ("ru", "Казахстан остановил поезда в Китай.", None),
        ("zh", "5月，哈萨克斯坦暂停中国货车入境。", ("happened", "2024-05")),
        ("zh", "5月，哈萨克斯坦终止同中国的合资项目。", ("cancelled", "2024-05")),
        ("zh", "5月，居民要求中国企业停工。", None),
    ],
)
def test_what_runs_stops_and_what_is_planned_is_given_up(
    told: Told, language: str, text: str, told_of: tuple[str, str] | None
) -> None:
    found = [(e.status, e.start) for e in told(text, language, DAYS[language])]
    assert found == ([told_of] if told_of else [])


@pytest.mark.parametrize(
    "text",
    [
        "Zhu Rongji expressed the hope that the pipeline between China and Kazakhstan would be built in 2004.",
        "Nursultan Nazarbayev suggested a railway from Kazakhstan to China, to be built in 2004.",
    ],
)
def test_what_is_hoped_or_suggested_is_no_plan(told: Told, text: str) -> None:
    assert told(text, "en", "June 20, 2002") == []


def test_a_visit_meant_to_show_something_took_place(told: Told) -> None:
    text = "Xi Jinping arrived in Astana on Tuesday. The three-day visit to Kazakhstan was meant to show trust."
    assert [event.status for event in told(text)] == ["happened"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("输油管道从哈萨克斯坦通往中国，年底前一定完工。", "2024"),
        ("中国公司计划明年在塔吉克斯坦兴建第二座工厂。", "2025"),
    ],
)
def test_what_is_to_be_built_is_planned(told: Told, text: str, expected: str) -> None:
    (event,) = told(text, "zh", "2024-06-20")
    assert (event.type, event.start, event.status) == ("other", expected, "planned")


def test_what_is_meant_to_be_opened_is_planned(told: Told) -> None:
    (event,) = told("The railway from Kazakhstan to China is meant to be opened in July 2025.")
    assert (event.start, event.status) == ("2025-07", "planned")
