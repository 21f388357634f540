"""The development corpus, where it lies beside the checkout: metadata, and evidence inside the blocks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from silkgraph.articles import read_file

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
GOLD = sorted(CORPUS.glob("*/*.gold.json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the development corpus is not here")


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_metadata_and_evidence_are_found(gold: Path) -> None:
    record = json.loads(gold.read_text(encoding="utf-8"))
    stem = gold.name.removesuffix(".gold.json")
    path = next(p for p in gold.parent.glob(f"{stem}.*") if p != gold)
    article = read_file(path)
    assert (article.id, article.language) == (record["id"], record["lang"])
    assert {key: getattr(article, key) for key in ("title", "publisher", "published")} == record[
        "meta"
    ]
    read = [article.text[b.start : b.end] for b in article.blocks if b.kind != "meta"]
    evidence = [claim["evidence"] for kind in ("events", "agreements") for claim in record[kind]]
    assert [words for words in evidence if not any(words in said for said in read)] == []
