"""Networks whose numbers are in print: what the measures say of them must be what the authors say."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest

from silkgraph.measures import Ties, brokerage, communities, summary
from silkgraph.measures.centrality import betweenness, closeness, core
from silkgraph.measures.groups import modularity
from silkgraph.network.matrix import product


@pytest.fixture(scope="module")
def club() -> nx.Graph[str]:
    """Return Zachary's karate club (1977, Journal of Anthropological Research 33), ties without weight."""
    graph: nx.Graph[str] = nx.Graph()
    # The club's members are numbered from 1 in print.
    graph.add_edges_from((str(a + 1), str(b + 1)) for a, b in nx.karate_club_graph().edges)
    return graph


@pytest.fixture(scope="module")
def families() -> nx.Graph[str]:
    """Return marriages between Florentine families (Padgett and Ansell 1993, AJS 98)."""
    graph: nx.Graph[str] = nx.florentine_families_graph()
    return graph


def test_medici_stand_between_the_florentine_families(families: nx.Graph[str]) -> None:
    # Jackson 2008, Social and Economic Networks, section 1.2.1: the share of shortest paths on which
    # a family lies is .522 for the Medici, .255 for the Guadagni and .103 for the Strozzi.
    found = betweenness(Ties.of(families))
    assert {name: round(found[name], 3) for name in ("Medici", "Guadagni", "Strozzi")} == {
        "Medici": 0.522,
        "Guadagni": 0.255,
        "Strozzi": 0.103,
    }
    assert families.degree("Medici") == 6


def test_medici_are_nearest_to_all_families(families: nx.Graph[str]) -> None:
    # Wasserman and Faust 1994, Social Network Analysis, table 5.1: closeness of .560 for the Medici
    # and .286 for the Pazzi, the Pucci, who married nobody, left out.
    found = closeness(Ties.of(families))
    assert round(found["Medici"], 3) == 0.560
    assert round(found["Pazzi"], 3) == 0.286
    assert max(found, key=lambda name: found[name]) == "Medici"


def test_karate_club_is_divided_as_well_as_it_can_be(club: nx.Graph[str]) -> None:
    # Brandes et al. 2008, IEEE Transactions on Knowledge and Data Engineering 20: the greatest
    # modularity that any division of the club has is 0.4198, with four groups.
    groups = communities(club)
    assert len(groups) == 4
    assert round(modularity(Ties.of(club), groups), 4) == 0.4198


def test_division_of_the_karate_club_keeps_its_two_leaders_apart(club: nx.Graph[str]) -> None:
    group = {node: number for number, nodes in enumerate(communities(club)) for node in nodes}
    assert group["1"] != group["34"]


def test_karate_club_has_an_inner_core_of_ten(club: nx.Graph[str]) -> None:
    # The definition of Seidman 1983: every one of the ten has at least four ties among them.
    inner = [node for node, k in core(Ties.of(club)).items() if k == 4]
    assert len(inner) == 10
    assert min(degree for _, degree in club.subgraph(inner).degree()) == 4


def test_karate_club_is_disassortative(club: nx.Graph[str]) -> None:
    # Newman 2010, Networks, and many after him: -0.476.
    assert round(summary(club).assortativity, 3) == -0.476


@pytest.mark.parametrize(
    ("sides", "role"),
    [
        ("aaa", "coordinator"),
        ("aba", "itinerant"),
        ("abb", "gatekeeper"),
        ("aab", "representative"),
        ("abc", "liaison"),
    ],
)
def test_each_triad_of_gould_and_fernandez_is_the_role_they_give_it(sides: str, role: str) -> None:
    # Gould and Fernandez 1989, Sociological Methodology 19, figure 1: first, broker, second.
    graph: nx.Graph[str] = nx.DiGraph([("first", "broker"), ("broker", "second")])
    of = dict(zip(("first", "broker", "second"), sides, strict=True))
    broker, *rest = brokerage(graph, of.__getitem__)
    assert (broker.node, getattr(broker, role), broker.total) == ("broker", 1, 1)
    assert sum(row.total for row in rest) == 0


def test_short_cut_ends_brokerage() -> None:
    graph: nx.Graph[str] = nx.DiGraph(
        [("first", "broker"), ("broker", "second"), ("first", "second")]
    )
    assert all(row.total == 0 for row in brokerage(graph, lambda node: "a"))


def test_southern_women_share_the_events_that_breiger_counts() -> None:
    # Breiger 1974, Social Forces 53, on Davis, Gardner and Gardner 1941: Evelyn was at eight events,
    # Theresa at eight, and at seven of these together; Laura and Flora were never at one.
    both = nx.davis_southern_women_graph()
    women = sorted(both.graph["top"])
    events = sorted(both.graph["bottom"])
    pairs = [(events.index(event), women.index(who)) for who in women for event in both[who]]
    rows, columns = zip(*pairs, strict=True)
    shared = product(rows, columns, (len(events), len(women)), raw=True).toarray()  # type: ignore[arg-type]
    place = {who.split()[0]: number for number, who in enumerate(women)}
    assert shared[place["Evelyn"], place["Theresa"]] == 7
    assert shared[place["Evelyn"], place["Laura"]] == 6
    assert shared[place["Laura"], place["Flora"]] == 0
    assert (shared == shared.T).all()
    for one, other in combinations(women, 2):
        assert shared[women.index(one), women.index(other)] == len(
            set(both[one]) & set(both[other])
        )
