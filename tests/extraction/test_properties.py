"""Whatever the text: no crash, no claim with words that do not stand there, no time that runs away."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.articles import read_text
from silkgraph.claims import to_json
from silkgraph.errors import ArticleError
from silkgraph.extraction.rules import extract
from silkgraph.reference import load_reference

ABOUT = {
    "en": "Chinese President Xi Jinping met with Kazakh President Kassym-Jomart Tokayev on July 3, 2024. ",
    "ru": "Председатель КНР Си Цзиньпин встретился с президентом Казахстана Токаевым 3 июля 2024 года. ",
    "zh": "中国国家主席习近平2024年7月3日会见哈萨克斯坦总统托卡耶夫。",
}
_pieces = st.sampled_from(
    [
        *ABOUT.values(),
        *("(", ")", "“", "”", "«", "»", '"', "《", "》", ",", ".", "、", "。", " ", "\n\n", "\x00", "İ", "ſ"),
        *("Xi ", "Токаев ", "习近平", " said ", "заявил ", "表示", "signed an agreement ", "签署", "подписали "),
        *("5", "2023", "$22.7 billion ", "млрд ", "亿美元", "31 February ", "9999年99月99日", "last ", "the two leaders "),
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(ABOUT)), st.lists(st.one_of(_pieces, st.text(max_size=8)), max_size=40)
)
def test_claims_rest_on_words_of_the_article(language: str, said: list[str]) -> None:
    try:
        article = read_text(ABOUT[language] + "".join(said))
    except ArticleError:
        return
    claims = extract(article, load_reference())
    for kind in (
        "events",
        "agreements",
        "proposals",
        "partnerships",
        "figures",
        "quotes",
        "leaders",
    ):
        for claim in getattr(claims, kind):
            evidence = claim.evidence
            assert evidence.text
            assert article.text[evidence.start : evidence.end] == evidence.text
    assert to_json(extract(article, load_reference())) == to_json(claims)


@pytest.mark.parametrize("language", sorted(ABOUT))
@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "“",
        '"',
        "7",
        ".",
        ",",
        " и ",
        "、",
        "<b>",
        "«a",
        "Xi ",
        "2024 ",
        "$5 ",
        "的",
        "A. ",
        "Xi2023",
    ],
)
def test_time_grows_no_faster_than_the_article(language: str, piece: str) -> None:
    def seconds(size: int) -> float:
        article = read_text(ABOUT[language] * 2 + piece * (size // len(piece)))
        begin = time.process_time()
        extract(article, load_reference())
        return time.process_time() - begin

    seconds(500)
    small, large = seconds(3_000), seconds(30_000)
    # Ten times the article may take ten times as long; a quadratic step would take a hundred times.
    assert large < 40 * small + 0.5
