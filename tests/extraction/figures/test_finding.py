"""Which year, unit and scale a quantity has: made-up sentences in three languages, with near misses."""

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


def figures(claims: Extract, language: str, sentence: str) -> set[tuple[float, str, int | None]]:
    found = claims(HEADS[language].format(sentence)).figures
    return {(figure.value, figure.unit, figure.year) for figure in found}


MONEY = [
    ("China lent Kazakhstan $500m for the road.", {(500, "million USD")}),
    ("China lent Kazakhstan USD 5 billion for the road.", {(5, "billion USD")}),
    ("The road in Kazakhstan cost China CNY1.5bn.", {(1.5, "billion CNY")}),
    ("China gave Kazakhstan RMB 500 million.", {(500, "million CNY")}),
    ("China gave Kazakhstan EUR 20 million.", {(20, "million EUR")}),
]


@pytest.mark.parametrize(("sentence", "wanted"), MONEY)
def test_money_is_read_before_and_behind_its_currency_and_a_state_beside_it(
    claims: Extract, sentence: str, wanted: set[tuple[float, str]]
) -> None:
    found = claims(HEADS["en"].format(sentence))
    assert {(figure.value, figure.unit) for figure in found.figures} == wanted
    assert set(found.figures[0].about) == {"China", "Kazakhstan"}


COSTS = [
    ("en", "The road opens in 2026 and will cost $350 million.", 350),
    ("en", "China built the plant in 2013 with a loan of $386 million.", 386),
    ("ru", "Дорога откроется в 2026 году и обойдётся в 350 млн долларов.", 350),
    ("zh", "公路将于2026年通车，耗资3.5亿美元。", 350),
]


@pytest.mark.parametrize(("language", "sentence", "value"), COSTS)
def test_a_cost_does_not_take_the_year_of_the_opening(
    claims: Extract, language: str, sentence: str, value: int
) -> None:
    assert (value, "million USD", None) in figures(claims, language, sentence)


TRADE = [
    ("en", "In 2023 trade reached 41 billion dollars."),
    ("ru", "В 2023 году товарооборот достиг 41 млрд долларов."),
    ("zh", "2023年，中哈贸易额达410亿美元。"),
]


@pytest.mark.parametrize(("language", "sentence"), TRADE)
def test_trade_has_the_year_beside_it(claims: Extract, language: str, sentence: str) -> None:
    assert figures(claims, language, sentence) == {(41, "billion USD", 2023)}


AIMS = [
    ("en", "Trade came to 14 billion dollars in 2023, and the next goal is 20 billion dollars."),
    ("en", "Trade came to 14 billion dollars in 2023, and 20 billion is within reach."),
    ("ru", "Товарооборот в 2023 году достиг 14 млрд долларов, теперь цель — 20 млрд."),
    ("zh", "2023年贸易额达140亿美元，下一个目标是200亿美元。"),
]


@pytest.mark.parametrize(("language", "sentence"), AIMS)
def test_an_aim_without_a_date_has_no_year(claims: Extract, language: str, sentence: str) -> None:
    expected = {(14, "billion USD", 2023), (20, "billion USD", None)}
    assert figures(claims, language, sentence) == expected


def test_an_aim_has_the_year_by_which_it_is_to_be_reached(claims: Extract) -> None:
    told = "The goal is 70 billion dollars by 2030."
    assert figures(claims, "en", told) == {(70, "billion USD", 2030)}


def test_growth_is_of_the_year_told_not_of_the_year_compared_with(claims: Extract) -> None:
    told = "Trade reached 89 billion dollars in 2023. That is 27 per cent more than in all of 2022."
    assert (27, "percent", 2023) in figures(claims, "en", told)


def test_a_bare_number_takes_the_unit_before_it_with_its_year(claims: Extract) -> None:
    told = "Output is to rise from 2.5 million tons a year to 8 million by 2029."
    assert (8, "million tonnes per year", 2029) in figures(claims, "en", told)


def test_a_written_number_before_a_scale_is_read(claims: Extract) -> None:
    told = "The two companies signed a deal worth two billion dollars."
    assert figures(claims, "en", told) == {(2, "billion USD", 2024)}


YIELDS = [
    ("en", "About 1,600 workers can find employment there.", 1600),
    ("ru", "На стройке найдут работу около 1600 рабочих.", 1600),
]


@pytest.mark.parametrize(("language", "sentence", "value"), YIELDS)
def test_what_a_thing_is_expected_to_give_has_no_year(
    claims: Extract, language: str, sentence: str, value: int
) -> None:
    assert figures(claims, language, sentence) == {(value, "people", None)}


def test_people_who_came_are_of_the_year_of_the_news(claims: Extract) -> None:
    told = "Kazakhstan sent 1,200 students to China this year."
    assert figures(claims, "en", told) == {(1200, "people", 2024)}


def test_a_table_of_facts_has_no_head(claims: Extract) -> None:
    told = "Price | 4.2 billion dollars\nOil fields | 12\nLength of road | 45 km"
    assert not [f for f in figures(claims, "en", told) if f[0] == 12]


FALLS = [
    ("en", "In 2023 trade fell by 5 per cent and came to 40 billion dollars."),
    ("ru", "В 2023 году торговля сократилась на 5 процентов и составила 40 млрд долларов."),
    ("zh", "2023年，贸易额下降5%，为400亿美元。"),
]


@pytest.mark.parametrize(("language", "sentence"), FALLS)
def test_only_the_number_that_something_fell_by_is_negative(
    claims: Extract, language: str, sentence: str
) -> None:
    expected = {(-5, "percent", 2023), (40, "billion USD", 2023)}
    assert figures(claims, language, sentence) == expected


def test_steps_down_in_one_list_are_all_negative(claims: Extract) -> None:
    told = (
        "In 2023 exports shrank: those of wool by 260 million dollars, those of meat by 65 million."
    )
    assert {value for value, _, _ in figures(claims, "en", told)} == {-260, -65}


LABELS = [
    ("en", "- **August 2008.** The annual volume is raised by 10 bcm.", (10, "bcm per year", 2008)),
    ("en", "- **This year.** Beijing lends Astana 4 billion dollars.", (4, "billion USD", 2024)),
]


@pytest.mark.parametrize(("language", "line", "expected"), LABELS)
def test_the_date_that_opens_a_line_of_a_calendar_dates_its_figures(
    claims: Extract, language: str, line: str, expected: tuple[float, str, int]
) -> None:
    text = f"# China and Kazakhstan\n\n*The Wire, June 20, 2024*\n\n{line}\n"
    found = claims(text, ".md").figures
    assert expected in {(f.value, f.unit, f.year) for f in found}


SINCE = [
    ("en", "Since 2009 Kazakhstan has sent China 125 bcm of gas."),
    ("ru", "С 2009 года Казахстан поставил в Китай 125 млрд кубометров газа."),
    ("zh", "自2009年以来，哈萨克斯坦已向中国输送1250亿立方米天然气。"),
]


@pytest.mark.parametrize(("language", "sentence"), SINCE)
def test_what_is_counted_since_a_year_is_not_of_that_year(
    claims: Extract, language: str, sentence: str
) -> None:
    assert figures(claims, language, sentence) == {(125, "bcm", None)}


def test_a_part_takes_over_the_unit_of_the_whole(claims: Extract) -> None:
    told = "Surveyors set 101 pillars, 52 of them on the Chinese side and 49 on the Kazakh one."
    assert {(v, u) for v, u, _ in figures(claims, "en", told)} == {
        (101, "pillars"),
        (52, "pillars"),
        (49, "pillars"),
    }


def test_people_counted_without_a_whole_before_them_have_no_unit(claims: Extract) -> None:
    assert figures(claims, "en", "Ministers came, 52 of them from China, to Kazakhstan.") == set()


def test_growth_goes_on_with_the_year_of_the_sum_before(claims: Extract) -> None:
    told = "2023年贸易额达410亿美元。自哈进口增长6.2%。"
    assert (6.2, "percent", 2023) in figures(claims, "zh", told)


def test_the_same_year_is_that_of_the_figure_before(claims: Extract) -> None:
    told = "In 2022 trade reached 31 billion dollars.\n\nAstana puts it at 24 billion dollars for the same year."
    assert (24, "billion USD", 2022) in figures(claims, "en", told)


def test_sums_of_third_states_are_left_out(claims: Extract) -> None:
    assert figures(claims, "en", "Russia lent Hungary 10 billion dollars in 2014.") == set()


def test_pairs_and_platforms_are_counted(claims: Extract) -> None:
    told = "中国同中亚五国建起13个部级合作平台，结成100多对友好城市。"
    assert {(v, u) for v, u, _ in figures(claims, "zh", told)} == {
        (13, "platforms"),
        (100, "pairs"),
    }


RESERVES = [
    ("en", "China was told that Kazakhstan has 300 bcm of proven gas.", (300, "bcm", None)),
    ("en", "Kazakhstan shipped 300 bcm of gas to China.", (300, "bcm", 2024)),
    (
        "en",
        "Geologists see 2.4 trillion cubic metres in the ground of Kazakhstan for China.",
        (2.4, "trillion cubic metres", None),
    ),
    ("ru", "Китаю назвали доказанные запасы Казахстана: 300 млрд кубометров.", (300, "bcm", None)),
    ("zh", "哈萨克斯坦告诉中国，气田探明储量为300亿立方米。", (30, "bcm", None)),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), RESERVES)
def test_what_lies_in_the_ground_is_of_no_year(
    claims: Extract, language: str, sentence: str, expected: tuple[float, str, int | None]
) -> None:
    assert figures(claims, language, sentence) == {expected}


YEARS = [
    ("en", "Between January and April trade came to $12 billion.", (12, "billion USD", 2024)),
    ("en", "In January-November trade came to $12 billion.", (12, "billion USD", 2023)),
    (
        "en",
        "Exports to China came to $15 billion in 2020, compared with $12 billion a year before.",
        (12, "billion USD", 2019),
    ),
    (
        "en",
        "There are 2,800 Chinese companies in Kazakhstan, up from 12 in 1992.",
        (2800, "companies", 2024),
    ),
    ("en", "Astana owes the Chinese bank $12 billion.", (12, "billion USD", 2024)),
    ("en", "China will train 12 Kazakh doctors over three years.", (12, "people", 2024)),
    ("en", "China built the road with a $12 million loan.", (12, "million USD", None)),
    ("en", "If signed, the deal would bring China $12 million.", (12, "million USD", None)),
    ("en", "China lent Astana $12 billion between 2006 and 2009.", (12, "billion USD", 2009)),
    ("en", "The debt to China fell from $12 billion to $11 billion over the year.", (12, "billion USD", 2023)),
    ("en", "China takes 40 bcm a year now, and 55 bcm from 2030.", (40, "bcm per year", None)),
    ("en", "Sales to China more than tripled in January-April.", (3, "times", 2024)),
    ("ru", "За январь–апрель продажи в Китай выросли по сравнению с тем же периодом 2021 года в 2,9 раза.", (2.9, "times", 2024)),
    ("ru", "С Китаем подписан 31 документ на сумму 12 млрд долларов.", (12, "billion USD", 2024)),
    ("en", "Turkmen gas, 40 bcm a year from 2009, goes to China.", (40, "bcm per year", 2009)),
    ("en", "Trade with China grew from $3 billion in 1992 to $12 billion in 2000.", (12, "billion USD", 2000)),
    ("en", "The goal is 20 billion dollars by 2030; 12 Chinese companies are here.", (12, "companies", None)),
    ("ru", "На 1 января 2020 года в стране было 12 китайских компаний.", (12, "companies", 2020)),
    ("ru", "Идут 55 китайских проектов общей стоимостью 12 млрд долларов.", (12, "billion USD", 2024)),
    ("ru", "Стоимость китайского проекта — 12 млн долларов.", (12, "million USD", None)),
    ("ru", "За январь–апрель товарооборот составил 12 млрд долларов.", (12, "billion USD", 2024)),
    ("ru", "Китай предоставил Астане 12 млн долларов.", (12, "million USD", 2024)),
    ("ru", "Долг перед Китаем — 12 млрд долларов.", (12, "billion USD", 2024)),
    ("ru", "В 2015 году препарат VAC2001 получили: 12 млн доз.", (12, "million doses", 2015)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), YEARS)
def test_the_year_is_the_one_that_the_clause_is_about(
    claims: Extract, language: str, sentence: str, expected: tuple[float, str, int | None]
) -> None:
    assert expected in figures(claims, language, sentence)


def test_what_a_later_paragraph_tells_again_is_one_figure(claims: Extract) -> None:
    told = (
        "China lends Astana 4 billion dollars.\n\nThe 4 billion dollars are for a road from China."
    )
    found = claims(HEADS["en"].format(told)).figures
    assert [(f.value, f.year) for f in found] == [(4, 2024)]


def test_equal_shares_of_one_sentence_are_two_figures(claims: Extract) -> None:
    told = "China gets 20 percent and Kazakhstan 20 percent."
    assert len(claims(HEADS["en"].format(told)).figures) == 2


def test_a_number_without_a_unit_takes_that_of_the_sentence_before(claims: Extract) -> None:
    text = (
        "Gas from Kazakhstan cost $3 billion. China was promised 65 billion cubic metres in 2020. "
        "In 2023 it got 33 billion."
    )
    assert (33, "bcm", 2023) in figures(claims, "en", text)


def test_rows_of_a_table_can_be_years(claims: Extract) -> None:
    table = "| Year | Wheat from Kazakhstan to China, thousand tonnes |\n|---|---|\n| 2017 | 310 |\n| 2018 | 550 |"
    head = "# China and Kazakhstan\n\n*The Wire, June 20, 2024*\n\nKazakhstan sells wheat to China.\n\n"
    found = claims(head + table + "\n", ".md").figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == {
        (310, "thousand tonnes", 2017),
        (550, "thousand tonnes", 2018),
    }


PARTS = [
    ("en", "The bill for the plant came to 349 million dollars. Kazakhstan put up 17 million of that; the rest, 331 million, is a loan that parliament ratified in January 2014.", {(349, "million USD", None), (17, "million USD", None), (331, "million USD", None)}),
    ("en", "China lent 4 billion dollars in 2019 and in April of this year 5 billion more.", {(4, "billion USD", 2019), (5, "billion USD", 2024)}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), PARTS)
def test_a_part_of_a_sum_has_the_year_of_the_whole(
    claims: Extract, language: str, told: str, expected: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, language, told) == expected


COMPARED = [
    ("en", "In 2023 trade was 15 billion dollars, 3 percent more than a year earlier.", (3, "percent", 2023)),
    ("en", "In the first quarter 132,000 Chinese tourists came, 6.5 times as many as in the same months of 2023.", (6.5, "times", 2024)),
    ("en", "In 2022 exports were 2 billion dollars, three times the amount of 2020.", (3, "times", 2022)),
    ("ru", "Торговля достигла в 2023 году 66,2 млрд долларов. Это в 2,8 раза больше, чем в 2020-м.", (2.8, "times", 2023)),
    ("zh", "2023年双边贸易额约1.8亿美元，是2020年的7.5倍。", (7.5, "times", 2023)),
    ("ru", "Торговля с Китаем достигла в 2023 году 66 млрд долларов. Доля Китая в обороте — 35 процентов.", (35, "percent", 2023)),
    ("zh", "未来几年，中国所需的铀四成由哈萨克斯坦供应。", (40, "percent", None)),
    ("en", "The Chinese company is to get 33 percent of the refinery.", (33, "percent", 2024)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), COMPARED)
def test_growths_and_shares_are_of_the_year_told(
    claims: Extract, language: str, told: str, expected: tuple[float, str, int | None]
) -> None:
    assert expected in figures(claims, language, told)


OTHERS = [
    ("en", "Russia's Gazprom, once the buyer of 42 bcm a year, takes less than China."),
    ("en", "The external debt of Kazakhstan rose to 45 billion dollars."),
    ("ru", "С Россией Китай наторговал за тот же год на 244,8 млрд долларов."),
    ("ru", "Внешний долг Казахстана равен 31,6 % ВВП."),
    ("en", "China and Kazakhstan signed two agreements."),
]


@pytest.mark.parametrize(("language", "told"), OTHERS)
def test_what_is_of_others_or_no_batch_is_no_figure(
    claims: Extract, language: str, told: str
) -> None:
    assert not {f for f in figures(claims, language, told) if "bcm" not in f[1]}


UNITS = [
    ("en", "The new stage gives 300 megawatts to the Chinese plant, the old one 100.", (100, "MW", None)),
    ("en", "Trade with China was 800 million dollars in 2019. In 2023 it was two billion.", (2, "billion USD", 2023)),
    ("en", "In 2023 some 1,560 container trains left China.", (1560, "trains", 2023)),
    ("en", "In 2023 Torugart saw 32,000 Chinese trucks. Irkeshtam handled 28,000.", (28000, "trucks", 2023)),
    ("ru", "Китай и Казахстан обменялись более чем двадцатью документами.", (20, "documents", 2024)),
    ("ru", "Стороны подписали двадцать пять документов.", (25, "documents", 2024)),
    ("ru", "Китай в 2021 году прислал миллион доз.", (1, "million doses", 2021)),
    ("ru", "Ресурсы месторождения у границы с Китаем — 27,5 млрд баррелей нефтяного эквивалента.", (27.5, "billion barrels of oil equivalent", None)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), UNITS)
def test_a_number_has_the_unit_that_it_leaves_out_or_bends(
    claims: Extract, language: str, told: str, expected: tuple[float, str, int | None]
) -> None:
    assert expected in figures(claims, language, told)


SPREAD = [
    ("en", "The Chinese plant is to turn out 50,000 tons of PVC and 40,000 tons of soda a year.", (50000, "tonnes per year", None)),
    ("en", "A Chinese company rebuilt 124 of its 258 kilometres.", (124, "km", None)),
    ("en", "Trade with China came to 1 billion 138.6 million dollars in 2023.", (1.1386, "billion USD", 2023)),
    ("en", "In 2023 trade with China stood at $1.6 billion, 46.4 percent above the level of 2022.", (46.4, "percent", 2023)),
    ("en", "Line D to China is 966 km long; the plan was for 2016.", (966, "km", None)),
    ("ru", "Товарооборот с Китаем по итогам прошлого года составил 31,5 млрд долларов.", (31.5, "billion USD", 2023)),
    ("ru", "Товарооборот с Китаем в 2023 году больше, чем в 2022-м (24,3 млрд долларов).", (24.3, "billion USD", 2022)),
    ("ru", "В 2023 году торговля с Китаем достигла 40 млрд долларов. Перевозки выросли на 65%, к 2030 году их хотят удвоить.", (65, "percent", 2023)),
    ("ru", "Долг Эксимбанку Китая — 1 млрд 702 млн.", (1.702, "billion USD", 2024)),
    ("zh", "目前在哈中资企业超过400家。", (400, "companies", 2024)),
    ("zh", "中方企业2023年创造就业岗位约7000个。", (7000, "jobs", 2023)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), SPREAD)
def test_a_number_apart_from_its_unit_scale_or_year_finds_them(
    claims: Extract, language: str, told: str, expected: tuple[float, str, int | None]
) -> None:
    told = f"The sums are in dollars, $1.\n\n{told}" if "702" in told else told
    assert expected in figures(claims, language, told)


CHRONICLE = (
    "2010. 3.55 bcm reach China. 2011: 14.3. 2012: 21.3.\n\n"
    "29 August 2008. During the visit to Ashgabat the volume is raised by 10 bcm a year.\n\n"
    "14 December 2009. The first line to China, 1,833 km long, has cost 7.3 billion dollars."
)


def test_a_date_alone_dates_what_follows_but_no_length_and_no_cost(claims: Extract) -> None:
    assert figures(claims, "en", CHRONICLE) == {
        (3.55, "bcm", 2010),
        (14.3, "bcm", 2011),
        (21.3, "bcm", 2012),
        (10, "bcm per year", 2008),
        (1833, "km", None),
        (7.3, "billion USD", None),
    }


LINES = [
    ("en", "- Chinese workers with permits: 6,500 (2018), 7,800 (2019)", {(6500, "people", 2018), (7800, "people", 2019)}),
    ("en", "The second stage ($331.5 million, 2014) was paid by China.", {(331.5, "million USD", 2014)}),
    ("en", "China closes nine deals in ten by barter.", set()),
    ("ru", "В 2022 году торговля с Китаем составила 3,4 млрд долларов, за первое полугодие нынешнего года — 2,2 млрд.", {(3.4, "billion USD", 2022), (2.2, "billion USD", 2024)}),
    ("zh", "中哈合建的码头年处理能力66500标箱。", {(66500, "TEU per year", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), LINES)
def test_lines_and_brackets_have_the_year_beside_them(
    claims: Extract, language: str, told: str, expected: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, language, told) == expected


def test_a_headline_gives_what_the_text_does_not_tell_more_exactly(claims: Extract) -> None:
    head = (
        "China brings 600 megawatts as trade nears 95 billion dollars\nThe Wire, June 20, 2024\n\n"
    )
    found = claims(
        head + "China's trade with Kazakhstan came to 94.8 billion dollars in 2023.\n"
    ).figures
    assert {(f.value, f.unit) for f in found} == {(600, "MW"), (94.8, "billion USD")}


COMPACT = [
    ("en", "The 272km line to China is due for completion in 2027.", (272, "km", None)),
    ("en", "The $1.2bn line to China is due for completion in 2027.", (1.2, "billion USD", None)),
    ("en", "In 2023 China sent 1.3m TEU.", (1.3, "million TEU", 2023)),
    ("en", "In 2023 cargo from China rose 22% to 28m tonnes. Transit climbed 15%.", (15, "percent", 2023)),
    ("en", "A Russian firm, digging beside China since 2021, expects 13 tons of gold a year.", (13, "tonnes per year", None)),
    ("en", "In April 12,700 Chinese citizens had permits; 200,000 entries were counted.", (12700, "people", 2024)),
    ("zh", "中乌签署协议，年供气量不超过100亿立方米。", (10, "bcm per year", None)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), COMPACT)
def test_compact_numbers_and_openings_are_read(
    claims: Extract, language: str, told: str, expected: tuple[float, str, int | None]
) -> None:
    assert expected in figures(claims, language, told)


def test_a_head_of_a_column_says_how_often(claims: Extract) -> None:
    table = "| Crossing | Trains per day |\n|---|---|\n| Khorgos | 16 |\n| Alashankou | 21 |"
    head = "# China and Kazakhstan\n\n*The Wire, June 20, 2024*\n\nTrains from China.\n\n"
    found = claims(head + table + "\n", ".md").figures
    assert {(f.value, f.unit) for f in found} == {(16, "trains per day"), (21, "trains per day")}


def test_a_year_to_come_beats_a_nearer_one_of_the_telling(claims: Extract) -> None:
    told = "China said last year that 20 percent of parts should be made here by 2026."
    assert figures(claims, "en", told) == {(20, "percent", 2026)}


def test_sums_of_trade_go_on_with_the_year_told_first(claims: Extract) -> None:
    told = "Торговля с Китаем за одиннадцать месяцев достигла 8,1 млрд долларов. Экспорт — 2,3 млрд, импорт — 5,8 млрд."
    assert figures(claims, "ru", told) == {
        (8.1, "billion USD", 2024),
        (2.3, "billion USD", 2024),
        (5.8, "billion USD", 2024),
    }


def test_a_figure_is_about_the_two_sides_of_its_section(claims: Extract) -> None:
    found = claims(
        "Kazakh president lands in Beijing\nJuly 3, 2024\n\n"
        "Tokayev met Xi Jinping. Trade reached 44 billion dollars last year.\n\n"
        "Uzbekistan's Shavkat Mirziyoyev met Xi as well. Trade of the two countries was 14 billion dollars.\n\n"
        "Turkmenistan came next with 10 billion dollars, Tajikistan with 4 billion dollars.\n"
    )
    about = {figure.value: sorted(figure.about) for figure in found.figures}
    assert about == {
        44: ["China", "Kazakhstan"],
        14: ["China", "Uzbekistan"],
        10: ["China", "Turkmenistan"],
        4: ["China", "Tajikistan"],
    }


SIDES = [
    ("China's share of trade slipped to 17.8 percent from 17.6 percent in 2022.", {(17.8, "percent", 2023), (17.6, "percent", 2022)}),
    ("In 2017 China released 11.8 cubic kilometres down the Ili, six percent less than in 2016.", {(11.8, "cubic km", 2017), (-6, "percent", 2017)}),
    ("Last year imports from China came to 2.2 billion dollars against exports of 40 million.", {(2.2, "billion USD", 2023), (40, "million USD", 2023)}),
    ("China and Kazakhstan signed seven documents, among them a plan until 2030.", {(7, "documents", 2024)}),
    ("Kazakhstan owes China 2 billion dollars, although in 2008 the debt did not exceed 10 million dollars.", {(2, "billion USD", 2024), (10, "million USD", 2008)}),
    ("Trade with China is to reach 100 billion dollars in five years.", {(100, "billion USD", 2029)}),
    ("35,000 citizens of China arrived in Kazakhstan in 2018.", {(35000, "people", 2018)}),
    ("Ten Chinese doctors came to Kazakhstan with 4,800 respirators and two ventilators.", {(10, "people", 2024), (4800, "respirators", 2024), (2, "ventilators", 2024)}),
    ("A 15-strong team from China flew into Almaty.", {(15, "people", 2024)}),
    ("China sent 3.5 million doses of ZF2001.", {(3.5, "million doses", 2024)}),
    ("Kazakhstan owes China 1.2 billion dollars. That is 41 percent of the foreign debt.", {(1.2, "billion USD", 2024), (41, "percent", 2024)}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), SIDES)
def test_each_number_of_a_comparison_has_its_sign_and_year(
    claims: Extract, sentence: str, told: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, "en", sentence) == told


def test_a_row_that_says_same_is_about_the_states_of_the_row_above(claims: Extract) -> None:
    table = "| String | Route | Capacity, bcm/y |\n|---|---|---|\n| A | Turkmenistan - Uzbekistan - China | 15 |\n| B | same | 17 |"
    head = "# The line to China\n\n*The Wire, June 20, 2024*\n\nGas flows to China.\n\n"
    found = claims(head + table + "\n", ".md").figures
    assert {(f.value, f.unit) for f in found} == {(15, "bcm per year"), (17, "bcm per year")}
    assert {f.about for f in found} == {("China", "Turkmenistan", "Uzbekistan")}
