"""Places in the lines above the text: where the report is written from, not what the outlet is called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

BODY = {
    "en": "Trade grows\n\nChina and Kazakhstan agreed to trade more, ministers of both sides said on Monday.\n",
    "ru": "Торговля растёт\n\nКитай и Казахстан договорились больше торговать, сообщили министры.\n",
}


@pytest.mark.parametrize(
    ("language", "line", "places"),
    [
        ("en", "OSH, March 6, 2014 (Steppe Agency)", ("Osh",)),
        ("en", "Steppe Courier, Bishkek, 6 March 2014", ("Bishkek",)),
        ("en", "By our correspondent in Almaty, 6 March 2014", ("Almaty",)),
        ("en", "Bishkek Courier, 6 March 2014", ()),
        ("ru", "LONDON-ALMATY (Steppe Wire) 6.03.2014", ("London", "Almaty")),
        ("ru", "СтепьТАГ | Ташкент | 6 марта 2014", ("Tashkent",)),
        ("ru", "Газета «Степь» (Караганда), 6 марта 2014 г.", ("Karaganda",)),
        ("ru", "Вечерняя Караганда, 6 марта 2014 г.", ()),
    ],
)
def test_place_of_a_header_line(
    claims: Extract, language: str, line: str, places: tuple[str, ...]
) -> None:
    assert claims(f"{line}\n{BODY[language]}").places == places
