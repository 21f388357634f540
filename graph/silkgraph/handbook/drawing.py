"""The drawn overview: a box for each class, and a line from each of its relations to where it leads, as SVG."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.handbook.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from silkgraph.handbook.terms import Relation

__all__ = ["draw"]

_WIDTH, _GAP_X, _GAP_Y = 172, 46, 16
_HEAD, _ROW, _EDGE = 28, 18, 8
_SWEEPS = 8

#: For each class its relations by name, each with the classes that it leads to.
_Rows = dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Box:
    name: str
    rows: dict[str, tuple[str, ...]]
    x: float
    y: float


def draw(relations: Iterable[Relation], label: str) -> Element:
    """Draw the classes from left to right, the way relations lead; the same input, the same picture."""
    rows = _rows(relations)
    boxes = _placed(_ordered(_columns(rows), rows), rows)
    width = max(box.x for box in boxes.values()) + _WIDTH + _GAP_X / 2
    height = max(box.y + _height(box.rows) for box in boxes.values()) + _EDGE
    lines = [
        _line(box, at, name, boxes[target])
        for box in boxes.values()
        for at, (name, targets) in enumerate(box.rows.items())
        for target in targets
    ]
    return element(
        "svg",
        element("g", *lines, class_="lines"),
        *map(_drawn, boxes.values()),
        viewBox=f"0 0 {width:g} {height:g}",
        role="group",
        aria_label=label,
    )


def _rows(relations: Iterable[Relation]) -> _Rows:
    rows: _Rows = {}
    for relation in sorted(set(relations)):
        found = rows.setdefault(relation.source, {})
        found[relation.name] = (*found.get(relation.name, ()), relation.target)
        rows.setdefault(relation.target, {})
    return rows


def _height(rows: dict[str, tuple[str, ...]]) -> int:
    return _HEAD + len(rows) * _ROW + (_EDGE if rows else 0)


def _columns(rows: _Rows) -> list[list[str]]:
    """Put each class left of all that it leads to, as near as can be; circles are cut where they close."""
    depth: dict[str, int] = {}

    def deep(name: str, above: frozenset[str]) -> int:
        if name not in depth:
            onward = {target for targets in rows[name].values() for target in targets}
            steps = [deep(target, above | {name}) for target in sorted(onward - above - {name})]
            depth[name] = 1 + max(steps, default=-1)
        return depth[name]

    for name in sorted(rows):
        deep(name, frozenset())
    last = max(depth.values())
    columns: list[list[str]] = [[] for _ in range(last + 1)]
    for name in sorted(rows):
        columns[last - depth[name]].append(name)
    return columns


def _ordered(columns: list[list[str]], rows: _Rows) -> list[list[str]]:
    """Order each column by where its neighbours stand, so that lines cross less."""
    near: dict[str, set[str]] = defaultdict(set)
    for name, found in rows.items():
        for target in (target for targets in found.values() for target in targets):
            near[name].add(target)
            near[target].add(name)
    place = {name: at / len(column) for column in columns for at, name in enumerate(column)}
    for _ in range(_SWEEPS):
        for column in columns:
            middle = {
                name: sum(place[other] for other in sorted(near[name])) / max(1, len(near[name]))
                for name in column
            }
            column.sort(key=lambda name: (middle[name], name))
            place.update({name: (at + 0.5) / len(column) for at, name in enumerate(column)})
    return columns


def _placed(columns: list[list[str]], rows: _Rows) -> dict[str, _Box]:
    tall = [sum(_height(rows[name]) + _GAP_Y for name in column) - _GAP_Y for column in columns]
    boxes = {}
    for number, column in enumerate(columns):
        x = _EDGE + number * (_WIDTH + _GAP_X)
        y = _EDGE + (max(tall) - tall[number]) / 2
        for name in column:
            boxes[name] = _Box(name, rows[name], x, y)
            y += _height(rows[name]) + _GAP_Y
    return boxes


def _line(source: _Box, at: int, name: str, target: _Box) -> Element:
    start_x, start_y = source.x + _WIDTH, source.y + _HEAD + (at + 0.5) * _ROW
    end_x, end_y = target.x, target.y + _HEAD / 2
    reach, enter = start_x + _GAP_X * 0.6, end_x - _GAP_X * 0.6
    if target.x <= source.x:  # back, or to itself: in at the right side
        end_x = target.x + _WIDTH
        reach = enter = max(start_x, end_x) + _GAP_X / 2
    title = element("title", f"{source.name} {name} {target.name}")
    path = f"M{start_x:g} {start_y:g}C{reach:g} {start_y:g} {enter:g} {end_y:g} {end_x:g} {end_y:g}"
    return element("path", title, d=path, class_=f"to-{target.name}")


def _drawn(box: _Box) -> Element:
    x = f"{box.x + 10:g}"
    rows = [
        _linked(name, element("text", name, x=x, y=f"{box.y + _HEAD + (at + 0.5) * _ROW + 4:g}"))
        for at, name in enumerate(box.rows)
    ]
    head = element("text", box.name, x=x, y=f"{box.y + _HEAD / 2 + 5:g}", class_="name")
    frame = element(
        "rect",
        x=f"{box.x:g}",
        y=f"{box.y:g}",
        width=str(_WIDTH),
        height=str(_height(box.rows)),
        rx="7",
    )
    return element("g", frame, _linked(box.name, head), *rows, class_=f"to-{box.name}")


def _linked(name: str, text: Element) -> Element:
    """Link to the entry of a term of ours."""
    return text if ":" in name else element("a", text, href=f"#{name}")
