"""Asks a model until it answers, gives up, or the budget is spent."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from silkgraph.errors import ExtractorError
from silkgraph.extraction.llm.endpoint import Failure, post
from silkgraph.extraction.llm.reply import read_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.extraction.llm.budget import Budget
    from silkgraph.extraction.llm.settings import Settings

__all__ = ["Client"]

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
        """Send one request, and again as long as the endpoint names a parameter it does not take."""
        while True:
            self._budget.take()
            body = post(self._settings, self._dialect.payload(self._settings, messages, schema))
            if not isinstance(body, Failure):
                return read_reply(body, self._settings)
            if body.status not in _BAD_REQUEST or not self._dialect.adapt(body.detail):
                return body


class Dialect:
    """Which of the optional parameters an endpoint takes; all of them until it objects."""

    def __init__(self) -> None:
        self._limit = "max_tokens"
        self._temperature = True
        self._formats = ["json_schema", "json_object", "text"]

    def payload(self, settings: Settings, messages: list[Record], schema: Record) -> Record:
        """Return the body of a request."""
        payload: Record = {"model": settings.model, "messages": messages}
        payload[self._limit] = settings.tokens
        if self._temperature:
            payload["temperature"] = 0
        if self._formats[0] == "json_schema":
            form = {"name": "claims", "strict": True, "schema": schema}
            payload["response_format"] = {"type": "json_schema", "json_schema": form}
        elif self._formats[0] == "json_object":
            payload["response_format"] = {"type": "json_object"}
        return payload

    def adapt(self, objection: str) -> bool:
        """Give up the parameter that an objection names; tell whether another try makes sense."""
        if "max_completion_tokens" in objection and self._limit == "max_tokens":
            self._limit = "max_completion_tokens"
        elif "temperature" in objection and self._temperature:
            self._temperature = False
        elif len(self._formats) > 1:
            # Endpoints word this in many ways, and nothing else is left to give up.
            self._formats.pop(0)
        else:
            return False
        return True
