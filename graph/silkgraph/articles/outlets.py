"""Names of outlets in header lines, datelines and credit lines.

A name is believed where outlets are named: after a label, beside the date of publication, under the
headline, in the brackets of a dateline. Sections, places, persons and country codes are not outlets.
"""

from __future__ import annotations

import re
from functools import cache

from silkgraph.articles.phrases import load_phrases

__all__ = ["cleaned", "is_admissible", "is_issuer", "is_name", "is_outlet_word", "labelled_source"]

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "on",
        "in",
        "de",
        "la",
        "le",
        "al",
        "to",
        "at",
        "from",
        "&",
        "а",
        "и",
        "в",
        "на",
        "по",
    ]
)
_QUOTES = "«»„“”\"‘’'《》「」*_ \t\u3000"
_PAIRS = (("«", "»"), ("“", "”"), ("《", "》"), ("「", "」"), ("(", ")"))
_QUOTED = re.compile(r"«[^«»]+»$|[\u4e00-\u9fff]{0,4}《[^《》]+》$|„[^„“”]+[“”]$")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$")
_HAN_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·]{2,16}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
#: Where an outlet is or in what language it appears: "Parliament Chronicle (Tashkent)".
_BRACKETS = re.compile(r"(?<=\w)\s+\([^()]*\)$")
_ISSUER = re.compile(
    r"(?:The )?(?:Embassy|Consulate(?:[- ]General)?|Permanent Mission|Ministry|Press Service|Office)"
    r" (?:of|for) |.{2,30}(?:大使馆|总领事馆|外交部|商务部)$|(?:Посольство|Генеральное консульство) "
)
_RUSSIAN_ISSUER = re.compile(
    r"(?:Министерство|МИД|Посольство|Генеральное консульство|Пресс-служба|Акимат|Хокимият|Правительство|Кабинет министров"
    r"|(?:Государственн|Национальн)\w+ (?:комитет|агентство|комиссия)|Администрация) "
)
#: "Министерство X подписало" is a headline: its small words are no verbs.
_RUSSIAN_VERB = re.compile(
    r"(?!дел$)[а-яё]+(?:л[аио]?|л[аио]?с[ья]|[еёиую]т|[ею]тся|[ая]тся|ять?|[ая]т)$"
)
_NUMBER = re.compile(r"[\s#№]*\d{0,5}[.)]?$")
#: "No. 5" and "1,253 views" are what is counted, whatever the number.
_COUNT = re.compile(r"^\d[\d\s.,]*|[\s#№.]*\d+$")
# A rubric such as "CHN | May 19" names the country of the news; these are outlets all the same.
_CODE = re.compile(r"(?!(?:AFP|ANI|APA|BBC|CNN|DPA|IANS|KBS|MIR|NHK|NPR|RFE|VOA|EFE)$)[A-Z]{2,3}$")


def cleaned(name: str) -> str:
    """Return a name without the marks, quotes and labels round it."""
    of_kind = _of_kind().match(name.strip())
    bare = (of_kind["name"] if of_kind else name).strip(_QUOTES + ".,;:：|-–—/()（）[]【】")
    # «Газета «Тропа»» has its name in quotation marks of its own.
    return next((bare + end for begin, end in _PAIRS if bare.count(begin) > bare.count(end)), bare)


@cache
def _of_kind() -> re.Pattern[str]:
    """Match a name in quotation marks behind the kind of outlet: агентство «Перевал», деловой еженедельник «Перевал»."""
    kinds = "|".join(
        sorted(map(re.escape, load_phrases().kinds), key=lambda kind: (-len(kind), kind))
    )
    return re.compile(
        rf"(?:[а-яё-]+(?:ый|ий|ой|ая|яя|ое)\s+){{0,2}}(?:{kinds})\s+«(?P<name>[^«»]+)»$",
        re.IGNORECASE,
    )


def is_name(part: str) -> bool:
    """Tell whether a piece of a header line can be the name of an outlet."""
    name = cleaned(part)
    if _of_kind().match(part.strip()):
        return True
    if not 2 <= len(name) <= 60 or name[-1] in "!?。！？":
        return False
    if _DOMAIN.match(name) or _QUOTED.match(part.strip()):
        return True
    if _HAN.search(name):
        return _HAN_NAME.match(name) is not None
    words = _BRACKETS.sub("", name).split()
    if not (name[0].isupper() or name[0].isdigit()) or not any(map(str.isalpha, name)):
        return False
    if any("\u0400" <= letter <= "\u04ff" for letter in name):
        return len(words) <= 4
    return len(words) <= 7 and all(map(_fits_name, words))


def _fits_name(word: str) -> bool:
    """Tell whether a word can stand in a name: "Kazakhstan Today wire" says with a small word what it is."""
    return word[0].isupper() or word[0].isdigit() or word in _SMALL or is_outlet_word(word)


def is_outlet_word(part: str) -> bool:
    """Tell whether a name says of itself that it is an outlet: Courier, Вестник, 晨报."""
    name = cleaned(part)
    words = load_phrases().outlet_words
    if _DOMAIN.match(name) or _QUOTED.match(part.strip()) or _of_kind().match(part.strip()):
        return True
    if _HAN.search(name):
        return any(name.endswith(word) for word in words if _HAN.match(word))
    return any(cleaned(word).lower() in words for word in name.split())


def is_issuer(line: str) -> bool:
    """Tell whether a line names the office that issues a release: "Embassy of X in Y", 中国驻X大使馆."""
    name = cleaned(line)
    if _RUSSIAN_ISSUER.match(name):
        return not any(map(_RUSSIAN_VERB.match, name.split())) and not set(":,;«") & set(name)
    if not _ISSUER.match(name):
        return False
    # The headline "Ministry of Energy signs a deal" has a verb.
    words = name.split()
    return _HAN.search(name) is not None or all(w[0].isupper() or w in _SMALL for w in words)


def is_admissible(part: str) -> bool:
    """Tell whether a piece of a header line is a section, place, code, weekday, label or number."""
    name = cleaned(part)
    if not name or _CODE.match(name) or _NUMBER.match(name):
        return True
    return name.lower() in _fillers() or _COUNT.sub("", name.lower()) in _fillers()


@cache
def _fillers() -> frozenset[str]:
    said = load_phrases()
    return (
        said.sections
        | said.weekdays
        | said.cities
        | said.published
        | said.modified
        | said.tallies
        | said.nobody
    )


@cache
def _source_label() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, load_phrases().sources), key=lambda s: (-len(s), s)))
    return re.compile(
        rf"(?:^|[\s|\u3000(（【\[*_])(?:{labels})\s*[:：]\s*[*_]*"
        r"(?P<outlet>[^\s|\u3000)）】\]*_][^|\u3000()（）【】\[\]*_\n]{0,60}?)"
        r"(?=\s{2,}|[|\u3000()（）【】\[\]*_]|[\s,，;；]+[^\s:：]{1,10}[:：]|[\s,，]+\d|$)",
        re.IGNORECASE,
    )


def labelled_source(line: str) -> str | None:
    """Return the outlet after "Source:", «Источник:», “来源：” in a short line."""
    if len(line) > 160 or (":" not in line and "：" not in line):
        return None
    match = _source_label().search(line)
    if match and match.start() > 3 and line.endswith((".", "。", "!", "?")):
        # "Trade grew (source: customs)." is a sentence, not a credit line.
        return None
    name = cleaned(match["outlet"]) if match else ""
    return name if 2 <= len(name) <= 60 and not name.lower().startswith("http") else None
