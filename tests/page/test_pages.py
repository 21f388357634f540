from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from silkgraph.errors import ClaimsError, NotFoundError, OutputError
from silkgraph.page import render_page, write_page
from silkgraph.page.bundle import SCRIPTS, bundled_script
from silkgraph.store import Store, open_store

MODULES = Path(__file__).parents[2] / "graph" / "silkgraph" / "page" / "script"


class Outline(HTMLParser):
    """The elements of a page, their attributes, and the text of its scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open = tag
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = attributes, text + data

    def data(self, part: str) -> object:
        return json.loads(
            "".join(
                unpacked(text) if "data-packed" in attrs else text
                for attrs, text in self.scripts
                if attrs.get("id") == f"data-{part}"
            )
        )


def unpacked(text: str) -> str:
    return zlib.decompress(base64.b64decode(text)).decode()


def test_same_graph_gives_the_same_bytes_whatever_the_hash_seed(store_path: Path) -> None:
    code = (
        "import sys; from silkgraph.page import render_page; from silkgraph.store import open_store;"
        "sys.stdout.write(render_page(open_store(sys.argv[1], read_only=True)))"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", code, str(store_path)],
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1
    assert len(pages.pop()) > 100_000


def test_no_element_loads_anything(small_html: str) -> None:
    loading = {"src", "href", "srcset", "data", "action", "poster", "background", "style"}
    for tag, attributes in Outline(small_html).elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form"), tag
        assert not loading & attributes.keys() or tag == "data", (tag, attributes)


def test_policy_lets_only_the_own_scripts_run(small_html: str) -> None:
    outline = Outline(small_html)
    metas = [attributes for tag, attributes in outline.elements if tag == "meta"]
    policy = next(m["content"] for m in metas if m.get("http-equiv") == "Content-Security-Policy")
    assert policy
    hashes = re.findall(r"'sha256-([^']+)'", policy)
    plain = [text for attributes, text in outline.scripts if "type" not in attributes]
    kept = [
        unpacked(text) for attrs, text in outline.scripts if attrs.get("data-packed") == "script"
    ]
    assert len(kept) >= 2
    assert hashes == [
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in plain + kept
    ]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]


def test_page_holds_the_graph_as_pyvis_takes_it(small_html: str, small_store: Store) -> None:
    nodes, links = Outline(small_html).data("nodes"), Outline(small_html).data("links")
    assert isinstance(nodes, list)
    assert isinstance(links, list)
    assert [node["id"] for node in nodes] == list(range(len(nodes)))
    assert all({"label", "shape", "x", "y"} <= node.keys() for node in nodes)
    assert all(0 <= link["from"] < len(nodes) and 0 <= link["to"] < len(nodes) for link in links)


def test_hostile_article_adds_no_element(hostile_html: str, small_html: str) -> None:
    ours, theirs = Outline(small_html), Outline(hostile_html)
    assert [tag for tag, _ in theirs.elements] == [tag for tag, _ in ours.elements]
    assert len(theirs.scripts) == len(ours.scripts)
    assert "javascript:" not in json.dumps(theirs.data("articles"))


def test_megabyte_of_title_does_not_swell_the_page(hostile_html: str, small_html: str) -> None:
    assert len(hostile_html) < len(small_html) + 100_000


@pytest.mark.parametrize("name", ["wang yi", "person:wang-yi"])
def test_focus_opens_the_page_at_a_node(small_store: Store, name: str) -> None:
    assert Outline(render_page(small_store, focus=name)).data("focus") == "person:wang-yi"


def test_focus_on_what_the_period_leaves_out_is_an_error(small_store: Store) -> None:
    with pytest.raises(NotFoundError, match="no article on this page speaks of 'Wang Yi'"):
        render_page(small_store, end="2013", focus="Wang Yi")


def test_depth_leaves_out_what_lies_further_away(small_store: Store) -> None:
    near = Outline(render_page(small_store, focus="Wang Yi", depth=1)).data("nodes")
    assert isinstance(near, list)
    assert {node["key"] for node in near} == {
        "person:wang-yi",
        "state:china",
        "event:2023-05-02-e53e46c7",
    }


def test_period_without_anything_is_an_error_that_says_so(small_store: Store) -> None:
    with pytest.raises(NotFoundError, match="nothing in the graph lies between 1990 and 1991"):
        render_page(small_store, start="1990", end="1991")


def test_empty_graph_is_an_error_that_says_the_way_out() -> None:
    with open_store(reference=False) as store, pytest.raises(NotFoundError, match="silkgraph add"):
        render_page(store)


def test_date_that_is_none_is_refused(small_store: Store) -> None:
    with pytest.raises(ClaimsError, match="'May' is no date"):
        render_page(small_store, start="May")


def test_page_is_written_as_utf_8(tmp_path: Path, small_html: str) -> None:
    path = tmp_path / "page.html"
    write_page(small_html, path)
    assert path.read_text(encoding="utf-8") == small_html
    assert "РУ" in small_html


def test_page_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        write_page("", tmp_path / "missing" / "page.html")


def test_every_module_imports_only_from_those_before_it() -> None:
    assert {path.stem for path in MODULES.glob("*.js")} == {*SCRIPTS, "loader"}
    for position, name in enumerate(SCRIPTS):
        text = (MODULES / f"{name}.js").read_text(encoding="utf-8")
        imported = set(re.findall(r'^import .* from "\./(\w+)\.js";', text, re.MULTILINE))
        assert imported <= set(SCRIPTS[:position]), name


def test_every_imported_name_is_exported_and_used() -> None:
    texts = {name: (MODULES / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS}
    exports = {
        name: set(re.findall(r"^export (?:const|(?:async )?function) (\w+)", text, re.MULTILINE))
        for name, text in texts.items()
    }
    for name, text in texts.items():
        for names, source in re.findall(
            r'^import \{ (.*) \} from "\./(\w+)\.js";', text, re.MULTILINE
        ):
            for imported in names.split(", "):
                assert imported in exports[source], (name, imported)
                assert len(re.findall(rf"(?<!\w){imported}\b", text)) > 1, (name, imported)


def test_script_has_no_way_to_make_markup_of_text() -> None:
    ours = bundled_script()
    for danger in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
    ):
        assert danger not in ours


def test_every_word_exists_in_three_languages() -> None:
    text = (MODULES / "words.js").read_text(encoding="utf-8")
    entries = re.findall(r"^  (\w+): \[(.*?)\],\n(?=  |\n|\};)", text, re.MULTILINE | re.DOTALL)
    assert len(entries) > 100
    for key, values in entries:
        assert re.search("[а-яё]|—", values, re.IGNORECASE), key
        assert re.search("[\u4e00-\u9fff]|—", values), key


def test_every_word_that_is_asked_for_exists() -> None:
    known = set(
        re.findall(
            r"^  (\w+): \[", (MODULES / "words.js").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    asked = set(re.findall(r'word\("(\w+)"\)', bundled_script()))
    template = (MODULES.parent / "template.html").read_text(encoding="utf-8")
    asked |= set(re.findall(r'data-words(?:-label)?="(\w+)"', template))
    assert asked <= known
