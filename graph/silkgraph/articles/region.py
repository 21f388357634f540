"""Where on a page the article is: the headline, the element that holds the text, and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.articles.dom import is_within
from silkgraph.articles.furniture import ends_article
from silkgraph.articles.headerline import read_line
from silkgraph.articles.lines import is_terminated, weight

if TYPE_CHECKING:
    from silkgraph.articles.dom import Chunk, Element

__all__ = ["article_chunks"]

#: An element that holds this share of the running text of its parent holds the article.
_MOST = 0.8
#: How far around a chunk its neighbors are looked at; a page may have thousands of chunks.
_NEAR = 30
_RUNNING = frozenset(["paragraph", "item"])


def article_chunks(
    chunks: list[Chunk], titles: tuple[str, ...]
) -> tuple[list[Chunk], Chunk | None]:
    """Return the chunks of the article in reading order, and its headline among them."""
    container = _container(chunks)
    title = _headline(chunks, container, titles)
    if container is None:
        return [], title
    scope = container
    while title is not None and not is_within(title.place, scope):
        scope = scope.getparent()
    begin = next((i for i, chunk in enumerate(chunks) if chunk is title), 0)
    around = _unlinked_branches(chunks, scope)
    kept = [chunk for chunk in chunks[:begin] if _stands_above(chunk, container)]
    begun = False
    for chunk in chunks[begin:]:
        inside = is_within(chunk.place, container) and not _in_other_article(
            chunk, container, title
        )
        aside = _branch(chunk, scope) in around and _is_aside_text(chunk)
        begun = begun or (inside and chunk is not title)
        if chunk is title or inside or aside or (not begun and _is_standfirst(chunk, title)):
            kept.append(chunk)
    return _without_links(_without_cards(_without_endings(kept))), title


def _score(chunk: Chunk) -> int:
    size = weight(chunk.text)
    return (
        size if chunk.kind in _RUNNING and size >= 40 and chunk.linked * 2 < len(chunk.text) else 0
    )


def _container(chunks: list[Chunk]) -> Element | None:
    """Return the deepest element that holds most of the running text."""
    scores: dict[Element, int] = {}
    for chunk in chunks:
        score = _score(chunk)
        for element in (chunk.place, *chunk.place.iterancestors()) if score else ():
            scores[element] = scores.get(element, 0) + score
    if not scores:
        return chunks[0].place.getroottree().getroot() if chunks else None
    landmark = _landmark(scores)
    node = max(scores, key=lambda element: scores[element]) if landmark is None else landmark
    while True:
        best = max(node, key=lambda child: scores.get(child, 0), default=None)
        if (
            best is None
            or scores.get(best, 0) < _MOST * scores[node]
            or not _has_scored(best, scores)
        ):
            return node
        node = best


def _has_scored(element: Element, scores: dict[Element, int]) -> bool:
    return any(child in scores for child in element)


def _landmark(scores: dict[Element, int]) -> Element | None:
    """Return the innermost ``<article>``, ``<main>`` or declared body with half of the text."""
    total = max(scores.values())
    marked = [
        element
        for element in scores
        if (
            element.tag in {"article", "main"}
            or element.get("itemprop") == "articleBody"
            or element.get("role") in {"main", "article"}
        )
        and scores[element] * 2 >= total
    ]
    return min(marked, key=lambda element: scores[element], default=None)


def _headline(
    chunks: list[Chunk], container: Element | None, titles: tuple[str, ...]
) -> Chunk | None:
    """Return the headline: an ``<h1>`` as in the metadata, else the one nearest to the text."""
    tops = [chunk for chunk in chunks if chunk.kind == "title"]
    for known in titles:
        for chunk in tops or [c for c in chunks if c.kind in {"heading", "paragraph"}]:
            if len(chunk.text) > 5 and (chunk.text == known or known.startswith(chunk.text)):
                return chunk
    first_text = next(
        (
            i
            for i, c in enumerate(chunks)
            if container is not None and _score(c) and is_within(c.place, container)
        ),
        0,
    )
    above = [chunk for chunk in chunks[:first_text] if chunk.kind == "title"]
    inside = [c for c in tops if container is not None and is_within(c.place, container)]
    headings = [] if tops else [chunk for chunk in chunks[:first_text] if chunk.kind == "heading"]
    return next(iter([*inside, *reversed(above), *tops, *headings[-1:]]), None)


def _stands_above(chunk: Chunk, container: Element) -> bool:
    """Tell whether a chunk over the headline belongs to the article: a photo, a rubric."""
    return chunk.kind in {"caption", "meta"} and is_within(chunk.place, container)


def _is_aside_text(chunk: Chunk) -> bool:
    """Tell whether a chunk beside the body can be part of the article: a lead, a date, a caption."""
    if chunk.kind in {"meta", "caption"} or read_line(chunk.text) is not None:
        return True
    return chunk.kind == "paragraph" and not chunk.linked and weight(chunk.text) > 80


def _is_standfirst(chunk: Chunk, title: Chunk | None) -> bool:
    """Tell whether a line between headline and body sums up the article: it stands beside the headline."""
    beside = title is not None and chunk.place.getparent() is title.place.getparent()
    return beside and chunk.kind == "paragraph" and not chunk.linked and weight(chunk.text) > 30


def _branch(chunk: Chunk, scope: Element) -> Element | None:
    """Return the child of ``scope`` that a chunk stands in."""
    last = chunk.place
    for above in chunk.place.iterancestors():
        if above is scope:
            return last
        last = above
    return None


def _unlinked_branches(chunks: list[Chunk], scope: Element) -> set[Element]:
    """Return the children of ``scope`` that are no lists of other articles: these have linked headings."""
    branches: set[Element] = set()
    cards: set[Element] = set()
    for chunk in chunks:
        branch = _branch(chunk, scope)
        if branch is not None:
            branches.add(branch)
            if chunk.kind == "heading" or (
                chunk.linked * 2 > len(chunk.text) and weight(chunk.text) > 24
            ):
                cards.add(branch)
    return branches - cards


def _in_other_article(chunk: Chunk, container: Element, title: Chunk | None) -> bool:
    """Tell whether a chunk stands in an ``<article>`` that holds neither the body nor the headline."""
    for above in (chunk.place, *chunk.place.iterancestors()):
        if above is container:
            return False
        if above.tag == "article":
            return title is None or not is_within(title.place, above)
    return False


def _without_cards(chunks: list[Chunk]) -> list[Chunk]:
    """Drop teasers: a heading that is a link, and the summary that shares its box."""
    kept: list[Chunk] = []
    card: Element | None = None
    for index, chunk in enumerate(chunks):
        if card is not None and is_within(chunk.place, card):
            continue
        card = None
        if chunk.kind == "heading" and chunk.linked * 10 > 9 * len(chunk.text):
            card = _card(chunks, index)
        else:
            kept.append(chunk)
    return kept


def _card(chunks: list[Chunk], heading: int) -> Element:
    """Return the box of a linked heading: the first around it that holds more, if that is not much."""
    box = chunks[heading].place
    for above in box.iterancestors():
        near = chunks[max(0, heading - 3) : heading + 5]
        held = [chunk for chunk in near if is_within(chunk.place, above)]
        if len(held) > 3 or any(chunk.kind == "title" for chunk in held):
            return box
        box = above
        if len(held) > 1:
            return box
    return box


def _without_endings(chunks: list[Chunk]) -> list[Chunk]:
    """Drop the lists of other articles inside the article, each with its heading."""
    kept: list[Chunk] = []
    skip: Element | None = None
    for index, chunk in enumerate(chunks):
        if (
            skip is not None
            and is_within(chunk.place, skip)
            and not _goes_on(chunks, index, kept, skip)
        ):
            continue
        skip = None
        if ends_article(chunk.text) and chunk.kind != "title":
            skip = _section(chunk, kept)
        else:
            kept.append(chunk)
    return kept


def _section(ending: Chunk, kept: list[Chunk]) -> Element:
    """Return the element that an ending closes: the first around it that holds more than the ending."""
    section = ending.place.getparent()
    while section.getparent() is not None and len(section) < 2:
        if kept and is_within(kept[-1].place, section):
            break
        section = section.getparent()
    return section


def _goes_on(chunks: list[Chunk], index: int, kept: list[Chunk], section: Element) -> bool:
    """Tell whether the article itself goes on here: two more paragraphs as long as those before."""
    if not _is_plain_paragraph(chunks[index]):
        return False
    before = [c for c in kept[-_NEAR:] if _is_plain_paragraph(c) and is_within(c.place, section)]
    ahead = [c for c in chunks[index : index + _NEAR] if is_within(c.place, section)]
    return bool(before) and sum(map(_is_plain_paragraph, ahead)) > 1


def _is_plain_paragraph(chunk: Chunk) -> bool:
    return (
        chunk.kind == "paragraph"
        and chunk.place.tag == "p"
        and not chunk.linked
        and weight(chunk.text) > 120
        and is_terminated(chunk.text)
    )


def _without_links(chunks: list[Chunk]) -> list[Chunk]:
    """Drop lines that are nothing but links; a whole sentence may be a link."""
    return [
        chunk
        for chunk in chunks
        if chunk.kind in {"title", "meta"}
        or chunk.linked < 0.7 * len(chunk.text)
        or (is_terminated(chunk.text) and weight(chunk.text) > 120)
    ]
