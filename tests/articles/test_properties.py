"""Whatever comes in, an article with sound blocks or a one-line error comes out."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.articles import Article, read_bytes, read_text
from silkgraph.errors import ArticleError

ENDINGS = (".txt", ".md", ".html", ".jsonl", "")
SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said. "

_pieces = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "| a | b |",
        "|---|",
        "**",
        "*",
        "_",
        "```",
        "---",
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u3000",
        "\r\n",
        "\x00",
        "\ufeff",
        "<p>",
        "</p>",
        "<div class='ad'>",
        "</div>",
        "<table><tr><td>",
        "<br>",
        "<h1>",
        "<article>",
        "<a href=x>",
        "<!--",
        "&amp;",
        "<li>",
        "</table>",
        "Related",
        "Читайте также:",
        "相关阅读",
        "May 19, 2023",
        "29 ноября 2022 года",
        "2023年5月18日",
        "CHN | ",
        "/ Our Post",
        "By Anna Smith",
        "(Photo: A)",
        "ASTANA, July 5 (Wire) -- ",
        "新华社北京5月18日电 ",
        "来源：",
        "Source: ",
        "©",
        "A short line",
        SENTENCE,
        SENTENCE * 4,
        "二〇二三年五月九日",
        "--",
        "—",
        "“",
        "”",
    ]
)
_texts = st.one_of(
    st.text(),
    st.lists(_pieces, max_size=30).map("".join),
    st.lists(st.one_of(_pieces, st.text(max_size=20)), max_size=20).map("".join),
)


def _check(article: Article) -> None:
    last = 0
    for block in article.blocks:
        assert last <= block.start < block.end <= len(article.text)
        said = article.text[block.start : block.end]
        assert said == said.strip()
        last = block.end
    assert sum(block.kind == "title" for block in article.blocks) <= 1
    assert "\r" not in article.text


# No deadline: the first text that needs a rare library waits for its import.
@settings(deadline=None)
@given(_texts, st.sampled_from(ENDINGS))
def test_any_text_gives_an_article_or_an_error(text: str, ending: str) -> None:
    try:
        article = read_text(text, ending=ending)
    except ArticleError as error:
        assert "\n" not in str(error)
    else:
        _check(article)
        assert read_text(text, ending=ending) == article


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
def test_any_bytes_give_an_article_or_an_error(data: bytes, ending: str) -> None:
    try:
        article = read_bytes(data, "a", ending, "a.txt")
    except ArticleError as error:
        assert "a.txt" in str(error)
    else:
        _check(article)


@settings(deadline=None)
@given(_texts, st.sampled_from([".txt", ".md"]))
def test_plain_formats_keep_every_character(text: str, ending: str) -> None:
    written = text.encode("utf-8", "replace").decode()
    try:
        article = read_text(text, ending=ending)
    except ArticleError:
        return
    assert article.text == written.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    "piece",
    [
        "x",
        SENTENCE,
        "习近平会见托卡耶夫。",
        "*",
        "**a",
        "(",
        "- a\n",
        "A | b\n",
        "Related\n\n",
        "Source: ",
        "<p>a",
        "<table><tr><td>",
        "<div class=ad>",
        "<b>",
        "5 July 2024 ",
        "Photo: ",
        " ",
        "\t|",
        "<a href=b><h3>c</h3></a><p>d",
        "[a](b)",
        "АСТАНА. ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str, ending: str) -> None:
    def seconds(size: int) -> float:
        text = "Two presidents meet\n\n" + piece * (size // len(piece))
        begin = time.process_time()
        with suppress(ArticleError):
            read_text(text, ending=ending)
        return time.process_time() - begin

    seconds(1000)
    small, large = seconds(20_000), seconds(200_000)
    # Ten times the text may take ten times as long; a quadratic step would take a hundred times.
    assert large < 40 * small + 0.3
