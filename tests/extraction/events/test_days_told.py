"""Which day is meant: of what was told last, of an entry, of an apposition, counted from what two states did."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims, Event

Extract = Callable[..., Claims]
Told = Callable[..., list[Event]]

DAYS = [
    # The month named between is not "that evening".
    (
        "en",
        "On 10 May 2015 Xi Jinping and Emomali Rahmon opened a power plant in Dushanbe. The contract had been signed in March.\n\n"
        "That same evening Xi Jinping and Emomali Rahmon held talks.",
        "bilateral_meeting 2015-05-10",
    ),
    (
        "ru",
        "10 мая 2015 года Си Цзиньпин и Эмомали Рахмон открыли в Душанбе станцию. Договор о ней подписали в марте 2015 года.\n\n"
        "Тем же утром Си Цзиньпин и Эмомали Рахмон провели переговоры.",
        "bilateral_meeting 2015-05-10",
    ),
    (
        "zh",
        "2015年5月10日，习近平和拉赫蒙在杜尚别出席电站开工仪式。双方2015年3月签署了合同。当晚，习近平同拉赫蒙举行会谈。",
        "bilateral_meeting 2015-05-10",
    ),
    # An apposition has a day of its own.
    (
        "en",
        "Gurbanguly Berdimuhamedov, in office since February 2007, paid a visit to Beijing on 17 July 2007.",
        "visit 2007-07-17",
    ),
    # Counted from what two states did.
    (
        "en",
        "Askar Akayev of Kyrgyzstan came to China on 16 May 1992, four months after the two countries established diplomatic relations.",
        "other 1992-01",
    ),
    (
        "ru",
        "Аскар Акаев прилетел из Киргизии в Китай 16 мая 1992 года, через четыре месяца после того, как две страны установили дипломатические отношения.",
        "other 1992-01",
    ),
    # A speech to a parliament.
    (
        "en",
        "Speaking to the Uzbek parliament on 19 April 1994, China's premier Li Peng set out four principles.",
        "statement 1994-04-19",
    ),
]


@pytest.mark.parametrize(("language", "text", "event"), DAYS)
def test_event_is_of_the_day_that_is_meant(
    claims: Extract, language: str, text: str, event: str
) -> None:
    told = claims(HEADS[language].format(text)).events
    assert event in [f"{e.type} {e.start}" for e in told]


def test_entry_by_the_clock_is_of_the_weekday_that_heads_it(claims: Extract) -> None:
    told = claims(
        "Two days, two cities\nThe Wire, 13 May 2017\n\n"
        "**Wed 18:30** — In Kazakhstan, Nursultan Nazarbayev received Xi Jinping of China.\n\n"
        "**Fri 11:30** — In Uzbekistan, Shavkat Mirziyoyev met Xi Jinping at noon.\n"
    )
    assert [e.start for e in told.events if e.type == "bilateral_meeting"] == [
        "2017-05-10",
        "2017-05-12",
    ]


def test_days_by_their_number_alone_are_a_range(claims: Extract) -> None:
    told = claims(
        "Саммит\nПровод, 13 мая 2017 года\n\n"
        "Саммит ШОС с участием Си Цзиньпина и Эмомали Рахмона проходил в Душанбе 11 и 12 числа.\n"
    )
    assert [(e.start, e.end) for e in told.events if e.type == "summit"] == [
        ("2017-05-11", "2017-05-12")
    ]


def test_contract_is_of_the_day_of_a_chinese_cleft(claims: Extract) -> None:
    told = claims(
        "电网\n《电讯》2017年5月13日\n\n合同是2016年6月15日在上海签订的，签字双方为特变电工和塔吉克斯坦国家电力公司。\n"
    )
    assert [agreement.date for agreement in told.agreements] == ["2016-06-15"]


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            "June 21, 2024",
            "Wednesday 12, Astana. Wang Yi calls on President Kassym-Jomart Tokayev.",
            ("bilateral_meeting", "2024-06-12", "happened"),
        ),
        (
            "en",
            "June 21, 2024",
            "In 2011, in September, Kazakhstan and China opened the crossing.",
            ("ceremony", "2011-09", "happened"),
        ),
        (
            "ru",
            "21.06.2024",
            "В 2011-м, в сентябре, Китай и Казахстан открыли переход.",
            ("other", "2011-09", "happened"),
        ),
        (
            "en",
            "June 21, 2024",
            "Wang Yi spoke on Tuesday about the China-Central Asia summit which Astana is to host in October.",
            ("summit", "2024-10", "planned"),
        ),
        (
            "en",
            "June 21, 2024",
            "Kazakh deputies, who are to vote on the border treaty with China in September, grumble.",
            ("other", "2024-09", "planned"),
        ),
        (
            "en",
            "June 21, 2024",
            "Tomorrow Xi Jinping comes to Astana for the summit of the Shanghai Cooperation Organization on the 24th and 25th.",
            ("summit", "2024-06-24", "planned"),
        ),
        (
            "en",
            "June 21, 2024",
            "**Tuesday, 20:45** President Kassym-Jomart Tokayev receives Wang Yi.",
            ("bilateral_meeting", "2024-06-18", "happened"),
        ),
        (
            "ru",
            "21.06.2024",
            "Главным событием стал форум «Один пояс, один путь», который прошёл в Пекине 17 и 18 июня с участием "
            "Касым-Жомарта Токаева.",
            ("forum", "2024-06-17", "happened"),
        ),
        (
            "zh",
            "2024-06-21",
            "外交部长王毅20日在北京同来访的塔吉克斯坦外长穆赫里丁举行会谈。",
            ("bilateral_meeting", "2024-06-20", "happened"),
        ),
        (
            "zh",
            "2024-06-21",
            "习近平将于7月赴阿斯塔纳出席上海合作组织峰会。",
            ("summit", "2024-07", "planned"),
        ),
        (
            "zh",
            "2024-06-21",
            "托卡耶夫说，哈方将落实去年9月同习近平主席会谈时达成的共识。",
            ("bilateral_meeting", "2023-09", "happened"),
        ),
    ],
)
def test_a_date_is_of_what_it_stands_with(
    told: Told, language: str, day: str, text: str, expected: tuple[str, str, str]
) -> None:
    found = [(event.type, event.start, event.status) for event in told(text, language, day)]
    assert expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The clause behind a date says what it was.
        (
            "Спорят о займе, который Китай дал Казахстану в июле прошлого года, когда Токаев побывал в Шанхае.",
            "visit 2023-07",
        ),
        # What was done while somebody else came.
        (
            "12 июня, в день визита в Китай вице-президента Туркмении Рашида Мередова, открылась выставка.",
            "visit 2024-06-12",
        ),
        (
            "Ван И прилетел в Астану 12 июня.\n\nВ день прилёта гостя Токаев провёл с ним беседу.",
            "bilateral_meeting 2024-06-12",
        ),
        # "At the meeting" that has a day of its own is not the one told before.
        (
            "В 2019-м на переговорах в Астане Токаев и Си Цзиньпин назвали цель.\n\n"
            "5 июня президент Токаев и председатель Си Цзиньпин на встрече в Сиане договорились о дороге.",
            "bilateral_meeting 2024-06-05",
        ),
        (
            "11 марта Токаев и Си Цзиньпин открыли в Астане центр. Выставка китайских книг открылась там в том же марте.",
            "forum 2024-03",
        ),
        # The first and the last day of a visit told.
        (
            "Ли Цян пробыл в Ташкенте с 11 по 13 июня. В первый день его принял Шавкат Мирзиёев.",
            "bilateral_meeting 2024-06-11",
        ),
        (
            "Ли Цян пробыл в Ташкенте с 11 по 13 июня. В последний день визита он встретился с Шавкатом Мирзиёевым.",
            "bilateral_meeting 2024-06-13",
        ),
        ("Президент Эмомали Рахмон со вторника гостит в Пекине.", "visit 2024-06-18"),
        (
            "Дорогу в Китай строят с 2020 года. За год до того в Душанбе приезжал министр Ван И.",
            "visit 2019",
        ),
        # "Today" in an entry by the clock is the day of the entry.
        (
            "19 июня, 12:20. Сегодня Си Цзиньпин принял Садыра Жапарова.",
            "bilateral_meeting 2024-06-19",
        ),
    ],
)
def test_russian_news_says_which_day_is_meant(told: Told, text: str, expected: str) -> None:
    assert expected in [f"{e.type} {e.start}" for e in told(text, "ru", "21.06.2024")]


def test_day_on_which_somebody_named_came_is_not_that_of_the_visit_told(told: Told) -> None:
    text = "Ван И прилетел в Астану 12 июня.\n\nВ день прибытия Ли Цяна, 18 июня, Токаев принял в Астане Ли Цяна."
    starts = [e.start for e in told(text, "ru", "21.06.2024") if e.type == "bilateral_meeting"]
    assert starts == ["2024-06-18"]


def test_leaders_without_names_are_nobody_told_before(told: Told) -> None:
    text = (
        "Садыр Жапаров прибыл в Китай 18 июня. Вечером он вылетит в Харбин: "
        "в субботу там начнутся игры, на которые приехали многие зарубежные лидеры."
    )
    visits = [e.start for e in told(text, "ru", "21.06.2024") if e.type == "visit"]
    assert "2024-06-15" not in visits
