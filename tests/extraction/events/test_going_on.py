"""What has gone on since a day is an event of that day, whatever the verb; what only grows or is spoken of is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

GOES_ON = [
    ("en", "Chinese engineers have been drilling in Kazakhstan since May 2016.", "2016-05"),
    ("en", "The plant, built by China in Kazakhstan, has been at work since March 2015.", "2015-03"),
    ("en", "Since June 2015 a Chinese firm has been rebuilding the airport of Almaty in Kazakhstan.", "2015-06"),
    ("en", "The consulate of Kazakhstan in Urumqi, China, has been open since 2015.", "2015"),
    ("ru", "Китайская компания CRBC с марта 2015 года тянет линию в Казахстане.", "2015-03"),
    ("ru", "С 2012 года границу Китая и Казахстана можно пересекать круглый год.", "2012"),
    ("ru", "Казахское мясо с 2014 года не пускают в Китай.", "2014"),
    ("zh", "中国企业从2015年3月起在哈萨克斯坦修建公路。", "2015-03"),
    ("zh", "2015年5月以来，从喀什到阿拉木图的班车每天往返于中哈两国。", "2015-05"),
]  # fmt: skip
NO_EVENT = [
    ("en", "Trade between China and Kazakhstan has been growing since 2010."),
    ("en", "China and Kazakhstan have been talking about the canal since 2009."),
    ("en", "Relations between China and Kazakhstan have been called strategic since 2012."),
    ("ru", "Торговля Китая и Казахстана растёт с 2010 года."),
    ("ru", "О канале Китай и Казахстан говорят с 2009 года."),
    ("zh", "2010年以来，中哈贸易不断增长。"),
]


@pytest.mark.parametrize(("language", "sentence", "day"), GOES_ON)
def test_what_goes_on_since_a_day_is_of_that_day(
    claims: Extract, language: str, sentence: str, day: str
) -> None:
    told = claims(HEADS[language].format(sentence)).events
    assert [(event.type, event.start, event.status) for event in told] == [
        ("other", day, "happened")
    ]


@pytest.mark.parametrize(("language", "sentence"), NO_EVENT)
def test_what_grows_or_is_spoken_of_since_a_day_is_no_event(
    claims: Extract, language: str, sentence: str
) -> None:
    assert claims(HEADS[language].format(sentence)).events == ()
