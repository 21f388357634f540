from __future__ import annotations

import json
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from silkgraph.errors import ExtractorError, SilkgraphError

if TYPE_CHECKING:
    from tests.extraction.llm.conftest import Model, Reader

    from silkgraph.extraction.llm import Settings

Reply = dict[str, list[dict[str, Any]]]


def complaint(read: Reader, *text: str, **changes: Any) -> str:  # noqa: ANN401
    """Return the one line with which reading fails."""
    with pytest.raises(ExtractorError) as caught:
        read(*text, **changes)
    assert isinstance(caught.value, SilkgraphError)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_too_many_requests_wait_as_long_as_the_server_asks(
    model: Model, read: Reader, good: Reply
) -> None:
    model.says(model.error(429, "slow down", Retry_After="7"), model.error(429), good)
    assert len(read().events) == 1
    assert read.pauses == [7, 2]


def test_wait_until_a_date_is_understood(model: Model, read: Reader, good: Reply) -> None:
    model.says(model.error(503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), good)
    assert len(read().events) == 1
    assert read.pauses == [0]


@pytest.mark.parametrize("asked", ["86400", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_wait_of_a_day_is_not_waited_for(model: Model, read: Reader, asked: str) -> None:
    model.says(model.error(429, "quota", Retry_After=asked))
    assert "429" in complaint(read)
    assert (read.pauses, len(model.asked)) == ([], 1)


def test_nonsense_to_wait_for_is_ignored(model: Model, read: Reader, good: Reply) -> None:
    model.says(model.error(429, Retry_After="soon"), model.error(429, Retry_After="-1"), good)
    assert len(read().events) == 1
    assert read.pauses == [1, 2]


def test_server_that_always_fails_is_asked_four_times_and_named(model: Model, read: Reader) -> None:
    model.says(model.error(500, "boom\nbang"))
    message = complaint(read)
    assert len(model.asked) == 4
    assert read.pauses == [1, 2, 4]
    assert message.startswith(f"article: the model at {model.url} ")
    assert "500 boom bang" in message


def test_silent_server_is_late(model: Model, read: Reader) -> None:
    answer = model.completion({})
    model.says(replace(answer, delay=1))
    message = complaint(read, timeout=0.05)
    assert "no whole reply in 0.05 seconds; raise SILKGRAPH_LLM_TIMEOUT" in message
    assert len(read.pauses) == 3


def test_dripping_server_is_late_too(model: Model, read: Reader) -> None:
    model.says(replace(model.completion({"events": "x" * 10_000}), drip=0.02))
    assert "SILKGRAPH_LLM_TIMEOUT" in complaint(read, timeout=0.1)


def test_huge_reply_is_not_read_to_its_end(model: Model, read: Reader) -> None:
    model.says("x" * 5_000_000)
    assert "more than 4 MB" in complaint(read)
    assert len(model.asked) == 1


def test_reply_cut_short_on_the_way_is_asked_for_again(
    model: Model, read: Reader, good: Reply
) -> None:
    class Cut(bytes):
        def __len__(self) -> int:
            return super().__len__() + 100

    answer = model.completion(good)
    model.says(replace(answer, body=Cut(answer.body), headers={"Connection": "close"}), good)
    assert len(read().events) == 1
    assert len(model.asked) == 2


@pytest.mark.parametrize(
    "content",
    ["", "{", '{"events": [', "[]", "null", '"text"', '{"other": 1}', "{" * 5000, "[" * 100_000],
)
def test_reply_without_the_object_is_asked_for_twice_and_reported(
    model: Model, read: Reader, content: str
) -> None:
    model.says(content)
    assert "wrote no JSON of the shape asked for; try another model" in complaint(read)
    assert len(model.asked) == 2


@pytest.mark.parametrize(
    "body", [b"", b"<html>hello</html>", b"[]", b'{"choices": []}', b'{"choices": [7]}', b"\xff"]
)
def test_page_that_is_no_completion_points_to_the_url(
    model: Model, read: Reader, body: bytes
) -> None:
    model.says(replace(model.completion({}), body=body))
    assert "check SILKGRAPH_LLM_URL" in complaint(read)


def test_cut_reply_names_the_limit(model: Model, read: Reader) -> None:
    model.says(model.completion('{"events": [', finish="length"))
    assert "cut its reply at 8192 tokens; raise SILKGRAPH_LLM_TOKENS" in complaint(read)
    assert len(model.asked) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
def test_refused_key_stops_the_run(model: Model, read: Reader, news: str, status: int) -> None:
    model.says(model.error(status, "no"))
    assert "SILKGRAPH_LLM_" in complaint(read)
    again = complaint(read, news.replace("31.2", "31.4"))
    assert "not asked again in this run" in again
    assert len(model.asked) == 1


def test_server_that_is_not_there_is_asked_once(read: Reader, model: Model) -> None:
    model.server.shutdown()
    model.server.server_close()
    message = complaint(read)
    assert f"the model at {model.url} cannot be reached" in message
    assert "start it or set SILKGRAPH_LLM_URL" in message
    assert read.pauses == []


def test_three_articles_in_a_row_without_reply_stop_the_run(
    model: Model, read: Reader, news: str
) -> None:
    model.says(model.error(500))
    messages = [complaint(read, news.replace("31.2", f"3{n}.2")) for n in range(5)]
    assert ["not asked again" in message for message in messages] == [False] * 3 + [True] * 2
    assert len(model.asked) == 12


def test_redirect_is_not_followed(model: Model, read: Reader) -> None:
    model.says(model.error(302, "moved", Location=f"{model.url}/elsewhere"))
    assert "refuses the request (302" in complaint(read)
    assert len(model.asked) == 1


def test_budget_ends_the_run_and_says_how_to_go_on(model: Model, read: Reader, news: str) -> None:
    read(requests=1)
    message = complaint(read, news.replace("31.2", "31.5"))
    assert "the 1 requests of this run are spent; raise SILKGRAPH_LLM_REQUESTS" in message
    assert len(model.asked) == 1
    read()  # kept, and so free


def test_tries_count_against_the_budget(model: Model, read: Reader) -> None:
    model.says(model.error(500))
    assert "SILKGRAPH_LLM_REQUESTS" in complaint(read, requests=2)
    assert len(model.asked) == 2


def test_parameters_that_a_model_does_not_take_are_left_out_from_then_on(
    model: Model, read: Reader, good: Reply, news: str
) -> None:
    model.says(
        model.error(400, "Unsupported: 'max_tokens'. Use 'max_completion_tokens' instead."),
        model.error(400, "'temperature' does not support 0"),
        model.error(422, "json_schema is not implemented"),
        good,
    )
    assert len(read().events) == 1
    last = model.asked[-1]
    assert "max_tokens" not in last
    assert "temperature" not in last
    assert last["max_completion_tokens"] == 8192
    assert last["response_format"] == {"type": "json_object"}
    read(news.replace("31.2", "31.6"))
    assert len(model.asked) == 5
    assert model.asked[-1].keys() == last.keys()


def test_article_that_is_refused_costs_the_next_one_nothing(
    model: Model, read: Reader, good: Reply, news: str
) -> None:
    model.says(*[model.error(400, "context length exceeded")] * 3, good)
    assert "context length exceeded" in complaint(read)
    read(news.replace("31.2", "31.7"))
    assert model.asked[-1]["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize("status", [400, 401, 429, 500])
def test_key_that_a_server_sends_back_reaches_no_message(
    model: Model, read: Reader, settings: Settings, status: int
) -> None:
    model.says(model.error(status, f"bad header Authorization: Bearer {settings.key}"))
    message = complaint(read)
    assert str(settings.key) not in message
    assert "***" in message


def test_key_reaches_no_cache_no_log_and_no_repr(
    model: Model,
    read: Reader,
    settings: Settings,
    good: Reply,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    model.says({**good, "leaders": [{"name": settings.key, "quote": settings.key}]})
    read()
    kept = [path.read_text() for path in settings.cache.rglob("*.json")]
    assert len(kept) == 1
    assert json.loads(kept[0])["reply"]["events"]
    said = "".join([*kept, caplog.text, repr(settings), repr(read.extractor)])
    assert str(settings.key) not in said


def test_cache_that_cannot_be_made_is_reported_before_anything_is_paid(
    model: Model, read: Reader, settings: Settings
) -> None:
    settings.cache.write_text("a file")
    assert "set SILKGRAPH_CACHE to a folder" in complaint(read)
    assert model.asked == []
