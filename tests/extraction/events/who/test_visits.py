"""Who travels, and whose guest they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims, Event

Told = Callable[..., list[Event]]


def visits(events: list[Event]) -> list[tuple[str | None, tuple[str, ...], str]]:
    return [(e.start, e.participants, e.status) for e in events if e.type == "visit"]


NAZARBAYEV, HU, XI, KARIMOV = ("Nursultan Nazarbayev", "Hu Jintao", "Xi Jinping", "Islam Karimov")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Wang Yi will pay visits to Tajikistan, Uzbekistan and Kazakhstan in July."),
        ("ru", "В июле Ван И посетит Таджикистан, Узбекистан и Казахстан."),
        ("zh", "7月，王毅将访问塔吉克斯坦、乌兹别克斯坦和哈萨克斯坦。"),
    ],
)
def test_countries_of_a_tour_are_as_many_visits(told: Told, language: str, text: str) -> None:
    days = {"en": "June 20, 2024", "ru": "20.06.2024", "zh": "2024-06-20"}
    events = told(text, language, days[language])
    assert visits(events) == [("2024-07", ("Wang Yi",), "planned")] * 3


def test_countries_that_only_share_a_border_are_no_tour(told: Told) -> None:
    text = "Wang Yi arrived in Tajikistan on Tuesday. Its neighbors are Uzbekistan and Afghanistan."
    assert len(visits(told(text))) == 1


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The visit of Hu Jintao to Uzbekistan took place on June 9, 2010.", HU),
        (
            "For Nazarbayev, Hu Jintao was no stranger: he had been to Beijing himself in June 2010.",
            None,
        ),
        ("Nursultan Nazarbayev told Hu Jintao that he had visited China in June 2010.", NAZARBAYEV),
        (
            "At the invitation of Hu Jintao, Nursultan Nazarbayev visited China in June 2010.",
            NAZARBAYEV,
        ),
    ],
)
def test_nobody_pays_his_own_country_a_visit(told: Told, text: str, who: str | None) -> None:
    people = [names for _, names, _ in visits(told(text, day="July 20, 2010"))]
    assert people == ([(who,)] if who else people)
    assert (HU,) not in people or who == HU


def test_guest_is_on_a_visit_where_the_host_is_at_home(told: Told) -> None:
    text = (
        "BEIJING - On Wednesday Hu Jintao and Islam Karimov signed a treaty at the start of a "
        "three-day state visit."
    )
    assert visits(told(text, day="May 26, 2005")) == [("2005-05-25", (KARIMOV,), "happened")]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        (
            "ru",
            "07.06.2018",
            "Президент Казахстана Нурсултан Назарбаев прилетел в Китай 6 июня. "
            "В Пекине он был принят Си Цзиньпином, после чего вылетел в Циндао.",
        ),
        (
            "zh",
            "2018-06-07",
            "应国家主席习近平邀请，哈萨克斯坦总统纳扎尔巴耶夫6月6日起对中国进行国事访问。",
        ),
    ],
)
def test_who_receives_or_invites_does_not_travel(
    told: Told, language: str, day: str, text: str
) -> None:
    assert {names for _, names, _ in visits(told(text, language, day))} == {(NAZARBAYEV,)}


@pytest.mark.parametrize(
    ("language", "day", "text", "start"),
    [
        (
            "ru",
            "05.07.2024",
            "Си Цзиньпин, прибывший 4 июля в Душанбе, сегодня осмотрел дворец.",
            "2024-07-04",
        ),
        ("ru", "24.12.2019", "Сироджиддин Мухриддин с 22 декабря находится в КНР.", "2019-12-22"),
        (
            "en",
            "June 20, 2024",
            "Tajikistan, where Xi Jinping landed on Tuesday, was the first stop.",
            "2024-06-18",
        ),
    ],
)
def test_participles_and_stops_tell_of_visits(
    told: Told, language: str, day: str, text: str, start: str
) -> None:
    assert [date for date, _, _ in visits(told(text, language, day))] == [start]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        ("en", "June 20, 2024", "No visit to China is planned for Sadyr Japarov this year."),
        ("ru", "20.06.2024", "Визита Садыра Жапарова в Китай в этом году не будет."),
        ("zh", "2024-06-20", "4月，首批疫苗抵达塔什干。此前习近平同米尔济约耶夫通电话。"),
    ],
)
def test_no_visit_is_no_event(told: Told, language: str, day: str, text: str) -> None:
    assert visits(told(text, language, day)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A visit by Wang Yi to Tajikistan in July was put off.", "cancelled"),
        ("In July Wang Yi is expected in Tajikistan.", "planned"),
        ("- July 2024: visit of Wang Yi to Tajikistan planned", "planned"),
    ],
)
def test_status_of_visits(told: Told, text: str, status: str) -> None:
    assert visits(told(text)) == [("2024-07", ("Wang Yi",), status)]


def test_each_country_has_its_own_trip(told: Told) -> None:
    text = (
        "Xi Jinping began a state visit to Kyrgyzstan on June 12. On June 14 he flew to Dushanbe and "
        "began a state visit to Tajikistan."
    )
    assert [date for date, _, _ in visits(told(text))] == ["2024-06-12", "2024-06-14"]


def test_last_stop_is_of_the_leader_whose_tour_it_is(told: Told) -> None:
    text = (
        "Xi Jinping met Islam Karimov in Tashkent on September 9. They signed a treaty. "
        "Trade grew by half. Prices rose, too. Kyrgyzstan was the last stop."
    )
    last = visits(told(text, day="September 14, 2013"))[-1]
    assert last[1] == (XI,)


def test_they_do_not_become_the_one_who_acts(told: Told) -> None:
    text = (
        "On June 18 Xi Jinping met Gurbanguly Berdimuhamedov in Ashgabat. They opened a plant. "
        "Then he flew to Astana."
    )
    assert visits(told(text)) == [("2024-06-18", (XI,), "happened")]


def test_countries_may_stand_before_the_visit(told: Told) -> None:
    text = "6月14日至16日，习近平对哈萨克斯坦和乌兹别克斯坦进行国事访问。"
    # The days of the tour are known, but not the day on which he came to the second.
    assert visits(told(text, "zh", "2024-06-20")) == [
        ("2024-06-14", (XI,), "happened"),
        ("2024-06", (XI,), "happened"),
    ]


def test_each_country_of_a_tour_has_its_own_days(told: Told) -> None:
    text = (
        "Xi Jinping is home after state visits to Kazakhstan (June 2-4) and Tajikistan (June 4-6)."
    )
    assert visits(told(text)) == [
        ("2024-06-02", (XI,), "happened"),
        ("2024-06-04", (XI,), "happened"),
    ]


def test_tour_without_dates_has_those_of_its_talks(told: Told) -> None:
    text = (
        "Ван И совершил турне по Казахстану и Туркменистану. 17 июня в Астане его принял Касым-Жомарт "
        "Токаев. На следующий день гость прибыл в Ашхабад."
    )
    starts = {date for date, _, _ in visits(told(text, "ru", "20.06.2024"))}
    assert starts == {"2024-06-17", "2024-06-18"}


def test_season_to_come_is_of_this_year(told: Told) -> None:
    assert visits(told("Wang Yi is to pay a visit to Tashkent in the autumn.")) == [
        ("2024", ("Wang Yi",), "planned")
    ]


def test_onward_flight_in_one_country_is_the_same_trip(told: Told) -> None:
    text = (
        "On Tuesday Nursultan Nazarbayev arrived in Beijing. He leaves for Xi'an on Saturday, still "
        "in China."
    )
    assert len(visits(told(text))) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Sadyr Japarov hopes to welcome Xi Jinping on a state visit to Bishkek in 2025.",
        ),
        ("ru", "Садыр Жапаров в 2025 году ждёт Си Цзиньпина в Бишкеке с государственным визитом."),
    ],
)
def test_who_is_invited_is_who_will_travel(told: Told, language: str, text: str) -> None:
    days = {"en": "June 20, 2024", "ru": "20.06.2024"}
    assert visits(told(text, language, days[language])) == [("2025", (XI,), "planned")]


def test_visit_of_a_leader_by_his_role(told: Told) -> None:
    text = "Ислам Каримов доволен. Визит китайского лидера в Узбекистан начался 8 сентября."
    assert visits(told(text, "ru", "10.09.2013")) == [("2013-09-08", (XI,), "happened")]


@pytest.mark.parametrize(
    ("text", "start", "status"),
    [
        ("Wang Yi will be in Astana on June 28.", "2024-06-28", "planned"),
        (
            "A delegation headed by Wang Yi spent Monday and Tuesday in Astana.",
            "2024-06-17",
            "happened",
        ),
    ],
)
def test_to_be_somewhere_or_spend_days_there_is_a_visit(
    told: Told, text: str, start: str, status: str
) -> None:
    lead = "China and Kazakhstan are neighbours.\n\n"
    visits = [event for event in told(lead + text) if event.type == "visit"]
    assert [(visit.start, visit.status) for visit in visits] == [(start, status)]


def test_a_spokesperson_is_no_traveler(told: Told) -> None:
    text = "Mao Ning, spokesperson for the Chinese Foreign Ministry, said on June 18 that no date for a visit to Kazakhstan was set."
    assert [event for event in told(text) if event.type == "visit"] == []


def test_who_visits_a_site_in_a_city_of_the_other_side_travels(told: Told) -> None:
    text = "In May 2019 Prime Minister Askar Mamin of Kazakhstan visited the company's warehouse in the Xi'an port area."
    assert [(e.type, e.start, e.place) for e in told(text)] == [("visit", "2019-05", "Xi'an")]


@pytest.mark.parametrize("verb", ["посетил", "с государственным визитом посетил"])
def test_subject_after_a_russian_verb_has_his_state_in_his_title(told: Told, verb: str) -> None:
    text = f"18 июня Казахстан {verb} председатель КНР Си Цзиньпин."
    visits = [e for e in told(text, "ru", "20.06.2024") if e.type == "visit"]
    assert [(e.start, e.participants) for e in visits] == [("2024-06-18", ("Xi Jinping",))]


def test_guest_came_in_a_month_or_year(told: Told) -> None:
    text = "China and Kyrgyzstan are neighbours. Premier Li Peng came in April 1994."
    assert visits(told(text)) == [("1994-04", ("Li Peng",), "happened")]


def test_conversation_that_took_place_is_talks(told: Told) -> None:
    text = "On Tuesday a bilateral conversation took place between Wang Yi and Jeenbek Kulubaev."
    assert [e.type for e in told(text)] == ["bilateral_meeting"]


def test_what_comes_beside_a_visit_is_no_visit(told: Told) -> None:
    text = "李强24日抵达比什凯克。除正式访问外，他还将出席26日举行的论坛。"
    assert visits(told(text, "zh", "2023-10-25")) == [("2023-10-24", ("Li Qiang",), "happened")]


GROUPS = [
    ("en", "Inspectors from China's Ministry of Natural Resources visited Bishkek on 12 June 2024.", "Ministry of Natural Resources of China"),
    ("en", "Some thirty Kyrgyz journalists left for Beijing on 12 June 2024.", "Kyrgyzstan"),
    ("ru", "12 июня 2024 года в Бишкек прибыла бригада врачей из Китая.", "China"),
    ("ru", "12 июня 2024 года Бишкек посетили китайские археологи.", "China"),
    ("zh", "2024年6月12日，塔吉克斯坦索格特州州长率团访问西安。", "Tajikistan"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "sender"), GROUPS)
def test_whoever_travels_without_a_name_travels_for_a_body_or_a_state(
    told: Told, language: str, text: str, sender: str
) -> None:
    assert visits(told(text, language)) == [("2024-06-12", (sender,), "happened")]


def test_words_between_commas_do_not_part_a_guest_from_his_verb(
    claims: Callable[..., Claims],
) -> None:
    text = (
        "Pamir Post | 16 May 2014\n\nKazakhstan trades with China. Xi Jinping, accompanied by his wife and three "
        "ministers, is expected in Astana in September.\n"
    )
    (visit,) = claims(text).events
    assert (visit.type, visit.participants, visit.start) == ("visit", ("Xi Jinping",), "2014-09")


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        ("en", "June 20, 2024", "A team of Chinese doctors arrived in Tashkent on Tuesday."),
        ("ru", "20.06.2024", "Группа китайских медиков прилетела в Ташкент 18 июня."),
        ("zh", "2024-06-20", "中国医疗专家组18日抵达塔什干。"),
    ],
)
def test_doctors_who_come_visit_for_their_state(
    told: Told, language: str, day: str, text: str
) -> None:
    (event,) = told(text, language, day)
    assert (event.type, event.start) == ("visit", "2024-06-18")
    assert event.participants == ("China",)
