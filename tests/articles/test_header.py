"""Headers as outlets write them: headline, outlet and day of publication."""

from __future__ import annotations

import pytest

from silkgraph.articles import read_text

ENGLISH = (
    "The presidents of China and Kazakhstan opened a terminal on Friday, and both sides said that"
    " more trains would follow before the end of the year.\n\nA second paragraph says a little more."
)
RUSSIAN = (
    "Президенты Китая и Казахстана в пятницу открыли терминал, и обе стороны сообщили, что до конца"
    " года поездов станет больше.\n\nВторой абзац добавляет немного подробностей."
)
CHINESE = "中国和哈萨克斯坦两国元首周五为新货运站揭牌，双方表示年底前还将增开更多班列。\n\n第二段再补充一些情况。"

EN, RU, ZH = (
    "Two presidents open a freight terminal",
    "Два президента открыли грузовой терминал",
    "两国元首为货运站揭牌",
)

PLAIN = {
    "outlet and day on one line": (
        f"{EN}\nThe Steppe Monitor | 5 July 2024\n\n{ENGLISH}",
        EN,
        "The Steppe Monitor",
    ),
    "outlet with a slash in its name": (
        f"{EN}\nRFE/RL, 5 July 2024\n\n{ENGLISH}",
        EN,
        "RFE/RL",
    ),
    "outlet above the headline": (
        f"THE STEPPE MONITOR\n5 July 2024\n\n{EN}\n\n{ENGLISH}",
        EN,
        "THE STEPPE MONITOR",
    ),
    "rubric beside the day and outlet under the headline": (
        f"From the Neighborhood\nKAZ | 5 July 2024\n\n{EN}\n\n/ The Steppe Monitor\n\n{ENGLISH}",
        EN,
        "The Steppe Monitor",
    ),
    "outlet right above the headline": (
        f"Eurasia Dispatch\n{EN}\n\nBy Anna Smith\n5 July 2024\n\n{ENGLISH}",
        EN,
        "Eurasia Dispatch",
    ),
    "outlet after the writer": (
        f"{EN}\nBy Anna Smith, Steppe Monitor, July 5, 2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "writer alone": (f"{EN}\nBy Anna Smith\nJuly 5, 2024\n\n{ENGLISH}", EN, None),
    "dateline": (f"{EN}\n\nASTANA, July 5, 2024 (Steppe Wire) - {ENGLISH}", EN, "Steppe Wire"),
    "dateline without a year": (
        f"{EN}\n5 July 2024\n\nASTANA, July 5 (Steppe Wire) -- {ENGLISH}",
        EN,
        "Steppe Wire",
    ),
    "slashes round the agency": (
        f"{EN}\n\nMOSCOW, July 5, 2024. /Steppe Wire/. {ENGLISH}",
        EN,
        "Steppe Wire",
    ),
    "dateline with square brackets": (
        f"{RU}\n\nАСТАНА, 5 июля 2024 г. [«Степной курьер»]. {RUSSIAN}",
        RU,
        "Степной курьер",
    ),
    "section right above the headline": (
        f"The Steppe Review\nCommentary\n{EN}\nBy Anna Smith | 5 July 2024\n\n{ENGLISH}",
        EN,
        "The Steppe Review",
    ),
    "office that issues a release": (
        f"Embassy of the People's Republic of China in the Kyrgyz Republic\n{EN}\n2024-07-05\n\n{ENGLISH}",
        EN,
        "Embassy of the People's Republic of China in the Kyrgyz Republic",
    ),
    "Chinese office": (
        f"中国驻吉尔吉斯斯坦大使馆\n{ZH}\n2024-07-05\n\n{CHINESE}",
        ZH,
        "中国驻吉尔吉斯斯坦大使馆",
    ),
    "ministry as the subject of the headline": (
        f"Ministry of Transport opens a terminal\nThe Steppe Review, 5 July 2024\n\n{ENGLISH}",
        "Ministry of Transport opens a terminal",
        "The Steppe Review",
    ),
    "outlet for which somebody writes": (
        f"{EN}\nBy Anna Smith for Steppe Weekly, 5 July 2024\n\n{ENGLISH}",
        EN,
        "Steppe Weekly",
    ),
    "bureau beside outlet and day": (
        f"{EN}\n\nPipes & Markets · Friday, 5 July 2024 · From our Almaty bureau\n\n{ENGLISH}",
        EN,
        "Pipes & Markets",
    ),
    "kind of piece beside outlet and day": (
        f"{EN}\n\nCaspian Barrel | deal file | Friday, July 5, 2024\n\n{ENGLISH}",
        EN,
        "Caspian Barrel",
    ),
    "office of the issuer beside the day": (
        f"Ministry of Transport of Kazakhstan\nPress service, 5 July 2024\n\n{EN}\n\n{ENGLISH}",
        EN,
        "Ministry of Transport of Kazakhstan",
    ),
    "week told before the day of publication": (
        f"The Oxus Observer\nRegional digest, June 28 - July 4, 2024\nPublished Friday, July 5, 2024\n\n{EN}\n\n{ENGLISH}",
        EN,
        "The Oxus Observer",
    ),
    "outlet of no outlet word above its day": (
        f"Tian Shan Notes, morning edition\nFriday, 5 July 2024\n\n{EN}\n\n{ENGLISH}",
        EN,
        "Tian Shan Notes",
    ),
    "rubric behind the outlet": (
        f"Tracks & Tolls | MARKET BRIEF\nFri 5 Jul 2024\n\n{EN}\n\n{ENGLISH}",
        EN,
        "Tracks & Tolls",
    ),
    "number of the issue": (
        f"{EN}\nOxus Policy Brief No. 9, 5 July 2024\n\n{ENGLISH}",
        EN,
        "Oxus Policy Brief",
    ),
    "outlet above place and day": (
        f"{EN}\n\nKashgar Trader\nAlmaty, 5 July 2024\n\n{ENGLISH}",
        EN,
        "Kashgar Trader",
    ),
    "rubric behind the Russian day": (
        f"{RU}\n\n«Горный тракт», 5 июля 2024 г. Рубрика «Вопрос дня»\n\n{RUSSIAN}",
        RU,
        "Горный тракт",
    ),
    "kind of outlet before its name": (
        f"{RU}\n\nАгентство «Хребет»\n5 июля 2024 г., Душанбе\n\n{RUSSIAN}",
        RU,
        "Хребет",
    ),
    "number of a Russian issue": (
        f"Еженедельник «Хребет»\n№ 27 от 5 июля 2024 года\n\n{RU}\n\n{RUSSIAN}",
        RU,
        "Хребет",
    ),
    "Chinese dateline on a line of its own": (
        f"{ZH}\n\n《驼铃日报》阿斯塔纳2024年7月5日电（记者 李一）\n\n{CHINESE}",
        ZH,
        "驼铃日报",
    ),
    "Chinese bar": (f"{ZH}\n\n丝路周报｜2024年7月5日\n\n{CHINESE}", ZH, "丝路周报"),
    "path above a Chinese headline": (
        f"丝路网 > 专题\n{ZH}\n\n2024年7月5日 星期五\n\n{CHINESE}",
        ZH,
        "丝路网",
    ),
    "name in quotation marks": (
        f"{RU}\n5 июля 2024 г., 10:00. Газета «Тропа»\n\n{RUSSIAN}",
        RU,
        "Тропа",
    ),
    "desk of the outlet": (
        f"{EN}\nBy the business desk of The Steppe Line. 5 July 2024\n\n{ENGLISH}",
        EN,
        "The Steppe Line",
    ),
    "dateline without an agency": (f"{EN}\n\nASTANA, July 5, 2024 — {ENGLISH}", EN, None),
    "rubric": (
        f"World\nKAZ | July 5, 2024\n\n{EN}\n\n/ Steppe Monitor\n\nReading Time: 2 minutes\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "brackets": (f"{EN}\n(Steppe Wire, July 5, 2024)\n\n{ENGLISH}", EN, "Steppe Wire"),
    "weekday and clock": (
        f"{EN}\nFriday, 5 July 2024, 14:30 GMT+5\nSteppe Monitor\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "published and updated": (
        f"{EN}\nUpdated: July 9, 2024 | Published: July 5, 2024\nSource: Steppe Monitor\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "updated alone": (
        f"{EN}\nSteppe Monitor\nUpdated: July 5, 2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "dots": (f"{EN}\n5 July 2024 · Steppe Monitor · 3 min read\n\n{ENGLISH}", EN, "Steppe Monitor"),
    "press release": (f"{EN}\nPress release, 5 July 2024\n\n{ENGLISH}", EN, None),
    "for immediate release": (
        f"FOR IMMEDIATE RELEASE\nJuly 5, 2024\n\n{EN}\n\nASTANA — {ENGLISH}",
        EN,
        None,
    ),
    "place and day": (f"{EN}\nAstana, 5 July 2024\n\n{ENGLISH}", EN, None),
    "section before the outlet": (
        f"{EN}\nOpinion. The Steppe Review, 5 July 2024\n\n{ENGLISH}",
        EN,
        "The Steppe Review",
    ),
    "no blank lines": (
        f"{EN}\nSteppe Monitor, 5 July 2024\nASTANA - {ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "source at the end": (
        f"{EN}\n5 July 2024\n\n{ENGLISH}\n\nSource: Steppe Monitor",
        EN,
        "Steppe Monitor",
    ),
    "copyright at the end": (
        f"{EN}\n5 July 2024\n\n{ENGLISH}\n\n© 2024 Steppe Monitor",
        EN,
        "Steppe Monitor",
    ),
    "outlet called by a small word": (
        f"{EN}\nSteppe Today wire (Almaty) | 5 July 2024\n\n{ENGLISH}",
        EN,
        "Steppe Today wire (Almaty)",
    ),
    "embassy of a long name": (
        f"{EN}\nEmbassy of the Republic of Uzbekistan in the People's Republic of China | 2024-07-05\n\n{ENGLISH}",
        EN,
        "Embassy of the Republic of Uzbekistan in the People's Republic of China",
    ),
    "ministry and its press service": (
        f"{EN}\nMinistry of Transport of the Kyrgyz Republic, press service, 2024/07/05\n\n{ENGLISH}",
        EN,
        "Ministry of Transport of the Kyrgyz Republic",
    ),
    "month and day of an issue": (
        f"{EN}\nUniversity Bulletin (Osh), July 2024, published 2024 July 5\n\n{ENGLISH}",
        EN,
        "University Bulletin (Osh)",
    ),
    "place and day before a rubric": (
        f"{EN}\nTASHKENT, 05.07.2024 — chronicle of the week\n\n{ENGLISH}",
        EN,
        None,
    ),
    "Russian, message of a ministry": (
        f"{RU}\nМинистерство транспорта РК, сообщение от 5 июля 2024\n\n{RUSSIAN}",
        RU,
        "Министерство транспорта РК",
    ),
    "Chinese, name in brackets behind its city": (
        f"{ZH}\n香港《丝路周刊》 2024-07-05\n\n{CHINESE}",
        ZH,
        "香港《丝路周刊》",
    ),
    "question": (
        f"Who pays for it?\nSteppe Monitor, 5 July 2024\n\n{ENGLISH}",
        "Who pays for it?",
        "Steppe Monitor",
    ),
    "day in the headline": (
        f"Xi lands in Astana on July 2, 2024\nSteppe Monitor, 5 July 2024\n\n{ENGLISH}",
        "Xi lands in Astana on July 2, 2024",
        "Steppe Monitor",
    ),
    "capitals and a dash in the headline": (
        f"SCO summit opens – six things to know\nSteppe Monitor, 5 July 2024\n\nASTANA — {ENGLISH}",
        "SCO summit opens – six things to know",
        "Steppe Monitor",
    ),
    "colon in the headline": (
        f"TAJIKISTAN: Who pays for the road?\nSteppe Monitor, 5 July 2024\n\n{ENGLISH}",
        "TAJIKISTAN: Who pays for the road?",
        "Steppe Monitor",
    ),
    "wrapped headline": (
        f"Two presidents open a freight\nterminal near the border\n\nSteppe Monitor\n5 July 2024\n\n{ENGLISH}",
        "Two presidents open a freight terminal near the border",
        "Steppe Monitor",
    ),
    "standfirst": (
        f"{EN}\n\nWhat they signed, and who pays\n\nSteppe Monitor, 5 July 2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "outlet as the writer": (
        f"{EN}\nBy Steppe News Service, July 5, 2024\n\n{ENGLISH}",
        EN,
        "Steppe News Service",
    ),
    "nobody as the writer": (f"{EN}\nBy staff reporter, July 5, 2024\n\n{ENGLISH}", EN, None),
    "outlet led in": (
        f"{EN}\nPublished July 5, 2024 in The Steppe Monitor\n\n{ENGLISH}",
        EN,
        "The Steppe Monitor",
    ),
    "writer after the day": (f"{EN}\nJuly 5, 2024 | By Anna Smith\n\n{ENGLISH}", EN, None),
    "labels": (
        f"Title: {EN}\nDate: July 5, 2024\nSource: Steppe Monitor\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "agency in brackets at the end": (
        f"{EN}\n5 July 2024\n\n{ENGLISH}\n\n(Steppe Wire)",
        EN,
        "Steppe Wire",
    ),
    "Russian, outlet in guillemets": (
        f"{RU}\n\n«Степной курьер», 5 июля 2024 г.\n\n{RUSSIAN}",
        RU,
        "Степной курьер",
    ),
    "Russian, outlet above": (
        f"«Степной курьер»\n5 июля 2024 года\n\n{RU}\n\nАСТАНА. {RUSSIAN}",
        RU,
        "Степной курьер",
    ),
    "Russian, figures": (f"{RU}\nСтепной курьер, 05.07.2024\n\n{RUSSIAN}", RU, "Степной курьер"),
    "Russian, label": (
        f"{RU}\n\n5 июля 2024, 14:30\nИсточник: Степной курьер\n\n{RUSSIAN}",
        RU,
        "Степной курьер",
    ),
    "Russian, dateline": (
        f"{RU}\n\nАСТАНА, 5 июля 2024 года (Степинформ) — {RUSSIAN}",
        RU,
        "Степинформ",
    ),
    "Russian, slashed dateline": (
        f"{RU}\n5 июля 2024\n\nАСТАНА, 5 июля. /Степинформ/. {RUSSIAN}",
        RU,
        "Степинформ",
    ),
    "Russian, capital agency": (
        f"{RU}\n5 июля 2024\n\nАСТАНА. СТЕПИНФОРМ – {RUSSIAN}",
        RU,
        "СТЕПИНФОРМ",
    ),
    "Russian, agency with a day in figures": (
        f"{RU}\n\nАСТАНА, 05.07.2024 /СИА «Степь»/. {RUSSIAN}",
        RU,
        "СИА «Степь»",
    ),
    "Russian, two digits of a year and a writer": (
        f"{RU}\n\nАстана, 05.07.24. /Айгуль Сатпаева-Степинформ/. {RUSSIAN}",
        RU,
        "Степинформ",
    ),
    "Russian, agency behind a dash": (
        f"{RU}\n\nАСТАНА, 5 июля 2024 — Степинформ. {RUSSIAN}",
        RU,
        "Степинформ",
    ),
    "Russian, agency before a dash": (
        f"{RU}\n\nАстана. 5 июля 2024. СтепТАГ – {RUSSIAN}",
        RU,
        "СтепТАГ",
    ),
    "Russian, ministry above": (
        f"Министерство иностранных дел Республики Казахстан\nСообщение для печати\n\n{RU}\n\n5 июля 2024 г.\n\n{RUSSIAN}",
        RU,
        "Министерство иностранных дел Республики Казахстан",
    ),
    "Russian, day only": (f"{RU}\n\n05.07.2024\n\nАСТАНА. {RUSSIAN}", RU, None),
    "Chinese, outlet and day": (
        f"{ZH}\n丝路晨报  2024年7月5日\n\n本报阿斯塔纳7月5日电 {CHINESE}",
        ZH,
        "丝路晨报",
    ),
    "Chinese, label": (f"{ZH}\n来源：丝路晨报　2024-07-05 08:00\n\n{CHINESE}", ZH, "丝路晨报"),
    "Chinese, labels": (
        f"{ZH}\n2024年07月05日 08:30　来源：丝路网　责任编辑：李一\n\n{CHINESE}",
        ZH,
        "丝路网",
    ),
    "Chinese, outlet above": (f"丝路晨报\n2024年7月5日\n\n{ZH}\n\n{CHINESE}", ZH, "丝路晨报"),
    "Chinese, dateline": (
        f"{ZH}\n\n驼铃社阿斯塔纳2024年7月5日电（记者 李一）{CHINESE}",
        ZH,
        "驼铃社",
    ),
    "Chinese, own dateline": (f"{ZH}\n2024年7月5日\n\n阿斯塔纳7月5日讯 {CHINESE}", ZH, None),
    "Chinese, reporter": (f"{ZH}\n驼铃网记者 李一  2024年7月5日\n\n{CHINESE}", ZH, "驼铃网"),
    "Chinese, page and section behind the day": (
        f"{ZH}\n\n丝路晨报 2024-07-05 A12版 时事\n\n{CHINESE}",
        ZH,
        "丝路晨报",
    ),
    "Chinese, section before and writer behind the day": (
        f"{ZH}\n丝路晨报 国际 2024年7月5日（星期五） 通讯员 李一\n\n{CHINESE}",
        ZH,
        "丝路晨报",
    ),
    "Chinese, published at the end": (
        f"{ZH}\n\n{CHINESE}\n\n（2024年7月5日 21:40 发布）",
        ZH,
        None,
    ),
    "edition before the day": (
        f"{EN}\nSteppe Monitor English edition 2024-07-05\n\n{ENGLISH}",
        EN,
        None,
    ),
    "day in figures with hyphens": (
        f"{EN}\nSteppe Monitor | 05-07-2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "day in figures with a short year": (
        f"{EN}\n\n05.07.24 | Steppe Monitor | Economy\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "Russian, kind of weekly before its name": (
        f"{RU}\n\nДеловой еженедельник «Хребет», № 27, 5 июля 2024 г.\n\n{RUSSIAN}",
        RU,
        "Хребет",
    ),
    "Chinese figures": (f"{ZH}\n二〇二四年七月五日\n\n{CHINESE}", ZH, None),
    "Chinese rubric": (
        f"物流\nCHN | 2024年7月5日\n\n{ZH}\n\n/ 丝路晨报\n\n阅读时间：1分钟\n\n{CHINESE}",
        ZH,
        "丝路晨报",
    ),
}

MARKDOWN = {
    "live page": (
        f"# {EN}\n\n**Steppe Desk live page. Closed on Friday, 5 July 2024. Latest first.**\n\n{ENGLISH}",
        EN,
        "Steppe Desk",
    ),
    "emphasized line": (
        f"# {EN}\n\n*Steppe Monitor, 5 July 2024*\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "writer in bold": (
        f"# {EN}\n\nBy **Anna Smith** · Steppe Monitor · 5 July 2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "stand-first": (
        f"# {EN}\n\n## What they signed\n\n*Steppe Monitor, 5 July 2024*\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "outlet above": (
        f"**Steppe Monitor** | 5 July 2024\n\n# {EN}\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "front matter": (
        f'---\ntitle: "Another headline"\noutlet: Steppe Monitor\ndate: 2024-07-05\n---\n\n# {EN}\n\n{ENGLISH}',
        EN,
        "Steppe Monitor",
    ),
    "headline in the front matter": (
        f"---\ntitle: {EN}\npublisher: 'Steppe Monitor'\ndate: 5 July 2024\n---\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "underlined headline": (
        f"{EN}\n====\n\nSteppe Monitor, 5 July 2024\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "marks in the headline": (
        f"# **Two presidents** open a [freight terminal](https://example.org/a)\n\n5 July 2024\n\n{ENGLISH}",
        EN,
        None,
    ),
    "outlet and day on two lines": (
        f"# {EN}\n\n**Steppe Monitor**\n*5 July 2024*\n\n{ENGLISH}",
        EN,
        "Steppe Monitor",
    ),
    "Russian": (
        f"# {RU}\n\n*«Степной курьер», пятница, 5 июля 2024 г.*\n\n**АСТАНА.** {RUSSIAN}",
        RU,
        "Степной курьер",
    ),
    "Chinese": (f"# {ZH}\n\n*丝路晨报，2024年7月5日*\n\n{CHINESE}", ZH, "丝路晨报"),
    "no day but a weekday line": (
        f"# LIVE: {EN}\n\n**Friday 5 July 2024. Newest entries first, local time.**\n\n- **Noon** — {ENGLISH}",
        f"LIVE: {EN}",
        None,
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_header_of_plain_text_gives_the_metadata(name: str) -> None:
    text, title, publisher = PLAIN[name]
    article = read_text(text)
    assert (article.title, article.publisher, article.published) == (title, publisher, "2024-07-05")
    _body_is_whole(article.text, [(b.kind, article.text[b.start : b.end]) for b in article.blocks])


@pytest.mark.parametrize("name", MARKDOWN)
def test_header_of_markdown_gives_the_metadata(name: str) -> None:
    text, title, publisher = MARKDOWN[name]
    article = read_text(text, ending=".md")
    assert (article.title, article.publisher, article.published) == (title, publisher, "2024-07-05")
    _body_is_whole(article.text, [(b.kind, article.text[b.start : b.end]) for b in article.blocks])


def _body_is_whole(text: str, blocks: list[tuple[str, str]]) -> None:
    body = next(body for body in (ENGLISH, RUSSIAN, CHINESE) if body in text)
    read = [said for kind, said in blocks if kind in {"paragraph", "item"}]
    assert all(any(part in said for said in read) for part in body.split("\n\n"))
    assert sum(kind == "title" for kind, _ in blocks) <= 1


def test_day_in_a_stand_first_is_not_that_of_publication() -> None:
    text = f"{EN}\n\nWhat was agreed on 2023-05-19 and what was not\n\n{ENGLISH}"
    assert read_text(text).published is None


def test_long_numbers_beside_a_day_take_no_time() -> None:
    line = f"The Oxus Observer | No. {'1' * 90}x | 5 July 2024"
    assert read_text(f"{EN}\n{line}\n\n{ENGLISH}").title == EN


def test_prose_under_a_short_headline_is_no_headline() -> None:
    text = (
        "Заметки недели\n30.06.2024, 10:00. Газета «Тропа»\n\n"
        "**Астана, 23 июня.** Приехали вчера. Президенты Китая и Казахстана открыли терминал.\n"
    )
    assert read_text(text).title == "Заметки недели"
