"""Time names, pages and texts beside the peers that are installed, on the same texts in one run.

    .venv/bin/python scripts/bench_extraction.py

spaCy is wanted for this comparison alone and is not in the lock: ``pip install spacy`` into a copy of the
environment. Without it the matcher is timed alone. Each figure is the best of several runs of processor time.
"""

from __future__ import annotations

import argparse
import random
import time
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from silkgraph.articles import find_sources, read, read_text
from silkgraph.extraction.names.lexicon import Lexicon, Sense, load_lexicon
from silkgraph.extraction.rules import extract
from silkgraph.extraction.text.folding import fold
from silkgraph.reference import load_reference
from silkgraph.resources import sample_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from silkgraph.articles import Article

__all__ = ["main"]

WORDS = 650
PAGE_BYTES = 49_000
MANY = 50_000
LANGUAGES = ("en", "ru", "zh")
#: Chinese has no spaces: so many characters say as much as a word.
_HAN_PER_WORD = 1.7


def main() -> None:
    """Print every comparison with its ratio and the ratio that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=30, help="how many texts of each language")
    parser.add_argument("--repeat", type=int, default=3, help="the best of so many runs counts")
    options = parser.parse_args()
    choose = random.Random(1)
    articles = [read(source) for source in find_sources([str(sample_dir())])]
    texts = {
        language: [_text(articles, language, choose) for _ in range(options.articles)]
        for language in LANGUAGES
    }
    for language in LANGUAGES:
        forms = _shipped(language)
        _compare_names(language, forms, texts[language], options.repeat)
        more = [*forms, *_invented(forms, MANY - len(forms), choose)]
        _compare_names(language, more, texts[language], options.repeat)
    _compare_ways([text for language in LANGUAGES for text in texts[language]], options.repeat)


def _best(work: Callable[[], object], repeat: int) -> float:
    work()
    times = []
    for _ in range(repeat):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def _shipped(language: str) -> list[str]:
    """Return every name of the reference knowledge that is looked for in a language."""
    reference = load_reference()
    named = (*reference.states, *reference.people, *reference.organizations, *reference.places)
    names = {name.text for thing in named for name in thing.names if name.language[:2] == language}
    return sorted(name for name in names if len(name) > 1)


def _invented(forms: list[str], count: int, choose: random.Random) -> Iterable[str]:
    """Return names that nobody bears, made from pieces of those that somebody does."""
    seen = set(forms)
    while count:
        first, second = choose.choice(forms), choose.choice(forms)
        gap = " " if first[:1].isascii() or first[:1] < "\u0500" else ""
        name = first[: choose.randint(2, 9)].strip() + gap + second[-choose.randint(2, 9) :].strip()
        if name not in seen:
            seen.add(name)
            count -= 1
            yield name


def _text(articles: list[Article], language: str, choose: random.Random) -> str:
    """Return a text of the wanted length from paragraphs of the samples."""
    paragraphs = [
        article.text[block.start : block.end]
        for article in articles
        if article.language == language
        for block in article.blocks
        if block.kind == "paragraph"
    ]
    said: list[str] = []
    while _words(said, language) < WORDS:
        said.append(choose.choice(paragraphs))
    return "\n\n".join(said)


def _words(said: list[str], language: str) -> float:
    if language == "zh":
        return sum(map(len, said)) / _HAN_PER_WORD
    return sum(len(text.split()) for text in said)


def _compare_names(language: str, forms: list[str], texts: list[str], repeat: int) -> None:
    lexicon = Lexicon(((form, Sense("place", form)) for form in forms), language)

    def match() -> int:
        return sum(1 for text in texts for _ in lexicon.find(fold(text, language)))

    ours = _best(match, repeat)
    title = f"{language}, {len(forms):,} names, {match():,} found"
    if find_spec("spacy") is None:
        print(f"names  {title}: {1e3 * ours / len(texts):.3f} ms a text; spaCy is not installed")
        return
    import spacy  # type: ignore[import-not-found,unused-ignore]  # no dependency: see above

    pipeline = spacy.blank(language)
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": form} for form in forms])
    few = texts[: max(3, len(texts) // 5)]
    theirs = _best(lambda: [pipeline(text) for text in few], 1) / len(few) * len(texts)
    wanted = 50 if len(forms) == MANY else 25
    _show(f"names  {title}: EntityRuler / ours", theirs / ours, f">= {wanted}")


def _compare_ways(texts: list[str], repeat: int) -> None:
    reference = load_reference()
    for language in LANGUAGES:
        load_lexicon(reference, language)
    pages = [_page(text) for text in texts]

    def claims(ending: str, said: list[str]) -> None:
        for text in said:
            extract(read_text(text, ending=ending), reference)

    reading = _best(lambda: [read_text(page, ending=".html") for page in pages], repeat)
    whole = _best(partial(claims, ".html", pages), repeat)
    plain = _best(partial(claims, ".txt", texts), repeat)
    from trafilatura import extract as trafilatura

    theirs = _best(lambda: [trafilatura(page) for page in pages], 1)
    count = len(texts)
    print(
        f"pages of {sum(map(len, map(str.encode, pages))) / count / 1000:.0f} KB, {count} of them"
    )
    for name, seconds in (
        ("page -> article, this reader", reading),
        ("page -> text, trafilatura", theirs),
        ("page -> claims", whole),
        ("text -> claims", plain),
    ):
        print(f"       {name}: {1e3 * seconds / count:.2f} ms, {count / seconds:.0f}/s")
    _show("way    page -> claims / page -> article, this reader", whole / reading, "<= 1.5")
    _show("way    page -> claims / page -> text, trafilatura", whole / theirs, "<= 1.5")
    _show("way    texts -> claims a second / pages a second, trafilatura", theirs / plain, ">= 2")


def _show(what: str, ratio: float, wanted: str) -> None:
    print(f"{what} = {ratio:.2f} (wanted {wanted})")


def _page(text: str) -> str:
    """Return a page of a news site round a text: menus, scripts and teasers make most of it."""
    paragraphs = "".join(f"<p>{part}</p>\n" for part in text.split("\n\n"))
    menu = "".join(f'<li class="nav-item"><a href="/s/{n}">Section {n}</a></li>' for n in range(60))
    cards = "".join(
        f'<div class="card"><a href="/n/{n}"><img src="/i/{n}.jpg" alt=""><h3>Other story {n}</h3></a></div>'
        for n in range(60)
    )
    body = (
        f'<nav><ul class="menu">{menu}</ul></nav><main><article><h1>Two presidents meet</h1>{paragraphs}'
        f'</article></main><aside class="related">{cards}</aside><footer>{menu}</footer>'
    )
    script = "var settings = {tracking: true};\n"
    room = PAGE_BYTES - len(body.encode())
    return f"<!DOCTYPE html><html><head><title>News</title><script>{script * (room // len(script))}</script></head><body>{body}</body></html>"


if __name__ == "__main__":
    main()
