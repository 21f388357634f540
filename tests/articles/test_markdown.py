"""Markdown: marks outside the blocks, emphasis inside, offsets into the text as it is."""

from __future__ import annotations

from silkgraph.articles import read_text

SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said."
HEAD = "# Two presidents open a terminal\n\n*Steppe Monitor, 5 July 2024*\n\n"


def _blocks(text: str) -> list[tuple[str, str]]:
    article = read_text(text, ending=".md")
    return [
        (b.kind, article.text[b.start : b.end])
        for b in article.blocks
        if b.kind not in {"title", "meta"}
    ]


def test_headline_and_header_line_keep_their_place() -> None:
    article = read_text(f"{HEAD}{SENTENCE}", ending=".md")
    said = [(b.kind, article.text[b.start : b.end]) for b in article.blocks]
    assert said[:2] == [
        ("title", "Two presidents open a terminal"),
        ("meta", "*Steppe Monitor, 5 July 2024*"),
    ]


def test_headings_lose_their_marks() -> None:
    text = f"{HEAD}{SENTENCE}\n\n## What comes next ##\n\n{SENTENCE}\n\n**Who pays?**\n{SENTENCE}"
    assert [said for kind, said in _blocks(text) if kind == "heading"] == [
        "What comes next",
        "**Who pays?**",
    ]


def test_table_gives_one_row_a_line_and_no_separator() -> None:
    table = "| Item | Value |\n|---|:-:|\n| Length | 523 km |\n| Cost | 8 billion dollars |"
    assert _blocks(f"{HEAD}{SENTENCE}\n\n{table}\n\n{SENTENCE}")[1:-1] == [
        ("row", "Item | Value"),
        ("row", "Length | 523 km"),
        ("row", "Cost | 8 billion dollars"),
    ]


def test_items_keep_emphasis_and_lose_bullets() -> None:
    text = f"{HEAD}- **Noon.** A car burns.\n* *Evening.* It is out.\n1. First point.\n\n{SENTENCE}"
    assert [said for kind, said in _blocks(text) if kind == "item"] == [
        "**Noon.** A car burns.",
        "*Evening.* It is out.",
        "First point.",
    ]


def test_quotation_is_a_paragraph_without_its_mark() -> None:
    assert ("paragraph", '"We will build it," Xi said.') in _blocks(
        f'{HEAD}{SENTENCE}\n\n> "We will build it," Xi said.'
    )


def test_code_comments_rules_and_link_lists_are_in_no_block() -> None:
    text = (
        f"{HEAD}{SENTENCE}\n\n```\nTokayev = 1\n```\n\n<!-- Rahmon\nwas here -->\n\n---\n\n[1]: https://example.org/a\n\n"
        f"- [Modi calls Tashkent](https://example.org/b)\n\n{SENTENCE}"
    )
    assert _blocks(text) == [("paragraph", SENTENCE)] * 2


def test_nothing_after_a_related_heading_is_read() -> None:
    text = f"{HEAD}{SENTENCE}\n\n{SENTENCE}\n\n## Related\n\n- Modi calls Tashkent\n- Putin visits Ashgabat"
    assert _blocks(text) == [("paragraph", SENTENCE)] * 2


def test_front_matter_is_no_text() -> None:
    article = read_text(
        f"---\ntitle: A\nurl: https://example.org/a\nlang: en\n---\n{SENTENCE}", ending=".md"
    )
    assert [article.text[b.start : b.end] for b in article.blocks] == [SENTENCE]
    assert (article.title, article.url) == ("A", "https://example.org/a")


def test_dateline_in_bold_stays_in_its_paragraph() -> None:
    said = f"**ASTANA** — {SENTENCE}"
    assert _blocks(f"{HEAD}{said}") == [("paragraph", said)]


def test_image_text_of_several_words_is_a_caption() -> None:
    text = f"{HEAD}![Xi and Tokayev cut a ribbon in Astana](a.jpg)\n\n{SENTENCE}\n\n![logo](b.png)"
    assert ("caption", "Xi and Tokayev cut a ribbon in Astana") in _blocks(text)
    assert not any("logo" in said for _, said in _blocks(text))


def test_weekday_under_the_header_heads_the_first_entry_of_a_diary() -> None:
    text = f"# A week of visits\n\n*The Oxus Letter*, week of 1 to 7 July 2024\n\n**TUESDAY**\n\n{SENTENCE}"
    assert _blocks(text) == [("heading", "**TUESDAY**"), ("paragraph", SENTENCE)]
