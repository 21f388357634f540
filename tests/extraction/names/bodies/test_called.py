"""Bodies of the state by long names, and companies and unions of which the article tells little but the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def named(claims: Extract, sentence: str, day: str = "12 марта 2021 года") -> tuple[str, ...]:
    told = f"Заметки недели\nПровод, Душанбе, {day}\n\nКитай и Таджикистан говорят. {sentence}\n"
    return claims(told).organizations


OF_STATES = [
    ("Договор подписало Министерство по инвестициям и развитию Казахстана.", "Ministry of Investment and Development of Kazakhstan"),
    ("Об этом сообщили в Министерстве сельского и водного хозяйства Узбекистана.", "Ministry of Agriculture and Water Resources of Uzbekistan"),
    ("Груз из Китая встретили представители Министерства здравоохранения.", "Ministry of Health of Tajikistan"),
    ("В Бишкек прилетели сотрудники Министерства общественной безопасности Китая.", "Ministry of Public Security of China"),
    # Only another state has a record of such a ministry.
    ("Об этом сообщило Министерство экономики и финансов.", "Ministry of Economy and Finance of Tajikistan"),
    ("Список составило Агентство по развитию атомной энергетики.", "Agency for the Development of Nuclear Energy of Tajikistan"),
    ("Список составил Комитет по охране природы.", "Committee for Nature Protection of Tajikistan"),
    ("Груз задержала Госинспекция по карантину растений.", "State Inspectorate for Plant Quarantine of Tajikistan"),
    ("Ответ дало Государственное агентство по архитектуре Кыргызской Республики.", "State Agency for Architecture of Kyrgyzstan"),
    ("С нотой выступило посольство КНР.", "Embassy of China in Tajikistan"),
    ("Заявление посольства Китая вышло в среду.", "Embassy of China in Tajikistan"),
    ("В китайском посольстве от ответа отказались.", "Embassy of China in Tajikistan"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "name"), OF_STATES)
def test_body_of_a_state_has_its_long_name(claims: Extract, sentence: str, name: str) -> None:
    assert named(claims, sentence) == (name,)


BRANDS = [
    ("Партия «Орзу» провела митинг у границы с Китаем.", ("Orzu",)),
    ("Лидеры движения молодых врачей «Орзу» просят снять запрет.", ("Orzu",)),
    ("Рудник купила китайская «Хуалун».", ("Hualong",)),
    ("Китайцам отошла половина акций «Орзу».", ("Orzu",)),
    ("«Орзу» закупил в Китае станки.", ("Orzu",)),
    ("Договор подписали «Орзу» и китайская TBEA.", ("Orzu", "TBEA")),
    ("Китай берёт половину продукции «Казатомпрома».", ("Kazatomprom",)),
    # One word of this might be Chinese.
    ("Завод строит компания «Жибек Жолы».", ("Zhibek Zholy",)),
    ("Станки привезла компания «Азия Сервис».", ("Asia Service",)),
]


@pytest.mark.parametrize(("sentence", "names"), BRANDS)
def test_name_in_quotation_marks_is_a_body_by_what_is_beside_it(
    claims: Extract, sentence: str, names: tuple[str, ...]
) -> None:
    assert named(claims, sentence) == names


NONE = [
    "Порошок «Тайга» закупили в Китае.",
    "Китайцы строят рынок «Восток».",
    "Казахстанская «Правда» напечатала статью о Китае.",
    "Учения «Мир» прошли у границы с Китаем.",
    "Комитет Мажилиса по энергетике принял гостей из Китая.",
    "Советник посольства КНР приехал в Душанбе.",
    "Представитель Министерства здравоохранения Ли Мин прилетел из Китая.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_goods_places_and_posts_are_no_bodies(claims: Extract, sentence: str) -> None:
    assert named(claims, sentence) == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("12 марта 2016 года", "Committee on Statistics of Kazakhstan"),
        ("12 марта 2021 года", "Bureau of National Statistics of Kazakhstan"),
    ],
)
def test_committee_has_the_name_of_its_day(claims: Extract, day: str, name: str) -> None:
    sentence = "Комитет по статистике Казахстана насчитал больше торговли с Китаем."
    assert named(claims, sentence, day) == (name,)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("В университете Цинхуа учатся сто таджиков.", ("Tsinghua University",)),
        ("Навоийский ГМК закупил в Китае станки.", ("Navoi Mining and Metallurgical Combinat",)),
        # What a charter is to found has a small letter too.
        ("Появится региональная антитеррористическая структура ШОС.", ("Shanghai Cooperation Organization",)),
    ],
)  # fmt: skip
def test_word_for_what_a_body_is_may_be_small(
    claims: Extract, sentence: str, names: tuple[str, ...]
) -> None:
    assert named(claims, sentence) == names
