"""Long answers go through a pager, on a terminal only; whatever the pager does, the terminal comes back."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from silkgraph.cli.pager import paged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the pagers here are of Unix")


class Terminal(io.StringIO):
    """Takes what is printed, and says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Return a function that sits down at a terminal of 20 lines and 70 columns.

    To be called in the test: pytest puts its own stdout back before each.
    """
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((70, 20)))

    def sit() -> Terminal:
        made = Terminal()
        monkeypatch.setattr(sys, "stdout", made)
        return made

    return sit


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Have the pager write to a file; return a function that reads it."""
    file = tmp_path / "shown"
    monkeypatch.setenv("PAGER", f"cat > '{file}'")
    return lambda: file.read_text(encoding="utf-8") if file.exists() else ""


def test_long_output_goes_through_the_pager_whole(
    at_terminal: Callable[[], Terminal], shown: Callable[[], str]
) -> None:
    terminal = at_terminal()
    with paged(100):
        assert os.environ["COLUMNS"] == "70"
        for number in range(100):
            print(number)
    assert shown() == "".join(f"{number}\n" for number in range(100))
    assert terminal.getvalue() == ""
    assert sys.stdout is terminal
    assert "COLUMNS" not in os.environ


@pytest.mark.parametrize("lines", [0, 1, 17])
def test_short_output_goes_to_the_terminal(
    at_terminal: Callable[[], Terminal], shown: Callable[[], str], lines: int
) -> None:
    terminal = at_terminal()
    with paged(lines):
        print("few")
    assert (terminal.getvalue(), shown()) == ("few\n", "")


def test_what_goes_to_a_file_or_a_program_is_not_paged(
    shown: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stdout", file)
    with paged(1000):
        print("many")
    assert (file.getvalue(), shown()) == ("many\n", "")


def test_without_any_pager_all_goes_to_the_terminal(
    at_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = at_terminal()
    monkeypatch.setenv("PAGER", "")
    monkeypatch.setattr("shutil.which", lambda name: None)
    with paged(1000):
        print("many")
    assert terminal.getvalue() == "many\n"


def test_a_reader_who_leaves_early_is_no_fault(
    at_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = at_terminal()
    monkeypatch.setenv("PAGER", "true")
    with paged(1000):
        for _ in range(1000):
            print("x" * 1000)
    assert sys.stdout is terminal


def test_a_failure_meanwhile_gives_the_terminal_back(
    at_terminal: Callable[[], Terminal], shown: Callable[[], str]
) -> None:
    terminal = at_terminal()
    with pytest.raises(ValueError, match="broken"), paged(100):
        print("before")
        raise ValueError("broken")
    assert sys.stdout is terminal
    assert "COLUMNS" not in os.environ


def test_a_width_that_was_set_is_set_again(
    at_terminal: Callable[[], Terminal], shown: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_terminal()
    monkeypatch.setenv("COLUMNS", "33")
    with paged(100):
        print("wide")
    assert os.environ["COLUMNS"] == "33"


def test_an_answer_on_a_real_terminal_is_paged(store_path: Path, tmp_path: Path) -> None:
    import pty

    ask = ["query", "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 90", "--graph", str(store_path)]
    parent, child = pty.openpty()
    file = tmp_path / "shown"
    environment = {**os.environ, "PAGER": f"cat > '{file}'", "TERM": "xterm"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "silkgraph", *ask],
            stdout=child,
            stderr=subprocess.PIPE,
            env=environment,
            timeout=120,
        )
    finally:
        os.close(child)
        os.close(parent)
    assert done.returncode == 0
    assert done.stderr.decode().strip() == "90 rows"
    assert len(file.read_text(encoding="utf-8").splitlines()) >= 91
