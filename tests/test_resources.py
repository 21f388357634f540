"""Where the data that ships with the package lies."""

from __future__ import annotations

import pytest

from silkgraph import resources
from silkgraph.errors import OutputError


def test_an_asset_is_the_fetched_file() -> None:
    assert "Yasgui" in resources.asset("yasgui.min.js").read_text(encoding="utf-8")


def test_a_missing_asset_is_named_with_the_way_to_fetch_it() -> None:
    with pytest.raises(OutputError, match=r"no-such\.js is missing .* pip install -e \."):
        resources.asset("no-such.js")
