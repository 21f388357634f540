"""HTML and SVG as a tree of elements: what is text stays text, since the writer escapes it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

__all__ = ["element", "written"]


def element(tag: str, *children: Element | str | None, **attributes: str | None) -> Element:
    """Make an element; ``class_`` is its class, ``aria_label`` its aria-label, ``None`` is left out."""
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), value)
    for child in children:
        if isinstance(child, str):
            if len(made):
                made[-1].tail = (made[-1].tail or "") + child
            else:
                made.text = (made.text or "") + child
        elif child is not None:
            made.append(child)
    return made


def written(root: Element) -> str:
    """Return a whole page as text."""
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"
