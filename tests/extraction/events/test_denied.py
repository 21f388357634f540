"""What is denied: in the passive, by who says what is not, and in a quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


def denied(events: list[Event]) -> list[set[str]]:
    return [set(e.participants) for e in events if e.status == "denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyzstan has no plans to cede pastures to China, the Foreign Ministry said on Monday.",
        "A customs union with China is not under discussion, the ministry in Bishkek said.",
        "Reports that Chinese troops had crossed into Kyrgyzstan were denied by the border service.",
        "Kyrgyzstan's Health Ministry had to refute claims about a Chinese vaccine on Monday.",
        "That China had bought the valley is a fairy tale, a governor in Kyrgyzstan said.",
        "“Not a single mine will be sold to China,” Kyrgyzstan's deputy premier said on Monday.",
        "China never asked for a base, the government of Kyrgyzstan said.",
        "It is not true that Kyrgyzstan leased land to China, the ministry said.",
    ],
)
def test_a_thing_denied_is_an_event(told: Told, text: str) -> None:
    assert denied(told(text)) == [{"China", "Kyrgyzstan"}]


@pytest.mark.parametrize(
    "text",
    [
        "Not a single seat was free on Monday's flight from China to Kyrgyzstan.",
        "Kyrgyzstan has no railway to China.",
        "China did not buy much wool from Kyrgyzstan in May, customs officials said.",
        "Reports on Chinese trade were read out in Kyrgyzstan on Monday.",
    ],
)
def test_a_thing_that_only_is_not_is_none(told: Told, text: str) -> None:
    assert denied(told(text)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Media wrote that Xi Jinping arrived in Astana. The Kazakh ministry denied this.",
            "denied",
        ),
        ("Xi Jinping arrived in Astana on July 2. This is false.", "denied"),
        ("Xi Jinping arrived in Astana on July 2. The opposition denied this.", "happened"),
        ("Xi Jinping arrived in Astana on July 2. The ministry has not denied this.", "happened"),
        ("Xi Jinping arrived in Astana on July 2. This is not true of Li Qiang.", "happened"),
        ("Xi Jinping arrived in Astana on July 2. The claim was dismissed.", "happened"),
    ],
)
def test_only_who_can_say_so_denies_what_was_told(told: Told, text: str, status: str) -> None:
    assert [e.status for e in told(text, "en", "03.07.2024") if e.type == "visit"] == [status]


def test_who_only_reports_a_delivery_does_not_take_part(told: Told) -> None:
    text = "Japarov said on Monday that {} would send engineers to {} on Friday."
    (sent,) = told(text.format("China", "Bishkek"), "en", "03.07.2024")
    (own,) = told(text.format("he", "China"), "en", "03.07.2024")
    assert sent.participants == ("China", "Kyrgyzstan")
    assert "Sadyr Japarov" in own.participants
