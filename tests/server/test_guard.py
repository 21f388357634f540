from __future__ import annotations

import pytest

from silkgraph.server.guard import loads

#: One that a reader of escapes and one that knows none both take for a comment.
HIDDEN = r'INSERT DATA { <urn:a\u0041#> <urn:b> "\u0022#" } ; LOAD <http://127.0.0.1/x>'


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://127.0.0.1/x>",
        "load silent <http://127.0.0.1/x> INTO GRAPH <urn:g>",
        "PREFIX e: <urn:> LOAD e:x",
        r"L\u004FAD <http://127.0.0.1/x>",
        "INSERT DATA { <urn:s> <urn:p> 'it' } ;LOAD<http://127.0.0.1/x>",
        "PREFIX e: <urn:> INSERT DATA { e:it\\'s <urn:p> 1 } ; LOAD <urn:x> # '",
        "INSERT DATA { <urn:s#> <urn:p> 1 } ; LOAD <urn:x>",
        "INSERT DATA { <urn:s> <urn:p> 1 } # here\rLOAD <urn:x>",
        HIDDEN,
    ],
)
def test_an_update_that_loads_is_found(update: str) -> None:
    assert loads(update)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:s> <urn:p> 'the load of a truck' }",
        """INSERT DATA { <urn:s> <urn:p> '''it's a "load"''' }""",
        "INSERT DATA { <urn:load> <urn:p> 1 }",
        "PREFIX e: <urn:> INSERT DATA { e:load e:the-load 1 } # load",
        "DELETE WHERE { ?load ?p ?o }",
    ],
)
def test_the_word_in_a_string_an_iri_a_comment_or_a_name_loads_nothing(update: str) -> None:
    assert not loads(update)
