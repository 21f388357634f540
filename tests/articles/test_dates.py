"""Dates of headers, in the languages of the region."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.articles.dates import find_dates, iso_day

WRITTEN = [
    "May 9, 2023",
    "9 May 2023",
    "9th May, 2023",
    "Tuesday, 9 May 2023, 14:05",
    "9-May-2023",
    "2023-05-09",
    "2023/5/9",
    "2023.05.09",
    "9.05.2023",
    "9 мая 2023 года",
    "вторник, 9 мая 2023 г.",
    "2023年5月9日",
    "2023 年 05 月 09 日",
    "二〇二三年五月九日",
    "2023 жылғы 9 мамыр",
    "2023-yil 9-may",
    "9 майи соли 2023",
    "9-njy maý 2023",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_day_is_read_however_it_is_written(written: str) -> None:
    assert [stated.day for stated in find_dates(f"Steppe Monitor | {written} | World")] == [
        "2023-05-09"
    ]


@pytest.mark.parametrize(
    "written",
    ["05/06/2023", "31 February 2023", "May 2023", "9 May", "2023", "May 9", "13/13/2023"],
)
def test_day_is_never_guessed(written: str) -> None:
    assert find_dates(written) == []


def test_slashes_are_read_where_only_one_reading_is_a_day() -> None:
    assert [stated.day for stated in find_dates("25/12/2023 12/25/2023 06/06/2023")] == [
        "2023-12-25",
        "2023-12-25",
        "2023-06-06",
    ]
    assert [stated.day for stated in find_dates("12-25-2023")] == ["2023-12-25"]


def test_year_in_two_digits_is_of_either_century() -> None:
    days = [stated.day for stated in find_dates("18.09.97 18.09.24")]
    assert days == ["1997-09-18", "2024-09-18"]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2023-05-09T23:30:00+08:00", "2023-05-09"),
        ("20230509", "2023-05-09"),
        ("2023-05-09 08:00", "2023-05-09"),
        ("9 May 2023", "2023-05-09"),
        ("soon", None),
        ("2023-13-45", None),
    ],
)
def test_time_stamps_keep_their_own_day(stamp: str, day: str | None) -> None:
    assert iso_day(stamp) == day


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31)))
def test_every_day_is_read_in_three_languages(day: date) -> None:
    months = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ]
    for written in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {months[day.month - 1]} {day.year} года",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert [stated.day for stated in find_dates(written)] == [day.isoformat()]


@given(st.text())
def test_any_line_is_harmless(line: str) -> None:
    assert all(0 <= stated.start < stated.end <= len(line) for stated in find_dates(line))
