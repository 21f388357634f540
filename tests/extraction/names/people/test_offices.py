"""The English offices of those whom only their titles tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("зампред КНБ", "Deputy Chairman of the National Security Committee"),
        ("глава Главного таможенного управления", "Head of the Customs Service"),
    ],
)
def test_head_of_a_russian_committee_or_administration_has_an_office(
    claims: Extract, title: str, office: str
) -> None:
    text = f"Заметки недели\nПровод, 20 июня 2024 года\n\nКитай и Казахстан говорят. Об этом сообщил {title} Марат Жунусов.\n"
    assert [(p.name, p.office) for p in claims(text).leaders] == [("Marat Zhunusov", office)]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Hu Jintao and Nazarbayev had opened the pipeline together.", "President"),
        ("In 2009 Hu Jintao and Nazarbayev opened the pipeline.", "President"),
        ("Hu Jintao wrote to Kazakh schoolchildren in May 2024.", "former President"),
        ("The former president Hu Jintao is remembered in Kazakhstan.", "former President"),
    ],
)
def test_who_led_a_state_is_a_former_president_only_in_what_is_told_of_later_days(
    claims: Extract, sentence: str, office: str
) -> None:
    text = f"Notes of the week\nThe Wire, June 20, 2024\n\nChina and Kazakhstan trade. {sentence}\n"
    assert {p.name: p.office for p in claims(text).leaders}["Hu Jintao"] == office
