"""Numbers in words, with every part of them: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "Notes on trade\nThe Wire, March 20, 2023\n\nChina and Tajikistan are neighbours.\n\n{}\n",
    "ru": "О торговле\nПровод, 20 марта 2023 года\n\nКитай и Таджикистан соседи.\n\n{}\n",
    "zh": "贸易纪要\n《电讯》2023年3月20日\n\n中国与塔吉克斯坦是邻国。\n\n{}\n",
}

SAID = [
    ("en", "China lent Tajikistan half a billion dollars.", {(500, "million USD")}),
    ("en", "China lent Tajikistan three-quarters of a billion dollars.", {(750, "million USD")}),
    ("en", "China lent Tajikistan two and a half billion yuan.", {(2.5, "billion CNY")}),
    ("en", "China lent Tajikistan three hundred million dollars.", {(300, "million USD")}),
    ("en", "China gave Tajikistan one hundred and twenty trucks.", {(120, "trucks")}),
    ("en", "China and Tajikistan signed half a dozen agreements.", {(6, "agreements")}),
    ("en", "China and Tajikistan agreed on three dozen projects.", {(36, "projects")}),
    ("en", "Two-fifths of Tajikistan's debt is owed to China.", {(40, "percent")}),
    ("en", "Trade between China and Tajikistan grew 2.5-fold in 2022.", {(2.5, "times")}),
    ("en", "China and Tajikistan agreed on 14 weekly flights.", {(14, "flights per week")}),
    ("en", "The talks between China and Tajikistan lasted half an hour.", set()),
    ("ru", "Китай выделил Таджикистану полмиллиарда долларов.", {(500, "million USD")}),
    ("ru", "Китай выделил Таджикистану 2,5 млрд $.", {(2.5, "billion USD")}),
    ("ru", "Китай вложил в Таджикистан три с половиной миллиарда юаней.", {(3.5, "billion CNY")}),
    ("ru", "В Таджикистане работает с полсотни китайских компаний.", {(50, "companies")}),
    ("ru", "Китай передал Таджикистану двести двадцать автобусов.", {(220, "buses")}),
    ("en", "China sent the Kazakh school thirty textbooks.", {(30, "textbooks")}),
    ("ru", "Китай подарил узбекскому музею сорок пять экспонатов.", {(45, "exhibits")}),
    ("zh", "中国公司在哈萨克斯坦招了三百名当地工人。", {(300, "people")}),
    (
        "zh",
        "中方向吉尔吉斯斯坦赠送图书300余册、医用口罩5万只和检测试剂2万人份。",
        {(300, "books"), (50000, "masks"), (20000, "test kits")},
    ),
    (
        "zh",
        "西安的博物馆向哈萨克斯坦借展文物96件，考古队清理出7座墓葬。",
        {(96, "exhibits"), (7, "tombs")},
    ),
    # A number behind a quantity leaves out its unit.
    (
        "en",
        "Of the 300 square kilometres China and Kazakhstan disputed, Kazakhstan keeps 180 and China receives 120.",
        {(300, "sq km"), (180, "sq km"), (120, "sq km")},
    ),
    (
        "ru",
        "На китайском заводе в Таджикистане работают 420 человек, из них местных 300.",
        {(420, "people"), (300, "people")},
    ),
    (
        "ru",
        "Площадь парка с Китаем — 500 гектаров, наших 200.",
        {(500, "hectares"), (200, "hectares")},
    ),
    (
        "ru",
        "Из спорных с Китаем 900 гектаров 500 остаются казахстанскими, 400 отходят Китаю.",
        {(900, "hectares"), (500, "hectares"), (400, "hectares")},
    ),
    (
        "ru",
        "Внешний долг Киргизии — 4 млрд долларов, из них 2 млрд мы должны Китаю.",
        {(2, "billion USD")},
    ),
    ("en", "A third company from China wants to build in Tajikistan.", set()),
    # Flights by the week, and a half of what is owned, paid or sold.
    ("en", "The Chinese airline flies to Bishkek three times a week.", {(3, "flights per week")}),
    ("ru", "Китайская компания будет летать в Бишкек дважды в неделю.", {(2, "flights per week")}),
    (
        "en",
        "The Kazakh plant, half owned by a Chinese firm, sells half of its copper to China.",
        {(50, "percent")},
    ),
    ("ru", "Китайская компания купила половину рудника в Киргизии.", {(50, "percent")}),
    # No count: the year of a date, and what a price is for.
    ("en", "From 10 March 2018 citizens of China need no visa for Kazakhstan.", set()),
    ("en", "A thousand cubic metres of Turkmen gas cost China 250 dollars.", {(250, "USD")}),
    (
        "zh",
        "乌鲁木齐至塔什干的航线每周增至六班，中方将提供2000个培训名额。",
        {(6, "flights per week"), (2000, "people")},
    ),
    ("ru", "Китай и Таджикистан подписали два десятка соглашений.", {(20, "documents")}),
    ("ru", "Китай и Таджикистан подписали несколько десятков соглашений.", set()),
    ("ru", "Две компании из Китая построили в Таджикистане дорогу.", set()),
    ("ru", "Торговля Китая и Таджикистана выросла на семь процентов.", {(7, "percent")}),
    ("ru", "Торговля Китая и Таджикистана выросла двукратно.", {(2, "times")}),
    ("ru", "Китай построил в Таджикистане 500-километровую дорогу.", {(500, "km")}),
    ("ru", "Жапаров провёл в Китае четыре дня, визы не было.", set()),
    ("zh", "中国向塔吉克斯坦提供贷款二亿五千万美元。", {(250, "million USD")}),
    ("zh", "中国向塔吉克斯坦提供贷款1亿2000万美元。", {(120, "million USD")}),
    ("zh", "中国占塔吉克斯坦矿产出口的七成五。", {(75, "percent")}),
    ("zh", "中国占塔吉克斯坦外债的五分之二。", {(40, "percent")}),
    ("zh", "塔吉克斯坦有上百家中国企业。", {(100, "companies")}),
    ("zh", "会谈完成了一半，中国和塔吉克斯坦代表休息。", set()),
    # From ten on a number in characters counts as one in figures does.
    ("zh", "中国给了塔吉克斯坦一百二十个政府奖学金名额。", {(120, "scholarships")}),
    ("zh", "中国向塔吉克斯坦援助疫苗三十万剂。", {(300000, "doses")}),
    ("zh", "中国公司在塔吉克斯坦的工地上有千余人。", {(1000, "people")}),
    ("zh", "中国向塔吉克斯坦交付了二十五辆公交车。", {(25, "buses")}),
    ("zh", "两国贸易额为420万瑞士法郎，中国与塔吉克斯坦多用易货。", {(4.2, "million CHF")}),
    ("zh", "中国游客人数是塔吉克斯坦前年的八倍。", {(8, "times")}),
    ("zh", "中国和塔吉克斯坦之间每周对开两趟列车。", {(2, "trains per week")}),
    ("zh", "中国和塔吉克斯坦之间跑着三辆重型卡车。", {(3, "trucks")}),
    # Both ends of a range, and what is told by the second, the day or the tonne.
    ("zh", "中国将向塔吉克斯坦投资20到30亿美元。", {(2, "billion USD"), (3, "billion USD")}),
    (
        "zh",
        "中国货物到塔吉克斯坦每吨运费要200至300美元。",
        {(200, "USD per tonne"), (300, "USD per tonne")},
    ),
    ("zh", "中国与塔吉克斯坦的水闸每秒引水40立方米。", {(40, "cubic metres per second")}),
    (
        "zh",
        "塔吉克斯坦对中国的日供气量由900万立方米降到700万立方米。",
        {(9, "million cubic metres per day"), (7, "million cubic metres per day")},
    ),
    # No count: points, distances in days, people in a crowd.
    ("zh", "中国和塔吉克斯坦达成十二项共识。", set()),
    ("zh", "从中国到塔吉克斯坦要走十天。", set()),
    ("zh", "约三百名村民冲进了中国公司在塔吉克斯坦的营地。", set()),
]


@pytest.mark.parametrize(("language", "sentence", "told"), SAID)
def test_numbers_are_read_however_they_are_said(
    claims: Extract, language: str, sentence: str, told: set[tuple[float, str]]
) -> None:
    found = claims(HEADS[language].format(sentence)).figures
    assert {(figure.value, figure.unit) for figure in found} == told
