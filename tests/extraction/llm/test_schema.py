from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from silkgraph import claims as contract
from silkgraph.claims import json_schema
from silkgraph.extraction.llm.schema import KINDS, reply_schema
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

SLUGS = [area.slug for area in load_reference().areas]
SCHEMA = reply_schema(SLUGS)


def objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Yield every object schema inside a schema."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def test_reply_has_every_kind_of_claim_that_carries_evidence() -> None:
    contracted = json_schema()
    carrying = {
        name
        for name, field in contracted["properties"].items()
        if "$ref" in field.get("items", {})
        and "evidence"
        in contracted["$defs"][field["items"]["$ref"].rpartition("/")[2]]["properties"]
    }
    assert carrying == KINDS == SCHEMA["properties"].keys()


def test_every_item_asks_for_a_quote_first_and_never_for_offsets() -> None:
    for kind in SCHEMA["properties"].values():
        fields = list(kind["items"]["properties"])
        assert fields[0] == "quote"
        assert {"evidence", "confidence", "wikidata"}.isdisjoint(fields)


def test_every_object_is_closed_and_complete_as_strict_modes_demand() -> None:
    found = list(objects(SCHEMA))
    assert len(found) == len(KINDS) + 1
    for schema in found:
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
    assert not {"default", "$ref", "title", "pattern"} & set(str(SCHEMA).replace("'", " ").split())


def test_closed_lists_are_those_of_the_contract() -> None:
    events = SCHEMA["properties"]["events"]["items"]["properties"]
    assert tuple(events["type"]["enum"]) == get_args(contract.EventType)
    assert SCHEMA["properties"]["proposals"]["items"]["properties"]["area"]["enum"] == sorted(SLUGS)
    kinds = SCHEMA["properties"]["mentions"]["items"]["properties"]["kind"]["enum"]
    assert set(kinds) == set(get_args(contract.MentionKind)) - {"area"}
