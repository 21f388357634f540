"""The area of a proposal whose own words name none: made-up sentences, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

TOLD = [
    ("Tokayev asked China to restore the old timetable at Dostyk.", ["customs-logistics"]),
    ("Solar plants are cheap in China, Tokayev said. He proposed to build three of them.", ["energy-power-renewable"]),
    ("Tokayev asked China for another tractor works.", ["industry"]),
    ("Tokayev asked China to restore the old order.", []),
    ("The museum shows old coins. Tokayev proposed to Xi Jinping that it travel to Xi'an.", ["culture-heritage"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "areas"), TOLD)
def test_a_place_or_a_pronoun_gives_the_area(claims: Extract, told: str, areas: list[str]) -> None:
    assert [p.area for p in claims(HEADS["en"].format(told)).proposals] == areas


#: What is asked for, and its area: the head noun before what it is for, of and with; a noun that says little yields.
ASKED = [
    ("a fund for roads and bridges", "finance"),
    ("a road fund", "finance"),
    ("a credit line for the new power station", "finance"),
    ("better work in the commission on border rivers", "water"),
    ("the crossing for lorries at Irkeshtam to open on Saturdays", "customs-logistics"),
    ("more use of the rail crossing at Dostyk", "customs-logistics"),
    ("more joint ventures in leather and glass", "industry"),
    ("Chinese businessmen to build spinning mills", "industry"),
    ("help to train Kazakh railway engineers", "education"),
    ("a workshop for students", "education"),
    ("a joint plant for nuclear fuel", "nuclear-uranium"),
    ("a market for Kazakh honey", "agriculture"),
    ("a consulate in Aktobe", "political-trust"),
    ("such exercises every year", "defence"),
    ("a thorough investigation", "justice-law-enforcement"),
    ("green corridors for fruit", "customs-logistics"),
    ("a tax holiday for suppliers", "investment"),
    ("Chinese capital in ski resorts", "investment"),
    ("an exchange of data on goods in transit", "customs-logistics"),
    ("closer contact between police and security services", "justice-law-enforcement"),
    ("a crackdown on splittists", "security-counterterrorism"),
    ("early-harvest projects in glass", "industry"),
    ("joint production of vaccine", "health"),
    ('a "green, healthy and peaceful" Silk Road', "transport"),
    ("longer opening hours at the posts", "customs-logistics"),
    ("a simple pass for herders", "tourism-visa"),
    ("a joint dig at Turfan", "culture-heritage"),
    ("steps to protect the workers of the plant", "security-counterterrorism"),
    ("a stop to the shallowing of the lake", "water"),
    ("work on the Almaty-Xi'an train", "transport"),
]


@pytest.mark.parametrize(("asked", "area"), ASKED)
def test_the_noun_that_is_asked_for_gives_the_area(claims: Extract, asked: str, area: str) -> None:
    told = f"Tokayev called for {asked}, speaking to Xi Jinping."
    assert [p.area for p in claims(HEADS["en"].format(told)).proposals] == [area]


def test_whoever_is_to_act_gives_no_area(claims: Extract) -> None:
    told = "Tokayev proposed to Xi Jinping that specialists start on the feasibility study."
    assert claims(HEADS["en"].format(told)).proposals == ()


ASKED_ELSEWHERE = [
    ("ru", "Токаев предложил Си Цзиньпину учредить фонд развития дорог.", ["finance"]),
    ("ru", "Токаев попросил Си Цзиньпина собирать комиссию по трансграничным рекам.", ["water"]),
    ("ru", "Токаев призвал Си Цзиньпина увеличить грузоперевозки через Достык.", ["customs-logistics"]),
    ("ru", "Токаев предложил Китаю создать совместные предприятия в химии и текстильной отрасли.", ["industry"]),
    ("ru", "Токаев предложил Китаю открыть консульство в Актобе.", ["political-trust"]),
    ("zh", "托卡耶夫向习近平提议设立公路建设基金。", ["finance"]),
    ("zh", "习近平向托卡耶夫提议培训铁路技术人员。", ["education"]),
    ("zh", "习近平向托卡耶夫提议加快天然气管道建设，并在皮革和通信领域多办合资企业。", ["energy-oil-gas", "industry"]),
    ("zh", "托卡耶夫向习近平建议在阿克托别设立领事馆。", ["political-trust"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "areas"), ASKED_ELSEWHERE)
def test_the_noun_gives_the_area_in_every_language(
    claims: Extract, language: str, told: str, areas: list[str]
) -> None:
    assert [p.area for p in claims(HEADS[language].format(told)).proposals] == areas
