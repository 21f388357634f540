"""The query page: a query, the named questions as examples, and the rows as a table."""

from __future__ import annotations

from html import escape

from silkgraph.queries import questions
from silkgraph.server.card_page import page

__all__ = ["render_query_page"]

_FIRST = "SELECT ?event ?label WHERE {\n  ?event a silk:Event ; rdfs:label ?label .\n}\nLIMIT 20"


def render_query_page() -> str:
    """Return the page; its script asks the endpoint and shows rows whose IRIs lead to cards."""
    options = "".join(
        f'<option value="{escape(each.sparql)}">{escape(each.text)}</option>'
        for each in questions()
    )
    body = (
        '<main><h1>Ask the graph</h1><p class="soft">SPARQL 1.1 at <code>/sparql</code>;'
        " the usual prefixes are known.</p>"
        '<form id="ask"><label>Examples <select id="examples"><option value="">Choose a question'
        f"</option>{options}</select></label>"
        '<label>Query <textarea id="query" rows="14" spellcheck="false">'
        f"{escape(_FIRST)}</textarea></label>"
        '<button type="submit">Run</button></form>'
        '<p id="message" role="status"></p><div class="scroll" id="result"></div></main>'
    )
    return page("SilkGraph", body, "query.js")
