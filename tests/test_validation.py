"""A sound graph passes; whatever breaks one rule is found, by that rule and with its article."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyshacl import validate as check_with_pyshacl
from rdflib import RDF, SH, SKOS, Graph

from silkgraph import resources
from silkgraph.errors import StoreError
from silkgraph.namespaces import ARTICLE, PREFIXES, REFERENCE, SILK, XSD
from silkgraph.store import Store, open_store
from silkgraph.validation import Report, Violation, validate

SOUND = (Path(__file__).parent / "data" / "validation" / "sound.ttl").read_text(encoding="utf-8")
FIRST = f"{ARTICLE}aaaaaaaaaaaaaaaa"
BLANK_CLAIM = """
[] a silk:Claim ; silk:about person:xi-jinping ;
    silk:confidence 1.0 ; silk:extractedBy "rules 0.1.8" ; prov:wasDerivedFrom article:aaaaaaaaaaaaaaaa ;
    silk:hasEvidence <https://w3id.org/silkgraph/article/aaaaaaaaaaaaaaaa#char=0,9> .
"""
#: For every rule of the shapes: the line of the sound graph to change, and into what.
BROKEN = {
    "An article has exactly one language, as a code of two or three letters.": (
        'schema:inLanguage "zh"',
        'schema:inLanguage "Chinese"',
    ),
    "An article has at most one headline, and it is not empty.": (
        """schema:headline "Two presidents meet in Xi'an"@en""",
        'schema:headline "Two"@en , "Three"@en',
    ),
    "An article has at most one date of publication, a day, month or year.": (
        'schema:datePublished "2023-05-18"^^xsd:date',
        'schema:datePublished "18 May"',
    ),
    "The address of an article is an absolute IRI, typed xsd:anyURI.": (
        "https://steppe.example/2023/xian",
        "2023/xian",
    ),
    "An article has at most one outlet, and its name is not empty.": ('"Steppe Courier"', '""'),
    "What an article reprints is an article.": (
        "schema:isBasedOn article:aaaaaaaaaaaaaaaa",
        "schema:isBasedOn state:china",
    ),
    "What an article translates is an article.": (
        "schema:translationOfWork article:aaaaaaaaaaaaaaaa",
        "schema:translationOfWork state:china",
    ),
    "A language version is in another language than the article that it translates.": (
        'schema:inLanguage "zh"',
        'schema:inLanguage "en"',
    ),
    "A review is of exactly one claim.": (
        "schema:itemReviewed claim:a1",
        "schema:itemReviewed event:one",
    ),
    "A review has exactly one verdict: accepted, doubtful or rejected.": (
        "silk:hasVerdict silk:doubtful",
        "silk:hasVerdict silk:planned",
    ),
    "A review tells who reviewed, by an IRI.": (
        "prov:wasAttributedTo <https://reviews.example/reader>",
        'prov:wasAttributedTo "a reader"',
    ),
    "A claim has an IRI.": ("event:one a silk:Event", f"{BLANK_CLAIM}\nevent:one a silk:Event"),
    "A claim is about exactly one thing, named by an IRI.": (
        "silk:about person:xi-jinping",
        "silk:about person:xi-jinping , state:china",
    ),
    "A claim is derived from exactly one article.": (
        """prov:wasDerivedFrom article:bbbbbbbbbbbbbbbb .

claim:b1""",
        """rdfs:label "derived from nothing" .

claim:b1""",
    ),
    "A claim has evidence: at least one passage.": (
        'silk:extractedBy "rules 0.1.1" ;\n    silk:hasEvidence',
        'silk:extractedBy "rules 0.1.1" ;\n    rdfs:seeAlso',
    ),
    "A claim has exactly one confidence, a decimal from 0 to 1.": (
        "silk:confidence 0.9",
        "silk:confidence 1.9",
    ),
    "A claim names exactly one extractor.": ('"rules 0.1.0"', '""'),
    "A claim has at most one status: planned, happened, cancelled or denied.": (
        "silk:status silk:happened",
        "silk:status silk:planned , silk:denied",
    ),
    "A claim gives a leader an office in at most one state.": (
        "silk:officeState state:china",
        "silk:officeState organization:sco",
    ),
    "The evidence of a claim lies in the article from which the claim is derived.": (
        "prov:wasDerivedFrom article:bbbbbbbbbbbbbbbb",
        "prov:wasDerivedFrom article:aaaaaaaaaaaaaaaa",
    ),
    "Every claim about an event has a status.": ("    silk:status silk:happened ;\n", ""),
    "An event that happened has a date.": ('silk:startDate "2023-05"^^xsd:gYearMonth ;', ""),
    "A passage quotes its words exactly once, and they are not empty.": (
        'oa:exact "met today"@en',
        'oa:exact "met today"@en , "met again"@en',
    ),
    "A passage has exactly one start, an integer from 0.": ("oa:start 0 ;\n", ""),
    "A passage has exactly one end, an integer from 1.": ("oa:end 9 ;\n", ""),
    "A passage is part of exactly one article.": (
        "dcterms:isPartOf article:aaaaaaaaaaaaaaaa",
        "dcterms:isPartOf state:china",
    ),
    "The words of a passage are as many characters long as its start and end say.": (
        "oa:end 5",
        "oa:end 6",
    ),
    "Whatever an article says is the subject of at least one claim.": (
        "silk:about quotation:one",
        "silk:about person:xi-jinping",
    ),
    "Whatever an article says has a label, and it is not empty.": (
        'rdfs:label "treaty of friendship"@en ;',
        "",
    ),
    "What involves a state leads to a state.": (
        "silk:involvesState state:china",
        "silk:involvesState person:xi-jinping",
    ),
    "An agreement has at least one party, and its parties are actors.": (
        "silk:hasParty organization:sco",
        "silk:hasParty place:astana",
    ),
    "The date of signing is a day, month or year.": (
        'silk:signingDate "2023"^^xsd:gYear',
        "silk:signingDate 2023",
    ),
    "The date of entry into force is a day, month or year.": (
        'dcterms:valid "2023-11-10"^^xsd:date',
        'dcterms:valid "at once"',
    ),
    "The end of an agreement is a day, month or year.": (
        'silk:endDate "2033-11-10"^^xsd:date',
        'silk:endDate "never"',
    ),
    "The signatories of an agreement are persons.": (
        "silk:hasSignatory person:xi-jinping",
        "silk:hasSignatory state:china",
    ),
    "An agreement does not enter into force before every date of signing.": (
        'dcterms:valid "2023-11-10"',
        'dcterms:valid "2022-11-10"',
    ),
    "A commitment has at least one party, and its parties are actors.": (
        "    silk:hasParty person:xi-jinping ;\n",
        "",
    ),
    "A commitment has an area, a concept of the scheme of areas.": (
        "silk:hasArea area:institutional-mechanism",
        "silk:hasArea area:secretariats",
    ),
    "A cooperation has exactly one area, a concept of the scheme of areas.": (
        "silk:hasArea area:trade",
        "silk:hasArea area:economy",
    ),
    "The parties of a cooperation are states.": (
        "silk:hasArea area:trade ;",
        "silk:hasArea area:trade ; silk:hasParty organization:sco ;",
    ),
    "The earliest day is a full date.": (
        'silk:earliestDay "2023-05-01"^^xsd:date',
        'silk:earliestDay "2023-05"^^xsd:gYearMonth',
    ),
    "No earliest day lies after every latest day.": (
        'silk:earliestDay "2023-05-01"',
        'silk:earliestDay "2023-06-01"',
    ),
    "The latest day is a full date.": (
        'silk:latestDay "2023-05-18"^^xsd:date',
        'silk:latestDay "2023-05-32"^^xsd:date',
    ),
    "An event has at least one participant, and its participants are actors.": (
        "silk:hasParticipant person:xi-jinping , state:kazakhstan ;",
        "",
    ),
    "The host of an event is an actor.": (
        "silk:hasHost state:kazakhstan",
        "silk:hasHost place:astana",
    ),
    "A milestone belongs to an agreement, commitment, project or proposal.": (
        "silk:isMilestoneOf project:one , commitment:one",
        "silk:isMilestoneOf project:one , event:one",
    ),
    "A chair, guest or visitor is a participant of the event.": (
        "silk:hasVisitor person:xi-jinping",
        "silk:hasVisitor organization:sco",
    ),
    "What an event proposes, agrees on, starts or otherwise moves, it is a milestone of.": (
        "silk:starts project:one",
        "silk:completes proposal:one",
    ),
    "An event takes place in a place.": (
        "silk:takesPlaceIn place:astana",
        "silk:takesPlaceIn state:kazakhstan",
    ),
    "The start date of an event is a day, month or year.": (
        'silk:startDate "2023-05"^^xsd:gYearMonth',
        'silk:startDate "2023-05"',
    ),
    "The end date of an event is a day, month or year.": (
        'silk:endDate "2023-05-18"^^xsd:date',
        'silk:endDate "2023-02-30"^^xsd:date',
    ),
    "An event is of at most one class below silk:Event.": (
        "silk:Event , silk:BilateralMeeting",
        "silk:Event , silk:BilateralMeeting , silk:Visit",
    ),
    "An event with a start date has an earliest and a latest day.": (
        '    silk:latestDay "2023-05-18"^^xsd:date ;\n',
        "",
    ),
    "A figure has exactly one value, a decimal.": ("silk:value 41.0", "silk:value 41e0"),
    "A figure has exactly one unit.": ('silk:unit "billion USD" ;', ""),
    "A figure is about at most one year, typed xsd:gYear.": ('"2024"^^xsd:gYear', '"2024"'),
    "What a figure flows from is a state.": (
        "silk:flowsFrom state:china",
        "silk:flowsFrom place:astana",
    ),
    "What a figure flows to is a state.": (
        "silk:flowsTo state:kazakhstan",
        "silk:flowsTo organization:sco",
    ),
    "A partnership names its level.": ('silk:level "strategic partnership"@en ;', ""),
    "A partnership has exactly two parties, both states.": (
        "silk:hasParty state:china , state:kazakhstan",
        "silk:hasParty state:china",
    ),
    "The start date of a partnership is a day, month or year.": (
        '"2005-07-04"^^xsd:date',
        '"in July"',
    ),
    "What a partnership replaces is a partnership.": (
        "dcterms:replaces partnership:one",
        "dcterms:replaces agreement:one",
    ),
    "A project has a name, and it is not empty.": (
        'rdfs:label "railway across the pass"@en',
        'rdfs:label ""@en',
    ),
    "Whoever builds or runs a project is an organization.": (
        "schema:member organization:sco",
        "schema:member place:astana",
    ),
    "The areas of a project are concepts of the scheme of areas.": (
        "silk:hasArea area:customs-logistics",
        "silk:hasArea area:ports",
    ),
    "A proposal is proposed by an actor.": ("silk:proposedBy person:xi-jinping", "a silk:Proposal"),
    "A proposal has exactly one area, a concept of the scheme of areas.": (
        "silk:hasArea area:transport",
        "silk:hasArea area:teleportation",
    ),
    "A quotation is said by exactly one actor.": (
        "silk:saidBy person:xi-jinping",
        "silk:saidBy person:xi-jinping , state:china",
    ),
    "An actor, office or place has an IRI.": (
        "event:one a silk:Event",
        '[] a silk:Person ; rdfs:label "Nobody"@en .\nevent:one a silk:Event',
    ),
    "An actor, office or place has a name, and it is not empty.": (
        'rdfs:label "President"@en',
        'rdfs:label ""@en',
    ),
    "What belongs to a state leads to a state.": (
        "silk:hasState state:china",
        "silk:hasState organization:sco",
    ),
    "What is known beforehand says whether it has a source: silk:sourced true or false.": (
        "silk:organization organization:sco ;\n    silk:sourced false .",
        "silk:organization organization:sco .",
    ),
    "What says that it has a source names one with dcterms:source.": (
        "    dcterms:source <https://source.example/states> ;\n",
        "",
    ),
    "A source is the address of what was read, an IRI.": (
        "<https://source.example/people>",
        '"a newspaper"',
    ),
    "A tenure, membership or former name with a start date has an earliest day.": (
        '    silk:earliestDay "2013-03-14"^^xsd:date ;\n',
        "",
    ),
    "A tenure, membership or former name with an end date has a latest day.": (
        '    silk:latestDay "2033-12-31"^^xsd:date ;\n',
        "",
    ),
    "The role of a state is focus or neighbour.": (
        'silk:stateRole "focus"',
        'silk:stateRole "big"',
    ),
    "A state of the reference has an English name.": ('"China"@en , ', ""),
    "A state of the reference has a Russian name.": ('"Китай"@ru , ', ""),
    "A state of the reference has a Chinese name.": (' , "中国"@zh', ""),
    "A membership has exactly one member, an actor.": (
        "silk:member state:china",
        "silk:member place:astana",
    ),
    "A membership is in exactly one organization.": (
        "silk:organization organization:sco",
        "silk:organization state:kazakhstan",
    ),
    "An office tenure is held by exactly one person.": (
        "silk:heldBy person:xi-jinping",
        "silk:heldBy state:china",
    ),
    "An office tenure is in exactly one office.": (
        "silk:inOffice office:china-president",
        "silk:inOffice place:astana",
    ),
    "An office tenure has at most one start date, a day, month or year.": (
        'silk:startDate "2013-03-14"^^xsd:date',
        'silk:startDate "2013-03-14"^^xsd:date , "2013"^^xsd:gYear',
    ),
    "An office tenure has at most one end date, a day, month or year.": (
        'silk:endDate "2033"^^xsd:gYear',
        'silk:endDate "still"',
    ),
    "A former name of an organization is an organization name.": (
        "silk:hasOrganizationName organizationname:shanghai-five",
        "silk:hasOrganizationName place:astana",
    ),
    "A former name of a place is a place name.": (
        "silk:hasPlaceName placename:nur-sultan-2019",
        "silk:hasPlaceName place:astana",
    ),
    "The latitude of a place is a decimal from -90 to 90.": (
        "silk:latitude 51.17",
        "silk:latitude 151.17",
    ),
    "The longitude of a place is a decimal from -180 to 180.": (
        "silk:longitude 71.43",
        "silk:longitude -271.43",
    ),
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """Return what pySHACL needs beside the data, without the words that name areas."""
    graph = Graph()
    for file in resources.ontology_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    graph.remove((None, SKOS.hiddenLabel, None))
    return graph


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=(resources.ontology_dir() / "shapes.ttl").read_bytes())


def filled(turtle: str, graph: str = FIRST) -> Store:
    """Return a graph in memory that holds the triples of a text in one article."""
    store = open_store(reference=False)
    store.replace_graph(graph, ox.parse(turtle, ox.RdfFormat.TURTLE))
    return store


def broken(message: str) -> str:
    old, new = BROKEN[message]
    assert SOUND.count(old) == 1, f"{old!r} must occur once"
    return SOUND.replace(old, new)


def messages(report: Report) -> set[str]:
    return {violation.message for violation in report.violations}


def passage(text: str, start: int, end: int) -> str:
    literal = str(ox.Literal(text, language="en"))
    return SOUND.replace('oa:exact "met today"@en', f"oa:exact {literal}").replace(
        "oa:start 0 ;\n    oa:end 9", f"oa:start {start} ;\n    oa:end {end}"
    )


def test_small_world_conforms(small_store: Store) -> None:
    report = validate(small_store)
    assert report.violations == ()
    assert report.conforms
    assert report.focus_nodes > 100


def test_shipped_reference_conforms() -> None:
    report = validate(open_store())
    assert report.violations == ()
    assert report.focus_nodes > 500


def test_sound_graph_conforms() -> None:
    assert validate(filled(SOUND)).violations == ()


def test_graph_with_nothing_to_check_never_passes() -> None:
    with pytest.raises(StoreError, match="nothing to check"):
        validate(open_store(reference=False))
    with pytest.raises(StoreError, match="nothing to check"):
        validate(filled('<https://steppe.example/> <http://purl.org/dc/terms/title> "Steppe" .'))
    assert not Report(0, ()).conforms


@pytest.mark.parametrize("message", BROKEN)
def test_each_rule_finds_what_breaks_it(message: str) -> None:
    assert message in messages(validate(filled(broken(message))))


def test_every_rule_of_the_shapes_has_a_broken_graph(shapes: Graph) -> None:
    rules = [str(message) for message in shapes.objects(None, SH.message)]
    assert sorted(rules) == sorted(BROKEN)


@pytest.mark.parametrize("message", BROKEN)
def test_the_answer_is_the_one_that_pyshacl_gives_alone(
    message: str, shapes: Graph, ontology: Graph
) -> None:
    data = Graph().parse(data=broken(message), format="turtle")
    data += ontology
    report = check_with_pyshacl(data, shacl_graph=shapes)[1]
    assert isinstance(report, Graph)
    alone = sorted(
        str(report.value(one, SH.resultMessage)) for one in report.objects(None, SH.result)
    )
    ours = sorted(violation.message for violation in validate(filled(broken(message))).violations)
    assert ours == alone


def test_a_violation_tells_node_path_value_and_article() -> None:
    report = validate(filled(SOUND.replace("silk:confidence 0.9", "silk:confidence 1.9")))
    decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    assert report.violations == (
        Violation(
            focus=f"{PREFIXES['claim']}a1",
            path=f"{SILK}confidence",
            message="A claim has exactly one confidence, a decimal from 0 to 1.",
            value=f'"1.9"^^<{decimal}>',
            component="http://www.w3.org/ns/shacl#MaxInclusiveConstraintComponent",
            article=FIRST,
        ),
    )


def test_of_two_articles_the_one_that_says_it_is_named() -> None:
    store = filled(SOUND, f"{ARTICLE}0000000000000000")
    wrong = f"<{PREFIXES['event']}one> <{SILK}takesPlaceIn> <{PREFIXES['state']}china> ."
    store.replace_graph(f"{ARTICLE}1111111111111111", ox.parse(wrong, ox.RdfFormat.TURTLE))
    (violation,) = validate(store).violations
    assert violation.value == f"<{PREFIXES['state']}china>"
    assert violation.article == f"{ARTICLE}1111111111111111"


def test_sources_may_disagree_on_a_date() -> None:
    store = filled(SOUND)
    later = f"""
        <{PREFIXES["partnership"]}one> <{SILK}startDate> "2020-04-14"^^<{XSD.date}> ;
            <{SILK}earliestDay> "2020-04-14"^^<{XSD.date}> ; <{SILK}latestDay> "2020-04-14"^^<{XSD.date}> .
        <{PREFIXES["event"]}one> <{SILK}takesPlaceIn> <{PREFIXES["place"]}astana> ;
            <{SILK}latestDay> "2023-05-19"^^<{XSD.date}> .
    """
    store.replace_graph(f"{ARTICLE}1111111111111111", ox.parse(later, ox.RdfFormat.TURTLE))
    assert validate(store).violations == ()


def test_a_fault_of_the_reference_blames_no_article() -> None:
    (violation,) = validate(filled(SOUND.replace("51.17", "99.0"), REFERENCE)).violations
    assert violation.article == ""


def test_a_misspelt_term_is_found() -> None:
    wrong = SOUND.replace("silk:takesPlaceIn", "silk:takePlaceIn").replace(
        "a silk:Membership", "a silk:Membership , silk:Memebrship"
    )
    found = {violation.path or violation.value for violation in validate(filled(wrong)).violations}
    assert found == {f"{SILK}takePlaceIn", str(RDF.type)}


def test_an_area_that_this_version_does_not_know_is_found_whatever_the_graph_says() -> None:
    wrong = SOUND.replace("area:trade", "area:trading") + "\narea:trading a silk:Area .\n"
    assert "A cooperation has exactly one area, a concept of the scheme of areas." in messages(
        validate(filled(wrong))
    )


def test_the_report_reads_as_shacl_and_is_the_same_each_time() -> None:
    wrong = broken("Whatever an article says is the subject of at least one claim.").replace(
        "silk:latitude 51.17", "silk:latitude 151.17"
    )
    report = validate(filled(wrong))
    assert report.turtle() == validate(filled(wrong)).turtle()
    graph = Graph().parse(data=report.turtle(), format="turtle")
    results = list(graph.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == len(report.violations) == 2
    assert all(graph.value(result, SH.focusNode) for result in results)
    assert not next(graph.objects(None, SH.conforms)).toPython()  # type: ignore[attr-defined]


def test_a_report_without_violations_reads_as_shacl() -> None:
    graph = Graph().parse(data=validate(filled(SOUND)).turtle(), format="turtle")
    assert next(graph.objects(None, SH.conforms)).toPython()  # type: ignore[attr-defined]


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1), st.integers(0, 10**6), st.integers(-2, 2))
def test_a_passage_is_sound_exactly_when_its_length_fits(text: str, start: int, off: int) -> None:
    end = start + len(text) + off
    found = messages(validate(filled(passage(text, start, end))))
    rule = "The words of a passage are as many characters long as its start and end say."
    assert (rule in found) == (off != 0)


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1))
def test_words_of_an_article_come_through_the_report_unchanged(text: str) -> None:
    literal = ox.Literal(text, language="en")
    wrong = SOUND.replace("silk:saidBy person:xi-jinping", f"silk:saidBy {literal}")
    report = validate(filled(wrong))
    graph = Graph().parse(data=report.turtle(), format="turtle")
    assert {str(value) for value in graph.objects(None, SH.value)} == {text}
