"""An address on the web becomes bytes: only when the user named it, within limits, and never from elsewhere.

A page may send its reader on, but not to a file and not into a private network that the user did not
name.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

__all__ = ["MAX_SECONDS", "Fetched", "fetch"]

#: No article takes longer than this from the first byte asked to the last byte read.
MAX_SECONDS = 60.0
#: So long may the other side stay silent.
SILENT_SECONDS = 20.0
_REDIRECTS = 5
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "silkgraph",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, what the server calls them, and where they were in the end."""

    data: bytes
    kind: str
    charset: str | None
    address: str


# A feed is asked for once, however many of its entries are read.
@lru_cache(maxsize=2)
def fetch(address: str, limit: int) -> Fetched:
    """Fetch an address; ``ArticleError`` says in one line why it gives nothing."""
    from urllib3 import PoolManager, Timeout
    from urllib3.exceptions import HTTPError

    ends = time.monotonic() + MAX_SECONDS
    timeout = Timeout(connect=SILENT_SECONDS, read=SILENT_SECONDS)
    with PoolManager(timeout=timeout, retries=False) as pool:
        try:
            return _followed(pool, address, limit, ends)
        except HTTPError as exc:
            raise ArticleError(f"{address}: cannot be fetched: {_reason(exc)}") from exc
        except (ValueError, OSError) as exc:
            raise ArticleError(f"{address}: cannot be fetched: {_one_line(exc)}") from exc


def _followed(pool: PoolManager, address: str, limit: int, ends: float) -> Fetched:
    here = address
    for _ in range(_REDIRECTS + 1):
        answer = pool.request("GET", here, headers=_HEADERS, redirect=False, preload_content=False)
        try:
            goal = answer.headers.get("Location")
            if answer.status in {301, 302, 303, 307, 308} and goal:
                here = _next(address, here, goal)
                continue
            if answer.status != 200:
                raise ArticleError(
                    f"{address}: the server answers {answer.status}: save the page and give the file"
                )
            data = _body(answer, address, limit, ends)
        finally:
            answer.close()
        kind, charset = _content_type(answer.headers.get("Content-Type", ""))
        return Fetched(data, kind, charset, here.partition("#")[0])
    raise ArticleError(
        f"{address}: is redirected more than {_REDIRECTS} times: give the last address"
    )


def _body(answer: BaseHTTPResponse, address: str, limit: int, ends: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in answer.stream(_CHUNK, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise ArticleError(
                f"{address} is larger than {limit // 1_000_000} MB: save the article alone as a file"
            )
        if time.monotonic() > ends:
            raise ArticleError(
                f"{address}: took longer than {MAX_SECONDS:.0f} seconds: try again later"
            )
    return b"".join(parts)


def _next(address: str, here: str, goal: str) -> str:
    """Return where a redirect leads, if an article may be read there."""
    there = urljoin(here, goal)
    target, source = urlsplit(there), urlsplit(here)
    if target.scheme not in {"http", "https"} or not target.hostname:
        raise ArticleError(f"{address}: is redirected to {target.scheme}:, which is not on the web")
    if target.netloc != source.netloc and _is_private(target.hostname):
        raise ArticleError(
            f"{address}: is redirected into a private network: give {target.hostname} yourself if you mean it"
        )
    return there


def _is_private(host: str) -> bool:
    """Tell whether any address of a host is not public."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return any(
        not ipaddress.ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found
    )


def _content_type(header: str) -> tuple[str, str | None]:
    kind, _, rest = header.partition(";")
    charset = rest.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return kind.strip().lower(), charset or None


def _reason(exc: Exception) -> str:
    """Say what went wrong without the names of the classes that noticed."""
    from urllib3.exceptions import (
        ConnectTimeoutError,
        DecodeError,
        NameResolutionError,
        NewConnectionError,
        ReadTimeoutError,
        SSLError,
    )

    for kind, why in (
        (NameResolutionError, "no such host, or no network"),
        (NewConnectionError, "the server cannot be reached"),
        ((ConnectTimeoutError, ReadTimeoutError), f"no answer in {SILENT_SECONDS:.0f} seconds"),
        (SSLError, "its certificate is not trusted"),
        (DecodeError, "what it sends is damaged"),
    ):
        if isinstance(exc, kind):
            return why
    return _one_line(exc)


def _one_line(exc: Exception) -> str:
    return " ".join(str(exc).split())[:200] or type(exc).__name__
