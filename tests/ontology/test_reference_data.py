"""The reference knowledge that ships: who held office when, where names come from, how it is written."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from silkgraph.dates import day_bounds
from silkgraph.errors import ClaimsError
from silkgraph.namespaces import DCTERMS, PREFIXES, RDF, RDFS, SILK, SKOS, curie, kind_of, slug
from silkgraph.reference import load_reference
from silkgraph.resources import ontology_files, reference_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT.parent / "shared" / "corpus" / "dev"
Values = dict[str, list[ox.NamedNode | ox.Literal]]

#: Offices that one person holds at a time.
SINGLE = ("President", "Premier", "Prime Minister", "Foreign Minister")
FIVE = ("kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan")
#: Without an end these still last; anything else is over on the day it begins.
LASTING = {"membership", "organization", "organizationname", "placename", "project", "tenure"}
#: Bakiyev's tenure ended by his resignation, eight days after the interim government took over.
OVERLAPS = {"office:kyrgyzstan-president 2010-04-07"}


@cache
def store() -> ox.Store:
    made = ox.Store()
    for file in (*reference_files(), *ontology_files()):
        made.load(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    return made


@cache
def records() -> dict[str, Values]:
    """The triples of the reference files, by subject and predicate."""
    found: dict[str, Values] = defaultdict(lambda: defaultdict(list))
    for file in reference_files():
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            assert isinstance(quad.subject, ox.NamedNode), f"blank node in {file.name}"
            assert not isinstance(quad.object, ox.BlankNode | ox.Triple)
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


def of_class(name: str) -> dict[str, Values]:
    cls = SILK[name]
    return {
        iri: values
        for iri, values in records().items()
        if cls in [node.value for node in values[RDF.type]]
    }


def one(values: Values, predicate: str) -> str | None:
    found = values.get(predicate, [])
    assert len(found) <= 1, (predicate, found)
    return found[0].value if found else None


def english(values: Values) -> list[str]:
    return [
        label.value
        for label in values.get(RDFS.label, ())
        if isinstance(label, ox.Literal) and label.language == "en"
    ]


def test_every_record_says_whether_it_is_sourced_and_names_its_sources() -> None:
    for iri, values in records().items():
        sourced = one(values, SILK.sourced)
        sources = values.get(DCTERMS.source, [])
        assert sourced == ("true" if sources else "false"), curie(iri)
        assert all(source.value.startswith(("http://", "https://")) for source in sources)


def test_every_record_has_one_english_name() -> None:
    unnamed = {"membership", "tenure"}
    for iri, values in records().items():
        expected = 0 if kind_of(iri) in unnamed else 1
        assert len(english(values)) == expected, curie(iri)


def test_iri_of_a_name_is_made_from_it() -> None:
    for iri, values in records().items():
        kind = kind_of(iri)
        if kind in ("organization", "person", "place", "state"):
            assert iri == PREFIXES[kind] + slug(english(values)[0])


def test_every_entity_that_a_record_points_to_exists() -> None:
    known = records().keys() | {quad.subject.value for quad in store()}
    dangling = {
        (curie(iri), curie(node.value))
        for iri, values in records().items()
        for nodes in values.values()
        for node in nodes
        if isinstance(node, ox.NamedNode) and kind_of(node.value) and node.value not in known
    }
    assert dangling == set()


def test_every_term_of_ours_is_in_the_vocabulary() -> None:
    declared = {quad.subject.value for quad in store()}
    used = {name for values in records().values() for name in values}
    used |= {node.value for values in records().values() for node in values[RDF.type]}
    assert {curie(iri) for iri in used if iri.startswith(SILK) and iri not in declared} == set()


def test_dates_exist_and_their_bounds_follow_from_them() -> None:
    for iri, values in records().items():
        start = one(values, SILK.startDate) or one(values, SILK.signingDate)
        start = start or one(values, SILK.year)
        end = one(values, SILK.endDate)
        for bound in (*day_bounds(start or "2000"), *day_bounds(end or "2000")):
            date.fromisoformat(bound)
        last = end
        if kind_of(iri) not in LASTING:
            last = end or start
        assert one(values, SILK.earliestDay) == (day_bounds(start)[0] if start else None), iri
        assert one(values, SILK.latestDay) == (day_bounds(last)[1] if last else None), iri
        if start and end:
            assert day_bounds(start)[0] <= day_bounds(end)[1], curie(iri)


# Counted in the tables of facts from which the files were first made, rows with a source only.
@pytest.mark.parametrize(
    ("cls", "records_with_source"),
    [
        ("State", 27),
        ("Leader", 112),
        ("OfficeTenure", 145),
        ("Organization", 24),
        ("Membership", 29),
    ],
)
def test_no_sourced_record_gets_lost(cls: str, records_with_source: int) -> None:
    sourced = [values for values in of_class(cls).values() if values.get(DCTERMS.source)]
    assert len(sourced) >= records_with_source


def test_no_claim_speaks_of_known_events_so_that_no_query_counts_them() -> None:
    assert of_class("Event").keys() >= {PREFIXES["event"] + "cca-summit-1"}
    assert of_class("Claim") == {}
    assert [iri for iri, values in records().items() if values.get(SILK.about)] == []


def test_first_summit_of_the_six_is_complete() -> None:
    summit = of_class("Summit")[PREFIXES["event"] + "cca-summit-1"]
    assert {curie(node.value) for node in summit[SILK.hasParticipant]} == {
        "person:emomali-rahmon",
        "person:kassym-jomart-tokayev",
        "person:sadyr-japarov",
        "person:serdar-berdimuhamedov",
        "person:shavkat-mirziyoyev",
        "person:xi-jinping",
    }
    assert (one(summit, SILK.startDate), one(summit, SILK.endDate)) == ("2023-05-18", "2023-05-19")
    assert one(summit, SILK.takesPlaceIn) == PREFIXES["place"] + "xian"
    (declaration,) = [
        values
        for values in of_class("Agreement").values()
        if one(values, PREFIXES["prov"] + "wasGeneratedBy") == PREFIXES["event"] + "cca-summit-1"
    ]
    assert one(declaration, SILK.signingDate) == "2023-05-19"


def test_heads_of_state_in_known_events_were_in_office_on_the_day() -> None:
    people = {person.iri: person for person in load_reference().people}
    checked = 0
    for iri, values in of_class("Summit").items():
        day = one(values, SILK.earliestDay) or ""
        for node in values[SILK.hasParticipant]:
            person = people.get(node.value)
            if person is None:
                continue
            offices = [
                tenure.office
                for tenure in person.tenures
                if (tenure.start or "") <= day <= (tenure.end or "9999")
            ]
            assert "President" in offices, (curie(iri), person.name)
            checked += 1
    assert checked >= 12


def test_trade_has_a_reporter_and_keeps_values_that_differ() -> None:
    reporters: dict[str, set[str]] = defaultdict(set)
    for iri, values in of_class("Figure").items():
        if "trade-uzb-2023" in iri and not iri.endswith(("exports", "imports")):
            reporter = one(values, PREFIXES["prov"] + "wasAttributedTo") or ""
            reporters[one(values, SILK.value) or ""].add(curie(reporter))
    assert reporters == {
        "14.0": {"organization:general-administration-of-customs-of-china"},
        "13.7": {"organization:national-statistics-committee-of-uzbekistan"},
    }


def holders(state: str, title: str, day: str) -> set[str]:
    """Ask the graph who held an office, acting or not, on a day."""
    rows = store().query(
        """
        SELECT ?name ?state ?title ?day WHERE {
          ?tenure silk:inOffice ?office ; silk:heldBy ?person ; silk:earliestDay ?from .
          ?office silk:hasState ?state ; rdfs:label ?title .
          ?person rdfs:label ?name .
          OPTIONAL { ?tenure silk:latestDay ?to }
          FILTER(?from <= ?day && (!BOUND(?to) || ?day < ?to) && LANG(?name) = "en")
        }
        """,
        prefixes=PREFIXES,
        substitutions={
            ox.Variable("state"): ox.NamedNode(PREFIXES["state"] + state),
            ox.Variable("title"): ox.Literal(title, language="en"),
            ox.Variable("day"): ox.Literal(day, datatype=ox.NamedNode(PREFIXES["xsd"] + "date")),
        },
    )
    assert isinstance(rows, ox.QuerySolutions)
    return {row["name"].value for row in rows}


@pytest.mark.parametrize(
    ("state", "title", "day", "name"),
    [
        ("kazakhstan", "President", "2014-06-01", "Nursultan Nazarbayev"),
        ("kazakhstan", "President", "2019-03-19", "Nursultan Nazarbayev"),
        ("kazakhstan", "President", "2019-03-20", "Kassym-Jomart Tokayev"),
        ("kazakhstan", "President", "2023-05-18", "Kassym-Jomart Tokayev"),
        ("kazakhstan", "Prime Minister", "2000-01-01", "Kassym-Jomart Tokayev"),
        ("kazakhstan", "Foreign Minister", "2020-07-16", "Mukhtar Tleuberdi"),
        ("kyrgyzstan", "President", "1996-04-26", "Askar Akayev"),
        ("kyrgyzstan", "President", "2013-09-11", "Almazbek Atambayev"),
        ("kyrgyzstan", "President", "2020-12-01", "Talant Mamytov"),
        ("kyrgyzstan", "President", "2024-12-27", "Sadyr Japarov"),
        ("kyrgyzstan", "Prime Minister", "2020-02-18", "Mukhammedkaly Abylgaziev"),
        ("tajikistan", "President", "1996-04-26", "Emomali Rahmon"),
        ("tajikistan", "President", "2024-07-05", "Emomali Rahmon"),
        ("turkmenistan", "President", "2006-04-03", "Saparmurat Niyazov"),
        ("turkmenistan", "President", "2007-01-01", "Gurbanguly Berdimuhamedov"),
        ("turkmenistan", "President", "2022-03-16", "Gurbanguly Berdimuhamedov"),
        ("turkmenistan", "President", "2022-03-20", "Serdar Berdimuhamedov"),
        ("uzbekistan", "President", "2005-05-25", "Islam Karimov"),
        ("uzbekistan", "President", "2024-01-24", "Shavkat Mirziyoyev"),
        ("china", "President", "1996-04-26", "Jiang Zemin"),
        ("china", "President", "2009-12-14", "Hu Jintao"),
        ("china", "President", "2013-09-03", "Xi Jinping"),
        ("china", "Premier", "2012-06-01", "Wen Jiabao"),
        ("china", "Premier", "2024-01-01", "Li Qiang"),
        ("china", "Foreign Minister", "2023-04-13", "Qin Gang"),
        ("china", "Foreign Minister", "2023-11-01", "Wang Yi"),
        ("russia", "President", "2001-06-15", "Vladimir Putin"),
    ],
)
def test_office_without_a_name_resolves_by_date(
    state: str, title: str, day: str, name: str
) -> None:
    assert holders(state, title, day) == {name}


def spans(office: str) -> list[tuple[date, date, str]]:
    """The regular and acting tenures of an office in order, open ends as today or later."""
    found = []
    for iri, values in of_class("OfficeTenure").items():
        start = one(values, SILK.earliestDay)
        if one(values, SILK.inOffice) == office and start:
            end = one(values, SILK.latestDay) or "2100-01-01"
            found.append((date.fromisoformat(start), date.fromisoformat(end), iri))
    return sorted(found)


def exclusive_offices() -> Iterator[str]:
    for iri, values in of_class("Office").items():
        if english(values)[0] in SINGLE:
            yield iri


@pytest.mark.parametrize("office", sorted(exclusive_offices()), ids=curie)
def test_no_two_people_hold_one_office_at_a_time(office: str) -> None:
    for (_, end, first), (start, _, second) in pairwise(spans(office)):
        # A year without months, as "1999" then "2002", may seem to overlap by up to a year.
        vague = any(
            len(one(records()[iri], key) or "2000-01-01") < len("2000-01-01")
            for iri, key in ((first, SILK.endDate), (second, SILK.startDate))
        )
        allowed = timedelta(days=366 if vague else 1)
        if f"{curie(office)} {start}" in OVERLAPS:
            allowed = timedelta(days=8)
        assert end - start <= allowed, (curie(first), curie(second))


@pytest.mark.parametrize("state", ["china", *FIVE])
def test_no_state_is_without_a_head_for_long(state: str) -> None:
    held = spans(PREFIXES["office"] + f"{state}-president")
    assert held[0][0] <= date(1992, 1, 2)
    assert held[-1][1] > date(2026, 1, 1)
    for (_, end, _), (start, _, after) in pairwise(held):
        assert start - end <= timedelta(days=2), curie(after)


def test_every_leader_holds_or_held_an_office() -> None:
    held = {one(values, SILK.heldBy) for values in of_class("OfficeTenure").values()}
    assert of_class("Leader").keys() == held


def test_tenures_in_two_offices_of_one_person_are_distinct_records() -> None:
    keys = Counter(
        (one(values, SILK.heldBy), one(values, SILK.inOffice), one(values, SILK.startDate))
        for values in of_class("OfficeTenure").values()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_only_people_of_one_surname_share_a_name() -> None:
    reference = load_reference()
    for records_of_kind in (reference.states, reference.people, reference.organizations):
        owners: dict[str, set[str]] = defaultdict(set)
        for record in records_of_kind:
            for name in record.names:
                owners[name.text].add(record.name)
        shared = {text: who for text, who in owners.items() if len(who) > 1}
        surnames = {text: {name.split()[-1] for name in who} for text, who in shared.items()}
        assert records_of_kind is reference.people or shared == {}
        assert {text for text, names in surnames.items() if len(names) > 1} == set()
        assert [text for text in shared if "·" in text or " " in text] == []


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("主张平等互利", set()),
        ("许多哈萨克斯坦企业", {"哈萨克斯坦"}),
        ("在此基础上合作", set()),
        ("中亚信任与中亚行动", set()),
        ("扩大连通", set()),
        ("其中共有三项", set()),
        ("与哈密切合作", set()),
        ("如果阿富汗局势", {"阿富汗"}),
        ("在这里加强合作", set()),
        ("开工行动", set()),
        ("东突厥斯坦", set()),
        ("人民幸福建设", set()),
        ("每日方便往来", set()),
        ("完美方案", set()),
    ],
)
def test_chinese_names_are_no_part_of_common_phrases(phrase: str, meant: set[str]) -> None:
    reference = load_reference()
    names = {
        name.text
        for records_of_kind in (
            reference.states,
            reference.people,
            reference.organizations,
            reference.places,
        )
        for record in records_of_kind
        for name in record.names
        if name.language == "zh"
    }
    names |= {
        name.text
        for state in reference.states
        for name in (*state.demonyms, *state.metonyms)
        if name.language == "zh"
    }
    assert {name for name in names if name in phrase} == meant


def test_focus_leaders_have_names_in_three_languages() -> None:
    reference = load_reference()
    focus = {state.name for state in reference.states if state.role == "focus"}
    for person in reference.people:
        heads = [t for t in person.tenures if t.office.endswith(("President", "Premier"))]
        if person.state in focus and heads:
            assert {name.language for name in person.names} >= {"en", "ru", "zh"}, person.name


@pytest.mark.parametrize("path", reference_files(), ids=lambda path: path.name)
def test_files_are_written_for_people(path: Path) -> None:
    """Prefixes sorted and used; records sorted; one sorted predicate to a line."""
    text = path.read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix (\w+): <(.*)> \.$", text, re.MULTILINE)
    assert prefixes == sorted(prefixes)
    assert all(PREFIXES[name] == iri for name, iri in prefixes)
    body = text.rpartition("@prefix")[2]
    assert all(f"{name}:" in body for name, _ in prefixes)
    blocks = re.split(r" \.\n\n?", body.partition("\n\n")[2])[:-1]
    subjects = [block.split(" ", 1)[0] for block in blocks]
    assert subjects == sorted(subjects)
    assert len(subjects) == len(set(subjects))
    for block in blocks:
        lines = block.split("\n")
        assert re.fullmatch(r"\S+ a \S+( , \S+)* ;", lines[0]), lines[0]
        predicates = [line.split()[0] for line in lines if re.match(r"    \S", line)]
        assert predicates == sorted(predicates), subjects


@pytest.mark.skipif(not DEV.is_dir(), reason="the development corpus is not here")
@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("states", "states"),
        ("leaders", "people"),
        ("organizations", "organizations"),
        ("places", "places"),
    ],
)
def test_canonical_names_of_the_corpus_are_known(field: str, kind: str) -> None:
    known = {record.name for record in getattr(load_reference(), kind)}
    missing = set()
    for path in sorted(DEV.glob("*.gold.json")):
        for item in json.loads(path.read_text(encoding="utf-8"))[field]:
            name = item if isinstance(item, str) else item["name"]
            missing |= {name} - known
    assert missing == set()


def test_wikidata_links_are_items_and_each_is_one_entity() -> None:
    links = [
        node.value for values in records().values() for node in values.get(SKOS.exactMatch, ())
    ]
    assert all(re.fullmatch(re.escape(PREFIXES["wd"]) + r"Q[1-9]\d*", link) for link in links)
    assert len(links) == len(set(links))


def planted(turtle: str) -> dict[str, Values]:
    """Return the records with a fault among them."""
    found: dict[str, Values] = defaultdict(lambda: defaultdict(list))
    for iri, values in records().items():
        for predicate, nodes in values.items():
            found[iri][predicate] = list(nodes)
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    for quad in ox.parse(prefixes + turtle, format=ox.RdfFormat.TURTLE):
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)
        found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


PRESIDENT = PREFIXES["office"] + "china-president"
TENURE = """
tenure:x a silk:OfficeTenure ; silk:heldBy person:li-qiang ; silk:inOffice office:china-president ;
    silk:startDate "2015-01-01"^^xsd:date ; silk:earliestDay "2015-01-01"^^xsd:date ;
    silk:endDate "2016-01-01"^^xsd:date ; silk:latestDay "2016-01-01"^^xsd:date .
"""
#: For each check of the records: a fault that it must find.
FAULTS: list[tuple[Callable[[], None], str]] = [
    (
        test_every_record_says_whether_it_is_sourced_and_names_its_sources,
        'person:x a silk:Leader ; rdfs:label "X"@en ; silk:sourced true .',
    ),
    (test_every_record_has_one_english_name, 'person:x a silk:Leader ; rdfs:label "Ы"@ru .'),
    (test_iri_of_a_name_is_made_from_it, 'person:x rdfs:label "Y"@en .'),
    (test_every_entity_that_a_record_points_to_exists, "person:x silk:hasState state:nowhere ."),
    (test_every_term_of_ours_is_in_the_vocabulary, "person:x silk:hazState state:china ."),
    (
        test_dates_exist_and_their_bounds_follow_from_them,
        'event:x silk:startDate "2021-02-29"^^xsd:date .',
    ),
    (
        test_dates_exist_and_their_bounds_follow_from_them,
        'event:x silk:startDate "2020-02"^^xsd:gYearMonth ; silk:earliestDay "2020-02-02"^^xsd:date ;'
        ' silk:latestDay "2020-02-29"^^xsd:date .',
    ),
    (
        test_no_claim_speaks_of_known_events_so_that_no_query_counts_them,
        "claim:x silk:about event:cca-summit-1 .",
    ),
    (lambda: test_no_two_people_hold_one_office_at_a_time(PRESIDENT), TENURE),
    (
        test_tenures_in_two_offices_of_one_person_are_distinct_records,
        TENURE + TENURE.replace("tenure:x", "tenure:y"),
    ),
    (test_every_leader_holds_or_held_an_office, "person:x a silk:Leader ."),
    (test_wikidata_links_are_items_and_each_is_one_entity, "person:x skos:exactMatch wd:x ."),
    (test_wikidata_links_are_items_and_each_is_one_entity, "person:x skos:exactMatch wd:Q148 ."),
]


@pytest.mark.parametrize(("check", "turtle"), FAULTS)
def test_each_check_of_the_records_finds_its_fault(
    check: Callable[[], None], turtle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    with_fault = planted(turtle)
    monkeypatch.setitem(globals(), "records", lambda: with_fault)
    with pytest.raises((AssertionError, ValueError, ClaimsError)):
        check()


def test_a_gap_between_heads_of_state_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with_fault = planted("")
    gone = next(
        iri
        for iri, values in with_fault.items()
        if one(values, SILK.inOffice) == PRESIDENT
        and (one(values, SILK.startDate) or "").startswith("2003")
    )
    del with_fault[gone]
    monkeypatch.setitem(globals(), "records", lambda: with_fault)
    with pytest.raises(AssertionError):
        test_no_state_is_without_a_head_for_long("china")
