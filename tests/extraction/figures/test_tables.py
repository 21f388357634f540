"""Tables say the same whatever they are written in: made-up tables in every form, with what they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Told = set[tuple[float, str, int | None]]

HEADS = {
    "en": ("Notes on trade", "The Wire, March 20, 2023", "China trades with Kazakhstan."),
    "ru": ("О торговле", "Провод, 20 марта 2023 года", "Китай торгует с Казахстаном."),
    "zh": ("贸易纪要", "《电讯》2023年3月20日", "中国与哈萨克斯坦开展贸易。"),
}


def bars(head: tuple[str, str, str], caption: str, rows: list[list[str]]) -> tuple[str, str]:
    table = "\n".join(" | ".join(row) for row in rows)
    return "{}\n{}\n\n{}\n\n".format(*head) + f"{caption}\n{table}\n", ".txt"


def tabs(head: tuple[str, str, str], caption: str, rows: list[list[str]]) -> tuple[str, str]:
    text, suffix = bars(head, caption, rows)
    return text.replace(" | ", "\t"), suffix


def spaces(head: tuple[str, str, str], caption: str, rows: list[list[str]]) -> tuple[str, str]:
    """Return a table whose columns are set with spaces, as in an old wire."""
    wide = [max(map(len, column)) + 4 for column in zip(*rows, strict=True)]
    table = "\n".join(
        "".join(cell.ljust(n) for cell, n in zip(row, wide, strict=True)).rstrip() for row in rows
    )
    return "{}\n{}\n\n{}\n\n".format(*head) + f"{caption}\n{table}\n", ".txt"


def markdown(head: tuple[str, str, str], caption: str, rows: list[list[str]]) -> tuple[str, str]:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    table = "\n".join(lines)
    return "# {}\n\n*{}*\n\n{}\n\n".format(*head) + f"{caption}\n\n{table}\n", ".md"


def page(head: tuple[str, str, str], caption: str, rows: list[list[str]]) -> tuple[str, str]:
    first, *others = (
        "".join(f"<{tag}>{cell}</{tag}>" for cell in row)
        for row, tag in zip(rows, ["th", *["td"] * len(rows)], strict=False)
    )
    table = f"<thead><tr>{first}</tr></thead>" + "".join(f"<tr>{row}</tr>" for row in others)
    text = "<h1>{}</h1><p>{}</p><p>{}</p>".format(*head)
    return f"<article>{text}<table><caption>{caption}</caption>{table}</table></article>", ".html"


FORMS = [bars, tabs, markdown, page]

TABLES: list[tuple[str, str, str, Told]] = [
    # Cells with units of their own.
    ("zh", "", "国别|2022年\n哈萨克斯坦|252.5亿美元", {(25.25, "billion USD", 2022)}),
    ("en", "", "State|2021\nKazakhstan|$18.2 billion", {(18.2, "billion USD", 2021)}),
    ("ru", "", "Страна|2021 год\nКазахстан|8,05 млрд долларов", {(8.05, "billion USD", 2021)}),
    (
        "en",
        "Trade with China in 2022",
        "State|Growth\nKazakhstan|▼ 2.2%",
        {(-2.2, "percent", 2022)},
    ),
    # Units above the table, in a head, in a column of their own, beside a label, above the rows.
    ("zh", "对华贸易（亿美元）", "|2021年|2022年\n哈萨克斯坦|–|182", {(18.2, "billion USD", 2022)}),
    ("ru", "Оборот с Китаем, млрд USD", "Год|Казахстан\n2021|18,2", {(18.2, "billion USD", 2021)}),
    (
        "en",
        "",
        "State|Oil in 2021 (million tonnes)\nKazakhstan|3.9",
        {(3.9, "million tonnes", 2021)},
    ),
    ("ru", "", "Что|Ед. изм.|2021\nНефть в Китай|млн тонн|3,9", {(3.9, "million tonnes", 2021)}),
    ("zh", "", "指标|2021年\n对华原油出口（万吨）|390", {(3.9, "million tonnes", 2021)}),
    ("en", "", "What|2021\nCompanies from China|1,900", {(1900, "companies", 2021)}),
    # Two lines of heads, numbers of the rows, ranks and totals of strangers.
    (
        "en",
        "Trade with China, billion dollars",
        " |Exports||Imports|\n|2021|2022|2021|2022\nKazakhstan|9.8|13.2|8.2|11.0",
        {(9.8, "billion USD", 2021), (13.2, "billion USD", 2022), (8.2, "billion USD", 2021)}
        | {(11, "billion USD", 2022)},
    ),
    (
        "en",
        "Partners, billion dollars",
        "No.|State|2022|Rank in 2022\n1|Italy|14.7|2\n2|China|24.1|1\n3|Total|130|",
        {(24.1, "billion USD", 2022)},
    ),
    # A change is of the later of two years, what lasts of none.
    (
        "en",
        "",
        "State|2021, tonnes|2022, tonnes|2022/2021, %\nKazakhstan|10|12|120",
        {(10, "tonnes", 2021), (12, "tonnes", 2022), (120, "percent", 2022)},
    ),
    ("en", "", "Line to China|Built in|Length, km\nA|2009|1833", {(1833, "km", None)}),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("language", "caption", "table", "told"), TABLES)
def test_a_table_says_the_same_in_every_form(
    claims: Extract,
    form: Callable[..., tuple[str, str]],
    language: str,
    caption: str,
    table: str,
    told: Told,
) -> None:
    rows = [[cell.strip() for cell in row.split("|")] for row in table.split("\n")]
    found = claims(*form(HEADS[language], caption, rows)).figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == told


SET = [
    ("Trade with China, 2022|USD bn|change\nKazakhstan|31.2|+24%\nTajikistan|2.1|-3.5%", {(31.2, "billion USD", 2022), (24, "percent", 2022), (2.1, "billion USD", 2022), (-3.5, "percent", 2022)}),
    ("Freight to China, million tonnes|2021|2022\nDostyk|15.1|16.2", {(15.1, "million tonnes", 2021), (16.2, "million tonnes", 2022)}),
]  # fmt: skip


@pytest.mark.parametrize(("table", "told"), SET)
def test_columns_can_be_set_with_spaces(claims: Extract, table: str, told: Told) -> None:
    caption, _, rest = table.partition("|")
    rows = [row.split("|") for row in f"|{rest}".split("\n")]
    found = claims(*spaces(HEADS["en"], caption, rows)).figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == told


def test_two_spaces_behind_a_full_stop_make_no_table(claims: Extract) -> None:
    told = "China lent Kazakhstan 3 million dollars.  It built 5 bridges there."
    found = claims(f"Notes\nThe Wire, March 20, 2023\n\n{told}\n").figures
    assert {(f.value, f.unit) for f in found} == {(3, "million USD"), (5, "bridges")}


def test_cells_of_a_page_can_reach_over_columns_and_rows(claims: Extract) -> None:
    table = (
        "<table><tr><th rowspan=2>State</th><th colspan=2>Trade with China, $ bn</th></tr>"
        "<tr><th>2021</th><th>2022</th></tr><tr><td>Kazakhstan</td><td>18.2</td><td>24.1</td></tr></table>"
    )
    head = "<h1>Notes</h1><p>The Wire, March 20, 2023</p><p>China trades with Kazakhstan.</p>"
    found = claims(f"<article>{head}{table}</article>", ".html").figures
    assert [(f.value, f.unit, f.year) for f in found] == [
        (18.2, "billion USD", 2021),
        (24.1, "billion USD", 2022),
    ]
    assert {f.about for f in found} == {("China", "Kazakhstan")}
