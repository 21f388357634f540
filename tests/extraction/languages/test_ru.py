"""How Russian news writes: made-up sentences about real people, and what they must give.

Every sentence is the body of an article of 20 June 2024; the words are ours, the ways of saying are the
language's.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def article(sentence: str) -> str:
    return (
        "Китай и Казахстан: заметки недели\nСтепной курьер, 20 июня 2024\n\n"
        "Председатель КНР Си Цзиньпин и президент Казахстана Касым-Жомарт Токаев часто видятся.\n\n"
        f"{sentence}\n"
    )


EVENTS = [
    ("visit", "2024-06-18", "Си Цзиньпин во вторник прибыл в Астану с государственным визитом."),
    ("visit", "2024-06-18", "Во вторник Касым-Жомарт Токаев прилетел в Пекин."),
    ("visit", "2023-08-30", "Эмомали Рахмон совершил государственный визит в Китай 30 августа."),
    ("visit", "2024-02-04", "Садыр Жапаров находится в Пекине с визитом с 4 по 7 февраля."),
    ("visit", "2024-06-16", "Си Цзиньпин посетил Самарканд 16 июня."),
    ("visit", "2024-10-16", "Визит Токаева в Китай пройдёт 16-17 октября."),
    ("bilateral_meeting", "2024-06-18", "Си Цзиньпин во вторник встретился с Токаевым в Пекине."),
    ("bilateral_meeting", "2024-01-06", "Си Цзиньпин принял Сердара Бердымухамедова 6 января."),
    ("bilateral_meeting", "2024-05-18", "В Сиане 18 мая прошли переговоры Си с Мирзиёевым."),
    ("bilateral_meeting", "2023-09-15", "15 сентября состоялась встреча Си Цзиньпина и Мирзиёева."),
    ("bilateral_meeting", "2024-06-16", "Си и Токаев 16-го обсудили в Астане поставки газа."),
    ("bilateral_meeting", "2023-05-17", "17 мая 2023 года Си Цзиньпин встретился с Токаевым."),
    ("phone_call", "2024-06-14", "Мирзиёев и Си Цзиньпин в пятницу провели телефонный разговор."),
    ("phone_call", "2024-05-03", "Токаев позвонил Си Цзиньпину 3 мая."),
    ("summit", "2007-08-16", "16 августа 2007 года в Бишкеке состоялся саммит ШОС."),
    ("summit", "2024-06-20", "Лидеры стран ШОС собрались в Астане в четверг."),
    (
        "ministerial_meeting",
        "2023-12-01",
        "Министры иностранных дел Китая и пяти стран Центральной Азии встретились 1 декабря.",
    ),
    ("ceremony", "2024-06-19", "Си и Токаев открыли в Астане культурный центр в среду."),
    ("ceremony", "2023-07-05", "Си и Рахмон заложили первый камень нового парламента 5 июля."),
    (
        "ceremony",
        "2009-12-14",
        "14 декабря 2009 года был введён в строй газопровод Туркменистан — Китай.",
    ),
    (
        "other",
        "2023-12-27",
        "27 декабря началось строительство железной дороги Китай — Киргизия — Узбекистан.",
    ),
    ("other", "2024-06-19", "Парламент Казахстана в среду ратифицировал договор с Китаем."),
    ("other", "2023-11-10", "Соглашение с Китаем вступило в силу 10 ноября 2023 года."),
    ("other", "2023-09-21", "В Алма-Ате прошёл митинг против китайской экспансии 21 сентября."),
    ("statement", "2024-03-10", "Токаев поздравил Си Цзиньпина с переизбранием 10 марта."),
]


@pytest.mark.parametrize(("kind", "start", "sentence"), EVENTS)
def test_events(claims: Extract, kind: str, start: str, sentence: str) -> None:
    events = {(event.type, event.start) for event in claims(article(sentence)).events}
    assert (kind, start) in events


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("planned", "Си примет участие в саммите «Центральная Азия — Китай» в Астане 17 июля."),
        ("denied", "МИД Казахстана опроверг сообщения о встрече с китайскими чиновниками."),
        ("cancelled", "Строительство китайского завода в Казахстане приостановлено в мае."),
    ],
)
def test_status(claims: Extract, status: str, sentence: str) -> None:
    assert status in {event.status for event in claims(article(sentence)).events}


def test_train_is_no_leader_on_a_visit(claims: Extract) -> None:
    events = claims(article("Казахский поезд с зерном отправился в Сиань 1 мая.")).events
    assert [event for event in events if event.type == "visit"] == []


def test_with_him_means_the_other_one(claims: Extract) -> None:
    told = "Шавкат Мирзиёев прилетел в Пекин 16 июня. Си Цзиньпин провёл с ним переговоры."
    meetings = [e for e in claims(article(told)).events if e.type == "bilateral_meeting"]
    assert [set(e.participants) for e in meetings] == [{"Xi Jinping", "Shavkat Mirziyoyev"}]


AGREEMENTS = [
    ("treaty", "Во вторник стороны подписали соглашение о взаимном безвизовом режиме."),
    ("declaration", "Во вторник лидеры подписали Совместное заявление о партнёрстве."),
    ("treaty", "Во вторник Китай и Казахстан заключили договор о добрососедстве и дружбе."),
    ("treaty", "Главы МИД Китая и Казахстана во вторник подписали протокол о границе."),
    ("memorandum", "Во вторник был подписан меморандум о сотрудничестве в энергетике."),
    ("plan", "Во вторник Си и Токаев подписали программу сотрудничества на пять лет."),
    ("communique", "Си и Токаев во вторник приняли совместное коммюнике."),
]


@pytest.mark.parametrize(("kind", "sentence"), AGREEMENTS)
def test_agreements(claims: Extract, kind: str, sentence: str) -> None:
    agreements = [(a.kind, a.parties, a.date) for a in claims(article(sentence)).agreements]
    assert agreements == [(kind, ("China", "Kazakhstan"), "2024-06-18")]


FIGURES = [
    (41, "billion USD", "Товарооборот Китая и Казахстана составил 41 млрд долларов."),
    (32, "percent", "Торговля с Китаем выросла на 32%."),
    (-8, "percent", "Экспорт газа в Китай снизился на 8 процентов."),
    (7.1, "bcm", "Экспорт газа в Китай снизился до 7,1 млрд кубометров."),
    (5.2, "billion USD", "Торговля с Китаем превысила 5,2 млрд долл. США."),
    (500, "companies", "В стране работают около 500 предприятий с китайским капиталом."),
    (523, "km", "Длина дороги в Китай — 523 километра."),
    (40, "documents", "Подписан пакет из 40 двусторонних документов."),
    (1.5, "times", "Торговля с Китаем выросла в 1,5 раза."),
]


@pytest.mark.parametrize(("value", "unit", "sentence"), FIGURES)
def test_figures(claims: Extract, value: float, unit: str, sentence: str) -> None:
    figures = claims(article(sentence)).figures
    assert (value, unit) in [(figure.value, figure.unit) for figure in figures]
    assert all("United States" not in figure.about for figure in figures)
