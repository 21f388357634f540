"""The year of a quantity: beside it, in its brackets, of the sum before it, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "Kazakhstan and China\nThe Wire, June 20, 2024\n\n{}\n",
    "ru": "Казахстан и Китай\nВестник, 20 июня 2024 года\n\n{}\n",
    "zh": "哈萨克斯坦与中国\n2024年6月20日\n\n{}\n",
}


def figures(claims: Extract, language: str, told: str) -> set[tuple[float, str, int | None]]:
    found = claims(HEADS[language].format(told)).figures
    return {(figure.value, figure.unit, figure.year) for figure in found}


TOLD = [
    # What stands in brackets is of the date in the brackets, and gives its year to nothing outside.
    (
        "en",
        "From January through May 2024 exports to China reached $5.8 billion, 9 percent more year-on-year ($5.3 billion in January–May 2023). China's share is 18.5 percent.",
        {(5.8, "billion USD", 2024), (9, "percent", 2024), (5.3, "billion USD", 2023), (18.5, "percent", 2024)},
    ),
    ("en", "In 2021 China took first place with 2.3 billion dollars (17.9 percent of the trade).", {(2.3, "billion USD", 2021), (17.9, "percent", 2021)}),
    # A growth that follows its comparison is of the year told before.
    (
        "ru",
        "В 2023 году торговля с Китаем составила 20 млрд долларов, по сравнению с 2022 годом рост составил 32%.",
        {(20, "billion USD", 2023), (32, "percent", 2023)},
    ),
    (
        "en",
        "Trade with China stood at 8.4 billion dollars in 2023, 21 percent above the level of 2022; in the first months of this year it was up by 11.6 percent.",
        {(8.4, "billion USD", 2023), (21, "percent", 2023), (11.6, "percent", 2024)},
    ),
    # Years together are no year.
    ("en", "In 2023 trade with China was $9 billion. In the past five years Chinese investment has tripled.", {(9, "billion USD", 2023), (3, "times", None)}),
    ("en", "The volume of Chinese investment has increased fivefold since 2017.", {(5, "times", None)}),
    ("en", "Since the beginning of 2023, trade with China has increased by 36 percent.", {(36, "percent", 2023)}),
    ("ru", "С момента подписания соглашения с Китаем в 2007 году торговля газом достигла 450 млрд кубометров.", {(450, "bcm", None)}),
    ("ru", "За последние два года число китайских заводов выросло в 2,3 раза.", {(2.3, "times", None)}),
    # Aims: of this year, of some day.
    ("en", "The two sides with China set a target to raise trade to $10 billion this year.", {(10, "billion USD", 2024)}),
    ("en", "Last year China shipped 4.5 million tons. It is planned to ship 10 million tons in the near future.", {(4.5, "million tonnes", 2023), (10, "million tonnes", None)}),
    # What exists now is of the day of the news, what is only proposed of none.
    ("en", "Trade with China was 8 billion dollars in 2022. The Chinese projects are worth 4.7 billion dollars.", {(8, "billion USD", 2022), (4.7, "billion USD", 2024)}),
    ("ru", "В 2022 году торговля составила 8 млрд долларов. Токаев предложил Китаю создать фонд с капиталом 1 млрд долларов.", {(8, "billion USD", 2022), (1, "billion USD", None)}),
    # What was invested is a cost, and what somebody is only to invest is not yet of a year.
    ("en", "The plant opened in 2023. The Chinese owner put 60 million dollars into it.", {(60, "million USD", None)}),
    ("en", "On Monday the Chinese firm undertook to invest 70 million dollars over ten years.", {(70, "million USD", None)}),
    ("ru", "Китайский инвестор вложил в завод 60 млн долларов. Объём инвестиций во вторую очередь — 20 млн евро.", {(60, "million USD", None), (20, "million EUR", None)}),
    ("ru", "В понедельник китайская компания обязалась вложить 70 млн долларов.", {(70, "million USD", None)}),
    ("zh", "工厂2023年由中国公司建成，投资6000万美元。", {(60, "million USD", None)}),
    # What somebody owns of a firm is of no year.
    ("en", "On Monday the Kazakh firm, in which China holds 51 percent, met its creditors.", {(51, "percent", None)}),
    ("ru", "Китайской компании принадлежит 51% акций.", {(51, "percent", None)}),
    ("zh", "项目由两国公司合资，中方占51%。", {(51, "percent", None)}),
    # So many firms came, or are listed, in a year; how many there are is of none.
    ("en", "Kazakhstan sent 180 firms to the Chinese fair.", {(180, "companies", 2024)}),
    ("ru", "На выставку в Китай приехали 180 компаний.", {(180, "companies", 2024)}),
    ("en", "Some 180 Chinese firms work in Kazakhstan.", {(180, "companies", 2024)}),
    # Whoever is counted by trade, age or passport is people.
    ("en", "China flew home 1,299 Chinese traders from Osh in 2023.", {(1299, "people", 2023)}),
    ("en", "In 2023 some 120 Kazakh schoolchildren went to China.", {(120, "people", 2023)}),
    ("zh", "2023年，中国包机接回131名侨胞。", {(131, "people", 2023)}),
    # Trade without a date is of the year just told.
    ("en", "Exports of Xinjiang fell in 2022. Trade with Kazakhstan came to 6.9 billion dollars.", {(6.9, "billion USD", 2022)}),
    # A plan is of the day of the news, whatever was told before.
    ("en", "The crossing opened in September 2022. China also plans to provide a grant of $41 million.", {(41, "million USD", 2024)}),
    # What follows "and reached" is told of again, not compared with.
    ("ru", "За январь — апрель 2024 года торговля с Китаем выросла на 13% по сравнению с аналогичным периодом прошлого года и достигла 11,4 млрд долларов (рост на 5%).", {(13, "percent", 2024), (11.4, "billion USD", 2024), (5, "percent", 2024)}),
    ("ru", "В 2023 году в Китай продали зерно на 6 млн долларов (+30% к 2022 году) и муку на 9 млн долларов (рост в пять раз по сравнению с 2022 годом).", {(6, "million USD", 2023), (30, "percent", 2023), (9, "million USD", 2023), (5, "times", 2023)}),
    ("ru", "По итогам прошедшего года в Китай прошли 8730 поездов.", {(8730, "trains", 2023)}),
    ("en", "Trade with China in the first months was $3.6 billion, 32 percent above the same period of last year.", {(3.6, "billion USD", 2024), (32, "percent", 2024)}),
    ("ru", "В 2023 году Казахстан продал Китаю зерно на 8,7 млн долларов. Это на 5,4% больше, чем в 2022-м.", {(8.7, "million USD", 2023), (5.4, "percent", 2023)}),
    ("en", "Trade with China came to 6 billion dollars in 2022. Last month Xi Jinping came. He promised 26 billion yuan.", {(6, "billion USD", 2022), (26, "billion CNY", 2024)}),
    ("en", "The Chinese raised the plant in Almaty from 610 to 812 MW.", {(610, "MW", None), (812, "MW", None)}),
    # A year to come is of what is to be reached by then.
    ("en", "Xi Jinping promised 50 electric buses and is ready to train 1,000 Kazakh specialists by 2027.", {(50, "buses", 2024), (1000, "people", 2027)}),
    ("en", "Trade with China tripled since 2020 and reached 1.8 billion dollars last year; in the first quarter it amounted to $440 million, up 74 percent.", {(3, "times", 2023), (1.8, "billion USD", 2023), (440, "million USD", 2024), (74, "percent", 2024)}),
    ("ru", "В 2014 году город купил у Китая автобусы за 76 млн долларов в кредит под 2,9% годовых. Долг по кредиту составляет 31 млн долларов.", {(76, "million USD", 2014), (2.9, "percent", None), (31, "million USD", 2024)}),
    # Interest has no year.
    ("en", "Kazakhstan pays China two percent a year and has until 2033 to return the money.", {(2, "percent", None)}),
    # Volumes that partners plan, and sums to be invested, are of no year.
    ("en", "Under the 2023 agreement with China the partners plan to increase production to 100,000 vehicles.", {(100000, "vehicles", None)}),
    ("en", "A Chinese firm came to Almaty. Total investments are expected to reach $40 million.", {(40, "million USD", None)}),
    # What trade is told of without a figure, a count of what was founded then, and shares compared or bought.
    ("en", "Exports to China fell sharply in 2021. They came to 700 million dollars.", {(700, "million USD", 2021)}),
    ("ru", "Ведомство подвело итоги торговли с Китаем за 2021 год. Экспорт Казахстана принёс 1,5 млрд долларов.", {(1.5, "billion USD", 2021)}),
    ("en", "Huawei opened an office in Tashkent in 2021. It has 60 employees.", {(60, "people", 2024)}),
    ("zh", "与去年同期相比，哈萨克斯坦对华出口下降了9%。", {(-9, "percent", 2024)}),
    ("en", "The Chinese company pays 90 million dollars for 25 percent of the Kazakh mine.", {(90, "million USD", 2024), (25, "percent", 2024)}),
    ("ru", "Китайские инвесторы оценили ущерб в Бишкеке в 12 млн долларов.", {(12, "million USD", 2024)}),
    # What a sum rises from has its unit behind the next number, and is of the year before.
    ("en", "Kazakhstan's imports from China rose from 3 to 4.5 billion dollars in 2023.", {(3, "billion USD", 2022), (4.5, "billion USD", 2023)}),
    ("ru", "Импорт Казахстана из Китая вырос с 3 до 4,5 млрд долларов в 2023 году.", {(3, "billion USD", 2022), (4.5, "billion USD", 2023)}),
    ("ru", "Импорт Казахстана из Китая вырос с 300 млн до 4,5 млрд долларов в 2023 году.", {(300, "million USD", 2022), (4.5, "billion USD", 2023)}),
    ("zh", "2023年，哈萨克斯坦对华出口由3亿增至4.5亿美元。", {(300, "million USD", 2022), (450, "million USD", 2023)}),
    # The year of what a sum rises from is not its own.
    ("en", "Trade between Kazakhstan and China rose from $3 billion in 2019 to $4.5 billion.", {(3, "billion USD", 2019), (4.5, "billion USD", None)}),
    ("en", "From 2013 to 2023, trade between Kazakhstan and China grew to $41 billion.", {(41, "billion USD", 2023)}),
    ("ru", "Товарооборот Казахстана с Китаем вырос с 3 млрд долларов в 2019 году до 4,5 млрд долларов.", {(3, "billion USD", 2019), (4.5, "billion USD", None)}),
    ("zh", "中哈贸易额从2020年的3亿美元增长到4.5亿美元。", {(300, "million USD", 2020), (450, "million USD", None)}),
    ("zh", "中哈贸易额从2020年的3亿美元增长到2023年的4.5亿美元。", {(300, "million USD", 2020), (450, "million USD", 2023)}),
    # A sentence can end with a scale word.
    ("ru", "К 2030 году торговлю с Китаем доведут до 10 млрд. В прошлом году она достигла 6 млрд долларов.", {(10, "billion USD", 2030), (6, "billion USD", 2023)}),
    # What a sum rises from keeps its own year beside the one that is aimed at.
    ("en", "China's share in Kazakh trade is to be 30 percent by 2030 from 20 percent in 2023.", {(30, "percent", 2030), (20, "percent", 2023)}),
    ("en", "By 2030 Kazakhstan and China want to bring trade to 100 billion dollars.", {(100, "billion USD", 2030)}),
    # The date that opens a sentence is not that of a loan in another clause.
    ("en", "In 2013 Xi Jinping visited Astana, and China lent 3 billion dollars to Kazakhstan in 2009.", {(3, "billion USD", 2009)}),
    ("en", "In 2013 Xi Jinping visited Astana, and China lent 3 billion dollars to Kazakhstan.", {(3, "billion USD", None)}),
    ("en", "In 2013, China lent 3 billion dollars to Kazakhstan.", {(3, "billion USD", 2013)}),
    # A sum that is to be given is of the month to come.
    ("ru", "Китай передаст Таджикистану 200 млн юаней до декабря.", {(200, "million CNY", 2024)}),
    # What doubles is a quantity, and "by half" is by how much.
    ("en", "China doubled its embassy staff in Astana.", set()),
    ("en", "China has doubled its purchases of Kazakh gas.", {(2, "times", None)}),
    ("en", "Kazakh oil exports to China fell by half.", {(-50, "percent", None)}),
    ("en", "The road to China was backed by half of the Kazakh deputies.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), TOLD)
def test_a_figure_has_the_year_it_is_told_of(
    claims: Extract, language: str, told: str, expected: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, language, told) == expected


def test_what_a_state_trades_with_all_the_world_is_left_out(claims: Extract) -> None:
    told = "Kazakhstan's foreign trade turnover reached $31 billion. China bought goods worth $9 billion."
    assert {value for value, _, _ in figures(claims, "en", told)} == {9}
    with_china = "The foreign trade turnover with China reached $31 billion."
    assert {value for value, _, _ in figures(claims, "en", with_china)} == {31}


def test_a_decimal_comma_is_read_before_a_scale_only(claims: Extract) -> None:
    told = "Kazakhstan sold China goods for 12,9 billion dollars and 12,900 tonnes of grain."
    assert {value for value, _, _ in figures(claims, "en", told)} == {12.9, 12900}


def test_rows_that_are_years_beat_the_day_of_the_news(claims: Extract) -> None:
    table = "| Year | Debt | Share, % |\n|---|---|---|\n| 2010 | 680 | 35 |\n| 2015 | 1,030 | 47 |"
    head = "# Kazakhstan and China\n\n*The Wire, June 20, 2024*\n\nKazakhstan borrows.\n\nDebt to China, million dollars\n\n"
    found = claims(head + table + "\n", ".md").figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == {
        (680, "million USD", 2010),
        (35, "percent", 2010),
        (1030, "million USD", 2015),
        (47, "percent", 2015),
    }


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Tokayev visited China in May 2022. At that time 15 documents were signed."),
        ("ru", "Токаев посетил Китай в мае 2022 года. Тогда было подписано 15 документов."),
        ("zh", "托卡耶夫2022年5月访问中国。当时签署了15份文件。"),
    ],
)
def test_then_is_the_year_told_before(claims: Extract, language: str, told: str) -> None:
    assert (15, "documents", 2022) in figures(claims, language, told)


def test_who_got_injuries_is_no_figure_and_who_heals_them_is(claims: Extract) -> None:
    hurt = "В драке с китайскими рабочими 12 граждан Казахстана получили лёгкие травмы."
    assert not figures(claims, "ru", hurt)
    assert figures(claims, "ru", "В Китае обучились 12 врачей из Казахстана, которые лечат травмы.")
