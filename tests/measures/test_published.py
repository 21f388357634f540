"""Networks that everybody knows: the measures must say what is in print, or what can be proved of them.

Where a number stands in a book, the test names it; where it could be worked out without any program of ours
or networkx, the test does so.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.sparse import coo_array

from silkgraph.measures import Ties, brokerage, communities, constraint, summary
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
    # The same by counting them one by one.
    others = [name for name in families if name != "Medici"]
    shares = []
    for pair in combinations(others, 2):
        paths = list(nx.all_shortest_paths(families, *pair))
        shares.append(Fraction(sum("Medici" in path for path in paths), len(paths)))
    assert found["Medici"] == pytest.approx(float(sum(shares) / len(shares)))
    assert families.degree("Medici") == 6


def test_medici_are_nearest_to_all_families(families: nx.Graph[str]) -> None:
    # Wasserman and Faust 1994, Social Network Analysis, table 5.1: closeness of .560 for the Medici
    # and .286 for the Pazzi, the Pucci, who married nobody, left out.
    found = closeness(Ties.of(families))
    assert round(found["Medici"], 3) == 0.560
    assert round(found["Pazzi"], 3) == 0.286
    assert max(found, key=lambda name: found[name]) == "Medici"


def test_karate_club_is_divided_as_well_as_it_can_be(club: nx.Graph[str]) -> None:
    groups = communities(club)
    assert len(groups) == 4
    assert modularity(Ties.of(club), groups) == pytest.approx(greatest_modularity(club))
    assert round(modularity(Ties.of(club), groups), 4) == 0.4198


def greatest_modularity(graph: nx.Graph[str]) -> float:
    """Return what no division can exceed, by the linear program of Agarwal and Kempe (2008, EPJ B 66).

    A pair is together or not, to any degree between; who is together with one is so with those who
    are together with that one.
    """
    nodes = range(len(graph))
    joined = nx.to_numpy_array(graph)
    degrees = joined.sum(axis=1)
    gain = joined / degrees.sum() - np.outer(degrees, degrees) / degrees.sum() ** 2
    place = {pair: number for number, pair in enumerate(combinations(nodes, 2))}
    rules = [
        [(place[a, b], signs[0]), (place[b, c], signs[1]), (place[a, c], signs[2])]
        for a, b, c in combinations(nodes, 3)
        for signs in ((1, 1, -1), (1, -1, 1), (-1, 1, 1))
    ]
    cells = [(row, column, sign) for row, rule in enumerate(rules) for column, sign in rule]
    rows, columns, signs = zip(*cells, strict=True)
    found = linprog(
        [-2 * gain[pair] for pair in place],
        A_ub=coo_array((signs, (rows, columns)), shape=(len(rules), len(place))).tocsr(),
        b_ub=np.ones(len(rules)),
        bounds=(0, 1),
    )
    return float(np.trace(gain) - found.fun)


def test_division_of_the_karate_club_keeps_its_two_leaders_apart(club: nx.Graph[str]) -> None:
    group = {node: number for number, nodes in enumerate(communities(club)) for node in nodes}
    assert group["1"] != group["34"]


def test_karate_club_has_an_inner_core_of_ten(club: nx.Graph[str]) -> None:
    # The definition of Seidman 1983: every one of the ten has at least four ties among them.
    inner = [node for node, k in core(Ties.of(club)).items() if k == 4]
    assert len(inner) == 10
    assert min(degree for _, degree in club.subgraph(inner).degree()) == 4


def test_karate_club_is_disassortative(club: nx.Graph[str]) -> None:
    # Newman 2002, Physical Review Letters 89, equation 4, with whole numbers.
    ends = [(club.degree(a), club.degree(b)) for a, b in club.edges]
    product = Fraction(sum(j * k for j, k in ends), len(ends))
    mean = Fraction(sum(j + k for j, k in ends), 2 * len(ends))
    square = Fraction(sum(j * j + k * k for j, k in ends), 2 * len(ends))
    expected = (product - mean**2) / (square - mean**2)
    assert summary(club).assortativity == pytest.approx(float(expected))
    assert round(float(expected), 3) == -0.476


def test_kite_has_another_center_by_degree_betweenness_and_closeness() -> None:
    # Krackhardt 1990, Administrative Science Quarterly 35: the kite is made so that Diane has the
    # most ties, Heather stands between the most, and Fernando and Garth are nearest to all.
    names = [
        "Andre",
        "Beverley",
        "Carol",
        "Diane",
        "Ed",
        "Fernando",
        "Garth",
        "Heather",
        "Ike",
        "Jane",
    ]
    kite: nx.Graph[str] = nx.Graph()
    kite.add_edges_from((names[a], names[b]) for a, b in nx.krackhardt_kite_graph().edges)
    between, near = betweenness(Ties.of(kite)), closeness(Ties.of(kite))
    assert max(names, key=lambda name: kite.degree(name)) == "Diane"
    assert max(names, key=lambda name: between[name]) == "Heather"
    assert {name for name in names if near[name] == max(near.values())} == {"Fernando", "Garth"}
    # All paths of Ike and Jane to the other seven go through Heather: 14 of 36 pairs.
    assert between["Heather"] == pytest.approx(14 / 36)
    # Five at one step, three at two, one at three.
    assert near["Fernando"] == pytest.approx(9 / (5 + 3 * 2 + 3))


@pytest.mark.parametrize("contacts", [2, 3, 4, 9])
def test_who_knows_strangers_is_free_and_who_knows_friends_is_bound(contacts: int) -> None:
    # Burt 1992, Structural Holes, equation 2.4, worked out for the two ends: each contact has 1/n of the
    # effort, and among friends each of the n - 1 others leads back to it with 1/n of theirs.
    n = contacts
    star: nx.Graph[str] = nx.Graph(("0", str(contact)) for contact in range(1, n + 1))
    assert constraint(star)["0"] == pytest.approx(1 / n)
    clique: nx.Graph[str] = nx.Graph(combinations(map(str, range(n + 1)), 2))
    assert constraint(clique)["0"] == pytest.approx(n * (1 / n + (n - 1) / n**2) ** 2)


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
