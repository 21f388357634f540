"""Measure the page beside plain pyvis on the same made-up graphs, in one run.

    .venv/bin/python scripts/bench_page.py            # generation time and size
    .venv/bin/python scripts/bench_page.py --browser  # and time until usable in headless Chromium

A page is usable at the later of its last long task (before two quiet seconds) and its first
contentful paint. Only the ratios mean something elsewhere: a machine without a graphics card is slow.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyvis.network import Network

from silkgraph.page.model import Content, Link, Node, Span
from silkgraph.page.pages import render_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

SIZES = (200, 2_000, 10_000)
MEAN_DEGREE = 8
STATES = ("China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
ROUNDS = 3
PATIENCE = 240.0  # seconds that a page has to come to rest

_OBSERVER = """
window.lastTask = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.lastTask = Math.max(window.lastTask, task.startTime + task.duration);
}).observe({ type: "longtask", buffered: true });
"""


def made_up(size: int) -> Content:
    """Return a graph of leaders, meetings and places with a mean degree of eight; the same every time."""
    chance = random.Random(size)
    nodes = [_node(number) for number in range(size)]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < size * MEAN_DEGREE // 2:
        one, other = chance.randrange(size), chance.randrange(size)
        if one != other:
            pairs.add((one, other))
    links = tuple(Link(nodes[a].key, nodes[b].key, "participant") for a, b in sorted(pairs))
    return Content(tuple(nodes), links, (), (), ())


def _node(number: int) -> Node:
    if number < len(STATES):
        name = STATES[number]
        return Node(f"state:{name.lower()}", "state", {"en": name})
    if number % 20 == 6:
        point = (60.0 + number % 60, 30.0 + number % 25)
        return Node(f"place:l{number}", "place", {"en": f"Place Number {number}"}, point=point)
    if number % 4 == 0:
        return Node(f"person:p{number}", "leader", {"en": f"Person Number {number}"})
    day = f"{2013 + number % 12}-{1 + number % 12:02}-{1 + number % 28:02}"
    span = Span(day, None, day, day)
    return Node(
        f"event:e{number}", "event", {"en": f"Meeting Number {number}"}, (), "PhoneCall", (), span
    )


def plain(content: Content, *, fixed: bool = False) -> str:
    """Return the page that pyvis makes of a graph by itself."""
    network = Network(cdn_resources="in_line")
    for position, node in enumerate(content.nodes):
        where = {"x": position % 100 * 40, "y": position // 100 * 40} if fixed else {}
        title = f"{node.kind} {node.span.start or ''}"
        network.add_node(node.key, label=node.names["en"], title=title, group=node.kind, **where)
    for link in content.links:
        network.add_edge(link.source, link.target, title=link.kind)
    if fixed:
        network.toggle_physics(False)
    return str(network.generate_html())


def timed(
    makers: tuple[Callable[[], str], Callable[[], str]], rounds: int
) -> list[tuple[str, float]]:
    """Return two pages and the median of how long each takes to make; they take turns, under one load."""
    spent: tuple[list[float], list[float]] = ([], [])
    pages = ["", ""]
    for _ in range(rounds):
        for number, make in enumerate(makers):
            start = time.perf_counter()
            pages[number] = make()
            spent[number].append(time.perf_counter() - start)
    return [(page, statistics.median(times)) for page, times in zip(pages, spent, strict=True)]


def usable(browser: Browser, html: str, folder: Path) -> float:
    """Return the seconds until a page is drawn and at rest; the patience if it never rests."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.add_init_script(_OBSERVER)
    page.goto(path.as_uri(), wait_until="load")
    end = time.monotonic() + PATIENCE
    state: dict[str, Any] = {}
    while time.monotonic() < end:
        page.wait_for_timeout(500)
        state = page.evaluate(
            "({ now: performance.now(), task: window.lastTask,"
            " paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })"
        )
        if state["paint"] and state["now"] - max(state["task"], state["paint"]) > 2000:
            break
    context.close()
    return max(state["task"], state["paint"] or 0) / 1000


def main() -> None:
    """Print one line per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    render_content(made_up(50))  # reads the templates and the libraries, once
    pages: list[tuple[int, str, str]] = []
    for size in options.sizes:
        content = made_up(size)
        fixed = size > SIZES[1]
        (ours, our_time), (theirs, their_time) = timed(
            (partial(render_content, content), partial(plain, content, fixed=fixed)),
            1 if fixed else 5,
        )
        print(
            f"{size:>6} nodes  generation {our_time:.3f} s, pyvis {their_time:.2f} s:"
            f" {their_time / our_time:.0f} times faster;  size {len(ours.encode()) / 1e3:.0f} kB,"
            f" pyvis {len(theirs.encode()) / 1e3:.0f} kB: {len(ours.encode()) / len(theirs.encode()):.2f};"
            f"  remote {ours.count('src=')}, pyvis {theirs.count('https://cdn')}",
            flush=True,
        )
        pages.append((size, ours, theirs))
    if options.browser:
        measure(pages)


def measure(pages: list[tuple[int, str, str]]) -> None:
    """Print how long each page takes until a reader can use it."""
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        for size, ours, theirs in pages:
            rounds = ROUNDS if size <= SIZES[0] else 1
            # Ours is opened at both ends of each round, for the load changes while the other works.
            mine_each, other_each = [usable(browser, ours, Path(folder))], []
            for _ in range(rounds):
                other_each.append(usable(browser, theirs, Path(folder)))
                mine_each.append(usable(browser, ours, Path(folder)))
            mine, other = statistics.median(mine_each), statistics.median(other_each)
            kind = "physics" if size <= SIZES[1] else "fixed positions"
            print(
                f"{size:>6} nodes  usable {mine:.2f} s, pyvis ({kind}) {other:.1f} s:"
                f" {other / mine:.0f} times sooner",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main()
