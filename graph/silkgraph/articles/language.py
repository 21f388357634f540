"""The language of an article: script first, then letters that only one language has, then small words.

Only what these leave open goes to py3langid, which takes half a second to load.
"""

from __future__ import annotations

import re

__all__ = ["detect"]

#: The languages that are told apart; ``und`` stands for a text without letters.
_CANDIDATES = [
    *(
        "en",
        "ru",
        "zh",
        "kk",
        "ky",
        "tg",
        "uz",
        "tk",
        "tr",
        "az",
        "uk",
        "be",
        "bg",
        "mn",
        "de",
        "fr",
        "es",
    ),
    *("it", "pt", "pl", "nl", "fa", "ar", "ur", "hi", "ja", "ko", "vi", "id"),
]
_SAMPLE = 1500

_SCRIPTS = {
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "other": re.compile(r"[\u0370-\u03ff\u0530-\u0fff\u10a0-\u10ff]"),
}
# Letters that tell a language written in Cyrillic from Russian, most telling first.
_CYRILLIC = (
    ("tg", re.compile("[ӣӯҷ]")),
    ("uz", re.compile("ў")),
    ("tg", re.compile("ҳ")),
    ("uk", re.compile("[їєґ]")),
    ("kk", re.compile("[әұқғ]")),
    ("ky", re.compile("[ңөү]")),
    ("uk", re.compile("і")),
)
_RUSSIAN = frozenset(
    [
        "и",
        "в",
        "во",
        "на",
        "с",
        "что",
        "по",
        "для",
        "не",
        "из",
        "от",
        "до",
        "о",
        "об",
        "это",
        "этом",
        "как",
        "его",
        "при",
        "который",
        "которые",
        "также",
        "года",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "for",
        "on",
        "that",
        "with",
        "was",
        "by",
        "as",
        "at",
        "from",
        "it",
        "has",
        "have",
        "will",
        "said",
        "an",
        "be",
        "are",
    ]
)
_LATIN = (
    ("tk", re.compile("[ňýž]|\\b(?:we|bilen|üçin|boýunça|hem)\\b"), 3),
    (
        "uz",
        re.compile(
            "\\b(?:va|bilan|uchun|bu|o[ʻʼ‘’']z|bo[ʻʼ‘’']yicha|ham|esa)\\b|[og][ʻʼ‘’'](?!s?\\b)"
        ),
        3,
    ),
)


def detect(text: str, declared: str | None = None) -> str:
    """Return the ISO 639-1 code; ``declared`` decides only where the letters and words do not."""
    sample = text[:_SAMPLE].lower()
    if len(sample.encode("ascii", "ignore")) > 0.9 * len(sample) and any(map(str.isalpha, sample)):
        return _latin(sample, declared)
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS.items()}
    if not any(counts.values()):
        return "und"
    if counts["ja"] * 5 > counts["zh"] and counts["ja"] * 3 > counts["latin"]:
        return "ja"
    # A Chinese text may quote long Latin names; one character is worth several letters.
    if counts["zh"] * 3 > counts["cyrillic"] + counts["latin"] + counts["other"]:
        return "zh"
    if counts["ko"] * 3 > counts["latin"]:
        return "ko"
    if counts["cyrillic"] >= max(counts["latin"], counts["other"]):
        return _cyrillic(sample, counts["cyrillic"], declared)
    if counts["latin"] >= counts["other"]:
        return _latin(sample, declared)
    return _guessed(text, declared)


def _cyrillic(sample: str, letters: int, declared: str | None) -> str:
    for language, own in _CYRILLIC:
        if len(own.findall(sample)) * 150 > letters:
            return language
    if _share(_RUSSIAN, sample.split()) > 0.04 or "ы" in sample:
        return "ru"
    return _guessed(sample, declared) if declared else "ru"


def _latin(sample: str, declared: str | None) -> str:
    words = sample.split()
    english = _share(_ENGLISH, words)
    if english > 0.15:
        return "en"
    for language, own, per_hundred in _LATIN:
        if len(own.findall(sample)) * 100 > per_hundred * len(words):
            return language
    if sample.isascii() and (len(words) < 12 or english > 0.08):
        return declared or "en"
    return _guessed(sample, declared)


def _share(small_words: frozenset[str], words: list[str]) -> float:
    return sum(word in small_words for word in words) / max(1, len(words))


def _guessed(text: str, declared: str | None) -> str:
    if declared:
        return declared
    import py3langid  # type: ignore[import-untyped]  # ships no types

    # Without this list Chinese and rare languages come out as their neighbors.
    py3langid.set_languages(_CANDIDATES)
    return str(py3langid.classify(text)[0])
