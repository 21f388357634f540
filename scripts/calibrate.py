"""Measure how often claims are right: the confidence that the rules sign them with.

    .venv/bin/python scripts/calibrate.py FOLDER... > graph/silkgraph/extraction/confidence.toml

Each folder holds articles and their gold claims, as ``silkgraph evaluate`` takes them. They must be articles that no rule
was tuned on, else confidence is a boast. A case seen seldom lies nearer to the share of its kind.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from silkgraph.articles import read_file
from silkgraph.evaluation import gold_pairs, is_right
from silkgraph.extraction.confidence import KINDS, cases
from silkgraph.extraction.rules import extract
from silkgraph.reference import load_reference

__all__ = ["main"]

#: So many claims with the share of their kind are added to each case.
_PRIOR = 10


def main() -> None:
    """Print the shares by kind and case, with the counts behind them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="+", type=Path, help="articles beside their gold claims")
    folders = parser.parse_args().folder
    found: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    articles = 0
    for path, gold in (pair for folder in folders for pair in gold_pairs(folder)):
        articles += 1
        claims = extract(read_file(path), load_reference())
        for kind in KINDS:
            left = list(gold[kind])
            for case, claim in cases(claims, kind):
                record = json.loads(json.dumps(asdict(claim)))
                partner = next((other for other in left if is_right(kind, record, other)), None)
                keys = ((kind, "all"), (kind, case)) if case != "all" else ((kind, case),)
                found.update(keys)
                if partner is not None:
                    left.remove(partner)
                    right.update(keys)
    print(
        f"# How often claims of each kind and case were right in {articles} articles: right of found."
    )
    print("# A case seen seldom lies nearer to its kind. scripts/calibrate.py measures it.")
    for kind in KINDS:
        print(f"\n[{kind}]")
        share = right[kind, "all"] / max(found[kind, "all"], 1)
        for case in sorted(case for of, case in found if of == kind):
            hits, count = right[kind, case], found[kind, case]
            smoothed = (hits + _PRIOR * share) / (count + _PRIOR)
            print(f'"{case}" = {smoothed:.2f}  # {hits} of {count}')


if __name__ == "__main__":
    main()
