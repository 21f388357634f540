"""The data of a tie: its weight at once, the evidence behind it as soon as somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import ItemsView, Iterator, KeysView, ValuesView

__all__ = ["Behind", "Tie"]


class Behind(Protocol):
    """Knows what is behind every tie of a network."""

    def data(self, left: str, right: str) -> dict[str, Any]:
        """Return what the tie of two nodes carries beside its weight."""
        ...


class Tie(dict[str, Any]):
    """A dictionary that holds the weight, and fills in the rest when it is asked for anything else.

    Most of what is done with a large network needs weights alone; naming the events and articles
    behind a hundred thousand ties takes many times as long as counting them. Whoever looks sees no
    difference: what is not there yet comes before the answer.
    """

    __slots__ = ("behind", "ends")

    #: Who is asked, and for whom; set from outside, as a constructor in Python would take as long as
    #: all else that is done for a tie.
    behind: Behind | None
    ends: tuple[str, str]

    def _fill(self) -> None:
        if self.behind is not None:
            behind, self.behind = self.behind, None
            for key, value in behind.data(*self.ends).items():
                dict.setdefault(self, key, value)

    def __missing__(self, key: str) -> Any:  # noqa: ANN401 - as the values of any dictionary
        self._fill()
        if not dict.__contains__(self, key):
            raise KeyError(key)
        return dict.__getitem__(self, key)

    def __contains__(self, key: object) -> bool:
        if dict.__contains__(self, key):
            return True
        self._fill()
        return dict.__contains__(self, key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        """Return a value, as a dictionary does."""
        if not dict.__contains__(self, key):
            self._fill()
        return dict.get(self, key, default)

    def __iter__(self) -> Iterator[str]:
        self._fill()
        return dict.__iter__(self)

    def __reversed__(self) -> Iterator[str]:
        self._fill()
        return dict.__reversed__(self)

    def __len__(self) -> int:
        self._fill()
        return dict.__len__(self)

    def __repr__(self) -> str:
        return repr(self.copy())

    def __eq__(self, other: object) -> bool:
        self._fill()
        if isinstance(other, Tie):
            other._fill()
        return dict.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # a dictionary has none

    def __or__(self, other: Any) -> dict[str, Any]:  # type: ignore[override]  # noqa: ANN401
        return dict.__or__(self.copy(), other)

    def __ror__(self, other: Any) -> dict[str, Any]:  # type: ignore[override]  # noqa: ANN401
        return dict.__or__(other, self.copy())

    def __delitem__(self, key: str) -> None:
        self._fill()
        dict.__delitem__(self, key)

    def __reduce__(self) -> tuple[type, tuple[dict[str, Any]]]:
        return dict, (self.copy(),)

    def __reduce_ex__(self, protocol: object) -> tuple[type, tuple[dict[str, Any]]]:
        return self.__reduce__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # the views of dict have no public type
        """Return the keys, as a dictionary does."""
        self._fill()
        return dict.keys(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """Return the values, as a dictionary does."""
        self._fill()
        return dict.values(self)

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        """Return the pairs, as a dictionary does."""
        self._fill()
        return dict.items(self)

    def copy(self) -> dict[str, Any]:
        """Return a plain dictionary of everything."""
        self._fill()
        return {**self}

    def pop(self, key: str, *default: Any) -> Any:  # noqa: ANN401
        """Take a value out, as a dictionary does."""
        self._fill()
        return dict.pop(self, key, *default)

    def popitem(self) -> tuple[str, Any]:
        """Take the last pair out, as a dictionary does."""
        self._fill()
        return dict.popitem(self)

    def setdefault(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        """Return a value, put there where there is none, as a dictionary does."""
        self._fill()
        return dict.setdefault(self, key, default)

    def clear(self) -> None:
        """Forget everything, as a dictionary does."""
        self.behind = None
        dict.clear(self)
