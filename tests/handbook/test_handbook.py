"""The page of the ontology: it holds every term, escapes what it holds, and works in a browser offline."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.handbook import render_handbook, rendering
from silkgraph.handbook.drawing import draw
from silkgraph.handbook.markup import element, written
from silkgraph.handbook.terms import LANGUAGES, Ontology, Relation, read_ontology
from silkgraph.queries import questions
from silkgraph.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

HOSTILE = "</style></script><script>window.hacked=1</script>&<img src=x onerror=window.hacked=1>"


class Reader(HTMLParser):
    """Collects what a page holds: its ids, links, tags and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        if tag == "a":
            self.links.append(values["href"] or "")
        self.sources += [values[name] or "" for name in ("src", "srcset") if name in values]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return read_ontology()


@pytest.fixture(scope="module")
def read(handbook: str) -> Reader:
    return Reader(handbook)


def test_every_term_and_area_has_its_entry_with_all_that_is_said_of_it(
    ontology: Ontology, read: Reader
) -> None:
    text = "\n".join(read.words)
    assert len(ontology.terms) > 100
    for term in ontology.terms:
        assert read.ids.count(term.name) == 1
        for said in (*term.labels.values(), term.definition, *term.examples, *term.notes):
            assert said in text
        assert set(term.labels) == set(LANGUAGES)
    for area in ontology.areas:
        assert read.ids.count(f"area-{area.slug}") == 1
        for said in (*area.labels.values(), area.definition, *area.examples):
            assert said in text
        for words in area.triggers.values():
            assert all(word in text for word in words)


def test_terms_are_told_with_their_place_codes_rules_and_questions(ontology: Ontology) -> None:
    terms = {term.name: term for term in ontology.terms}
    visit = terms["hasVisitor"]
    assert (visit.kind, visit.broader, visit.applies_to, visit.leads_to) == (
        "relation",
        ("hasParticipant",),
        ("Visit",),
        ("Actor",),
    )
    meeting = terms["BilateralMeeting"]
    assert meeting.broader == ("Event",)
    assert ("PLOVER", "CONSULT") in meeting.codes
    assert (
        "An agreement has at least one party, and its parties are actors."
        in terms["Agreement"].rules
    )
    assert ("kind of", "http://semanticweb.cs.vu.nl/2009/11/sem/Event") in terms["Event"].alignments
    assert "who-met-whom" in terms["PhoneCall"].questions
    assert terms["denied"].broader == ("Status",)


def test_every_rule_of_the_shapes_stands_under_some_term(ontology: Ontology) -> None:
    shapes = (ontology_dir() / "shapes.ttl").read_text(encoding="utf-8")
    told = {rule for term in ontology.terms for rule in term.rules}
    assert len(told) == shapes.count("sh:message")


def test_every_named_question_is_asked_of_some_term(ontology: Ontology) -> None:
    asked = {name for term in ontology.terms for name in term.questions}
    assert asked == {question.name for question in questions()}


def test_links_inside_the_page_lead_somewhere_and_nothing_is_fetched(read: Reader) -> None:
    inside = {link.removeprefix("#") for link in read.links if link.startswith("#")}
    assert len(inside) > 140
    assert inside - set(read.ids) == set()
    assert len(read.ids) == len(set(read.ids))
    assert read.sources == []
    outside = {link for link in read.links if not link.startswith("#")}
    assert all(link.startswith(("http://", "https://")) for link in outside)


def test_the_page_is_the_same_each_time(handbook: str) -> None:
    assert render_handbook() == handbook


@pytest.mark.browser
def test_words_of_the_ontology_come_as_text_never_as_markup(
    ontology: Ontology, monkeypatch: pytest.MonkeyPatch, visit: Visit
) -> None:
    term = replace(
        ontology.terms[0],
        labels=dict.fromkeys(LANGUAGES, HOSTILE),
        definition=HOSTILE,
        examples=(HOSTILE,),
        notes=(HOSTILE,),
        rules=(HOSTILE,),
    )
    top = next(area for area in ontology.areas if area.top is None)
    area = replace(top, labels=dict.fromkeys(LANGUAGES, HOSTILE), definition=HOSTILE)
    hostile = replace(ontology, terms=(term,), areas=(area,), description=HOSTILE)
    monkeypatch.setattr(rendering, "read_ontology", lambda: hostile)
    html = render_handbook()
    assert html.count("<script>") == 1
    assert html.count("<img") == 0
    page = visit(html)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".entry .example").inner_text() == HOSTILE


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_text_comes_through_the_writer_unchanged(text: str) -> None:
    html = written(element("p", text, element("b", text, title=text), text))
    assert "".join(Reader(html).words).strip("\n") == (text * 3).strip("\n")


def relations() -> st.SearchStrategy[list[Relation]]:
    names = st.sampled_from("ABCDEFGH")
    return st.lists(st.builds(Relation, names, st.sampled_from(["has", "is"]), names), min_size=1)


@settings(max_examples=60, deadline=None)
@given(relations())
def test_the_picture_has_a_box_for_each_class_a_line_for_each_relation_and_no_boxes_overlap(
    found: list[Relation],
) -> None:
    picture = draw(found, "label")
    classes = {name for relation in found for name in (relation.source, relation.target)}
    assert {text.text for text in picture.iter("text") if text.get("class") == "name"} == classes
    lines = sorted(path[0].text or "" for path in picture.iter("path"))
    assert lines == sorted({f"{r.source} {r.name} {r.target}" for r in found})
    frames = [
        tuple(float(frame.get(name) or 0) for name in ("x", "y", "width", "height"))
        for frame in picture.iter("rect")
    ]
    for at, (x, y, width, height) in enumerate(frames):
        for x2, y2, width2, height2 in frames[at + 1 :]:
            apart = x + width <= x2 or x2 + width2 <= x or y + height <= y2 or y2 + height2 <= y
            assert apart
    assert written(draw(list(reversed(found)), "label")) == written(picture)


def test_the_overview_shows_what_claims_are_about(ontology: Ontology) -> None:
    about = {r.target for r in ontology.relations if (r.source, r.name) == ("Claim", "about")}
    assert about >= {"Agreement", "Event", "Figure", "Partnership", "Proposal", "Quotation"}
    assert Relation("Event", "hasParticipant", "Actor") in ontology.relations


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_page_fits_the_screen(
    handbook: str, visit: Visit, width: int, height: int, scheme: str
) -> None:
    page = visit(handbook, width, height, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    folded = page.locator("nav details").evaluate("menu => !menu.open")
    assert folded == (width < 820)


@pytest.mark.browser
@pytest.mark.parametrize("words", ["state visit", "国事访问", "государственный ВИЗИТ"])
def test_a_term_is_found_by_its_words_in_any_language(
    handbook: str, visit: Visit, words: str
) -> None:
    page = visit(handbook)
    page.get_by_role("searchbox").fill(words)
    assert page.locator("#StateVisit").is_visible()
    assert not page.locator("#Quotation").is_visible()
    assert "found" in page.locator("#all-found").inner_text()
    page.get_by_role("searchbox").fill("")
    assert page.locator("#Quotation").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(handbook: str, visit: Visit, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types

    page = visit(handbook, scheme=scheme)
    found = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == []
