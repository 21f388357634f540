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
