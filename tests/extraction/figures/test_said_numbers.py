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
]


@pytest.mark.parametrize(("language", "sentence", "told"), SAID)
def test_numbers_are_read_however_they_are_said(
    claims: Extract, language: str, sentence: str, told: set[tuple[float, str]]
) -> None:
    found = claims(HEADS[language].format(sentence)).figures
    assert {(figure.value, figure.unit) for figure in found} == told
