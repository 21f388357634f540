"""Stores told by hand: who says that who met whom, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims, Event, Evidence, Leader, Meta
from silkgraph.namespaces import entity
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference
from silkgraph.store import Store, open_store

__all__ = ["Met", "Tell"]

PEOPLE = {
    "Ana": "China",
    "Bek": "Kazakhstan",
    "Cyrus": "Tajikistan",
    "Dana": "Kyrgyzstan",
    "Emir": "Uzbekistan",
    "Fedor": "Russia",
}
#: One article: outlet, language, and for each event its date and who was there.
Met = tuple[str, str, list[tuple[str | None, str]]]
Tell = Callable[..., Store]


def _claims(
    number: int, outlet: str, language: str, events: list[tuple[str | None, str]]
) -> Claims:
    def told(date: str | None, who: str) -> Event:
        names = tuple(name for name in PEOPLE if name[0] in who)
        words = f"on {date} met {' and '.join(names)}, an article of {outlet} says"
        return Event("bilateral_meeting", date, names, "happened", Evidence(0, len(words), words))

    return Claims(
        id=f"article-{number}",
        lang=language,
        article=f"{number:016x}",
        extractor="hand",
        meta=Meta(publisher=outlet, published="2025-01-01"),
        states=tuple(sorted(PEOPLE.values())),
        leaders=tuple(
            Leader(name, "President", state, Evidence(0, 2, "on")) for name, state in PEOPLE.items()
        ),
        events=tuple(told(date, who) for date, who in events),
    )


@pytest.fixture
def tell() -> Tell:
    """Return a function that fills a graph with articles: (outlet, language, [(date, "AB"), …])."""

    def fill(*articles: Met) -> Store:
        store = open_store(reference=False)
        nothing = Reference((), (), (), (), ())
        for number, article in enumerate(articles):
            claims = _claims(number, *article)
            store.replace_graph(article_iri(claims), to_quads(claims, nothing))
        return store

    return fill


@pytest.fixture
def person() -> Callable[[str], str]:
    """Return a function from a first letter to the IRI of the person."""
    return lambda letter: entity("person", next(name for name in PEOPLE if name[0] == letter))
