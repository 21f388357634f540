"""What users name on the command line, and what goes wrong with it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from silkgraph.articles import STDIN, find_sources, read, read_file
from silkgraph.articles.reading import MAX_BYTES
from silkgraph.errors import ArticleError

SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said."
TEXT = f"Two presidents meet\n\n{SENTENCE}\n"
PAGE = f"<!DOCTYPE html><html><body><h1>Two presidents meet</h1><p>{SENTENCE}</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.HTML", ".hidden/d.txt", "notes.json", "a.gold.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE if name.endswith("HTML") else TEXT, encoding="utf-8")
    return tmp_path


def test_folder_gives_its_articles_in_order(folder: Path) -> None:
    assert find_sources([str(folder)]) == [
        str(folder / name) for name in ("a.md", "b.txt", "sub/c.HTML")
    ]


def test_globs_files_and_folders_give_each_article_once(folder: Path) -> None:
    found = find_sources(
        [f"{folder}/*.txt", f"{folder}/**/*.HTML", str(folder / "b.txt"), str(folder)]
    )
    assert [Path(source).name for source in found] == ["b.txt", "c.HTML", "a.md"]


def test_stdin_and_addresses_stay_as_they_are() -> None:
    assert find_sources([STDIN, "https://example.org/a"]) == ["-", "https://example.org/a"]


def test_name_of_the_file_without_its_ending_is_the_id(folder: Path) -> None:
    assert [read(source).id for source in find_sources([str(folder)])] == ["a", "b", "c"]


def test_lines_of_a_records_file_are_articles_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    records = [
        {
            "id": "first",
            "title": "Two presidents meet",
            "text": SENTENCE,
            "publisher": "Steppe Monitor",
            "date": "2024-07-05",
        },
        {
            "headline": "Zwei Präsidenten",
            "body": f"Zwei Präsidenten\n\n{SENTENCE}",
            "url": "https://example.org/a",
            "source": "Post",
        },
        {"html": PAGE},
    ]
    path.write_text("\n\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    sources = find_sources([str(path)])
    assert sources == [f"{path}#{n}" for n in (1, 2, 3)]
    first, second, third = map(read, sources)
    assert (first.id, first.title, first.publisher, first.published) == (
        "first",
        "Two presidents meet",
        "Steppe Monitor",
        "2024-07-05",
    )
    assert first.text == f"Two presidents meet\n\n{SENTENCE}"
    assert (second.id, second.url, second.text.count("Präsidenten")) == (
        "news-2",
        "https://example.org/a",
        1,
    )
    assert (third.id, third.title) == ("news-3", "Two presidents meet")


@pytest.mark.parametrize(
    "line", ["{", "[1]", "3", '{"title": "no text"}', '{"text": 5}', '{"text": "  "}']
)
def test_bad_record_is_an_error_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(f"{line}\n{json.dumps({'text': TEXT})}\n", encoding="utf-8")
    bad, good = find_sources([str(path)])
    with pytest.raises(ArticleError, match=r"news\.jsonl#1"):
        read(bad)
    assert read(good).title == "Two presidents meet"


def test_half_a_character_in_a_record_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "halves.jsonl"
    path.write_text(r'{"id": "a\ud835", "text": "Xi met Tokayev \ud835 in Astana \ud83d\ude80."}')
    article = read(f"{path}#1")
    assert (article.id, article.text) == ("a\ufffd", "Xi met Tokayev \ufffd in Astana 🚀.")


@pytest.mark.parametrize(
    ("said", "title"), [(TEXT, "Two presidents meet"), (PAGE, "Two presidents meet")]
)
def test_stdin_is_text_or_a_page(monkeypatch: pytest.MonkeyPatch, said: str, title: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    article = read(STDIN)
    assert (article.id, article.title) == ("stdin", title)
    assert [b.kind for b in article.blocks] == ["title", "paragraph"]


def test_missing_things_fail_alone_and_say_why(folder: Path) -> None:
    empty = folder / "empty"
    empty.mkdir()
    missing = [
        str(folder / "no.txt"),
        str(empty),
        f"{folder}/*.doc",
        f"{folder}/no.jsonl",
        f"{folder}/no.jsonl#2",
    ]
    found = find_sources([*missing, str(folder / "b.txt")])
    assert found == [*missing, str(folder / "b.txt")]
    for source, why in zip(
        missing,
        ["no such file", "no articles in folder", "no such file", "no such file", "no such file"],
        strict=True,
    ):
        with pytest.raises(ArticleError, match=why) as caught:
            read(source)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\n \t\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04zip", "archive"),
        (bytes(range(256)) * 20, "not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image"),
    ],
)
def test_what_is_no_text_is_an_error_that_names_the_file(
    tmp_path: Path, data: bytes, why: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=why) as caught:
        read_file(path)
    assert "a.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_file_too_large_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(ArticleError, match=r"larger than 20 MB.*jsonl"):
        read_file(path)


def test_page_without_the_ending_of_one_is_known_by_its_look(tmp_path: Path) -> None:
    path = tmp_path / "saved-page"
    path.write_text(f"\ufeff\n{PAGE}", encoding="utf-8")
    assert [b.kind for b in read_file(path).blocks] == ["title", "paragraph"]
