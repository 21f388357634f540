"""The loader: Turtle in, names and tenures out; a record that lacks something is named."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from silkgraph.errors import OntologyError
from silkgraph.namespaces import PREFIXES
from silkgraph.reference import Name, Place, Tenure, load_reference, read_reference

if TYPE_CHECKING:
    from pathlib import Path

    from silkgraph.reference import Reference

STATES = """
state:freedonia a silk:State ;
    rdfs:label "Freedonia"@en , "Фридония"@ru ;
    skos:altLabel "Republic of Freedonia"@en ;
    skos:hiddenLabel "Fredonia"@en ;
    silk:demonym "Freedonian"@en ;
    silk:metonym "Glorytown"@en ;
    silk:stateRole "focus" .
"""
OFFICES = """
office:freedonia-president a silk:Office ;
    rdfs:label "President"@en ;
    silk:hasState state:freedonia .

tenure:firefly-1 a silk:OfficeTenure ;
    silk:acting true ;
    silk:heldBy person:rufus-firefly ;
    silk:inOffice office:freedonia-president ;
    silk:startDate "1933-11"^^xsd:gYearMonth ;
    silk:endDate "1933-12-24"^^xsd:date .

tenure:firefly-0 a silk:OfficeTenure ;
    silk:heldBy person:rufus-firefly ;
    silk:inOffice office:freedonia-president ;
    silk:startDate "1934"^^xsd:gYear .
"""
FIREFLY = """
person:rufus-firefly a silk:Leader ;
    rdfs:label "Rufus Firefly"@en ;
    silk:hasState state:freedonia ;
    skos:exactMatch wd:Q42 .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, *turtle: str) -> Reference:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    files = []
    for number, text in enumerate(turtle):
        files.append(folder / f"part-{number}.ttl")
        files[-1].write_text(prefixes + text, encoding="utf-8")
    return read_reference(files)


def test_names_of_a_state_come_from_all_labels_and_keep_their_language(folder: Path) -> None:
    (state,) = read(folder, STATES).states
    assert state.name == "Freedonia"
    assert state.names == (
        Name("Fredonia", "en"),
        Name("Freedonia", "en"),
        Name("Republic of Freedonia", "en"),
        Name("Фридония", "ru"),
    )
    assert (state.demonyms, state.metonyms, state.role) == (
        (Name("Freedonian", "en"),),
        (Name("Glorytown", "en"),),
        "focus",
    )


def test_tenures_join_the_person_in_order_and_keep_the_precision_of_their_dates(
    folder: Path,
) -> None:
    (person,) = read(folder, STATES, OFFICES, FIREFLY).people
    assert (person.name, person.state, person.wikidata) == ("Rufus Firefly", "Freedonia", "Q42")
    assert person.tenures == (
        Tenure("Acting President", "Freedonia", "1933-11", "1933-12-24"),
        Tenure("President", "Freedonia", "1934", None),
    )


def test_files_may_come_in_any_order(folder: Path) -> None:
    orders = ((FIREFLY, OFFICES, STATES), (STATES, OFFICES, FIREFLY))
    one, other = (asdict(read(folder, *files)) for files in orders)
    assert one == other


def test_members_are_states_only(folder: Path) -> None:
    league = """
    organization:league a silk:Organization ; rdfs:label "League"@en ; silk:organizationKind "mechanism" .
    organization:union a silk:Organization ; rdfs:label "Union"@en ; silk:organizationKind "mechanism" .
    membership:a a silk:Membership ; silk:organization organization:league ; silk:member state:freedonia .
    membership:b a silk:Membership ; silk:organization organization:league ; silk:member organization:union .
    """
    found = {body.name: body.members for body in read(folder, STATES, league).organizations}
    assert found == {"League": ("Freedonia",), "Union": ()}


def test_place_appears_under_each_name_it_bore_with_the_forms_of_that_name(folder: Path) -> None:
    places = """
    place:newtown a silk:Place ;
        rdfs:label "Newtown"@en , "Ньютаун"@ru ;
        silk:placeKind "city" ;
        silk:hasPlaceName placename:oldtown .
    placename:oldtown a silk:PlaceName ;
        rdfs:label "Oldtown"@en , "Олдтаун"@ru ;
        silk:endDate "1999"^^xsd:gYear .
    """
    newtown = PREFIXES["place"] + "newtown"
    renamed = (("Oldtown", None, "1999"),)
    old, new = sorted(read(folder, places).places, key=lambda place: place.name, reverse=True)
    assert old == Place(
        newtown, "Oldtown", (Name("Oldtown", "en"), Name("Олдтаун", "ru")), None, "city", renamed
    )
    assert (new.name, new.names) == ("Newtown", (Name("Newtown", "en"), Name("Ньютаун", "ru")))


def test_triggers_of_an_area_are_its_hidden_labels(folder: Path) -> None:
    area = """
    area:soup a silk:CooperationArea ; skos:prefLabel "Duck soup"@en ; skos:hiddenLabel "broth"@en .
    """
    (found,) = read(folder, area).areas
    assert (found.slug, found.label, found.triggers) == (
        "soup",
        "Duck soup",
        (Name("broth", "en"),),
    )


@pytest.mark.parametrize(
    ("turtle", "named"),
    [
        (
            'state:x a silk:State ; rdfs:label "Ы"@ru .',
            r"part-0.ttl:\d+: state:x has no English rdfs:label",
        ),
        ('state:x a silk:State ; rdfs:label "X"@en .', "state:x lacks silk:stateRole"),
        ('place:x a silk:Place ; rdfs:label "X"@en .', "place:x lacks silk:placeKind"),
        ("tenure:x a silk:OfficeTenure .", "tenure:x lacks silk:heldBy"),
        ("state:x a", r"part-0.ttl:\d+: no Turtle: "),
        ("nowhere:x a silk:State .", r"part-0.ttl:\d+: no Turtle: .*nowhere:"),
    ],
)
def test_a_broken_record_is_named_with_what_it_lacks(folder: Path, turtle: str, named: str) -> None:
    with pytest.raises(OntologyError, match=named) as caught:
        read(folder, turtle)
    assert "\n" not in str(caught.value)


def test_nothing_in_gives_nothing_out(folder: Path) -> None:
    reference = read(folder, "")
    assert not any((reference.states, reference.people, reference.organizations, reference.areas))


def test_shipped_reference_is_read_once_and_sorted_by_iri() -> None:
    reference = load_reference()
    assert reference is load_reference()
    for records in (
        reference.states,
        reference.people,
        reference.organizations,
        reference.places,
        reference.areas,
    ):
        iris = [record.iri for record in records]
        assert iris
        assert iris == sorted(iris)


def test_shipped_reference_has_the_six_and_every_kind_of_name() -> None:
    reference = load_reference()
    focus = {state.name: state for state in reference.states if state.role == "focus"}
    assert set(focus) == {
        "China",
        "Kazakhstan",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
    }
    for state in focus.values():
        languages = {name.language for name in state.names}
        assert languages >= {"en", "ru", "zh", "kk", "ky", "tg", "tk", "uz"}
        for names in (state.demonyms, state.metonyms):
            assert {name.language for name in names} >= {"en", "ru", "zh"}


def test_every_state_has_its_name_in_the_languages_of_the_region() -> None:
    wanted = {"en", "ru", "zh", "kk", "ky", "tg", "tk", "uz"}
    states = load_reference().states
    assert len(states) >= 60
    lacking = {s.name: wanted - {name.language for name in s.names} for s in states}
    assert {name: languages for name, languages in lacking.items() if languages} == {}


def test_capital_of_kazakhstan_is_one_place_under_three_names() -> None:
    found = [
        place for place in load_reference().places if place.iri == PREFIXES["place"] + "astana"
    ]
    assert {place.name for place in found} == {"Akmola", "Astana", "Nur-Sultan"}
    assert {place.state for place in found} == {"Kazakhstan"}
    (nur_sultan,) = [place for place in found if place.name == "Nur-Sultan"]
    assert Name("努尔苏丹", "zh") in nur_sultan.names
    assert ("Nur-Sultan", "2019-03-23", "2022-09-17") in nur_sultan.renamed
