"""Which documents news tells of: each text of the data files with all of them and no others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.claims import Claims

DATA = Path(__file__).parents[2] / "data"
#: The line of the outlet and the day.
OUTLETS = {
    "en": "The Wire, {d}.{m}.{y}",
    "ru": "«Сводка», {d}.{m}.{y}",
    "zh": "《电讯》{y}年{m}月{d}日",
}


def told() -> Iterator[tuple[str, str, str, list[str]]]:
    for language, outlet in OUTLETS.items():
        texts = (DATA / f"agreements-{language}.txt").read_text(encoding="utf-8")
        for text in texts.split("\n@ ")[1:]:
            head, *lines = (line for line in text.splitlines() if line and line[0] != "#")
            day, _, title = head.partition(" ")
            year, month, of_month = day.split("-")
            body = "\n\n".join(line for line in lines if line[0] != "~")
            papers = [line[2:] for line in lines if line[0] == "~"]
            yield title, outlet.format(y=year, m=month, d=of_month), body, papers


@pytest.mark.parametrize(("title", "outlet", "body", "papers"), list(told()))
def test_a_text_gives_the_documents_that_it_says_were_concluded(
    claims: Callable[..., Claims], title: str, outlet: str, body: str, papers: list[str]
) -> None:
    found = claims(f"{title}\n\n{outlet}\n\n{body}\n")
    said = [f"{a.kind} {a.date or '-'} {'; '.join(sorted(a.parties))}" for a in found.agreements]
    assert sorted(said) == sorted(papers)
