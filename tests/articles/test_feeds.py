"""Feeds: every entry is an article of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.articles import find_sources, read
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Steppe Monitor</title><link>https://example.org/</link><language>en</language>
<item><title>Two presidents meet</title><link>https://example.org/a</link>
<pubDate>Fri, 05 Jul 2024 23:30:00 +0500</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>{SENTENCE}</p><h2>Trade</h2><p>{SENTENCE}</p>]]></content:encoded></item>
<item><title>Ports &amp;amp; roads</title><guid>https://example.org/b</guid>
<description>{SENTENCE}</description></item>
<item><title>Only a headline</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Steppe Post</title>
<entry><title>Two presidents meet</title><link rel="edit" href="https://example.org/edit"/>
<link href="https://example.org/c"/><updated>2024-07-06T01:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SENTENCE}</p></div></content>
</entry></feed>"""


def test_entries_of_a_feed_are_articles_with_their_own_link_and_day(tmp_path: Path) -> None:
    path = tmp_path / "news.xml"
    path.write_text(RSS, encoding="utf-8")
    sources = find_sources([str(tmp_path)])
    assert sources == [f"{path}#{number}" for number in (1, 2, 3)]
    first, second = map(read, sources[:2])
    assert (first.id, first.title, first.url) == (
        "news-1",
        "Two presidents meet",
        "https://example.org/a",
    )
    assert (first.publisher, first.published, first.language) == (
        "Steppe Monitor",
        "2024-07-05",
        "en",
    )
    assert [block.kind for block in first.blocks] == ["title", "paragraph", "heading", "paragraph"]
    assert (second.title, second.url) == ("Ports & roads", "https://example.org/b")
    assert second.text == f"Ports & roads\n\n{SENTENCE}"
    with pytest.raises(ArticleError, match=r"news\.xml#3 has a headline and no text"):
        read(sources[2])


def test_atom_gives_the_link_that_is_for_readers(tmp_path: Path) -> None:
    path = tmp_path / "news.atom"
    path.write_text(ATOM, encoding="utf-8")
    (article,) = map(read, find_sources([str(path)]))
    assert (article.url, article.publisher, article.published) == (
        "https://example.org/c",
        "Steppe Post",
        "2024-07-06",
    )
    assert SENTENCE in article.text
    assert read(str(path)) == article


def test_other_xml_in_a_folder_is_passed_by_and_named_alone_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_text("<urlset><url><loc>https://example.org/a</loc></url></urlset>")
    (tmp_path / "a.txt").write_text(f"Two presidents meet\n\n{SENTENCE}\n")
    assert find_sources([str(tmp_path)]) == [str(tmp_path / "a.txt")]
    assert find_sources([str(path)]) == [str(path)]


def test_feed_reads_no_file_and_grows_no_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("keep this")
    path = tmp_path / "news.rss"
    path.write_text(
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><channel><item><title>T</title>'
        f"<description>&x; {SENTENCE}</description></item></channel></rss>"
    )
    texts = []
    for source in find_sources([str(path)]):
        try:
            texts.append(read(source).text)
        except ArticleError:
            continue
    assert "keep this" not in "".join(texts)


def test_missing_entry_is_an_error_that_counts_the_others(tmp_path: Path) -> None:
    path = tmp_path / "news.xml"
    path.write_text(RSS, encoding="utf-8")
    with pytest.raises(ArticleError, match="no entry 9: it has 3"):
        read(f"{path}#9")
    with pytest.raises(ArticleError, match="a feed of 3 articles"):
        read(str(path))
