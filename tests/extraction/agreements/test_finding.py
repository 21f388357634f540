"""Who concluded which document, and when: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan: notes of the week\nThe Wire, June 20, 2024\n\nChina and Kazakhstan are neighbours.\n\n{}\n",
    "ru": "Китай и Казахстан: заметки недели\nПровод, 20 июня 2024 года\n\nКитай и Казахстан — соседи.\n\n{}\n",
    "zh": "中国与哈萨克斯坦一周纪要\n《电讯》2024年6月20日\n\n中国和哈萨克斯坦是邻国。\n\n{}\n",
}
STATES = {"China", "Kazakhstan"}
CNPC = "China National Petroleum Corporation"


def agreements(
    claims: Extract, language: str, sentence: str
) -> list[tuple[str, set[str], str | None]]:
    found = claims(HEADS[language].format(sentence)).agreements
    return [(a.kind, set(a.parties), a.date) for a in found]


BODIES = [
    ("en", "contract", {"KazMunayGas", CNPC}, "On Tuesday KazMunayGas and CNPC signed an agreement on a refinery."),
    ("en", "contract", {"Samruk-Kazyna", "CITIC Group"}, "On Tuesday a framework agreement was signed between Samruk-Kazyna and CITIC Group."),
    ("en", "contract", {"Lanzhou University", "Nazarbayev University"}, "On Tuesday Lanzhou University and Nazarbayev University concluded a cooperation agreement."),
    ("en", "contract", {"Kazakhstan", "Silk Road Fund"}, "On Tuesday the Silk Road Fund signed an investment agreement with the Kazakh government."),
    ("en", "contract", {"KazMunayGas", CNPC}, "The companies signed papers on Tuesday. Under one of them KazMunayGas and CNPC will run a plant."),
    ("en", "contract", {"KazMunayGas", CNPC}, "On Tuesday KazMunayGas and CNPC agreed to set up a joint venture."),
    ("ru", "contract", {"KazMunayGas", CNPC}, "Во вторник «КазМунайГаз» и CNPC подписали соглашение о строительстве завода."),
    ("ru", "contract", {"Kazatomprom", "China National Nuclear Corporation"}, "CNNC строит завод. Во вторник «Казатомпром» и китайская корпорация заключили контракт."),
    ("zh", "contract", {"KazMunayGas", CNPC}, "18日，中石油与哈萨克斯坦国家石油天然气公司签署了管道协议。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "kind", "parties", "sentence"), BODIES)
def test_bodies_that_sign_are_the_parties(
    claims: Extract, language: str, kind: str, parties: set[str], sentence: str
) -> None:
    assert agreements(claims, language, sentence) == [(kind, parties, "2024-06-18")]


BYSTANDERS = [
    ("en", "On Tuesday China and Kazakhstan signed a border treaty, KazMunayGas said."),
    ("en", "On Tuesday, at a summit of the Shanghai Cooperation Organization, China and Kazakhstan signed a border treaty."),
    ("ru", "Во вторник Китай и Казахстан на саммите ШОС подписали договор о границе."),
    ("zh", "18日，中国和哈萨克斯坦在上海合作组织峰会期间签署《边界条约》。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), BYSTANDERS)
def test_bodies_that_report_or_host_are_no_parties(
    claims: Extract, language: str, sentence: str
) -> None:
    assert agreements(claims, language, sentence) == [("treaty", STATES, "2024-06-18")]


def test_each_clause_has_its_own_parties_and_date(claims: Extract) -> None:
    told = (
        "On March 4 Kazatomprom and CITIC Group signed a supply contract, "
        "and on May 3 KazMunayGas and CNPC concluded a purchase agreement."
    )
    assert agreements(claims, "en", told) == [
        ("contract", {"Kazatomprom", "CITIC Group"}, "2024-03-04"),
        ("contract", {"KazMunayGas", CNPC}, "2024-05-03"),
    ]


def test_they_who_sign_are_those_of_the_sentence_before(claims: Extract) -> None:
    told = (
        "Ван И и министр иностранных дел Кыргызстана Жээнбек Кулубаев встретились 18 июня. "
        "Они подписали программу сотрудничества двух министерств на 2025–2026 годы."
    )
    ministries = {f"Ministry of Foreign Affairs of {state}" for state in ("China", "Kyrgyzstan")}
    assert agreements(claims, "ru", told) == [("plan", ministries, "2024-06-18")]


def test_whoever_signs_in_a_relative_clause_is_the_person_before_it(claims: Extract) -> None:
    told = (
        "On Tuesday Xi Jinping had talks with Emomali Rahmon, who signed a joint statement, "
        "and with Sadyr Japarov."
    )
    assert agreements(claims, "en", told) == [
        ("declaration", {"China", "Tajikistan"}, "2024-06-18")
    ]


def test_the_signing_of_a_document_in_force_is_looked_for_further_on(claims: Extract) -> None:
    told = (
        "Межправительственное соглашение о взаимных поездках вступило в силу. Ездить стало проще. "
        "Очередей больше нет. Документ подписали 17 мая в Сиане."
    )
    assert agreements(claims, "ru", told) == [("treaty", STATES, "2024-05-17")]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("2001年9月，两国总理签过利用跨界河流的协定。", [("treaty", STATES, "2001-09")]),
        ("两国在今年5月的联合声明里写明，将保护投资者。", [("declaration", STATES, "2024-05")]),
        # Ministers of both sides sign; their ministries are only their posts.
        (
            "农业农村部部长韩俊18日会见了哈方代表，双方签署关于建立分委会的谅解备忘录。",
            [("memorandum", STATES, "2024-06-18")],
        ),
        ("两国交通部门2022年5月签署了运输协定。", [("treaty", STATES, "2022-05")]),
        # Who is granted something in the next clause does not sign.
        (
            "5月，两国签署了矿业备忘录，哈政府授予特变电工开采权。",
            [("memorandum", STATES, "2024-05")],
        ),
        ("双方有望签一份备忘录。", []),
    ],
)
def test_chinese_words_for_signing(
    claims: Extract, told: str, wanted: list[tuple[str, set[str], str | None]]
) -> None:
    assert agreements(claims, "zh", told) == wanted


def test_a_plan_is_not_of_the_years_it_is_for(claims: Extract) -> None:
    told = "18日，两国签署2025年至2027年合作计划。"
    assert agreements(claims, "zh", told) == [("plan", STATES, "2024-06-18")]


def test_a_document_listed_among_those_just_signed_is_concluded(claims: Extract) -> None:
    told = (
        "The companies signed 12 documents on Tuesday. "
        "Among them is a contract for uranium between Kazatomprom and CITIC Group."
    )
    assert agreements(claims, "en", told) == [
        ("contract", {"Kazatomprom", "CITIC Group"}, "2024-06-18")
    ]


def test_documents_in_one_list_are_told_apart(claims: Extract) -> None:
    told = "18日，两国签署了关于设立文化中心的协定、农业合作谅解备忘录和地方合作议定书。"
    assert [kind for kind, _, _ in agreements(claims, "zh", told)] == [
        "treaty", "treaty", "memorandum",
    ]  # fmt: skip


NONE = [
    ("en", "The companies signed 12 agreements on Tuesday."),
    ("en", "Xi praised the plan on Tuesday and called it a road map signed by history."),
    ("en", "KazMunayGas and CNPC have yet to sign the contract."),
    ("ru", "Во вторник стороны подписали ряд соглашений."),
    ("ru", "Проект соглашения о границе Китай и Казахстан обсудят во вторник."),
    ("zh", "18日，两国签署总额150亿美元的合作协议。"),
    ("zh", "双方尚未签署投资协定。"),
]


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_batches_drafts_and_praise_are_no_documents(
    claims: Extract, language: str, sentence: str
) -> None:
    assert agreements(claims, language, sentence) == []


SPOKEN_OF = [
    ("en", ("treaty", STATES, "1994"), "The 1994 treaty between China and Kazakhstan left two valleys open."),
    ("en", ("treaty", STATES, None), "A treaty on combating terrorism binds China and Kazakhstan."),
    ("en", ("contract", {"Kazakhstan", "TBEA"}, "2012"), "Kazakhstan pulled out of a 2012 contract with China's TBEA for a power plant."),
    ("en", ("treaty", STATES, "2024-06-13"), "China will lend Kazakhstan money under a deal signed on June 13."),
    ("en", ("treaty", STATES, "2024-05"), "China and Kazakhstan have got their water treaty. It was signed in May 2024."),
    ("en", ("declaration", STATES, "2024-06-18"), "On Tuesday, in a joint statement, China and Kazakhstan called for more trade."),
    ("en", ("plan", STATES, "2024-06-18"), "On Tuesday the two presidents endorsed the Strategy for Cooperation between China and Kazakhstan."),
    ("ru", ("treaty", STATES, None), "Между Казахстаном и Китаем действует соглашение о безвизовом режиме."),
    ("ru", ("treaty", STATES, "2024-05-17"), "Вступило в силу соглашение Казахстана и Китая о визах. Оно было подписано 17 мая 2024 года."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "agreement", "sentence"), SPOKEN_OF)
def test_a_document_is_there_when_it_is_spoken_of_as_one_that_is(
    claims: Extract, language: str, agreement: tuple[str, set[str], str | None], sentence: str
) -> None:
    assert agreements(claims, language, sentence) == [agreement]


TO_COME = [
    ("en", "China and Kazakhstan are negotiating an agreement on the recognition of degrees."),
    ("en", "No agreement between China and Kazakhstan has been reached on water."),
    ("en", "The cabinet discussed the draft agreement between China and Kazakhstan on plants."),
    ("en", "Companies of China and Kazakhstan signed more than 20 agreements on Tuesday."),
    ("ru", "Казахстан и Китай готовят соглашение о переводчиках."),
]


@pytest.mark.parametrize(("language", "sentence"), TO_COME)
def test_what_is_drafted_or_not_named_is_no_document(
    claims: Extract, language: str, sentence: str
) -> None:
    assert agreements(claims, language, sentence) == []


PARTNERS = [
    ("en", "China has swap agreements with Kazakhstan and with Tajikistan.", [("Kazakhstan", None), ("Tajikistan", None)]),
    ("en", "The trade accords that China concluded with Kazakhstan (1991) and Kyrgyzstan (1992) still count.", [("Kazakhstan", "1991"), ("Kyrgyzstan", "1992")]),
    ("en", "Kazakhstan and Tajikistan have each signed agreements with China on a pipeline.", [("Kazakhstan", None), ("Tajikistan", None)]),
    ("ru", "Аналогичные соглашения Китай подписал с Туркменистаном и Узбекистаном.", [("Turkmenistan", None), ("Uzbekistan", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "partners"), PARTNERS)
def test_each_partner_has_a_document_of_its_own(
    claims: Extract, language: str, sentence: str, partners: list[tuple[str, str | None]]
) -> None:
    assert agreements(claims, language, sentence) == [
        ("treaty", {"China", partner}, date) for partner, date in partners
    ]


def test_central_banks_sign_treaties_and_companies_contracts(claims: Extract) -> None:
    swap = "On Tuesday Kazakhstan's central bank and the People's Bank of China renewed their swap agreement."
    banks = {"National Bank of Kazakhstan", "People's Bank of China"}
    assert agreements(claims, "en", swap) == [("treaty", banks, "2024-06-18")]
    loan = "On Tuesday the China Development Bank and Kazakhmys signed a loan agreement."
    borrowers = {"China Development Bank", "Kazakhmys"}
    assert agreements(claims, "en", loan) == [("contract", borrowers, "2024-06-18")]


def test_several_documents_have_several_dates(claims: Extract) -> None:
    told = "China and Kazakhstan keep the agreements on trust and on troops, concluded in 1996 and in 1997."
    assert agreements(claims, "en", told) == [
        ("treaty", STATES, "1996"),
        ("treaty", STATES, "1997"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "China and Kazakhstan signed a package of papers on June 18. Among them:\n\n"
            "- a joint statement;\n- an agreement on road transport.",
        ),
        (
            "ru",
            "Китай и Казахстан подписали 18 июня пакет документов. Среди них:\n\n"
            "- совместное заявление;\n- соглашение о дорожных перевозках.",
        ),
    ],
)
def test_a_list_goes_on_with_what_was_signed_before_its_lead_in(
    claims: Extract, language: str, text: str
) -> None:
    assert agreements(claims, language, text) == [
        ("declaration", STATES, "2024-06-18"),
        ("treaty", STATES, "2024-06-18"),
    ]


def test_contracts_signed_in_two_years_are_two(claims: Extract) -> None:
    told = "The gas sales contracts between CNPC and KazMunayGas, signed in 2006 and 2011, are in dollars."
    parties = {CNPC, "KazMunayGas"}
    assert agreements(claims, "en", told) == [
        ("contract", parties, "2006"),
        ("contract", parties, "2011"),
    ]


def test_heads_named_in_the_next_sentence_sign_for_their_banks(claims: Extract) -> None:
    told = (
        "Соглашение о свопе подписано 18 июня. Подписи поставили председатель Национального банка Казахстана "
        "и глава Народного банка Китая."
    )
    banks = {"National Bank of Kazakhstan", "People's Bank of China"}
    assert agreements(claims, "ru", told) == [("treaty", banks, "2024-06-18")]


def test_a_parliament_ratifies_for_its_state(claims: Extract) -> None:
    told = "Мажилис ратифицировал соглашение с Китаем о переводчиках. Оно подписано в Сиане 17 мая 2024 года."
    assert agreements(claims, "ru", told) == [("treaty", STATES, "2024-05-17")]


def test_parties_are_among_the_organizations(claims: Extract) -> None:
    told = "On Tuesday the two agriculture ministries concluded a memorandum."
    ministries = {f"Ministry of Agriculture of {state}" for state in STATES}
    article = claims(HEADS["en"].format(told))
    assert set(article.agreements[0].parties) == ministries <= set(article.organizations)


def test_bodies_named_before_the_heads_who_sign_do_not_sign(claims: Extract) -> None:
    told = (
        "Traders of KazMunayGas and CNPC have met since June 4, when the presidents of the two countries "
        "signed a Treaty of Friendship and Cooperation."
    )
    assert agreements(claims, "en", told) == [("treaty", STATES, "2024-06-04")]


def test_documents_that_are_exchanged_are_concluded(claims: Extract) -> None:
    told = "Among the documents exchanged on Tuesday was a memorandum between Baiterek and China Development Bank."
    parties = {"Baiterek", "China Development Bank"}
    assert agreements(claims, "en", told) == [("memorandum", parties, "2024-06-18")]


def test_what_will_be_signed_after_a_long_clause_is_not_concluded(claims: Extract) -> None:
    text = (
        "On Friday the two presidents will attend the unveiling of models of two buildings, which were "
        "put up with the help of China, and sign a joint statement."
    )
    assert agreements(claims, "en", text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Договор о дружбе Китай подписал с Казахстаном в 2002 году, а с Таджикистаном — в 2007-м.",
            {"Kazakhstan": "2002", "Tajikistan": "2007"},
        ),
        (
            "С Казахстаном соглашение о визах Пекин заключил в 2012 году, с Узбекистаном — годом позже.",
            {"Kazakhstan": "2012", "Uzbekistan": "2013"},
        ),
    ],
)
def test_what_is_left_unsaid_of_the_second_document_is_as_in_the_first(
    claims: Extract, text: str, days: dict[str, str]
) -> None:
    article = claims(HEADS["ru"].format(text))
    papers = {(frozenset(a.parties), a.date) for a in article.agreements}
    assert papers == {(frozenset({"China", state}), day) for state, day in days.items()}
    signings = [(set(e.participants), e.start) for e in article.events if e.type == "signing"]
    assert signings == [({"China", state}, day) for state, day in days.items()]


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        (
            {"Ministry of Health of Kazakhstan", "Sinopharm"},
            "Минздрав и китайская компания Sinopharm подписали во вторник меморандум о вакцинах.",
        ),
        (
            {"Ministry of Finance of Kazakhstan", "Export-Import Bank of China"},
            "Соглашение между Минфином и Эксимбанком Китая подписано во вторник.",
        ),
        (
            {"Kazakhstan", "Shenzhen Energy Group"},
            "Во вторник кабинет министров и компания Shenzhen Energy Group заключили соглашение о ветровой станции.",
        ),
    ],
)
def test_a_ministry_or_cabinet_without_a_state_is_the_central_asian_one(
    claims: Extract, parties: set[str], text: str
) -> None:
    found = claims(HEADS["ru"].format(text))
    assert [(set(a.parties), a.date) for a in found.agreements] == [(parties, "2024-06-18")]
    assert "Shenzhen" not in found.places


def test_documents_listed_one_after_another_are_all_found(claims: Extract) -> None:
    text = (
        "Во вторник были подписаны соглашение об экономическом сотрудничестве, программа сотрудничества в области "
        "культуры и меморандум между таможенными службами."
    )
    kinds = {kind for kind, _, _ in agreements(claims, "ru", text)}
    assert kinds == {"treaty", "plan", "memorandum"}


@pytest.mark.parametrize(
    "told",
    [
        "On Tuesday an agreement on water and another on road transport were concluded.",
        "On Tuesday the ministers signed a protocol on grain; a second one, on beef, was signed the same day.",
        "They signed an agreement on water on Tuesday. A supplementary one, signed the same day, deals with fish.",
    ],
)
def test_another_is_of_the_kind_named_before(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == [("treaty", STATES, "2024-06-18")] * 2


@pytest.mark.parametrize(
    "told",
    [
        "They signed an agreement on water on Tuesday. A smaller one would help the fishermen.",
        "Another on road transport was signed, people say.",
    ],
)
def test_another_needs_a_document_before_it_and_a_signing(claims: Extract, told: str) -> None:
    assert len(agreements(claims, "en", told)) <= 1


def test_letters_that_governments_exchange_are_an_agreement(claims: Extract) -> None:
    told = (
        "On Tuesday the governments of the two countries exchanged letters on inspection results."
    )
    assert agreements(claims, "en", told) == [("treaty", STATES, "2024-06-18")]
    assert agreements(claims, "en", "On Tuesday the two ministers exchanged letters.") == []


def test_a_heading_dates_the_documents_listed_under_it(claims: Extract) -> None:
    text = "## Signed by the presidents, 18 June\n\n- Joint statement on friendship\n- Programme of cooperation for 2024-2027"
    assert agreements(claims, "en", text) == [
        ("declaration", STATES, "2024-06-18"),
        ("plan", STATES, "2024-06-18"),
    ]
    assert agreements(claims, "en", text.replace("Signed", "To be signed")) == []


def test_a_date_in_a_name_is_not_the_day_of_what_follows(claims: Extract) -> None:
    told = (
        "On Tuesday Xi Jinping and Kassym-Jomart Tokayev held talks. They spoke of the treaty of 15 January "
        "2007. Their ministers signed a protocol on grain."
    )
    assert ("treaty", STATES, "2024-06-18") in agreements(claims, "en", told)


def test_the_next_sentence_goes_on_with_the_document(claims: Extract) -> None:
    told = (
        "People talk about the protocol on the demarcation of the border with China. By that document, "
        "initialled in April 2010, land changed hands."
    )
    assert agreements(claims, "en", told) == [("treaty", STATES, "2010-04")]


TABLE = """## Documents

| Document | Signed by | Date |
|---|---|---|
| Memorandum on a refinery | KazMunayGas; CNPC | 17 June 2024 |
| Agreement on extradition | governments | 18 June 2024 |
"""


def test_a_row_of_a_table_has_the_parties_and_the_date_of_its_document(claims: Extract) -> None:
    text = f"# China and Kazakhstan: papers\n\n*The Wire, June 20, 2024*\n\nChina and Kazakhstan met.\n\n{TABLE}"
    found = [(a.kind, set(a.parties), a.date) for a in claims(text, ".md").agreements]
    assert found == [
        ("memorandum", {"KazMunayGas", CNPC}, "2024-06-17"),
        ("treaty", STATES, "2024-06-18"),
    ]
    assert claims(text.replace("Signed by", "Drafted by"), ".md").agreements == ()


@pytest.mark.parametrize(
    ("year", "members"),
    [
        (2006, {"China", "Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan"}),
        (2018, {"China", "Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "India", "Pakistan"}),
    ],
)  # fmt: skip
def test_what_an_organization_adopts_is_of_its_members_at_that_time(
    claims: Extract, year: int, members: set[str]
) -> None:
    head = HEADS["en"].replace("2024", str(year))
    told = "On Tuesday the SCO prime ministers adopted a joint communique."
    found = claims(head.format(told)).agreements
    assert [set(a.parties) for a in found] == [members]


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("KazMunayGas took a credit from China Development Bank. The facility agreement was signed on Tuesday.",
         {"KazMunayGas", "China Development Bank"}),
        ("KazMunayGas signed a contract with CNPC on Monday. A loan agreement with China Development Bank followed on Tuesday.",
         {"KazMunayGas", "China Development Bank"}),
        ("CNPC and KazMunayGas run a plant. On Tuesday it concluded a deal to form a joint venture with China Development Bank.",
         {"KazMunayGas", "China Development Bank"}),
    ],
)  # fmt: skip
def test_a_company_told_before_is_a_party(claims: Extract, told: str, parties: set[str]) -> None:
    assert ("contract", parties, "2024-06-18") in agreements(claims, "en", told)


@pytest.mark.parametrize(
    "told",
    [
        "The contract on the solar plant was not signed on Tuesday.",
        "On Tuesday a trader spoke of a long-term offtake agreement signed with nobody from here.",
        "The ministers signed several investment agreements on Tuesday.",
    ],
)
def test_contracts_unsigned_of_strangers_or_by_number_are_none(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == []


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("On Tuesday the presidents signed a general agreement on the pipeline and on the sale of gas.", 1),
        ("On Tuesday the governments concluded an agreement on aviation and one on legal assistance.", 2),
        ("On Tuesday the ministers signed memorandums on trade and on water.", 2),
        ("On Tuesday the sides issue a joint statement.", 1),
        ("The two foreign ministries exchange a memorandum on Tuesday.", 1),
    ],
)  # fmt: skip
def test_one_document_has_several_topics_and_several_documents_one_verb(
    claims: Extract, told: str, count: int
) -> None:
    assert [day for _, _, day in agreements(claims, "en", told)] == ["2024-06-18"] * count


def test_a_statement_of_a_month_and_a_paper_that_is_dated_have_those_dates(claims: Extract) -> None:
    text = "The Tokayev-Xi joint statement of May calls it a model."
    assert agreements(claims, "en", text) == [("declaration", STATES, "2024-05")]
    text = (
        "The loan agreement between KazMunayGas and China Development Bank is dated 26 April 2011."
    )
    parties = {"KazMunayGas", "China Development Bank"}
    assert agreements(claims, "en", text) == [("contract", parties, "2011-04-26")]


def test_each_of_several_documents_has_the_parties_named_with_it(claims: Extract) -> None:
    text = (
        "Во вторник подписаны документы, среди них — соглашение между «Самрук-Казыной» и China Energy о "
        "ветровых станциях и меморандум «КазМунайГаза» с CNPC о заводе."
    )
    energy = {"Samruk-Kazyna", "China Energy Engineering Corporation"}
    oil = {"KazMunayGas", "China National Petroleum Corporation"}
    found = agreements(claims, "ru", text)
    assert ("contract", energy, "2024-06-18") in found
    assert ("memorandum", oil, "2024-06-18") in found


def test_ministries_of_the_two_countries_sign(claims: Extract) -> None:
    text = (
        "Во вторник стороны подписали план сотрудничества между МИД двух стран и меморандум между "
        "министерствами транспорта."
    )
    foreign = {f"Ministry of Foreign Affairs of {state}" for state in STATES}
    transport = {f"Ministry of Transport of {state}" for state in STATES}
    assert agreements(claims, "ru", text) == [
        ("memorandum", transport, "2024-06-18"),
        ("plan", foreign, "2024-06-18"),
    ]


ACADEMIES = {"National Academy of Sciences of Kazakhstan", "Chinese Academy of Sciences"}


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Smaller papers were signed on Tuesday: an agreement on cultural centres, a memorandum between the National "
         "Academy of Sciences and the Chinese Academy of Sciences, an agreement between Nazarbayev University and "
         "Lanzhou University.",
         [ACADEMIES, STATES, {"Nazarbayev University", "Lanzhou University"}]),
        ("On Tuesday KazMunayGas and CNPC signed a contract on a refinery and a memorandum on staff.",
         [{"KazMunayGas", CNPC}, {"KazMunayGas", CNPC}]),
    ],
)  # fmt: skip
def test_each_of_several_documents_has_its_own_parties_or_those_before_all(
    claims: Extract, told: str, parties: list[set[str]]
) -> None:
    found = [who for _, who, _ in agreements(claims, "en", told)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, parties))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("On Tuesday they signed a joint statement on partnership, the level to which relations rose in June 2016.",
         "2024-06-18"),
        ("The treaty between Kazakhstan and China on friendship, dated December 23, 2002, was ratified.", "2002-12-23"),
    ],
)  # fmt: skip
def test_a_date_is_of_its_own_clause(claims: Extract, told: str, day: str) -> None:
    assert [date for _, _, date in agreements(claims, "en", told)] == [day]


def test_a_table_of_dated_deals_needs_no_verb(claims: Extract) -> None:
    text = (
        "# China and Kazakhstan: contracts\n\n*The Wire, June 20, 2024*\n\nChina and Kazakhstan trade.\n\n"
        "| Date | Deal | Parties |\n|---|---|---|\n| 17 May 2004 | Agreement on a pipeline | KazMunayGas; CNPC |\n"
    )
    found = [(a.kind, set(a.parties), a.date) for a in claims(text, ".md").agreements]
    assert found == [("contract", {"KazMunayGas", CNPC}, "2004-05-17")]


def test_two_central_banks_are_those_of_the_two_states(claims: Extract) -> None:
    banks = {"National Bank of Kazakhstan", "People's Bank of China"}
    told = "The central banks renewed the currency swap on Tuesday."
    assert agreements(claims, "en", told) == [("treaty", banks, "2024-06-18")]
    told = "The extradition treaty needs more talks. So does a currency deal, which nobody signed."
    assert agreements(claims, "en", told) == []


def test_a_treaty_and_an_agreement_of_one_day_are_two(claims: Extract) -> None:
    told = (
        "On Tuesday the presidents signed a treaty of friendship. Other documents, including an agreement on "
        "tourism, were concluded."
    )
    assert [kind for kind, _, _ in agreements(claims, "en", told)] == ["treaty", "treaty"]


def test_a_contract_that_is_to_follow_is_not_there(claims: Extract) -> None:
    told = "On Tuesday KazMunayGas and CNPC inked a supply contract; a shareholders' agreement is to follow in autumn."
    assert agreements(claims, "en", told) == [("contract", {"KazMunayGas", CNPC}, "2024-06-18")]


def test_a_document_between_others_is_of_the_parties_before_it(claims: Extract) -> None:
    text = (
        "Во вторник подписаны контракт между «КазМунайГазом» и CNPC на строительство завода, договор "
        "поставки газа и соглашение о займе между Банком развития Казахстана и Банком развития Китая."
    )
    oil = {"KazMunayGas", CNPC}
    banks = {"Development Bank of Kazakhstan", "China Development Bank"}
    found = [parties for _, parties, _ in agreements(claims, "ru", text)]
    assert found.count(oil) == 2
    assert found.count(banks) == 1


def test_each_of_several_documents_has_the_date_beside_it(claims: Extract) -> None:
    text = (
        "China and Kazakhstan\nThe Wire, June 20, 2024\n\n"
        "China and Kazakhstan signed a border agreement in April 1994, a supplementary agreement in "
        "September, 1997, and a second supplementary agreement in July 1998.\n"
    )
    assert [a.date for a in claims(text).agreements] == ["1994-04", "1997-09", "1998-07"]


def test_some_of_the_documents_just_signed_are_named_next(claims: Extract) -> None:
    text = (
        "China and Uzbekistan\nThe Wire, June 20, 2024\n\n"
        "Xi Jinping and Shavkat Mirziyoyev witnessed the signing of five agreements of China and Uzbekistan "
        "on Wednesday. Among the documents are a technology cooperation agreement and a memorandum on a joint "
        "industrial park. They also issued a joint communique. The talks were friendly, the communique said.\n"
    )
    kinds = sorted((a.kind, a.date) for a in claims(text).agreements)
    assert kinds == [
        ("communique", "2024-06-19"),
        ("memorandum", "2024-06-19"),
        ("treaty", "2024-06-19"),
    ]


def test_the_year_of_a_contract_named_beside_does_not_date_the_others(claims: Extract) -> None:
    told = (
        "On Tuesday KazMunayGas and CNPC signed a memorandum on a refinery, which others rebuild under a contract "
        "of 2009."
    )
    assert ("memorandum", {"KazMunayGas", CNPC}, "2024-06-18") in agreements(claims, "en", told)


@pytest.mark.parametrize(
    "told",
    [
        "Reports in a newspaper that the two sides had signed a deal on land on Tuesday were dismissed by the minister.",
        "Rumours that China and Kazakhstan signed a secret protocol on Tuesday are untrue.",
    ],
)
def test_a_document_of_denied_reports_is_none(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == []


def test_the_entries_of_a_chronicle_need_no_verb(claims: Extract) -> None:
    text = (
        "- **17 May 2002** - Beijing: supplementary agreement on the border.\n"
        "- 2015: exchange of notes on a grant.\n"
        "- **2016** - Talks on an agreement about water.\n"
    )
    assert agreements(claims, "en", text) == [
        ("treaty", STATES, "2002-05-17"),
        ("treaty", STATES, "2015"),
    ]


def test_each_of_several_states_concludes_a_document_of_its_own(claims: Extract) -> None:
    told = "Tashkent, Dushanbe and Bishkek each concluded an intergovernmental agreement with Beijing on Tuesday."
    found = [who for _, who, _ in agreements(claims, "en", told)]
    assert found == [{"China", state} for state in ("Uzbekistan", "Tajikistan", "Kyrgyzstan")]


def test_the_states_in_the_name_of_a_railway_are_no_parties(claims: Extract) -> None:
    told = "On Tuesday the two governments concluded a memorandum on the China-Kyrgyzstan-Uzbekistan railway."
    assert agreements(claims, "en", told) == [("memorandum", STATES, "2024-06-18")]
