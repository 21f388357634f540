"""From the bytes of a reply to the JSON object that the model wrote, whatever it wrapped it in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.llm.endpoint import TRIES_OF_BAD_REPLY, Failure
from silkgraph.extraction.llm.schema import KINDS

if TYPE_CHECKING:
    from silkgraph.extraction.llm.settings import Settings

__all__ = ["read_reply"]

Record = dict[str, Any]

_DECODER = json.JSONDecoder()
#: Where an object can begin: enough for prose around it, few enough for a reply full of braces.
_OPENINGS = 20


def read_reply(body: bytes, settings: Settings) -> Record | Failure:
    """Return the object in the first choice of a chat completion, or why there is none."""
    choice = _choice(body)
    if choice is None:
        return Failure(
            "answers, but not as a chat-completions endpoint does; check SILKGRAPH_LLM_URL",
            TRIES_OF_BAD_REPLY,
        )
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    if choice.get("finish_reason") == "length":
        return Failure(
            f"cut its reply at {settings.tokens} tokens; raise SILKGRAPH_LLM_TOKENS", status=200
        )
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        return Failure("declines to read this article; use --extractor rules for it", status=200)
    found = _object(settings.without_key(_content(message)))
    if found is None:
        return Failure(
            f"({settings.model}) wrote no JSON of the shape asked for; try another model",
            TRIES_OF_BAD_REPLY,
            200,
        )
    return found


def _choice(body: bytes) -> Record | None:
    try:
        choice = json.loads(body)["choices"][0]
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
    return choice if isinstance(choice, dict) else None


def _content(message: Record) -> str:
    """Return the text of a message, which some servers give in parts."""
    content = message.get("content")
    if isinstance(content, list):
        texts = [part.get("text") for part in content if isinstance(part, dict)]
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _object(content: str) -> Record | None:
    """Return the first object of the right shape: bare, fenced, or after spoken thoughts."""
    text = content.rpartition("</think>")[2]
    at = -1
    for _ in range(_OPENINGS):
        at = text.find("{", at + 1)
        if at < 0:
            return None
        try:
            found, _end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and (not found or not KINDS.isdisjoint(found)):
            return found
    return None
