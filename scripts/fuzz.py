"""Read and extract articles that are cut, spliced and soiled at random: nothing may crash, lie or crawl.

    .venv/bin/python scripts/fuzz.py --seconds 1200 --seed 7

Each round takes an article of the samples, changes it, and reads it as every format. It fails on an
exception that is no ``ArticleError``, on a claim whose evidence is not verbatim at its offsets, on two
runs that differ, and on an article that takes longer than its size allows. The seed and the number of
the round, printed with each failure, bring it back: ``--seed 7 --only 1234``.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from silkgraph.articles import find_sources, read_bytes
from silkgraph.claims import Evidence, to_json
from silkgraph.errors import ArticleError
from silkgraph.extraction.names.lexicon import load_lexicon
from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.rules import extract
from silkgraph.reference import load_reference
from silkgraph.resources import sample_dir

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from tests.pdfs import pdf  # noqa: E402  # the tests are no package that is installed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from silkgraph.articles import Article

__all__ = ["false_evidence", "main", "mutated"]

ENDINGS = (".txt", ".md", ".html", ".jsonl", ".xml", ".pdf", "")
#: A pause of the machine is no fault of the text: so many seconds are always allowed ...
PATIENCE = 1.0
#: ... and so many more for each thousand bytes.
PER_THOUSAND = 0.05
_PIECES = (
    *("(", ")", "“", "”", "«", "»", '"', "'", "‘", "「", "『", "《", "》", ",", ".", ";", ":", "—", "、", "。", "，", "；"),
    *(" ", "\n", "\n\n", "\t", "\u3000", "\u00a0", "\u200b", "\ufeff", "\x00", "\r\n", "\u0301", "İ", "ß", "ﬁ", "𝟙"),
    *("<p>", "</p>", "<div>", "<b>", "<table><tr><td>", "<a href=x>", "<!--", "<script>", "&amp;", "&#0;", "<item>"),
    *("1", "9", "2023", "29 February", "31.02.2024", "0 мая", "2023年13月40日", "99999999999999999999", "$", "%", "1,", "10."),
    *(" и ", " and ", " of ", "的", "和", "、", " said ", " заявил ", "表示", "Xi ", "Токаев ", "习近平", "the two presidents "),
)  # fmt: skip


def main() -> None:
    """Run rounds until the time is up; leave with 1 if one of them failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", type=int, help="run this round alone")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    until = time.monotonic() + options.seconds
    number = options.only or 0
    for language in LANGUAGES:
        # They are read once; that is no fault of the first text.
        load_lexicon(load_reference(), language)
        for entries in load_patterns(language).sections.values():
            assert all(pattern.bare for _, pattern in entries)
    signal.signal(signal.SIGVTALRM, _too_slow)
    while time.monotonic() < until:
        _round(options.seed, number, counts)
        number += 1
        if options.only is not None:
            break
    print(", ".join(f"{counts[key]:,} {key}" for key in sorted(counts)))
    sys.exit(1 if counts["failures"] else 0)


def mutated(data: bytes, others: list[bytes], choose: random.Random) -> bytes:
    """Change an article in one to four ways: cut, repeat, move, splice, insert, soil, pad."""
    for _ in range(choose.randint(1, 4)):
        at, to = sorted(choose.randrange(len(data) + 1) for _ in range(2))
        piece = choose.choice(_PIECES).encode("utf-8", "replace")
        match choose.randrange(8):
            case 0:
                data = data[:at] + data[to:]
            case 1:
                data = data[:to] + data[at:to] * choose.randint(1, 4) + data[to:]
            case 2:
                data = data[to:] + data[at:to] + data[:at]
            case 3:
                other = choose.choice(others)
                data = data[:at] + other[choose.randrange(len(other)) :]
            case 4:
                data = data[:at] + piece * choose.choice((1, 2, 30, 3000)) + data[at:]
            case 5:
                data = bytes(b if choose.random() > 0.01 else choose.randrange(256) for b in data)
            case 6:
                data = data.replace(choose.choice((b" ", b"\n", b".", b",", b"a")), piece)
            case _:
                lines = data.split(b"\n")
                choose.shuffle(lines)
                data = b"\n".join(lines)
        data = data[:60_000]
    return data


def _as_record(text: str) -> bytes:
    return json.dumps({"text": text}).encode()


def _as_feed(text: str) -> bytes:
    items = (
        f"<item><title>{part[:80]}</title><description>{part}</description></item>"
        for part in text.split("\n\n")
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>{''.join(items)}</channel></rss>".encode()


def _as_pdf(text: str) -> bytes:
    lines = [
        line[at : at + 90] for line in text.splitlines() for at in range(0, len(line) or 1, 90)
    ]
    return pdf([lines[at : at + 45] for at in range(0, len(lines), 45)])


_DRESSED = {".jsonl": _as_record, ".xml": _as_feed, ".pdf": _as_pdf}


def false_evidence(claims: object, text: str) -> list[Evidence]:
    """Return every piece of evidence in a tree of claims that is not verbatim at its offsets."""
    return [
        evidence
        for evidence in _evidence(claims)
        if not evidence.text or text[evidence.start : evidence.end] != evidence.text
    ]


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _evidence(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)


def _round(seed: int, number: int, counts: Counter[str]) -> None:
    choose = random.Random(f"{seed}/{number}")
    seeds = _seeds()
    ending = choose.choice(ENDINGS)
    data = mutated(choose.choice(seeds), seeds, choose)
    if ending in _DRESSED:
        # Both what is in the wrapping and the wrapping itself are soiled.
        data = _DRESSED[ending](data.decode("utf-8", "replace"))
        data = mutated(data, seeds, choose) if choose.random() < 0.5 else data
    counts["rounds"] += 1
    allowed = PATIENCE + PER_THOUSAND * len(data) / 1000
    # The alarm shows where the time goes, which a clock read afterwards does not.
    signal.setitimer(signal.ITIMER_VIRTUAL, allowed)
    try:
        _extract(read_bytes(data, "fuzz", ending, "fuzz"), counts)
    except ArticleError:
        counts["declined"] += 1
    except Exception:
        counts["failures"] += 1
        why = f"{len(data):,} bytes as {ending or 'anything'}\n{traceback.format_exc()}"
        print(f"--seed {seed} --only {number}: {why}", flush=True)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _extract(article: Article, counts: Counter[str]) -> None:
    reference = load_reference()
    claims = extract(article, reference)
    counts["articles"] += 1
    counts["claims"] += len(claims)
    wrong = false_evidence(claims, article.text)
    if wrong:
        raise AssertionError(f"not verbatim: {wrong}")
    if to_json(claims) != to_json(extract(article, reference)):
        raise AssertionError("two runs differ")


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise AssertionError("too slow")


@cache
def _seeds() -> list[bytes]:
    folders = [str(sample_dir()), str(ROOT / "tests/data/articles")]
    return [Path(source).read_bytes() for source in find_sources(folders)]


if __name__ == "__main__":
    main()
