"""Plain text: which characters belong to which block."""

from __future__ import annotations

import pytest

from silkgraph.articles import read_text
from silkgraph.errors import ArticleError

SENTENCE = "The two sides will meet again in Almaty before the end of the year, officials said."
HEAD = "Two presidents open a terminal\nSteppe Monitor, 5 July 2024\n\n"


def _blocks(text: str) -> list[tuple[str, str]]:
    article = read_text(text)
    return [
        (b.kind, article.text[b.start : b.end])
        for b in article.blocks
        if b.kind not in {"title", "meta"}
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The two sides will meet again in Almaty before the end of the\n"
        "year, officials said. President Tokayev had proposed the place.\n"
        "Xi accepted."
    )
    assert _blocks(f"{HEAD}{wrapped}") == [("paragraph", wrapped)]


def test_short_last_paragraph_that_its_writer_signs_is_no_heading() -> None:
    running = "中国和哈萨克斯坦两国元首周五为新货运站揭牌，双方表示年底前还将增开更多班列。"
    signed = "双方还商定明年再会。（李明）"
    assert _blocks(f"两国元首为货运站揭牌\n2024年7月5日\n\n{running}\n\n{signed}")[-1] == (
        "paragraph",
        signed,
    )


def test_long_lines_without_blank_lines_are_paragraphs_of_their_own() -> None:
    long = f"{SENTENCE} {SENTENCE} {SENTENCE}"
    assert _blocks(f"{HEAD}{long}\n{SENTENCE}\n{long}") == [
        ("paragraph", long),
        ("paragraph", SENTENCE),
        ("paragraph", long),
    ]


def test_short_sentences_on_lines_of_their_own_are_paragraphs() -> None:
    text = "两国元首举行会谈\n1月23日至25日，乌兹别克斯坦总统米尔济约耶夫访问北京。\n两国宣布建立新时代全天候全面战略伙伴关系。"
    article = read_text(text)
    assert article.title == "两国元首举行会谈"
    assert [said for _, said in _blocks(text)] == text.split("\n")[1:]


def test_sentence_wrapped_before_a_name_stays_whole() -> None:
    said = "The visitor from Beijing then spoke at length with President\nTokayev, his host."
    assert _blocks(f"{HEAD}{SENTENCE}\n\n{said}") == [("paragraph", SENTENCE), ("paragraph", said)]


def test_indented_chinese_lines_are_paragraphs_of_their_own() -> None:
    text = "两国元首为货运站揭牌\n丝路晨报 2024年7月5日\n　　双方表示年底前还将增开更多班列。\n　　第二段再补充一些情况。"
    assert [said for _, said in _blocks(text)] == [
        "双方表示年底前还将增开更多班列。",
        "第二段再补充一些情况。",
    ]


def test_caption_ends_before_its_credit() -> None:
    caption = "Xi and Tokayev cut a ribbon in Astana on July 3, 2024."
    for credit in (
        "(Photo: AGENCY/Anna Smith/Pool)",
        "[Photo by Anna Smith]",
        "(AP Photo/A. Smith)",
        "Photo: press service",
    ):
        assert ("caption", caption) in _blocks(
            f"{HEAD}{SENTENCE}\n\n{caption} {credit}\n\n{SENTENCE}"
        )


def test_russian_and_chinese_captions_are_captions() -> None:
    assert ("caption", "Лидеры двух стран в Астане.") in _blocks(
        f"{HEAD}{SENTENCE}\n\nЛидеры двух стран в Астане. (Фото: Степинформ)"
    )
    assert ("caption", "图为揭牌仪式现场。") in _blocks(
        f"{HEAD}{SENTENCE}\n\n图为揭牌仪式现场。（本报记者 李一 摄）"
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: press service of the president", None),
        ("Photo: Xi Jinping and Kassym-Jomart Tokayev before their talks", "caption"),
        ("Фото: Акорда", None),
        ("На фото: Си Цзиньпин и Касым-Жомарт Токаев перед переговорами", "caption"),
        ("图片来源：丝路网", None),
        ("图：习近平同托卡耶夫在阿斯塔纳举行会谈前合影留念", "caption"),
        ("图为两国元首在阿斯塔纳会谈前合影。", "caption"),
    ],
)
def test_photo_label_stands_before_a_caption_or_a_name(line: str, kind: str | None) -> None:
    read = [
        (kind, said) for kind, said in _blocks(f"{HEAD}{SENTENCE}\n\n{line}") if said != SENTENCE
    ]
    assert read == ([(kind, line)] if kind else [])


def test_bullets_and_numbered_points_are_items_without_their_marks() -> None:
    points = "- More trains.\n• Fewer papers.\n1. A fund.\n2) A center.\n一、扩大贸易。\n（二）互免签证。"
    assert _blocks(f"{HEAD}{SENTENCE}\n\n{points}")[1:] == [
        ("item", "More trains."),
        ("item", "Fewer papers."),
        ("item", "A fund."),
        ("item", "A center."),
        ("item", "扩大贸易。"),
        ("item", "互免签证。"),
    ]


def test_bullet_that_goes_on_in_the_next_line_is_one_item() -> None:
    text = f"{HEAD}{SENTENCE}\n\n- More trains on the line\n  that crosses the steppe.\n- Fewer papers."
    assert [said for kind, said in _blocks(text) if kind == "item"] == [
        "More trains on the line\n  that crosses the steppe.",
        "Fewer papers.",
    ]


def test_lines_with_columns_are_rows() -> None:
    rows = "Kazakhstan | 43.8 | 2.8 | 1 | up\nUzbekistan\t13.8\tdown"
    assert [
        said for kind, said in _blocks(f"{HEAD}{SENTENCE}\n\n{rows}") if kind == "row"
    ] == rows.split("\n")


def test_short_line_without_an_end_is_a_heading() -> None:
    assert ("heading", "What comes next") in _blocks(
        f"{HEAD}{SENTENCE}\n\nWhat comes next\n\n{SENTENCE}"
    )


@pytest.mark.parametrize(
    "ending",
    [
        "What To Read Next",
        "Related:",
        "MORE FROM STEPPE MONITOR",
        "You may also like",
        "Читайте также",
        "Материалы по теме:",
        "相关阅读",
        "【相关新闻】",
        "*Read more*",
    ],
)
def test_nothing_after_an_ending_is_read(ending: str) -> None:
    text = f"{HEAD}{SENTENCE}\n\n{SENTENCE}\n\n{ending}\n\nModi calls Tashkent\n\nPutin will visit Ashgabat on Monday for talks on gas."
    assert _blocks(text) == [("paragraph", SENTENCE)] * 2


def test_article_goes_on_after_links_between_two_paragraphs() -> None:
    long = f"{SENTENCE} {SENTENCE}"
    text = f"{HEAD}{long}\n\nЧитайте также:\n\nModi calls Tashkent\n\n" + "\n\n".join([long] * 4)
    assert _blocks(text) == [("paragraph", long)] * 5


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Modi calls Tashkent",
        "Читайте также: Моди позвонил в Ташкент",
        "延伸阅读：莫迪致电塔什干",
        "Advertisement",
        "Subscribe to our newsletter to get the latest news.",
        "Подпишитесь на наш канал.",
        "© 2024 Steppe Monitor",
        "Copyright 2024 Steppe Monitor. All rights reserved.",
        "版权所有 丝路网",
        "Home | World | Politics | Sport",
        "* * *",
        "Tags: China, trains",
    ],
)
def test_lines_of_the_site_are_in_no_block(line: str) -> None:
    assert _blocks(f"{HEAD}{SENTENCE}\n\n{line}\n\n{SENTENCE}") == [("paragraph", SENTENCE)] * 2


@pytest.mark.parametrize(
    "line",
    [
        "The fund will subscribe new shares.",
        "Related costs fell by 5 percent.",
        "Source material is scarce, the customs office (source: its yearbook) says.",
        "By 2030 trade is to double.",
        "May 19, 2023 was a good day for Tajikistan.",
    ],
)
def test_sentences_that_look_like_furniture_are_read(line: str) -> None:
    assert ("paragraph", line) in _blocks(f"{HEAD}{SENTENCE}\n\n{line}\n\n{SENTENCE}")


def test_dateline_stays_in_its_paragraph() -> None:
    said = f"BISHKEK, Oct. 10, 2002 (Steppe News Service) -- {SENTENCE}"
    assert _blocks(f"Troops begin a drill\n\n{said}") == [("paragraph", said)]


def test_a_sentence_alone_is_text_and_no_headline() -> None:
    article = read_text("Xi visited Astana on 7 September 2013.")
    assert (article.title, article.published) == (None, None)
    assert [block.kind for block in article.blocks] == ["paragraph"]


def test_text_without_a_headline_has_none() -> None:
    long = f"{SENTENCE} {SENTENCE}"
    article = read_text(f"{long}\n\n{SENTENCE}")
    assert article.title is None
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_offsets_point_into_the_text_with_normal_line_ends() -> None:
    article = read_text(f"\ufeffTwo presidents meet\r\n\r\n{SENTENCE}\r{SENTENCE}\r\n")
    assert article.text == f"Two presidents meet\n\n{SENTENCE}\n{SENTENCE}\n"


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\n\nRelated\n\n* * *\n"])
def test_text_without_an_article_is_an_error(text: str) -> None:
    with pytest.raises(ArticleError, match="text"):
        read_text(text)


def test_lines_of_a_fact_sheet_under_the_headline_are_items() -> None:
    lines = ["Trade 2016: $3.64 billion (2015: $3.50 billion)", "Direct flights: 12 a week"]
    article = read_text(
        "China and Uzbekistan: the numbers\n\n" + "\n".join(lines) + f"\n\n{SENTENCE}\n"
    )
    kinds = {article.text[b.start : b.end]: b.kind for b in article.blocks}
    assert [kinds[line] for line in lines] == ["item", "item"]


def test_lines_that_end_with_semicolons_are_points_of_a_list() -> None:
    points = ["agreement on visas;", "protocol on melons; and", "plan for 2025."]
    article = read_text(
        "China and Uzbekistan signed\n\n"
        + SENTENCE
        + "\n\n"
        + "\n\n".join(points)
        + f"\n\n{SENTENCE}\n"
    )
    kinds = [block.kind for block in article.blocks]
    assert kinds == ["title", "paragraph", "item", "item", "item", "paragraph"]


@pytest.mark.parametrize("ending", [".txt", ".md"])
@pytest.mark.parametrize(
    ("last", "published", "publisher"),
    [
        ("The Steppe Wire, 15 November 2021", "2021-11-15", "The Steppe Wire"),
        ("(The Steppe Wire, 15 November 2021)", "2021-11-15", "The Steppe Wire"),
        ("Published 15 November 2021", "2021-11-15", None),
        ("Астана, 15 ноября 2021", "2021-11-15", None),
        ("15 November 2021 - opening of the line", None, None),
        ("The line was opened on 15 November 2021.", None, None),
    ],
)
def test_day_of_publication_may_stand_under_an_article_without_one_above(
    last: str, published: str | None, publisher: str | None, ending: str
) -> None:
    title = "# Talks in Almaty" if ending == ".md" else "Talks in Almaty"
    article = read_text(
        f"{title}\n\n{SENTENCE} {SENTENCE}\n\n{SENTENCE}\n\n{last}\n", ending=ending
    )
    assert (article.published, article.publisher) == (published, publisher)
