"""The day of a report whose header prints a month or a season, or a day in a less common order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

TEXT = "Xi Jinping visited Astana on the 7th."


@pytest.mark.parametrize(
    ("header", "text", "expected"),
    [
        ("The Saddle, September 2013", TEXT, "2013-09-07"),
        ("The Saddle | Sept 2013", TEXT, "2013-09-07"),
        ("The Saddle No. 4 (September 2013)", TEXT, "2013-09-07"),
        ("The Saddle, 2013 September 9", TEXT, "2013-09-07"),
        ("The Saddle, 9-9-2013", TEXT, "2013-09-07"),
        (
            "The Saddle Quarterly, autumn 2013",
            "Xi Jinping visited Astana on 7 September.",
            "2013-09-07",
        ),
        # The day that the text prints for itself is of the same month.
        ("The Saddle, September 2013", f"8 September 2013. {TEXT}", "2013-09-07"),
        (
            "Журнал «Седло», № 4, сентябрь 2013",
            "7 сентября Си Цзиньпин посетил Астану.",
            "2013-09-07",
        ),
        # What counts from the day of the report has no day where nobody knows that.
        ("The Saddle, September 2013", "Xi Jinping visited Astana on Friday.", "2013-09"),
        ("The Saddle, September 2013", "Xi Jinping visited Astana yesterday.", "2013-09"),
        ("The Saddle, September 2013", "Xi Jinping visited Astana last year.", "2012"),
        ("《马鞍》月刊（2013年9月号）", "7日，习近平对哈萨克斯坦进行访问。", "2013-09-07"),
    ],
)
def test_a_report_is_of_the_month_or_season_that_its_header_prints(
    claims: Callable[..., Claims], header: str, text: str, expected: str
) -> None:
    found = claims(f"{header}\n{text}\n").events
    assert [event.start for event in found if event.type == "visit"] == [expected]
