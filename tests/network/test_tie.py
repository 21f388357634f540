from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from silkgraph.network.tie import Tie

if TYPE_CHECKING:
    from collections.abc import Callable

REST = {"count": 2, "events": ("x", "y")}
WHOLE = {"weight": 1.5, **REST}


class Rest:
    def __init__(self) -> None:
        self.asked = 0

    def data(self, left: str, right: str) -> dict[str, Any]:
        assert (left, right) == ("a", "b")
        self.asked += 1
        return dict(REST)


def tie_of(rest: Rest) -> Tie:
    tie = Tie(weight=1.5)
    tie.behind, tie.ends = rest, ("a", "b")
    return tie


def keywords(**given: object) -> dict[str, object]:
    return given


LOOKS: dict[str, Callable[[dict[str, Any]], object]] = {
    "index": lambda tie: tie["events"],
    "get": lambda tie: tie.get("count"),
    "get with default": lambda tie: tie.get("nothing", 7),
    "in": lambda tie: ("count" in tie, "nothing" in tie),
    "iterate": list,
    "backwards": lambda tie: list(reversed(tie)),
    "length": len,
    "keys": lambda tie: list(tie.keys()),
    "values": lambda tie: list(tie.values()),
    "items": lambda tie: list(tie.items()),
    "equal": lambda tie: (tie == WHOLE, tie == WHOLE, tie != WHOLE),
    "equal to its like": lambda tie: (tie == tie_of(Rest()), tie != tie_of(Rest())),
    "as dict": dict,
    "unpacked": lambda tie: {**tie},
    "as keywords": lambda tie: keywords(**tie),
    "updated from": lambda tie: {"a": 1} | tie,
    "updated with": lambda tie: tie | {"a": 1},
    "update": lambda tie: (found := {"a": 1}).update(tie) or found,
    "copy": lambda tie: tie.copy(),
    "copy.copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda tie: pickle.loads(pickle.dumps(tie)),
    "json": json.dumps,
    "repr": repr,
    "pop": lambda tie: (tie.pop("count"), dict(tie)),
    "pop with default": lambda tie: tie.pop("nothing", 3),
    "popitem": lambda tie: (tie.popitem(), dict(tie)),
    "setdefault": lambda tie: (tie.setdefault("count", 9), tie.setdefault("new", 9), dict(tie)),
    "delete": lambda tie: (tie.__delitem__("count"), dict(tie)),  # type: ignore[func-returns-value]
    "set": lambda tie: (tie.__setitem__("count", 5), dict(tie)["count"]),  # type: ignore[func-returns-value]
    "clear": lambda tie: (tie.clear(), dict(tie)),  # type: ignore[func-returns-value]
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_tie_looks_like_a_dictionary_of_everything(
    look: Callable[[dict[str, Any]], object],
) -> None:
    rest = Rest()
    assert look(tie_of(rest)) == look(dict(WHOLE))
    assert rest.asked <= 1


def test_weight_is_there_without_a_look_at_the_rest() -> None:
    rest = Rest()
    tie = tie_of(rest)
    assert (tie["weight"], tie.get("weight", 1), "weight" in tie) == (1.5, 1.5, True)
    graph: nx.Graph[str] = nx.Graph()
    graph._adj.update(a={"b": tie}, b={"a": tie})  # type: ignore[attr-defined]
    graph._node.update(a={}, b={})  # type: ignore[attr-defined]
    assert nx.pagerank(graph, weight="weight")["a"] == pytest.approx(0.5)
    assert list(graph.edges(data="weight")) == [("a", "b", 1.5)]
    assert rest.asked == 0
    assert list(graph.copy().edges(data=True)) == [("a", "b", WHOLE)]
    assert rest.asked == 1


def test_what_was_put_there_is_not_overwritten() -> None:
    tie = tie_of(Rest())
    tie["weight"], tie["count"] = 9, 3
    assert dict(tie) == {"weight": 9, "count": 3, "events": ("x", "y")}


def test_missing_key_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        tie_of(Rest())["nothing"]
