"""A small world that many tests share: four articles, their claims, and the knowledge behind them.

The articles (``tests/data/small``) are in three languages; two of them tell of the same summit, and
together they hold every kind of claim and every status. Nothing here depends on what ships.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import strategies as st
from tests import servers

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
    from_json,
)
from silkgraph.namespaces import AREA, REFERENCE, entity
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Area, Name, Organization, Person, Place, Reference, State, Tenure
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

SMALL = Path(__file__).parent / "data" / "small"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
#: In order of publication.
SMALL_ARTICLES = ("belt-2013", "xian-2023", "siyan-2023", "beijing-2024")


@pytest.fixture(scope="session")
def small_texts() -> dict[str, str]:
    """Return the texts of the four articles by id."""
    return {name: (SMALL / f"{name}.txt").read_text(encoding="utf-8") for name in SMALL_ARTICLES}


@pytest.fixture(scope="session")
def small_claims(small_texts: dict[str, str]) -> tuple[Claims, ...]:
    """Return the claims of the four articles."""
    return tuple(_read_claims(name, text) for name, text in small_texts.items())


@pytest.fixture(scope="session")
def small_reference() -> Reference:
    """Return the knowledge behind the small world, independent of what ships."""
    return _small_reference()


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start an Oxigraph server with an empty dataset and return its address."""
    yield from servers.oxigraph(tmp_path_factory.mktemp("oxigraph"))


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a Virtuoso server where Debian's is installed, and return its address."""
    yield from servers.virtuoso(tmp_path_factory.mktemp("virtuoso"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests that look at pages."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip(f"no browser: install one of {', '.join(BROWSERS)} to test pages in it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(params=["memory", "disk", "oxigraph", "virtuoso"])
def empty_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Return an empty graph in memory, on disk, and at two endpoints that disagree on much."""
    if request.param in ("oxigraph", "virtuoso"):
        location = request.getfixturevalue(f"{request.param}_server")
        servers.clear(location)
    else:
        location = ":memory:" if request.param == "memory" else tmp_path / "graph.store"
    with open_store(location, reference=False) as made:
        yield made


@pytest.fixture
def store(
    empty_store: Store, small_claims: tuple[Claims, ...], small_reference: Reference
) -> Store:
    """Return a graph with the small world, in every kind of store."""
    return _fill(empty_store, small_claims, small_reference)


@pytest.fixture(scope="session")
def small_store(small_claims: tuple[Claims, ...], small_reference: Reference) -> Store:
    """Return one graph in memory with the small world, for tests that only read."""
    return _fill(open_store(reference=False), small_claims, small_reference)


@pytest.fixture
def store_path(
    tmp_path: Path, small_claims: tuple[Claims, ...], small_reference: Reference
) -> Path:
    """Return the folder of a closed graph with the small world, for the command line."""
    path = tmp_path / "silkgraph.store"
    with open_store(path, reference=False) as made:
        _fill(made, small_claims, small_reference)
    return path


@pytest.fixture(scope="session")
def any_claims() -> st.SearchStrategy[Claims]:
    """Return a strategy for claims with any names, words and dates in them."""
    return _any_claims()


def _fill(store: Store, claims: tuple[Claims, ...], reference: Reference) -> Store:
    store.replace_graph(REFERENCE, ox.parse(path=SMALL / "reference.ttl"))
    for article in claims:
        store.replace_graph(article_iri(article), to_quads(article, reference))
    return store


def _read_claims(name: str, text: str) -> Claims:
    """Read claims whose evidence is given as words only, and find the words in the text."""

    def located(value: object) -> object:
        if isinstance(value, list):
            return [located(item) for item in value]
        if not isinstance(value, dict):
            return value
        found = {key: located(item) for key, item in value.items() if key != "evidence"}
        if "evidence" in value:
            words = value["evidence"]
            start = text.index(words)
            found["evidence"] = {"start": start, "end": start + len(words), "text": words}
        return found

    raw = json.loads((SMALL / f"{name}.json").read_text(encoding="utf-8"))
    return from_json(json.dumps(located(raw)))


def _small_reference() -> Reference:
    def names(name: str) -> tuple[Name, ...]:
        return (Name(name, "en"),)

    def state(name: str) -> State:
        return State(entity("state", name), name, names(name), (), (), "focus")

    def person(name: str, state: str, *tenures: tuple[str, str, str | None]) -> Person:
        held = tuple(Tenure(office, state, start, end) for office, start, end in tenures)
        return Person(entity("person", name), name, names(name), state, None, held)

    def place(name: str, state: str) -> Place:
        return Place(entity("place", name), name, names(name), state, "city")

    sco = "Shanghai Cooperation Organization"
    return Reference(
        states=(state("China"), state("Kazakhstan"), state("Uzbekistan")),
        people=(
            person("Kassym-Jomart Tokayev", "Kazakhstan", ("President", "2019-03-20", None)),
            person("Nursultan Nazarbayev", "Kazakhstan", ("President", "1991-12", "2019-03-20")),
            person("Shavkat Mirziyoyev", "Uzbekistan", ("President", "2016", None)),
            person("Wang Yi", "China", ("Foreign Minister", "2013-03-16", "2022-12-30")),
            person("Xi Jinping", "China", ("President", "2013-03-14", None)),
        ),
        organizations=(
            Organization(
                entity("organization", sco),
                sco,
                (Name(sco, "en"), Name("SCO", "en")),
                "international organization",
                ("China", "Kazakhstan"),
            ),
        ),
        places=(
            place("Almaty", "Kazakhstan"),
            place("Astana", "Kazakhstan"),
            place("Beijing", "China"),
            place("Xi'an", "China"),
        ),
        areas=tuple(
            Area(AREA + slug, slug, slug, ())
            for slug in ("energy-oil-gas", "political-trust", "trade", "transport")
        ),
    )


def _any_claims() -> st.SearchStrategy[Claims]:
    words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
    names = st.sampled_from(("China", "Xi Jinping", "Xi'an", "Токаев", '习近平 "\\u0041\n')) | words
    some_names = st.lists(names, max_size=3).map(tuple)
    days = st.dates().map(str)
    dates = st.none() | days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
    evidence = st.builds(Evidence, st.integers(0, 99), st.integers(100, 200), words)
    fields: dict[str, st.SearchStrategy[object]] = {
        "confidence": st.floats(0, 1),
        "evidence": evidence,
        "value": st.floats(allow_nan=False, allow_infinity=False),
        "year": st.none() | st.integers(1, 9999),
        **dict.fromkeys(("participants", "parties", "about", "states"), some_names),
        **dict.fromkeys(("start", "end", "date", "published"), dates),
        **dict.fromkeys(("name", "by", "text", "a", "b", "level", "what", "unit"), names),
        **dict.fromkeys(("speaker", "begins", "area"), names),
        **dict.fromkeys(("office", "state", "place", "title", "publisher"), st.none() | names),
    }

    def any_of(cls: type[object]) -> st.SearchStrategy[object]:
        known = {name: fields[name] for name in fields if name in cls.__annotations__}
        return st.builds(cls, **known)

    kinds = (Leader, Event, Agreement, Proposal, Partnership, Figure, Quote, Cooperation, Mention)
    return st.builds(
        Claims,
        lang=st.sampled_from(("en", "ru", "zh")),
        article=st.integers(0, 2**64 - 1).map("{:016x}".format),
        url=st.none() | words,
        meta=any_of(Meta),
        states=some_names,
        organizations=some_names,
        **{
            f"{cls.__name__.lower()}s": st.lists(any_of(cls), max_size=2).map(tuple)
            for cls in kinds
        },
    )
