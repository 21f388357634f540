"""Python's garbage collector, out of the way while many small things are made that all stay."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nothing be collected meanwhile, unless somebody has stopped the collector already.

    It looks through everything made so far again and again while a network grows, finds nothing to
    free, and takes longer over it than the network takes.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
