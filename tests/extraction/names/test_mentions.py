"""Words that name an area or a place, and where they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEAD = "China and Kyrgyzstan: notes\nThe Wire, June 20, 2024\n\nChina and Kyrgyzstan are neighbours.\n\n{}\n"


@pytest.mark.parametrize(
    ("told", "areas"),
    [
        ("The five want to grant each other better terms.", set()),
        ("China gave a grant for a mill.", {"development-poverty"}),
        ("The energy minister said so.", set()),
        ("The two energy ministers met.", {"energy-oil-gas"}),
        ("An agreement on the border was signed.", {"borders"}),
        ("Double taxation will be avoided.", {"finance"}),
    ],
)
def test_a_word_names_an_area_where_it_means_one(
    claims: Extract, told: str, areas: set[str]
) -> None:
    assert set(claims(HEAD.format(told)).areas) == areas


def test_the_ends_of_a_line_are_no_places(claims: Extract) -> None:
    told = "China pays for the Datka-Kemin power line and the Pap-Namangan-Andijan railway, not for Osh."
    assert claims(HEAD.format(told)).places == ("Osh",)
