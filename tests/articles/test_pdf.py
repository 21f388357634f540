"""PDFs: paragraphs as the author wrote them, without what the page adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.pdfs import pdf

from silkgraph.articles import read
from silkgraph.articles.reading import read_bytes
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path


PAGES = [
    [
        "Ministry Bulletin No. 7",
        "",
        "Two prime ministers meet",
        "",
        "The prime ministers of the two countries met in the city on 5 July 2024",
        "and praised the coop-",
        "eration of the last ten years, above all in trade, in transport and in the",
        "",
        "- 1 -",
    ],
    [
        "Ministry Bulletin No. 7",
        "",
        "exploration of gas between the China-",
        "Central Asia corridor and the sea, as both of them said in the evening.",
        "",
        "They will meet again in Almaty before the end of the year, officials said.",
        "",
        "- 2 -",
    ],
]


def test_pdf_gives_whole_paragraphs_without_heads_and_page_numbers(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(PAGES))
    article = read(str(path))
    assert article.text == (
        "Two prime ministers meet\n\n"
        "The prime ministers of the two countries met in the city on 5 July 2024 and praised the "
        "cooperation of the last ten years, above all in trade, in transport and in the "
        "exploration of gas between the China-Central Asia corridor and the sea, as both of them "
        "said in the evening.\n\n"
        "They will meet again in Almaty before the end of the year, officials said."
    )
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph"]
    assert (article.id, article.title) == ("report", "Two prime ministers meet")


def test_pdf_is_known_by_its_bytes() -> None:
    assert read_bytes(pdf(PAGES), "a", "", "a").title == "Two prime ministers meet"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 ...", "damaged"),
        (b"no pdf at all", "damaged"),
        (pdf([[]]), "without text"),
        (pdf(PAGES)[:700], r"damaged|without text"),
    ],
)
def test_pdf_without_text_is_an_error_that_names_it(data: bytes, why: str) -> None:
    with pytest.raises(ArticleError, match=why) as caught:
        read_bytes(data, "a", ".pdf", "a.pdf")
    assert "a.pdf" in str(caught.value)
    assert "\n" not in str(caught.value)
