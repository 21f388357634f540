"""Facts in plain words: the same sentence is read alike in English, Russian and Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "News\n\nThe Wire, July 3, 2024\n\n{}\n",
    "ru": "Новости\n\n«Сводка», 3 июля 2024 года\n\n{}\n",
    "zh": "新闻\n\n晨报 2024年7月3日\n\n{}\n",
}


def facts(name: str = "plain-facts") -> Iterator[tuple[str, str, list[str]]]:
    """Yield language, sentence and what it tells, three times for each fact of a file."""
    text = (Path(__file__).parents[2] / "data" / f"{name}.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n")[1:]:
        lines = block.strip().splitlines()
        told = sorted(line[2:] for line in lines if line.startswith("= "))
        for line in lines:
            language, _, sentence = line.partition(": ")
            if language in HEADS:
                yield language, sentence, told


def lines(claims: Claims) -> list[str]:
    """Return what claims say, a line for each, sorted."""
    said = [
        f"{e.type} {e.start or '-'}{f'/{e.end}' if e.end else ''} {e.status} "
        f"{'; '.join(sorted(e.participants))}{f' @ {e.place}' if e.place else ''}"
        for e in claims.events
    ]
    said += [f"{a.kind} {a.date or '-'} {'; '.join(sorted(a.parties))}" for a in claims.agreements]
    said += [f"{f.value:g} {f.unit} {f.year or '-'}" for f in claims.figures]
    said += [f"proposal {p.by}: {p.area}" for p in claims.proposals]
    said += [f"{p.level} {p.date or '-'} {p.a}; {p.b}" for p in claims.partnerships]
    said += [f"quote {q.speaker}" for q in claims.quotes]
    return sorted(said)


@pytest.mark.parametrize(("language", "sentence", "told"), list(facts()))
def test_a_plain_fact_is_read_alike_in_every_language(
    claims: Extract, language: str, sentence: str, told: list[str]
) -> None:
    assert lines(claims(HEADS[language].format(sentence))) == told


@pytest.mark.parametrize(("language", "sentence", "areas"), list(facts("plain-areas")))
def test_a_plain_fact_names_the_same_areas_in_every_language(
    claims: Extract, language: str, sentence: str, areas: list[str]
) -> None:
    assert list(claims(HEADS[language].format(sentence)).areas) == areas


@pytest.mark.parametrize("name", ["plain-facts", "plain-areas"])
def test_every_fact_is_told_in_every_language(name: str) -> None:
    said = list(facts(name))
    assert [language for language, _, _ in said] == list(HEADS) * (len(said) // len(HEADS))
    assert len(said) > 150


def test_every_plain_area_is_named() -> None:
    assert [sentence for _, sentence, areas in facts("plain-areas") if not areas] == []
