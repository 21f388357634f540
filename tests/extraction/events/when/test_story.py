"""Which day a text speaks of: years and sections told before, days counted from one another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims, Event

Told = Callable[..., list[Event]]


def starts(events: list[Event], kind: str) -> list[str | None]:
    return [event.start for event in events if event.type == kind]


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "On March 3, 2011, Hu Jintao met Nursultan Nazarbayev in Beijing. "
            "On March 9 Wen Jiabao met Islam Karimov there.",
            ["2011-03-03", "2011-03-09"],
        ),
        (
            "en",
            "June 20, 2024",
            "On October 3, 2023, Li Qiang met Shavkat Mirziyoyev in Beijing. "
            "On March 9 he met Sadyr Japarov there.",
            ["2023-10-03", "2024-03-09"],
        ),
        (
            "en",
            "June 20, 2024",
            "On March 3, 2011, Hu Jintao met Nursultan Nazarbayev in Beijing. "
            "Six days later Wen Jiabao met Islam Karimov there.",
            ["2011-03-03", "2011-03-09"],
        ),
        (
            "ru",
            "20.06.2024",
            "3 марта 2011 года Ху Цзиньтао встретился в Пекине с Нурсултаном Назарбаевым. "
            "Шестью днями позже Вэнь Цзябао принял Аскара Акаева.",
            ["2011-03-03", "2011-03-09"],
        ),
        (
            "ru",
            "20.06.2024",
            "Сегодня завершился визит Касым-Жомарта Токаева в Китай, начавшийся в понедельник.\n\n"
            "Накануне в Пекине он провёл переговоры с Си Цзиньпином.",
            ["2024-06-19"],
        ),
        (
            "ru",
            "20.06.2024",
            "17 июня Касым-Жомарт Токаев прибыл в Пекин. "
            "Накануне Садыр Жапаров встретился в Бишкеке с Ван И.",
            ["2024-06-16"],
        ),
        (
            "ru",
            "20.06.2024",
            "Вчера завершился визит Касым-Жомарта Токаева в Китай: 19 июня он открыл выставку.\n\n"
            "Накануне в Пекине он провёл переговоры с Си Цзиньпином.",
            ["2024-06-18"],
        ),
        (
            "ru",
            "20.06.2024",
            "18 июня Касым-Жомарт Токаев открыл в Сиане выставку.\n\n"
            "Главное было накануне: в Пекине он провёл переговоры с Си Цзиньпином.",
            ["2024-06-17"],
        ),
        (
            "zh",
            "2024-06-20",
            "2011年3月3日，胡锦涛在北京会见纳扎尔巴耶夫。六天后，温家宝会见卡里莫夫。",
            ["2011-03-03", "2011-03-09"],
        ),
    ],
)
def test_dates_go_on_in_the_year_told_before(
    told: Told, language: str, day: str, text: str, expected: list[str]
) -> None:
    assert starts(told(text, language, day), "bilateral_meeting") == expected


def test_new_paragraph_does_not_go_on_in_a_year_told_before(told: Told) -> None:
    text = (
        "On March 3, 2011, Hu Jintao met Nursultan Nazarbayev in Beijing.\n\n"
        "On March 9 Xi Jinping met Shavkat Mirziyoyev there."
    )
    assert starts(told(text), "bilateral_meeting") == ["2011-03-03", "2024-03-09"]


@pytest.mark.parametrize(
    ("language", "day", "heading", "item", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "March 2011",
            "- **9.** Hu Jintao meets Islam Karimov.",
            "2011-03-09",
        ),
        ("en", "June 20, 2024", "April", "- 9: Xi Jinping meets Sadyr Japarov.", "2024-04-09"),
        ("en", "June 20, 2024", "9 April", "- Xi Jinping meets Sadyr Japarov.", "2024-04-09"),
        ("ru", "20.06.2024", "Апрель", "- 9: Си Цзиньпин принял Садыра Жапарова.", "2024-04-09"),
        ("zh", "2024-06-20", "4月", "- 9日：习近平会见扎帕罗夫。", "2024-04-09"),
    ],
)
def test_heading_dates_its_section(
    told: Told, language: str, day: str, heading: str, item: str, expected: str
) -> None:
    events = told(f"## {heading}\n\n{item}", language, day)
    assert starts(events, "bilateral_meeting") == [expected]


def test_number_that_opens_a_section_item_is_no_day_without_a_month(told: Told) -> None:
    assert told("## Points\n\n- 9: Xi Jinping meets Sadyr Japarov.") == []


def test_what_is_told_as_earlier_leaves_the_day_of_the_news(told: Told) -> None:
    text = (
        "On Tuesday Xi Jinping received Sadyr Japarov in Beijing. A day earlier Japarov had met "
        "Li Qiang. Then Xi Jinping held talks with Shavkat Mirziyoyev."
    )
    assert starts(told(text), "bilateral_meeting") == ["2024-06-18", "2024-06-17", "2024-06-18"]


def test_new_paragraph_returns_from_the_past_to_the_last_day_of_the_news(told: Told) -> None:
    text = (
        "Li Qiang paid a visit to Uzbekistan from June 16 to 18. On June 17 he held talks with Shavkat Mirziyoyev."
        " Relations have grown since January 2, 1992, when the two states established them.\n\n"
        "Li Qiang also met Abdulla Aripov."
    )
    assert starts(told(text), "bilateral_meeting") == ["2024-06-17"] * 2


def test_new_paragraph_returns_from_the_past_to_the_news(told: Told) -> None:
    text = (
        "On Tuesday Xi Jinping received Sadyr Japarov in Beijing. They had met in May 2023.\n\n"
        "A business forum of China and Kyrgyzstan drew two hundred companies."
    )
    assert starts(told(text), "forum") == ["2024-06-18"]


@pytest.mark.parametrize(
    "text",
    [
        "The partnership, announced in 2013, was on the list when Xi Jinping met Sadyr Japarov on Tuesday.",
        "On Tuesday Xi Jinping met Sadyr Japarov over the treaty, signed in 2002, on their border.",
    ],
)
def test_clause_beside_has_a_date_of_its_own(told: Told, text: str) -> None:
    assert starts(told(text), "bilateral_meeting") == ["2024-06-18"]


def test_week_is_as_precise_as_its_month(told: Told) -> None:
    assert starts(told("Sadyr Japarov visited China last week."), "visit") == ["2024-06"]


@pytest.mark.parametrize("word", ["Last", "last"])
def test_last_month_may_open_a_sentence(told: Told, word: str) -> None:
    text = f"{word} April Sadyr Japarov visited China."
    assert starts(told(text), "visit") == ["2024-04"]


def test_end_and_length_give_the_first_day(told: Told) -> None:
    text = "On Wednesday Xi Jinping wound up a three-day visit to Kazakhstan."
    assert [(e.start, e.end) for e in told(text)] == [("2024-06-17", "2024-06-19")]


def test_after_a_summit_is_not_the_day_of_the_summit(told: Told) -> None:
    text = (
        "On Tuesday Xi Jinping arrived in Astana. After the summit of the Shanghai Cooperation "
        "Organization, trade grew."
    )
    assert starts(told(text), "summit") == []


def test_date_in_a_relative_clause_is_of_that_clause(told: Told) -> None:
    text = (
        "On Tuesday Xi Jinping received Sadyr Japarov. Japarov, who arrived on Sunday, also met "
        "Premier Li Qiang."
    )
    assert starts(told(text), "bilateral_meeting") == ["2024-06-18", "2024-06-18"]


def test_relative_clause_about_the_event_dates_it(told: Told) -> None:
    text = (
        "Kazakhstan and China prepare the summit of the Shanghai Cooperation Organization, which "
        "is planned for July, and expect guests."
    )
    assert starts(told(text), "summit") == ["2024-07"]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (
            "en",
            "June 20, 2024",
            "On Thursday Xi Jinping attended the summit of the Shanghai Cooperation Organization in "
            "Astana. A day before the summit he held talks with Kassym-Jomart Tokayev.",
        ),
        (
            "ru",
            "20.06.2024",
            "Си Цзиньпин участвовал в саммите ШОС 20 июня. Накануне саммита он встретился с "
            "Касым-Жомартом Токаевым.",
        ),
    ],
)
def test_day_before_the_summit_counts_from_it(
    told: Told, language: str, day: str, text: str
) -> None:
    assert starts(told(text, language, day), "bilateral_meeting") == ["2024-06-19"]


def test_earlier_with_no_date_is_no_day(told: Told) -> None:
    text = "习近平18日会见扎帕罗夫。此前，他访问了塔吉克斯坦。"
    assert starts(told(text, "zh", "2024-06-20"), "visit") == ["2024-06"]


def test_undated_visit_has_the_day_of_its_first_talks(told: Told) -> None:
    text = (
        "Гурбангулы Бердымухамедов находится в Пекине с официальным визитом.\n\n"
        "Во вторник его принял Ху Цзиньтао."
    )
    assert starts(told(text, "ru", "18.07.2007"), "visit") == ["2007-07-17"]


def test_undated_visit_without_talks_is_left_out(told: Told) -> None:
    text = "Гурбангулы Бердымухамедов находится в Пекине с официальным визитом."
    assert told(text, "ru", "18.07.2007") == []


def test_today_is_the_day_of_the_dateline(told: Told) -> None:
    text = "BEIJING, June 18 -- Sadyr Japarov today met Xi Jinping. China was glad."
    assert starts(told(text), "bilateral_meeting") == ["2024-06-18"]


def test_same_day_is_that_of_what_was_told_last(told: Told) -> None:
    text = (
        "18 июня Си Цзиньпин принял Садыра Жапарова. Двумя днями ранее он принял Касым-Жомарта "
        "Токаева. Тогда же прошла его встреча с Эмомали Рахмоном."
    )
    assert starts(told(text, "ru", "20.06.2024"), "bilateral_meeting") == [
        "2024-06-18",
        "2024-06-16",
        "2024-06-16",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Tuesday Li Qiang said the line from China to Kazakhstan should be ready by 2027.",
            "2027",
        ),
        (
            "The line from China to Kazakhstan, to carry a million tonnes by 2030, began operating in 2019.",
            "2019",
        ),
    ],
)
def test_term_dates_plans_only(told: Told, text: str, expected: str) -> None:
    assert starts(told(text), "other") == [expected]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (
            "en",
            "June 20, 2024",
            "Wang Yi returned on June 19 from a three-day visit to Kazakhstan.",
        ),
        (
            "en",
            "June 20, 2024",
            "Wang Yi flew home on June 19 from a three-day visit to Kazakhstan.",
        ),
        ("ru", "20.06.2024", "19 июня Ван И вернулся из трёхдневной поездки в Казахстан."),
    ],
)
def test_who_returns_from_a_visit_of_days_ended_it(
    told: Told, language: str, day: str, text: str
) -> None:
    (visit,) = [event for event in told(text, language, day) if event.type == "visit"]
    assert (visit.start, visit.end) == ("2024-06-17", "2024-06-19")


def test_the_year_of_a_document_is_not_that_of_what_is_done_with_it(told: Told) -> None:
    text = "On June 19 the Senate of Kazakhstan ratified the 2017 agreement with China on visas."
    assert starts(told(text, "en", "June 20, 2024"), "other") == ["2024-06-19"]


def test_a_plan_for_a_day_of_the_month_lies_ahead(told: Told) -> None:
    text = "马西莫夫还计划于16日前往连云港。他14日抵达北京。"
    visits = told("哈萨克斯坦总理马西莫夫访华。" + text, "zh", "2015-12-15")
    assert {("2015-12-16", "planned"), ("2015-12-14", "happened")} <= {
        (event.start, event.status) for event in visits if event.type == "visit"
    }


def test_a_chronicle_begins_with_the_day_of_its_first_entry(
    claims: Callable[..., Claims],
) -> None:
    text = (
        "Заметки недели\n30.12.2000\n\n"
        "17 января. Аскар Акаев принял в Бишкеке Ли Ланьциня.\n\n"
        "25 ноября. Визит министра иностранных дел Китая Тан Цзясюаня в Киргизию отменён."
    )
    events = claims(text).events
    assert [(e.type, e.start, e.status) for e in events] == [
        ("bilateral_meeting", "2000-01-17", "happened"),
        ("visit", "2000-11-25", "cancelled"),
    ]


def test_earlier_in_the_day_is_the_day_of_the_news(told: Told) -> None:
    text = (
        "Jiang Zemin met Nursultan Nazarbayev in Beijing on Wednesday. They had met in April 1996.\n\n"
        "Earlier in the day Jiang Zemin received Askar Akayev."
    )
    events = told(text, "en", "June 20, 1997")
    assert starts(events, "bilateral_meeting")[-1] == "1997-06-18"


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (
            "en",
            "June 30, 2024",
            "**Day one, Sunday 23 June.** Wang Yi lands in Astana.\n\n"
            "**Day two.** Tokayev receives Wang Yi in Astana.\n\n"
            "**Day four.** Wang Yi meets Murat Nurtleu in Almaty.",
        ),
        (
            "ru",
            "30.06.2024",
            "**День первый, 23 июня.** Ван И прилетел в Астану.\n\n"
            "**День второй.** Токаев принял Ван И в Астане.\n\n"
            "**День четвёртый.** Ван И встретился в Алматы с Муратом Нуртлеу.",
        ),
    ],
)
def test_the_days_of_a_diary_are_counted(told: Told, language: str, day: str, text: str) -> None:
    events = told(text, language, day)
    assert starts(events, "bilateral_meeting") == ["2024-06-24", "2024-06-26"]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (
            "en",
            "June 30, 2024",
            "**Astana, 23 June.** We came here last night. In the morning Wang Yi holds talks with Murat Nurtleu.\n\n"
            "**Ashgabat, Wednesday 26 June.** The whole party flew in yesterday. Wang Yi meets Rashid Meredov.",
        ),
        (
            "ru",
            "30.06.2024",
            "**Астана, 23 июня.** Приехали вчера. Ван И встретился с Муратом Нуртлеу.\n\n"
            "**Ашхабад, 26 июня.** Прилетели вчера. Ван И встретился с Рашидом Мередовым.",
        ),
    ],
)
def test_an_entry_of_a_diary_tells_of_the_day_that_heads_it(
    told: Told, language: str, day: str, text: str
) -> None:
    events = told(text, language, day)
    assert starts(events, "bilateral_meeting") == ["2024-06-23", "2024-06-26"]


def test_entries_by_the_clock_are_of_the_day_of_the_report(told: Told) -> None:
    text = (
        "07.40 The streets are empty. Xi Jinping came to Astana last night.\n\n"
        "09.15 Talks between Xi Jinping and Kassym-Jomart Tokayev begin.\n\n"
        "11.30 Xi Jinping meets Erlan Koshanov.\n"
    )
    assert set(starts(told(text), "bilateral_meeting")) == {"2024-06-20"}


def test_it_is_no_traveler(told: Told) -> None:
    text = "Xi Jinping and Kassym-Jomart Tokayev spoke of CNPC. It came to Aktobe in June 1997."
    assert starts(told(text), "visit") == []


def test_the_day_a_guest_came_is_not_that_of_the_next_paragraph(told: Told) -> None:
    text = (
        "Китай и Казахстан подписали декларацию во вторник. Президент Казахстана Касым-Жомарт Токаев "
        "прилетел в Пекин в понедельник.\n\nСи Цзиньпин принял Касым-Жомарта Токаева в Доме народных собраний."
    )
    assert starts(told(text, "ru", "20.06.2024"), "bilateral_meeting") == ["2024-06-18"]


def test_days_of_a_review_are_of_the_month_in_its_headline(claims: Callable[..., Claims]) -> None:
    text = (
        "On the 4th Sadyr Japarov landed in Beijing.\n\nOn the 20th Wang Yi met Bakhtiyor Saidov."
    )
    head = "{}\nThe Pass, March 28, 2025\n\n"
    review = claims(head.format("The neighbors: what February brought") + text + "\n")
    assert [event.start for event in review.events] == ["2025-02-04", "2025-02-20"]
    news = claims(head.format("Trade grew in February") + text + "\n")
    assert [event.start for event in news.events] == ["2025-03-04", "2025-03-20"]


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "Sadyr Japarov spoke of thirty years of ties, established in January 1992. In February he met "
            "Xi Jinping in Beijing.",
            ["2024-02"],
        ),
        (
            "ru",
            "20.06.2024",
            "Стороны высоко оценили партнёрство, установленное в мае 2013 года. В феврале Садыр Жапаров "
            "провёл переговоры с Си Цзиньпином.",
            ["2024-02"],
        ),
        (
            "zh",
            "2024-06-20",
            "扎帕罗夫16日至19日对中国进行国事访问，这是他2021年1月就任后首次访华。18日，习近平同扎帕罗夫会谈。",
            ["2024-06-18"],
        ),
    ],
)
def test_date_told_aside_leads_no_text_back(
    told: Told, language: str, day: str, text: str, expected: list[str]
) -> None:
    assert starts(told(text, language, day), "bilateral_meeting") == expected


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        ("en", "June 20, 2024", "Xi Jinping's visit to Kazakhstan, which began on Tuesday, ends tomorrow.", ("visit", "2024-06-18", "happened")),
        ("ru", "20 июня 2024", "Визит Си Цзиньпина в Казахстан, начавшийся во вторник, завершится в пятницу.", ("visit", "2024-06-18", "happened")),
        ("zh", "2024年6月20日", "习近平18日开始的对哈萨克斯坦国事访问将于明天结束。", ("visit", "2024-06-18", "happened")),
        ("en", "June 20, 2024", "A plant was opened on Wednesday, the last day of Li Qiang's three-day visit to Kazakhstan.", ("visit", "2024-06-17", "happened")),
        ("ru", "20 июня 2024", "Соглашение подписали в среду, в последний день трёхдневного визита Ли Цяна в Казахстан.", ("visit", "2024-06-17", "happened")),
        ("ru", "20 июня 2024", "В среду Касым-Жомарт Токаев принял Си Цзиньпина.\n\nТокаев во вторник, на переговорах с Ли Цяном, поднял вопрос о дороге.", ("bilateral_meeting", "2024-06-18", "happened")),
        ("ru", "20 июня 2024", "Переговоры Токаева и Си Цзиньпина в среду заняли три часа вместо намеченных двух.", ("bilateral_meeting", "2024-06-19", "happened")),
        ("en", "June 20, 2024", "President Kassym-Jomart Tokayev goes to Beijing this year.", ("visit", "2024", "planned")),
        ("en", "June 20, 2024", "Xi Jinping comes to Astana in the autumn.", ("visit", "2024", "planned")),
        ("en", "June 20, 2024", "Xi Jinping visited Astana this year.", ("visit", "2024", "happened")),
        ("ru", "20 июня 2024", "Касым-Жомарт Токаев в этом году едет в Пекин.", ("visit", "2024", "planned")),
    ],
)  # fmt: skip
def test_tense_and_clause_tell_what_has_begun_and_what_is_to_come(
    told: Told, language: str, day: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in [(e.type, e.start, e.status) for e in told(text, language, day)]


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "Deputies in Bishkek have ratified the border treaty with China. The vote took place on Tuesday.",
            ["2024-06-18"],
        ),
        (
            "en",
            "June 20, 2024",
            "Deputies in Bishkek have ratified the border treaty with China. "
            "On Tuesday President Emomali Rahmon flew to Moscow.",
            [],
        ),
        (
            "ru",
            "2024-06-20",
            "Казахстан отправил первую партию мёда в Китай. Отгрузка состоялась 12 июня.",
            [],
        ),
        (
            "ru",
            "2024-06-20",
            "Казахстан отправил первую партию мёда в Китай. Отгрузка состоялась 17 июня.",
            ["2024-06-17"],
        ),
    ],
)
def test_the_lead_has_the_day_that_the_next_sentence_gives(
    told: Told, language: str, day: str, text: str, expected: list[str]
) -> None:
    assert starts(told(text, language, day), "other") == expected


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "Wang Yi left Dushanbe on Wednesday after a two-day visit. He was received by Emomali Rahmon.",
            [("visit", "2024-06-18"), ("bilateral_meeting", "2024-06")],
        ),
        (
            "en",
            "June 20, 2024",
            "Wang Yi arrived in Dushanbe on Wednesday for a visit. He was received by Emomali Rahmon.",
            [("visit", "2024-06-19"), ("bilateral_meeting", "2024-06-19")],
        ),
        (
            "ru",
            "2024-06-20",
            "Ван И отбыл вчера из Душанбе, завершив двухдневный визит. Его принял президент Эмомали Рахмон.",
            [("visit", "2024-06-18"), ("bilateral_meeting", "2024-06")],
        ),
        (
            "zh",
            "2024-06-20",
            "王毅18日至19日访问塔吉克斯坦。访问期间，王毅同拉赫蒙总统举行会谈。",
            [("visit", "2024-06-18"), ("bilateral_meeting", "2024-06")],
        ),
    ],
)
def test_talks_in_the_course_of_a_visit_that_is_over_have_no_day(
    told: Told, language: str, day: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert {(event.type, event.start) for event in told(text, language, day)} == set(expected)


def test_a_visit_begins_with_the_first_day_on_which_the_visitor_is_there(told: Told) -> None:
    text = (
        "Sadyr Japarov, who is on a state visit to China, told Premier Li Qiang in Beijing on Thursday that trade "
        "should grow. On Tuesday he met Xi Jinping in Beijing."
    )
    assert starts(told(text, "en", "June 21, 2024"), "visit") == ["2024-06-18"]


@pytest.mark.parametrize(
    ("language", "day", "text", "kind", "expected"),
    [
        (
            "en",
            "June 20, 2024",
            "They discussed preparations for the visit of President Sadyr Japarov to China, "
            "which is to take place in September.",
            "visit",
            ["2024-09"],
        ),
        (
            "ru",
            "2024-06-20",
            "Обсуждали подготовку к саммиту ШОС, который пройдёт в Астане 3–4 июля, и торговлю с Китаем.",
            "summit",
            ["2024-07-03"],
        ),
        (
            "ru",
            "2024-06-20",
            "Стороны обсудили подготовку визита Садыра Жапарова в Китай, который состоится в сентябре.",
            "visit",
            ["2024-09"],
        ),
    ],
)
def test_a_clause_on_what_is_held_dates_it_whoever_is_named_before(
    told: Told, language: str, day: str, text: str, kind: str, expected: list[str]
) -> None:
    assert starts(told(text, language, day), kind) == expected
