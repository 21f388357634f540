"""SPARQL 1.1 over HTTP: one connection, its credentials, and its errors as one line."""

from __future__ import annotations

import base64
import http.client
import os
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from silkgraph import errors

__all__ = ["Connection", "Reply"]

_TRIES = 4
_LONGEST_WAIT = 30.0
_SECONDS = 120.0
_SHOWN_CHARACTERS = 300
_BUSY = (429, 503)
_MOVED = (301, 302, 303, 307, 308)
_DENIED = (401, 403)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status, the headers in lower case, and the body."""

    status: int
    headers: dict[str, str]
    body: bytes


class Connection:
    """Requests to one host, over a connection that is kept open."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise errors.StoreError(
                f"{address} is no address of a SPARQL endpoint; it begins with http:// or https://"
            )
        if parts.username or parts.password:
            raise errors.StoreError(
                f"the address of {parts.hostname} holds a password; give it as SILKGRAPH_USER and"
                " SILKGRAPH_PASSWORD, where no list of processes shows it"
            )
        self._address = address
        self._host = parts.hostname
        self._port = parts.port
        self._secure = parts.scheme == "https"
        self._open: http.client.HTTPConnection | None = None
        self._seconds = _timeout()
        self._authorization = _authorization()

    def close(self) -> None:
        """Close the connection."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def send(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        *,
        timeout: float | None = None,
    ) -> Reply:
        """Send a request, again if the host says it is busy and when to come back."""
        sent = {"User-Agent": "silkgraph", **self._authorization, **(headers or {})}
        for attempt in range(_TRIES):
            reply = self._once(method, path, body, sent, timeout or self._seconds)
            wait = _seconds_to_wait(reply, attempt)
            if wait is None:
                return reply
            time.sleep(wait)
        return reply

    def refusal(self, reply: Reply) -> str:
        """Return why a request was refused, on one line."""
        said = " ".join(reply.body.decode(errors="replace").split())[:_SHOWN_CHARACTERS]
        if reply.status in _DENIED:
            return (
                f"{self._address} does not allow this ({reply.status}); set SILKGRAPH_USER and"
                " SILKGRAPH_PASSWORD, or SILKGRAPH_TOKEN"
            )
        if reply.status in _MOVED:
            place = reply.headers.get("location", "elsewhere")
            return f"{self._address} has moved to {place}; give that address with --graph"
        if reply.status in (404, 405):
            return f"{self._address} answers no SPARQL there ({reply.status}); check the address"
        return f"{self._address} answered {reply.status}: {said or 'nothing more'}"

    def _once(
        self, method: str, path: str, body: bytes, headers: dict[str, str], timeout: float
    ) -> Reply:
        fresh = self._open is None
        try:
            return self._exchange(method, path, body, headers, timeout)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError) as exc:
            self.close()
            if fresh:
                raise self._unreachable(exc) from exc
        except TimeoutError as exc:
            self.close()
            raise errors.StoreError(
                f"{self._address} gave no answer within {timeout:g} seconds;"
                " ask for less, or set SILKGRAPH_HTTP_TIMEOUT"
            ) from exc
        except (OSError, http.client.HTTPException) as exc:
            self.close()
            raise self._unreachable(exc) from exc
        # The host had closed an idle connection before it read the request.
        return self._once(method, path, body, headers, timeout)

    def _exchange(
        self, method: str, path: str, body: bytes, headers: dict[str, str], timeout: float
    ) -> Reply:
        if self._open is None:
            kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
            self._open = kind(self._host, self._port, timeout=timeout)
        self._open.timeout = timeout
        if self._open.sock is not None:
            self._open.sock.settimeout(timeout)
        self._open.request(method, path, body or None, headers)
        response = self._open.getresponse()
        content = response.read()
        return Reply(
            response.status, {name.lower(): value for name, value in response.getheaders()}, content
        )

    def _unreachable(self, exc: Exception) -> errors.StoreError:
        reason = exc.reason if isinstance(exc, ssl.SSLError) else None
        if isinstance(exc, socket.gaierror):
            reason = "no host has this name"
        said = reason or getattr(exc, "strerror", None) or str(exc) or type(exc).__name__
        return errors.StoreError(f"cannot reach {self._address}: {said}")


def _authorization() -> dict[str, str]:
    token = os.environ.get("SILKGRAPH_TOKEN")
    if token:
        return {"Authorization": f"Bearer {token}"}
    user = os.environ.get("SILKGRAPH_USER")
    if user:
        pair = f"{user}:{os.environ.get('SILKGRAPH_PASSWORD', '')}"
        return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
    return {}


def _timeout() -> float:
    given = os.environ.get("SILKGRAPH_HTTP_TIMEOUT")
    try:
        seconds = float(given) if given else _SECONDS
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise errors.StoreError(
            f"SILKGRAPH_HTTP_TIMEOUT is {given!r}; it wants a number of seconds"
        )
    return seconds


def _seconds_to_wait(reply: Reply, attempt: int) -> float | None:
    """Return how long to wait before the next try, or ``None`` where there is none."""
    if reply.status not in _BUSY or attempt == _TRIES - 1:
        return None
    asked = reply.headers.get("retry-after", "")
    seconds = float(asked) if asked.isdigit() else 2.0**attempt / 2
    return seconds if seconds <= _LONGEST_WAIT else None
