"""The page: overview, terms by kind, areas with the words that name them, and what is known beforehand."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from silkgraph.handbook.drawing import draw
from silkgraph.handbook.markup import element, written
from silkgraph.handbook.terms import LANGUAGES, Area, Ontology, Term, read_ontology
from silkgraph.namespaces import AREA, ONTOLOGY, SILK, curie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

__all__ = ["render_handbook"]

_LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "zh": "Chinese"}
#: The kinds of term in the order of the page: heading, and what they are.
_KINDS = {
    "class": ("Classes", "What things there are."),
    "relation": ("Relations", "What leads from one thing to another."),
    "attribute": ("Attributes", "What is said of a thing in words, numbers or dates."),
    "value": ("Values", "Individuals that a relation chooses from."),
    "annotation": ("Annotations", "Notes on the vocabulary itself."),
}


def render_handbook() -> str:
    """Return the ontology as one HTML file that needs nothing else."""
    ontology = read_ontology()
    title = ontology.titles["en"]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", _file("handbook.css")),
    )
    body = element(
        "body",
        _contents(ontology),
        element(
            "main",
            _header(ontology),
            _overview(ontology),
            *_vocabulary(ontology),
            _areas(ontology),
            _known(ontology),
        ),
        element("script", _file("handbook.js")),
    )
    return written(element("html", head, body, lang="en"))


def _file(name: str) -> str:
    return (files("silkgraph") / "handbook" / name).read_text(encoding="utf-8")


def _header(ontology: Ontology) -> Element:
    others = " · ".join(ontology.titles[tag] for tag in LANGUAGES[1:] if tag in ontology.titles)
    return element(
        "header",
        element("h1", ontology.titles["en"]),
        element("p", others, class_="soft"),
        element("p", ontology.description, class_="lead"),
        _facts(
            ("Version", ontology.version),
            ("IRI", element("code", ONTOLOGY)),
            ("Prefix", element("code", f"silk: <{SILK}>")),
            ("Licence", _link(ontology.license)),
        ),
    )


def _contents(ontology: Ontology) -> Element:
    """Make the list at the side; on a phone it folds."""
    parts: list[Element] = []
    for kind, (heading, _) in _KINDS.items():
        names = [term.name for term in ontology.terms if term.kind == kind]
        parts.append(_listed(heading, f"all-{kind}", ((name, name) for name in names)))
    groups = ((area.labels["en"], _anchor(area)) for area in ontology.areas if area.top is None)
    parts.append(_listed("Areas of cooperation", "all-areas", groups))
    parts.append(element("p", element("a", "What is known beforehand", href="#all-known")))
    search = element(
        "input",
        type="search",
        id="all-find",
        placeholder="Find a term",
        aria_label="Find a term",
    )
    menu = element("details", element("summary", "Contents"), *parts, open="open")
    return element(
        "nav", search, element("p", id="all-found", role="status"), menu, aria_label="Contents"
    )


def _listed(heading: str, anchor: str, entries: Iterable[tuple[str, str]]) -> Element:
    links = [element("li", element("a", text, href=f"#{target}")) for text, target in entries]
    return element(
        "section",
        element("h2", element("a", heading, href=f"#{anchor}")),
        element("ul", *links),
    )


def _overview(ontology: Ontology) -> Element:
    counts = [
        f"{sum(term.kind == kind for term in ontology.terms)} {heading.lower()}"
        for kind, (heading, _) in _KINDS.items()
    ]
    areas = sum(area.top is not None for area in ontology.areas)
    picture = draw(ontology.relations, "How the classes of the ontology are related")
    return element(
        "section",
        element("h2", "Overview"),
        element("p", f"{', '.join(counts)}; {areas} areas of cooperation."),
        element(
            "p",
            "Each box is a class; the lines lead from its relations to the classes at their other "
            "end. A claim is derived from an article, rests on a passage of it and is about an "
            "event, an agreement or another thing; those lead to actors, places and areas.",
        ),
        element("div", picture, class_="picture", tabindex="0"),
        id="all-related",
    )


def _vocabulary(ontology: Ontology) -> Iterator[Element]:
    narrower: dict[str, list[str]] = {}
    applying: dict[str, list[str]] = {}
    for term in ontology.terms:
        for name in term.broader:
            narrower.setdefault(name, []).append(term.name)
        for name in term.applies_to:
            applying.setdefault(name, []).append(term.name)
    for kind, (heading, about) in _KINDS.items():
        terms = [term for term in ontology.terms if term.kind == kind]
        yield element(
            "section",
            element("h2", heading),
            element("p", about, class_="soft"),
            *(_entry(t, narrower.get(t.name, []), applying.get(t.name, [])) for t in terms),
            id=f"all-{kind}",
        )


def _entry(term: Term, narrower: list[str], applying: list[str]) -> Element:
    codes = [f"{scheme} {code}" for scheme, code in term.codes]
    return element(
        "article",
        element("h3", element("a", f"silk:{term.name}", href=f"#{term.name}")),
        _labels(term.labels),
        element("p", term.definition),
        *(element("p", text, class_="example") for text in term.examples),
        *(element("p", text, class_="note") for text in term.notes),
        _facts(
            ("Kind of", _terms(term.broader)),
            ("Kinds of it", _terms(narrower)),
            ("From", _terms(term.applies_to)),
            ("To", _terms(term.leads_to)),
            ("Has", _terms(applying)),
            ("Elsewhere", _alignments(term.alignments)),
            ("Event codes", ", ".join(codes)),
            ("Asked by", ", ".join(term.questions)),
        ),
        _folded(f"{len(term.rules)} rules", [element("li", rule) for rule in term.rules]),
        id=term.name,
        class_="entry",
    )


def _areas(ontology: Ontology) -> Element:
    parts: list[Element] = []
    for top in (area for area in ontology.areas if area.top is None):
        parts.append(
            element(
                "article",
                element("h3", element("a", top.labels["en"], href=f"#{_anchor(top)}")),
                _labels(top.labels),
                element("p", top.definition),
                id=_anchor(top),
                class_="top",
            )
        )
        parts += [_area(area) for area in ontology.areas if area.top == top.slug]
    return element(
        "section",
        element("h2", "Areas of cooperation"),
        element(
            "p",
            "Claims use the areas; the groups are for reading. The words that name an area in news "
            "are folded under it.",
            class_="soft",
        ),
        *parts,
        id="all-areas",
    )


def _area(area: Area) -> Element:
    words = [
        element("li", f"{_LANGUAGE_NAMES[language]}: {', '.join(found)}", lang=language)
        for language, found in area.triggers.items()
        if found
    ]
    count = sum(map(len, area.triggers.values()))
    return element(
        "article",
        element("h3", element("a", curie(AREA + area.slug), href=f"#{_anchor(area)}")),
        _labels(area.labels),
        element("p", area.definition),
        *(element("p", text, class_="example") for text in area.examples),
        _facts(("Elsewhere", _alignments(area.alignments))),
        _folded(f"{count} words that name it", words),
        id=_anchor(area),
        class_="entry",
    )


def _known(ontology: Ontology) -> Element:
    rows = [
        element(
            "tr",
            element("td", _term_link(name)),
            element("td", str(count), class_="number"),
            element("td", str(sourced), class_="number"),
        )
        for name, count, sourced in ontology.known
    ]
    heads = ("class", "records", "with a source")
    return element(
        "section",
        element("h2", "What is known beforehand"),
        element(
            "p",
            "Names, offices and dates that come with the package. A record without a source says so "
            "and rests on general knowledge.",
            class_="soft",
        ),
        element(
            "table",
            element("thead", element("tr", *(element("th", head) for head in heads))),
            element("tbody", *rows),
        ),
        id="all-known",
    )


def _labels(labels: dict[str, str]) -> Element:
    """Set the names in the three languages beside each other."""
    shown = [element("span", labels[tag], lang=tag) for tag in LANGUAGES if tag in labels]
    return element("p", *shown, class_="labels")


def _facts(*pairs: tuple[str, Element | str]) -> Element | None:
    cells = [
        cell
        for name, value in pairs
        if not isinstance(value, str) or value
        for cell in (element("dt", name), element("dd", value))
    ]
    return element("dl", *cells) if cells else None


def _terms(names: Iterable[str]) -> Element | str:
    links = [_term_link(name) for name in names]
    return _joined(links) if links else ""


def _term_link(name: str) -> Element:
    return element("span", name) if ":" in name else element("a", name, href=f"#{name}")


def _alignments(found: tuple[tuple[str, str], ...]) -> Element | str:
    links = [element("span", f"{words} ", _link(iri)) for words, iri in found]
    return _joined(links) if links else ""


def _joined(parts: list[Element]) -> Element:
    spaced = [part for each in parts for part in (each, ", ")][:-1]
    return element("span", *spaced)


def _link(iri: str) -> Element:
    """Link to an address on the web; its CURIE where one of our prefixes fits."""
    text = curie(iri)
    if text == iri:
        text = iri.removeprefix("https://").removeprefix("http://").rstrip("/")
    return element("a", text, href=iri, rel="noreferrer")


def _folded(summary: str, items: list[Element]) -> Element | None:
    if not items:
        return None
    return element("details", element("summary", summary), element("ul", *items))


def _anchor(area: Area) -> str:
    return f"area-{area.slug}"
