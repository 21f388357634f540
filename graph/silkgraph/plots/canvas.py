"""The paper that figures are drawn on: fonts for every script, colors, and files without a date."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from silkgraph.errors import OutputError, SilkgraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["COLORS", "GREY", "INK", "canvas", "unreadable"]

INK, GREY = "#222222", "#8a8a8a"
#: Told apart by all eyes and in print (Okabe and Ito 2008).
COLORS = {"China": "#D55E00", "Central Asia": "#0072B2", "others": "#7F7F7F", "area": "#009E73"}

#: What systems bring with Chinese letters; DejaVu, which matplotlib brings, has Latin and Cyrillic.
_CHINESE = (
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC"),
    *("Microsoft YaHei", "SimHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC"),
    *("WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "Arial Unicode MS"),
)
_FORMATS = ("png", "svg", "pdf")
_DOTS_PER_INCH = 300


@contextmanager
def canvas(path: Path, width: float, height: float) -> Iterator[Any]:
    """Give a matplotlib figure of so many inches, and write it to ``path`` at the end."""
    ending = path.suffix.lstrip(".").lower()
    if ending not in _FORMATS:
        raise SilkgraphError(f"{path}: a figure is written as {', '.join(_FORMATS)}; name it so")
    try:
        from matplotlib import rc_context
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as exc:
        raise SilkgraphError(
            "figures need matplotlib: install silkgraph[charts], or matplotlib itself"
        ) from exc
    with rc_context(_settings()):
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasAgg(figure)
        yield figure
        # A date would make two equal figures two different files.
        dateless = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[ending]
        try:
            figure.savefig(path, dpi=_DOTS_PER_INCH, metadata=dateless)
        except OSError as exc:
            raise OutputError.of(path, exc) from exc


def unreadable(texts: Iterable[str]) -> bool:
    """Tell whether some text has Chinese letters and no font here has them."""
    return _chinese_font() is None and any("\u2e80" <= c <= "\u9fff" for t in texts for c in t)


def _settings() -> dict[str, Any]:
    chinese = _chinese_font()
    return {
        "font.family": ["DejaVu Sans", *([chinese] if chinese else [])],
        "font.size": 8,
        "text.color": INK,
        "axes.edgecolor": GREY,
        "axes.labelcolor": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.color": INK,
        "ytick.color": INK,
        # Labels are words of articles; "$" is money there, not a formula.
        "text.parse_math": False,
        "svg.hashsalt": "silkgraph",
        "svg.fonttype": "path",
    }


@cache
def _chinese_font() -> str | None:
    from matplotlib.font_manager import fontManager

    known = {font.name for font in fontManager.ttflist}
    return next((name for name in _CHINESE if name in known), None)
