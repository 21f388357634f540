from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from silkgraph import names
from silkgraph.errors import NotFoundError, QueryError
from silkgraph.namespaces import PREFIXES, curie

if TYPE_CHECKING:
    from silkgraph.store import Store

XI = PREFIXES["person"] + "xi-jinping"


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping",
        "xi  JINPING",
        "xi-jinping",
        "Си Цзиньпин",
        "习近平",
        "person:xi-jinping",
        XI,
        f"<{XI}>",
    ],
)
def test_person_is_found_by_any_name_and_by_its_iri(small_store: Store, text: str) -> None:
    assert names.resolve(small_store, text, ["person"]) == XI


@pytest.mark.parametrize(
    ("text", "kind", "curie"),
    [
        ("PRC", "state", "state:china"),
        ("中国", "state", "state:china"),
        ("нефть и газ", "area", "area:energy-oil-gas"),
        ("energy-oil-gas", "area", "area:energy-oil-gas"),
        ("SCO", "organization", "organization:shanghai-cooperation-organization"),
        ("xi'an", "place", "place:xian"),
    ],
)
def test_names_and_aliases_of_every_kind_are_known(
    small_store: Store, text: str, kind: str, curie: str
) -> None:
    assert names.resolve(small_store, text, [kind]) == names.expand(curie)


def test_unknown_name_suggests_near_ones(small_store: Store) -> None:
    with pytest.raises(
        NotFoundError, match=r"no person named 'Xi Jinpin'; did you mean Xi Jinping\?"
    ):
        names.resolve(small_store, "Xi Jinpin", ["person"])


@pytest.mark.parametrize("text", ["Tokaiev", "Kasym Tokajev", "Такаев"])
def test_misspelt_name_suggests_each_person_once_as_the_graph_calls_it(
    small_store: Store, text: str
) -> None:
    with pytest.raises(NotFoundError, match=r"did you mean Kassym-Jomart Tokayev\b") as caught:
        names.find(small_store, text)
    assert str(caught.value).count("Tokayev") == 1


def test_kinds_are_listed_as_people_do(small_store: Store) -> None:
    with pytest.raises(NotFoundError, match="no state, person or organization named"):
        names.resolve(small_store, "qqqq", names.ACTORS)


def test_name_unlike_any_other_gets_no_suggestion(small_store: Store) -> None:
    with pytest.raises(NotFoundError, match=r"nothing named 'qqqq'$"):
        names.find(small_store, "qqqq")


def test_kind_of_the_name_must_fit(small_store: Store) -> None:
    with pytest.raises(NotFoundError, match="no state named 'Xi Jinping'"):
        names.resolve(small_store, "Xi Jinping", ["state"])


def test_own_name_outranks_an_alias(empty_store: Store) -> None:
    empty_store.replace_graph(
        "https://example.org/",
        _turtle("""
        state:georgia a silk:State ; rdfs:label "Georgia"@en .
        place:atlanta a silk:Place ; rdfs:label "Atlanta"@en ; skos:altLabel "Georgia"@en .
    """),
    )
    assert [found.iri for found in names.find(empty_store, "georgia")] == [
        names.expand("state:georgia")
    ]
    assert names.resolve(empty_store, "Georgia", ["place"]) == names.expand("place:atlanta")


def test_ambiguous_name_lists_its_candidates(empty_store: Store) -> None:
    empty_store.replace_graph(
        "https://example.org/",
        _turtle("""
        person:father a silk:Leader ; rdfs:label "Gurbanguly"@en ; skos:altLabel "Berdimuhamedov" .
        person:son a silk:Leader ; rdfs:label "Serdar"@en ; skos:altLabel "Berdimuhamedov" .
    """),
    )
    assert [found.name for found in names.find(empty_store, "Berdimuhamedov")] == [
        "Gurbanguly",
        "Serdar",
    ]
    with pytest.raises(QueryError, match=r"can mean person:father \(Gurbanguly\), person:son"):
        names.resolve(empty_store, "berdimuhamedov", ["person"])


def test_name_to_show_is_the_english_one(small_store: Store) -> None:
    (found,) = names.find(small_store, "习近平")
    assert (found.name, found.kind) == ("Xi Jinping", "person")


def test_shortening_and_expanding_are_inverse() -> None:
    for iri in (XI, "https://schema.org/url", "https://elsewhere.example/x"):
        assert names.expand(curie(iri)) == iri


def _turtle(text: str) -> list[ox.Quad]:
    prefixes = "".join(f"@prefix {name}: <{base}> .\n" for name, base in PREFIXES.items())
    return list(ox.parse(prefixes + text, ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("text", ["Jinping", "xi", "Цзиньпин"])
def test_person_is_found_by_a_part_of_the_name(small_store: Store, text: str) -> None:
    assert names.resolve(small_store, text, ["person"]) == XI


def test_part_of_a_name_is_whole_words(small_store: Store) -> None:
    with pytest.raises(NotFoundError):
        names.find(small_store, "Jinpin")
