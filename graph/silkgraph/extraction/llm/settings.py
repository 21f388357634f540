"""What the ``llm`` extractor is told by the environment: which model, where, and how much it may cost."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from silkgraph.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Settings", "settings_from"]

REQUESTS = 1000
TOKENS = 8192
TIMEOUT_SECONDS = 120
#: A shorter key is no secret, and hiding it would blot out ordinary words.
_SHORTEST_KEY = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """One model at one endpoint, and the budget of a run. The key is never shown."""

    url: str
    model: str
    cache: Path
    key: str | None = field(default=None, repr=False)
    requests: int = REQUESTS
    tokens: int = TOKENS
    timeout: float = TIMEOUT_SECONDS

    @property
    def target(self) -> str:
        """The URL that requests go to; a query in the base URL stays."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"
        return urlunsplit(parts._replace(path=path, fragment=""))

    @property
    def is_local(self) -> bool:
        """Whether the endpoint is on this machine, which no proxy leads to."""
        host = urlsplit(self.url).hostname or ""
        return host in ("localhost", "::1") or host.startswith("127.")

    @property
    def endpoint(self) -> str:
        """The base URL as messages name it: without its query, which can hold a secret."""
        return urlunsplit(urlsplit(self.url)._replace(query="", fragment=""))

    def without_key(self, text: str) -> str:
        """Return ``text`` with the key blotted out, should a server send it back."""
        return text.replace(self.key, "***") if len(self.key or "") >= _SHORTEST_KEY else text  # type: ignore[arg-type]  # a key of that length is there


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from ``SILKGRAPH_LLM_*`` and ``SILKGRAPH_CACHE``; say what is missing."""
    url = environment.get("SILKGRAPH_LLM_URL", "").strip()
    model = " ".join(environment.get("SILKGRAPH_LLM_MODEL", "").split())
    if not url or not model:
        raise ExtractorError(
            "the llm extractor needs SILKGRAPH_LLM_URL, the base URL of an endpoint such as "
            "http://127.0.0.1:8000/v1, and SILKGRAPH_LLM_MODEL, a model it serves; set both, or "
            "use --extractor rules"
        )
    return Settings(
        _checked(url),
        model,
        _cache(environment),
        _key(environment.get("SILKGRAPH_LLM_KEY", "").strip()),
        _number(environment, "SILKGRAPH_LLM_REQUESTS", REQUESTS),
        _number(environment, "SILKGRAPH_LLM_TOKENS", TOKENS),
        _number(environment, "SILKGRAPH_LLM_TIMEOUT", TIMEOUT_SECONDS),
    )


def _checked(url: str) -> str:
    problem = "is no web address; write it as https://host/v1"
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if usable and "@" in parts.netloc:
        usable, problem = False, "holds a user name; put the key into SILKGRAPH_LLM_KEY"
    if not usable or not url.isascii() or not url.isprintable() or " " in url:
        # The address is not repeated: what is wrong with it may be a secret in it.
        raise ExtractorError(f"SILKGRAPH_LLM_URL {problem}")
    return url


def _key(key: str) -> str | None:
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ExtractorError(
            "SILKGRAPH_LLM_KEY holds characters that no key has (a space, a line break); "
            "set it to the bare key"
        )
    return key or None


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    written = environment.get(name, "").strip()
    if not written:
        return default
    if not written.isascii() or not written.isdigit() or not 0 < int(written[:10]) < 10**9:
        raise ExtractorError(f"{name} is {written[:20]!r}; set it to a whole number above 0")
    return int(written)


def _cache(environment: Mapping[str, str]) -> Path:
    """Return the folder of cached replies: the one named, else the platform's place for caches."""
    named = environment.get("SILKGRAPH_CACHE")
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "silkgraph" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "silkgraph"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "silkgraph"
