"""How English news writes of events: made-up sentences about real people, and what they must give.

Every sentence is the body of an article of 20 June 2024; the words are ours, the ways of saying are the
language's.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV, RAHMON = "Xi Jinping", "Kassym-Jomart Tokayev", "Emomali Rahmon"
MIRZIYOYEV, JAPAROV = "Shavkat Mirziyoyev", "Sadyr Japarov"


def article(sentence: str) -> str:
    return f"China and Kazakhstan: notes of the week\nThe Wire, June 20, 2024\n\n{sentence}\n"


def found(claims: Extract, sentence: str) -> set[tuple[str, str | None, str]]:
    return {(e.type, e.start, e.status) for e in claims(article(sentence)).events}


MEETINGS = [
    "Xi Jinping met with Kassym-Jomart Tokayev in Beijing on Tuesday.",
    "Xi Jinping met Kassym-Jomart Tokayev in Beijing on Tuesday.",
    "Kassym-Jomart Tokayev was received by Xi Jinping in Beijing on Tuesday.",
    "On Tuesday, Xi Jinping held talks with his Kazakh counterpart Kassym-Jomart Tokayev.",
    "Xi Jinping and Kassym-Jomart Tokayev held a bilateral meeting in Beijing on Tuesday.",
    "Xi Jinping sat down with Kassym-Jomart Tokayev on Tuesday.",
    "Xi Jinping had a meeting with Kassym-Jomart Tokayev on Tuesday.",
    "Talks between Xi Jinping and Kassym-Jomart Tokayev took place in Beijing on Tuesday.",
    "Xi Jinping hosted Kassym-Jomart Tokayev at the Great Hall of the People on Tuesday.",
    "Xi Jinping on Tuesday welcomed Kassym-Jomart Tokayev at the Great Hall of the People.",
    "Kassym-Jomart Tokayev conferred with Xi Jinping in Beijing on Tuesday.",
    "On Tuesday Kassym-Jomart Tokayev discussed gas supplies with Xi Jinping.",
    "Kassym-Jomart Tokayev exchanged views with Xi Jinping on Tuesday.",
    "Tuesday's meeting between Xi Jinping and Kassym-Jomart Tokayev lasted two hours.",
    "During their meeting on Tuesday, Xi Jinping told Kassym-Jomart Tokayev that China was ready.",
    "At a meeting with Kassym-Jomart Tokayev on Tuesday, Xi Jinping called for more trade.",
    "Xi Jinping and Kassym-Jomart Tokayev spoke for two hours in Beijing on Tuesday.",
    "Xi Jinping and Kassym-Jomart Tokayev negotiated in Beijing on Tuesday.",
    "In a meeting on Tuesday, Xi Jinping and Kassym-Jomart Tokayev reviewed the pipeline.",
    "Kassym-Jomart Tokayev saw Xi Jinping in Beijing on Tuesday.",
    "Xi Jinping and Kassym-Jomart Tokayev got together in Beijing on Tuesday.",
    "The leaders of the two countries, Xi Jinping and Kassym-Jomart Tokayev, met on Tuesday.",
]


def test_separate_meetings_are_as_many_events(claims: Extract) -> None:
    told = "On Tuesday Xi Jinping held separate meetings with Sadyr Japarov and Emomali Rahmon."
    events = claims(article(told)).events
    assert {e.participants for e in events} == {(XI, JAPAROV), (XI, RAHMON)}


def test_minister_without_a_name_is_not_the_leader_named_before(claims: Extract) -> None:
    told = "Xi Jinping stayed at home. The foreign minister flew to Astana on Tuesday."
    assert [e for e in claims(article(told)).events if e.type == "visit"] == []


@pytest.mark.parametrize("sentence", MEETINGS)
def test_meetings(claims: Extract, sentence: str) -> None:
    events = [e for e in claims(article(sentence)).events if e.type == "bilateral_meeting"]
    assert [(e.start, e.status) for e in events] == [("2024-06-18", "happened")]
    assert set(events[0].participants) == {XI, TOKAYEV}


VISITS = [
    ("Xi Jinping arrived in Astana on Tuesday for a state visit.", XI, "2024-06-18"),
    ("Xi Jinping arrived in Kazakhstan on Tuesday.", XI, "2024-06-18"),
    ("Xi Jinping flew to Astana on Tuesday.", XI, "2024-06-18"),
    ("Xi Jinping landed in Astana on Tuesday.", XI, "2024-06-18"),
    ("Xi Jinping travelled to Kazakhstan in June 2022.", XI, "2022-06"),
    ("Xi Jinping paid a state visit to Kazakhstan in September 2022.", XI, "2022-09"),
    ("Xi Jinping visited Astana in 2013.", XI, "2013"),
    ("Kassym-Jomart Tokayev visited China on May 17, 2023.", TOKAYEV, "2023-05-17"),
    (
        "During his visit to Beijing in May 2023, Kassym-Jomart Tokayev praised the project.",
        TOKAYEV,
        "2023-05",
    ),
    ("Kassym-Jomart Tokayev came to China in May 2023.", TOKAYEV, "2023-05"),
    (
        "Kassym-Jomart Tokayev is on a three-day visit to China that began on Tuesday.",
        TOKAYEV,
        "2024-06-18",
    ),
    ("Kassym-Jomart Tokayev began an official visit to China on Tuesday.", TOKAYEV, "2024-06-18"),
    ("Kassym-Jomart Tokayev wrapped up his visit to China on Tuesday.", TOKAYEV, "2024-06-18"),
    ("Kassym-Jomart Tokayev made a working trip to Beijing on Tuesday.", TOKAYEV, "2024-06-18"),
    ("A visit by Xi Jinping to Kazakhstan took place in September 2022.", XI, "2022-09"),
    (
        "Xi Jinping's visit to Kazakhstan in September 2022 was his first since the pandemic.",
        XI,
        "2022-09",
    ),
    ("Xi Jinping toured Kazakhstan in September 2022.", XI, "2022-09"),
    ("Xi Jinping touched down in Astana on Tuesday.", XI, "2024-06-18"),
    ("Kassym-Jomart Tokayev went to Beijing in May 2023.", TOKAYEV, "2023-05"),
    ("Kassym-Jomart Tokayev left for Beijing on Tuesday.", TOKAYEV, "2024-06-18"),
    ("Kassym-Jomart Tokayev has been in Beijing since Tuesday.", TOKAYEV, "2024-06-18"),
    (
        "Premier Li Qiang was in Kazakhstan on an official visit in October 2023.",
        "Li Qiang",
        "2023-10",
    ),
    ("Wang Yi's tour took him to Kazakhstan in June 2022.", "Wang Yi", "2022-06"),
]


@pytest.mark.parametrize(("sentence", "who", "start"), VISITS)
def test_visits(claims: Extract, sentence: str, who: str, start: str) -> None:
    visits = [e for e in claims(article(sentence)).events if e.type == "visit"]
    assert [(e.participants[0], e.start, e.status) for e in visits] == [(who, start, "happened")]


PLANNED = [
    "Xi Jinping will visit Kazakhstan in July.",
    "Xi Jinping is to visit Kazakhstan in July.",
    "Xi Jinping plans to travel to Kazakhstan in July.",
    "Xi Jinping is expected to arrive in Astana in July.",
    "Xi Jinping is due to pay a state visit to Kazakhstan in July.",
    "Xi Jinping accepted an invitation to visit Kazakhstan in July.",
    "A state visit of Xi Jinping to Kazakhstan is scheduled for July.",
    "Xi Jinping intends to come to Kazakhstan in July.",
    "Preparations are under way for Xi Jinping's visit to Kazakhstan in July.",
    "Xi Jinping's upcoming visit to Kazakhstan in July will focus on trade.",
]


@pytest.mark.parametrize("sentence", PLANNED)
def test_planned_visits(claims: Extract, sentence: str) -> None:
    assert ("visit", "2024-07", "planned") in found(claims, sentence)
    assert not any(
        status == "happened" for kind, _, status in found(claims, sentence) if kind == "visit"
    )


OTHERS = [
    (
        "phone_call",
        "Xi Jinping spoke by phone with Kassym-Jomart Tokayev on Tuesday.",
        "2024-06-18",
    ),
    (
        "phone_call",
        "Xi Jinping and Kassym-Jomart Tokayev had a telephone conversation on Tuesday.",
        "2024-06-18",
    ),
    (
        "phone_call",
        "Kassym-Jomart Tokayev called Xi Jinping by telephone on Tuesday.",
        "2024-06-18",
    ),
    (
        "phone_call",
        "In a phone call on Tuesday Xi Jinping congratulated Kassym-Jomart Tokayev.",
        "2024-06-18",
    ),
    (
        "video_meeting",
        "Xi Jinping and the presidents of the five Central Asian states met by video link on January 25, 2022.",
        "2022-01-25",
    ),
    (
        "video_meeting",
        "Xi Jinping chaired a virtual summit of China and the five Central Asian countries on January 25, 2022.",
        "2022-01-25",
    ),
    (
        "summit",
        "The leaders of China and the five Central Asian states held a summit in Xi'an on May 18, 2023.",
        "2023-05-18",
    ),
    (
        "summit",
        "Xi Jinping hosted the China-Central Asia Summit in Xi'an on May 18, 2023.",
        "2023-05-18",
    ),
    (
        "summit",
        "The heads of state of China, Kazakhstan, Kyrgyzstan and Tajikistan gathered in Shanghai in June 2001.",
        "2001-06",
    ),
    (
        "summit",
        "The Shanghai Cooperation Organization held its summit in Astana on June 15, 2011, with Hu Jintao and Nursultan Nazarbayev attending.",
        "2011-06-15",
    ),
    (
        "ministerial_meeting",
        "The foreign ministers of China and the five Central Asian states met in Chengdu on December 1, 2023.",
        "2023-12-01",
    ),
    (
        "ministerial_meeting",
        "The second meeting of the foreign ministers of China, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan took place in Xi'an on May 12, 2021.",
        "2021-05-12",
    ),
    (
        "forum",
        "A business forum of China and Kazakhstan opened in Almaty on Tuesday.",
        "2024-06-18",
    ),
    (
        "forum",
        "Some 300 companies from China and Kazakhstan attended an investment forum in Almaty on Tuesday.",
        "2024-06-18",
    ),
    (
        "signing",
        "A signing ceremony for the contract was held by China and Kazakhstan in Almaty on May 3, 2022.",
        "2022-05-03",
    ),
    ("signing", "China and Kazakhstan signed a border agreement on April 26, 1994.", "1994-04-26"),
    (
        "signing",
        "A border agreement between China and Kazakhstan was signed on April 26, 1994.",
        "1994-04-26",
    ),
    (
        "ceremony",
        "Hu Jintao and Nursultan Nazarbayev inaugurated the pipeline on December 12, 2009.",
        "2009-12-12",
    ),
    (
        "ceremony",
        "Xi Jinping and Nursultan Nazarbayev attended the launch of the logistics terminal on May 19, 2014.",
        "2014-05-19",
    ),
    ("ceremony", "China and Kazakhstan opened a new border crossing on Tuesday.", "2024-06-18"),
    (
        "ceremony",
        "The Chinese cultural centre in Kazakhstan was officially opened on Tuesday.",
        "2024-06-18",
    ),
    ("ceremony", "China and Kazakhstan broke ground on a power plant on Tuesday.", "2024-06-18"),
    (
        "ceremony",
        "The foundation stone of the Chinese-built plant in Kazakhstan was laid on Tuesday.",
        "2024-06-18",
    ),
    (
        "ceremony",
        "Kassym-Jomart Tokayev awarded Xi Jinping the Order of the Golden Eagle on Tuesday.",
        "2024-06-18",
    ),
    (
        "ceremony",
        "Xi Jinping was presented with the Order of the Golden Eagle by Kassym-Jomart Tokayev on Tuesday.",
        "2024-06-18",
    ),
    (
        "statement",
        "Kazakhstan's Foreign Ministry summoned the Chinese ambassador on Tuesday.",
        "2024-06-18",
    ),
    ("statement", "China condemned the attack in Kazakhstan on Tuesday.", "2024-06-18"),
    (
        "statement",
        "Xi Jinping congratulated Kassym-Jomart Tokayev on his re-election on November 21, 2022.",
        "2022-11-21",
    ),
    (
        "statement",
        "Xi Jinping sent a message of congratulations to Kassym-Jomart Tokayev on November 21, 2022.",
        "2022-11-21",
    ),
    (
        "statement",
        "Foreign Ministry spokeswoman Mao Ning said on Tuesday that China supports Kazakhstan.",
        "2024-06-18",
    ),
    (
        "statement",
        "Xi Jinping delivered a speech at Nazarbayev University in Astana on September 7, 2013.",
        "2013-09-07",
    ),
    (
        "other",
        "China and Kazakhstan established diplomatic relations on January 3, 1992.",
        "1992-01-03",
    ),
    (
        "other",
        "The visa-free agreement between China and Kazakhstan entered into force on November 10, 2023.",
        "2023-11-10",
    ),
    ("other", "The agreement between China and Kazakhstan took effect on Tuesday.", "2024-06-18"),
    ("other", "The Kazakh parliament ratified the agreement with China on Tuesday.", "2024-06-18"),
    ("other", "Kazakhstan's Senate approved the treaty with China on Tuesday.", "2024-06-18"),
    ("other", "China and Kazakhstan held joint military exercises in July 2013.", "2013-07"),
    (
        "other",
        "Protesters rallied against Chinese companies in Kazakhstan on March 27, 2021.",
        "2021-03-27",
    ),
    ("other", "Gunmen attacked a bus of Chinese traders in Kazakhstan in March 2003.", "2003-03"),
    ("other", "Construction of the China-Kazakhstan pipeline began in September 2004.", "2004-09"),
    ("other", "Work on the Chinese section in Kazakhstan started on Tuesday.", "2024-06-18"),
    ("other", "The first freight train from China to Kazakhstan left on Tuesday.", "2024-06-18"),
    ("other", "The joint venture of China and Kazakhstan was founded in 1997.", "1997"),
    ("other", "Oil from Kazakhstan began to flow to China in May 2006.", "2006-05"),
    ("other", "The pipeline from Kazakhstan to China went into operation in July 2006.", "2006-07"),
]


@pytest.mark.parametrize(("kind", "sentence", "start"), OTHERS)
def test_other_kinds(claims: Extract, kind: str, sentence: str, start: str) -> None:
    assert (kind, start, "happened") in found(claims, sentence)


STATUSES = [
    ("cancelled", "China and Kazakhstan cancelled a joint exercise planned for July."),
    ("cancelled", "Kazakhstan has suspended work on the Chinese factory."),
    ("cancelled", "Kazakhstan called off the sale of the oil field to a Chinese company."),
    ("cancelled", "Kazakhstan scrapped a Chinese-funded tram project in 2019."),
    ("denied", "Kazakhstan's Foreign Ministry denied that land would be leased to China."),
    ("denied", "Kazakhstan dismissed reports of a Chinese military base."),
    ("denied", "Both China and Kazakhstan deny the existence of a base."),
    ("planned", "A railway between China and Kazakhstan will be built next year."),
    ("planned", "The Chinese plant in Kazakhstan is expected to open in 2026."),
    ("planned", "China and Kazakhstan are to launch a satellite in 2027."),
]


@pytest.mark.parametrize(("status", "sentence"), STATUSES)
def test_statuses(claims: Extract, status: str, sentence: str) -> None:
    statuses = {status for _, _, status in found(claims, sentence)}
    assert status in statuses
    assert "happened" not in statuses


NOTHING = [
    "Russia and Kazakhstan signed a treaty on Tuesday.",
    "Vladimir Putin met Kassym-Jomart Tokayev in Moscow on Tuesday.",
    "The European Union and the five Central Asian states held a summit in 2025.",
    "China hopes to expand trade with its neighbours.",
    "Kazakhstan held a referendum on nuclear power in October.",
    "Xi Jinping met Joe Biden in November 2023.",
    "No meeting between the two sides has been announced.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_happened_between_the_sides(claims: Extract, sentence: str) -> None:
    assert claims(article(sentence)).events == ()


AGREEMENTS = [
    ("declaration", "China and Kazakhstan signed a joint statement on Tuesday."),
    ("declaration", "Xi Jinping and Kassym-Jomart Tokayev issued a joint declaration on Tuesday."),
    (
        "declaration",
        "On Tuesday Xi Jinping and Kassym-Jomart Tokayev adopted the Astana Declaration.",
    ),
    ("treaty", "China and Kazakhstan signed an extradition treaty on Tuesday."),
    (
        "treaty",
        "China and Kazakhstan signed a Treaty of Good-Neighborliness and Friendly Cooperation on Tuesday.",
    ),
    (
        "treaty",
        "China and Kazakhstan concluded an agreement on the use of border rivers on Tuesday.",
    ),
    ("treaty", "An agreement on visa-free travel was signed by China and Kazakhstan on Tuesday."),
    ("treaty", "China and Kazakhstan signed a protocol on the export of barley on Tuesday."),
    (
        "memorandum",
        "China and Kazakhstan signed a memorandum of understanding on artificial intelligence on Tuesday.",
    ),
    ("memorandum", "A memorandum on water was signed by China and Kazakhstan on Tuesday."),
    (
        "contract",
        "KazMunayGas and China National Petroleum Corporation signed a contract for gas supplies on Tuesday.",
    ),
    (
        "contract",
        "KazMunayGas signed a purchase agreement with China National Petroleum Corporation on Tuesday.",
    ),
    ("communique", "China and Kazakhstan issued a joint communique on Tuesday."),
    ("plan", "China and Kazakhstan adopted a cooperation plan for 2024-2026 on Tuesday."),
    ("plan", "China and Kazakhstan approved a five-year programme of cooperation on Tuesday."),
    ("plan", "China and Kazakhstan signed a road map on trade on Tuesday."),
]


@pytest.mark.parametrize(("kind", "sentence"), AGREEMENTS)
def test_agreements(claims: Extract, kind: str, sentence: str) -> None:
    assert [(a.kind, a.date) for a in claims(article(sentence)).agreements] == [
        (kind, "2024-06-18")
    ]


NO_AGREEMENT = [
    "China and Kazakhstan will sign an extradition treaty next month.",
    "China and Kazakhstan are negotiating a free trade agreement.",
    "China and Kazakhstan signed more than 20 documents on Tuesday.",
]


@pytest.mark.parametrize("sentence", NO_AGREEMENT)
def test_no_agreement(claims: Extract, sentence: str) -> None:
    assert claims(article(sentence)).agreements == ()


PROPOSALS = [
    ("transport", "Xi Jinping proposed speeding up work on the railway."),
    ("transport", "Xi Jinping suggested that the two sides build more roads."),
    ("energy-oil-gas", "Xi Jinping called for closer cooperation in oil and gas."),
    ("agriculture", "Xi Jinping urged the two countries to expand cooperation in agriculture."),
    ("education", "Kassym-Jomart Tokayev offered to give scholarships to students from China."),
    ("trade", "Kassym-Jomart Tokayev said the two sides should double trade turnover."),
    ("digital", "It is necessary to deepen cooperation in e-commerce, Kassym-Jomart Tokayev said."),
    (
        "tourism-visa",
        "Kassym-Jomart Tokayev invited China to join a Year of Tourism and proposed more tourism.",
    ),
    ("finance", "Xi Jinping put forward the idea of a joint bank to finance projects."),
    ("health", "Kassym-Jomart Tokayev advocated joint work on vaccines with China."),
]


@pytest.mark.parametrize(("area", "sentence"), PROPOSALS)
def test_proposals(claims: Extract, area: str, sentence: str) -> None:
    assert area in [proposal.area for proposal in claims(article(sentence)).proposals]


FIGURES = [
    (41, "billion USD", 2023, "Trade between China and Kazakhstan reached $41 billion in 2023."),
    (
        41.5,
        "billion USD",
        2023,
        "Trade with China hit a record 41.5 billion U.S. dollars in Kazakhstan in 2023.",
    ),
    (32, "percent", 2023, "Trade of China and Kazakhstan grew by 32 percent in 2023."),
    (-5, "percent", 2023, "Kazakhstan's exports to China fell 5 percent in 2023."),
    (1300, "km", None, "The 1,300-kilometer pipeline links Kazakhstan with China."),
    (
        20,
        "million tonnes per year",
        None,
        "The pipeline from Kazakhstan to China can carry 20 million tons of oil a year.",
    ),
    (
        55,
        "bcm per year",
        None,
        "The gas pipeline to China through Kazakhstan has a capacity of 55 billion cubic meters per year.",
    ),
    (100, "MW", None, "The Chinese-built wind farm in Kazakhstan has a capacity of 100 megawatts."),
    (
        30,
        "days",
        None,
        "Citizens of China and Kazakhstan may stay for up to 30 days without a visa.",
    ),
    (5000, "jobs", 2024, "The Chinese plant will create 5,000 jobs in Kazakhstan this year."),
    (600, "million CNY", 2024, "China will give Kazakhstan 600 million yuan in aid this year."),
    (12, "documents", 2024, "China and Kazakhstan signed 12 documents on Tuesday."),
    (9000, "trains", 2023, "About 9,000 trains crossed from China into Kazakhstan in 2023."),
    (2, "million doses", 2021, "China sent Kazakhstan 2 million doses of vaccine in 2021."),
]


@pytest.mark.parametrize(("value", "unit", "year", "sentence"), FIGURES)
def test_figures(claims: Extract, value: float, unit: str, year: int | None, sentence: str) -> None:
    figures = [(f.value, f.unit, f.year) for f in claims(article(sentence)).figures]
    assert (value, unit, year) in figures


PARTNERSHIPS = [
    (
        "strategic partnership",
        "2005-07",
        "China and Kazakhstan established a strategic partnership in July 2005.",
    ),
    (
        "comprehensive strategic partnership",
        "2011-06",
        "In June 2011 China and Kazakhstan upgraded their ties to a comprehensive strategic partnership.",
    ),
    (
        "permanent comprehensive strategic partnership",
        "2019-09-11",
        "On September 11, 2019 the two countries announced a permanent comprehensive strategic partnership.",
    ),
    (
        "permanent comprehensive strategic partnership",
        None,
        "The permanent comprehensive strategic partnership of China and Kazakhstan is unique.",
    ),
]


@pytest.mark.parametrize(("level", "date", "sentence"), PARTNERSHIPS)
def test_partnerships(claims: Extract, level: str, date: str | None, sentence: str) -> None:
    found = [(p.b, p.level, p.date) for p in claims(article(sentence)).partnerships]
    assert found == [("Kazakhstan", level, date)]


QUOTES = [
    '"We will always be good neighbours," said Xi Jinping.',
    'Xi Jinping said: "We will always be good neighbours."',
    '"We will always be good neighbours," Xi Jinping told Kassym-Jomart Tokayev.',
    'According to Xi Jinping, "we will always be good neighbours".',
    "“We will always be good neighbours,” Xi Jinping stressed in Astana.",
    'Xi Jinping noted that "we will always be good neighbours" of Kazakhstan.',
    'Xi Jinping spoke in Astana. "We will always be good neighbours," he said.',
]


@pytest.mark.parametrize("sentence", QUOTES)
def test_quotations(claims: Extract, sentence: str) -> None:
    quotes = claims(article(sentence)).quotes
    assert [quote.speaker for quote in quotes] == [XI]


def test_the_two_leaders_of_a_section_are_those_it_named(claims: Extract) -> None:
    text = article(
        "In Bishkek on 3 June Sadyr Japarov met Xi Jinping at the airport hotel.\n\n"
        "In Dushanbe on 5 June Emomali Rahmon greeted the guest. The two leaders opened a school there."
    )
    opened = [e for e in claims(text).events if e.type == "ceremony"]
    assert [set(e.participants) for e in opened] == [{XI, RAHMON}]


def test_the_two_leaders_after_a_group_are_nobody(claims: Extract) -> None:
    text = article(
        "The five Central Asian presidents met Xi Jinping in Xi'an on 3 June. "
        "Sadyr Japarov and Emomali Rahmon came too. They opened a school."
    )
    assert not [e for e in claims(text).events if e.type == "ceremony"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("China and Kazakhstan signed a letter of intent on a loan in May 2024.", {"memorandum"}),
        ("The talks of China and Kazakhstan ended with a joint statement.", {"declaration"}),
        ("A treaty of China and Kazakhstan has been drafted but not signed.", set()),
        ("China and Kazakhstan are preparing a letter of intent on a loan.", set()),
    ],
)
def test_what_counts_as_concluded(claims: Extract, sentence: str, kinds: set[str]) -> None:
    text = "Xi Jinping met Kassym-Jomart Tokayev in Beijing on Tuesday. " + sentence
    assert {a.kind for a in claims(article(text)).agreements} == kinds


def test_what_is_signed_the_day_after_an_arrival_is_no_event_of_its_own(claims: Extract) -> None:
    text = article(
        "Kassym-Jomart Tokayev arrived in Beijing on 3 June. "
        "On 4 June he and Xi Jinping signed a joint declaration."
    )
    assert "signing" not in {e.type for e in claims(text).events}
    text = article(
        "Kassym-Jomart Tokayev arrived in Beijing on 3 June. "
        "On 14 June he and Xi Jinping signed a joint declaration."
    )
    assert "signing" in {e.type for e in claims(text).events}


def test_a_host_does_not_visit_his_own_country(claims: Extract) -> None:
    text = article(
        "Kassym-Jomart Tokayev spoke first in Astana on Tuesday. The state visit to Kazakhstan had begun."
    )
    assert not [e for e in claims(text).events if e.participants == (TOKAYEV,)]
