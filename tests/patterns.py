"""What stands in the patterns of the languages, for the rules of the house about them."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import silkgraph.extraction
from silkgraph.extraction.patterns import load_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["asked", "files_of", "twice", "written"]

#: What can stand in a pattern without being an alternative: an escape, a set, a comment, white space.
_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\#[^\n]*|\s+|\(\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:|<?[=!])|.",
    re.DOTALL,
)
_REFERENCE = re.compile(r"<<(\w+)>>")


class Group:
    """A group of alternatives; what a plain group inside offers, it offers as well."""

    def __init__(self, head: str) -> None:
        self.head = head
        self.alternatives: list[tuple[str, list[str]]] = [("", [])]

    def add(self, text: str, offered: list[str] | None = None) -> None:
        before, _ = self.alternatives[-1]
        self.alternatives[-1] = (before + text, [] if before else offered or [])

    def text(self) -> str:
        return f"{self.head}{'|'.join(text for text, _ in self.alternatives)})"

    def offered(self) -> list[str]:
        return [each for text, inner in self.alternatives for each in inner or [text]]


def twice(pattern: str) -> Iterator[str]:
    """Yield the alternatives that stand more than once in a group of a verbose pattern."""
    groups = [Group("")]
    for token in _TOKEN.findall(pattern):
        closed = groups.pop() if token == ")" else None
        if token[0] == "#" or token.isspace():
            continue
        if token[0] == "(":
            groups.append(Group(token))
        elif closed:
            yield from _repeated(closed)
            groups[-1].add(closed.text(), closed.offered() if closed.head == "(?:" else None)
        elif token == "|":
            groups[-1].alternatives.append(("", []))
        else:
            groups[-1].add(token)
    yield from _repeated(groups[0])


def _repeated(group: Group) -> Iterator[str]:
    return (each for each, times in Counter(group.offered()).items() if times > 1)


def written(language: str) -> Iterator[tuple[str, str]]:
    """Yield the patterns of a language by name, with the macros in them."""
    patterns = load_patterns(language)

    def whole(pattern: str) -> str:
        while _REFERENCE.search(pattern):
            pattern = _REFERENCE.sub(lambda match: patterns.macros[match[1]], pattern)
        return pattern

    named = {**patterns.macros, **patterns.data["patterns"]}
    yield from ((name, whole(pattern)) for name, pattern in named.items())
    for section, entries in patterns.data.items():
        if isinstance(entries, list):
            for number, entry in enumerate(entries, 1):
                yield f"{section} {number}", whole(entry["pattern"])


def files_of(language: str) -> dict[str, str]:
    """Return the name of the file that each pattern of a language is written in."""
    folder = Path(silkgraph.extraction.__file__).parent / "languages" / language
    return {
        name: path.stem
        for path in folder.glob("*.toml")
        for name in tomllib.loads(path.read_text(encoding="utf-8")).get("patterns", {})
    }


def asked() -> dict[str, set[str]]:
    """Return every string in a module of the extraction, with the modules that it stands in."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    folder = Path(silkgraph.extraction.__file__).parent
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(node, ast.JoinedStr):
                text = "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "*"
                    for part in node.values
                )
            if isinstance(text, str):
                found[text].add(path.relative_to(folder).as_posix())
    return found
