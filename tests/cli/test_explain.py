from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TEXT = """Talks in Astana
July 3, 2024

ASTANA - Xi Jinping held talks with Kazakh President Kassym-Jomart Tokayev on Wednesday.
Kazakhstan and China met. He spoke of "a [bold]green[/bold] road".
"""


def test_a_claim_is_shown_in_its_words(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(TEXT)
    result = silkgraph("extract", "--explain", article)
    assert result.code == 0
    assert "event: type bilateral meeting; start 2024-07-03" in result.out
    assert "[ASTANA - Xi Jinping held talks" in result.out
    assert not result.out.endswith("…\n")


def test_what_is_dropped_has_its_reason(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(TEXT)
    out = silkgraph("extract", "--explain", article).out
    assert "quote: it has fewer than four words" in out


def test_markup_in_an_article_is_shown_and_not_obeyed(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(TEXT)
    assert "[bold]green[/bold]" in silkgraph("extract", "--explain", article).out


def test_words_of_an_article_cannot_steer_the_terminal(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(TEXT.replace("on Wednesday", "\x9b31m on Wednesday"))
    out = silkgraph("extract", "--explain", article).out
    assert "Xi Jinping" in out
    assert not {"\x1b", "\x9b"} & set(out)


def test_an_article_about_something_else_says_so(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "rain.txt"
    article.write_text(
        "Rain in Lyon\nJuly 3, 2024\n\nIt rained in Lyon all day, and nobody minded.\n"
    )
    result = silkgraph("extract", "--explain", article)
    assert "it does not speak of China and Central Asia" in result.out


def test_a_missing_article_fails_alone(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(TEXT)
    result = silkgraph("extract", "--explain", tmp_path / "none.txt", article)
    assert result.code == 1
    assert "none.txt" in result.err
    assert "Xi Jinping" in result.out
