"""What the person who starts the server decides."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the graph lies and what one request may cost."""

    graph: str
    #: Lets its bearer send updates; without one nobody may.
    token: str | None = None
    #: Seconds that a query may take, and that a request may wait for its turn, its body or its reader.
    timeout: float = 30.0
    workers: int = 2
    result_bytes: int = 50_000_000
    #: Bytes of answers that may wait for clients to read them; beyond, nothing more is answered.
    waiting_bytes: int = 500_000_000
    request_bytes: int = 1_000_000
    #: Requests that may wait at once; one more is told to come again.
    waiting: int = 256
    #: The origin whose pages may read answers, ``*`` for any.
    cors: str | None = None
