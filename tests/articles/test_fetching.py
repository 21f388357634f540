"""Addresses: fetched within limits from a server of the test's own; redirects lead nowhere private."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from silkgraph.articles import fetching, find_sources, read
from silkgraph.articles.fetching import fetch
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said."
RUSSIAN = "Президент Казахстана встретился в Пекине с председателем КНР, соглашение подписано."
FEED = (
    "<rss><channel><title>Post</title>"
    + "".join(
        f"<item><title>Story {n}</title><link>https://example.org/{n}</link><description>{SENTENCE}</description></item>"
        for n in (1, 2)
    )
    + "</channel></rss>"
)
PAGE = f"<html><body><article><h1>Two presidents meet</h1><p>{SENTENCE}</p></article></body></html>"


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = {
            "/news/a.html": (200, {"Content-Type": "text/html"}, PAGE.encode()),
            "/ru": (
                200,
                {"Content-Type": "text/html; charset=windows-1251"},
                f"<p>{RUSSIAN}</p><p>{RUSSIAN}</p>".encode("cp1251"),
            ),
            "/packed": (
                200,
                {"Content-Type": "text/html", "Content-Encoding": "gzip"},
                gzip.compress(PAGE.encode()),
            ),
            "/bomb": (
                200,
                {"Content-Type": "text/plain", "Content-Encoding": "gzip"},
                gzip.compress(b"x" * 30_000_000),
            ),
            "/feed.xml": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
            "/moved": (302, {"Location": "/news/a.html"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/file": (302, {"Location": "file:///etc/hostname"}, b""),
            "/inside": (302, {"Location": "http://127.0.0.2:1/secret"}, b""),
            "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n\x00\x00"),
        }.get(self.path, (404, {}, b"no such page"))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/news/a.html", "/packed", "/moved"])
def test_page_on_the_web_is_an_article_that_knows_its_address(site: str, path: str) -> None:
    article = read(site + path)
    assert article.title == "Two presidents meet"
    assert article.url == site + ("/news/a.html" if path == "/moved" else path)
    assert article.id == ("packed" if path == "/packed" else "a")


def test_charset_of_the_server_is_believed(site: str) -> None:
    article = read(f"{site}/ru")
    assert RUSSIAN in article.text
    assert article.language == "ru"


def test_feed_on_the_web_gives_its_entries(site: str) -> None:
    sources = find_sources([f"{site}/feed.xml"])
    assert sources == [f"{site}/feed.xml#1", f"{site}/feed.xml#2"]
    assert [read(source).url for source in sources] == [
        "https://example.org/1",
        "https://example.org/2",
    ]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/missing", "answers 404"),
        ("/loop", "redirected more than 5 times"),
        ("/file", "redirected to file:, which is not on the web"),
        ("/inside", "private network"),
        ("/bomb", "larger than 20 MB"),
        ("/image", "an image"),
    ],
)
def test_what_gives_no_article_is_one_line_that_says_why(site: str, path: str, why: str) -> None:
    with pytest.raises(ArticleError, match=why) as caught:
        read(site + path)
    assert site in str(caught.value)
    assert "\n" not in str(caught.value)


def test_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(ArticleError, match="the server cannot be reached"):
        read("http://127.0.0.1:9/a")


def test_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(fetching, "SILENT_SECONDS", 0.2)
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(ArticleError, match="no answer in 0 seconds"),
    ):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", 1000)
