import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.extraction.text.folding import fold, key


@pytest.mark.parametrize(
    "forms",
    [
        ["Токаев", "Токаева", "Токаеву", "Токаевым", "Токаеве"],
        ["Китай", "Китая", "Китаю", "Китаем", "Китае"],
        ["Киргизия", "Киргизии", "Киргизию", "Киргизией"],
        ["Астана", "Астаны", "Астане", "Астану", "Астаной"],
        ["Шанхайская", "Шанхайской", "Шанхайскую"],
    ],
)
def test_russian_case_forms_share_a_key(forms: list[str]) -> None:
    assert len({key(form, "ru") for form in forms}) == 1


def test_two_presidents_keep_two_keys() -> None:
    assert key("Токаев", "ru") != key("Назарбаев", "ru")


def test_accents_and_apostrophes_fold_in_english() -> None:
    assert fold("Kazakhstan’s Ürümqi", "en").text == "Kazakhstan's Urumqi"


def test_a_letter_that_folds_to_two_moves_the_rest_and_leads_back() -> None:
    folded = fold("Fußball in Astana", "en")
    begin = folded.text.index("Astana")
    start, end = folded.original(begin, begin + 6)
    assert "Fußball in Astana"[start:end] == "Astana"


def test_a_line_break_inside_a_name_folds_to_a_space() -> None:
    assert fold("Shanghai\n  Cooperation", "en").text == "Shanghai Cooperation"


def test_original_span_leaves_out_the_possessive() -> None:
    text = "Kazakhstan’s president"
    folded = fold(text, "en")
    start, end = folded.original(0, len("Kazakhstan"))
    assert text[start:end] == "Kazakhstan"


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "zh"]))
def test_every_folded_word_leads_back_into_the_text(text: str, language: str) -> None:
    folded = fold(text, language)
    ends = [*folded.begins[1:], len(folded.text)] if folded.begins else []
    for begin, end in zip(folded.begins, ends, strict=True):
        if begin < end:
            start, stop = folded.original(begin, end)
            assert 0 <= start <= stop <= len(text)


PIECES = st.sampled_from(
    ["Казахстанско-Китайский", "«Токаева»,", "Xi’s", "a\n\nb", "Ёлки", "США", "(О'Нил)"]
)


@given(st.lists(PIECES, max_size=8))
def test_a_text_folds_as_what_stands_between_its_blanks(pieces: list[str]) -> None:
    folded = [fold(piece, "ru").text for piece in pieces]
    assert fold(" ".join(pieces), "ru").text == " ".join(folded)


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\n\n", " \n", "\u00a0", "\t "])
def test_a_russian_name_leads_back_to_its_letters_alone(gap: str) -> None:
    text = f"Вот{gap}«Касым-Жомартом{gap}Токаевым»,{gap}и всё"
    folded = fold(text, "ru")
    name = fold("Касым-Жомарт Токаев", "ru").text
    begin = folded.text.index(name)
    start, end = folded.original(begin, begin + len(name))
    assert text[start:end] == f"Касым-Жомартом{gap}Токаевым"
