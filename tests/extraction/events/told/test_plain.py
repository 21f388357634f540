"""Clauses whose verb no rule knows, read by who stands in them and when, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

#: A report of its own day in each language, and a line that gives it headline, outlet and day.
HEADS = {
    "en": "From the border\nPamir Post, 5 July 2019\n\n",
    "ru": "С границы\n«Вести Памира», 5 июля 2019\n\n",
    "zh": "边境来信\n《山口报》2019年7月5日\n\n",
}

#: Plain news: no word in it is a trigger, but it tells of both sides and a day.
PLAIN = [
    ("en", "Kazakh and Chinese divers raised a sunken barge near Aktau on 2 July.", "2019-07-02"),
    ("en", "Kyrgyz bees from Talas chased a Chinese customs officer on Monday.", "2019-07-01"),
    (
        "en",
        "A Chinese crane toppled in Almaty on Wednesday, the Kazakh ministry said.",
        "2019-07-03",
    ),
    ("ru", "Казахские и китайские водолазы подняли 2 июля у Актау затонувшую баржу.", "2019-07-02"),
    (
        "ru",
        "В среду китайский кран опрокинулся в казахстанском Алматы, сообщает мэрия.",
        "2019-07-03",
    ),
    ("zh", "7月2日，哈萨克斯坦和中国潜水员在阿克套附近打捞了一艘沉船。", "2019-07-02"),
]

#: Nothing that is done on a day between the sides.
OTHER = [
    ("en", "China became Kazakhstan's largest buyer of copper on 2 July."),
    ("en", "A Kazakh official told reporters on Monday that China had moved on."),
    ("en", "Chinese exports to Tajikistan rose on Monday by a tenth."),
    ("en", "Kazakh wrestlers beat the Chinese team on Monday."),
    ("en", "A crane of a Kazakh company toppled on Monday."),
    ("en", "Kazakhstan and China built many roads in those years."),
    ("ru", "Китай стал в июне крупнейшим покупателем казахской меди."),
    ("ru", "В понедельник сборная Казахстана обыграла команду Китая."),
    ("ru", "Казахстанский чиновник в понедельник напомнил о Китае."),
    ("zh", "7月2日，中国成为哈萨克斯坦铜的最大买家。"),
    ("zh", "哈萨克斯坦官员1日说，中国完成了任务。"),
]


def told(claims: Claims) -> list[tuple[str, str | None]]:
    return [(event.type, event.start) for event in claims.events]


@pytest.mark.parametrize(("language", "text", "day"), PLAIN)
def test_any_verb_tells_an_event_of_both_sides_and_a_day(
    claims: Extract, language: str, text: str, day: str
) -> None:
    assert told(claims(HEADS[language] + text + "\n")) == [("other", day)]


@pytest.mark.parametrize(("language", "text"), OTHER)
def test_what_is_said_measured_or_played_is_no_event(
    claims: Extract, language: str, text: str
) -> None:
    assert told(claims(HEADS[language] + text + "\n")) == []


def test_sentence_that_tells_another_event_has_no_second_one_from_its_verb(claims: Extract) -> None:
    text = "Chinese border guards trained together with Kazakh ones near Khorgos on Monday and found a cave."
    assert told(claims(HEADS["en"] + text + "\n")) == [("other", "2019-07-01")]


def test_section_of_one_day_dates_its_sentences(claims: Extract) -> None:
    text = "China and Kyrgyzstan\nPamir Post, 5 July 2019\n\nA week at a mine.\n\n## Monday\n\nThe Chinese plant in Kyrgyzstan was shut.\n"
    assert told(claims("# " + text)) == [("other", "2019-07-01")]


#: An article on two states, with what China alone is named in.
PAIR = "China and Kyrgyzstan\nPamir Post, 5 July 2019\n\nKyrgyzstan and China share a border.\n\n"


def test_in_an_article_on_two_states_china_alone_is_enough(claims: Extract) -> None:
    found = claims(PAIR + "A Chinese crane sank in the lake on Monday.\n").events
    assert [(event.start, set(event.participants)) for event in found] == [
        ("2019-07-01", {"China", "Kyrgyzstan"})
    ]


def test_in_an_article_on_many_states_it_is_not(claims: Extract) -> None:
    many = "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan and China have five rivers.\n\n"
    text = HEADS["en"] + many + "A Chinese crane sank in the lake on Monday.\n"
    assert claims(text).events == ()


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        ("en", "Eight Kazakh oxen are to leave for China in November.", 1),
        ("en", "Kazakhstan will send China 10 million tonnes of oil a year from November.", 0),
        ("en", "In November a caravan of Kazakh camels is to trek to Urumqi in China.", 1),
        ("en", "In November Kazakhstan is to be responsible for Chinese camels.", 0),
        ("ru", "Десять казахстанских учителей поедут на курсы в Пекин в ноябре.", 1),
        ("ru", "В ноябре главы Казахстана и Китая поедут на саммит.", 0),
        ("zh", "明年5月，中国将向哈萨克斯坦派出20名教师。", 1),
        ("zh", "明年5月，中国将派代表团赴哈萨克斯坦出席会议。", 0),
    ],
)
def test_plans_that_name_what_is_to_be_done_and_when(
    claims: Extract, language: str, text: str, events: int
) -> None:
    found = claims(HEADS[language] + text + "\n").events
    assert [event.status for event in found if event.type == "other"] == ["planned"] * events


def test_clause_of_plain_news_stands_beside_one_that_plans(claims: Extract) -> None:
    text = "Kyrgyzstan halved the fee for Chinese drivers on 1 July, and in May rules will change again."
    assert told(claims(PAIR + text + "\n"))[:1] == [("other", "2019-07-01")]


def test_clause_of_plain_news_stands_beside_one_that_tells_an_event(claims: Extract) -> None:
    text = "On 1 July Chinese drivers fixed the bridge, and on 2 July the first train left Bishkek for China."
    assert told(claims(PAIR + text + "\n")) == [("other", "2019-07-02"), ("other", "2019-07-01")]


#: Verbs that no rule knows, of people of both sides and of one who is in the other's country.
PEOPLE = [
    (
        "Sooronbay Jeenbekov and Ambassador Du Dewen rode the new train on 2 July.",
        "bilateral_meeting",
    ),
    ("On 2 July Wang Yi showed Sooronbay Jeenbekov the garden.", "bilateral_meeting"),
    ("Wang Yi and Sooronbay Jeenbekov fired the kiln at a ceremony on 2 July.", "ceremony"),
    ("Wang Yi dashed through Bishkek on 2 July.", "visit"),
    ("Sooronbay Jeenbekov bought honey in Shanghai on 2 July.", "visit"),
]

#: The same in the other languages.
ELSEWHERE = [
    ("ru", "2 июля Ван И вместе с Сооронбаем Жээнбековым обошёл конюшни.", "bilateral_meeting"),
    ("ru", "2 июля Ван И пересёк Бишкек и удивил в Бишкеке продавцов.", "visit"),
    ("zh", "7月2日，王毅同热恩别科夫一道品尝了蜂蜜。", "bilateral_meeting"),
    ("zh", "7月2日，王毅在比什凯克品尝了蜂蜜。", "visit"),
]

#: The same people, where none of them goes anywhere or sees the other.
NOBODY_THERE = [
    "Wang Yi admired Sooronbay Jeenbekov’s garden in pictures on 2 July.",
    "On 2 July Sooronbay Jeenbekov appointed a new ambassador to China.",
    "Sooronbay Jeenbekov turned 60 on 16 November 2018, when Wang Yi was minister.",
    "Sooronbay Jeenbekov studied in Shanghai in 1983.",
    "Wang Yi never set foot in Bishkek on 2 July.",
]

#: A year alone dates what both sides are named for; not what lasts, nor what is summed up.
YEARS = [
    ("In May 2011 Kyrgyzstan ceded a valley to China.", [("other", "2011-05")]),
    ("In 2011 Kyrgyzstan ceded a valley to China.", [("other", "2011")]),
    ("Five years ago Kyrgyzstan fenced a valley for China.", []),
    ("Since 2011 Kyrgyzstan has fenced a valley for China.", []),
    ("In 2011 Kyrgyzstan shipped China 300 million eggs.", []),
    ("In 2020 Kyrgyzstan will build a bridge for China.", [("other", "2020")]),
]


@pytest.mark.parametrize(("text", "kind"), PEOPLE)
def test_people_of_a_clause_make_it_talks_a_journey_or_a_ceremony(
    claims: Extract, text: str, kind: str
) -> None:
    assert told(claims(PAIR + text + "\n")) == [(kind, "2019-07-02")]


@pytest.mark.parametrize(("language", "text", "kind"), ELSEWHERE)
def test_people_of_a_clause_are_read_alike_in_other_languages(
    claims: Extract, language: str, text: str, kind: str
) -> None:
    assert told(claims(HEADS[language] + text + "\n")) == [(kind, "2019-07-02")]


@pytest.mark.parametrize("text", NOBODY_THERE)
def test_people_who_only_stand_in_one_clause_did_nothing_together(
    claims: Extract, text: str
) -> None:
    assert told(claims(PAIR + text + "\n")) == []


@pytest.mark.parametrize(("text", "events"), YEARS)
def test_year_dates_a_plan_and_a_deed_but_no_sum(
    claims: Extract, text: str, events: list[tuple[str, str]]
) -> None:
    assert told(claims(PAIR + text + "\n")) == events


#: A chronicle of an article on two states: what its lines tell with any words, whoever is left unsaid.
CHRONICLE = """# A line of years: China and Turkmenistan

*The Caspian Desk, 3 June 2019*

How the gas link grew.

| When | What |
|---|---|
| August 2007 | Drilling on the right bank of the Amu Darya |
| 14 December 2009 | First flame at the compressor house |
| 2016 | 30 billion cubic metres in twelve months |
| May 2014 | Spare parts by the wagon |
"""


def test_lines_of_a_chronicle_are_events_whatever_their_words(claims: Extract) -> None:
    assert told(claims(CHRONICLE, ".md")) == [
        ("other", "2007-08"),
        ("other", "2009-12-14"),
        ("other", "2014-05"),
    ]


def test_one_dated_line_is_no_chronicle(claims: Extract) -> None:
    lines = [
        line for line in CHRONICLE.splitlines() if "2009" not in line and "20" not in line[:12]
    ]
    assert told(claims("\n".join(lines) + "\n", ".md")) == []


#: Their first sentence says whom the article is about.
_ABOUT = "China and Kazakhstan have built much together. The neighbours trust each other. Nobody hurries them. "
PIECES = [
    ("The second thread has pumped oil since May.", [("other", "2019-05")]),
    ("Four lorries of melons left Almaty on Monday.", [("other", "2019-07-01")]),
    ("In May the first batch of doses was flown in.", [("other", "2019-05")]),
    ("The mayor bought a new hat on Monday.", []),
    ("In May the crowd shouted down the governor.", []),
]


@pytest.mark.parametrize(("text", "events"), PIECES)
def test_piece_of_what_two_countries_build_or_send_needs_no_names(
    claims: Extract, text: str, events: list[tuple[str, str]]
) -> None:
    assert told(claims(HEADS["en"] + _ABOUT + text + "\n")) == events


SHARES = [
    ("The Kazakh owners sold 12 per cent of the company to China in May.", [("other", "2019-05")]),
    ("Kazakhstan shipped 12 per cent of its wool to China in May.", []),
]


@pytest.mark.parametrize(("text", "events"), SHARES)
def test_share_of_a_company_changes_hands(
    claims: Extract, text: str, events: list[tuple[str, str]]
) -> None:
    assert told(claims(HEADS["en"] + text + "\n")) == events
