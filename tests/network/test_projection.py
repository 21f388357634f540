from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.claims import (
    Agreement,
    Claims,
    Cooperation,
    Event,
    EventType,
    Evidence,
    Leader,
    Meta,
    Proposal,
    Status,
)
from silkgraph.errors import ClaimsError, QueryError
from silkgraph.measures import similarity
from silkgraph.namespaces import AREA, ARTICLE, RDFS, REFERENCE, entity
from silkgraph.network import (
    KINDS,
    VIA,
    Kind,
    Options,
    by_area,
    by_year,
    explain,
    network,
    panel,
    ranking,
    strongest,
    to_gexf,
    to_graphml,
    to_json,
)
from silkgraph.network.projector import EDGE_LIMIT
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from random import Random

SMALL = Path(__file__).parents[1] / "data" / "small"
STATES = {
    "Xi Jinping": "China",
    "Wang Yi": "China",
    "Kassym-Jomart Tokayev": "Kazakhstan",
    "Shavkat Mirziyoyev": "Uzbekistan",
    "Sadyr Japarov": "Kyrgyzstan",
}
XI, WANG, TOKAYEV, MIRZIYOYEV, JAPAROV = STATES
IRI = {name: entity("person", name) for name in STATES}
CHINA, KAZAKHSTAN, UZBEKISTAN, KYRGYZSTAN = (
    entity("state", name) for name in ("China", "Kazakhstan", "Uzbekistan", "Kyrgyzstan")
)
WORDS = Evidence(0, 5, "words")
NOTHING = Reference((), (), (), (), ())


def article(
    number: int,
    *events: Event,
    published: str | None = None,
    agreements: tuple[Agreement, ...] = (),
    proposals: tuple[Proposal, ...] = (),
    cooperations: tuple[Cooperation, ...] = (),
) -> Claims:
    """Return what one article says; everybody in ``STATES`` is known to it."""
    return Claims(
        id=f"article-{number}",
        lang="en",
        article=f"{number:016x}",
        extractor="hand",
        meta=Meta(published=published),
        states=tuple(sorted(set(STATES.values()))),
        leaders=tuple(Leader(name, "President", state, WORDS) for name, state in STATES.items()),
        events=events,
        agreements=agreements,
        proposals=proposals,
        cooperations=cooperations,
    )


def event(
    start: str | None,
    *who: str,
    type: EventType = "bilateral_meeting",
    status: Status = "happened",
    name: str | None = None,
    end: str | None = None,
    place: str | None = None,
) -> Event:
    return Event(type, start, who, status, WORDS, name, end, place)


def filled(*articles: Claims, reference: Reference = NOTHING) -> Store:
    store = open_store(reference=False)
    for claims in articles:
        store.replace_graph(article_iri(claims), to_quads(claims, reference))
    return store


def weights(graph: nx.Graph[str]) -> dict[tuple[str, str], float]:
    return {(left, right): data["weight"] for left, right, data in graph.edges(data=True)}


def labels(graph: nx.Graph[str]) -> set[str]:
    return {data["label"] for _, data in graph.nodes(data=True)}


def tie(left: str, right: str) -> tuple[str, str]:
    """Return the edge of two leaders."""
    return min(IRI[left], IRI[right]), max(IRI[left], IRI[right])


def test_summit_of_three_adds_half_to_each_tie_and_talks_of_two_add_one() -> None:
    summit = event("2023-05-18", XI, TOKAYEV, MIRZIYOYEV, type="summit")
    store = filled(article(1, summit, event("2023-05-17", XI, TOKAYEV)))
    assert weights(network(store, "leaders")) == {
        tie(XI, TOKAYEV): 1.5,
        tie(XI, MIRZIYOYEV): 0.5,
        tie(TOKAYEV, MIRZIYOYEV): 0.5,
    }
    assert weights(network(store, "leaders", raw=True)) == {
        tie(XI, TOKAYEV): 2,
        tie(XI, MIRZIYOYEV): 1,
        tie(TOKAYEV, MIRZIYOYEV): 1,
    }


def test_edges_name_the_events_and_articles_they_rest_on() -> None:
    first, second = event("2013-09", XI, TOKAYEV), event("2023-05-17", XI, TOKAYEV)
    store = filled(article(1, first, second), article(2, second))
    data = network(store, "leaders").edges[tie(XI, TOKAYEV)]
    assert data["count"] == len(data["events"]) == 2
    assert list(data["events"]) == sorted(data["events"])
    assert data["articles"] == (ARTICLE + f"{1:016x}", ARTICLE + f"{2:016x}")
    assert (data["first"], data["last"]) == ("2013-09", "2023-05-17")
    for iri in data["events"]:
        assert store.query(f"ASK {{ ?claim silk:about <{iri}> ; silk:hasEvidence ?words }}")


def test_nodes_carry_what_they_are_called_and_where_they_belong() -> None:
    graph = network(filled(article(1, event("2023-05-17", XI, TOKAYEV))), "leaders")
    assert graph.nodes[IRI[XI]] == {
        "kind": "leader",
        "label": "Xi Jinping",
        "state": "China",
        "count": 1,
    }


def test_english_name_is_shown_whatever_comes_first_in_the_alphabet() -> None:
    store = filled(article(1, event("2023-05-17", XI, TOKAYEV)))
    turkmen = ox.Literal("Hytaýyň Başlygy", language="tk")
    label = ox.Quad(ox.NamedNode(IRI[XI]), ox.NamedNode(RDFS.label), turkmen)
    store.replace_graph(REFERENCE, [label])
    assert network(store, "leaders").nodes[IRI[XI]]["label"] == "Xi Jinping"


def test_one_event_told_by_many_articles_counts_once() -> None:
    talks = event("2023-05-17", XI, TOKAYEV)
    once, thrice = filled(article(1, talks)), filled(*(article(n, talks) for n in (1, 2, 3)))
    assert weights(network(once, "leaders")) == weights(network(thrice, "leaders"))
    assert network(thrice, "leaders").graph["articles"] == 3


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied"])
def test_what_did_not_happen_ties_nobody_unless_asked_for(status: Status) -> None:
    store = filled(article(1, event("2023-05-17", XI, TOKAYEV, status=status)))
    assert not network(store, "leaders")
    assert weights(network(store, "leaders", status=status)) == {tie(XI, TOKAYEV): 1}


def test_who_was_only_expected_at_a_summit_has_not_been_there() -> None:
    expected = event("2023-05-18", XI, TOKAYEV, MIRZIYOYEV, type="summit", status="planned")
    came = event("2023-05-18", XI, TOKAYEV, type="summit")
    store = filled(article(1, expected), article(2, came))
    assert weights(network(store, "leaders")) == {tie(XI, TOKAYEV): 1}
    assert len(network(store, "leaders", status="planned")) == 3


def test_telephone_and_statements_are_no_meetings() -> None:
    store = filled(
        article(
            1,
            event("2020-03-24", XI, TOKAYEV, type="phone_call"),
            event("2021-01-01", XI, MIRZIYOYEV, type="statement"),
            event("2023-05-17", XI, JAPAROV),
        )
    )
    assert set(weights(network(store, "leaders"))) == {tie(XI, JAPAROV)}
    assert set(weights(network(store, "leaders", via="remote"))) == {tie(XI, TOKAYEV)}
    assert len(weights(network(store, "leaders", via="all"))) == 3


def test_leader_who_met_nobody_named_is_a_node_without_ties() -> None:
    graph = network(filled(article(1, event("2023-05-17", XI, type="forum"))), "leaders")
    assert list(graph) == [IRI[XI]]
    assert graph.number_of_edges() == 0


def test_colleagues_are_tied_unless_only_ties_across_states_count() -> None:
    store = filled(article(1, event("2023-05-17", XI, WANG, TOKAYEV)))
    assert tie(XI, WANG) in weights(network(store, "leaders"))
    across = weights(network(store, "leaders", across=True))
    assert across == {tie(XI, TOKAYEV): 0.5, tie(WANG, TOKAYEV): 0.5}


def test_states_of_the_leaders_are_tied_and_two_leaders_of_one_state_count_as_one() -> None:
    store = filled(article(1, event("2023-05-17", XI, WANG, TOKAYEV)))
    assert weights(network(store, "states")) == {(CHINA, KAZAKHSTAN): 1}


def test_visits_go_from_guest_to_host_even_where_the_host_took_part(
    small_reference: Reference,
) -> None:
    visit = event("2013-09-07", XI, TOKAYEV, type="visit", place="Astana")
    back = event("2014-05-19", TOKAYEV, type="visit", place="Beijing")
    store = filled(article(1, visit, back), reference=small_reference)
    store.replace_graph(REFERENCE, ox.parse(path=SMALL / "reference.ttl"))
    leaders = network(store, "leaders", via="visits")
    assert weights(leaders) == {(IRI[XI], KAZAKHSTAN): 1, (IRI[TOKAYEV], CHINA): 1}
    assert leaders.nodes[KAZAKHSTAN]["kind"] == "state"
    states = network(store, "states", via="visits")
    assert weights(states) == {(CHINA, KAZAKHSTAN): 1, (KAZAKHSTAN, CHINA): 1}


def test_host_of_a_visit_to_an_unknown_place_is_the_one_state_that_sent_nobody() -> None:
    known = event("2013-09-07", XI, type="visit", place="Kazakhstan")
    unknown = event("2014-05-19", TOKAYEV, type="visit", place="Temirtau")
    states = network(filled(article(1, known, unknown)), "states", via="visits")
    assert weights(states) == {(CHINA, KAZAKHSTAN): 1}


def test_agreements_tie_states_whatever_their_date() -> None:
    treaty = Agreement("treaty", "treaty", ("China", "Kazakhstan"), "2002-12-23", WORDS)
    plan = Agreement("plan", "plan", ("China", "Kazakhstan", "Uzbekistan"), None, WORDS)
    store = filled(article(1, event("2002-12-23", XI, JAPAROV), agreements=(treaty, plan)))
    graph = network(store, "states", via="agreements")
    assert weights(graph) == {
        (CHINA, KAZAKHSTAN): 1.5,
        (CHINA, UZBEKISTAN): 0.5,
        (KAZAKHSTAN, UZBEKISTAN): 0.5,
    }
    dated = network(store, "states", via="agreements", start="2002", end="2002")
    assert weights(dated) == {(CHINA, KAZAKHSTAN): 1}
    assert dated.graph["undated"] == 1


def test_areas_are_tied_to_states_by_the_articles_that_name_both() -> None:
    gas = Cooperation("energy-oil-gas", ("China", "Uzbekistan"), WORDS)
    gas_of_three = Cooperation("energy-oil-gas", ("China", "Kazakhstan"), WORDS)
    road = Proposal(TOKAYEV, "build a road", "transport", WORDS)
    store = filled(
        article(1, published="2013-09-08", cooperations=(gas, gas_of_three), proposals=(road,)),
        article(2, published="2014", cooperations=(gas,)),
    )
    graph = network(store, "areas")
    energy, transport = AREA + "energy-oil-gas", AREA + "transport"
    assert {frozenset(pair): weight for pair, weight in weights(graph).items()} == {
        frozenset((CHINA, energy)): 2,
        frozenset((UZBEKISTAN, energy)): 2,
        frozenset((KAZAKHSTAN, energy)): 1,
        frozenset((KAZAKHSTAN, transport)): 1,
    }
    assert graph.edges[CHINA, energy]["count"] == 2
    assert (graph.nodes[energy]["kind"], graph.nodes[energy]["count"]) == ("area", 2)
    assert KAZAKHSTAN not in network(store, "areas", start="2014")


def test_layers_tie_the_states_that_an_article_names_together_in_an_area() -> None:
    both = Cooperation("energy-oil-gas", ("China", "Uzbekistan"), WORDS)
    three = Cooperation("energy-oil-gas", ("China", "Kazakhstan", "Uzbekistan"), WORDS)
    road = Cooperation("transport", ("China", "Kazakhstan"), WORDS)
    store = filled(
        article(1, published="2013-09-08", cooperations=(both, road)),
        article(2, published="2014", cooperations=(three,)),
    )
    layers = by_area(store)
    assert [made.size(weight="weight") for made in layers.values()] == [1 + 3 / 2, 1]
    gas, transport = layers.values()
    assert gas.edges[CHINA, UZBEKISTAN]["weight"] == 1.5
    assert gas.edges[CHINA, KAZAKHSTAN]["weight"] == 0.5
    assert list(transport.edges) == [(CHINA, KAZAKHSTAN)]
    assert len(by_area(store, start="2014")) == 1


def test_events_are_tied_by_who_took_part_in_both() -> None:
    store = filled(
        article(
            1,
            event("2013-09-07", XI, TOKAYEV),
            event("2014-05-19", XI, TOKAYEV, type="forum"),
            event("2023-05-18", XI, MIRZIYOYEV, type="summit"),
        )
    )
    graph = network(store, "events")
    of = {data["start"]: node for node, data in graph.nodes(data=True)}
    both = graph.edges[of["2013-09-07"], of["2014-05-19"]]
    # Xi took part in three events and shares 1/2 with each other one, Tokayev in two.
    assert both["weight"] == 1.5
    assert both["participants"] == tuple(sorted((IRI[XI], IRI[TOKAYEV])))
    assert (both["first"], both["last"]) == ("2013-09-07", "2014-05-19")
    assert graph.edges[of["2013-09-07"], of["2023-05-18"]]["weight"] == 0.5
    assert graph.nodes[of["2023-05-18"]]["type"] == "Summit"


def test_network_of_events_beyond_use_is_refused_with_a_way_out() -> None:
    from silkgraph.network.occasion import Occasion
    from silkgraph.network.projector import turned_round

    number = int((2 * EDGE_LIMIT) ** 0.5) + 2
    with pytest.raises(QueryError, match="ask for a shorter period"):
        turned_round([Occasion(str(i), members={XI}) for i in range(number)])


@pytest.mark.parametrize(
    ("stated", "start", "end", "counts"),
    [
        ("2023-05-18", "2023-05-18", "2023-05-18", True),
        ("2023-05-18", "2023-05-19", None, False),
        ("2023-05-18", None, "2023-05-17", False),
        ("2023-05-18", "2023", "2023", True),
        ("2023", "2023", "2023", True),
        ("2023", "2023-05", "2023-05", False),
        ("2023", "2022", None, True),
        ("2023-05", "2023-05-02", None, False),
        ("2023-05", None, "2023-05-20", False),
        ("2023", None, "2023-05", False),
        (None, None, None, True),
        (None, "1990", None, False),
    ],
)
def test_event_counts_in_a_period_in_which_it_certainly_begins(
    stated: str | None, start: str | None, end: str | None, counts: bool
) -> None:
    graph = network(filled(article(1, event(stated, XI, TOKAYEV))), "leaders", start=start, end=end)
    assert (graph.number_of_edges() == 1) is counts


def test_event_over_the_turn_of_the_year_is_in_the_year_it_begins() -> None:
    store = filled(article(1, event("2013-12-30", XI, TOKAYEV, end="2014-01-02")))
    assert list(by_year(store, "leaders")) == [2013]
    assert network(store, "leaders", start="2014").number_of_edges() == 0
    assert network(store, "leaders", end="2013").number_of_edges() == 1


def test_events_without_a_date_are_counted_as_left_out() -> None:
    store = filled(article(1, event(None, XI, TOKAYEV), event("2013", XI, TOKAYEV)))
    assert network(store, "leaders").graph["undated"] == 0
    assert network(store, "leaders", start="2013").graph["undated"] == 1


def test_years_hold_gaps_and_add_up_to_the_whole() -> None:
    store = filled(article(1, event("2013-09", XI, TOKAYEV), event("2016", XI, TOKAYEV)))
    years = by_year(store, "leaders")
    assert list(years) == [2013, 2014, 2015, 2016]
    assert [graph.number_of_edges() for graph in years.values()] == [1, 0, 0, 1]
    assert sum(graph.size("weight") for graph in years.values()) == 2
    assert list(by_year(store, "leaders", start="2010-03", end="2013")) == [2010, 2011, 2012, 2013]


def test_panel_of_states_has_every_pair_in_every_year_and_that_of_leaders_only_what_is_told() -> (
    None
):
    store = filled(article(1, event("2013", XI, TOKAYEV), event("2014", XI, MIRZIYOYEV)))
    rows = panel(by_year(store, "states"))
    assert [(row.year, row.a, row.b, row.count) for row in rows] == [
        (2013, "China", "Kazakhstan", 1),
        (2013, "China", "Uzbekistan", 0),
        (2013, "Kazakhstan", "Uzbekistan", 0),
        (2014, "China", "Kazakhstan", 0),
        (2014, "China", "Uzbekistan", 1),
        (2014, "Kazakhstan", "Uzbekistan", 0),
    ]
    assert len(rows[0].events) == rows[0].count
    assert len(panel(by_year(store, "leaders"))) == 2


def test_empty_graph_gives_empty_networks() -> None:
    store = filled()
    for kind in KINDS:
        assert len(network(store, kind)) == 0
        assert by_year(store, kind) == {}
        assert panel(by_year(store, kind)) == []


@pytest.mark.parametrize(
    ("kind", "options", "message"),
    [
        ("ministers", {}, "no kind of network is called 'ministers'"),
        ("leaders", {"via": "letters"}, "no kind of tie is called 'letters'"),
        ("leaders", {"status": "likely"}, "no status is called 'likely'"),
        ("leaders", {"via": "agreements"}, "ask for the network of states"),
        ("areas", {"via": "remote"}, "leave 'via' out"),
        ("areas", {"status": "planned"}, "leave 'status' out"),
        ("events", {"via": "visits"}, "not tied via visits"),
        ("states", {"across": True}, "leave 'across' out"),
        ("leaders", {"start": "2023", "end": "2013"}, "ends before it begins"),
    ],
)
def test_what_makes_no_network_is_refused_with_a_way_out(
    kind: Kind, options: Options, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        network(filled(), kind, **options)


def test_date_that_is_none_is_refused() -> None:
    with pytest.raises(ClaimsError, match="'last year' is no date"):
        network(filled(), "leaders", start="last year")


def test_strongest_keeps_the_ties_among_the_strongest() -> None:
    talks = [event(f"20{year}", XI, TOKAYEV) for year in (13, 14)]
    store = filled(article(1, *talks, event("2015", XI, MIRZIYOYEV), event("2016", XI, JAPAROV)))
    graph = network(store, "leaders")
    assert ranking(graph)[0] == (IRI[XI], 4)
    assert weights(strongest(graph, 2)) == {tie(XI, TOKAYEV): 2}
    assert strongest(graph, 9).edges == graph.edges


def test_explanation_names_the_rule_that_was_used() -> None:
    assert "1/(n-1)" in explain("leaders")
    assert "n(n-1)/2" in explain("leaders", raw=True)
    assert "reports as planned" in explain("leaders", status="planned")
    texts = []
    for kind, via in product(KINDS, VIA):
        with suppress(QueryError):
            texts.append(explain(kind, via=via))
    assert len(set(texts)) == len(texts) == 17


def test_explanation_holds_only_what_concerns_the_network() -> None:
    layers = explain("states", layers=True)
    assert "speaks of them together in that area" in " ".join(layers.split())
    assert "date of publication" in layers
    assert "summits" not in layers.split("Of each node:")[0]
    assert "1/(n-1)" not in explain("states", layers=True, raw=True).split("Of each node:")[0]
    for kind in ("areas", "organizations"):
        assert "--background" not in explain(kind)
        assert "an event counts when" not in explain(kind).split("Of each node:")[0]


meetings = st.lists(
    st.builds(
        event,
        st.dates().map(str),
        type=st.sampled_from(("bilateral_meeting", "forum", "ceremony")),
    ),
    max_size=8,
    unique_by=lambda met: met.start,
)
groups = st.lists(st.sets(st.sampled_from(tuple(STATES))), min_size=8, max_size=8)
some_events = st.builds(
    lambda met, groups: [
        replace(each, participants=tuple(sorted(group)))
        for each, group in zip(met, groups, strict=False)
    ],
    meetings,
    groups,
)


@given(some_events)
@settings(max_examples=25, deadline=None)
def test_every_event_adds_one_to_the_strength_of_each_who_shares_it(events: list[Event]) -> None:
    graph = network(filled(article(1, *events)), "leaders")
    shared = Counter(
        IRI[who] for met in events for who in met.participants if len(met.participants) > 1
    )
    strength = dict(ranking(graph))
    assert {node: of for node, of in strength.items() if of} == pytest.approx(dict(shared))
    raw = network(filled(article(1, *events)), "leaders", raw=True)
    pairs = Counter(
        pair
        for met in events
        for pair in combinations(sorted(IRI[who] for who in met.participants), 2)
    )
    assert weights(raw) == dict(pairs)


@given(some_events, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_order_and_repetition_of_articles_change_nothing_but_the_evidence(
    events: list[Event], random: Random
) -> None:
    one_by_one = [article(number, met) for number, met in enumerate(events)]
    forth = filled(*one_by_one)
    random.shuffle(one_by_one)
    back = filled(*one_by_one, *one_by_one[:2])
    for kind in ("leaders", "states", "events"):
        assert to_json(network(forth, kind)) == to_json(network(back, kind))
    together = network(filled(article(99, *events)), "leaders")
    assert weights(together) == weights(network(forth, "leaders"))


@given(some_events)
@settings(max_examples=15, deadline=None)
def test_years_partition_the_events(events: list[Event]) -> None:
    store = filled(article(1, *events))
    whole = network(store, "states", start="0001")
    years = by_year(store, "states")
    assert sum(graph.graph["events"] for graph in years.values()) == whole.graph["events"]
    total = sum(graph.size("weight") for graph in years.values())
    assert total == pytest.approx(whole.size("weight"))


@pytest.fixture(scope="module")
def many_scripts() -> nx.Graph[str]:
    """Return a network of events named in three scripts, with characters that XML cannot hold."""
    summit = event("2023-05-18", XI, TOKAYEV, type="summit", name='中国—中亚峰会 <西安> & "другое"')
    forum = event("2014", XI, type="forum", name="Форум\x0bв Астане")
    return network(filled(article(1, summit, forum)), "events")


def test_graphml_comes_back_with_its_labels(many_scripts: nx.Graph[str]) -> None:
    back = by_iri(nx.parse_graphml(to_graphml(many_scripts)))
    assert_same_network(many_scripts, back)
    assert labels(back) == {
        '中国—中亚峰会 <西安> & "другое"',
        "Форум\ufffdв Астане",
    }


def test_gexf_comes_back_with_its_labels_and_bears_no_date_of_today(
    many_scripts: nx.Graph[str],
) -> None:
    text = to_gexf(many_scripts)
    back = nx.read_gexf(io.BytesIO(text.encode()))
    assert_same_network(many_scripts, back)
    assert '中国—中亚峰会 <西安> & "другое"' in labels(back)
    assert "lastmodified" not in text


def test_json_comes_back_whole(many_scripts: nx.Graph[str]) -> None:
    back = nx.node_link_graph(json.loads(to_json(many_scripts)), edges="edges")
    assert_same_network(many_scripts, back)
    assert {node: back.nodes[node] for node in back} == {
        node: many_scripts.nodes[node] for node in many_scripts
    }


def by_iri(read: nx.Graph[str]) -> nx.Graph[str]:
    return nx.relabel_nodes(read, {key: data["iri"] for key, data in read.nodes(data=True)})


def assert_same_network(one: nx.Graph[str], other: nx.Graph[Any]) -> None:
    assert set(one) == set(other)
    assert weights(one) == {tuple(sorted(pair)): of for pair, of in weights(other).items()}


def test_directed_networks_stay_directed_in_files(small_store: Store) -> None:
    visits = network(small_store, "states", via="visits")
    assert visits.size() > 0
    back = by_iri(nx.parse_graphml(to_graphml(visits)))
    assert back.is_directed()
    assert set(back.edges) == set(visits.edges)


def test_small_world_is_counted_as_by_hand(small_store: Store) -> None:
    graph = network(small_store, "states")
    assert weights(graph) == {
        (CHINA, KAZAKHSTAN): 3.5,
        (CHINA, UZBEKISTAN): 1.5,
        (KAZAKHSTAN, UZBEKISTAN): 0.5,
    }


def test_files_and_measures_are_the_same_in_every_process(store_path: Path) -> None:
    code = """
import sys
from silkgraph.measures import node_measures, with_measures
from silkgraph.network import FORMATS, network, strongest
from silkgraph.store import open_store
store = open_store(sys.argv[1], read_only=True)
for kind in ("leaders", "states", "areas", "events"):
    made = network(store, kind)
    print(node_measures(made))
    print(*(write(strongest(with_measures(made), 3)) for write in FORMATS.values()))
"""
    said = {
        subprocess.check_output(
            [sys.executable, "-c", code, str(store_path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_states_are_tied_to_organizations_while_they_are_members() -> None:
    store = open_store()
    now = network(store, "organizations")
    sco = entity("organization", "Shanghai Cooperation Organization")
    assert now.edges[CHINA, sco]["weight"] == 1
    assert now.nodes[sco]["kind"] == "organization"
    # Founded in 2001: members since then, in every later period, and in none before.
    assert not network(store, "organizations", end="2000").has_edge(CHINA, sco)
    assert network(store, "organizations", start="2015", end="2015").has_edge(CHINA, sco)
    # Every membership is one tie, or two of the same pair at different times.
    assert sum(data["count"] for *_, data in now.edges(data=True)) == now.graph["events"]


def test_states_of_the_same_organizations_are_alike() -> None:
    alike = similarity(network(open_store(), "organizations"))
    assert alike.edges[KAZAKHSTAN, KYRGYZSTAN]["weight"] > 0.5
