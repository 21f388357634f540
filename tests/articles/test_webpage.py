"""Web pages of several builds: the article's text and metadata, and nothing of the site around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from silkgraph.articles import Article, read_file, read_text
from silkgraph.errors import ArticleError

PAGES = Path(__file__).parents[1] / "data" / "articles"
BODY = (
    "<p>The two sides will meet again in Almaty before the end of the year, officials said on Friday.</p>"
    * 2
)


def _page(name: str) -> Article:
    return read_file(PAGES / f"{name}.html")


def _said(article: Article, *kinds: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in kinds]


def _meta(article: Article) -> tuple[str | None, str | None, str | None]:
    return article.title, article.publisher, article.published


def test_blog_theme_gives_the_article_alone() -> None:
    article = _page("wordpress")
    assert _meta(article) == (
        "Freight terminal opens on the steppe",
        "The Steppe Monitor",
        "2024-07-05",
    )
    assert article.url == "https://steppe-monitor.example/2024/07/freight-terminal/"
    assert [
        (b.kind, article.text[b.start : b.end]) for b in article.blocks if b.kind != "meta"
    ] == [
        ("title", "Freight terminal opens on the steppe"),
        ("caption", "Guests at the opening of the terminal near Khorgos on July 4."),
        (
            "paragraph",
            "The railways of China and Kazakhstan opened a terminal near Khorgos on Thursday. It cost 120 million dollars.",
        ),
        ("paragraph", "“We have waited for this day,” the deputy minister said."),
        ("paragraph", "The terminal will handle 300 trains a month."),
        ("heading", "What comes next"),
        ("item", "A second track will be laid in 2025."),
        ("item", "Customs officers move in next month."),
    ]


def test_page_without_semantic_elements_is_read() -> None:
    article = _page("div-soup")
    assert _meta(article) == ("Gas line to the border is half built", "Pipe Letter", "2024-07-05")
    assert _said(article, "paragraph", "heading", "caption") == [
        "Welders near Atamurat in June.",
        "Half of the line is in the ground, the Chinese company said on Thursday. It runs for 188 kilometres.",
        "Turkmenistan expects to deliver 30 billion cubic metres a year through it.",
        "Who pays",
        "The bank in Beijing lends four billion dollars, and the Turkmen side repays in gas over many years.",
    ]


def test_rows_of_a_table_are_blocks() -> None:
    article = _page("tables")
    assert _meta(article) == ("Trade figures for June", "Ledger & Co", "2024-07-05")
    assert _said(article, "row") == [
        "State | Imports | Exports | Sum | Rank",
        "Kazakhstan | 1.2 | 2.3 | 3.5 | 1",
        "Uzbekistan | 0.3 | 1.1 | 1.4 | 2",
    ]
    assert _said(article, "heading") == ["China's trade in June 2024, billion dollars"]
    assert _said(article, "item")[:2] == ["What is counted?", "Goods only."]
    assert not any("Gold price" in said for said in _said(article, "paragraph"))


def test_old_page_in_a_cyrillic_code_page_laid_out_with_tables() -> None:
    article = _page("windows-1251")
    assert article.language == "ru"
    assert _meta(article) == ("Терминал открыт раньше срока", "Степной курьер", "2004-07-05")
    assert _said(article, "paragraph", "item", "row", "caption") == [
        "АЛМА-АТА. Железнодорожники Китая и Казахстана в понедельник открыли терминал у станции Достык."
        " Работы закончили на два месяца раньше срока.",
        "«Мы ждали этого дня», - сказал заместитель министра.",
        "Новый терминал примет 300 поездов в месяц.",
        "Стоимость работ составила 120 млн долларов, их выделил банк из Пекина.",
    ]


def test_old_chinese_page() -> None:
    article = _page("gb2312")
    assert article.language == "zh"
    assert _meta(article) == ("新货运站提前投入使用", "丝路晨报", "2004-07-05")
    assert _said(article, "paragraph", "caption") == [
        "图为货运站揭牌仪式现场。",
        "本报阿拉木图7月5日电 中国和哈萨克斯坦铁路部门5日在多斯特克站为新货运站揭牌，工程比原计划提前两个月完工。",
        "“我们一直盼着这一天。”哈方副部长说。",
        "货运站每月可接发300列火车，总投资1.2亿美元，由北京的一家银行提供贷款。",
    ]


def test_live_blog_gives_its_entries_and_the_day_of_its_start() -> None:
    article = _page("live-blog")
    assert _meta(article) == ("LIVE: Trucks stuck at the pass", "Border Wire", "2024-07-05")
    assert _said(article, "item") == [
        "Eight hundred trucks wait at Torugart",
        "Beijing and Bishkek have agreed to open at night",
        "The two customs services will work until midnight, the Kyrgyz side says.",
        "The first night is Saturday.",
        "Drivers report a queue of nine kilometres on the Chinese side.",
        "Snow has closed the road above 3,500 metres. See the map",
    ]


def test_cards_of_other_articles_are_not_read_and_universal_time_does_not_move_the_day() -> None:
    article = _page("teaser-cards")
    assert _meta(article) == ("Visa-free travel begins on Monday", "Oasis Post", "2024-07-05")
    assert len(_said(article, "paragraph")) == 4
    assert not any(name in article.text for name in ("Rahmon", "Ashgabat", "cookies"))


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="related"><p>Putin calls Tashkent about a gas line to nowhere.</p></div>',
        "<aside><p>Putin calls Tashkent about a gas line to nowhere.</p></aside>",
        '<div role="complementary">Putin calls Tashkent about a gas line to nowhere.</div>',
        "<h3>More from the Steppe Monitor</h3><ul><li>Putin calls Tashkent</li></ul>",
        '<p><strong>Read also:</strong></p><ul><li><a href="/a">Putin calls Tashkent</a></li></ul>',
        '<p><a href="/a">Putin calls Tashkent</a></p>',
        '<p>Read more: <a href="/a">Putin calls Tashkent about gas</a></p>',
        '<p style="display: none">Putin calls Tashkent about a gas line to nowhere.</p>',
        '<div class="card"><a href="/a"><h4>Putin calls Tashkent</h4></a><p>Putin spoke of gas.</p></div>',
        '<figure><img src="a.jpg" alt="Putin calls Tashkent"></figure>',
        '<script>var a = "Putin calls Tashkent";</script><!-- Putin -->',
        '<div class="shareBar">Share: Putin</div><form><label>Putin</label><input></form>',
    ],
)
def test_what_is_not_the_article_is_left_out(inside: str) -> None:
    page = (
        f"<html><body><article><h1>Two presidents meet</h1>{BODY}{inside}</article></body></html>"
    )
    article = read_text(page, ending=".html")
    assert "Putin" not in " ".join(
        _said(article, "title", "heading", "paragraph", "item", "caption", "row", "meta")
    )
    assert len(_said(article, "paragraph")) == 2


@pytest.mark.parametrize(
    ("inside", "kind", "said"),
    [
        (
            '<p>Tokayev <a href="/t">met</a> <b>Xi</b> in&nbsp;Astana.</p>',
            "paragraph",
            "Tokayev met Xi in Astana.",
        ),
        ("<ul><li>One fund</li><li><p>One center</p></li></ul>", "item", "One center"),
        (
            "<figure><figcaption>Xi in Astana. <small class='credit'>AFP</small></figcaption></figure>",
            "caption",
            "Xi in Astana.",
        ),
        ("<blockquote>A good day, Xi said.</blockquote>", "paragraph", "A good day, Xi said."),
        ("<h2>What comes next</h2><p>Trains will run.</p>", "heading", "What comes next"),
        ("<table><tr><th>Year</th><td>2024</td></tr></table>", "row", "Year | 2024"),
        (
            '<div class="has-no-ads article-related-wrap"><p>Trains will run, they said, and more than before.</p>'
            + BODY * 3
            + "</div>",
            "paragraph",
            "Trains will run, they said, and more than before.",
        ),
    ],
)
def test_what_belongs_to_the_article_is_read(inside: str, kind: str, said: str) -> None:
    page = f"<html><body><article><h1>Two presidents meet</h1>{BODY}{inside}{BODY}</article></body></html>"
    assert said in _said(read_text(page, ending=".html"), kind)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="dcterms.date" content="2024-07-05">', "2024-07-05"),
        ('<meta itemprop="datePublished" content="2024-07-05T23:59:00+06:00">', "2024-07-05"),
        ('<meta property="article:modified_time" content="2024-07-05">', None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-07-05"}</script>',
            None,
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":["2024-07-05"]}</script>',
            "2024-07-05",
        ),
        (
            '<script type="application/ld+json">{not json}</script><meta name="date" content="5 July 2024">',
            "2024-07-05",
        ),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_day_of_publication_comes_from_the_head_and_is_never_that_of_a_change(
    head: str, day: str | None
) -> None:
    page = f"<html><head>{head}</head><body><h1>Two presidents meet</h1>{BODY}</body></html>"
    assert read_text(page, ending=".html").published == day


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><nav>Home</nav></body></html>",
        "<html><body><div id=app></div><script>go()</script>",
    ],
)
def test_page_without_text_is_an_error_that_names_the_way_out(page: str) -> None:
    with pytest.raises(ArticleError, match=r"save .* as \.txt"):
        read_text(page, ending=".html")


def test_broken_markup_is_read() -> None:
    page = f"<html><body><h1>Two presidents meet<div><p>Tokayev and Xi met in Astana, they said <b>on Friday.{BODY}</i></table"
    assert "Tokayev and Xi met in Astana, they said on Friday." in _said(
        read_text(page, ending=".html"), "paragraph"
    )


def test_line_beside_the_headline_that_sums_up_the_article_is_kept() -> None:
    page = (
        "<html><body><main><div><h1>Panels reach the steppe</h1><p>The first shipment came this week</p>"
        f"</div><div class='text'>{BODY}</div><div><p>Made by the editors of the steppe desk</p></div></main></body></html>"
    )
    article = read_text(page, ending=".html")
    assert "The first shipment came this week" in article.text
    assert "Made by the editors" not in article.text


def test_pieces_of_a_header_line_are_parted_where_only_their_style_parts_them() -> None:
    page = (
        "<html><body><article><h1>Panels reach the steppe</h1><div class='meta'><span>By Laziz Aliyev</span>"
        f"<span>2 Aug 2023</span><span>4 min read</span></div>{BODY}</article></body></html>"
    )
    article = read_text(page, ending=".html")
    assert article.published == "2023-08-02"
    assert "By Laziz Aliyev 2 Aug 2023 4 min read" in article.text


@pytest.mark.parametrize(
    "count", ["1 253 просмотра", "Просмотров: 87", "1,253 views", "浏览次数：87"]
)
def test_number_of_views_beside_the_day_is_no_outlet(count: str) -> None:
    page = (
        "<html><head><title>Panels reach the steppe - Steppe Wire</title></head><body><article>"
        f"<h1>Panels reach the steppe</h1><div class='info'>2 August 2023 <span>{count}</span></div>{BODY}"
        "</article></body></html>"
    )
    article = read_text(page, ending=".html")
    assert (article.publisher, article.published) == ("Steppe Wire", "2023-08-02")
