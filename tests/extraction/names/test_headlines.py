"""Headlines in which every word has a capital."""

from __future__ import annotations

from collections.abc import Callable

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

TEXT = "{}\nThe Wire, June 20, 2024\n\n{} China and Tajikistan are looking into it, police in Dushanbe said.\n"


def test_capitals_of_a_headline_make_no_name(claims: Extract) -> None:
    told = claims(
        TEXT.format(
            "Dozens Hurt As Villagers Fight With Chinese Construction Company Workers In Tajikistan",
            "Villagers fought with workers of a Chinese company.",
        )
    )
    assert told.organizations == ()
    told = claims(
        TEXT.format(
            "Tajik President Holds Talks With Head Of Chinese Oil Company",
            "Emomali Rahmon met an oilman from China.",
        )
    )
    assert [leader.name for leader in told.leaders] == ["Emomali Rahmon"]


def test_name_in_a_headline_is_one_where_the_text_has_it_too(claims: Extract) -> None:
    told = claims(
        TEXT.format(
            "Zorvan Construction Company Of China Starts Work In Tajikistan",
            "Zorvan Construction Company has come from China.",
        )
    )
    assert told.organizations == ("Zorvan Construction Company",)


def test_head_of_state_is_known_in_any_spelling(claims: Extract) -> None:
    told = claims(
        TEXT.format("Guests in Beijing", "Kazakh President Qasym-Zhomart Tokaev is in Beijing.")
    )
    assert [leader.name for leader in told.leaders] == ["Kassym-Jomart Tokayev"]
    told = claims(
        TEXT.format("Guests in Beijing", "Kazakh Energy Minister Dauren Tokayev is in Beijing.")
    )
    assert "Kassym-Jomart Tokayev" not in [leader.name for leader in told.leaders]
    told = claims(
        TEXT.format("Guests in Beijing", "Kyrgyz Minister Kurmanbek Bekov is in Beijing from Osh.")
    )
    assert [leader.name for leader in told.leaders] == ["Kurmanbek Bekov"]
