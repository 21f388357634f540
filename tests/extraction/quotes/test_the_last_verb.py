"""Of several clauses before a quotation the last one tells who speaks, and others may tell it behind the quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan\nThe Wire, June 20, 2018\n\n{}\n",
    "ru": "Китай и Казахстан\nПровод, 20 июня 2018 года\n\n{}\n",
    "zh": "中国与哈萨克斯坦\n电讯报 2018年6月20日\n\n{}\n",
}


@pytest.mark.parametrize(
    ("language", "told", "speaker"),
    [
        (
            "en",
            "Premier Li Keqiang says that China will build a road to Kazakhstan; the engineer Bolat Seitov calls it"
            ' "a matter for another day and age".',
            "Bolat Seitov",
        ),
        (
            "en",
            'Karim Massimov flew to China from Kazakhstan. "We have come to ask for plants," the Prime Minister said.',
            "Karim Massimov",
        ),
        (
            "zh",
            "外界传言称中国石油将在哈萨克斯坦建厂，马西莫夫昨天予以否认：“目前没有讨论这一问题。”",
            "Karim Massimov",
        ),
        (
            "zh",
            "“那年冬天，我们都没有煤烧。”哈萨克斯坦边境的中国供热站主任窦大海说。",
            "Dou Dahai",
        ),
        (
            "ru",
            "«Через год мы построим второй цех», — ответил Чжан Хуашэн и добавил, что Китай поможет Казахстану.",
            "Zhang Huasheng",
        ),
        (
            "ru",
            "Министр Ерлан Идрисов ездил из Казахстана в Китай. «Мы вернулись с новым договором», — привёл его слова"
            " один из депутатов.",
            "Erlan Idrissov",
        ),
    ],
)
def test_speaker_is_who_the_words_nearest_to_the_quotation_name(
    claims: Extract, language: str, told: str, speaker: str
) -> None:
    assert [quote.speaker for quote in claims(HEADS[language].format(told)).quotes] == [speaker]
