"""What is known of bodies: whose they are, and of what kind, by their record and by what the article says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.known import Known

__all__ = ["Bodies"]

#: Kinds of organizations in which states meet, or that act on what their states conclude.
_OF_STATES = ("intergovernmental", "mechanism", "commission", "secretariat", "parliament")
#: Kinds of organizations whose agreements are contracts.
_IN_BUSINESS = ("bank", "company", "fund")
_WORDS = re.compile(r"[^\w]+")


class Bodies:
    """The bodies of one article, by canonical name; those without a record as far as the text tells of them."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._states: dict[str, set[str]] = {}
        self._companies: set[str] = set()

    def states_of(self, name: str) -> set[str]:
        """Return the states that a body's name or membership ties it to."""
        if name not in self._states:
            words = set(_WORDS.split(name)) & self._known.words.keys()
            named = set[str]().union(*(self._known.words[word] for word in words))
            body = self._known.organizations.get(name)
            if body and body.state:
                named.add(body.state)
            self._states[name] = named or set(body.members if body else ())
        return self._states[name]

    def home_of(self, name: str) -> set[str]:
        """Return the one state whose body it is, none for a body of several."""
        states = self.states_of(name)
        return states if len(states) == 1 else set()

    def note_states(self, name: str, states: set[str]) -> None:
        """Note whose a body is that only the text tells of."""
        self._states[name] = states

    def note_company(self, name: str) -> None:
        """Note that a name is a company's, as only the text tells."""
        self._companies.add(name)

    def members_of(self, name: str, day: str) -> set[str]:
        """Return the states that were members of an organization on a day."""
        body = self._known.organizations.get(name)
        return body.members_on(day) if body else set()

    def is_company(self, name: str) -> bool:
        """Tell whether a body is known to be in business."""
        return name in self._companies or self._kind(name) in _IN_BUSINESS

    def is_parliament(self, name: str) -> bool:
        """Tell whether a body is known to be a parliament or one of its houses."""
        return self._kind(name) == "parliament"

    def is_alliance(self, name: str) -> bool:
        """Tell whether a body is an organization of states, which a text can call by their number."""
        return self._kind(name) == "intergovernmental"

    def gathers(self, name: str) -> bool:
        """Tell whether states and not this body conclude what is signed there or ratified by it."""
        return self._kind(name) in _OF_STATES

    def _kind(self, name: str) -> str | None:
        body = self._known.organizations.get(name)
        return body.kind if body else None
