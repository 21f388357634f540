"""Made-up articles in any number, over real names: what takes long shows on these, not on four articles."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, cast

from silkgraph.claims import (
    Agreement,
    Claims,
    Cooperation,
    Event,
    Evidence,
    Figure,
    Leader,
    Mention,
    Meta,
    Partnership,
    Proposal,
    Quote,
)
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference, load_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import AgreementKind, EventType, Status
    from silkgraph.store import Store

__all__ = ["claims_of", "fill"]

EVENTS = (
    "summit",
    "bilateral_meeting",
    "visit",
    "phone_call",
    "forum",
    "signing",
    "ministerial_meeting",
)
AGREEMENTS = ("declaration", "treaty", "memorandum", "contract")
STATUSES = ("happened",) * 7 + ("planned", "planned", "cancelled")
LEVELS = ("strategic partnership", "comprehensive strategic partnership")
OUTLETS = ("Xinhua", "Kazinform", "Vestnik", None)


def fill(store: Store, articles: int) -> None:
    """Put so many articles into a store, about six events each, the same ones every time."""
    reference = load_reference()
    store.replace_graphs(
        {article_iri(claims): to_quads(claims, reference) for claims in claims_of(articles)}
    )


def claims_of(articles: int) -> Iterator[Claims]:
    """Yield the claims of so many articles; every tenth event has been told by one before."""
    world = _World(load_reference())
    for number in range(articles):
        yield world.article(number)


class _World:
    def __init__(self, reference: Reference) -> None:
        self.chance = random.Random(5)
        self.states = [state.name for state in reference.states if state.role == "focus"]
        self.people = {
            person.name: person.state for person in reference.people if person.state in self.states
        }
        self.places = [place.name for place in reference.places][:40]
        self.areas = [area.label for area in reference.areas]
        self.weights = [1 / (rank + 1) for rank in range(len(self.people))]
        self.events: list[Event] = []
        self.words = 0

    def article(self, number: int) -> Claims:
        day = self._day()
        people = tuple(dict.fromkeys(self._people(4)))
        states = tuple(dict.fromkeys(["China", *(str(self.people[name]) for name in people)]))
        pick = self.chance.choice
        return Claims(
            id=f"made-{number}",
            lang=pick(("en", "ru", "zh")),
            article=f"{number:016x}",
            extractor="made",
            meta=Meta(f"Headline {number}", pick(OUTLETS), day if number % 20 else None),
            states=states,
            leaders=tuple(
                Leader(name, "President", self.people[name], self._evidence()) for name in people
            ),
            events=tuple(self._event() for _ in range(self.chance.randint(4, 8))),
            agreements=tuple(
                Agreement(
                    f"Agreement {self.chance.randrange(5000)}",
                    cast("AgreementKind", pick(AGREEMENTS)),
                    states[:3],
                    day,
                    self._evidence(),
                )
                for _ in range(2)
            ),
            proposals=(
                Proposal(people[0], f"Proposal {number}", pick(self.areas), self._evidence()),
            ),
            partnerships=tuple(
                Partnership("China", state, pick(LEVELS), day[:4], self._evidence())
                for state in states[1:2]
            ),
            figures=(
                Figure("trade", number, "million USD", int(day[:4]), states, self._evidence()),
            ),
            quotes=(Quote(people[0], f"We will {number}", self._evidence()),),
            cooperations=tuple(
                Cooperation(pick(self.areas), states, self._evidence()) for _ in range(3)
            ),
            mentions=tuple(Mention("state", state, self._evidence()) for state in states),
        )

    def _event(self) -> Event:
        if self.events and self.chance.random() < 0.1:
            event = self.chance.choice(self.events)
            kind, start, who, place = event.type, event.start, event.participants, event.place
        else:
            kind = cast("EventType", self.chance.choice(EVENTS))
            start = self._day() if self.chance.random() < 0.9 else None
            who = tuple(dict.fromkeys(self._people(self.chance.randint(2, 4))))
            place = self.chance.choice((None, *self.places))
        status = cast("Status", self.chance.choice(STATUSES))
        made = Event(kind, start, who, status, self._evidence(), place=place)
        self.events.append(made)
        return made

    def _people(self, count: int) -> list[str]:
        return self.chance.choices(list(self.people), self.weights, k=count)

    def _day(self) -> str:
        pick = self.chance.randint
        return f"{pick(1996, 2025)}-{pick(1, 12):02}-{pick(1, 28):02}"

    def _evidence(self) -> Evidence:
        self.words += 1
        return Evidence(self.words, self.words + 20, f"They spoke, said number {self.words}.")
