"""The language of an article, without loading a model where letters and words suffice."""

from __future__ import annotations

import subprocess
import sys

import pytest

from silkgraph.articles.language import detect

SAID = {
    "en": "The two presidents met in Astana and signed a declaration on the future of the region.",
    "ru": "Президенты двух стран встретились в Астане и подписали декларацию о будущем региона.",
    "zh": "两国元首在阿斯塔纳会晤，并签署了关于地区未来的宣言。",
    "kk": "Екі ел президенттері Астанада кездесіп, өңірдің болашағы туралы декларацияға қол қойды.",
    "ky": "Эки өлкөнүн президенттери Астанада жолугушуп, аймактын келечеги тууралуу декларацияга кол коюшту.",
    "tg": "Президентҳои ду кишвар дар Остона мулоқот карда, оид ба ояндаи минтақа эъломия имзо карданд.",
    "uz": "Ikki davlat prezidentlari Ostonada uchrashib, mintaqa kelajagi to‘g‘risida deklaratsiya va bitimlarni imzoladilar.",
    "tk": "Iki ýurduň prezidentleri Astanada duşuşyp, sebitiň geljegi boýunça jarnama gol çekdiler.",
}


@pytest.mark.parametrize("language", SAID)
def test_languages_of_the_region_are_told_apart(language: str) -> None:
    assert detect(SAID[language]) == language


def test_uzbek_in_cyrillic_is_uzbek() -> None:
    assert (
        detect(
            "Икки давлат президентлари Остонада учрашиб, минтақа келажаги тўғрисида ҳужжат имзоладилар."
        )
        == "uz"
    )


def test_possessive_of_a_chinese_name_is_not_uzbek() -> None:
    assert detect("Beijing’s Wang Yi's aides flew home; Li Qiang's stay.") == "en"


def test_chinese_with_latin_names_is_chinese() -> None:
    assert (
        detect(
            "China-Central Asia Summit：习近平会见托卡耶夫（Kassym-Jomart Tokayev），双方签署联合声明。"
        )
        == "zh"
    )


def test_english_with_a_chinese_name_is_english() -> None:
    assert detect(f"{SAID['en']} The Chinese text calls it 西安宣言.") == "en"


def test_other_languages_are_named() -> None:
    assert (
        detect(
            "Die beiden Präsidenten trafen sich in Astana und unterzeichneten eine Erklärung über die Zukunft."
        )
        == "de"
    )


def test_declared_language_decides_only_where_the_text_does_not() -> None:
    assert detect(SAID["ru"], "kk") == "ru"
    assert detect("Astana, Almaty", "kk") == "kk"


def test_text_without_letters_has_no_language() -> None:
    assert detect("2024: 5, 7") == "und"


def test_model_is_not_loaded_for_the_common_languages() -> None:
    code = (
        "import sys; from silkgraph.articles import read_text; "
        "[read_text(t + '\\n\\n' + t) for t in sys.argv[1:]]; "
        "print([m for m in ('py3langid', 'trafilatura', 'lxml', 'charset_normalizer', 'rdflib') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *SAID.values()], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
