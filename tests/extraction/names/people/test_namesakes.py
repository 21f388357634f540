"""Strangers with the surname of somebody known: made-up sentences, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and its neighbours\nThe Wire, June 20, 2010\n\n{}\n",
    "ru": "Китай и его соседи\nПровод, 20 июня 2010 года\n\n{}\n",
    "zh": "中国与邻国\n丝路晨报 2010年6月20日\n\n{}\n",
}
CASES = [
    ("en", "Wen Jiabao came to Tashkent. It took eleven days, said Dilshod Karimov, a driver.", []),
    ("en", "Wen Jiabao came to Almaty, where Aibek Nazarbayev sells shoes.", []),
    ("ru", "Вэнь Цзябао приехал в Ташкент, где ждёт водитель Дильшод Каримов.", []),
    ("en", "Wen Jiabao came to Tashkent, where President Karimov met him.", ["Islam Karimov"]),
    ("en", "Wen Jiabao said that in Tashkent Karimov met him.", ["Islam Karimov"]),
    ("en", "Wen Jiabao met Nursoultan Nazarbayev in Almaty.", ["Nursultan Nazarbayev"]),
    ("ru", "Вэнь Цзябао в Ташкенте принял Президент Каримов.", ["Islam Karimov"]),
    # Of a former year a surname means its head of state.
    ("ru", "Ещё в 1994 году Ниязов летал в Пекин.", ["Saparmurat Niyazov"]),
    ("en", "Back in 1994 Niyazov flew to Beijing.", ["Saparmurat Niyazov"]),
    (
        "ru",
        "О трубе говорили давно. Поездка Ниязова в Пекин в 1994 году это показала.",
        ["Saparmurat Niyazov"],
    ),
    ("ru", "Китай был рад. Встреча Назарбаева с гостями удалась.", ["Nursultan Nazarbayev"]),
    ("ru", "О трубе в Китай с 2008 года Ниязов говорить не мог.", []),
    ("zh", "温家宝抵达塔什干，司机叶尔兰·卡里莫夫在机场等候。", []),
    ("zh", "温家宝在塔什干会见伊斯拉姆·卡里莫夫总统。", ["Islam Karimov"]),
    ("zh", "温家宝会见努尔苏丹·阿比舍维奇·纳扎尔巴耶夫总统。", ["Nursultan Nazarbayev"]),
]


@pytest.mark.parametrize(("language", "sentence", "leaders"), CASES)
def test_another_given_name_is_of_another_person(
    claims: Extract, language: str, sentence: str, leaders: list[str]
) -> None:
    found = claims(HEADS[language].format(sentence)).leaders
    assert [leader.name for leader in found if leader.name != "Wen Jiabao"] == leaders
