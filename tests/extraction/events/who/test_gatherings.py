"""Who talks with whom, and who sits at the table of many."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

XI, JAPAROV, MIRZIYOYEV = "Xi Jinping", "Sadyr Japarov", "Shavkat Mirziyoyev"
DAYS = {"en": "June 20, 2024", "ru": "20.06.2024", "zh": "2024-06-20"}


def pairs(events: list[Event]) -> list[tuple[str | None, frozenset[str]]]:
    return [(e.start, frozenset(e.participants)) for e in events if e.type == "bilateral_meeting"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "On Tuesday Xi Jinping had talks with Sadyr Japarov and a meeting with Shavkat Mirziyoyev.",
        ),
        (
            "ru",
            "18 июня Си Цзиньпин принял Садыра Жапарова и провёл переговоры с Шавкатом Мирзиёевым.",
        ),
        ("zh", "18日，习近平会见扎帕罗夫，并同米尔济约耶夫举行会谈。"),
    ],
)
def test_two_talks_in_one_sentence_are_two(told: Told, language: str, text: str) -> None:
    assert set(pairs(told(text, language, DAYS[language]))) == {
        ("2024-06-18", frozenset({XI, JAPAROV})),
        ("2024-06-18", frozenset({XI, MIRZIYOYEV})),
    }


def test_two_talks_have_each_its_day(told: Told) -> None:
    text = "Xi Jinping had talks with Sadyr Japarov on Monday and a meeting with Shavkat Mirziyoyev on Tuesday."
    assert set(pairs(told(text))) == {
        ("2024-06-17", frozenset({XI, JAPAROV})),
        ("2024-06-18", frozenset({XI, MIRZIYOYEV})),
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Tuesday Sadyr Japarov met Xi Jinping at the airport in Bishkek."),
        ("en", "Sadyr Japarov welcomed Xi Jinping on his arrival in Bishkek on Tuesday."),
        ("ru", "18 июня Садыр Жапаров встретил Си Цзиньпина в аэропорту «Манас»."),
    ],
)
def test_welcome_is_no_meeting(told: Told, language: str, text: str) -> None:
    assert pairs(told(text, language, DAYS[language])) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Tuesday Sadyr Japarov flew to China. In Beijing Xi Jinping received him."),
        ("ru", "18 июня Садыр Жапаров прилетел в Пекин. Его принял Си Цзиньпин."),
        (
            "en",
            "## 18 June, Beijing\n\nTalks. Xi Jinping and Sadyr Japarov then signed a statement.",
        ),
        (
            "ru",
            "18 июня Садыр Жапаров прилетел в Пекин. Затем переговоры. Си Цзиньпин и Садыр Жапаров довольны.",
        ),
        (
            "en",
            "On Tuesday Sadyr Japarov flew to China. Xi Jinping called on him in his residence.",
        ),
        (
            "en",
            "- 18 June: Xi and Japarov meet in Beijing; Xi Jinping and Sadyr Japarov sign a treaty",
        ),
        ("zh", "扎帕罗夫18日受到习近平会见。"),
    ],
)
def test_talks_however_short_or_passive(told: Told, language: str, text: str) -> None:
    assert pairs(told(text, language, DAYS[language])) == [("2024-06-18", frozenset({XI, JAPAROV}))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Has Xi Jinping met Sadyr Japarov on Tuesday?"),
        ("ru", "Встретился ли Си Цзиньпин с Садыром Жапаровым 18 июня?"),
        ("zh", "习近平18日会见扎帕罗夫了吗？"),
    ],
)
def test_question_tells_nothing(told: Told, language: str, text: str) -> None:
    assert told(text, language, DAYS[language]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The prime ministers of the Shanghai Cooperation Organization met in Tashkent on Tuesday; Li Qiang spoke for China.",
        ),
        (
            "ru",
            "18 июня в Ташкенте прошло заседание Совета глав правительств ШОС. Китай представлял Ли Цян.",
        ),
        ("zh", "18日，上海合作组织成员国总理第二次会议在塔什干举行。李强代表中国。"),
    ],
)
def test_heads_of_government_gather(told: Told, language: str, text: str) -> None:
    events = told(text, language, DAYS[language])
    assert [(e.type, e.start) for e in events] == [("ministerial_meeting", "2024-06-18")]
    assert "Shanghai Cooperation Organization" in events[0].participants


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "zh",
            "习近平18日抵达阿斯塔纳。19日，出席上海合作组织峰会，并会见土库曼斯坦总统别尔德穆哈梅多夫。",
        ),
    ],
)
def test_whom_one_meets_beside_a_summit_is_not_of_it(told: Told, language: str, text: str) -> None:
    events = told(text, language, DAYS[language])
    summits = [set(e.participants) for e in events if e.type == "summit"]
    assert summits == [{XI, "Shanghai Cooperation Organization"}]


def test_next_sentence_lists_the_leaders_of_a_body(told: Told) -> None:
    text = (
        "3 июля в Алма-Ате встретились лидеры «Шанхайской пятёрки». Цзян Цзэминь, Нурсултан "
        "Назарбаев, Аскар Акаев и Эмомали Рахмонов приняли заявление."
    )
    events = told(text, "ru", "06.07.1998")
    assert {"Jiang Zemin", "Nursultan Nazarbayev", "Askar Akayev", "Emomali Rahmon"} <= set(
        next(e.participants for e in events if e.type == "summit")
    )


def test_next_one_is_the_next_summit(told: Told) -> None:
    text = (
        "On Tuesday the summit of the Shanghai Cooperation Organization closed in Astana with Xi Jinping. "
        "The next one is planned for 2025 in China."
    )
    assert [(e.start, e.status) for e in told(text) if e.type == "summit"] == [
        ("2024-06-18", "happened"),
        ("2025", "planned"),
    ]


def test_whom_one_meets_in_a_list_is_met_apart(told: Told) -> None:
    text = (
        "On Tuesday Sadyr Japarov met Premier Li Qiang and parliament chief Zhao Leji in Beijing."
    )
    assert {names for _, names in pairs(told(text))} == {
        frozenset({JAPAROV, "Li Qiang"}),
        frozenset({JAPAROV, "Zhao Leji"}),
    }


def test_hosts_who_meet_one_guest_together_meet_once(told: Told) -> None:
    text = "On Tuesday Xi Jinping and Premier Li Qiang met Sadyr Japarov in Beijing."
    assert len(pairs(told(text))) == 1


def test_ministers_named_last_are_not_the_presidents(told: Told) -> None:
    text = "On Tuesday Wang Yi met Bakhtiyor Saidov. The presidents signed a treaty in Samarkand in 2022."
    assert [e.participants for e in told(text) if e.type == "signing"] == []


def test_colleagues_of_the_region_are_its_five(told: Told) -> None:
    text = "Wang Yi and his five Central Asian colleagues met in Almaty on Tuesday."
    events = told(text)
    assert [(e.type, e.start) for e in events] == [("ministerial_meeting", "2024-06-18")]
    assert set(events[0].participants) == {
        "Wang Yi",
        "Kazakhstan",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
    }


def test_list_of_meetings_needs_no_verb(told: Told) -> None:
    text = (
        "Around the summit Xi Jinping found time for his neighbors.\n\n"
        "- **Sadyr Japarov, Kyrgyzstan.** Beijing, 18 June.\n"
        "- **Shavkat Mirziyoyev, Uzbekistan.** Beijing, the same day.\n"
    )
    assert pairs(told(text)) == [
        ("2024-06-18", frozenset({XI, JAPAROV})),
        ("2024-06-18", frozenset({XI, MIRZIYOYEV})),
    ]


def test_list_of_birthdays_tells_no_meetings(told: Told) -> None:
    text = (
        "Xi Jinping sent flowers to his neighbors.\n\n"
        "- **Sadyr Japarov, Kyrgyzstan.** Born 6 December 1968.\n"
        "- **Shavkat Mirziyoyev, Uzbekistan.** Born 24 July 1957.\n"
    )
    assert pairs(told(text)) == []


def test_name_of_a_format_puts_nobody_at_the_table(told: Told) -> None:
    text = "In May 2023 Sadyr Japarov was in Xi'an for the China-Central Asia summit."
    assert [e.participants for e in told(text) if e.type == "summit"] == [(JAPAROV,)]


def test_paper_of_another_year_is_signed_by_the_states_of_the_summit(told: Told) -> None:
    text = (
        "On Wednesday the leaders of China, Russia, Kazakhstan, Kyrgyzstan and Tajikistan met in "
        "Bishkek. In Shanghai, in April 1996, its leaders signed an agreement on trust."
    )
    events = told(text, day="August 27, 1999")
    assert [set(e.participants) for e in events if e.type == "signing"] == [
        {"China", "Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan"}
    ]


def test_who_is_met_on_which_day_stands_beside_the_name(told: Told) -> None:
    text = (
        "Xi Jinping held separate talks in Beijing with President Sadyr Japarov on Monday and "
        "President Shavkat Mirziyoyev on Tuesday."
    )
    assert pairs(told(text)) == [
        ("2024-06-17", frozenset({XI, JAPAROV})),
        ("2024-06-18", frozenset({XI, MIRZIYOYEV})),
    ]


def test_states_may_attend_in_the_next_sentence(told: Told) -> None:
    text = (
        "The summit of the Shanghai Cooperation Organization closed in Qingdao on Sunday. Xi Jinping "
        "chaired the session, which was attended by the leaders of Kazakhstan and Tajikistan."
    )
    events = told(text, day="June 11, 2018")
    assert [set(e.participants) for e in events if e.type == "summit"] == [
        {XI, "Kazakhstan", "Tajikistan", "Shanghai Cooperation Organization"}
    ]


def test_next_line_of_a_list_does_not_attend(told: Told) -> None:
    text = (
        "- On Tuesday Xi Jinping attended the summit of the Shanghai Cooperation Organization in Astana.\n"
        "- Li Qiang attended a fair in Tashkent on Monday.\n"
    )
    summit = next(e for e in told(text) if e.type == "summit")
    assert "Li Qiang" not in summit.participants


def test_two_ministers_are_those_named_last(told: Told) -> None:
    text = (
        "On Tuesday Wang Yi telephoned Bakhtiyor Saidov. The two ministers will meet face to face on "
        "Friday."
    )
    assert pairs(told(text)) == [("2024-06-21", frozenset({"Wang Yi", "Bakhtiyor Saidov"}))]


def test_head_of_a_state_by_its_adjective(told: Told) -> None:
    text = "Садыр Жапаров встретился с главой китайского государства 18 июня."
    assert pairs(told(text, "ru", DAYS["ru"])) == [("2024-06-18", frozenset({XI, JAPAROV}))]


def test_next_meeting_is_of_the_kind_told_before(told: Told) -> None:
    text = (
        "The foreign ministers of China, Kazakhstan and Kyrgyzstan met in Almaty on Tuesday. "
        "The next meeting will be held in 2025."
    )
    assert [(e.type, e.start) for e in told(text)] == [
        ("ministerial_meeting", "2024-06-18"),
        ("ministerial_meeting", "2025"),
    ]


def test_guests_are_received_by_the_host_of_the_article(told: Told) -> None:
    text = (
        "Xi Jinping opened the games in Beijing. Sadyr Japarov and Shavkat Mirziyoyev were received on "
        "Tuesday."
    )
    assert set(pairs(told(text))) == {
        ("2024-06-18", frozenset({XI, JAPAROV})),
        ("2024-06-18", frozenset({XI, MIRZIYOYEV})),
    }


def test_speech_at_a_summit_is_part_of_it(told: Told) -> None:
    text = "18日，上海合作组织峰会在塔什干举行，习近平出席。习近平发表重要讲话。"
    assert [e.type for e in told(text, "zh", DAYS["zh"])] == ["summit"]


def test_who_chairs_a_meeting_talks_to_nobody_by_that(told: Told) -> None:
    text = "7月1日，外长会晤在成都举行。王毅主持会晤，库鲁巴耶夫、穆赫里丁和赛义多夫出席。"
    events = told(text, "zh", "2024-07-03")
    assert [event.type for event in events] == ["ministerial_meeting"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The sixth session of the Kazakh-Chinese commission on trade and transport took place on June 18.",
        ),
        ("en", "Officials of China and Kazakhstan held consultations on June 18."),
        ("zh", "6月18日，中国和哈萨克斯坦官员举行会谈。"),
    ],
)
def test_states_talk_where_nobody_is_named(told: Told, language: str, text: str) -> None:
    day = {"en": "June 20, 2024", "zh": "2024-06-20"}[language]
    (talks,) = [e for e in told(text, language, day) if e.type == "bilateral_meeting"]
    assert (talks.start, set(talks.participants)) == ("2024-06-18", {"China", "Kazakhstan"})


def test_a_meeting_that_somebody_recalls_is_told(told: Told) -> None:
    text = (
        "Murat Nurtleu recalled the meeting of President Kassym-Jomart Tokayev with "
        "President Xi Jinping in Beijing in February 2022."
    )
    assert [(e.type, e.start, set(e.participants)) for e in told(text)] == [
        ("bilateral_meeting", "2022-02", {"Kassym-Jomart Tokayev", "Xi Jinping"})
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On June 18 Wang Yi met Murat Nurtleu in Astana. The sides held talks on transit."),
        ("ru", "18 июня Ван И встретился с Муратом Нуртлеу. Стороны провели беседу о транзите."),
    ],
)
def test_the_sides_are_those_who_just_met(told: Told, language: str, text: str) -> None:
    day = {"en": "June 20, 2024", "ru": "20.06.2024"}[language]
    lead = {
        "en": "Xi Jinping and Kassym-Jomart Tokayev trust each other.",
        "ru": "Си Цзиньпин и Токаев доверяют друг другу.",
    }[language]
    (talks,) = told(lead + "\n\n" + text, language, day)
    assert set(talks.participants) == {"Wang Yi", "Murat Nurtleu"}


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi and Murat Nurtleu held talks by video link on June 18.",
        "On June 18 Murat Nurtleu raised the queue in a video call with Wang Yi.",
        "Wang Yi spoke to Murat Nurtleu via videoconference on June 18.",
    ],
)
def test_two_can_meet_by_video(told: Told, text: str) -> None:
    assert [(e.type, set(e.participants)) for e in told(text)] == [
        ("video_meeting", {"Wang Yi", "Murat Nurtleu"})
    ]


def test_what_was_due_and_did_not_take_place_is_cancelled(told: Told) -> None:
    text = "A meeting of the Kazakh-Chinese border commission due in Alashankou on June 15 did not take place."
    assert [(e.type, e.start, e.status) for e in told(text)] == [
        ("bilateral_meeting", "2024-06-15", "cancelled")
    ]


def test_the_sides_that_go_on_are_not_those_only_spoken_of(told: Told) -> None:
    text = (
        "2024年4月10日，王毅同库鲁巴耶夫通电话。双方要落实好两国元首共识，办好今年上海合作组织峰会。"
        "双方还就阿富汗局势交换了意见。"
    )
    assert [e.type for e in told(text, "zh", "2024-04-11")] == ["phone_call"]
