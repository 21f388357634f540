"""Events as English outlets word them: each text with all the events that it tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

#: A text with its day, and what it tells: type, start ("-" for none), status, some of the participants.
TOLD = {
    # Invitations and hopes
    "2014-05-20 At the invitation of Xi Jinping, Kazakh President Nursultan Nazarbayev will pay a state visit "
    "to China from 19 to 22 May.": ["visit 2014-05-19 planned Nursultan Nazarbayev"],
    "2016-06-22 At the invitation of President Islam Karimov, Xi Jinping arrived in Bukhara on Tuesday for a state "
    "visit to Uzbekistan.": ["visit 2016-06-21 happened Xi Jinping"],
    "2019-09-12 Kassym-Jomart Tokayev, one of the guests of the forum, wished Chinese companies every success and "
    "invited Xi Jinping to visit Kazakhstan next year.": [],
    '2023-03-30 "We had a good meeting with President Xi Jinping in February," Emomali Rahmon told the gathering. '
    '"I hope to visit China again."': ["bilateral_meeting 2023-02 happened Xi Jinping"],
    # Acts without the usual word
    "2024-07-06 A new parliament building in Dushanbe, put up with Chinese aid, was declared open on Friday by "
    "Presidents Xi Jinping and Emomali Rahmon.": ["ceremony 2024-07-05 happened Emomali Rahmon"],
    "2022-02-06 Uzbek President Shavkat Mirziyoyev flew in for the Winter Olympics and found time for an hour with "
    "Xi Jinping on Saturday.": [
        "visit 2022-02-05 happened Shavkat Mirziyoyev",
        "bilateral_meeting 2022-02-05 happened Xi Jinping",
    ],
    "2023-10-16 President Kassym-Jomart Tokayev's plane touched down in Beijing on Monday evening.": [
        "visit 2023-10-16 happened Kassym-Jomart Tokayev"
    ],
    "2024-03-12 Kazakh Prime Minister Olzhas Bektenov is in Shanghai today.": [
        "visit 2024-03-12 happened Olzhas Bektenov"
    ],
    "2024-05-08 Turkmenistan's National Leader Gurbanguly Berdimuhamedov had an audience with Xi Jinping in "
    "Beijing late on Monday.": ["bilateral_meeting 2024-05-06 happened Xi Jinping"],
    "2012-04-02 Kazakh Prime Minister Karim Massimov (pictured, left) shakes hands with Chinese Premier Wen Jiabao "
    "in Beijing, April 1, 2012.": ["bilateral_meeting 2012-04-01 happened Wen Jiabao"],
    "2012-12-22 The second railway crossing between China and Kazakhstan, Khorgos-Altynkol, came on stream on "
    "Saturday.": ["other 2012-12-22 happened Kazakhstan"],
    "2021-11-25 The construction of the Tajik outpost near the Wakhan corridor, financed by Beijing, was approved by "
    "the lower house in Dushanbe on October 27.": ["other 2021-10-27 happened Tajikistan"],
    "2021-08-20 In a letter dated August 19, Xi Jinping offered his condolences to President Kassym-Jomart Tokayev "
    "over the blast in Zhambyl Region.": ["statement 2021-08-19 happened Xi Jinping"],
    "2020-02-18 About 500 villagers rallied against a Chinese logistics centre in At-Bashy, Kyrgyzstan, on Monday; "
    "a day later the investors gave up the project.": [
        "other 2020-02-17 happened Kyrgyzstan",
        "other 2020-02-18 cancelled China",
    ],
    # Many at one table, or before one screen
    "2024-12-03 The foreign ministers of China and the five Central Asian countries convened in Chengdu on 1 December "
    "for the fifth time.": ["ministerial_meeting 2024-12-01 happened Tajikistan"],
    "2020-07-17 The foreign ministers of China and five Central Asian countries held their first meeting online on "
    "Thursday.": ["video_meeting 2020-07-16 happened Kyrgyzstan"],
    "2022-01-26 Xi Jinping hosted the leaders of the five Central Asian states by video link on Tuesday.": [
        "video_meeting 2022-01-25 happened Xi Jinping"
    ],
    "2021-05-12 Wang Yi received his counterparts from Central Asia in Xi'an on Wednesday.": [
        "ministerial_meeting 2021-05-12 happened Wang Yi"
    ],
    # Days
    "2013-11-30 On November 28 and 29 Vice Premier Zhang Gaoli was in Kyrgyzstan. On the 29th he was received by "
    "President Almazbek Atambayev.": [
        "visit 2013-11-28 happened Zhang Gaoli",
        "bilateral_meeting 2013-11-29 happened Almazbek Atambayev",
    ],
    "2022-09-15 Xi Jinping was in Samarkand on Wednesday night. Earlier in the day he had held talks with "
    "Kassym-Jomart Tokayev in Nur-Sultan.": [
        "visit 2022-09-14 happened Xi Jinping",
        "bilateral_meeting 2022-09-14 happened Kassym-Jomart Tokayev",
    ],
    # Denied
    "2021-03-10 There will be no Chinese military base in Tajikistan, President Emomali Rahmon told reporters on "
    "Wednesday, dismissing reports in the Western press.": ["other - denied Tajikistan"],
    "2019-02-20 Contrary to what an American paper wrote, Tajikistan never agreed to a Chinese base, the ministry "
    "said.": ["other - denied Tajikistan"],
}


@pytest.mark.parametrize("text", TOLD)
def test_events_told_in_the_words_of_outlets(claims: Extract, text: str) -> None:
    day, body = text.split(" ", 1)
    then = date.fromisoformat(day)
    found = claims(f"Notes of the week\nThe Pass, {then:%B} {then.day}, {then.year}\n\n{body}\n")
    told = [(f"{e.type} {e.start or '-'} {e.status}", e.participants) for e in found.events]
    wanted = [line.split(" ", 3) for line in TOLD[text]]
    assert sorted(line for line, _ in told) == sorted(" ".join(words[:3]) for words in wanted)
    for *head, name in wanted:
        assert any(line == " ".join(head) and name in people for line, people in told)


Told = tuple[str, str, list[tuple[str, set[str]]]]


def _texts() -> Iterator[Told]:
    """Yield the day of each text, the text, and the events that it tells with who takes part."""
    source = Path(__file__).resolve().parents[2] / "data" / "events-en.txt"
    for record in source.read_text(encoding="utf-8").split("\n@ ")[1:]:
        day, *lines = record.rstrip().splitlines()
        told = [line.split(" ", 4)[1:] for line in lines if line.startswith("= ")]
        events = [(" ".join(words[:3]), set(words[3].split("; "))) for words in told]
        yield day, "\n\n".join(line for line in lines if not line.startswith("= ")), events


@pytest.mark.parametrize("text", list(_texts()), ids=lambda text: text[1][:40])
def test_all_events_of_a_text_are_told_and_no_others(claims: Extract, text: Told) -> None:
    day, body, wanted = text
    then = date.fromisoformat(day)
    found = claims(f"Notes of the week\nThe Pass, {then:%B} {then.day}, {then.year}\n\n{body}\n")
    told = [(f"{e.type} {e.start or '-'} {e.status}", set(e.participants)) for e in found.events]
    assert sorted(line for line, _ in told) == sorted(line for line, _ in wanted)
    for line, people in wanted:
        assert any(line == other and 2 * len(people & p) >= len(people | p) for other, p in told)


#: Texts on the two sides in which nothing of the kind happens.
QUIET = [
    "Freight trains from Chongqing arrive in Almaty on Mondays. The terminal is in Khorgos. Prices came down on Tuesday.",
    "The new road is in Zhetisu. Workers from China march through the gate at six on Mondays.",
    "Kassym-Jomart Tokayev sat down with journalists on Thursday and spoke of China.",
    "Students of Tashkent university visited the Confucius Institute of China on Wednesday.",
    "If the loan is signed, China would start work on a refinery in Tajikistan next year.",
    "Zhang Qian went to Fergana in 138 BC. Kazakhstan and China are proud of it.",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_only_sounds_like_an_event_is_none(claims: Extract, text: str) -> None:
    assert claims(f"China and Kazakhstan\nThe Pass, July 5, 2024\n\n{text}\n").events == ()
