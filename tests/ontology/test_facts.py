"""The reference knowledge holds what the tables of facts beside the checkout give a source for."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
import yaml

from silkgraph.namespaces import DCTERMS, PREFIXES, RDF, RDFS, entity
from silkgraph.resources import reference_files

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
#: How many records and parts of records of each table have a source that was seen.
SEEN = {
    "agreements": 53,
    "areas": 11,
    "events": 226,
    "leaders": 257,
    "organizations": 60,
    "projects": 40,
    "states": 55,
    "trade": 40,
}
#: Where a record says when: a capital bears its name for longer than it is the capital.
DATES = ("start", "signed", "date", "year")
TOUCHES = f"{PREFIXES['geo']}sfTouches"

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="the tables of facts are not here")


@cache
def records() -> dict[str, dict[str, set[str]]]:
    """Return the values of the reference knowledge by subject and predicate."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for file in reference_files():
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            found[str(quad.subject)[1:-1]][quad.predicate.value].add(
                getattr(quad.object, "value", "")
            )
    return found


@cache
def by_source() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for subject, values in records().items():
        for source in values[DCTERMS.source]:
            found[source].add(subject)
    return found


def table(name: str) -> Any:  # noqa: ANN401 - YAML can be anything
    return yaml.safe_load((FACTS / f"{name}.yaml").read_text(encoding="utf-8"))


def seen(value: object) -> Iterator[dict[str, Any]]:
    """Yield the records with a seen source, at any depth."""
    if isinstance(value, dict):
        if value.get("confidence") == "seen":
            yield value
        for part in value.values():
            yield from seen(part)
    elif isinstance(value, list):
        for part in value:
            yield from seen(part)


def held(fact: dict[str, Any]) -> set[str]:
    """Return the records that have all the sources of a fact, its date, and its name if a capital's."""
    found = set.intersection(*(by_source()[source] for source in fact["sources"]))
    day = str(next((fact[key] for key in DATES if fact.get(key)), ""))
    if "labels" in fact and "start" in fact:
        return {each for each in found if fact["name"] in records()[each][RDFS.label]}
    if "length_km" in fact:
        length = str(float(fact["length_km"]))
        figures = {each for each in found if length in records()[each][f"{PREFIXES['silk']}value"]}
        return figures if fact["length_km"] else found
    every = {each: set().union(*records()[each].values()) for each in found}
    return {each for each in found if not day or day in every[each]}


@pytest.mark.parametrize("name", SEEN)
def test_every_fact_with_a_seen_source_is_a_record_with_that_source(name: str) -> None:
    facts = list(seen(table(name)))
    assert len(facts) >= SEEN[name]
    assert [fact for fact in facts if not held(fact)] == []


@pytest.mark.parametrize(
    ("name", "section", "classes"),
    [
        ("agreements", "agreements", ("Agreement", "Event", "Partnership")),
        ("events", "events", ("Event",)),
        ("leaders", "persons", ("Leader",)),
        ("leaders", "tenures", ("OfficeTenure",)),
        ("projects", "projects", ("Project",)),
        ("states", "states", ("State",)),
        ("trade", "trade", ("Figure",)),
    ],
)
def test_there_are_at_least_as_many_records_with_a_source_as_facts(
    name: str, section: str, classes: tuple[str, ...]
) -> None:
    counts: Counter[str] = Counter()
    for values in records().values():
        if values[DCTERMS.source]:
            counts.update(values[RDF.type])
    facts = [fact for fact in table(name)[section] if fact["confidence"] == "seen"]
    assert sum(counts[PREFIXES["silk"] + cls] for cls in classes) >= len(facts) > 0


def test_borders_of_china_are_those_of_the_facts() -> None:
    china = records()[entity("state", "China")][TOUCHES]
    checked = 0
    for fact in table("states")["states"]:
        border = fact.get("border_with_china") or {}
        if border.get("confidence") == "seen":
            assert (entity("state", fact["name"]) in china) == border["shares_border"]
            checked += 1
    assert checked >= 18


def test_a_fact_that_no_record_holds_is_found() -> None:
    fact = next(seen(table("trade")))
    assert held(fact)
    assert not held({**fact, "sources": [*fact["sources"], "https://nowhere.example/"]})
    assert not held({**fact, "year": 1066})
