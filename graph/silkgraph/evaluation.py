"""Extraction scored against gold articles: precision, recall and F1 with counts, by kind and language.

Names compare as the graph tells things apart, by the slug of their IRI: case, hyphens and accents do not count. Sets
(states, places, ...) compare by name. Events match one to one at two levels: strict (type, start,
status, participants by Jaccard at least 1/2) and lenient (same or neighboring type, same year,
participants at least 1/3). The other kinds compare by the fields in ``FIELDS``, wording left aside.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from silkgraph.errors import ArticleError, ClaimsError
from silkgraph.namespaces import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from silkgraph.claims import Claims

__all__ = ["Score", "Scores", "compare", "evaluate", "gold_pairs", "is_right"]

SETS = ("states", "organizations", "places", "areas")
#: What a record of each other kind must say to be compared.
FIELDS = {
    "leaders": ("name", "office", "state"),
    "events": ("type", "start", "status", "participants"),
    "agreements": ("kind", "parties", "date"),
    "proposals": ("by", "area"),
    "partnerships": ("a", "b", "level", "date"),
    "figures": ("value", "unit", "year"),
    "quotes": ("speaker", "begins"),
}
#: Fields that name a leader, a state or a body.
_NAMES = ("by", "speaker", "a", "b")
#: Types that news uses for the same occurrence.
NEIGHBORS = (
    {"signing", "ceremony"},
    {"bilateral_meeting", "visit"},
    {"summit", "video_meeting"},
    {"ministerial_meeting", "video_meeting"},
)
KINDS = (
    "states",
    "leaders",
    "offices",
    "organizations",
    "places",
    "areas",
    "events strict",
    "events lenient",
    "agreements",
    "proposals",
    "partnerships",
    "figures",
    "quotes",
)

Record = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts of one kind: right, wrongly found, missed; ``expected`` right by the confidence of what was found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    expected: float = 0.0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 when nothing is there."""
        there = self.right + self.missed
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def add(self, other: Score) -> None:
        """Add the counts of another score."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.expected += other.expected

    @property
    def confidence(self) -> float | None:
        """Mean confidence of what was found, to lay beside the precision; ``None`` where none was told."""
        found = self.right + self.wrong
        return self.expected / found if found and self.expected else None


@dataclass(slots=True)
class Scores:
    """Scores by (kind, language), and what went wrong by document."""

    by_kind: dict[tuple[str, str], Score] = field(default_factory=lambda: defaultdict(Score))
    errors: list[str] = field(default_factory=list)

    def total(self, kind: str, language: str | None = None) -> Score:
        """Return the score of a kind, over all languages by default."""
        total = Score()
        for (name, lang), score in self.by_kind.items():
            if name == kind and language in (None, lang):
                total.add(score)
        return total

    def languages(self) -> list[str]:
        """Return the languages of the gold articles, sorted."""
        return sorted({language for _, language in self.by_kind})


def gold_pairs(folder: Path, articles: Path | None = None) -> Iterator[tuple[Path, Record]]:
    """Yield (article file, gold record) of every ``NAME.gold.json`` in a folder, by name.

    The article lies beside its gold, or in the folder ``articles``.
    """
    golds = sorted(folder.rglob("*.gold.json"))
    if not golds:
        raise ArticleError(f"no *.gold.json in {folder}: name a folder of gold articles")
    for gold in golds:
        stem = gold.name.removesuffix(".gold.json")
        documents = [
            path
            for path in sorted((articles or gold.parent).glob(f"{stem}.*"))
            if path != gold and not path.name.endswith(".json")
        ]
        if not documents:
            raise ArticleError(f"{gold} has no article {stem}.* in {articles or gold.parent}")
        yield documents[0], _read_gold(gold)


def _read_gold(path: Path) -> Record:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as exc:
        raise ClaimsError(f"{path} is no JSON: {exc}") from exc
    if not isinstance(gold, dict):
        raise ClaimsError(f"{path} holds no gold record; silkgraph schema prints its fields")
    wrong = [name for name in ("id", "lang") if not isinstance(gold.get(name), str)]
    wrong += [name for name in (*SETS, *FIELDS) if not isinstance(gold.get(name), list)]
    wrong += [
        f"{name} with {', '.join(fields)}"
        for name, fields in FIELDS.items()
        if name not in wrong and not all(_says(record, fields) for record in gold[name])
    ]
    if wrong:
        raise ClaimsError(f"{path} lacks {'; '.join(wrong)}: silkgraph schema prints the fields")
    return gold


def _says(record: object, fields: tuple[str, ...]) -> bool:
    return isinstance(record, dict) and record.keys() >= set(fields)


def evaluate(pairs: Iterable[tuple[Claims, Record]]) -> Scores:
    """Score the claims of articles against their gold records."""
    scores = Scores()
    for claims, gold in pairs:
        compare(json.loads(json.dumps(asdict(claims))), gold, scores)
    return scores


def compare(found: Record, gold: Record, scores: Scores) -> None:
    """Score one article; add what differs to ``scores.errors``."""
    for kind in SETS:
        _match(kind, found[kind], gold[kind], _is_same, gold, scores)
    for kind, same in _SAME.items():
        name = kind.split()[0]
        _match(kind, found[name], gold[name], same, gold, scores)
    _compare_offices(found, gold, scores)


def is_right(kind: str, found: Record, gold: Record) -> bool:
    """Tell whether a claim of one of ``FIELDS`` is that of a gold record, events at the strict level."""
    return _SAME["events strict" if kind == "events" else kind](found, gold)


def _match(
    kind: str,
    found: list[Any],
    gold: list[Any],
    same: Callable[[Any, Any], bool],
    document: Record,
    scores: Scores,
) -> None:
    left = list(gold)
    score = scores.by_kind[kind, document["lang"]]
    for item in found:
        score.expected += item.get("confidence", 0.0) if isinstance(item, dict) else 0.0
        partner = next((g for g in left if same(item, g)), None)
        if partner is None:
            score.wrong += 1
            scores.errors.append(f"{document['id']}\t{kind}\twrong\t{_line(item)}")
        else:
            left.remove(partner)
            score.right += 1
    score.missed += len(left)
    scores.errors += [f"{document['id']}\t{kind}\tmissed\t{_line(item)}" for item in left]


def _compare_offices(found: Record, gold: Record, scores: Scores) -> None:
    """Count, among leaders found by name, those whose office and state are right."""
    score = scores.by_kind["offices", gold["lang"]]
    offices = {
        slug(leader["name"]): (leader["office"], leader["state"]) for leader in found["leaders"]
    }
    for leader in gold["leaders"]:
        told = offices.get(slug(leader["name"]))
        if told is None:
            continue
        if told == (leader["office"], leader["state"]):
            score.right += 1
        else:
            score.missed += 1
            score.wrong += 1
            scores.errors.append(f"{gold['id']}\toffices\twrong\t{told} for {_line(leader)}")


def _is_same(a: str, b: str) -> bool:
    return a == b or slug(a) == slug(b)


def _same_name(a: Record, b: Record) -> bool:
    return _is_same(a["name"], b["name"])


def _same(*fields: str) -> Callable[[Record, Record], bool]:
    return lambda a, b: all(_norm(name, a[name]) == _norm(name, b[name]) for name in fields)


def _norm(field: str, value: object) -> object:
    if isinstance(value, int | float):
        return round(float(value), 6)
    return slug(value) if field in _NAMES and isinstance(value, str) else value


def _jaccard(a: Iterable[str], b: Iterable[str]) -> float:
    left, right = set(map(slug, a)), set(map(slug, b))
    return len(left & right) / len(left | right) if left | right else 1.0


def _same_event(a: Record, b: Record) -> bool:
    return (
        a["type"] == b["type"]
        and a["start"] == b["start"]
        and a["status"] == b["status"]
        and _jaccard(a["participants"], b["participants"]) >= 0.5
    )


def _similar_event(a: Record, b: Record) -> bool:
    types = a["type"] == b["type"] or any({a["type"], b["type"]} <= pair for pair in NEIGHBORS)
    years = (a["start"] or "")[:4] == (b["start"] or "")[:4]
    return types and years and _jaccard(a["participants"], b["participants"]) >= 1 / 3


def _same_agreement(a: Record, b: Record) -> bool:
    return (
        a["kind"] == b["kind"]
        and a["date"] == b["date"]
        and _jaccard(a["parties"], b["parties"]) >= 0.5
    )


#: When a claim is that of a gold record; events match at two levels.
_SAME: dict[str, Callable[[Record, Record], bool]] = {
    "leaders": _same_name,
    "events strict": _same_event,
    "events lenient": _similar_event,
    "agreements": _same_agreement,
    **{kind: _same(*FIELDS[kind]) for kind in ("proposals", "partnerships", "figures", "quotes")},
}


def _line(item: Any) -> str:  # noqa: ANN401  # gold records are JSON
    if not isinstance(item, dict):
        return str(item)
    shown = {k: v for k, v in item.items() if k not in ("confidence", "wikidata", "evidence")}
    evidence = item.get("evidence") or ""
    text = evidence["text"] if isinstance(evidence, dict) else evidence
    return f"{json.dumps(shown, ensure_ascii=False)} | {text}"
