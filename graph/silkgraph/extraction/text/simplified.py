"""Chinese in traditional characters, read as if it were written in simplified ones.

The rules, names and places are in simplified characters. A text from Hong Kong or Taiwan is folded character
by character, so that every offset still holds, and its claims get back the characters that it has. So it is
with the half-width commas and colons of many websites, for which the rules have the full-width ones alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opencc import OpenCC

    from silkgraph.claims import Claims, Evidence

__all__ = ["punctuated", "simplified", "verbatim"]


#: The fields that hold words of the article, by kind of claim.
_WORDS = {
    "agreements": "name",
    "events": "name",
    "figures": "what",
    "proposals": "text",
    "quotes": "begins",
}
#: Chinese characters lie between; names alone have fewer than this share outside the simplified set.
_FIRST_HAN, _LAST_HAN = "\u4dff", "\u9fff"
_SHARE = 0.03
_WITH_EVIDENCE = (*_WORDS, "leaders", "partnerships", "cooperations", "mentions")


#: Stops of half the width beside a Chinese character or its marks.
_HALF = re.compile(r"(?<=[\u4e00-\u9fff”」』》])[,:;?!]|[,:;?!](?=[\u4e00-\u9fff“「『《])")
_FULL = str.maketrans(",:;?!", "，：；？！")


def punctuated(text: str) -> str:
    """Return a Chinese text with the stops between its characters in full width, of the same length."""
    return _HALF.sub(lambda stop: stop[0].translate(_FULL), text)


def simplified(text: str) -> str:
    """Return a text in traditional characters in simplified ones, of the same length; others as they are."""
    if not _is_traditional(text):
        return text
    return text.translate({ord(char): _simple(char) for char in set(text) if char > _FIRST_HAN})


def _is_traditional(text: str) -> bool:
    """Tell whether much of a text is outside GB 2312, which has simplified characters alone."""
    han = "".join(char for char in text if _FIRST_HAN < char <= _LAST_HAN)
    inside = len(han.encode("gb2312", "ignore")) // 2
    return len(han) - inside > _SHARE * len(text)


@cache
def _simple(char: str) -> str:
    folded = _converter().convert(char)
    return folded if len(folded) == 1 else char


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # only a traditional text needs its tables

    return OpenCC("t2s")


def verbatim(claims: Claims, folded: str, original: str) -> Claims:
    """Return the claims of a folded text with evidence and words as the original has them."""

    def evidence(said: Evidence) -> Evidence:
        return replace(said, text=original[said.start : said.end])

    def worded(claim: Any, field: str) -> Any:  # noqa: ANN401  # any kind of claim
        words = getattr(claim, field)
        at = folded.find(words) if words else -1
        return replace(claim, **{field: original[at : at + len(words)]}) if at >= 0 else claim

    changed: dict[str, Any] = {
        kind: tuple(
            replace(claim, evidence=evidence(claim.evidence)) for claim in getattr(claims, kind)
        )
        for kind in _WITH_EVIDENCE
    }
    for kind, field in _WORDS.items():
        changed[kind] = tuple(worded(claim, field) for claim in changed[kind])
    return replace(claims, **changed)
