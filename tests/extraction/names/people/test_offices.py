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
