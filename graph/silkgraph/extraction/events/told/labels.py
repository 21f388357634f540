"""What an event is called where it is shown: the clause that tells of it, short enough for a drawing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.patterns import Patterns

__all__ = ["labelled"]

#: The types that say little by themselves; for them the words of the clause are wanted.
_TOLD = frozenset({"ceremony", "statement", "other", "forum", "signing"})

#: Where a clause ends; what stands in quotation marks or brackets ends none, nor does the stop of "Dec. 27".
_BORDER = re.compile(
    r"""
    [“«「《(][^“”«»「」《》()\n]*[”»」》)] | "[^"\n]*"
    |(?P<border>\.(?=\s*$|\s+[^\da-zа-яё\s])|[,;:!?](?=[\s*]|$)|\s[—–-](?=\s)|[，。；：！？|\n“”"«»])
    """,
    re.VERBOSE,
)
#: What stands before a trigger is left out if it is longer and the clause is too long: words, and Chinese characters.
_LEAD, _LEAD_OF_HAN = 6, 14
#: A longer label is cut: characters, and Chinese ones.
_LONGEST, _LONGEST_OF_HAN = 80, 30


def labelled(event: Event, patterns: Patterns) -> Event:
    """Return an event whose name can stand alone: "should be finished" becomes "Work should be finished in 2016".

    The words are those of the evidence: the whole clause where it has at most 80 characters (30 in Chinese), else
    so many of them, from the trigger on if more than 6 words stand before it (14 characters in Chinese).
    """
    if event.name is None or event.type == "visit":
        # The stop of a tour is its place; who came there says more.
        return replace(event, name=None)
    name = event.name
    text = " ".join(event.evidence.text.split())
    found = text.find(name)
    if event.type in _TOLD and found >= 0:
        name = _clause(text, found, found + len(name), patterns)
    return replace(event, name=name[:1].upper() + name[1:])


def _clause(text: str, start: int, end: int, patterns: Patterns) -> str:
    """Return the clause around a trigger."""
    borders = [match.span() for match in _BORDER.finditer(text) if match["border"]]
    begin = max((stop for _, stop in borders if stop <= start), default=0)
    until = min((at for at, _ in borders if at >= end), default=len(text))
    before = text[begin:start]
    is_parted = patterns.habit("parted_words")
    most = _LONGEST if is_parted else _LONGEST_OF_HAN
    is_late = len(before.split()) > _LEAD if is_parted else len(before) > _LEAD_OF_HAN
    is_long = is_late and len(text[begin:until].strip()) > most
    # To attend a ceremony is no news of its own; the ceremony is.
    attended, link = patterns.one("attended"), patterns.one("clause_link_before")
    helpers = patterns.one("helping_verbs")
    if is_long or attended.match(text, start):
        begin = start
    words = text[begin:until].strip(" *.")
    is_quote = words[:1] == words[-1:] == '"' and words.count('"') == len('""')
    if is_quote or words.count('"') % 2:
        words = words.strip('"').rstrip(".")
    for opening in (link, attended, helpers):
        match = opening.match(words)
        words = words[match.end() :] if match else words
    return _shortened(words, most)


def _shortened(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return f"{cut.rsplit(' ', 1)[0].rstrip(',;:') if ' ' in cut else cut}…"
