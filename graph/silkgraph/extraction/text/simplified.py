"""Chinese in traditional characters, read as if it were written in simplified ones.

The rules, names and places are in simplified characters. A text from Hong Kong or Taiwan is folded character
by character, so that every offset still holds, and its claims get back the characters that it has.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opencc import OpenCC

    from silkgraph.claims import Claims, Evidence

__all__ = ["simplified", "verbatim"]


#: The fields that hold words of the article, by kind of claim.
_WORDS = {
    "agreements": "name",
    "events": "name",
    "figures": "what",
    "proposals": "text",
    "quotes": "begins",
}
#: From here on characters are Chinese; so many that change make a text a traditional one.
_FIRST_HAN = "\u4dff"
_SHARE = 0.03
_WITH_EVIDENCE = (*_WORDS, "leaders", "partnerships", "cooperations", "mentions")


def simplified(text: str) -> str:
    """Return a text in traditional characters in simplified ones, of the same length; others as they are."""
    folded = text.translate({ord(char): _simple(char) for char in set(text) if char > _FIRST_HAN})
    changed = sum(a != b for a, b in zip(text, folded, strict=True))
    # A simplified text has a few characters that are traditional elsewhere: 著名.
    return folded if changed > _SHARE * len(text) else text


@cache
def _simple(char: str) -> str:
    folded = _converter().convert(char)
    return folded if len(folded) == 1 else char


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # only a text in Chinese needs its tables

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
