"""Events in English by the many words that news has for them, class by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAY = "2023-06-20"


def told_as(events: list[Event]) -> list[tuple[str, str | None, str]]:
    return [(event.type, event.start, event.status) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Chinese Foreign Minister Qin Gang swung through Astana on 14 June.",
        "Chinese Foreign Minister Qin Gang paid a call on Kazakhstan on 14 June.",
        "Chinese Vice Premier He Lifeng dropped in on Dushanbe on 14 June.",
        "Chinese Commerce Minister Wang Wentao came calling in Tashkent on 14 June.",
        "Kazakh Prime Minister Alikhan Smailov spent 14 and 15 June in Shanghai.",
        "Astana played host to Chinese Vice Premier Ding Xuexiang on 14 June.",
        "Turkmenistan rolled out the red carpet for Chinese Premier Li Qiang on 14 June.",
    ],
)
def test_visits(told: Told, text: str) -> None:
    assert told_as(told(text, "en", DAY)) == [("visit", "2023-06-14", "happened")]


def test_a_call_in_a_third_state_is_no_visit(told: Told) -> None:
    text = "Kazakh Foreign Minister Murat Nurtleu dropped by Ankara on 14 June, as China noted."
    assert told(text, "en", DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Qin Gang and Murat Nurtleu, foreign ministers of China and Kazakhstan, huddled in Astana on 14 June.",
        "Chinese Foreign Minister Qin Gang and his Uzbek counterpart Bakhtiyor Saidov put their heads together on 14 June.",
        "Chinese and Uzbek officials thrashed out the last details of the railway on 14 June.",
        "Chinese and Turkmen negotiators locked horns over the gas price on 14 June.",
        "Queues brought Kazakh minister Marat Karabayev and Chinese minister Li Xiaopeng together on 14 June.",
        "Face to face with Xi Jinping on 14 June, Kassym-Jomart Tokayev asked for more wagons.",
        "Wheat was on the table as Kazakh and Chinese officials gathered in Almaty on 14 June.",
    ],
)
def test_talks(told: Told, text: str) -> None:
    assert told_as(told(text, "en", DAY)) == [("bilateral_meeting", "2023-06-14", "happened")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Xi Jinping and Uzbek President Mirziyoyev spoke down the line on 14 June.", "phone_call"),
        (
            "The Chinese and Kyrgyz transport ministers talked via screen on 14 June.",
            "video_meeting",
        ),
        ("A China-Kazakhstan investors' forum drew 300 firms to Almaty on 14 June.", "forum"),
        (
            "Xi'an welcomed the presidents of all five Central Asian states on 14 June for a gathering "
            "chaired by Xi Jinping.",
            "summit",
        ),
        (
            "Chinese Ambassador Zhang Xiao and Kazakh minister Almasadam Satkaliyev attended the switch-on "
            "of a wind farm on 14 June.",
            "ceremony",
        ),
        (
            "The Chinese and Kyrgyz customs chiefs raised the barrier at Bedel on 14 June.",
            "ceremony",
        ),
        ("Kazakhstan on 14 June slammed the attack on Chinese miners.", "statement"),
        ("Tajikistan on 14 June came out in support of China over Taiwan.", "statement"),
        (
            "China threw its weight behind Kazakhstan's bid for a council seat on 14 June.",
            "statement",
        ),
        ("Kazakh oil workers came out against Chinese factories on 14 June.", "other"),
        (
            "China's CITIC took a 50 percent stake in Kazakhstan's Altyntau Gold on 14 June.",
            "other",
        ),
        ("China wrote off 20 million dollars of Kyrgyz debt on 14 June.", "other"),
        ("Tokayev signed into law the transport agreement with China on 14 June.", "other"),
    ],
)
def test_the_others(told: Told, text: str, kind: str) -> None:
    assert told_as(told(text, "en", DAY)) == [(kind, "2023-06-14", "happened")]


@pytest.mark.parametrize(
    ("text", "start", "status"),
    [
        (
            "The gas pipeline from Turkmenistan to China starts pumping on 30 June.",
            "2023-06-30",
            "planned",
        ),
        (
            "Kazakhstan's minister said on Monday that no plot has been leased to Chinese firms.",
            None,
            "denied",
        ),
        ("Kyrgyzstan's government dropped plans for a Chinese free-trade zone.", None, "cancelled"),
    ],
)
def test_what_is_not_done(told: Told, text: str, start: str | None, status: str) -> None:
    assert told_as(told(text, "en", DAY)) == [("other", start, status)]


def test_the_group_is_the_company_told_before(told: Told) -> None:
    text = "Zijin Mining has a mine in Tajikistan. The group opened a second pit there on 14 June."
    (event,) = told(text, "en", DAY)
    assert set(event.participants) == {"Zijin Mining", "Tajikistan"}


def test_who_would_have_met_has_not(told: Told) -> None:
    text = "Had Xi Jinping met Tokayev on 14 June, oil would have been the topic."
    assert told(text, "en", DAY) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Kazakh Deputy Prime Minister Serik Zhumangarin descended on Guangzhou on 14 June.",
            "visit",
        ),
        (
            "Bishkek was the last port of call for Chinese Vice Premier He Lifeng on 14 June.",
            "visit",
        ),
        (
            "Kazakh and Chinese hydrologists pored over maps of the Ili on 14 June.",
            "bilateral_meeting",
        ),
        ("Almaty staged a congress of Chinese and Kazakh doctors on 14 June.", "forum"),
        (
            "Serdar Berdimuhamedov of Turkmenistan set the Chinese-built compressor going on 14 June.",
            "ceremony",
        ),
        ("China took Kazakhstan to task over its new car tax on 14 June.", "statement"),
        (
            "The Uzbek president thanked Beijing for the vaccines in a letter on 14 June.",
            "statement",
        ),
        ("Kyrgyzstan demanded an apology from China on 14 June for a film.", "statement"),
        ("China opened its market to cherries from Uzbekistan on 14 June.", "other"),
        ("Kyrgyzstan's Supreme Court upheld a fine against a Chinese miner on 14 June.", "other"),
        (
            "The Chinese ambassador met the Kyrgyz transport minister on 14 June.",
            "bilateral_meeting",
        ),
        (
            "A seminar on Chinese studies gathered experts of China and Kazakhstan on 14 June.",
            "forum",
        ),
        ("Ashgabat assured Beijing of its support over Taiwan on 14 June.", "statement"),
    ],
)
def test_more_of_the_same_classes(told: Told, text: str, kind: str) -> None:
    assert told_as(told(text, "en", DAY)) == [(kind, "2023-06-14", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyz police detained four Turkish traders on 14 June. Chinese traders were not concerned.",
        "The Uzbek president thanked Turkey for the vaccines in a letter on 14 June. China had sent none.",
    ],
)
def test_what_is_done_to_a_third_state_is_not_between_the_sides(told: Told, text: str) -> None:
    assert told(text, "en", DAY) == []


def test_days_are_those_of_what_they_stand_by(told: Told) -> None:
    text = "Qin Gang's three-day visit to Tashkent ended on 14 June."
    (visit,) = told(text, "en", DAY)
    assert (visit.start, visit.end) == ("2023-06-12", "2023-06-14")
    text = (
        "Officials said on Friday that the Kazakh and Chinese ministers had met two days earlier."
    )
    (meeting,) = told(text, "en", DAY)
    assert meeting.start == "2023-06-14"
    text = "The China-Kazakhstan business forum was held on 14 June, two weeks before the visit of Li Qiang."
    dated = [event for event in told(text, "en", DAY) if event.start == "2023-06-14"]
    assert [(event.type, event.participants) for event in dated] == [
        ("forum", ("China", "Kazakhstan"))
    ]


def test_what_a_contract_sells_is_no_party_of_it(told: Told) -> None:
    text = (
        "CNPC has worked in Aktobe since 1993. On 14 June it bought time: the group signed a contract "
        "with the Kazakh government for 60 percent of AktobeMunaiGas."
    )
    (signing,) = [event for event in told(text, "en", DAY) if event.type == "signing"]
    assert set(signing.participants) == {"China National Petroleum Corporation", "Kazakhstan"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The visa waiver between China and Kazakhstan became effective on 14 June.", "other"),
        ("Relations between China and Kazakhstan had been established on 14 June.", "other"),
        ("Kazakh MPs gave their consent to the treaty with China on 14 June.", "other"),
        ("The sale to China was cleared by the Kazakh antitrust agency on 14 June.", "other"),
        ("Two suspects were handed over by Kazakhstan to the Chinese police on 14 June.", "other"),
        ("Kazakhstan and China exchanged the instruments of ratification on 14 June.", "other"),
        ("China and Kazakhstan put pen to paper on a water treaty on 14 June.", "signing"),
        ("China and Kazakhstan entered into a water agreement on 14 June.", "signing"),
        ("A treaty on water was reached on 14 June between China and Kazakhstan.", "signing"),
    ],
)
def test_steps_of_a_treaty_and_of_a_deal(told: Told, text: str, kind: str) -> None:
    assert told_as(told(text, "en", DAY)) == [(kind, "2023-06-14", "happened")]


def test_what_was_begun_in_a_year_stands_behind_its_name(told: Told) -> None:
    text = "China and Kazakhstan share a commission created in 2009, and a museum older than both."
    assert told_as(told(text, "en", DAY)) == [("other", "2009", "happened")]


def test_start_by_a_minister_is_a_ceremony(told: Told) -> None:
    text = "The Chinese-built pump in Almaty was switched on on 14 June by {}."
    minister = text.format("Kazakh minister Marat Karabayev")
    assert told_as(told(minister, "en", DAY)) == [("ceremony", "2023-06-14", "happened")]
    firm = text.format("Sinohydro of Kazakhstan")
    assert told_as(told(firm, "en", DAY)) == [("other", "2023-06-14", "happened")]


def test_firms_told_before_sign_and_losers_do_not_win(told: Told) -> None:
    text = "KazMunayGas of Kazakhstan likes Sinopec of China. Nobody knew why. The two firms signed a contract on 14 June."
    (signing,) = told(text, "en", DAY)
    assert set(signing.participants) == {"KazMunayGas", "Sinopec"}
    text = "China National Petroleum Corporation won a Kazakh tender against Shell and Total on 14 June."
    (tender,) = told(text, "en", DAY)
    assert not {"Shell", "Total"} & set(tender.participants)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ground had been broken for the Kazakh-Chinese dam on 14 June.", "ceremony"),
        ("The Chinese school in Almaty had been reopened on 14 June, Kazakhstan noted.", "other"),
        ("Police hunt Kazakh youths after Wednesday’s robbery at a Chinese shop.", "other"),
        ("Gunmen fired on Chinese drivers near Almaty in Kazakhstan on 14 June.", "other"),
    ],
)
def test_past_perfect_and_attacks(told: Told, text: str, kind: str) -> None:
    assert told_as(told(text, "en", DAY)) == [(kind, "2023-06-14", "happened")]
