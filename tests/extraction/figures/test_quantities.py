"""What a quantity counts: rates, scales, signs, conversions and the units in heads of tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan: notes of the week\nThe Wire, June 20, 2024\n\n{}\n",
    "ru": "Китай и Казахстан: заметки недели\nПровод, 20 июня 2024 года\n\n{}\n",
    "zh": "中国与哈萨克斯坦一周纪要\n《电讯》2024年6月20日\n\n{}\n",
}


def counted(claims: Extract, language: str, sentence: str) -> list[tuple[float, str]]:
    found = claims(HEADS[language].format(sentence)).figures
    return [(figure.value, figure.unit) for figure in found]


RATES = [
    ("en", "China's plant in Atyrau turns out 67,000 tonnes of polymer a year.", "tonnes per year"),
    ("en", "Kazakhstan lets 67,000 trucks a day into China.", "trucks per day"),
    ("en", "China and Kazakhstan have 67,000 flights a week.", "flights per week"),
    ("en", "Kazakhstan earns $67,000 a year from China.", "USD per year"),
    ("en", "The Chinese line has a capacity of 67,000 tonnes.", "tonnes per year"),
    ("en", "The Chinese tank holds 67,000 tonnes.", "tonnes"),
    ("ru", "Китайский завод выпускает 67 000 тонн полимеров в год.", "tonnes per year"),
    ("ru", "Мощность китайского завода — 67 000 тонн.", "tonnes per year"),
    ("zh", "中方工厂年产能67000吨。", "tonnes per year"),
]


@pytest.mark.parametrize(("language", "sentence", "unit"), RATES)
def test_a_rate_says_so_in_its_unit(
    claims: Extract, language: str, sentence: str, unit: str
) -> None:
    assert {unit for _, unit in counted(claims, language, sentence)} == {unit}


NUMBERS = [
    ("en", "China and Kazakhstan signed twenty-two contracts.", (22, "contracts")),
    ("en", "China bid $55 a share for the Kazakh company.", (55, "USD per share")),
    ("en", "Kazakhstan sent 1.2 million containers (TEU) to China.", (1.2, "million TEU")),
    ("en", "Kazakh sales to China grew by about a fifth.", (20, "percent")),
    ("en", "The Chinese line carries 500 kilovolts.", (500, "kV")),
    ("en", "China lends for 500 kW electric substations in Kazakhstan and for 12 new substations.", (12, "substations")),
    ("ru", "Казахстан должен Китаю 1 млрд 250 млн долларов.", (1.25, "billion USD")),
    ("ru", "Китай вложил в Казахстан 20 с лишним миллиардов долларов.", (20, "billion USD")),
    ("ru", "Китай подарил Казахстану 600 тысяч юаней.", (600, "thousand CNY")),
    ("ru", "Из Казахстана в Китай прошло 2,3 тыс. контейнерных поездов.", (2300, "trains")),
    ("zh", "中国所需的铀四成由哈萨克斯坦供应。", (40, "percent")),
    ("ru", "Китай получает 95 тысяч гектаров казахстанской земли.", (95000, "hectares")),
    ("en", "Kazakhstan sells China 300 000 tons of sugar.", (300000, "tonnes")),
    ("en", "Up to 125 vehicles per hour cross the border of Kazakhstan with China.", (125, "vehicles per hour")),
    ("en", "At present there are five flights a week from Kazakhstan to China.", (5, "flights per week")),
    ("en", "In 2017 a quarter more than before was sold to China.", (25, "percent")),
    ("en", "A Kazakh line for $2 bln.", (2, "billion USD")),
    ("en", "Trade of Kazakhstan with China stood at 0.69 billion dollars.", (0.69, "billion USD")),
    ("en", "Kazakhstan handed over 30 fugitives to China.", (30, "people")),
    ("en", "Eleven small Kazakh enterprises were admitted to the Chinese market.", (11, "enterprises")),
    ("en", "The Chinese university came to Astana with eight master's students.", (8, "people")),
    ("en", "The Chinese dig in Kazakhstan covers two square kilometres.", (2, "sq km")),
    ("en", "Arrivals from China to Kazakhstan, 200,000 in all, are growing.", (200000, "people")),
    ("en", "The payroll of the Chinese plant in Kazakhstan stands at 1,500.", (1500, "people")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), NUMBERS)
def test_numbers_are_read_as_outlets_write_them(
    claims: Extract, language: str, sentence: str, expected: tuple[float, str]
) -> None:
    assert counted(claims, language, sentence) == [expected]


SIGNS = [
    ("en", "Chinese purchases were 12 percent lower.", -12),
    ("en", "Chinese purchases: minus 12 percent.", -12),
    ("en", "Wool sales dropped, but coal sales to China rose 12 percent.", 12),
    ("en", "Chinese purchases fell to 12 percent of the crop.", 12),
    ("ru", "Поставки в Китай на 12% меньше прошлогодних.", -12),
    ("ru", "Поставки шерсти упали, но поставки угля в Китай выросли на 12%.", 12),
]


@pytest.mark.parametrize(("language", "sentence", "value"), SIGNS)
def test_a_decrease_is_negative_and_what_it_led_to_is_not(
    claims: Extract, language: str, sentence: str, value: int
) -> None:
    assert counted(claims, language, sentence) == [(value, "percent")]


CONVERSIONS = [
    ("en", "China gave Astana a grant of 70 million yuan, or about $10 million."),
    ("en", "China gave Astana a grant of 70 million yuan ($10 million)."),
    ("ru", "Китай выделил Астане 70 млн юаней, то есть около 10 млн долларов."),
    ("ru", "Китай выделил Астане 70 млн юаней (примерно 10 млн долларов)."),
    ("zh", "中国向哈萨克斯坦提供7000万元人民币（约合1000万美元）援助。"),
]


@pytest.mark.parametrize(("language", "sentence"), CONVERSIONS)
def test_a_sum_in_two_currencies_is_one_figure(
    claims: Extract, language: str, sentence: str
) -> None:
    assert counted(claims, language, sentence) == [(70, "million CNY")]


def test_a_growth_in_brackets_is_no_conversion(claims: Extract) -> None:
    told = "Товарооборот с Китаем составил 19,7 млрд долларов (рост на 26,8%)."
    assert (26.8, "percent") in counted(claims, "ru", told)


TABLE = """# China and Kazakhstan

*The Wire, June 20, 2024*

| Plant | Paid by China, $ mn | Capacity a year |
|---|---|---|
| Atyrau | 300 | 20,000 cars |
| Myanmar | 500 | none |
"""


def test_a_column_gives_scale_and_rate_to_its_cells_and_rows_of_others_are_left_out(
    claims: Extract,
) -> None:
    found = {(f.value, f.unit) for f in claims(TABLE, ".md").figures}
    assert found == {(300, "million USD"), (20000, "cars per year")}


def test_those_whom_one_noun_counts_are_told_apart(claims: Extract) -> None:
    told = "Some 400 Chinese and 9,000 Kazakh soldiers trained, on 40 of the range's 900 hectares."
    expected = [(400, "people"), (9000, "people"), (40, "hectares"), (900, "hectares")]
    assert counted(claims, "en", told) == expected


PARTS = [
    ("China opened 13 institutes, five of them in Kazakhstan.", [(13, "institutes"), (5, "institutes")]),
    ("China returned 48 of 100 artefacts to Kazakhstan.", [(48, "artefacts"), (100, "artefacts")]),
    ("The Chinese contingent in Kazakhstan numbered about 1,000.", [(1000, "people")]),
    ("Of the 523 km of the Chinese line, 311 run through Kyrgyzstan.", [(523, "km"), (311, "km")]),
    ("Chinese police trained 40 Tajik officers.", [(40, "people")]),
    ("Police counted 400 people at the rally against China in Bishkek.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), PARTS)
def test_a_part_is_of_what_the_whole_counts(
    claims: Extract, told: str, expected: list[tuple[float, str]]
) -> None:
    assert counted(claims, "en", told) == expected


NONE = [
    "About fifty residents stood on the road in Aktobe with placards against Chinese crews.",
    "Two attacks have cost five Chinese workers in Tajikistan their lives.",
    "The hospital is treating 17 Chinese nationals in Bishkek.",
    "Five Kazakh presidents sign a paper with China.",
    "TBEA of China built the 500-kV Datka-Kemin line in Kyrgyzstan.",
    "Xinjiang is home to a million Kazakhs from China.",
    "Fifteen people were detained at the Chinese consulate in Osh.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_crowds_victims_and_voltages_are_no_figures(claims: Extract, sentence: str) -> None:
    assert counted(claims, "en", sentence) == []


OTHERS = [
    "China took 21 percent of Kazakh exports, and Russia 18 percent.",
    "China took 21 percent of Kazakh exports. The World Bank asks 18 percent.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_shares_of_third_parties_are_left_out(claims: Extract, sentence: str) -> None:
    assert counted(claims, "en", sentence) == [(21, "percent")]


def test_a_bare_number_of_animals_is_no_sum(claims: Extract) -> None:
    told = "China signed projects worth $ 24 billion and plans to buy up to 1 million sheep from Kazakhstan."
    assert counted(claims, "en", told) == [(24, "billion USD")]
