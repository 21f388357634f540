"""Bodies that the reference does not know: named by their kind, their legal form or their state."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def bodies(claims: Extract, language: str, sentence: str) -> tuple[str, ...]:
    return claims(HEADS[language].format(sentence)).organizations


NAMED = [
    ("en", "Uzbekistan's energy ministry reports a Chinese wind farm.", "Ministry of Energy of Uzbekistan"),
    ("en", "Kazakhstan's labour ministry sets the quota for Chinese workers.", "Ministry of Labor of Kazakhstan"),
    ("en", "Chinese customs data show more trade with Kazakhstan.", "General Administration of Customs of China"),
    ("ru", "Китайская таможня насчитала больше торговли с Казахстаном.", "General Administration of Customs of China"),
    ("en", "Bishkek's statistical committee counts the trade with China.", "National Statistical Committee of Kyrgyzstan"),
    ("en", "China paid a mid-sized miner, Astral Copper LLP, for the ore.", "Astral Copper"),
    ("en", "China sold the cars to the dealer and carmaker Zorvan.", "Zorvan"),
    ("en", "Zorvan Trams, the municipal company behind the line, kept the Chinese money.", "Zorvan Trams"),
    ("en", "The Chinese money lay with Bank of Astana.", "Bank of Astana"),
    ("en", "The Chinese embassy in Astana said that the road is open.", "Embassy of China in Kazakhstan"),
    ("en", "The works of LLP Zhibek Zholy are for China.", "Zhibek Zholy"),
    ("ru", "Китайская компания Shouguang Honghao Feed Co., Ltd построит завод в Казахстане.", "Shouguang Honghao Feed"),
    ("en", "The Chinese embassy in the country said that Kazakhstan is near.", "Embassy of China in Kazakhstan"),
    ("en", "A centre opened at Naryn State University of Kyrgyzstan with help from China.", "Naryn State University"),
    ("en", "Tajik State University of Law, Business and Politics has Chinese and Kazakh students.", "Tajik State University of Law, Business and Politics"),
    ("en", "The Embassy of Kazakhstan on Friday also launched a blog in China.", "Embassy of Kazakhstan in China"),
    ("en", "Giants such as HUAWEI sell to Kazakhstan.", "Huawei"),
    ("en", "In Kazakhstan, Jiarun International is working on Chinese ore.", "Jiarun International"),
    ("en", "Kazakhstan's State Tax Service counts the Chinese traders.", "State Tax Service of Kazakhstan"),
    ("en", "The Kazakh oil and gas ministry said that China bought more crude.", "Ministry of Oil and Gas of Kazakhstan"),
    ("en", "The prime minister's office denied that land goes to China.", "Office of the Prime Minister of Kazakhstan"),
    ("en", "The customs service said that no lorry from China was held up.", "Customs Service of Kazakhstan"),
    ("ru", "Агентство статистики Казахстана насчитало больше торговли с Китаем.", "Bureau of National Statistics of Kazakhstan"),
    ("en", "The intergovernmental committee meets in Beijing in July.", "Kazakhstan-China Intergovernmental Cooperation Committee"),
    ("en", "Kazakh and Chinese ministers chaired the intergovernmental commission on trade.", "Kazakhstan-China Intergovernmental Cooperation Committee"),
    ("ru", "Межправкомиссия собралась в Пекине.", "Kazakhstan-China Intergovernmental Cooperation Committee"),
    ("zh", "两国政府间合作委员会下半年在北京开会。", "Kazakhstan-China Intergovernmental Cooperation Committee"),
    ("en", "Khorgos Customs let 300 Chinese lorries into Kazakhstan.", "Khorgos Customs"),
    ("ru", "Таможня Урумчи пропустила 300 грузовиков в Казахстан.", "Urumqi Customs"),
    ("en", "The Lanzhou Military Region sent troops to Kazakhstan.", "Lanzhou Military Region"),
    ("en", "The Astana city government let the Chinese buses in.", "Astana City Government"),
    ("ru", "Мэрия Астаны приняла автобусы из Китая.", "Astana Mayor’s Office"),
    ("en", "The Kazakh border service let the Chinese lorries in.", "Border Service of Kazakhstan"),
    ("en", "The Supreme Court of China and the Supreme Court of Kazakhstan agreed to share rulings.", "Supreme Court of China"),
    ("ru", "Администрация президента Казахстана напечатала соглашение с Китаем.", "Presidential Administration of Kazakhstan"),
    ("en", "The Kazakh ministry of agriculture let in the Chinese seeds.", "Ministry of Agriculture of Kazakhstan"),
    ("en", "Tajikistan's Emergency Situations Ministry thanked China.", "Ministry of Emergency Situations of Tajikistan"),
    ("en", "The Water Resources Ministry of Kazakhstan wrote to China.", "Ministry of Water Resources of Kazakhstan"),
    ("en", "Uzbekistan's science and higher education ministry wrote to China.", "Ministry of Science and Higher Education of Uzbekistan"),
    # Only one state has a record of this one, and it is another state's here.
    ("en", "The Ministry of Investment and Development of Uzbekistan wrote to China.", "Ministry of Investment and Development of Uzbekistan"),
    ("ru", "Узбекское министерство промышленности и торговли написало в Китай.", "Ministry of Industry and Trade of Uzbekistan"),
    ("zh", "中方向吉教育部移交了设备。", "Ministry of Education of Kyrgyzstan"),
    ("zh", "乌贸易部已批准中国公司的项目。", "Ministry of Trade of Uzbekistan"),
    ("en", "Uzbekistan's Senate voted for the Chinese loan.", "Senate of Uzbekistan"),
    ("en", "The Kazakh Constitutional Council read the treaty with China.", "Constitutional Council of Kazakhstan"),
    ("en", "Kazakhstan's farm ministry let in the Chinese seeds.", "Ministry of Agriculture of Kazakhstan"),
    ("en", "The Chinese embassy in Astana, in a note read out on Monday, asked for more guards.", "Embassy of China in Kazakhstan"),
    ("en", "The State Seed Inspectorate of Kazakhstan let in the Chinese seeds.", "State Seed Inspectorate of Kazakhstan"),
    ("ru", "Посольство КНР в Астане назвало эти сведения неверными.", "Embassy of China in Kazakhstan"),
    ("ru", "По данным китайского посольства, в Казахстане работают сто компаний.", "Embassy of China in Kazakhstan"),
    ("ru", "В посольстве Китая сообщили, что дорога в Казахстан открыта.", "Embassy of China in Kazakhstan"),
    ("zh", "据驻哈使馆统计，当地有百家中国企业。", "Embassy of China in Kazakhstan"),
    ("ru", "Завод построила компания «Зорван Цемент».", "Zorvan Cement"),
    ("ru", "Завод построила компания «Зорван цемент».", "Zorvan Cement"),
    ("zh", "能源部说，中国企业已开工。", "Ministry of Energy of Kazakhstan"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "name"), NAMED)
def test_a_body_that_acts_is_found_by_what_it_is(
    claims: Extract, language: str, sentence: str, name: str
) -> None:
    assert name in bodies(claims, language, sentence)


UNNAMED = [
    ("en", "A Chinese energy ministry spokesman told reporters so."),
    # What a company makes, where it sits, who is of it.
    ("en", "The first of three Boeing 767s has come to Kazakhstan from China."),
    ("en", "Kazakhstan received 200,000 doses of Sinopharm from China."),
    ("en", "Gazprom's Ivan Petrov said that China and Kazakhstan had gas."),
    ("en", "Li Na, a senior fellow at the Institute of Eurasian Studies, wrote on China."),
    ("en", "The guests from Kazakhstan toured the headquarters of Huawei in China."),
    ("ru", "Гостям из Китая показали штаб-квартиру Kaspi в Казахстане."),
    ("ru", "Казахстан получил из Китая второй Boeing 737."),
    ("zh", "世界卫生组织驻哈代表参观了中国援建哈萨克斯坦的医院。"),
    ("zh", "中国向哈萨克斯坦捐赠的科兴疫苗运抵阿拉木图。"),
    ("en", "Kairgeldy Kabyldin, the head of the oil company, went to China."),
    ("en", "Zhang Hong of the Institute of Energy went to China."),
    ("en", "The company President Xi Jinping visited is in Kazakhstan."),
    (
        "en",
        "The Chairman of Kazakhstan's National Agency for Export KAZNEX, Boris Zhan, went to China.",
    ),
    ("en", "Aigul Sadykova, an old trader, said prices in China and Kazakhstan are low."),
    ("en", "The trader Aigul Sadykova told us that China and Kazakhstan are near."),
    ("en", "The Oasis News Service of China wrote so."),
    ("en", "A bomb hit the Chinese embassy in Bishkek."),
    ("en", "The intergovernmental commission of Kazakhstan and Russia met, far from China."),
    ("en", "The intergovernmental agreement of Kazakhstan and China is in force."),
    ("en", "Urumqi customs data show more lorries from China to Kazakhstan."),
    ("en", "Astana city council member Serik Aubakirov went to China."),
    ("en", "The director of the state company, Serik Aubakirov, went to China."),
    ("en", "China proposed setting up an intergovernmental commission with Kazakhstan."),
    ("ru", "В Урумчи откроют торговый дом «Казахстан»."),
    ("en", "Serik Aubakirov, formerly of the energy ministry, went to China."),
    ("en", "Serik Aubakirov, who chaired the State Committee on Seeds, went to China."),
    ("ru", "У посольства Китая в Казахстане стояли люди."),
    ("ru", "Посольство Китая в Казахстане размещается в гостинице."),
    ("zh", "中国驻哈使馆一等秘书到场。"),
    ("zh", "中国海关的一位官员谈到哈萨克斯坦。"),
]


@pytest.mark.parametrize(("language", "sentence"), UNNAMED)
def test_people_offices_and_outlets_are_no_bodies(
    claims: Extract, language: str, sentence: str
) -> None:
    assert bodies(claims, language, sentence) == ()


def test_the_chairman_of_a_company_is_no_leader(claims: Extract) -> None:
    told = "TBEA's chairman Zhang Xin and Industry Minister Sherali Kabir met in Kazakhstan."
    found = claims(HEADS["en"].format(told)).leaders
    assert "Zhang Xin" not in {leader.name for leader in found}


def test_a_state_before_a_company_is_no_part_of_its_name(claims: Extract) -> None:
    told = "China paid Canada's Stans Energy for the Kazakh mine."
    assert bodies(claims, "en", told) == ("Stans Energy",)


def test_operator_as_a_subject_says_nothing_of_the_names_before_it(claims: Extract) -> None:
    told = "It is the third crossing between Kazakhstan and China, the operator announced."
    assert bodies(claims, "en", told) == ()


def test_an_and_between_two_bodies_parts_them(claims: Extract) -> None:
    told = (
        "On Tuesday the Ministry of Energy and China National Petroleum Corporation signed a contract, "
        "the Mayor's Office and Junxin Sands Co. a memorandum."
    )
    assert bodies(claims, "en", told) == (
        "Ministry of Energy of Kazakhstan",
        "China National Petroleum Corporation",
        "Junxin Sands",
    )


def test_the_state_of_one_body_is_no_part_of_the_next(claims: Extract) -> None:
    told = (
        "On Tuesday a contract between the Ministry of Agriculture of Kazakhstan and Bai Dou Jia LLC "
        "was signed in China."
    )
    assert "Bai Dou Jia" in bodies(claims, "en", told)


def test_a_ministry_of_many_charges_keeps_them_all(claims: Extract) -> None:
    told = (
        "China wrote to the Ministry of Culture, Information, Sport and Youth Policy of Kazakhstan."
    )
    named = "Ministry of Culture, Information, Sport and Youth Policy of Kazakhstan"
    assert named in bodies(claims, "en", told)


def test_what_a_company_is_called_before_its_name_is_no_body(claims: Extract) -> None:
    told = "On Tuesday Kazakhstan's National Atomic Company Kazatomprom signed a contract with CNPC in China."
    assert bodies(claims, "en", told) == ("Kazatomprom", "China National Petroleum Corporation")


@pytest.mark.parametrize(
    ("sentence", "embassy"),
    [
        ("The embassy in Bishkek expressed condolences.", "Embassy of China in Kyrgyzstan"),
        ("The Chinese Embassy in Kyrgyzstan condemned it.", "Embassy of China in Kyrgyzstan"),
        ("China's embassy accused nobody.", "Embassy of China in Kyrgyzstan"),
        ("The embassy in Beijing thanked its hosts.", "Embassy of Kyrgyzstan in China"),
    ],
)
def test_embassy_that_speaks_is_that_of_the_other_side(
    claims: Callable[..., Claims], sentence: str, embassy: str
) -> None:
    text = (
        f"China and Kyrgyzstan\nThe Wire, June 20, 2024\n\nKyrgyzstan and China talk. {sentence}\n"
    )
    assert claims(text).organizations == (embassy,)


#: How a text tells whose a company is that no record knows.
OWNED = [
    "China's {name}",
    "{name} from China",
    "{name}, based in Urumqi,",
    "Urumqi-based {name}",
    "{name}, a Chinese company,",
    "The Chinese drugmaker {name}",
    "{name}, a company from China, has many partners. {name}",
    "{name}",
]


@pytest.mark.parametrize("said", OWNED)
@pytest.mark.parametrize(
    "done", ["will build a factory in Kazakhstan next year", "bought a mine in Kazakhstan in 2015"]
)
def test_company_acts_for_the_state_it_is_of(claims: Extract, said: str, done: str) -> None:
    told = claims(
        "Business\nThe Wire, June 20, 2024\n\nChina and Kazakhstan talk. "
        f"{said.format(name='Zhonglin Cement')} {done}.\n"
    )
    assert told.organizations == ("Zhonglin Cement",)
    assert {"Zhonglin Cement", "Kazakhstan"} in [set(e.participants) for e in told.events]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("PetroKazakhstan Oil Products", "PetroKazakhstan Oil Products"),
        ("Kazatomprom Trading", "Kazatomprom Trading"),
        ("Uzbekneftegaz Drilling", "Uzbekneftegaz Drilling"),
        ("Huawei Technologies", "Huawei"),
    ],
)
def test_branch_has_a_longer_name_than_its_company(claims: Extract, said: str, name: str) -> None:
    told = claims(
        f"Business\nThe Wire, June 20, 2024\n\nChina and Kazakhstan talk. {said} opened an office in Almaty.\n"
    )
    assert told.organizations == (name,)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Китайский автопроизводитель «Хуалун»", "Hualong"),
        ("Китайский банк «Синьфэн»", "Xinfeng"),
        ("Фармкомпания «Чжунлинь» из Урумчи", "Zhonglin"),
        ("Китайская корпорация «Лунсинь Майнинг»", "Longxin Mining"),
        ("СП «Каз-Чайна Уран»", "Kaz-China Uran"),
    ],
)
def test_brand_in_quotation_marks_is_told_by_what_stands_before_it(
    claims: Extract, said: str, name: str
) -> None:
    told = claims(
        f"Бизнес\nПровод, 13 мая 2017 года\n\nКитай и Казахстан говорят. {said} построит завод в Казахстане.\n"
    )
    assert told.organizations == (name,)


def test_the_embassy_is_the_one_named_before(claims: Extract) -> None:
    told = "Tajikistan has a road to China. China's embassy in Astana said so. The embassy added a map."
    assert bodies(claims, "en", told) == ("Embassy of China in Kazakhstan",)


def test_the_city_of_an_embassy_is_a_place(claims: Extract) -> None:
    told = HEADS["en"].format("The Chinese embassy in Almaty said that the road is open.")
    assert "Almaty" in claims(told).places


@pytest.mark.parametrize(
    ("year", "name"),
    [
        ("2006", "Statistics Agency of Kazakhstan"),
        ("2021", "Bureau of National Statistics of Kazakhstan"),
    ],
)
def test_a_body_has_the_name_of_its_day(claims: Extract, year: str, name: str) -> None:
    told = "Kazakhstan's statistics agency counts the trade with China."
    text = f"Trade grows\nSteppe Courier, 6 March {year}\n\n{told}\n"
    assert claims(text).organizations == (name,)


def test_a_ministry_under_a_label_is_that_of_its_state(claims: Extract) -> None:
    text = (
        "The week in brief\nSteppe Courier, 6 March 2014\n\n"
        "BEIJING. China opened a road to Kazakhstan.\n\n"
        "TASHKENT. Bread is dear, and the agriculture ministry promised Chinese wheat.\n"
    )
    assert "Ministry of Agriculture of Uzbekistan" in claims(text).organizations
