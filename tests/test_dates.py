from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.dates import day_bounds
from silkgraph.errors import ClaimsError


@pytest.mark.parametrize(
    ("start", "end", "bounds"),
    [
        ("2023", None, ("2023-01-01", "2023-12-31")),
        ("2024-02", None, ("2024-02-01", "2024-02-29")),
        ("2023-05-18", None, ("2023-05-18", "2023-05-18")),
        ("2023-05-18", "2023-05-19", ("2023-05-18", "2023-05-19")),
        ("2013", "2014-06", ("2013-01-01", "2014-06-30")),
    ],
)
def test_bounds_cover_all_that_a_date_can_mean(
    start: str, end: str | None, bounds: tuple[str, str]
) -> None:
    assert day_bounds(start, end) == bounds


@pytest.mark.parametrize(
    "text", ["", "23", "2023-5", "2023-13", "2023-02-30", "May 2023", "2023-05-18T10:00", "٢٠٢٣"]
)
def test_what_is_no_date_is_refused_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(ClaimsError, match="is no date; write it as 2023"):
        day_bounds(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_lies_within_its_month_and_its_year(day: date) -> None:
    text = day.isoformat()
    for prefix in (text, text[:7], text[:4]):
        first, last = day_bounds(prefix)
        assert first <= text <= last
        assert first.startswith(prefix) and last.startswith(prefix)
