"""People whom a text calls by a given name alone speak, and nobody else does in their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan open a terminal\nThe Wire, 5 July 2024\n\nPresident Kassym-Jomart Tokayev of Kazakhstan opened the terminal.\n\n{}\n",
    "ru": "Китай и Казахстан открыли терминал\nПровод, 5 июля 2024 года\n\nТерминал открыл президент Казахстана Касым-Жомарт Токаев.\n\n{}\n",
    "zh": "中哈新货运站启用\n丝路晨报 2024年7月5日\n\n哈萨克斯坦总统托卡耶夫出席仪式。\n\n{}\n",
}
ENGLISH = '"We waited ten years for this road'
RUSSIAN = "«Мы ждали эту дорогу десять лет»"
CHINESE = "“我们等这条路等了十年。”"
ALONE = [
    ("en", f'{ENGLISH}," says Aigerim, a shopkeeper.', "Aigerim"),
    ("en", f'Aigerim, who sells tea, is glad. {ENGLISH}," she says.', "Aigerim"),
    ("en", f'The oldest driver here is called Bolat. {ENGLISH}," he said.', "Bolat"),
    ("ru", f"{RUSSIAN}, — говорит хозяйка кафе Гульнара.", "Gulnara"),
    ("ru", f"Таксист Нурлан машет рукой: {RUSSIAN}.", "Nurlan"),
    ("ru", f"Слесарь Темир живёт у станции. {RUSSIAN}, — смеётся он.", "Temir"),
    ("ru", f"Слесарь Темир живёт у станции. {RUSSIAN}, — говорит слесарь.", "Temir"),
    ("zh", f"卡车司机穆拉特说：{CHINESE}", "Murat"),
    ("zh", f"四十岁的古丽娜拉卖水果。她说：{CHINESE}", "Gulnara"),
    ("zh", f"来自温州的张先生说：{CHINESE}", "Zhang"),
    ("zh", f"餐馆老板老马说：{CHINESE}", "Lao Ma"),
]


@pytest.mark.parametrize(("language", "told", "speaker"), ALONE)
def test_a_given_name_alone_is_a_speaker(
    claims: Extract, language: str, told: str, speaker: str
) -> None:
    assert [quote.speaker for quote in claims(HEADS[language].format(told)).quotes] == [speaker]


NOBODY = [
    ("en", f'Tokayev left. {ENGLISH}," said one of the workers.'),
    ("en", f'Tokayev left. An old woman at the gate shook her head. {ENGLISH}," she said.'),
    ("ru", f"Токаев уехал. {RUSSIAN}, — сказал один из рабочих."),
    ("ru", f"Токаев уехал. {RUSSIAN}, — сообщил собеседник в министерстве."),
    ("zh", f"托卡耶夫离开后，一位司机说：{CHINESE}"),
    ("zh", f"托卡耶夫离开后，村民们说：{CHINESE}"),
]


@pytest.mark.parametrize(("language", "told"), NOBODY)
def test_somebody_unnamed_is_not_the_leader_named_before(
    claims: Extract, language: str, told: str
) -> None:
    assert not claims(HEADS[language].format(told)).quotes
