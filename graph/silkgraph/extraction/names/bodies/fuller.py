"""One body by more words and by fewer: "the Normal University" is Xinjiang Normal University of the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["name_in_full"]

#: A name of one word says too little to be part of another one.
_LEAST = 2


def name_in_full(reading: Reading) -> None:
    """Give a body one name: the longer one that ends with its own or adds a state, or the first of those it bore."""
    names = {item.name for item in reading.found if item.kind == "organization"}
    fuller = {
        name: longer[0]
        for name in names
        if name not in reading.known.organizations and len(name.split()) >= _LEAST
        for longer in [[other for other in names if _is_fuller(other, name)]]
        if len(longer) == 1
    }
    fuller |= _first_names(reading)
    if fuller:
        reading.found = [
            item._replace(name=fuller[item.name])
            if item.kind == "organization" and item.name in fuller
            else item
            for item in reading.found
        ]


def _first_names(reading: Reading) -> dict[str, str]:
    """Return the name under which each known body comes first, by the other names that the text has for it."""
    first: dict[str, str] = {}
    others: dict[str, str] = {}
    for item in reading.found:
        body = reading.known.organizations.get(item.name) if item.kind == "organization" else None
        if body and first.setdefault(body.iri, item.name) != item.name:
            others[item.name] = first[body.iri]
    return others


def _is_fuller(longer: str, name: str) -> bool:
    """Tell whether a name has another one at its end, or with a state behind it."""
    return longer.endswith(f" {name}") or longer.startswith(f"{name} of ")
