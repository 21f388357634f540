"""What Russian-language outlets tell: each text of the data file with all events, agreements and figures in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

TEXTS = Path(__file__).parents[2] / "data" / "told-ru.txt"
MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
EMPTY: dict[str, list[str]] = {"=": [], "~": [], "+": []}


def told() -> Iterator[tuple[str, dict[str, list[str]]]]:
    day, said = "", ""
    wanted: dict[str, list[str]] = {}
    for line in [*TEXTS.read_text(encoding="utf-8").splitlines(), "@"]:
        if line.startswith("#") or not line:
            continue
        if line.startswith("@"):
            if said:
                yield f"{day} {said}", wanted
            day, said, wanted = line[2:], "", {sign: [] for sign in EMPTY}
        elif line[0] in EMPTY:
            wanted[line[0]].append(line[2:])
        else:
            said += line


def events(found: Claims, *, places: bool) -> Iterator[str]:
    for event in found.events:
        who = "; ".join(sorted(event.participants))
        where = f" @ {event.place}" if places and event.place else ""
        yield f"{event.type} {event.start or '-'} {event.status} {who}{where}"


def in_order(line: str) -> str:
    """Put the names of a line in order, so that it can be compared."""
    head, place = line.partition(" @ ")[::2]
    words = head.split(" ", 3 if head.split(" ")[2:3] and head.count(" ") > 2 else 2)
    names = "; ".join(sorted(words[-1].split("; ")))
    return " ".join([*words[:-1], names]) + (f" @ {place}" if place else "")


@pytest.mark.parametrize(("text", "wanted"), list(told()))
def test_told(claims: Extract, text: str, wanted: dict[str, list[str]]) -> None:
    day, said = text.split(" ", 1)
    then = date.fromisoformat(day)
    dated = f"{then.day} {MONTHS[then.month - 1]} {then.year} года"
    found = claims(f"Коротко о разном\n\n«Сводка», {dated}\n\n{said}\n")
    with_places = list(events(found, places=True))
    plain = list(events(found, places=False))
    expected = [in_order(line) for line in wanted["="]]
    assert sorted(
        full if full in expected else bare for full, bare in zip(with_places, plain, strict=True)
    ) == sorted(expected)
    papers = [f"{a.kind} {a.date or '-'} {'; '.join(sorted(a.parties))}" for a in found.agreements]
    assert sorted(papers) == sorted(
        " ".join([*line.split(" ", 2)[:2], "; ".join(sorted(line.split(" ", 2)[2].split("; ")))])
        for line in wanted["~"]
    )
    figures = [f"{f.value} {f.unit} {f.year or '-'}" for f in found.figures]
    assert sorted(figures) == sorted(wanted["+"])


def test_a_level_that_has_risen_is_not_dated(claims: Extract) -> None:
    text = "3 мая Ван И сказал, что визит вывел отношения стратегического партнёрства Китая и Узбекистана на новый уровень."
    found = claims(f"Заметки\n\n«Сводка», 4 мая 2022 года\n\n{text}\n")
    assert [(p.level, p.date) for p in found.partnerships] == [("strategic partnership", None)]


def test_the_last_point_of_a_list_is_a_proposal_of_its_own(claims: Extract) -> None:
    text = (
        "Ван И выдвинул для Казахстана три предложения: укреплять политическое доверие, ускорить строительство железной "
        "дороги и совместно бороться с терроризмом."
    )
    found = claims(f"Заметки\n\n«Сводка», 4 мая 2022 года\n\n{text}\n")
    assert [p.area for p in found.proposals] == [
        "political-trust",
        "transport",
        "security-counterterrorism",
    ]


def test_the_press_service_of_an_office_is_nobody_who_holds_it(claims: Extract) -> None:
    text = "Об этом сообщила пресс-служба премьер-министра Казахстана. Китай ответил."
    assert claims(f"Заметки\n\n«Сводка», 4 мая 2022 года\n\n{text}\n").leaders == ()


def test_the_ministry_of_a_phrase_names_no_field(claims: Extract) -> None:
    text = "Министр энергетики Казахстана приехал в Китай. Ради безопасности перевозок пандемию вспоминали редко."
    found = claims(f"Заметки\n\n«Сводка», 4 мая 2022 года\n\n{text}\n")
    assert "energy-oil-gas" not in found.areas


def test_the_day_of_a_treaty_with_a_long_name_is_not_that_of_talks_on_it(claims: Extract) -> None:
    text = (
        "Министры транспорта трёх стран обсудили задачи, предусмотренные межправительственным соглашением о прокладке "
        "железной дороги Китай — Кыргызстан — Узбекистан, подписанным 6 апреля."
    )
    found = claims(f"Заметки\n\n«Сводка», 4 мая 2022 года\n\n{text}\n")
    assert [(e.type, e.start) for e in found.events] == [("signing", "2022-04-06")]
