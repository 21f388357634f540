"""The rows of a query as a plain page: what a browser without scripts shows."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from silkgraph.server.card_page import page, term_html

if TYPE_CHECKING:
    from silkgraph.answer import Answer
    from silkgraph.results import Result

__all__ = ["render_table"]

_SHOWN = 2000


def render_table(sparql: str, result: Result | None, problem: str = "") -> str:
    """Return the page of a result, or of what is wrong with the query."""
    if result is None:
        found = f'<pre class="problem" role="alert">{escape(problem)}</pre>'
    elif result.is_graph:
        found = f"<pre>{escape(result.write('turtle').decode())}</pre>"
    elif result.truth is not None:
        found = f'<p role="status">{"Yes" if result.truth else "No"}</p>'
    else:
        found = _rows(result.answer())
    body = (
        f'<main><h1>Answer</h1>{found}<form action="/table" method="post"><label>Query'
        f' <textarea name="query" rows="16" spellcheck="false">{escape(sparql)}</textarea></label>'
        '<button type="submit">Run</button></form></main>'
    )
    return page("Answer - SilkGraph", body)


def _rows(answer: Answer) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in answer.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{term_html(term)}</td>' for term in row)}</tr>"
        for row in answer.rows[:_SHOWN]
    )
    count = f"{len(answer.rows)} {'row' if len(answer.rows) == 1 else 'rows'}"
    if len(answer.rows) > _SHOWN:
        count += f", the first {_SHOWN} of them here"
    return (
        f'<p role="status">{count}</p><div class="scroll" tabindex="0"><table><thead><tr>{head}</tr>'
        f"</thead><tbody>{rows}</tbody></table></div>"
    )
