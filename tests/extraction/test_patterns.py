from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import silkgraph.extraction
from silkgraph.extraction.patterns import LANGUAGES, load_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a | b | a", ["a"]),
        ("a | (?: b | a )", ["a"]),
        ("a | (?: b | a )?", []),
        ("x (?: a | b ) | a", []),
        (r"(?i: a\| | [|] | [|] )", ["[|]"]),
        ("(?P<one> a | b ) | (?P<two> a | b )", []),
        ("a # | a\n| b", []),
    ],
)
def test_alternatives_that_stand_twice_are_found(pattern: str, expected: list[str]) -> None:
    assert list(twice(pattern)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_alternative_stands_twice_in_a_pattern(language: str) -> None:
    found = {(name, each) for name, pattern in written(language) for each in twice(pattern)}
    assert not found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_of_patterns_holds_one_twice(language: str) -> None:
    found: defaultdict[tuple[str, str], list[object]] = defaultdict(list)
    for section, entries in load_patterns(language).data.items():
        if isinstance(entries, list):
            for entry in entries:
                found[section, "".join(entry["pattern"].split())].append(entry)
    assert not [key for key, entries in found.items() if len(entries) > 1]


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


def test_every_pattern_is_asked_for() -> None:
    data = [load_patterns(language).data for language in LANGUAGES]
    names = {name for each in data for name in each["patterns"]}
    # Some rules say by which other pattern they are to be told.
    by_rules = {
        str(value)
        for each in data
        for entries in each.values()
        if isinstance(entries, list)
        for entry in entries
        for value in entry.values()
    }
    asking = by_rules | asked().keys()
    composed = [
        re.escape(text).replace(r"\*", r"\w+")
        for text in asking
        if "*" in text and re.search("[a-z]{4}", text)
    ]
    anywhere = re.compile("|".join(composed))
    unasked = names - asking
    assert not [name for name in sorted(unasked) if not anywhere.fullmatch(name)]


def test_pattern_that_several_modules_ask_for_is_defined_in_every_language() -> None:
    """Else a language that is given one for the sake of one module changes what another one does.

    A language that says it in no words says so: ``(?!)`` matches nothing.
    """
    asking = asked()
    defined = {language: load_patterns(language).data["patterns"] for language in LANGUAGES}
    names = {name for language in LANGUAGES for name in defined[language]}
    assert not [
        (language, name, sorted(asking[name]))
        for name in sorted(names)
        if len(asking.get(name, ())) > 1
        for language in LANGUAGES
        if name not in defined[language]
    ]
