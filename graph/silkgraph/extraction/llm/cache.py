"""Replies kept on disk, so that the same question to the same model is paid for once."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkgraph.errors import ExtractorError

if TYPE_CHECKING:
    from silkgraph.extraction.llm.settings import Settings

__all__ = ["Cache", "key_of"]

_log = logging.getLogger(__name__)


def key_of(*parts: str) -> str:
    """Return the name of the entry that these parts (model, prompt, article) share with no other."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


class Cache:
    """One JSON file per reply. An entry that cannot be read is as good as none."""

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.cache / "llm"
        self._settings = settings
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise ExtractorError(
                f"cannot keep replies in {settings.cache}: {exc.strerror}; "
                "set SILKGRAPH_CACHE to a folder that can be written"
            ) from exc

    def get(self, key: str) -> dict[str, Any] | None:
        """Return the reply kept under ``key``, or ``None``."""
        try:
            entry = json.loads(self._path(key).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(entry, dict) or entry.get("key") != key:
            return None
        reply = entry.get("reply")
        return reply if isinstance(reply, dict) else None

    def put(self, key: str, reply: dict[str, Any]) -> None:
        """Keep a reply; readers see all of it or nothing, also when several processes write."""
        entry = {"key": key, "model": self._settings.model, "reply": reply}
        text = self._settings.without_key(json.dumps(entry, sort_keys=True))
        path = self._path(key)
        try:
            path.parent.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        except OSError:
            # The reply is there and paid for; that it is not kept must not lose it.
            _log.warning("cannot keep a reply in %s", self._folder, exc_info=True)
            return
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            part.replace(path)
        except OSError:
            _log.warning("cannot keep a reply in %s", self._folder, exc_info=True)
            part.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
