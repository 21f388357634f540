"""Words that name an area or a place, and where they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEAD = "China and Kyrgyzstan: notes\nThe Wire, June 20, 2024\n\nChina and Kyrgyzstan are neighbours.\n\n{}\n"


@pytest.mark.parametrize(
    ("told", "areas"),
    [
        ("The five want to grant each other better terms.", set()),
        ("China gave a grant for a mill.", {"development-poverty"}),
        ("The energy minister said so.", set()),
        ("The two energy ministers met.", {"energy-oil-gas"}),
        ("An agreement on the border was signed.", {"borders"}),
        ("Double taxation will be avoided.", {"finance"}),
        ("Chinese customs data are late.", set()),
        ("The two will speed up customs clearance.", {"customs-logistics"}),
        ("The bank holds a mine as security.", set()),
        ("A Chinese company took a stake in a Kyrgyz shop.", {"investment"}),
    ],
)
def test_a_word_names_an_area_where_it_means_one(
    claims: Extract, told: str, areas: set[str]
) -> None:
    assert set(claims(HEAD.format(told)).areas) == areas


def test_the_ends_of_a_line_are_no_places(claims: Extract) -> None:
    told = "China pays for the Datka-Kemin power line and the Pap-Namangan-Andijan railway, not for Osh."
    assert claims(HEAD.format(told)).places == ("Osh",)


@pytest.mark.parametrize(
    ("title", "sentence", "places"),
    [
        (
            "China and Kyrgyzstan",
            "China rebuilt the Kemin substation; East Turkestan separatists were tried in Osh.",
            ("Osh",),
        ),
        (
            "China and Kyrgyzstan",
            "Osh was told that Taiwan is a part of China, and that nobody backs Taiwan independence.",
            ("Osh",),
        ),
        ("Китай и Киргизия", "Китай заявил в Оше, что Тайвань — часть его территории.", ("Osh",)),
        ("China and Kyrgyzstan", "China's goods reach Osh from Taiwan.", ("Osh", "Taiwan")),
        (
            "中国与塔吉克斯坦",
            "中国修建了“胡占德—恰纳克”公路和安佐布隧道，列车开到苦盏。",
            ("Khujand",),
        ),
    ],
)
def test_what_is_called_by_a_place_is_none(
    claims: Extract, title: str, sentence: str, places: tuple[str, ...]
) -> None:
    assert claims(f"{title}\n20 June 2024\n\n{sentence}\n").places == places


CAPITALS = [
    ("en", "A Chinese plant works in Tajikistan's capital Dushanbe, the firm said.", "Dushanbe"),
    ("ru", "Китайский завод стоит в 70 километрах юго-восточнее Душанбе.", "Dushanbe"),
    ("ru", "ТАШКЕНТ /Лента/ - Китай построит завод.", "Tashkent"),
    (
        "en",
        "Tashkent, Uzbekistan (The Line) — A Chinese firm has come to build a road, officials said on the same day.",
        "Tashkent",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "place"), CAPITALS)
def test_a_capital_named_as_where_something_is_is_a_place(
    claims: Extract, language: str, sentence: str, place: str
) -> None:
    assert place in claims(HEADS[language].format(sentence)).places


CITIES = [
    ("en", "### Bishkek\n\nThe week in China and Kyrgyzstan was calm.", True),
    ("en", "**Bishkek.** The week in China and Kyrgyzstan was calm.", True),
    ("zh", "**比什凯克** 6月15日，中吉两国代表会谈。", True),
    ("en", "The Chinese guest left for Bishkek.", True),
    ("en", "China asks for a flight between Bishkek and Urumqi.", True),
    ("en", "China will mend Bishkek's power plant.", True),
    ("en", "Next stop for the Chinese guest: Bishkek; next stop: Bishkek.", True),
    ("en", "The Chinese guest came to Osh and Bishkek.", True),
    ("en", "The Chinese guest sets off for Bishkek on Monday.", True),
    ("en", "It was signed during the visit of Wang Yi to Bishkek.", True),
    ("en", "Flights between Urumqi and Bishkek began.", True),
    ("en", "The last stop of the Chinese guest was Bishkek.", True),
    ("en", "Wang Yi has been to Bishkek twice.", True),
    ("en", "Bishkek hosts the summit with China.", True),
    ("en", "Bishkek is the capital of the neighbour of China.", True),
    ("en", "Bishkek hosts many Chinese firms, it says.", False),
    ("en", "Ties between Bishkek and Beijing are good.", False),
    ("en", "Bishkek's ministry thanked China.", False),
    ("en", "Aid of China for Bishkek will rise.", False),
]


@pytest.mark.parametrize(("language", "told", "is_place"), CITIES)
def test_a_capital_is_a_city_as_a_label_as_a_goal_and_by_what_it_has(
    claims: Extract, language: str, told: str, is_place: bool
) -> None:
    assert ("Bishkek" in claims(HEADS[language].format(told)).places) is is_place


AREAS = [
    ("en", "The sides spoke of “green” energy.", "energy-power-renewable", True),
    ("ru", "Стороны говорили о «зелёной» энергетике.", "energy-power-renewable", True),
    ("ru", "Китай поможет промышленными предприятиями.", "industry", True),
    ("ru", "Площадь здания — 42 квадратных метра.", "transport", False),
    ("ru", "Китай окажет финансовую помощь Казахстану.", "finance", False),
    ("ru", "По данным китайской таможни, Казахстан на втором месте.", "customs-logistics", False),
    ("ru", "Китайская компания купила пакет акций казахстанского завода.", "investment", True),
    # Posts, sources of figures and other states name no area.
    ("en", "Aidar Omarov, deputy minister of health, culture and tourism, spoke to China.", "health", False),
    ("en", "Aidar Omarov, deputy minister of health, culture and tourism, spoke to China.", "tourism-visa", False),
    ("en", "The sides spoke of health and culture.", "health", True),
    ("en", "The security service of Kazakhstan held a citizen of China.", "security-counterterrorism", False),
    ("ru", "Министр здравоохранения и культурного наследия Айдар Омаров принял гостей из Китая.", "health", False),
    ("zh", "据中国海关统计，中哈贸易额增长了两成。", "customs-logistics", False),
    ("zh", "海关总署日前公布的数据显示，中哈贸易额增长了两成。", "customs-logistics", False),
    ("zh", "中哈车队经霍尔果斯口岸入境。", "customs-logistics", False),
    ("zh", "中哈两国的口岸延长了开放时间。", "customs-logistics", True),
    ("zh", "中国外经贸部部长访问了哈萨克斯坦。", "trade", False),
    ("zh", "哈方称，借中国的钱不构成主权债务。", "political-trust", False),
    ("zh", "中哈双方同意加快海关手续。", "customs-logistics", True),
    ("zh", "中国代表团乘包机抵达哈萨克斯坦首都。", "tourism-visa", False),
    ("en", "The president of Afghanistan and the leaders of China and Kazakhstan came.", "afghanistan", False),
    ("en", "Kazakhstan and China discussed the situation in Afghanistan.", "afghanistan", True),
    ("ru", "Приехал и президент Афганистана, сообщили в Китае и Казахстане.", "afghanistan", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "area", "named"), AREAS)
def test_words_in_marks_and_cases_name_an_area_and_measures_do_not(
    claims: Extract, language: str, sentence: str, area: str, named: bool
) -> None:
    assert (area in claims(HEADS[language].format(sentence)).areas) is named


def test_acronym_spoken_as_a_word_is_written_like_one(claims: Extract) -> None:
    found = claims(
        HEAD.format("Cosco and Sinopec will run the port, Cofco the mill.")
    ).organizations
    assert found == ("China COSCO Shipping", "Sinopec", "COFCO")


@pytest.mark.parametrize(
    ("language", "told", "place"),
    [
        ("en", "A crowd from China waited in the south of Bishkek.", "Bishkek"),
        ("en", "The Chinese guest went to Osh, then on to Bishkek.", "Bishkek"),
        ("en", "In Beijing Foreign Ministry officials spoke of Kazakhstan.", "Beijing"),
        ("zh", "中国承建的比什凯克热电厂竣工。", "Bishkek"),
        ("zh", "记者参观了北京的一家医院。", "Beijing"),
        ("zh", "两年前他来过比什凯克，谈中国的项目。", "Bishkek"),
        ("zh", "中国货物运往阿斯塔纳、比什凯克。", "Bishkek"),
        ("zh", "北京国家大剧院演出了哈萨克歌剧。", "Beijing"),
        ("zh", "北京至阿斯塔纳航线复航。", "Beijing"),
        ("zh", "矿山归新疆一家民营企业所有。", "Xinjiang"),
        ("zh", "中国工人在纳伦修建隧道。", "Naryn"),
        ("ru", "Китай снимал площадь Регистан.", "Registan"),
    ],
)
def test_a_city_where_something_is_is_a_place(
    claims: Extract, language: str, told: str, place: str
) -> None:
    assert place in claims(HEADS[language].format(told)).places


@pytest.mark.parametrize(
    ("language", "told", "place"),
    [
        ("en", "Nothing was heard from Ashgabat about China.", "Ashgabat"),
        ("ru", "Нефть идёт в Китай по трубе Атасу - Алашанькоу.", "Atasu"),
        ("ru", "«Памир-дайджест» пишет о Китае.", "Pamirs"),
        ("zh", "该国没有出海口，经中国出口。", "Haikou"),
        ("zh", "卫生部长沙德马诺夫感谢中国。", "Changsha"),
        ("en", "The Naryn Observer wrote of China.", "Naryn"),
        ("ru", "Врач из Китая принимает на улице Айни.", "Ayni"),
        ("ru", "Гидроузел «Достык» строит Китай.", "Dostyk"),
        ("zh", "中国银行阿拉木图分行开业。", "Almaty"),
        ("zh", "中国公司承建的纳伦3号隧道贯通。", "Naryn"),
        ("zh", "政治学者萨特帕耶夫谈到中国。", "Satpayev"),
        ("zh", "哈方重申台湾是中国的一部分。", "Taiwan"),
        ("zh", "《天山河报》报道了中哈贸易。", "Tian Shan"),
    ],
)
def test_what_only_looks_like_a_place_is_none(
    claims: Extract, language: str, told: str, place: str
) -> None:
    assert place not in claims(HEADS[language].format(told)).places


@pytest.mark.parametrize(
    ("told", "places"),
    [
        (
            "Кыргызстан построит мосты в Иссык-Кульской и Нарынской областях.",
            {"Issyk-Kul Region", "Naryn Region"},
        ),
        ("Дорогу строят в Джалал-Абадской области.", {"Jalal-Abad Region"}),
        ("Газ дают в Лебапском и Марыйском велаятах.", {"Lebap Region", "Mary Region"}),
        ("Провинция Цзянсу строит завод.", {"Jiangsu"}),
        ("Дорога Датка-Кемин дорога.", set()),
        ("В 1995 году шум слышали в Семипалатинской области.", {"Semipalatinsk Region"}),
        ("Люди вышли на площадь Республики.", {"Republic Square"}),
    ],
)
def test_region_with_a_hyphen_and_a_square_are_places(
    claims: Extract, told: str, places: set[str]
) -> None:
    text = f"Заметки недели\nПровод, 20 июня 2024 года\n\nКитай и Кыргызстан говорят. {told}\n"
    assert set(claims(text).places) == places


def test_each_of_the_regions_that_share_a_word_is_one_and_cities_are_none(claims: Extract) -> None:
    text = "News\nThe Wire, June 20, 2024\n\nChina works in the Osh and Naryn regions of Kyrgyzstan{}.\n"
    assert set(claims(text.format("")).places) == {"Osh Region", "Naryn Region"}
    both = claims(text.format(" and in Osh and Naryn")).places
    assert set(both) == {"Osh Region", "Naryn Region", "Osh", "Naryn"}


@pytest.mark.parametrize(
    ("told", "others", "places"),
    [
        ("有人对英国广播公司说起此事。", set(), set()),
        ("有人对美国之音说起此事。", set(), set()),
        ("香港《早班车》说起此事。", set(), set()),
        ("有人在香港对一家美国公司说起此事。", {"United States"}, {"Hong Kong"}),
    ],
)
def test_outlet_is_no_state_and_no_place(
    claims: Extract, told: str, others: set[str], places: set[str]
) -> None:
    found = claims(HEADS["zh"].format(f"中国和哈萨克斯坦是邻居。{told}"))
    assert set(found.states) == {"China", "Kazakhstan", *others}
    assert set(found.places) == places


@pytest.mark.parametrize(
    ("language", "told", "is_he"),
    [
        ("zh", "哈萨克斯坦总理府说，中国要修路。", False),
        ("zh", "哈萨克斯坦总理说，中国要修路。", True),
        ("en", "The Kazakh prime minister's aide spoke of China.", False),
        ("en", "The Kazakh prime minister's words were of China.", True),
    ],
)
def test_office_of_a_premier_is_not_he(
    claims: Extract, language: str, told: str, *, is_he: bool
) -> None:
    found = claims(HEADS[language].format(told))
    assert [leader.office for leader in found.leaders] == ["Prime Minister"] * is_he
