"""Whose day it is, who was there and what came of it, by the grammar of Russian and Chinese news.

Every article is of 20 June 2023 and reports from Astana; the sentences are our own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

HEADS = {
    "ru": "Новости региона за неделю\n\nАСТАНА, 20 июня 2023 г. (Вестник) – В обзоре рассказано о соседях.",
    "zh": "地区新闻摘要\n\n本报阿斯塔纳2023年6月20日电 本文介绍邻国要闻。",
}
XI, LI, QIN, JAPAROV = "Xi Jinping", "Li Qiang", "Qin Gang", "Sadyr Japarov"
SMAILOV, ZHANG, NURTLEU = "Alikhan Smailov", "Zhang Xiao", "Murat Nurtleu"
KZ, KG, TJ, UZ = (
    {"China", state} for state in ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan")
)

CHINESE: list[tuple[str, list[Event]]] = [
    # Each verb has the day before it, and the plan of one goes on with the next.
    (
        "哈萨克斯坦总理斯迈洛夫22日将抵达西安访问，24日在北京同李强总理举行会谈。",
        [
            ("visit", "2023-06-22", "planned", {SMAILOV}),
            ("bilateral_meeting", "2023-06-24", "planned", {SMAILOV, LI}),
        ],
    ),
    (
        "秦刚19日在阿斯塔纳会见努尔特列乌，23日前往塔什干访问。",
        [
            ("bilateral_meeting", "2023-06-19", "happened", {QIN, NURTLEU}),
            ("visit", "2023-06-23", "planned", {QIN}),
        ],
    ),
    (
        "吉尔吉斯斯坦总统扎帕罗夫将于7月3日抵达北京，次日同习近平主席会谈。",
        [
            ("visit", "2023-07-03", "planned", {JAPAROV}),
            ("bilateral_meeting", "2023-07-04", "planned", {JAPAROV, XI}),
        ],
    ),
    # A day behind one of last month is of that month.
    (
        "5月28日，吉尔吉斯斯坦总统扎帕罗夫抵达西安。29日，扎帕罗夫同习近平主席举行会谈。",
        [
            ("visit", "2023-05-28", "happened", {JAPAROV}),
            ("bilateral_meeting", "2023-05-29", "happened", {JAPAROV, XI}),
        ],
    ),
    ("14日和15日，斯迈洛夫留在北京参加论坛。", [("forum", "2023-06-14", "happened", {SMAILOV})]),
    # The year that a sentence opens with is that of its months.
    (
        "2022年，受疫情影响，原定3月开工的中哈冷链物流园推迟了半年。",
        [("other", "2022-03", "cancelled", KZ)],
    ),
    (
        "2020年，原定11月举行的中乌企业家论坛因疫情取消。",
        [("forum", "2020-11", "cancelled", UZ)],
    ),
    # Who was there is told behind the ceremony.
    (
        "6月18日，哈萨克斯坦中国文化中心揭牌仪式在阿斯塔纳举行。这是当地第一家。\n\n"
        "外长努尔特列乌和中国驻哈萨克斯坦大使张霄出席仪式并共同揭牌。",
        [("ceremony", "2023-06-18", "happened", {NURTLEU, ZHANG})],
    ),
    # How long something took is no event.
    ("6月18日，中塔水泥厂厂长说，项目从签约到建成用了三年多。", []),
]

RUSSIAN: list[tuple[str, list[Event]]] = [
    (
        "В 2020 году из-за пандемии отложили намеченное на сентябрь начало строительства "
        "китайско-киргизского завода.",
        [("other", "2020-09", "cancelled", KG)],
    ),
    (
        "В 2019 году Китай и Таджикистан в апреле открыли мост через реку.",
        [("ceremony", "2019-04", "happened", TJ)],
    ),
    # The guests of a visit, and the minister, are whoever was named.
    (
        "Премьер Госсовета КНР Ли Цян 18 июня прибыл в Ташкент. Вечером гости возложили цветы к монументу.",
        [
            ("visit", "2023-06-18", "happened", {LI}),
            ("ceremony", "2023-06-18", "happened", {LI}),
        ],
    ),
    (
        "Глава МИД Китая Цинь Ган 18 июня прилетел в Ташкент. В четверг министр вылетает в Душанбе.",
        [
            ("visit", "2023-06-18", "happened", {QIN}),
            ("visit", "2023-06-22", "planned", {QIN}),
        ],
    ),
    # Who recalls a summit is not said to have been there.
    (
        "Цинь Ган и Мурат Нуртлеу беседовали 19 июня в Астане. Стороны вспомнили саммит в Сиане, прошедший 18 мая.",
        [
            ("bilateral_meeting", "2023-06-19", "happened", {QIN, NURTLEU}),
            ("summit", "2023-05-18", "happened", KZ),
        ],
    ),
    # What stops for some days is not given up.
    (
        "В апреле переход Бахты на казахстанско-китайской границе остановили на неделю: размыло дорогу.",
        [("other", "2023-04", "happened", KZ)],
    ),
    (
        "Строительство китайского завода в Узбекистане в мае остановили.",
        [("other", "2023-05", "cancelled", UZ)],
    ),
    # What is tried before it opens; what something is counted from; work of what was told.
    (
        "Пробный пуск китайско-узбекского завода состоялся 10 мая, официальное открытие намечено на сентябрь.",
        [
            ("other", "2023-05-10", "happened", UZ),
            ("ceremony", "2023-09", "planned", UZ),
        ],
    ),
    (
        "С пуска газопровода Казахстан – Китай в 2009 году по нему поставлено 60 миллиардов кубометров.",
        [("other", "2009", "happened", KZ)],
    ),
    (
        "Китай и Казахстан расширяют пункт пропуска. Строительные работы завершат в августе.",
        [("other", "2023-08", "planned", KZ)],
    ),
    # Hopes, questions and promises that came to nothing.
    ("Где и когда построят завод, китайская сторона не сообщает.", []),
    ("Китайская компания обещала построить в Оше завод, но договор так и не подписали.", []),
    (
        "Цинь Ган 19 июня прилетел в Астану. Мурат Нуртлеу выразил уверенность, что визит укрепит связи, и "
        "высказался за открытие в Астане центра китайской медицины.",
        [("visit", "2023-06-19", "happened", {QIN})],
    ),
    # Who attended says that it was a ceremony.
    (
        "В субботу в Шымкенте запустили китайский завод. На торжественной церемонии выступил посол КНР Чжан Сяо.",
        [("ceremony", "2023-06-17", "happened", {ZHANG})],
    ),
]


@pytest.mark.parametrize(
    ("language", "body", "told"),
    [("zh", *case) for case in CHINESE] + [("ru", *case) for case in RUSSIAN],
)
def test_each_event_has_its_own_day_and_those_who_were_there(
    claims: Extract, language: str, body: str, told: list[Event]
) -> None:
    events = claims(f"{HEADS[language]}\n\n{body}\n").events
    found = [(e.type, e.start, e.status, set(e.participants)) for e in events]

    def order(event: Event) -> str:
        return repr((event[:3], sorted(event[3])))

    assert sorted(found, key=order) == sorted(told, key=order)
