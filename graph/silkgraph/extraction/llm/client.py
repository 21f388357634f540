"""Asks a model until it answers, gives up, or the budget is spent."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from silkgraph.errors import ExtractorError
from silkgraph.extraction.llm.endpoint import Failure, post
from silkgraph.extraction.llm.reply import read_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.extraction.llm.budget import Budget
    from silkgraph.extraction.llm.settings import Settings

__all__ = ["Client", "Dialect"]

Record = dict[str, Any]

FIRST_PAUSE_SECONDS = 1.0
#: Nobody waits longer for a run to go on; the article is reported instead.
LONGEST_PAUSE_SECONDS = 60.0
#: So many articles in a row without a reply mean that the endpoint is down.
_IN_A_ROW = 3
_BAD_REQUEST = (400, 422)


class Client:
    """One endpoint in one process; it learns what its model does not take, and when it is down."""

    def __init__(
        self, settings: Settings, budget: Budget, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._settings = settings
        self._budget = budget
        self._sleep = sleep
        self._dialect = Dialect()
        self._failed_in_a_row = 0
        self._down: str | None = None

    def ask(self, messages: list[Record], schema: Record) -> Record:
        """Return the JSON object that the model replies with; raise one line when there is none."""
        if self._down:
            raise ExtractorError(f"{self._down} (not asked again in this run)")
        outcome = self._tried(messages, schema)
        if not isinstance(outcome, Failure):
            self._failed_in_a_row = 0
            return outcome
        self._failed_in_a_row += outcome.status != 200
        message = f"the model at {self._settings.endpoint} {outcome.said}"
        if outcome.is_final or self._failed_in_a_row >= _IN_A_ROW:
            self._down = message
        raise ExtractorError(message)

    def _tried(self, messages: list[Record], schema: Record) -> Record | Failure:
        pause = FIRST_PAUSE_SECONDS
        tries = 0
        while True:
            outcome = self._once(messages, schema)
            tries += 1
            if not isinstance(outcome, Failure) or tries >= outcome.tries:
                return outcome
            wait = pause if outcome.wait is None else outcome.wait
            if wait > LONGEST_PAUSE_SECONDS:
                return outcome
            self._sleep(wait)
            pause *= 2

    def _once(self, messages: list[Record], schema: Record) -> Record | Failure:
        """Send one request, and again as long as the endpoint objects to a parameter.

        What helped is remembered; what did not is taken back, since then the article was at fault.
        """
        dialect = self._dialect
        while True:
            self._budget.take()
            body = post(self._settings, dialect.payload(self._settings, messages, schema))
            if not isinstance(body, Failure):
                self._dialect = dialect
                return read_reply(body, self._settings)
            other = dialect.adapted(body.detail) if body.status in _BAD_REQUEST else None
            if other is None:
                return body
            dialect = other


@dataclass(frozen=True, slots=True)
class Dialect:
    """Which of the optional parameters an endpoint takes: all of them until it objects."""

    limit: str = "max_tokens"
    temperature: bool = True
    format: Literal["json_schema", "json_object", "text"] = "json_schema"

    def payload(self, settings: Settings, messages: list[Record], schema: Record) -> Record:
        """Return the body of a request."""
        payload: Record = {"model": settings.model, "messages": messages}
        payload[self.limit] = settings.tokens
        if self.temperature:
            payload["temperature"] = 0
        if self.format == "json_schema":
            form = {"name": "claims", "strict": True, "schema": schema}
            payload["response_format"] = {"type": "json_schema", "json_schema": form}
        elif self.format == "json_object":
            payload["response_format"] = {"type": "json_object"}
        return payload

    def adapted(self, objection: str) -> Dialect | None:
        """Return the dialect without the parameter objected to, or ``None`` when nothing is left."""
        if "max_completion_tokens" in objection and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if "temperature" in objection and self.temperature:
            return replace(self, temperature=False)
        # Objections to the format come in many words, and nothing else is left to give up.
        if self.format == "json_schema":
            return replace(self, format="json_object")
        return replace(self, format="text") if self.format == "json_object" else None
