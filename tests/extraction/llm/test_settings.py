from __future__ import annotations

import sys
from pathlib import Path

import pytest

from silkgraph.errors import ExtractorError
from silkgraph.extraction.llm import settings_from

BASE = {"SILKGRAPH_LLM_URL": "https://models.example/v1", "SILKGRAPH_LLM_MODEL": "big"}


def test_url_model_and_key_come_from_the_environment() -> None:
    settings = settings_from({**BASE, "SILKGRAPH_LLM_KEY": " secret-key\n", "SILKGRAPH_CACHE": "c"})
    assert (settings.url, settings.model) == (BASE["SILKGRAPH_LLM_URL"], "big")
    assert (settings.key, settings.cache) == ("secret-key", Path("c"))
    assert (settings.requests, settings.tokens, settings.timeout) == (1000, 8192, 120)


def test_budget_can_be_set() -> None:
    limits = {"REQUESTS": "5", "TOKENS": "100", "TIMEOUT": "9"}
    settings = settings_from(BASE | {f"SILKGRAPH_LLM_{name}": n for name, n in limits.items()})
    assert (settings.requests, settings.tokens, settings.timeout) == (5, 100, 9)


@pytest.mark.parametrize("missing", BASE)
def test_missing_setting_is_named_with_the_way_out(missing: str) -> None:
    with pytest.raises(ExtractorError, match=missing):
        settings_from({name: value for name, value in BASE.items() if name != missing})


@pytest.mark.parametrize("number", ["0", "-1", "many", "1.5", "9" * 30, "²"])
def test_number_that_is_none_is_named(number: str) -> None:
    with pytest.raises(ExtractorError, match="SILKGRAPH_LLM_TOKENS is"):
        settings_from(BASE | {"SILKGRAPH_LLM_TOKENS": number})


@pytest.mark.parametrize(
    "url",
    [
        "models.example/v1",
        "file:///etc/passwd",
        "ftp://models.example",
        "https://",
        "http://[::1",
        "http://host:port/v1",
        "https://user:secret@models.example/v1",
        "https://models.example/v 1",
        "https://models.example/\r\nX-Secret: 1",
    ],
)
def test_address_that_is_none_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(ExtractorError) as caught:
        settings_from(BASE | {"SILKGRAPH_LLM_URL": url})
    assert "secret" not in str(caught.value).lower()


@pytest.mark.parametrize("key", ["two words", "line\nbreak-secret", "schlüssel"])
def test_impossible_key_is_refused_without_repeating_it(key: str) -> None:
    with pytest.raises(ExtractorError, match="SILKGRAPH_LLM_KEY") as caught:
        settings_from(BASE | {"SILKGRAPH_LLM_KEY": key})
    assert key not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "target", "shown"),
    [
        ("http://h/v1", "http://h/v1/chat/completions", "http://h/v1"),
        ("http://h/v1/", "http://h/v1/chat/completions", "http://h/v1/"),
        ("http://h:8000", "http://h:8000/chat/completions", "http://h:8000"),
        ("http://h/chat/completions", "http://h/chat/completions", "http://h/chat/completions"),
        ("http://h/d?version=1", "http://h/d/chat/completions?version=1", "http://h/d"),
    ],
)
def test_requests_go_to_the_completions_below_the_base(url: str, target: str, shown: str) -> None:
    settings = settings_from(BASE | {"SILKGRAPH_LLM_URL": url})
    assert (settings.target, settings.endpoint) == (target, shown)


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="other platforms keep caches elsewhere"
)
def test_cache_lies_where_the_platform_keeps_caches() -> None:
    assert settings_from(BASE | {"XDG_CACHE_HOME": "x"}).cache == Path("x", "silkgraph")
    assert settings_from(BASE).cache == Path.home() / ".cache" / "silkgraph"


def test_proxies_lead_to_other_machines_only() -> None:
    assert settings_from(BASE | {"SILKGRAPH_LLM_URL": "http://127.0.0.1:1/v1"}).is_local
    assert settings_from(BASE | {"SILKGRAPH_LLM_URL": "http://localhost:1/v1"}).is_local
    assert not settings_from(BASE).is_local
