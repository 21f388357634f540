"""Direct speech in every style of mark: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.test_figures import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV = "Xi Jinping", "Kassym-Jomart Tokayev"


def speakers(claims: Extract, language: str, sentence: str) -> list[str]:
    return [quote.speaker for quote in claims(HEADS[language].format(sentence)).quotes]


SPOKEN = [
    ("en", "“Our gas line will be ready by autumn,” Tokayev said.", TOKAYEV),
    ("en", '"Our gas line will be ready by autumn," said Xi Jinping.', XI),
    ("en", "Tokayev said: ‘Our neighbour’s gas line will be ready by autumn.’", TOKAYEV),
    ("en", "Xi Jinping spoke to reporters and speaks of “a gas line that lasts”.", XI),
    ("ru", "«Мы полностью доверяем нашим соседям», — ответил Токаев.", TOKAYEV),
    ("ru", "Токаев пояснил: „Мы полностью доверяем нашим соседям“.", TOKAYEV),
    ("zh", "“我们完全信任我们的邻居和朋友。”托卡耶夫说。", TOKAYEV),
    ("zh", "托卡耶夫回答：『我们完全信任我们的邻居和朋友』。", TOKAYEV),
]


@pytest.mark.parametrize(("language", "sentence", "speaker"), SPOKEN)
def test_direct_speech_has_its_speaker(
    claims: Extract, language: str, sentence: str, speaker: str
) -> None:
    assert speakers(claims, language, sentence) == [speaker]


NOT_SPOKEN = [
    ("en", "Tokayev said that the ‘green line’ would open in autumn."),
    ("en", "The farmers’ market and the drivers’ club in Almaty said nothing of China’s plans."),
    ("ru", "Токаев посетил завод «Чистая вода»."),
    ("zh", "托卡耶夫出席了“鲁班工坊”揭牌仪式。"),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_SPOKEN)
def test_titles_and_apostrophes_are_no_speech(
    claims: Extract, language: str, sentence: str
) -> None:
    assert speakers(claims, language, sentence) == []
