"""Datelines: the place, agency and day at the beginning of a report.

They stay part of their paragraph, since extraction reads the place there; here they only give metadata.
"""

from __future__ import annotations

import re

from silkgraph.articles.dates import find_dates
from silkgraph.articles.outlets import cleaned, is_admissible, is_name

__all__ = ["dateline_day", "dateline_outlet", "is_dateline"]

_CAPITALS = re.compile(r"[*_]*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ’'\-]{2,}(?:[ ,.\-]|\s|[*_]|$)")
_PLACE_BEFORE = re.compile(r"[*_]*[A-ZА-ЯЁ][\w’'\-]+(?: [A-ZА-ЯЁ][\w’'\-]+)?[,.]\s*$")
_CLOSES = re.compile(
    r"(?:\s*г(?:\.|ода))?\s*(?:\([^()]*\)|\[[^\[\]]*\]|/[^/]*/|«[^«»]{2,40}»)?[.,*_]*\s*(?:--?|[–—:(/.])"
)
_DATELINE_END = re.compile(r"\s--?\s|[–—]|\)\s*-|[电電讯訊](?:\s|[（(]|$)|(?<=[^\W\d_]{4})[.。:：]")
_LATIN_DATELINE = re.compile(
    r"[*_]*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'.\-]*(?:[\s,/]+[A-ZА-ЯЁ][\w’'.\-]*){0,5}[*_]*"
    r"(?P<date>[\s,.]+\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)\.?|[\s,.]+(?:\d{1,2}\s+)?[A-Za-zА-Яа-яё]{3,12}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?(?:\s*г(?:\.|ода))?)?[.,]?\s*"
    r"(?:\((?P<round>[^()]{2,40})\)|/(?P<slashed>[^/\n]{2,30})/\.?|\[(?P<square>[^\[\]]{2,40})\])"
)
_CAPITAL_DATELINE = re.compile(
    r"[*_]*(?P<place>[A-ZА-ЯЁ][A-ZА-ЯЁ’'\- ]{2,30})\.\s*(?P<outlet>[A-ZА-ЯЁ][A-ZА-ЯЁ./\-]{3,24})[*_]*\s*[–—-]"
)
#: "АШХАБАД, 27 мая — РИА Новости.", "Астана. 3 июля. КазТАГ –"
_DASHED_DATELINE = re.compile(
    r"[*_]*[А-ЯЁӘҒҚҢӨҰҮҺІ][\w’'\-]+(?: [А-ЯЁ][\w’'\-]+)?[,.]\s+\d{1,2}\s+[а-яё]{3,8}(?:\s+\d{4})?(?:\s*г(?:\.|ода))?"
    r"(?:\.\s+(?P<first>[А-ЯЁA-Z][\w/]+(?:\s[А-ЯЁA-Z][\w]+)?)\s*[–—-]\s|\s*[–—-]\s(?P<second>[А-ЯЁA-Z][\w/]+(?:\s[А-ЯЁA-Z][\w]+)?)\.\s)"
)
#: "/Name Surname-Agency/" signs with the writer.
_WRITER = re.compile(r"[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+-(?=[А-ЯЁ])")
_HAN_DATELINE = re.compile(
    r"[\u3000\s]*《?(?P<outlet>[\u4e00-\u9fff]{1,7}?(?:社|网|報|报|台))》?[\u4e00-\u9fff·]{0,12}?"
    r"(?:[\d〇○零一二三四五六七八九]{4}年)?[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日[电電讯訊]"
)


def dateline_outlet(paragraph: str) -> str | None:
    """Return the agency of a dateline: "BEIJING, May 25 (Xinhua) --", "新华社北京5月18日电"."""
    head = paragraph[:160]
    han = _HAN_DATELINE.match(head)
    if han:
        return None if han["outlet"].startswith("本") else han["outlet"]
    capitals = _CAPITAL_DATELINE.match(head)
    if capitals and not is_admissible(capitals["outlet"]):
        return cleaned(capitals["outlet"])
    dashed = _DASHED_DATELINE.match(head)
    if dashed:
        name = cleaned(dashed["first"] or dashed["second"])
        return name if is_name(name) and not is_admissible(name) else None
    latin = _LATIN_DATELINE.match(head)
    if latin is None or not _ends_dateline(head, latin):
        return None
    name = cleaned(latin["round"] or _WRITER.sub("", latin["slashed"] or "") or latin["square"])
    return name if is_name(name) and not is_admissible(name) else None


def _ends_dateline(head: str, match: re.Match[str]) -> bool:
    if match["slashed"]:
        return True
    # "(SCO)" after a name is an abbreviation; a dateline goes on with a dash or holds a date.
    closes = r"\.?\s*(?:--?|[–—:])|\.\s" if match["date"] else r"\.?\s*(?:--?|[–—:])"
    return re.match(closes, head[match.end() :]) is not None


def is_dateline(paragraph: str) -> bool:
    """Tell whether a paragraph begins with a place in capitals or an agency, as reports do."""
    head = paragraph[:160]
    if dateline_outlet(head):
        return True
    return _CAPITALS.match(head) is not None and _DATELINE_END.search(head) is not None


def dateline_day(paragraph: str) -> str | None:
    """Return the full date in the dateline of a paragraph."""
    head = paragraph[:120]
    dates = find_dates(head)
    if not dates:
        return None
    first = dates[0]
    before, after = head[: first.start], head[first.end :]
    placed = _CAPITALS.match(head) or _PLACE_BEFORE.match(before)
    if placed and _CLOSES.match(after):
        return first.day
    return first.day if re.match(r"[电電讯訊]", after) else None
