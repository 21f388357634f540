"""What stands on a page beside the article: endings, adverts, prompts, credit lines, menus.

Each question is about one line or paragraph; the readers decide what its answer does to the page.
"""

from __future__ import annotations

import re
from functools import cache

from silkgraph.articles.lines import is_terminated, weight
from silkgraph.articles.outlets import cleaned, is_admissible, is_name, labelled_source
from silkgraph.articles.phrases import load_phrases

__all__ = [
    "copyright_holder",
    "credit_start",
    "ends_article",
    "is_caption",
    "is_credit",
    "is_furniture",
    "label_end",
    "label_of",
]

_MARKS = "#*_ >•·-–—:：…»«→▶►|[]【】()（）.!?~=+\t\u3000"
_LABEL = re.compile(r"[\s#*_>•\-–—(（【\[]*([^:：\n]{1,30}?)\s*[:：][*_]*\s*(\S?)")
_MENU = re.compile(r"\s[|·•»>/]\s")
_ARROWED = re.compile(r"(?:→|\s[»›])\s*$|^(?:>>|»|→)\s*\S")
#: A credit line or a prompt is not longer than this.
_SHORT = 200
_RULE = re.compile(r"[\W_]+$")
_HOLDER = re.compile(
    r"(?:©|(?-i:\([cC]\)(?!\s*[a-zа-яё]))|Copyright|版权所有|版權所有)[\s©:：]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d)?)?)?"
    r"[\s,]*(?:by\s+)?(?P<name>[^\W\d_][^.。|,;©\n]{1,50}?)(?=\s*(?:[.。|,;©\n]|All rights|Все права|联系|电话|\s\d|$))",
    re.IGNORECASE,
)
#: "(c) build a road" is the third item of a list.
_COPYRIGHT = re.compile(r"©|Ⓒ|\([cC]\)(?!\s*[a-zа-яё])")
_CREDIT_MARK = re.compile(r"[:：/©][^.!?。！？]*$")
_FINISHED = frozenset(["end", "ends", "30", "完", "конец", "the end", "end of text"])


def ends_article(line: str) -> bool:
    """Tell whether the article is over at this line: "Related", «Читайте также», “相关阅读”."""
    if len(line) > 60:
        return False
    said = load_phrases()
    key = line.strip(_MARKS).lower()
    return key in said.ends or (key.startswith(said.end_starts) and not line.rstrip().endswith("."))


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the site: an advert, a prompt, a menu, a link to another article."""
    if len(line) > _SHORT:
        return False
    said = load_phrases()
    key = line.lstrip(_MARKS + "[").lower()
    if key.startswith(said.drops) or _COPYRIGHT.match(line):
        return True
    bare = key.rstrip(_MARKS)
    if bare in said.drops_whole or bare in _FINISHED or _RULE.match(line):
        return True
    label, filled = label_of(line)
    return (filled and label in said.asides) or _is_menu(line)


def is_credit(line: str) -> bool:
    """Tell whether a line names who wrote, edited, photographed or first published the article."""
    if len(line) > _SHORT:
        return False
    label, filled = label_of(line)
    if line.lstrip("(（[*_").lower().startswith(load_phrases().credits) and weight(line) < 120:
        return True
    if not filled:
        return line.strip(_MARKS).lower() in load_phrases().photo
    said = load_phrases()
    if label in said.photo:
        return not _describes(line)
    if label in said.people or label in said.modified or label in said.published:
        return weight(line) < 120
    return labelled_source(line) is not None and weight(line) < 120


def copyright_holder(text: str) -> str | None:
    """Return the outlet that a copyright line names: "© 2023 The Yurt Post"."""
    for match in _HOLDER.finditer(text):
        name = cleaned(match["name"])
        if is_name(name) and not is_admissible(name):
            return name
    return None


def label_of(line: str) -> tuple[str, bool]:
    """Return the label before the colon in lower case, and whether something follows it."""
    match = _LABEL.match(line, 0, _SHORT)
    return (match[1].lower(), bool(match[2])) if match else ("", False)


def is_caption(paragraph: str) -> bool:
    """Tell whether a paragraph of running text is the caption of a photo: it ends with a photo credit."""
    if len(paragraph) > 700:
        return False
    start = credit_start(paragraph)
    if start is not None:
        return weight(paragraph[:start]) > 20
    label, filled = label_of(paragraph)
    if filled and label in load_phrases().photo:
        return _describes(paragraph)
    return paragraph.startswith("图为") and weight(paragraph) < 500


def _describes(line: str) -> bool:
    """Tell a description of a photo from the name of the photographer after the same label."""
    words = line[label_end(line) :].rstrip(_MARKS)
    return len(words.split()) > 5 or weight(words) > 45


def credit_start(caption: str) -> int | None:
    """Return where the photo credit at the end of a caption begins."""
    tail = caption[-180:].rstrip("*_ .。\n")
    if not tail.endswith((")", "）", "]", "摄")) and not _CREDIT_MARK.search(tail):
        return None
    match = _credit().search(caption, max(0, len(caption) - 180))
    return match.start() if match else None


def label_end(line: str) -> int:
    """Return where the words after the label of a line begin."""
    match = _LABEL.match(line, 0, _SHORT)
    return match.start(2) if match else 0


@cache
def _credit() -> re.Pattern[str]:
    words = sorted(load_phrases().photo, key=lambda word: (-len(word), word))
    latin = "|".join(re.escape(w) for w in words if w.isascii() or "\u0400" <= w[0] <= "\u04ff")
    inner = (
        rf"(?:[^()（）\[\]]{{0,60}}\b)?(?:{latin}|photo by|courtesy of|handout)\b[^()（）\[\]]{{0,120}}"
        r"|[^()（）\[\]]{0,60}(?:摄|摄影|供图|图片|资料图|图源)[^()（）\[\]]{0,60}"
        r"|(?:AP|AFP|EPA|Reuters|REUTERS|Xinhua|TASS|Getty)\b[^()（）\[\]]{0,60}"
    )
    return re.compile(
        rf"\s*[(（\[](?:{inner})[)）\]][.。*_\s]*$"
        rf"|(?<=[.!?。！？])\s+(?:{latin})\s?[:：/©]\s?[^.!?。！？]{{2,80}}[.*_\s]*$"
        r"|(?<=[.!?。！？）)])\s*(?:新华社|中新社|本报|本网)?记者[^。，,.]{1,20}摄。?\s*$",
        re.IGNORECASE,
    )


def _is_menu(line: str) -> bool:
    if weight(line) > 160 or is_terminated(line):
        return False
    if _ARROWED.search(line):
        return True
    return len(_MENU.findall(line)) >= 3 and not any(map(str.isdigit, line))
