"""What a Russian sentence tells stays the same however it is dressed: table of sentences times dresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

HEAD = "Связи крепнут\nПровод, 13 мая 2017 года\n\n"


class Base(NamedTuple):
    """Who does what, in the tenses that dresses ask for, and the type of event it is."""

    who: str
    done: str
    will: str
    do: str
    rest: str
    type: str


MEETS = Base(
    "председатель КНР Си Цзиньпин",
    "встретился",
    "встретится",
    "встретиться",
    "с президентом Узбекистана Шавкатом Мирзиёевым в Пекине",
    "bilateral_meeting",
)
RECEIVES = Base(
    "президент Таджикистана Эмомали Рахмон",
    "принял",
    "примет",
    "принять",
    "министра иностранных дел Китая Ван И в Душанбе",
    "bilateral_meeting",
)
TALKS = Base(
    "президент Казахстана Нурсултан Назарбаев",
    "провёл переговоры",
    "проведёт переговоры",
    "провести переговоры",
    "с председателем КНР Си Цзиньпином в Астане",
    "bilateral_meeting",
)
CALLS = Base(
    "председатель КНР Си Цзиньпин",
    "поговорил по телефону",
    "поговорит по телефону",
    "поговорить по телефону",
    "с президентом Казахстана Нурсултаном Назарбаевым",
    "phone_call",
)
COMES = Base(
    "председатель КНР Си Цзиньпин",
    "прибыл",
    "прибудет",
    "прибыть",
    "с государственным визитом в Ташкент",
    "visit",
)
VISITS = Base(
    "министр иностранных дел Китая Ван И",
    "посетил",
    "посетит",
    "посетить",
    "Киргизию",
    "visit",
)
RATIFIES = Base(
    "парламент Киргизии",
    "ратифицировал",
    "ратифицирует",
    "ратифицировать",
    "соглашение с Китаем о железной дороге",
    "other",
)
ALL = [MEETS, RECEIVES, TALKS, CALLS, COMES, VISITS, RATIFIES]


def _told(claims: Callable[..., Claims], body: str, type_: str) -> list[tuple[str, str | None]]:
    found = claims(f"{HEAD}{body[0].upper()}{body[1:]}\n")
    return [(event.status, event.start) for event in found.events if event.type == type_]


@pytest.mark.parametrize("base", ALL, ids=lambda base: base.done)
@pytest.mark.parametrize(
    "dress",
    [
        "12 мая {who} {done} {rest}, а осмотр завода запланирован на вечер.",
        "12 мая {who} {done} {rest}, но новых кредитов не будет.",
        "12 мая {who}, как ожидалось, {done} {rest}.",
        "12 мая {who} в торжественной обстановке {done} {rest}.",
    ],
)
def test_what_stands_beside_it_leaves_it_done(
    claims: Callable[..., Claims], base: Base, dress: str
) -> None:
    body = dress.format(**base._asdict())
    assert _told(claims, body, base.type) == [("happened", "2017-05-12")]
    assert len(claims(f"{HEAD}{body}\n").events) == 1


@pytest.mark.parametrize("base", ALL, ids=lambda base: base.done)
@pytest.mark.parametrize(
    "dress",
    [
        "{who} {will} {rest} в понедельник.",
        "15 мая {who} должен {do} {rest}.",
        "{who} намерен 15 мая {do} {rest}.",
    ],
)
def test_what_is_to_come_is_planned(claims: Callable[..., Claims], base: Base, dress: str) -> None:
    told = _told(claims, dress.format(**base._asdict()), base.type)
    assert told == [("planned", "2017-05-15")]


@pytest.mark.parametrize("base", ALL, ids=lambda base: base.done)
@pytest.mark.parametrize(
    "dress",
    [
        "12 мая {who} не {done} {rest}.",
        "12 мая {who} отказался {do} {rest}.",
        "{who} не {will} {rest}.",
        "Неизвестно, {will} ли {who} {rest}.",
    ],
)
def test_what_is_not_done_is_no_event(
    claims: Callable[..., Claims], base: Base, dress: str
) -> None:
    assert _told(claims, dress.format(**base._asdict()), base.type) == []


@pytest.mark.parametrize(
    "dress",
    [
        "Россия проводила выборы 18 марта 2012 года. 12 мая {who} {done} {rest}.",
        "Накануне {who} {done} {rest}.",
        "12 мая {who} {done} {rest}, впервые с 1999 года.",
        "12 мая {who} {done} {rest} в рамках двухдневной программы.",
    ],
)
@pytest.mark.parametrize("base", [MEETS, RECEIVES, TALKS, CALLS], ids=lambda base: base.done)
def test_other_dates_leave_it_its_day(
    claims: Callable[..., Claims], base: Base, dress: str
) -> None:
    body = dress.format(**base._asdict())
    assert _told(claims, body, base.type) == [("happened", "2017-05-12")]


@pytest.mark.parametrize(
    ("body", "guest"),
    [
        ("В рамках визита 12 мая {host} встретился с {guest} в Пекине.", "Shavkat Mirziyoyev"),
        ("12 мая {host} в ходе визита встретился с {guest} в Пекине.", "Shavkat Mirziyoyev"),
        ("12 мая {host} в ходе визита встретился с {guest} в Ташкенте.", "Xi Jinping"),
    ],
)
def test_nobody_is_the_guest_in_his_own_capital(
    claims: Callable[..., Claims], body: str, guest: str
) -> None:
    host, met = "председатель КНР Си Цзиньпин", "президентом Узбекистана Шавкатом Мирзиёевым"
    events = claims(f"{HEAD}{body.format(host=host, guest=met)}\n").events
    assert [e.participants for e in events if e.type == "visit"] == [(guest,)]


@pytest.mark.parametrize(
    "body",
    [
        "С предложением создать с Китаем медицинский центр 12 мая выступил {who}.",
        "Создать с Китаем медицинский центр 12 мая предложил {who}.",
        "12 мая выступил {who} с предложением создать с Китаем медицинский центр.",
        "12 мая {who} предложил, по данным МИД, создать с Китаем медицинский центр.",
    ],
)
def test_a_proposal_stands_in_any_order(claims: Callable[..., Claims], body: str) -> None:
    who = "президент Казахстана Нурсултан Назарбаев"
    found = claims(f"{HEAD}{body.format(who=who)}\n").proposals
    assert [(item.by, item.area) for item in found] == [("Nursultan Nazarbayev", "health")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "В ходе встречи с Шавкатом Мирзиёевым, состоявшейся 12 мая в Пекине, Си Цзиньпин заявил о дружбе.",
            ("bilateral_meeting", "2017-05-12", "happened"),
        ),
        (
            "В Ташкенте 12 мая провели заседание министры иностранных дел ШОС с участием Китая и Узбекистана.",
            ("ministerial_meeting", "2017-05-12", "happened"),
        ),
    ],
)
def test_the_clause_of_a_noun_and_who_stands_behind_it_count(
    claims: Callable[..., Claims], body: str, expected: tuple[str, str | None, str]
) -> None:
    events = claims(f"{HEAD}{body}\n").events
    assert expected in [(event.type, event.start, event.status) for event in events]
