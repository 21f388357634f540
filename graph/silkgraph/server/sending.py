"""Answers on their way: a client that does not read them is let go, and what waits has a bound."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["Outbox", "Sent"]

# So much goes on its way at once: a client that reads this within the time limit is not slow.
_CHUNK = 262_144


@dataclass(slots=True)
class Outbox:
    """How many bytes of answers wait for their clients, and how long one waits for its next chunk."""

    seconds: float
    room: int
    held: int = 0

    @property
    def full(self) -> bool:
        """Whether no further answer should be made for now."""
        return self.held > self.room


class Sent(Response):
    """An answer that is given up when its client reads no chunk of it within the time limit."""

    def __init__(
        self, outbox: Outbox, body: bytes, status: int, headers: dict[str, str], media_type: str
    ) -> None:
        super().__init__(body, status, headers, media_type=media_type)
        self._outbox = outbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer chunk by chunk."""
        start = {"type": "http.response.start", "status": self.status_code}
        body = memoryview(self.body)
        self._outbox.held += len(body)
        try:
            async with asyncio.timeout(self._outbox.seconds) as limit:
                await send({**start, "headers": self.raw_headers})
                for begin in range(0, len(body), _CHUNK):
                    chunk = bytes(body[begin : begin + _CHUNK])
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
                    limit.reschedule(asyncio.get_running_loop().time() + self._outbox.seconds)
                await send({"type": "http.response.body", "body": b""})
        except TimeoutError:
            return  # the server closes a connection whose answer does not end
        finally:
            self._outbox.held -= len(body)
