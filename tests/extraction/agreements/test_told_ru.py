"""Which documents Russian-language outlets tell of: each text of the data file with all of them and no others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.claims import Claims

TEXTS = Path(__file__).parents[2] / "data" / "agreements-ru.txt"


def told() -> Iterator[tuple[str, str, str, list[str]]]:
    for text in TEXTS.read_text(encoding="utf-8").split("\n@ ")[1:]:
        head, *lines = (line for line in text.splitlines() if line and line[0] != "#")
        day, _, title = head.partition(" ")
        body = "\n\n".join(line for line in lines if line[0] != "~")
        yield day, title, body, [line[2:] for line in lines if line[0] == "~"]


@pytest.mark.parametrize(("day", "title", "body", "papers"), list(told()))
def test_a_russian_text_gives_the_documents_that_it_says_were_concluded(
    claims: Callable[..., Claims], day: str, title: str, body: str, papers: list[str]
) -> None:
    written = ".".join(reversed(day.split("-")))
    found = claims(f"{title}\n\n«Сводка», {written}\n\n{body}\n")
    said = [f"{a.kind} {a.date or '-'} {'; '.join(sorted(a.parties))}" for a in found.agreements]
    assert sorted(said) == sorted(papers)
