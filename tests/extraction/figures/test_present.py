"""What is so at the day of the news: given, put to work, passing by the day; and what is of third states."""

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

TOLD = [
    # A loan that is given is of the day of the news, one that something was built with is of none.
    ("en", "China granted Tajikistan a loan of 70 million yuan.", {(70, "million CNY", 2024)}),
    ("en", "The Export-Import Bank of China is lending Tajikistan $200 million.", {(200, "million USD", 2024)}),
    ("en", "The Kazakh plant was built with a $310 million loan from China.", {(310, "million USD", None)}),
    ("ru", "Китай предоставил Таджикистану кредит на 70 млн юаней.", {(70, "million CNY", 2024)}),
    # What was put to work gives so much from then on.
    ("en", "The second unit of the Chinese plant, 150 MW, was put into operation on Monday.", {(150, "MW", None)}),
    ("en", "The Chinese-built station, which went on line in December 2017, gives 300 MW.", {(300, "MW", None)}),
    ("en", "A Chinese firm launched construction of a 300 MW station in May 2023.", {(300, "MW", None)}),
    ("ru", "Вторую очередь, построенную Китаем, на 300 МВт пустили в декабре 2017 года.", {(300, "MW", None)}),
    # What passes by the day passes now.
    ("en", "Up to 70 Chinese lorries a day cross at Torugart.", {(70, "lorries per day", 2024)}),
    ("en", "Before the closure 200 trucks a day came from China.", {(200, "trucks per day", None)}),
    ("en", "Two trains a week run from China to Kazakhstan.", {(2, "trains per week", 2024)}),
    ("ru", "Число рейсов в Китай доведут до 30 в неделю.", {(30, "flights per week", None)}),
    # Projects on a list are of no year, those that are finished are.
    ("en", "The list of China and Kazakhstan has 51 projects worth $26 billion.", {(51, "projects", None), (26, "billion USD", None)}),
    ("en", "China and Kazakhstan have completed twelve projects.", {(12, "projects", 2024)}),
    # A clause between commas has a year of its own.
    ("en", "Xi suggested that trade with Kazakhstan, which came to $1.9 billion last year, be brought to $5 billion.", {(1.9, "billion USD", 2023), (5, "billion USD", None)}),
    ("en", "China and Kazakhstan want their trade to reach $10 billion within five years.", {(10, "billion USD", 2029)}),
    # Falls told by one word, and what only looks like one.
    ("en", "Kazakh coal exports to China halved last year.", set()),
    ("en", "That is 10 bcm short of what China was promised.", {(-10, "bcm", 2024)}),
    ("en", "Kazakhstan can send China 65 bcm annually down the pipe.", {(65, "bcm per year", None)}),
    ("ru", "Экспорт Казахстана в Китай в 2023 году упал вдвое.", set()),
    ("ru", "В прошлом году торговля с Китаем выросла более чем на 20 процентов.", {(20, "percent", 2023)}),
    ("zh", "去年中哈贸易额下降一半。", {(-50, "percent", 2023)}),
    ("zh", "中哈管道自2009年投产以来输气300亿立方米。", {(30, "bcm", None)}),
    ("zh", "中哈合办的学校2005年开课，现在有学生900人。", {(900, "people", 2024)}),
    ("en", "Kazakh firms brought home from China contracts for 1.2 billion dollars.", {(1.2, "billion USD", 2024)}),
    # What a bank paid for, who crosses a border, how far off a place is, what one earns.
    ("en", "The Chinese-built line is ready. The Export-Import Bank of China provided 150 million dollars.", {(150, "million USD", None)}),
    ("ru", "Китайский Эксимбанк предоставил на больницу 150 млн долларов.", {(150, "million USD", None)}),
    ("ru", "Китай пропускает по сорок машин в сутки с грузом из Казахстана.", {(40, "trucks per day", 2024)}),
    ("zh", "中哈口岸恢复通行，每日放行货车60辆。", {(60, "trucks per day", 2024)}),
    ("zh", "上半年中哈人员往来30万人次，来哈的中国游客有20万人次。", {(300000, "trips", 2024), (200000, "people", 2024)}),
    ("en", "Two hundred kilometres away, on the Kazakh side, Chinese engineers wait.", set()),
    ("ru", "Водители из Казахстана зарабатывают на китайской стройке три тысячи юаней.", set()),
    # Interest, what will be spent, jobs to come and what a list of flows a year goes on with.
    ("en", "Nearly all of it was borrowed from China, years ago, at 2 percent.", {(2, "percent", None)}),
    ("en", "More than $3 billion will be spent on the Chinese line in Kazakhstan.", {(3, "billion USD", None)}),
    ("ru", "Китайский завод создаст в Казахстане 1500 рабочих мест.", {(1500, "jobs", None)}),
    ("en", "Kazakhstan will send China 25 bcm a year more under an agreement signed on Wednesday, taking the total to 65 bcm.", {(25, "bcm per year", None), (65, "bcm per year", None)}),
    ("ru", "Китай и Казахстан хотят довести торговлю до 30 млрд долларов за пять лет.", {(30, "billion USD", 2029)}),
    ("zh", "中国和哈萨克斯坦愿在五年内把贸易额提高到300亿美元。", {(30, "billion USD", 2029)}),
    ("en", "Some 34,000 containers came from China last year. The target for 2030 is 500,000.", {(34000, "containers", 2023), (500000, "containers", 2030)}),
    ("en", "Two credits of $5bn each were agreed for Kazakhstan in China.", {(5, "billion USD", 2024)}),
    # What somebody only hopes for is of no year, what was done is.
    ("en", "The Chinese company hopes to mine 20 tonnes of gold in Kyrgyzstan.", {(20, "tonnes", None)}),
    ("ru", "Китайская компания рассчитывает добыть в Кыргызстане 20 тонн золота.", {(20, "tonnes", None)}),
    ("zh", "中国企业希望在吉尔吉斯斯坦开采20吨黄金。", {(20, "tonnes", None)}),
    ("en", "The Chinese company mined 20 tonnes of gold in Kyrgyzstan.", {(20, "tonnes", 2024)}),
    # Third states.
    ("en", "Russia has a base with 7,000 troops in Tajikistan.", set()),
    ("en", "Russia is also discussing a loan of $25 billion with China.", set()),
    # How things stand is of the day of the news, whatever was told of before.
    ("en", "The Chinese tunnel was begun in May 2021, and some 500 workers are living in the camp.", {(500, "people", 2024)}),
    ("en", "Some 5,000 volunteers have been recruited in Kazakhstan for the Chinese trial since December.", {(5000, "people", 2024)}),
    ("en", "The Chinese camp opened in May 2021, and some 500 workers came.", {(500, "people", 2021)}),
    ("en", "The Chinese firm came to Kazakhstan in 2011 and has invested, it says, 38 million dollars.", {(38, "million USD", None)}),
    # Months with a year of their own, and those of a year before.
    ("en", "In January-April 2023 trade with China came to $9.5bn, against $7bn a year earlier.", {(9.5, "billion USD", 2023), (7, "billion USD", 2022)}),
    ("en", "In January-April trade with China came to $9.5bn.", {(9.5, "billion USD", 2024)}),
    ("en", "Before the closure up to 500 trucks crossed daily from China into Kazakhstan.", {(500, "trucks per day", None)}),
    # The year that has gone by; sums that are hoped for, put at so much or lent at so much.
    ("en", "Over the past year trade with China came to 31 billion dollars.", {(31, "billion USD", 2023)}),
    ("en", "Tokayev, whose government would like to see trade with China at $40 billion, arrives on Tuesday.", {(40, "billion USD", None)}),
    ("en", "Tokayev put the Chinese investment at more than 3 billion dollars.", {(3, "billion USD", None)}),
    ("en", "Repayment to the Chinese bank, at 2 percent over 20 years, starts in 2026.", {(2, "percent", None)}),
    ("en", "Li Peng brought Kazakhstan a loan of 50 million yuan.", {(50, "million CNY", 2024)}),
    ("en", "Kazakh sales to China fell in 2023. It bought goods worth a mere $80 million.", {(80, "million USD", 2023)}),
    ("en", "A Chinese firm broke ground in 2013 under a contract worth 455 million dollars in Kazakhstan.", {(455, "million USD", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), TOLD)
def test_a_figure_is_of_the_day_of_the_news_only_where_it_is_so_now(
    claims: Extract, language: str, told: str, expected: set[tuple[float, str, int | None]]
) -> None:
    found = claims(HEADS[language].format(told)).figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == expected
