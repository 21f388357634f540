from __future__ import annotations

import pickle
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from silkgraph.errors import ExtractorError, NotFoundError
from silkgraph.extraction import extract, registry
from silkgraph.extraction.registry import GROUP, extractors, load_extractor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that makes extractors known as an installed package does."""

    def installed(**values: str) -> None:
        entries = [EntryPoint(name, value, GROUP) for name, value in values.items()]

        def found(group: str, name: str | None = None) -> list[EntryPoint]:
            assert group == GROUP
            return [entry for entry in entries if name in (None, entry.name)]

        monkeypatch.setattr(registry, "entry_points", found)

    return installed


def test_rules_and_llm_are_built_in(install: Callable[..., None]) -> None:
    install()
    assert extractors() == ["llm", "rules"]
    assert load_extractor("rules") is extract


def test_extractor_of_a_package_is_found_by_its_name(install: Callable[..., None]) -> None:
    install(other="silkgraph.extraction:extract")
    assert extractors() == ["llm", "other", "rules"]
    assert load_extractor("other") is extract


def test_package_cannot_take_over_a_built_in_name(install: Callable[..., None]) -> None:
    install(rules="os:getcwd", llm="os:getcwd")
    assert extractors() == ["llm", "rules"]
    assert load_extractor("rules") is extract


def test_unknown_name_tells_those_that_are_known(install: Callable[..., None]) -> None:
    install(other="silkgraph.extraction:extract")
    with pytest.raises(
        NotFoundError, match="no extractor named 'oracle'; known: llm, other, rules"
    ):
        load_extractor("oracle")


@pytest.mark.parametrize("value", ["no_such_module:extract", "silkgraph.extraction:no_such"])
def test_package_that_does_not_load_is_named_with_the_way_out(
    install: Callable[..., None], value: str
) -> None:
    install(other=value)
    with pytest.raises(ExtractorError, match=rf"'other' \({value}\) cannot be loaded.*reinstall"):
        load_extractor("other")


def test_what_cannot_be_called_is_no_extractor(install: Callable[..., None]) -> None:
    install(other="silkgraph.extraction.rules:NAME")
    with pytest.raises(ExtractorError, match="no function"):
        load_extractor("other")


def test_llm_without_settings_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SILKGRAPH_LLM_URL", raising=False)
    with pytest.raises(ExtractorError, match=r"SILKGRAPH_LLM_URL.*SILKGRAPH_LLM_MODEL.*rules"):
        load_extractor("llm")


def test_llm_takes_its_settings_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from silkgraph.extraction.llm import LlmExtractor

    monkeypatch.setenv("SILKGRAPH_LLM_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("SILKGRAPH_LLM_MODEL", "tiny")
    monkeypatch.setenv("SILKGRAPH_CACHE", str(tmp_path))
    extractor = load_extractor("llm")
    assert isinstance(extractor, LlmExtractor)
    assert extractor.name == "llm tiny 1"


def test_rules_can_be_sent_to_a_worker_process() -> None:
    assert pickle.loads(pickle.dumps(load_extractor("rules"))) is extract
