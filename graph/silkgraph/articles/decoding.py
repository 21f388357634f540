"""Bytes become text: byte order marks, declared charsets, and the legacy encodings of the region.

What is not UTF-8 is tried as the encodings that Chinese and Cyrillic pages used; the one whose result
looks like text wins. Anything rarer is left to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

from silkgraph.errors import ArticleError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = (
    (b"PK\x03\x04", "an archive or office document: save it as .txt, .md or .html"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as .txt, .md or .html"),
    (b"{\\rtf", "rich text: save it as .txt, .md or .html"),
    (b"\x1f\x8b", "compressed: unpack it first"),
    (b"\x89PNG", "an image: give its text"),
    (b"\xff\xd8\xff", "an image: give its text"),
    (b"GIF8", "an image: give its text"),
)
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 11, 12, 13, 26, 27}))
# Browsers read these names as their supersets.
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "win-1251": "cp1251",
    "x-cp1251": "cp1251",
    "utf8": "utf-8",
}
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COMMON_HAN = re.compile("[的一是在国了和有中大为上个人这不以会时地要年我他来到们作发成行经同]")
_COMMON_TRADITIONAL = re.compile(
    "[的一是在國了和有中大為上個人這不以會時地要年我他來到們作發成行經同]"
)
_LOWER_CYRILLIC = re.compile("[а-яёәғқңөұүһіўҳӣӯҷ]")
# An accented Latin letter read as Cyrillic stands inside a Latin word.
_MIXED_WORD = re.compile("[a-z][а-яё]|[а-яё][a-z]")
_WESTERN = re.compile(
    r"(?<=[A-Za-z])[à-öø-ÿßœ](?![à-öø-ÿ])|(?<![à-öø-ÿ])[à-öø-ÿÀ-ÖØ-ÞœŒ](?=[a-z])|[‘’“”–—…«»©·\xa0]"
)
_SAMPLE_BYTES = 65_536


def decode(data: bytes, place: str, declared: str | None = None) -> str:
    """Return the text with Unix line ends and no byte order mark; ``place`` names it in errors."""
    text = _marked(data) or _decoded(data, place, declared)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _decoded(data: bytes, place: str, declared: str | None) -> str:
    _refuse_binary(data, place)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = _as_declared(data, declared) or _damaged_utf8(data) or _as_legacy(data)
    return text if text is not None else _as_guessed(data, place)


def _refuse_binary(data: bytes, place: str) -> None:
    for magic, what in _KNOWN:
        if data.startswith(magic):
            raise ArticleError(f"{place} is {what}")
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) // 100:
        raise ArticleError(f"{place} is not text: give a .txt, .md, .html or .jsonl file")


def _as_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        text = data.decode(_SUPERSETS.get(declared.lower(), declared), "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= len(text) // 200 else None


def _damaged_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    foreign = sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))
    return text if text.count("\ufffd") * 20 <= foreign else None


def _as_legacy(data: bytes) -> str | None:
    sample = data[:_SAMPLE_BYTES]
    foreign = len(sample.translate(None, bytes(range(128))))
    best = max(_scores(sample, foreign), default=(0.0, ""))
    return data.decode(best[1], "replace") if best[0] > 0.55 else None


def _scores(sample: bytes, foreign: int) -> list[tuple[float, str]]:
    """Score how much of the foreign bytes becomes common Chinese or lower-case Cyrillic letters."""
    found = []
    for encoding, common in (("gb18030", _COMMON_HAN), ("big5", _COMMON_TRADITIONAL)):
        text = sample.decode(encoding, "replace")
        characters = len(_HAN.findall(text))
        if len(common.findall(text)) * 20 >= characters > text.count("\ufffd") * 20:
            found.append((2 * characters / foreign, encoding))
    for encoding in ("cp1251", "koi8-r", "iso8859-5", "cp866"):
        text = sample.decode(encoding, "replace")
        lower = len(_LOWER_CYRILLIC.findall(text))
        found.append(((lower - 4 * len(_MIXED_WORD.findall(text))) / foreign, encoding))
    western = len(_WESTERN.findall(sample.decode("cp1252", "replace")))
    return [*found, (western / foreign, "cp1252")]


def _as_guessed(data: bytes, place: str) -> str:
    # Imported here: rarely needed, and slow to load.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        raise ArticleError(f"{place} has an unknown encoding: save it as UTF-8")
    return data.decode(best.encoding, "replace")
