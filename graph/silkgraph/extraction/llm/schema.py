"""The shape of a reply: the claims of the contract, with a verbatim quote in the place of offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.claims import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["KINDS", "reply_schema"]

#: The lists of ``Claims`` that carry evidence; names alone follow from them.
KINDS = frozenset(
    [
        "agreements",
        "cooperations",
        "events",
        "figures",
        "leaders",
        "mentions",
        "partnerships",
        "proposals",
        "quotes",
    ]
)
#: What follows from the quote or from the reference knowledge and is not the model's to say.
_DERIVED = {
    "Figure": {"what"},
    "Leader": {"wikidata"},
    "Proposal": {"text"},
    "Quote": {"begins"},
}
_NOT_ASKED = {"confidence", "evidence"}
_NOISE = {"default", "title"}


def reply_schema(areas: Iterable[str]) -> dict[str, Any]:
    """Return the JSON schema that a reply must fit, strict enough for every structured-output mode."""
    contract = json_schema()
    kinds = {
        name: contract["$defs"][field["items"]["$ref"].rpartition("/")[2]]
        for name, field in contract["properties"].items()
        if name in KINDS
    }
    slugs = sorted(areas)
    return _closed(
        {
            name: {"type": "array", "items": _item(definition, slugs)}
            for name, definition in kinds.items()
        }
    )


def _item(definition: dict[str, Any], areas: list[str]) -> dict[str, Any]:
    left_out = _NOT_ASKED | _DERIVED.get(definition["title"], set())
    fields = {
        name: {key: value for key, value in field.items() if key not in _NOISE}
        for name, field in definition["properties"].items()
        if name not in left_out
    }
    if "area" in fields:
        fields["area"] = {"type": "string", "enum": areas}
    if "kind" in fields and "area" in fields["kind"]["enum"]:
        # Areas are named by ``cooperations``, with the states they concern.
        fields["kind"] = {"type": "string", "enum": ["state", "organization", "place"]}
    # The quote first: what is written after it has been read.
    return _closed({"quote": {"type": "string"}, **fields})


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
