"""What networks there are: kinds of nodes, what ties them, and which of these go together."""

from __future__ import annotations

from typing import Literal, get_args

from silkgraph.claims import Status
from silkgraph.errors import QueryError

__all__ = ["KINDS", "VIA", "Kind", "Status", "Via", "check", "classes_of", "terms"]

Kind = Literal["leaders", "states", "actors", "areas", "events", "organizations"]
Via = Literal["in-person", "remote", "all", "agreements", "visits"]
KINDS: tuple[Kind, ...] = get_args(Kind)
VIA: tuple[Via, ...] = get_args(Via)

_IN_PERSON = "Summit BilateralMeeting Visit MinisterialMeeting Forum Signing Ceremony"
_CLASSES: dict[Via, str] = {
    "in-person": _IN_PERSON,
    "remote": "PhoneCall VideoMeeting",
    "all": "Event",
    "agreements": "Agreement",
    "visits": "Visit",
}
#: Who takes part; of others, those who are there.
_MEMBERS: dict[Kind, str] = {
    "states": "silk:involvesState",
    "actors": "silk:hasParticipant|silk:involvesState",
}


def check(kind: str, via: str, status: str) -> None:
    """Refuse what makes no network, with a way out."""
    for name, value, known in (
        ("kind of network", kind, KINDS),
        ("kind of tie", via, VIA),
        ("status", status, get_args(Status)),
    ):
        if value not in known:
            raise QueryError(f"no {name} is called {value!r}; there are {', '.join(known)}")
    if kind == "areas" and via != "in-person":
        raise QueryError("states and areas are tied by what articles say; leave 'via' out")
    if kind == "organizations" and via != "in-person":
        raise QueryError("states and organizations are tied by membership; leave 'via' out")
    if kind == "leaders" and via == "agreements":
        raise QueryError("the parties of agreements are states; ask for the network of states")
    if kind in ("actors", "events") and via in ("agreements", "visits"):
        raise QueryError(f"{kind} are not tied via {via}; name in-person, remote or all")
    if status != "happened" and (kind in ("areas", "organizations") or via == "agreements"):
        raise QueryError("agreements, areas and members have no status; leave 'status' out")


def classes_of(via: Via) -> str:
    """Return the classes of what ties nodes, as SPARQL writes them."""
    return " ".join(f"silk:{cls}" for cls in _CLASSES[via].split())


def terms(kind: Kind, via: Via, status: Status) -> tuple[str, str, Status | None]:
    """Return the property of who takes part, that of the date, and the status if there is one."""
    if via == "agreements":
        return "silk:involvesState", "silk:signingDate", None
    return _MEMBERS.get(kind, "silk:hasParticipant"), "silk:startDate", status
