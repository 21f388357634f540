from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkgraph.articles import Article, read_bytes
from silkgraph.extraction import extract
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the development corpus, which lies beside a checkout or is not there."""
    if not SHARED.is_dir():
        pytest.skip("the development corpus is not beside this checkout")
    return SHARED


def _article(text: str, suffix: str = ".txt") -> Article:
    return read_bytes(text.encode(), "article", suffix, "article")


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Return a function that reads an article from a string, as if it came from a file."""
    return _article


@pytest.fixture(scope="session")
def claims() -> Callable[..., Claims]:
    """Return a function that extracts the claims of an article given as a string."""
    return lambda text, suffix=".txt": extract(_article(text, suffix), load_reference())
