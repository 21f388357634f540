"""How each number of a network is made, in words a reader can check."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from silkgraph.network.kinds import check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkgraph.network.kinds import Kind, Status, Via

__all__ = ["codebook", "explain"]

COLUMNS = 92

_DATE_OF_TOPICS = "Date: an article's date of publication, as attention has no other."

_TIES: dict[str, str] = {
    "leaders": "Nodes are leaders who take part in an event. Two are tied when they take part in the same event.",
    "states": "Nodes are states: those of the leaders who take part, and those named themselves. Two are tied when the same event involves both.",
    "actors": "Nodes are leaders, states and organizations. Two are tied when they take part in the same event, a state also when the event involves it; with --across, a leader and his own state are not.",
    "events": "Nodes are events. Two are tied when somebody takes part in both; the tie names who.",
    "areas": "Nodes are states and cooperation areas. A state is tied to an area when an article speaks of the two together, as cooperation or in a proposal from that state.",
    "organizations": "Nodes are states and organizations. A state is tied to an organization of which it is a member, as far as the reference knowledge that ships knows.",
    "visits": "Ties have a direction: from the guest to the state visited. That is the state of the place; where the place is unknown, the one state involved that sent nobody. A visit without a known host gives no tie.",
    "agreements": "Nodes are states. Two are tied when both, or bodies of both, are parties to the same agreement.",
}
_EVENTS: dict[str, str] = {
    "in-person": "Events: summits, bilateral and ministerial meetings, visits, forums, signings and ceremonies. Talks during a visit are an event beside the visit.",
    "remote": "Events: telephone calls and meetings by video.",
    "all": "Events: all kinds, telephone calls, video meetings and public statements included.",
    "visits": "Events: visits only.",
    "agreements": "Agreements: declarations, treaties, memoranda, contracts, communiqués and plans that articles report as concluded.",
    "organizations": "Date: a membership counts in every period in which it holds; by year, in the year it begins.",
    "areas": _DATE_OF_TOPICS,
}
_WEIGHT: dict[str, str] = {
    "shared": "Weight: an event of n participants adds 1/(n-1) to the tie of each two of them, so that every event adds 1 to each participant's strength, whatever its size (Newman 2001, Physical Review E 64, 016132). One with a single node of the network in it ties nobody and adds nothing, so strength can be less than the events.",
    "count": "Weight: every event adds 1 to the tie of each two participants; a summit of n adds n(n-1)/2 ties.",
    "events": "Weight: somebody who takes part in m events adds 1/(m-1) to the tie of each two of them; with --raw, 1.",
    "areas": "Weight: the number of articles that speak of the state and the area together.",
    "visits": "Weight: the number of visits.",
    "organizations": "Weight: 1 for a membership.",
}
_COUNTED = (
    "Counted: what at least one article {said}, with the participants that such an"
    " article names. Many articles about one event count once, as far as type, date and participants"
    " show that it is one. Where articles disagree on what happened, one that says so is enough."
)
_TOPICS = (
    "Counted: every article that states a cooperation or a proposal in the area, so many articles on"
    " one topic count as many: the number measures attention."
)
_MEMBERS = (
    "Counted: memberships that the reference knowledge holds, whatever articles say; each names its"
    " source, or says that it has none."
)
_LAYERS: dict[str, tuple[str, str, str]] = {
    name: (
        "Ties: one network for each cooperation area. Nodes are states. Two are tied in it when an"
        " article speaks of them together in that area, as cooperation or in a proposal.",
        _DATE_OF_TOPICS,
        weight,
    )
    for name, weight in (
        (
            "shared",
            "Weight: a topic of n states adds 1/(n-1) to the tie of each two of them in every article"
            " that has it (after Newman 2001, Physical Review E 64, 016132).",
        ),
        ("count", "Weight: a topic adds 1 to the tie of each two of its states in every article."),
    )
}
_BACKGROUND = (
    "Background: with --background, events of the reference knowledge count as well, such as visits"
    " known from public records. They have no sentence in an article; dcterms:source names where"
    " each is from, and these sources stand among the articles. Where articles tell of the same"
    " event, what they say of who was there stands."
)
_PERIOD = (
    "Period: an event counts when it certainly begins in it; one dated 2023 counts in 2023, not in"
    " May 2023. Of several dates the most exact counts, of equally exact ones the earliest. Without"
    " a date it counts only where no period is asked for."
)
_NODE_MEASURES = {
    "events": "events of the node; in the network of areas, articles; of organizations, memberships; in that of events, actors who take part",
    "ties": "degree: nodes it is tied to",
    "strength": "sum of the weights of its ties (Barrat et al. 2004, PNAS 101); of visits, those made and those received",
    "betweenness": "share of shortest paths that pass through it, weights left aside (Freeman 1978, Social Networks 1); beyond 5,000 nodes estimated from 5,000 of them (Brandes & Pich 2007)",
    "closeness": "inverse mean distance, scaled to the part within reach (Freeman 1978; Wasserman & Faust 1994); in CSV only",
    "eigenvector": "centrality by that of the neighbors, in the largest component, greatest = 1 (Bonacich 1972, Journal of Mathematical Sociology 2)",
    "PageRank": "share of a random walk along the weights, damping 0.85 (Brin & Page 1998)",
    "constraint": "near 0 for a broker between others, 1 and more for who depends on one or few (Burt 1992)",
    "core": "the greatest k of a group whose members all have k ties in it (Seidman 1983, Social Forces 62); in CSV only",
    "roles": "of brokerage (--brokers), open pairs the node stands between, by the sides of first, broker and second; sides are China, the five of Central Asia, others (Gould & Fernandez 1989, Sociological Methodology 19)",
    "rank interval": "(--resample, with --measure) ranks between which a node lies in nine rounds of ten when outlets, languages or articles are drawn anew, with replacement; fewer than six are left out one by one (Efron 1979, Annals of Statistics 7); low and high are such bounds of the measure, strength as a share of all",
    "group": "community by the Leiden method with weights and a fixed seed (Traag et al. 2019, Scientific Reports 9), 1 the largest; of visits, this, core, eigenvector and constraint leave directions aside",
}
_SUMMARY = {
    "density": "ties there are, of those there could be",
    "centralization": "1 for a star round one hub, 0 where all have as many ties (Freeman 1978, by degree)",
    "hub": "share of all weight that lies on the ties of the strongest node; 1 for hub and spokes",
    "modularity": "of the groups (Newman & Girvan 2004, Physical Review E 69)",
    "backbone": "(--backbone) ties that a node spreading its strength over its ties at random would make as strong with a chance below 5 % at one of their ends (Serrano et al. 2009, PNAS 106)",
    "new": "(--by) ties that no earlier window has; first contacts (--first) are the earliest dated event of each pair, as far as is told",
    "windows": "(--by) an event counts in the window in which it certainly begins; presidencies are those of China, and a summit is one of China with three states or more",
    "change": "(--compare) strength and rank in each period, ties that only one of the two has, and the articles that they rest on",
    "ahead of next": "(--resample) share of the rounds in which it outranks the next; below 95 % the order may be an artefact of coverage",
    "layers": "(--by area) states tied by articles that speak of them together in one area; a topic of n states adds 1/(n-1) to each tie in every article that has it",
    "similarity": "(--similar) cosine of two states' articles by area, or of their memberships: 1 for the same shares of everything, 0 for nothing in common",
    "assortativity": "by degree: above 0 where nodes with many ties are tied to each other, below 0 where to those with few, as in a star (Newman 2002, Physical Review Letters 89)",
    "reciprocity": "of visits, the weight that is returned, of all (Squartini et al. 2013, Scientific Reports 3)",
}
_PANEL = (
    "Panel: one row per pair and year. Pairs of states are complete, with zeros; others have rows"
    " where they share something. A zero means that no article tells of an event, not that there was"
    " none."
)
_COLUMNS = {
    "year": "year in which the events begin",
    "a, b": "names of the pair in English, each pair once; of visits, a goes and b receives, and each pair has two rows",
    "count": "events of the year that the two share, as told",
    "weight": "the same, weighted as above",
    "articles": "articles that tell of these events; of the same number in every year only if coverage is the same",
    "a_iri, b_iri": "identifiers of the pair, the same in every export of this vocabulary",
    "events": "identifiers of the events, with a space between; silkgraph show IRI gives their sentences",
}
_READING = (
    'In R: read.csv("panel.csv"), factors a and b; a zero is a count, so a count model (negative binomial,'
    " Poisson with robust errors) fits better than a linear one. In Stata: import delimited panel.csv,"
    " then egen dyad = group(a b) and xtset dyad year. Rows of a year without articles are no evidence"
    " of quiet: control for articles, or leave such years out."
)
_LIMITS = (
    "Limits: the numbers describe what the articles in this graph report. More articles on a state or"
    " a year give more events; compare the articles column before reading a change as politics."
)


def explain(
    kind: Kind,
    *,
    via: Via = "in-person",
    raw: bool = False,
    status: Status = "happened",
    layers: bool = False,
) -> str:
    """Return how the ties, weights and measures of a network are made, with their sources.

    ``layers`` stands for those by area, which are made of what articles say and not of events.
    """
    check(kind, via, status)
    if layers:
        return _joined([*_LAYERS["count" if raw else "shared"], _TOPICS])
    rule = kind if kind in ("areas", "events", "organizations") else via
    paragraphs = [
        f"Ties: {_ties(kind, via)}",
        _EVENTS[kind if kind in ("areas", "organizations") else via],
        _WEIGHT.get(rule) or _WEIGHT["count" if raw else "shared"],
        _counted(kind, via, status),
    ]
    if kind not in ("areas", "organizations"):
        # These have dates of their own, and nothing of the background.
        paragraphs += [_PERIOD, _BACKGROUND]
    return _joined(paragraphs)


def _joined(paragraphs: list[str]) -> str:
    lists = [_list("Of each node:", _NODE_MEASURES), _list("Of the network:", _SUMMARY)]
    filled, last = (
        [textwrap.fill(paragraph, COLUMNS) for paragraph in part]
        for part in (paragraphs, (_PANEL, _LIMITS))
    )
    return "\n\n".join([*filled, *lists, *last])


def codebook(
    kind: Kind, *, via: Via = "in-person", raw: bool = False, status: Status = "happened"
) -> str:
    """Return what each column of the panel holds, how it is made, and how to read it in R and Stata."""
    return "\n\n".join(
        [
            _list("Columns of the panel:", _COLUMNS),
            textwrap.fill(f"Reading it: {_READING}", COLUMNS),
            explain(kind, via=via, raw=raw, status=status),
        ]
    )


def _list(head: str, items: Mapping[str, str]) -> str:
    indent = " " * 16
    lines = [
        textwrap.fill(f"{name:<16}{text}", COLUMNS, subsequent_indent=indent)
        for name, text in items.items()
    ]
    return "\n".join([head, *lines])


def _counted(kind: Kind, via: Via, status: Status) -> str:
    if kind in ("areas", "organizations"):
        return _TOPICS if kind == "areas" else _MEMBERS
    return _COUNTED.format(said="states" if via == "agreements" else f"reports as {status}")


def _ties(kind: Kind, via: Via) -> str:
    if via == "visits":
        nodes = "leaders and the states they visit" if kind == "leaders" else "states"
        return f"Nodes are {nodes}. {_TIES['visits']}"
    return _TIES["agreements" if via == "agreements" else kind]
