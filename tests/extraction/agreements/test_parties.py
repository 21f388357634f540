"""Who concludes a document whose parties a clause does not name, or names beside others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.agreements.test_finding import CNPC, STATES, agreements

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
EXIM = "Export-Import Bank of China"
FINANCE = "Ministry of Finance of Kazakhstan"

PARTIES = [
    (
        "On Monday the Finance Ministry and the Export-Import Bank of China signed a loan agreement. "
        "A day later the two sides signed a second loan agreement.",
        [("contract", {FINANCE, EXIM}, "2024-06-17"), ("contract", {FINANCE, EXIM}, "2024-06-18")],
    ),
    (
        "CNPC will build a line under an agreement signed on Tuesday by Premier Li Qiang and President "
        "Kassym-Jomart Tokayev.",
        [("treaty", STATES, "2024-06-18")],
    ),
    (
        "The works need money from Eximbank and builders from TBEA. On Tuesday Kazatomprom concluded a contract with "
        "the Chinese contractor.",
        [("contract", {"Kazatomprom", "TBEA"}, "2024-06-18")],
    ),
    (
        "On Tuesday the ministries of education of the two countries approved a road map.",
        [("plan", {"Ministry of Education of China", "Ministry of Education of Kazakhstan"}, "2024-06-18")],
    ),
    (
        "Nazarbayev University told of its papers of Tuesday. A memorandum was signed with Shenzhen University and a "
        "letter of intent with Beijing Sport University.",
        [
            ("memorandum", {"Nazarbayev University", "Shenzhen University"}, "2024-06-18"),
            ("memorandum", {"Nazarbayev University", "Beijing Sport University"}, "2024-06-18"),
        ],
    ),
    (
        "A production sharing agreement on the field and a contract on gas between KazMunayGas and CNPC were signed "
        "on Tuesday.",
        [("contract", {"KazMunayGas", CNPC}, "2024-06-18")] * 2,
    ),
    (
        "Since 2010 KazMunayGas and CNPC have worked together. On Tuesday, when Li Qiang was in Astana, the partners signed an "
        "agreement on a plant.",
        [("contract", {"KazMunayGas", CNPC}, "2024-06-18")],
    ),
    (
        "On Tuesday the city of Lianyungang and the railway company Kazakhstan Temir Zholy signed an agreement on a port.",
        [("contract", {"Kazakhstan Temir Zholy", "China"}, "2024-06-18")],
    ),
    (
        "On Tuesday CNPC signed a contract with KazMunayGas, beating Petronas and Amoco.",
        [("contract", {"KazMunayGas", CNPC}, "2024-06-18")],
    ),
    (
        "On Tuesday Kazakhstan's Nazarbayev University and China's Lanzhou University concluded an agreement.",
        [("contract", {"Nazarbayev University", "Lanzhou University"}, "2024-06-18")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), PARTIES)
def test_the_parties_are_those_that_sign(
    claims: Extract, told: str, expected: list[tuple[str, set[str], str]]
) -> None:
    assert agreements(claims, "en", told) == expected


RUSSIAN = [
    (
        "Во вторник был подписан договор между Qazaq Camel и Xinjiang Huaken Dairy о поставках молока.",
        [("contract", {"Qazaq Camel", "Xinjiang Huaken Dairy"}, "2024-06-18")],
    ),
    (
        "Во вторник китайская компания Hengshui Decheng Co. Ltd подписала соглашение на строительство завода в Казахстане.",
        [("contract", {"Kazakhstan", "Hengshui Decheng"}, "2024-06-18")],
    ),
    ("Во вторник стороны обсудили реализацию достигнутых ранее двусторонних соглашений.", []),
    ("Во вторник президент Токаев подписал закон о ратификации соглашения Казахстана с Китаем о границе.", []),
    ("Во вторник Китай и Казахстан подписали ряд соглашений о взаимном сотрудничестве.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), RUSSIAN)
def test_the_parties_in_russian_are_those_that_sign(
    claims: Extract, told: str, expected: list[tuple[str, set[str], str]]
) -> None:
    assert agreements(claims, "ru", told) == expected


SINOHYDRO = {"Sinohydro", "Kazakhstan Temir Zholy"}
MADE_UP = [
    ("Sinohydro has won a $340 million contract from Kazakhstan Temir Zholy to rebuild a line, a spokesman said.", [("contract", SINOHYDRO, None)]),
    ("On Tuesday Kazakhstan Temir Zholy awarded Sinohydro a $340 million contract.", [("contract", SINOHYDRO, "2024-06-18")]),
    ("On Tuesday Kazakhstan Temir Zholy agreed to buy locomotives from China's Northern Heavy Machinery.", [("contract", {"Northern Heavy Machinery", "Kazakhstan Temir Zholy"}, "2024-06-18")]),
    ("On Tuesday Superb Lake, a unit of TBEA, struck a deal with Kazakhstan's Summer Gold.", [("contract", {"Superb Lake", "Summer Gold"}, "2024-06-18")]),
    ("Qingdao-based Kamaz Steel will buy pipes from Kazakhstan Temir Zholy under a three-year agreement signed on Tuesday.", [("contract", {"Kamaz Steel", "Kazakhstan Temir Zholy"}, "2024-06-18")]),
    ("Dawn Rising, a firm from Anhui, signed a contract on Tuesday with Kazakhstan Temir Zholy. TBEA was not there.", [("contract", {"Dawn Rising", "Kazakhstan Temir Zholy"}, "2024-06-18")]),
    ("On Tuesday the Kazakh government signed an agreement with CNPC and TotalEnergies giving both a third of the Tuz production-sharing contract.", [("contract", {"Kazakhstan", CNPC, "TotalEnergies"}, "2024-06-18")]),
    ("TBEA signed a supply contract with KEGOC in 2019. A framework agreement with Samruk-Energy followed in May 2020.", [("contract", {"TBEA", "KEGOC"}, "2019"), ("contract", {"TBEA", "Samruk-Energy"}, "2020-05")]),
    ("On Tuesday Dawnbank, the state savings bank of Kazakhstan, and the Urumqi branch of China Development Bank signed a general agreement. A loan facility was agreed between Dawnbank and Bank of Anyang in May.", [("contract", {"Dawnbank", "China Development Bank"}, "2024-06-18"), ("contract", {"Dawnbank", "Bank of Anyang"}, "2024-05")]),
    ("On Tuesday a memorandum on a road was signed in Astana.\n\nThe document was signed by representatives of the Ministry of Energy of Kazakhstan, Astana City Hall, Eldik Bank and TBEA.", [("memorandum", {"Ministry of Energy of Kazakhstan", "Astana City Hall", "Eldik Bank", "TBEA"}, "2024-06-18")]),
    ("On Tuesday Kazakhstan signed a memorandum on wells with TBEA, Kabar reports.", [("memorandum", {"Kazakhstan", "TBEA"}, "2024-06-18")]),
    ("Under a memorandum of Tuesday, Kazakhstan is to raise supplies, stipulated by a 2007 contract between KazMunayGas and CNPC.", [("memorandum", STATES, "2024-06-18"), ("contract", {"KazMunayGas", CNPC}, "2007")]),
    ("On Tuesday the transport ministries of China, Kazakhstan and Uzbekistan signed a memorandum.", [("memorandum", {f"Ministry of Transport of {state}" for state in ("China", "Kazakhstan", "Uzbekistan")}, "2024-06-18")]),
    ("On Tuesday the ministries of foreign affairs of Kazakhstan and China signed a cooperation programme.", [("plan", {"Ministry of Foreign Affairs of China", "Ministry of Foreign Affairs of Kazakhstan"}, "2024-06-18")]),
    ("The deal was struck on Tuesday between the national atomic company, Kazatomprom, and China Nuclear Uranium Corporation.", [("contract", {"Kazatomprom", "China Nuclear Uranium Corporation"}, "2024-06-18")]),
    ("On Tuesday the Committee for Lakes and Rivers under the Government of Kazakhstan and the National Development and Reform Commission of China signed a memorandum.", [("memorandum", {"Committee for Lakes and Rivers", "National Development and Reform Commission of China"}, "2024-06-18")]),
    ("Sinopec and KazMunayGas have settled the terms of a plant.\n\nThe agreement, penned on Tuesday, gives Sinopec an option on Silleno LLP.", [("contract", {"Sinopec", "KazMunayGas"}, "2024-06-18")]),
    ("TBEA came on Monday. On Tuesday the Kazakh firm Soft Lake and the Chinese company Litai Silk concluded a contract.", [("contract", {"Soft Lake", "Litai Silk"}, "2024-06-18")]),
    ("China Development Bank and Halyk Bank signed a loan accord on Tuesday, and the two central banks extended their settlement agreement.", [("contract", {"China Development Bank", "Halyk Bank"}, "2024-06-18"), ("treaty", {"People's Bank of China", "National Bank of Kazakhstan"}, None)]),
    ("On Tuesday a memorandum was signed in Astana with China Railway Group.", [("memorandum", {"Kazakhstan", "China Railway Group"}, "2024-06-18")]),
    ("On Tuesday BYD and Uzavtosanoat JSC (UzAuto) signed a contract.", [("contract", {"BYD", "Uzavtosanoat"}, "2024-06-18")]),
    ("On Tuesday “Kazakhmys” Company signed a contract with China Development Bank.", [("contract", {"Kazakhmys", "China Development Bank"}, "2024-06-18")]),
    ("On Tuesday, at the Central Asia-China summit, the agency and China National Nuclear Corporation signed a memorandum.", [("memorandum", {"Kazakhstan", "China National Nuclear Corporation"}, "2024-06-18")]),
    ("China and Kazakhstan on Tuesday concluded an oil venture agreement.\n\nThe deal, between state company KazMunayGas and CNPC, covers 23 fields.", [("contract", {"KazMunayGas", CNPC}, "2024-06-18")]),
    ("Among contracts inked on Tuesday were those between Kazakhmys and TBEA for a mill ($350m), and between Akbar Holding and Sinoma for a line.", [("contract", {"Kazakhmys", "TBEA"}, "2024-06-18"), ("contract", {"Akbar Holding", "Sinoma"}, "2024-06-18")]),
    ("On Tuesday Kazakhmys placed an order with Baosteel for plate.", [("contract", {"Kazakhmys", "Baosteel"}, "2024-06-18")]),
    ("On Tuesday the rectors of Narxoz University and Lanzhou University exchanged memorandums on a centre.", [("memorandum", {"Narxoz University", "Lanzhou University"}, "2024-06-18")]),
    ("TBEA built a line. All loans have a clause from the intergovernmental framework agreement of 2011 of China and Kazakhstan, which lets the lender seize land.", [("treaty", STATES, "2011")]),
    ("TBEA came on Monday. On Tuesday Kazakhmys concluded an agreement on a mill with the same contractor, funded by Exim Bank of China.", [("contract", {"Kazakhmys", "TBEA"}, "2024-06-18")]),
    ("Aktau Sea Port and Lianyungang Port Group run a hub. The two ports signed a memorandum of intent on Tuesday.", [("memorandum", {"Aktau Sea Port", "Lianyungang Port Holding Group"}, "2024-06-18")]),
    ("KEGOC has a similar agreement with TBEA, which dates back to 2022.", [("contract", {"KEGOC", "TBEA"}, "2022")]),
    ("17 May 2024 - KazMunayGas and CNPC agree to expand deliveries.", [("contract", {"KazMunayGas", CNPC}, "2024-05-17")]),
    ("Scanners are supplied by Soft Eye under a contract with Kazakhstan Temir Zholy.", [("contract", {"Soft Eye", "Kazakhstan Temir Zholy"}, None)]),
    ("On Tuesday the Ministry of Energy of Kazakhstan and the National Energy Administration of China signed an agreement on grids.", [("treaty", {"Ministry of Energy of Kazakhstan", "National Energy Administration of China"}, "2024-06-18")]),
    ("Within the framework of the visit Tau-Ata LLC of Kazakhstan and Anhui Planning & Design Institute signed an agreement on Tuesday.", [("contract", {"Tau-Ata", "Anhui Planning & Design Institute"}, "2024-06-18")]),
    ("Halyk Bank has teamed up with China UnionPay: an agreement signed on Tuesday lets machines accept cards.", [("contract", {"Halyk Bank", "UnionPay"}, "2024-06-18")]),
    ("On Tuesday TBEA clinched a contract in Astana. The contract was signed between TBEA and the Kazakh Energy Ministry.", [("contract", {"TBEA", "Ministry of Energy of Kazakhstan"}, "2024-06-18")]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), MADE_UP)
def test_companies_are_parties_by_what_they_do(
    claims: Extract, told: str, expected: list[tuple[str, set[str], str | None]]
) -> None:
    assert agreements(claims, "en", told) == expected


MANY = [
    ("en", "The second China-Central Asia summit ended on Tuesday with a joint declaration.", ("China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")),
    ("ru", "Президенты шести стран во вторник на саммите «Центральная Азия — Китай» подписали договор о дружбе.", ("China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")),
    ("zh", "中国—中亚峰会18日举行。习近平同五国元首签署了联合声明。", ("China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")),
    ("en", "On the sidelines of the China-Central Asia summit China and Kazakhstan signed a border treaty on Tuesday.", ("China", "Kazakhstan")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "parties"), MANY)
def test_states_called_by_their_number_are_all_parties(
    claims: Extract, language: str, told: str, parties: tuple[str, ...]
) -> None:
    found = agreements(claims, language, told)
    assert [names for _, names, _ in found] == [set(parties)]


NOBODYS = [
    "On Tuesday a joint venture agreement was signed in Astana.",
    "Under a memorandum signed on Tuesday, Kazakhmys will get the ore of two mines.",
    "Under a contract of Tuesday, Kazakhmys will get a share of the mine.",
    "KazMunayGas and CNPC have not agreed to build a plant.",
    "CNPC will buy 49 percent of the Ulba-FA plant.",
    "China has agreed to lend Kazakhstan $4 billion.",
    "An agreement with Kazakhstan's neighbours is far away.",
    "China reached numerous agreements with its Central Asian neighbours.",
    "KazMunayGas has a production sharing agreement with Gazprom, and joint ventures with Prista Holdings.",
    "Dawn Power had a contract with Russia's Northern Lights Company.",
]


@pytest.mark.parametrize("told", NOBODYS)
def test_what_nobody_signed_is_no_contract(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == []


def test_papers_of_a_visit_are_of_the_guest_and_his_hosts(claims: Extract) -> None:
    told = (
        "Kassym-Jomart Tokayev's trip to China ended on Friday.\n\nThe following were signed during it:\n\n"
        "- Agreement on transit;\n- Memorandum on energy."
    )
    text = f"Results of a trip\nThe Wire, June 20, 2024\n\n{told}\n"
    assert {frozenset(a.parties) for a in claims(text).agreements} == {
        frozenset({"China", "Kazakhstan"})
    }


MEMBERS = {"China", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan"}


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday the Shanghai Cooperation Organization held its summit with Hu Jintao and Nursultan Nazarbayev at "
        "the table. A communique was adopted.",
        "Kazakhstan trades with China. In June 2006 six presidents of the Shanghai Cooperation Organization signed a "
        "declaration on energy.",
    ],
)  # fmt: skip
def test_what_a_gathering_adopts_is_of_all_its_members(claims: Extract, text: str) -> None:
    article = f"Notes\nThe Pass, June 20, 2006\n\n{text}\n"
    found = claims(article, ".md").agreements
    assert [set(each.parties) for each in found] == [MEMBERS]
