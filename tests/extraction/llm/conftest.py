"""A model behind a real server on this machine, which says whatever a test tells it to."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from silkgraph.extraction.llm import LlmExtractor, Settings
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from silkgraph.articles import Article
    from silkgraph.claims import Claims

__all__ = ["Answer", "Model", "Reader"]

KEY = "sk-test-0123456789abcdef"

NEWS = """\
XI'AN, May 18, 2023 (Xinhua) -- Chinese President Xi Jinping met with Kazakh President Kassym-Jomart Tokayev \
in Xi'an on Wednesday.

"China stands ready to deepen cooperation in oil and gas," Xi told his guest.

Trade between China and Kazakhstan reached 31.2 billion US dollars in 2022. Kazakh energy minister \
Almassadam Satkaliyev proposed that the two countries build a new pipeline.
"""

#: What an honest model makes of ``NEWS``.
GOOD: dict[str, list[dict[str, Any]]] = {
    "events": [
        {
            "quote": "Xi Jinping met with Kazakh President Kassym-Jomart Tokayev in Xi'an on Wednesday",
            "type": "bilateral_meeting",
            "start": "2023-05-17",
            "end": None,
            "participants": ["Xi Jinping", "Kassym-Jomart Tokayev"],
            "status": "happened",
            "place": "Xi'an",
            "name": None,
        }
    ],
    "figures": [
        {
            "quote": "31.2 billion US dollars",
            "value": 31.2,
            "unit": "billion USD",
            "year": 2022,
            "about": ["China", "Kazakhstan"],
        }
    ],
    "quotes": [
        {
            "quote": "China stands ready to deepen cooperation in oil and gas,",
            "speaker": "Xi Jinping",
        }
    ],
    "proposals": [
        {
            "quote": "build a new pipeline",
            "by": "Almassadam Satkaliyev",
            "area": "energy-oil-gas",
        }
    ],
    "cooperations": [
        {
            "quote": "deepen cooperation in oil and gas",
            "area": "energy-oil-gas",
            "states": ["China", "Kazakhstan"],
        }
    ],
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply of the server; ``drip`` sends its body slowly, a byte at a time."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    drip: float = 0


class Model:
    """A server that gives its answers in turn, the last one for ever, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answers = [self.completion({})]
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        model = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                model.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"

    @staticmethod
    def completion(content: object, finish: str = "stop") -> Answer:
        """Return a chat completion whose message is ``content``, as JSON unless it is a string."""
        text = content if isinstance(content, str) else json.dumps(content)
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish}
        return Answer(json.dumps({"choices": [choice]}).encode())

    @staticmethod
    def error(status: int, message: str = "", **headers: str) -> Answer:
        """Return an error as such servers word it."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Answer(json.dumps({"error": {"message": message}}).encode(), status, named)

    def says(self, *answers: object) -> None:
        """Set the answers; what is none becomes a completion."""
        self.answers = [a if isinstance(a, Answer) else self.completion(a) for a in answers]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Handle one request."""
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        self.asked.append(json.loads(body))
        self.headers.append(dict(handler.headers))
        self.paths.append(handler.path)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        time.sleep(answer.delay)
        try:
            handler.send_response(answer.status)
            for name, value in answer.headers.items():
                handler.send_header(name, value)
            handler.send_header("Content-Length", str(len(answer.body)))
            handler.end_headers()
            if not answer.drip:
                handler.wfile.write(answer.body)
                return
            for byte in answer.body:
                handler.wfile.write(bytes([byte]))
                time.sleep(answer.drip)
        except OSError:
            pass  # the client has gone, as some tests want

    @property
    def article(self) -> str:
        """The message with the article in the last request."""
        return str(self.asked[-1]["messages"][-1]["content"])


@pytest.fixture
def model() -> Iterator[Model]:
    """Return a running server."""
    model = Model()
    thread = threading.Thread(
        target=model.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    yield model
    model.server.shutdown()
    model.server.server_close()


@pytest.fixture
def settings(model: Model, tmp_path: Path) -> Settings:
    """Return the settings that lead to the server."""
    return Settings(model.url, "test-model", tmp_path / "cache", KEY, timeout=5)


@dataclass(slots=True)
class Reader:
    """An extractor at the server, which notes its pauses instead of making them."""

    settings: Settings
    make_article: Callable[..., Article]
    pauses: list[float] = field(default_factory=list)
    extractor: LlmExtractor | None = None

    def __call__(self, text: str = NEWS, suffix: str = ".txt", **changes: Any) -> Claims:  # noqa: ANN401
        """Extract the claims of a text; changes of the settings make a new extractor."""
        if changes or self.extractor is None:
            settings = replace(self.settings, **changes)
            self.extractor = LlmExtractor(settings, sleep=self.pauses.append)
        return self.extractor(self.make_article(text, suffix), load_reference())


@pytest.fixture
def read(settings: Settings, article: Callable[..., Article]) -> Reader:
    """Return a function that extracts claims with the model."""
    return Reader(settings, article)


@pytest.fixture
def good() -> dict[str, list[dict[str, Any]]]:
    """Return an honest reply to the article that ``read`` reads by default."""
    return json.loads(json.dumps(GOOD))  # type: ignore[no-any-return]  # a copy


@pytest.fixture
def news() -> str:
    """Return the article that ``read`` reads by default."""
    return NEWS


@pytest.fixture
def silkgraph_environment(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """Return a function that puts the settings, and others by name, into the environment."""

    def put(**others: str) -> None:
        named = {
            "SILKGRAPH_LLM_URL": settings.url,
            "SILKGRAPH_LLM_MODEL": settings.model,
            "SILKGRAPH_LLM_KEY": settings.key or "",
            "SILKGRAPH_CACHE": str(settings.cache),
        }
        for name, value in (named | others).items():
            monkeypatch.setenv(name, value)

    return put
