"""One request to a chat-completions endpoint: bytes of the reply, or what went wrong and whether to ask again."""

from __future__ import annotations

import http.client
import json
import ssl
import time
import urllib.request
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError

if TYPE_CHECKING:
    from email.message import Message

    from silkgraph.extraction.llm.settings import Settings

__all__ = ["Failure", "post"]

#: No honest reply comes near; more would only fill the memory.
LARGEST_REPLY = 4 * 1024 * 1024
#: How often a request that may yet succeed is sent, and one whose reply was no JSON.
TRIES = 4
TRIES_OF_BAD_REPLY = 2
_TOO_MANY_REQUESTS = 429
_CHUNK = 65536
_SHOWN = 160
#: Statuses that no other article would fare better with.
_HOPELESS = {
    401: "refuses the key; set SILKGRAPH_LLM_KEY",
    403: "refuses access; check SILKGRAPH_LLM_KEY",
    404: "is not there or has no such model; check SILKGRAPH_LLM_URL and SILKGRAPH_LLM_MODEL",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a request gave no reply; ``said`` continues "the model at URL"."""

    said: str
    tries: int = 1
    status: int | None = None
    detail: str = ""
    wait: float | None = None
    is_final: bool = False


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follow no redirect: it would carry the key and the article to a host that nobody named."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Refuse, which leaves the redirect as an error."""


def post(settings: Settings, payload: dict[str, Any]) -> bytes | Failure:
    """Send one request and read its reply within the time-out and the size limit."""
    deadline = time.monotonic() + settings.timeout
    try:
        with _open(settings, payload) as response:
            return _body(response, deadline, settings)
    except HTTPError as exc:
        with exc:
            return _refusal(settings, exc)
    except TimeoutError:
        return _late(settings)
    except URLError as exc:
        return _unreachable(settings, exc.reason)
    except (OSError, http.client.HTTPException) as exc:
        return Failure(f"broke off its reply ({_short(settings, repr(exc))}); try again", TRIES)


def _open(settings: Settings, payload: dict[str, Any]) -> http.client.HTTPResponse:
    headers = {"Content-Type": "application/json", "User-Agent": "silkgraph"}
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    body = json.dumps(payload).encode()
    request = urllib.request.Request(settings.target, body, headers, method="POST")
    proxies = urllib.request.ProxyHandler({} if settings.is_local else None)
    opener = urllib.request.build_opener(_NoRedirect, proxies)
    response: http.client.HTTPResponse = opener.open(request, timeout=settings.timeout)
    return response


def _body(
    response: http.client.HTTPResponse, deadline: float, settings: Settings
) -> bytes | Failure:
    """Read a reply piece by piece: a server that only drips is late all the same."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_REPLY:
            return Failure(
                f"sends more than {LARGEST_REPLY >> 20} MB; is it a chat-completions endpoint?"
            )
        if time.monotonic() > deadline:
            return _late(settings)
    if response.length:
        return Failure(f"broke off its reply {response.length} bytes early; try again", TRIES)
    return b"".join(pieces)


def _late(settings: Settings) -> Failure:
    return Failure(
        f"gave no whole reply in {settings.timeout:g} seconds; raise SILKGRAPH_LLM_TIMEOUT", TRIES
    )


def _unreachable(settings: Settings, reason: str | BaseException) -> Failure:
    if isinstance(reason, TimeoutError):
        return _late(settings)
    if isinstance(reason, ConnectionResetError | http.client.HTTPException | BrokenPipeError):
        return Failure(f"broke off ({_short(settings, repr(reason))}); try again", TRIES)
    why = reason.verify_message if isinstance(reason, ssl.SSLCertVerificationError) else reason
    return Failure(
        f"cannot be reached ({_short(settings, str(why))}); start it or set SILKGRAPH_LLM_URL",
        is_final=True,
    )


def _refusal(settings: Settings, exc: HTTPError) -> Failure:
    try:
        detail = exc.read(_CHUNK).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        detail = ""
    answer = f"({exc.code} {_short(settings, _message(detail) or exc.reason)})"
    if exc.code in _HOPELESS:
        return Failure(f"{_HOPELESS[exc.code]} {answer}", status=exc.code, is_final=True)
    if exc.code == _TOO_MANY_REQUESTS or exc.code >= 500:
        wait = _wait(exc.headers)
        return Failure(f"is too busy {answer}; try again later", TRIES, exc.code, detail, wait)
    return Failure(f"refuses the request {answer}", status=exc.code, detail=detail)


def _message(detail: str) -> str:
    """Return the message inside an error body, or the body."""
    try:
        error = json.loads(detail)["error"]
        message = error if isinstance(error, str) else error["message"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return detail
    return str(message)


def _short(settings: Settings, text: str) -> str:
    """Return what a server said on one printable line without the key."""
    line = " ".join(settings.without_key(text).split())
    return "".join(c for c in line if c.isprintable())[:_SHOWN]


def _wait(headers: Message) -> float | None:
    """Return the seconds that ``Retry-After`` asks for, in either of its forms."""
    written = (headers.get("Retry-After") or "").strip()
    if written.isascii() and written.isdigit():
        return float(written[:9])
    try:
        seconds = parsedate_to_datetime(written).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError, OSError):
        return None
    return max(0.0, seconds)
