"""Offices and strangers by the title that stands before or behind their name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def article(sentence: str) -> str:
    return (
        f"China and Uzbekistan\nThe Wire, June 20, 2024\n\nChina and Uzbekistan talk. {sentence}\n"
    )


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Deputy Minister of Transport of Uzbekistan, Rustam Choliev, held talks with China.",
            {"Rustam Choliev": "Deputy Transport Minister"},
        ),
        (
            "Minister of Internal Affairs Kashkar Dunushev and First Deputy PM Rustam Choliev came.",
            {"Kashkar Dunushev": "Interior Minister", "Rustam Choliev": "First Deputy Prime Minister"},
        ),
        (
            "He was seen off by Hu Heping, China's Minister of Culture and Tourism, Zhao Gan, "
            "the Governor of Shaanxi Province, and an honor guard.",
            {"Hu Heping": "Minister of Culture and Tourism", "Zhao Gan": "Governor of Shaanxi"},
        ),
        (
            "Rustam Choliev, Uzbekistan's Minister of Agriculture, and Chen Dalei, head of a bureau, met.",
            {"Rustam Choliev": "Agriculture Minister"},
        ),
        (
            "Rustam Choliev, Uzbekistan's Minister of Industry, Infrastructure, and Development, came.",
            {"Rustam Choliev": "Minister of Industry, Infrastructure, and Development"},
        ),
        (
            "Present were Minister of Health and Social Protection of the Population Rustam Choliev, First "
            "Deputy Minister of Foreign Affairs Anvar Saidov and China's envoy.",
            {
                "Rustam Choliev": "Minister of Health and Social Protection of the Population",
                "Anvar Saidov": "First Deputy Foreign Minister",
            },
        ),
        (
            "China's minister of water resources, Chen Dalei, met Uzbekistan's ambassador to Vietnam, Rustam Choliev.",
            {
                "Chen Dalei": "Minister of Water Resources",
                "Rustam Choliev": "Ambassador to Vietnam",
            },
        ),
        (
            "The mayor of Tashkent, Rustam Choliev, and Li Dagang, minister of foreign economic relations and trade, came.",
            {
                "Rustam Choliev": "Mayor of Tashkent",
                "Li Dagang": "Minister of Foreign Economic Relations and Trade",
            },
        ),
        (
            "Li Dagang, spokesman for the Chinese Defense Ministry, and former Uzbek finance minister Rustam Choliev spoke.",
            {
                "Li Dagang": "Defence Ministry spokesperson",
                "Rustam Choliev": "former Finance Minister",
            },
        ),
        (
            "Vice-Premier Li Dagang sat down with his Uzbek counterpart, Rustam Choliev, in Tashkent.",
            {"Li Dagang": "Vice Premier", "Rustam Choliev": "Deputy Prime Minister"},
        ),
        (
            "The then Uzbek finance minister Rustam Choliev met Li Dagang, head of the State Committee on Land.",
            {
                "Rustam Choliev": "Finance Minister",
                "Li Dagang": "Head of the State Committee on Land",
            },
        ),
        ("In Tashkent, the president of Uzbekistan received a guest.", {}),
        ("He met Lanhai Group Chairman Li Dawei and Zhou Gang, chairman of China National Petroleum Corporation.", {}),
        ("Wei Min, chairman of the Sany Group, President of the board, met China.", {}),
        (
            "Deputy Chairman of the Cabinet of Ministers Bakyt Torobayev met Ambassador to the Kyrgyz Republic Du Gang.",
            {"Bakyt Torobayev": "Deputy Chairman of the Cabinet of Ministers", "Du Gang": "Ambassador to Kyrgyzstan"},
        ),
        ("The same day he held talks with the provincial governor Luo Baoming.", {"Luo Baoming": "Provincial Governor"}),
    ],
)  # fmt: skip
def test_title_introduces_a_name(claims: Extract, sentence: str, wanted: dict[str, str]) -> None:
    leaders = {leader.name: leader.office for leader in claims(article(sentence)).leaders}
    leaders.pop("Shavkat Mirziyoyev", None)
    assert leaders == wanted


def test_name_in_a_headline_ends_with_its_line(claims: Extract) -> None:
    told = claims(
        "China remains a partner - President Mirzoev\nKazinform\nJune 20, 2024\n\n"
        "China and Uzbekistan talk.\n"
    )
    assert all("Kazinform" not in leader.name for leader in told.leaders)


@pytest.mark.parametrize(
    "post",
    [
        "Premier of China's State Council Li Qiang",
        "Zhao Leji, chairman of the Standing Committee of the National People's Congress,",
        "Wang Yi, Director of the Office of the Foreign Affairs Commission of the CPC Central Committee,",
    ],
)
def test_body_in_which_somebody_has_a_post_does_not_act(claims: Extract, post: str) -> None:
    told = claims(article(f"Shavkat Mirziyoyev met {post} on Tuesday."))
    assert told.organizations == ()


def test_a_word_before_a_known_name_and_a_place_before_a_title_are_no_people(
    claims: Extract,
) -> None:
    told = claims(
        "Китай и Казахстан\n16 мая 2024 года\n\n"
        "Неутомимый Мурат Нуртлеу, министр иностранных дел, прилетел из Китая.\n"
    )
    assert [leader.name for leader in told.leaders] == ["Murat Nurtleu"]
    told = claims(
        "China and Kazakhstan\nMay 16, 2024\n\n"
        "Not far from the Syr Darya, President Kassym-Jomart Tokayev opened a Chinese plant.\n"
    )
    assert [leader.name for leader in told.leaders] == ["Kassym-Jomart Tokayev"]


def test_nobody_has_left_office_in_a_report_without_a_day(claims: Extract) -> None:
    told = "胡锦涛同巴基耶夫会谈\n\n西陲社比什凯克8月14日电 国家主席胡锦涛14日在比什凯克同吉尔吉斯斯坦总统巴基耶夫举行会谈。\n"
    offices = {leader.name: leader.office for leader in claims(told).leaders}
    assert offices == {"Hu Jintao": "President", "Kurmanbek Bakiyev": "President"}


#: Posts of the state that are no ministry's, and ways to put one beside its holder's name.
POSTS = [
    "Head of the Drug Control Agency",
    "Chairman of the State Customs Committee",
    "Secretary of the Security Council",
    "Director of the Foreign Intelligence Service",
    "Commander of the Border Troops",
    "Chief of the General Staff",
    "Special Envoy for Border Affairs",
    "Presidential Aide",
    "Energy Minister",
    "Chairman of the National Bank",
]
PLACES = {
    "before": "Uzbek {caps} {name}",
    "before, with the state between": "{caps} of Uzbekistan {name}",
    "before, with a comma": "Uzbekistan's {small}, {name},",
    "behind": "{name}, the {small} of Uzbekistan,",
    "behind its state": "{name}, Uzbekistan's {small},",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("post", POSTS)
def test_post_introduces_its_holder_wherever_it_stands(
    claims: Extract, post: str, place: str
) -> None:
    said = PLACES[place].format(caps=post, small=post.lower(), name="Bakhodir Yusupov")
    told = claims(article(f"{said} arrived in Beijing on Thursday."))
    assert {leader.name: leader.state for leader in told.leaders} == {
        "Bakhodir Yusupov": "Uzbekistan"
    }
    assert [event.participants for event in told.events] == [("Bakhodir Yusupov",)]


@pytest.mark.parametrize(
    "post",
    [
        "the head of the university's security service",
        "chairman of the Uzbek Olympic Committee",
        "director of the travel agency Nomad",
        "head of the strike committee",
        "director of the news agency",
        "the head of a trade union",
    ],
)
def test_head_of_what_is_no_body_of_the_state_is_no_leader(claims: Extract, post: str) -> None:
    assert (
        claims(article(f"Bakhodir Yusupov, {post}, arrived in Beijing on Thursday.")).leaders == ()
    )


@pytest.mark.parametrize(
    "post",
    [
        "Глава Агентства по контролю за наркотиками Узбекистана",
        "Председатель Верховного суда Узбекистана",
        "Начальник Пограничной службы Узбекистана",
        "Директор Службы внешней разведки Узбекистана",
        "Помощник президента Узбекистана",
        "Спецпосланник Узбекистана",
    ],
)
def test_russian_post_introduces_its_holder(claims: Extract, post: str) -> None:
    told = claims(
        f"Связи\nПровод, 13 мая 2017 года\n\nКитай ждёт. {post} Баходир Юсупов в четверг прибыл в Пекин.\n"
    )
    assert ("Bakhodir Yusupov", "Uzbekistan") in {(p.name, p.state) for p in told.leaders}
    assert ("Bakhodir Yusupov",) in [event.participants for event in told.events]


def test_state_of_the_sentence_before_is_not_that_of_a_minister(claims: Extract) -> None:
    told = claims(
        article("They expect talks with China. First Deputy Prime Minister Bakhodir Yusupov left.")
    )
    assert [(p.name, p.state) for p in told.leaders] == [("Bakhodir Yusupov", "Uzbekistan")]


@pytest.mark.parametrize(
    ("told", "leaders"),
    [
        # The title before a name tells where an envoy serves, whatever else is known of him.
        ("中国驻土大使肖清华谈到天然气。", {"Xiao Qinghua": "Ambassador to Turkmenistan"}),
        # The name of somebody else may begin like that of a minister.
        ("海关关长李强民说，货物增加了。", {}),
        ("李强也说，货物增加了。", {"Li Qiang": "Premier"}),
    ],
)
def test_chinese_title_and_length_of_a_name(
    claims: Extract, told: str, leaders: dict[str, str]
) -> None:
    text = f"中国与土库曼斯坦纪要\n《电讯》2023年10月12日\n\n中国同土库曼斯坦往来密切。{told}\n"
    found = claims(text).leaders
    assert {leader.name: leader.office for leader in found} == leaders


OFFICES = [
    ("Deputy Ravshan Choliev of Yangi Yol wants to know of the Chinese loan.", ("Ravshan Choliev", "Member of Parliament", "Uzbekistan")),
    ("“The Chinese loan is big,” lawmaker Ravshan Choliev told the chamber.", ("Ravshan Choliev", "Member of Parliament", "Uzbekistan")),
    ("Ravshan Choliev, a deputy, wants to know of the Chinese loan.", ("Ravshan Choliev", "Member of Parliament", "Uzbekistan")),
    ("Premier Ravshan Choliev spoke of the Chinese loan.", ("Ravshan Choliev", "Prime Minister", "Uzbekistan")),
    ("Chairman Xi Jinping spoke of the loan.", ("Xi Jinping", "President", "China")),
    ("Its ambassador in Tashkent, Li Wei, spoke of the loan.", ("Li Wei", "Ambassador to Uzbekistan", "China")),
    ("Acting head of state Ravshan Choliev spoke of the Chinese loan.", ("Ravshan Choliev", "Acting President", "Uzbekistan")),
    ("First Vice-Minister of Foreign Affairs Ravshan Choliev spoke of China.", ("Ravshan Choliev", "First Deputy Foreign Minister", "Uzbekistan")),
    ("Acting Uzbek Trade Minister Ravshan Choliev spoke of China.", ("Ravshan Choliev", "Acting Trade Minister", "Uzbekistan")),
    ("Deputy Prime Minister and Minister of Energy Ravshan Choliev spoke of China.", ("Ravshan Choliev", "Deputy Prime Minister and Energy Minister", "Uzbekistan")),
    ("Jiangsu Governor Li Wei spoke of the loan.", ("Li Wei", "Governor of Jiangsu", "China")),
    ("Li Wei, governor of China's Jiangsu Province, spoke of the loan.", ("Li Wei", "Governor of Jiangsu", "China")),
    ("Chief State Sanitary Doctor Ravshan Choliev spoke of China.", ("Ravshan Choliev", "Chief State Sanitary Doctor", "Uzbekistan")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OFFICES)
def test_an_office_is_what_its_state_calls_it(
    claims: Extract, sentence: str, expected: tuple[str, str, str]
) -> None:
    found = claims(article(sentence)).leaders
    assert [(leader.name, leader.office, leader.state) for leader in found] == [expected]


def test_a_deputy_of_a_post_is_no_member_of_parliament(claims: Extract) -> None:
    found = claims(article("Deputy Trade Minister Ravshan Choliev spoke of China.")).leaders
    assert [(leader.name, leader.office) for leader in found] == [
        ("Ravshan Choliev", "Deputy Trade Minister")
    ]


def test_row_of_ranks_without_end_is_read_in_time(claims: Extract) -> None:
    # With two ways to read each blank between them, this would never end.
    text = f"China and Kazakhstan: {'Special ' * 60}Envoy Li Hui came to Astana on 2 July 2024."
    assert claims(f"Notes of the week\nThe Wire, July 3, 2024\n\n{text}\n") is not None
