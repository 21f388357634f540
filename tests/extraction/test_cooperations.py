"""Which fields of cooperation an article names: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan: notes of the week\nThe Wire, June 20, 2024\n\nChina and Kazakhstan are neighbours.\n\n{}\n",
    "ru": "Китай и Казахстан: заметки недели\nПровод, 20 июня 2024 года\n\nКитай и Казахстан — соседи.\n\n{}\n",
    "zh": "中国与哈萨克斯坦一周纪要\n《电讯》2024年6月20日\n\n中国和哈萨克斯坦是邻国。\n\n{}\n",
}


def areas(claims: Extract, language: str, text: str) -> set[str]:
    return set(claims(HEADS[language].format(text)).areas)


FIELDS = [
    ("en", "agriculture", "China agreed to let more Kazakh wheat and honey into its market."),
    ("en", "education", "Beijing offered two hundred more places to students."),
    ("en", "industry", "In March the governor counted nine Chinese factories in the region."),
    ("en", "agriculture", "The melons come in spring. Nobody weighs melons here. China never saw such melons."),
    ("ru", "agriculture", "Китай согласовал протокол о черешне."),
    ("ru", "industry", "В области работают девять китайских заводов."),
    ("zh", "agriculture", "中方愿扩大小麦进口。"),
    ("en", "afghanistan", "They also spoke about Afghanistan."),
    ("ru", "afghanistan", "Обсуждался и Афганистан."),
    ("zh", "afghanistan", "双方就阿富汗问题交换意见。"),
    ("en", "political-trust", "Neither country will let its soil be used against the other, says the text on friendly relations."),
    ("ru", "political-trust", "Китай поддержал нейтралитет республики."),
    ("ru", "investment", "Китай вложил в рудник сто миллионов."),
    ("en", "finance", "Part of the credit comes from Beijing."),
    ("en", "transport", "A Chinese firm will repair the road to the pass."),
    ("en", "energy-oil-gas", "The two governments will work together in energy."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "area", "text"), FIELDS)
def test_a_thing_names_a_field_where_the_sides_deal_in_it(
    claims: Extract, language: str, area: str, text: str
) -> None:
    assert area in areas(claims, language, text)


SCENES = [
    ("en", "The guests of President Xi Jinping were late, and schoolchildren waited outside the hotel."),
    ("en", "An old woman at the bus stop had a bag of melons and a tin of honey."),
    ("ru", "У гостиницы школьники ели черешню."),
    ("zh", "广场上站着几名学生，有人在吃樱桃。"),
    ("ru", "Стороны долго обсуждали это с Китаем."),
    ("zh", "双方讨论了几名年轻工人的来信。"),
    ("en", "Most lorries of the firm drive on to Afghanistan."),
    ("en", "Kazakh exports went to Europe that year."),
    ("en", "Trade unions asked the security men to open the gate."),
    ("zh", "工人老周摘下安全帽。"),
    ("en", "The train left the Chinese capital at noon."),
    ("ru", "Китай потратил на клумбу пять миллионов юаней."),
    ("ru", "Встреча с гостем из Китая прошла в доме культуры; инженер по образованию, он устал в дороге."),
    ("zh", "那辆车停在距霍尔果斯口岸十公里处。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SCENES)
def test_people_and_things_of_the_scene_name_no_field(
    claims: Extract, language: str, text: str
) -> None:
    assert areas(claims, language, text) == set()


def test_what_is_exported_has_an_area_of_its_own(claims: Extract) -> None:
    assert areas(claims, "zh", "该国去年向中国出口小麦五十万吨。") == {"agriculture"}


def test_energy_is_electricity_where_electricity_is_told_of(claims: Extract) -> None:
    text = "China built the power line. The power grid is whole. 'This is our energy independence,' he said."
    assert areas(claims, "en", text) == {"energy-power-renewable"}


def test_the_evidence_tells_of_the_area(claims: Extract) -> None:
    text = "Bakyt sold honey at the roadside. A week later China agreed to open its market for Kazakh honey."
    found = claims(HEADS["en"].format(text)).cooperations
    (field,) = [claim for claim in found if claim.area == "agriculture"]
    assert field.evidence.text.startswith("A week later")
