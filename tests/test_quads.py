from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.claims import Claims, Event, Evidence, Figure, Leader, Meta, Proposal, Quote
from silkgraph.errors import ClaimsError
from silkgraph.namespaces import ARTICLE, PREFIXES
from silkgraph.quads import article_iri, to_quads

if TYPE_CHECKING:
    from silkgraph.reference import Reference

EVIDENCE = Evidence(0, 1, "x")


MARKED = {
    "On 17 May Tokayev met **Xi Jinping**": "On 17 May Tokayev met Xi Jinping",
    "[Emomali Rahmon](https://x.example/r) met *Xi*": "Emomali Rahmon met Xi",
    "ASTANA.** Xi arrived": "ASTANA. Xi arrived",
    "they `agreed` on _rail_ and __gas__": "they agreed on rail and gas",
    "the file a_b_c and 5 * 3 * 2 stay": "the file a_b_c and 5 * 3 * 2 stay",
    "[sic] (see below)": "[sic] (see below)",
    "****": "****",
}


def expand(curie: str) -> str:
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def described(quads: list[ox.Quad], subject: str) -> dict[str, set[str]]:
    """Return the properties of a subject, predicates and objects as CURIEs or plain values."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        if str(quad.subject) == f"<{expand(subject)}>":
            found[short(quad.predicate)].add(short(quad.object))
    return dict(found)


def short(term: object) -> str:
    if isinstance(term, ox.Literal):
        tag = f"@{term.language}" if term.language else ""
        return term.value + tag
    iri = str(term)[1:-1]
    return next(
        (f"{name}:{iri[len(base) :]}" for name, base in PREFIXES.items() if iri.startswith(base)),
        iri,
    )


def subjects(quads: list[ox.Quad], cls: str) -> list[str]:
    return sorted(
        short(quad.subject)
        for quad in quads
        if short(quad.predicate) == "rdf:type" and short(quad.object) == cls
    )


def write(small_reference: Reference, **fields: object) -> list[ox.Quad]:
    claims = Claims(id="x", lang="en", article="0" * 16, extractor="test")
    return to_quads(replace(claims, **fields), small_reference)  # type: ignore[arg-type]  # any field


@pytest.fixture(scope="module")
def belt(small_claims: tuple[Claims, ...], small_reference: Reference) -> list[ox.Quad]:
    return to_quads(small_claims[0], small_reference)


@pytest.fixture(scope="module")
def xian(small_claims: tuple[Claims, ...], small_reference: Reference) -> list[ox.Quad]:
    return to_quads(small_claims[1], small_reference)


def test_article_is_described_in_its_own_graph(belt: list[ox.Quad]) -> None:
    article = "article:20130908aaaaaaaa"
    assert {quad.graph_name for quad in belt} == {ox.NamedNode(expand(article))}
    assert described(belt, article) == {
        "rdf:type": {"silk:Article"},
        "schema:headline": {"Xi proposes a Silk Road belt in Astana@en"},
        "silk:outlet": {"Steppe Courier"},
        "schema:datePublished": {"2013-09-08"},
        "schema:inLanguage": {"en"},
        "schema:url": {"https://steppe.example/2013/belt"},
        "schema:mentions": {"place:astana"},
    }


def test_event_names_its_participants_place_and_days(xian: list[ox.Quad]) -> None:
    (summit,) = subjects(xian, "silk:Summit")
    assert described(xian, summit) == {
        "rdf:type": {"silk:Event", "silk:Summit"},
        "rdfs:label": {"China-Central Asia Summit@en"},
        "silk:startDate": {"2023-05-18"},
        "silk:endDate": {"2023-05-19"},
        "silk:earliestDay": {"2023-05-18"},
        "silk:latestDay": {"2023-05-19"},
        "silk:takesPlaceIn": {"place:xian"},
        "silk:hasParticipant": {
            "person:xi-jinping",
            "person:kassym-jomart-tokayev",
            "state:uzbekistan",
        },
        "silk:involvesState": {"state:china", "state:kazakhstan", "state:uzbekistan"},
    }


def test_claim_ties_the_event_to_its_words_and_says_whether_it_happened(
    belt: list[ox.Quad], small_texts: dict[str, str]
) -> None:
    (summit,) = subjects(belt, "silk:Summit")
    (claim,) = [
        c for c in subjects(belt, "silk:Claim") if summit in described(belt, c)["silk:about"]
    ]
    found = described(belt, claim)
    (passage,) = found.pop("silk:hasEvidence")
    assert found == {
        "rdf:type": {"silk:Claim"},
        "silk:about": {summit},
        "silk:status": {"silk:planned"},
        "silk:confidence": {"0.8"},
        "silk:extractedBy": {"rules 0.1.0"},
        "prov:wasDerivedFrom": {"article:20130908aaaaaaaa"},
    }
    words = described(belt, passage)
    start, end = (int(next(iter(words[name]))) for name in ("oa:start", "oa:end"))
    assert words["oa:exact"] == {small_texts["belt-2013"][start:end] + "@en"}
    assert passage.endswith(f"#char={start},{end}")


def test_leader_keeps_the_office_of_that_article(belt: list[ox.Quad]) -> None:
    person = "person:nursultan-nazarbayev"
    (claim,) = [
        c for c in subjects(belt, "silk:Claim") if person in described(belt, c)["silk:about"]
    ]
    found = described(belt, claim)
    assert found["silk:officeTitle"] == {"President@en"}
    assert found["silk:officeState"] == {"state:kazakhstan"}
    assert described(belt, person)["silk:hasState"] == {"state:kazakhstan"}


def test_agreement_proposal_and_quotation_are_nodes_of_their_own(belt: list[ox.Quad]) -> None:
    (declaration,) = subjects(belt, "silk:Declaration")
    found = described(belt, declaration)
    assert found["silk:hasParty"] == {"state:china", "state:kazakhstan"}
    assert found["silk:signingDate"] == {"2013-09-07"}
    (proposal,) = subjects(belt, "silk:Proposal")
    found = described(belt, proposal)
    assert found["silk:proposedBy"] == {"person:xi-jinping"}
    assert found["silk:hasArea"] == {"area:transport"}
    assert found["silk:involvesState"] == {"state:china"}
    (quotation,) = subjects(belt, "silk:Quotation")
    assert described(belt, quotation)["silk:saidBy"] == {"person:xi-jinping"}


def test_figure_and_cooperation_are_nodes_of_their_own(xian: list[ox.Quad]) -> None:
    (figure,) = subjects(xian, "silk:Figure")
    assert described(xian, figure) == {
        "rdf:type": {"silk:Figure"},
        "rdfs:label": {"trade between China and Kazakhstan@en"},
        "silk:value": {"31.2"},
        "silk:unit": {"billion USD"},
        "silk:year": {"2022"},
        "silk:earliestDay": {"2022-01-01"},
        "silk:latestDay": {"2022-12-31"},
        "silk:involvesState": {"state:china", "state:kazakhstan"},
    }
    (cooperation,) = subjects(xian, "silk:Cooperation")
    found = described(xian, cooperation)
    assert found["silk:hasArea"] == {"area:energy-oil-gas"}
    assert (
        found["silk:hasParty"] == found["silk:involvesState"] == {"state:china", "state:kazakhstan"}
    )


def test_partnership_keeps_its_level_and_a_month_stays_a_month(
    small_claims: tuple[Claims, ...], small_reference: Reference
) -> None:
    quads = to_quads(small_claims[3], small_reference)
    (partnership,) = subjects(quads, "silk:Partnership")
    found = described(quads, partnership)
    assert found["silk:level"] == {
        "all-weather comprehensive strategic partnership in the new era@en"
    }
    assert found["silk:startDate"] == {"2024-01"}
    assert found["silk:earliestDay"] == {"2024-01-01"}
    assert found["silk:latestDay"] == {"2024-01-31"}


def test_articles_in_two_languages_land_on_the_same_summit(
    xian: list[ox.Quad], small_claims: tuple[Claims, ...], small_reference: Reference
) -> None:
    siyan = to_quads(small_claims[2], small_reference)
    assert subjects(xian, "silk:Summit") == subjects(siyan, "silk:Summit")
    assert not set(subjects(xian, "silk:Claim")) & set(subjects(siyan, "silk:Claim"))


def test_order_and_repetition_of_claims_change_nothing(
    small_claims: tuple[Claims, ...], small_reference: Reference
) -> None:
    for claims in small_claims:
        shuffled = replace(
            claims,
            leaders=claims.leaders[::-1],
            events=claims.events[::-1] * 2,
            states=claims.states[::-1],
        )
        assert to_quads(shuffled, small_reference) == to_quads(claims, small_reference)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "person:xi-jinping a silk:Leader"),
        ({"states": ("Xi Jinping",)}, "state:xi-jinping a silk:State"),
    ],
)
def test_name_in_the_reference_is_what_it_is_there(
    small_reference: Reference, fields: dict[str, object], expected: str
) -> None:
    quads = write(small_reference, quotes=(Quote("Xi Jinping", "x", EVIDENCE),), **fields)
    subject, _, cls = expected.split()
    assert subjects(quads, cls) == [subject]


def test_unknown_speaker_is_a_person_and_no_organization(small_reference: Reference) -> None:
    quads = write(small_reference, quotes=(Quote("Kairgeldy Kabyldin", "x", EVIDENCE),))
    assert subjects(quads, "silk:Person") == ["person:kairgeldy-kabyldin"]
    assert subjects(quads, "silk:Organization") == []
    quads = write(
        small_reference,
        quotes=(Quote("Free Zone", "x", EVIDENCE),),
        organizations=("Free Zone",),
    )
    assert subjects(quads, "silk:Organization") == ["organization:free-zone"]


def test_place_that_acts_is_no_leader(small_reference: Reference) -> None:
    quads = write(small_reference, proposals=(Proposal("Almaty", "x", "trade", EVIDENCE),))
    assert subjects(quads, "silk:Leader") == []


def test_state_of_an_unlisted_leader_comes_from_the_reference(small_reference: Reference) -> None:
    visit = Event("visit", "2013-09-07", ("Xi Jinping",), "happened", EVIDENCE, place="Astana")
    quads = write(small_reference, events=(visit,))
    (event,) = subjects(quads, "silk:Visit")
    assert described(quads, event)["silk:involvesState"] == {"state:china", "state:kazakhstan"}


def test_name_that_kept_its_script_carries_the_language_of_its_article(
    small_reference: Reference,
) -> None:
    proposal = Proposal("Xi Jinping", "построить дорогу", "transport", EVIDENCE)
    quads = write(small_reference, lang="ru", proposals=(proposal,))
    (node,) = subjects(quads, "silk:Proposal")
    assert described(quads, node)["rdfs:label"] == {"построить дорогу@ru"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (94.82, "94.82"),
        (100.0, "100"),
        (1e22, "1" + "0" * 22),
        (1e-9, "0.000000001"),
        (-5.5, "-5.5"),
    ],
)
def test_values_are_written_as_plain_decimals(
    small_reference: Reference, value: float, written: str
) -> None:
    quads = write(small_reference, figures=(Figure("trade", value, "USD", None, (), EVIDENCE),))
    (figure,) = subjects(quads, "silk:Figure")
    assert described(quads, figure)["silk:value"] == {written}


@pytest.mark.parametrize(
    "fields",
    [
        {"meta": Meta(published="yesterday")},
        {"events": (Event("visit", "2023-13", (), "planned", EVIDENCE),)},
        {"figures": (Figure("trade", float("nan"), "USD", None, (), EVIDENCE),)},
    ],
)
def test_impossible_values_are_refused_in_one_line(
    small_reference: Reference, fields: dict[str, object]
) -> None:
    with pytest.raises(ClaimsError, match=r"is no (date|quantity)"):
        write(small_reference, **fields)


def test_article_without_claims_is_still_an_article(small_reference: Reference) -> None:
    quads = write(small_reference)
    assert subjects(quads, "silk:Article") == ["article:" + "0" * 16]
    assert subjects(quads, "silk:Claim") == []


def test_leader_without_office_or_state_is_written(small_reference: Reference) -> None:
    quads = write(small_reference, leaders=(Leader("Zhang Ming", None, None, EVIDENCE),))
    assert subjects(quads, "silk:Leader") == ["person:zhang-ming"]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_claims_become_valid_quads_without_blank_nodes(
    any_claims: st.SearchStrategy[Claims], small_reference: Reference, data: st.DataObject
) -> None:
    claims = data.draw(any_claims)
    quads = to_quads(claims, small_reference)
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert set(ox.parse(written, ox.RdfFormat.N_QUADS)) == set(quads)
    assert {str(quad.graph_name) for quad in quads} == {f"<{article_iri(claims)}>"}
    assert article_iri(claims) == ARTICLE + claims.article
    assert not any(
        isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object)
    )
    assert len(subjects(quads, "silk:Claim")) <= len(claims) + len(claims.mentions)


@pytest.mark.parametrize(("written", "seen"), MARKED.items())
def test_names_lose_the_marks_of_markdown_and_quotations_keep_them(
    small_reference: Reference, written: str, seen: str
) -> None:
    evidence = Evidence(5, 5 + len(written), written)
    proposals = (Proposal("Xi Jinping", written, "trade", evidence),)
    quads = write(small_reference, proposals=proposals, states=("China",))
    (proposal,) = subjects(quads, "silk:Proposal")
    (label,) = described(quads, proposal)["rdfs:label"]
    assert label.rpartition("@")[0] == seen
    # Offsets point into the article as it is written.
    passage = described(quads, f"article:{'0' * 16}#char=5,{5 + len(written)}")
    assert passage["oa:exact"] == {f"{written}@en"}
