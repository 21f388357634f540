"""Whom an office, a surname or a former name of a city means, by the date of the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims
from silkgraph.namespaces import PREFIXES, RDF, RDFS, SILK
from silkgraph.quads import to_quads
from silkgraph.reference import load_reference

Extract = Callable[..., Claims]

#: How a report of each language begins: its headline, then its date.
HEADS = {"en": "Talks\n{}", "ru": "Переговоры\n{}", "zh": "会谈\n{}"}
MONTHS = {3: ("March", "марта"), 5: ("May", "мая"), 7: ("July", "июля")}


def report(language: str, day: str, sentence: str) -> str:
    """Write a report of one sentence, dated as its language does."""
    year, month, date = (int(part) for part in day.split("-"))
    english, russian = MONTHS[month]
    dates = {
        "en": f"{english} {date}, {year}",
        "ru": f"{date} {russian} {year} г.",
        "zh": f"{year}年{month}月{date}日",
    }
    return f"{HEADS[language].format(dates[language])}\n\n{sentence}\n"


def people(claims: Claims, state: str) -> list[str]:
    return [leader.name for leader in claims.leaders if leader.state == state]


KAZAKH_PRESIDENT = {
    "en": "The Kazakh president arrived in Beijing for talks with China.",
    "ru": "Президент Казахстана прибыл в Пекин для переговоров с руководством Китая.",
    "zh": "哈萨克斯坦总统抵达北京，同中国领导人会谈。",
}
HOLDERS = {
    "1996-07-05": "Nursultan Nazarbayev",
    "2014-05-19": "Nursultan Nazarbayev",
    "2019-03-18": "Nursultan Nazarbayev",
    "2019-03-21": "Kassym-Jomart Tokayev",
    "2023-05-17": "Kassym-Jomart Tokayev",
}


@pytest.mark.parametrize("language", KAZAKH_PRESIDENT)
@pytest.mark.parametrize("day", HOLDERS)
def test_the_kazakh_president_is_who_holds_the_office_on_the_day(
    claims: Extract, day: str, language: str
) -> None:
    found = claims(report(language, day, KAZAKH_PRESIDENT[language]))
    assert people(found, "Kazakhstan") == [HOLDERS[day]]
    (leader,) = [leader for leader in found.leaders if leader.state == "Kazakhstan"]
    assert leader.office == "President"


CAPITAL = [
    ("1996-07-05", "en", "Akmola", "The delegation of China was received in Akmola, Kazakhstan."),
    ("2014-05-19", "en", "Astana", "The delegation of China was received in Astana, Kazakhstan."),
    ("2020-07-16", "en", "Nur-Sultan", "China opened an office in Nur-Sultan, Kazakhstan."),
    ("2023-05-17", "en", "Astana", "The delegation of China was received in Astana, Kazakhstan."),
    ("1996-07-05", "ru", "Akmola", "Делегация Китая прибыла в Казахстан, в Акмолу."),
    ("2020-07-16", "ru", "Nur-Sultan", "Делегация Китая прибыла в Казахстан, в Нур-Султан."),
    ("2023-05-17", "ru", "Astana", "Делегация Китая прибыла в Казахстан, в Астану."),
    ("2020-07-16", "zh", "Nur-Sultan", "中国代表团访问哈萨克斯坦，双方在努尔苏丹会谈。"),
    ("2023-05-17", "zh", "Astana", "中国代表团访问哈萨克斯坦，双方在阿斯塔纳会谈。"),
]


def places_written(claims: Claims) -> dict[str, str]:
    """Return the IRI of every place in the graph of an article, by its name."""
    quads = to_quads(claims, load_reference())
    triples = [[getattr(node, "value", "") for node in quad.triple] for quad in quads]
    places = {subject for subject, *rest in triples if rest == [RDF.type, SILK.Place]}
    return {
        value: subject
        for subject, predicate, value in triples
        if subject in places and predicate == RDFS.label
    }


@pytest.mark.parametrize(("day", "language", "name", "sentence"), CAPITAL)
def test_the_capital_is_one_place_called_as_on_the_day(
    claims: Extract, day: str, language: str, name: str, sentence: str
) -> None:
    found = claims(report(language, day, sentence))
    assert found.places == (name,)
    assert places_written(found) == {name: PREFIXES["place"] + "astana"}
    (in_force,) = {
        entry[0]
        for place in load_reference().places
        if place.iri == PREFIXES["place"] + "astana"
        for entry in place.renamed
        if (entry[1] or "") <= day < (entry[2] or "9999")
    }
    assert in_force == name


def test_the_region_of_akmola_is_not_the_capital(claims: Extract) -> None:
    found = claims(report("en", "1996-07-05", "China buys grain in Akmola Region of Kazakhstan."))
    assert places_written(found) == {"Akmola Region": PREFIXES["place"] + "akmola-region"}


@pytest.mark.parametrize("name", ["Astana", "Nur-Sultan"])
def test_the_capital_that_speaks_is_the_government(claims: Extract, name: str) -> None:
    found = claims(report("en", "2020-07-16", f"{name} and Beijing agreed on new flights."))
    assert set(found.states) == {"China", "Kazakhstan"}
    assert found.places == ()


#: Who of two people with one surname is meant: the day, the language, the sentence, the person.
NAMESAKES = [
    # Father and son: the bare surname is the president of the day.
    ("2010-05-03", "en", "Turkmen President Berdimuhamedov met Hu Jintao of China.", "Gurbanguly"),
    ("2023-05-18", "en", "Turkmen President Berdimuhamedov met Xi Jinping of China.", "Serdar"),
    ("2023-05-18", "en", "Gurbanguly Berdimuhamedov of Turkmenistan met Xi Jinping.", "Gurbanguly"),
    (
        "2023-05-18",
        "en",
        "Halk Maslahaty Chairman Berdimuhamedov of Turkmenistan met Xi Jinping.",
        "Gurbanguly",
    ),
    (
        "2010-05-03",
        "ru",
        "Президент Туркменистана Бердымухамедов принял делегацию Китая.",
        "Gurbanguly",
    ),
    ("2023-05-18", "ru", "Президент Туркменистана Бердымухамедов прибыл в Китай.", "Serdar"),
    ("2023-05-18", "ru", "Бердымухамедов-старший прибыл из Туркменистана в Китай.", "Gurbanguly"),
    (
        "2023-05-18",
        "ru",
        "Председатель Халк Маслахаты Туркменистана Бердымухамедов прибыл в Китай.",
        "Gurbanguly",
    ),
    ("2010-05-03", "zh", "土库曼斯坦总统别尔德穆哈梅多夫访问中国。", "Gurbanguly"),
    ("2023-05-18", "zh", "土库曼斯坦总统别尔德穆哈梅多夫访问中国。", "Serdar"),
    ("2023-05-18", "zh", "土库曼斯坦人民委员会主席别尔德穆哈梅多夫访问中国。", "Gurbanguly"),
    # No relatives: the bare surname is the president, unless the cabinet is named.
    ("2023-05-18", "en", "Kyrgyz President Japarov met Xi Jinping of China.", "Sadyr"),
    ("2023-05-18", "en", "Japarov of Kyrgyzstan met Xi Jinping of China.", "Sadyr"),
    ("2023-05-18", "en", "Akylbek Zhaparov of Kyrgyzstan met Li Qiang of China.", "Akylbek"),
    ("2023-05-18", "en", "Kyrgyz Cabinet Chairman Japarov met Li Qiang of China.", "Akylbek"),
    (
        "2023-05-18",
        "en",
        "Li Qiang of China met Akylbek Japarov of Kyrgyzstan. Japarov thanked him.",
        "Akylbek",
    ),
    ("2023-05-18", "ru", "Президент Киргизии Жапаров прибыл в Китай.", "Sadyr"),
    (
        "2023-05-18",
        "ru",
        "Председатель кабинета министров Киргизии Жапаров прибыл в Китай.",
        "Akylbek",
    ),
    ("2023-05-18", "zh", "吉尔吉斯斯坦总统扎帕罗夫访问中国。", "Sadyr"),
    ("2023-05-18", "zh", "吉尔吉斯斯坦部长会议主席扎帕罗夫访问中国。", "Akylbek"),
    # Akylbek Japarov left office in December 2024.
    ("2025-07-16", "en", "Japarov of Kyrgyzstan met Xi Jinping of China.", "Sadyr"),
]


@pytest.mark.parametrize(("day", "language", "sentence", "first_name"), NAMESAKES)
def test_namesakes_stay_apart(
    claims: Extract, day: str, language: str, sentence: str, first_name: str
) -> None:
    found = claims(report(language, day, sentence))
    named = people(found, "Turkmenistan") + people(found, "Kyrgyzstan")
    surname = "Berdimuhamedov" if first_name in ("Gurbanguly", "Serdar") else "Japarov"
    assert named == [f"{first_name} {surname}"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Sadyr Japarov and Akylbek Japarov of Kyrgyzstan received Wang Yi of China."),
        ("ru", "Садыр Жапаров и Акылбек Жапаров приняли в Киргизии делегацию Китая."),
        ("zh", "吉尔吉斯斯坦总统萨德尔·扎帕罗夫和阿克尔别克·扎帕罗夫会见中国代表团。"),
    ],
)
def test_namesakes_in_one_sentence_are_two_people(
    claims: Extract, language: str, sentence: str
) -> None:
    found = claims(report(language, "2023-05-18", sentence))
    assert set(people(found, "Kyrgyzstan")) == {"Sadyr Japarov", "Akylbek Japarov"}


def test_father_and_son_in_one_call_are_two_people(claims: Extract) -> None:
    sentence = (
        "Xi Jinping of China spoke by phone with Gurbanguly Berdimuhamedov, the outgoing president "
        "of Turkmenistan, and President-elect Serdar Berdimuhamedov."
    )
    found = claims(report("en", "2022-03-17", sentence))
    assert set(people(found, "Turkmenistan")) == {
        "Gurbanguly Berdimuhamedov",
        "Serdar Berdimuhamedov",
    }


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Zhuang Shuang", "China"),
        ("Ouyang Xuan", "China"),
        ("Ermek Osmonaliuulu", "Kyrgyzstan"),
        ("Iskender Tologon", "Kyrgyzstan"),
    ],
)
def test_a_stranger_is_of_china_where_the_name_is_made_of_chinese_syllables(
    claims: Extract, name: str, state: str
) -> None:
    found = claims(
        f"Talks\nJuly 5, 2024\n\nDeputy Energy Minister {name} spoke in Bishkek "
        "about gas from China for Kyrgyzstan.\n"
    )
    assert (name, state) in [(leader.name, leader.state) for leader in found.leaders]


def test_a_long_row_of_syllables_takes_no_long_time(claims: Extract) -> None:
    name = "Nian" + "nian" * 40 + "é"
    found = claims(
        f"Talks\nJuly 5, 2024\n\nDeputy Energy Minister Ni {name} spoke in Bishkek "
        "about gas from China for Kyrgyzstan.\n"
    )
    assert found.states


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Wang Dongjin of China National Petroleum Corporation came to Ashgabat. "
            "Wang said that China needs gas from Turkmenistan.",
        ),
        (
            "ru",
            "В Ашхабад прибыл Ван Дунцзинь из Китайской национальной нефтегазовой корпорации. "
            "Ван сказал, что Китаю нужен газ Туркменистана.",
        ),
    ],
)
def test_the_surname_of_a_chinese_stranger_means_no_leader_of_that_surname(
    claims: Extract, language: str, text: str
) -> None:
    assert people(claims(report(language, "2024-07-05", text)), "China") == []


def test_a_surname_means_whom_the_text_named_last(claims: Extract) -> None:
    text = (
        "Wang Dongjin and Foreign Minister Wang Yi came to Ashgabat. "
        "Wang said that China needs gas from Turkmenistan."
    )
    assert people(claims(report("en", "2024-07-05", text)), "China") == ["Wang Yi"]


def test_a_surname_before_a_short_word_is_no_full_name(claims: Extract) -> None:
    text = "Sadyr Japarov met Xi in Bishkek to talk about gas from China for Kyrgyzstan."
    assert people(claims(report("en", "2024-07-05", text)), "China") == ["Xi Jinping"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("内阁主席阿·扎帕罗夫在比什凯克会见中国大使。", "Akylbek Japarov"),
        ("萨·扎帕罗夫在比什凯克会见中国大使。", "Sadyr Japarov"),
        ("扎帕罗夫总统在比什凯克会见中国大使。", "Sadyr Japarov"),
    ],
)
def test_an_initial_or_an_office_tells_two_of_a_surname_apart(
    claims: Extract, text: str, name: str
) -> None:
    assert people(claims(report("zh", "2023-07-05", text)), "Kyrgyzstan") == [name]


@pytest.mark.parametrize(
    ("day", "text", "state", "name"),
    [
        # The speaker of the lower house had the same surname.
        (
            "2006-05-05",
            "塔吉克斯坦国防部长海鲁洛耶夫会见中国大使。",
            "Tajikistan",
            "Sherali Khayrulloyev",
        ),
        # The defence ministers of two states had.
        (
            "2016-05-05",
            "乌兹别克斯坦国防部长别尔季耶夫会见中国大使。",
            "Uzbekistan",
            "Kabul Berdiev",
        ),
        (
            "2016-05-05",
            "土库曼斯坦国防部长别尔季耶夫会见中国大使。",
            "Turkmenistan",
            "Yaylym Berdiyev",
        ),
    ],
)
def test_of_two_of_a_surname_in_office_each_is_told_by_his_title_and_state(
    claims: Extract, day: str, text: str, state: str, name: str
) -> None:
    assert people(claims(report("zh", day, text)), state) == [name]


def test_a_surname_with_no_office_is_no_minister_of_another_day(claims: Extract) -> None:
    text = "哈萨克斯坦粮食基金代表扎库波夫会见中国大使。"
    assert people(claims(report("zh", "2025-05-05", text)), "Kazakhstan") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Chinese premier last visited Kyrgyzstan in November 2016."),
        ("zh", "李强19日抵达吉尔吉斯斯坦首都比什凯克。上一次中国总理访吉是在2016年11月。"),
    ],
)
def test_role_in_a_former_year_is_who_held_it_then(
    claims: Extract, language: str, sentence: str
) -> None:
    events = claims(report(language, "2024-05-20", sentence)).events
    assert events[-1].participants == ("Li Keqiang",)


def test_who_tells_of_a_former_year_is_the_holder_of_today(claims: Extract) -> None:
    text = "The Chinese premier said that Kyrgyzstan had signed in November 2016."
    assert people(claims(report("en", "2024-05-20", text)), "China") == ["Li Qiang"]
