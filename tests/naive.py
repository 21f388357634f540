"""The named questions as a first author would write them: for each, what to put in place of what."""

from __future__ import annotations

__all__ = ["NAIVE", "naive"]

_LABELS = """  OPTIONAL { ?state rdfs:label ?state_name FILTER(LANG(?state_name) = "en") }
  OPTIONAL { ?area skos:prefLabel ?area_name FILTER(LANG(?area_name) = "en") }
"""
_BY_IRI = "FILTER(STRSTARTS(STR(?leader), STR(person:)) && STRSTARTS(STR(?other), STR(person:)))"
_BY_CLASS = "?leader a silk:Leader . ?other a silk:Leader ."
_KNOWN = """  OPTIONAL { GRAPH ?article { ?article silk:outlet ?outlet } }
  OPTIONAL { GRAPH ?article { ?article schema:datePublished ?published } }
  OPTIONAL { GRAPH ?article { ?article schema:headline ?headline } }
"""
_STATE = "FILTER(!BOUND(?state) || EXISTS { ?event silk:involvesState ?state })"
_NAME_OF_ALL = "{ SELECT ?event (MIN(STR(?label)) AS ?name) WHERE { ?event rdfs:label ?label } GROUP BY ?event }"


def _labels_before_counting(columns: str) -> list[tuple[str, str]]:
    """Look up the names for every row, not for every group."""
    end = f"    }}\n    GROUP BY {columns}\n    HAVING(COUNT(*) > 0) # rdflib makes one row of no rows\n  }}\n"
    named = end.replace(columns, f"{columns} ?state_name ?area_name")
    return [
        (end + _LABELS, _LABELS + named),
        (f"SELECT {columns}", f"SELECT {columns} ?state_name ?area_name"),
    ]


def _first_source_by_comparison(node: str) -> list[tuple[str, str]]:
    """Choose the first source by comparing each with all, not by grouping."""
    return [
        (
            f"""  {{
    # What has a source only; of several the first.
    SELECT ?event {node} (MIN(STR(?each)) AS ?source)
    WHERE {{ ?event silk:isMilestoneOf {node} ; silk:sourced true ; dcterms:source ?each }}
    GROUP BY ?event {node}
    HAVING(COUNT(*) > 0) # rdflib makes one row of no rows
  }}
""",
            "",
        ),
        (
            "  FILTER(!BOUND(?from) || ?last >= ?from)\n",
            f"""  ?event silk:isMilestoneOf {node} ; silk:sourced true ; dcterms:source ?each .
  FILTER NOT EXISTS {{ ?event dcterms:source ?earlier FILTER(STR(?earlier) < STR(?each)) }}
  BIND(STR(?each) AS ?source)
  FILTER(!BOUND(?from) || ?last >= ?from)
""",
        ),
    ]


def _graph_afterwards(fact: str, rest: str) -> list[tuple[str, str]]:
    """Find the fact in any graph first, and then the article that states it."""
    return [(f"  GRAPH ?article {{\n    {fact}", f"  {fact}  GRAPH ?article {{\n{rest}")]


NAIVE: dict[str, list[tuple[str, str]]] = {
    "areas-by-state": _labels_before_counting("?state ?area"),
    "areas-by-year": [
        *_labels_before_counting("?year ?state ?area")[:1],
        ("SELECT ?year ?state ?area\n", "SELECT ?year ?state ?area ?state_name ?area_name\n"),
    ],
    "commitments": _first_source_by_comparison("?commitment"),
    "projects": _first_source_by_comparison("?project"),
    # Each article of an event beside each other one.
    "disagreements": [
        ("        ?event rdfs:label ?label .\n", ""),
        (
            "      FILTER(!BOUND(?state)",
            """      GRAPH ?naming { ?event rdfs:label ?label }
      GRAPH ?other {
        ?more silk:status ?any_status ; silk:about ?event .
        OPTIONAL { ?event silk:earliestDay ?starts }
        OPTIONAL { ?event silk:takesPlaceIn ?elsewhere }
      }
      FILTER(COALESCE(STR(?last), "9999") < COALESCE(STR(?starts), "")
        || COALESCE(?somewhere != ?elsewhere, false))
      FILTER(!BOUND(?state)""",
        ),
        ("    HAVING(MIN(?ends) < MAX(?begins) || COUNT(DISTINCT ?somewhere) > 1)\n", ""),
    ],
    "status-changes": [
        (
            "      ?about silk:status ?any ; silk:about ?event .\n",
            "      ?about silk:status ?any ; silk:about ?event .\n"
            "      FILTER EXISTS { ?more silk:about ?event ; silk:status ?one FILTER(?one != ?any) }\n",
        ),
        ("    HAVING(COUNT(DISTINCT ?any) > 1)\n", ""),
    ],
    "single-source": [
        (
            f"""  {{
    SELECT ?event (MIN(STR(?label)) AS ?name)
    WHERE {{
      VALUES ?state {{ UNDEF }}
      GRAPH ?source {{ ?about silk:status silk:happened ; silk:about ?event }}
      ?event rdfs:label ?label .
      {_STATE}
    }}
    GROUP BY ?event
    HAVING(COUNT(DISTINCT ?source) = 1)
  }}
""",
            f"""  VALUES ?state {{ UNDEF }}
  {_NAME_OF_ALL}
  {_STATE}
  FILTER NOT EXISTS {{
    GRAPH ?second {{ ?about silk:status silk:happened ; silk:about ?event }}
    FILTER(?second != ?article)
  }}
""",
        )
    ],
    "meeting-counts": [(_BY_IRI, _BY_CLASS)],
    "who-met-whom": [(_BY_IRI, _BY_CLASS)],
    # Everything that is counted of an article in one join.
    "sources": [
        (
            """SELECT ?article (COUNT(?claim) AS ?all)
    WHERE { ?claim prov:wasDerivedFrom ?article }
    GROUP BY ?article
  }
  OPTIONAL {
    SELECT ?article (COUNT(DISTINCT ?event) AS ?told)
    WHERE { GRAPH ?article { ?about silk:status ?status ; silk:about ?event } }
""",
            """SELECT ?article (COUNT(DISTINCT ?claim) AS ?all) (COUNT(DISTINCT ?event) AS ?told)
    WHERE {
      ?claim prov:wasDerivedFrom ?article
      OPTIONAL { GRAPH ?article { ?about silk:status ?status ; silk:about ?event } }
    }
""",
        )
    ],
    "proposals": _graph_afterwards(
        "?node silk:proposedBy ?by ; silk:hasArea ?area ; rdfs:label ?proposal .\n",
        "    ?node rdfs:label ?proposal .\n",
    ),
    "what-was-said": _graph_afterwards("?quotation silk:saidBy ?speaker .\n", ""),
    # One pattern after the other, as the sentence has them.
    "offices-at-events": [
        (
            """  {
    SELECT ?person ?office ?office_name ?state ?state_name ?start ?end
    WHERE {
""",
            "",
        ),
        (
            "      OPTIONAL { ?tenure silk:latestDay ?end }\n    }\n  }\n" + _KNOWN,
            "      OPTIONAL { ?tenure silk:latestDay ?end }\n",
        ),
        (
            "    ?person rdfs:label ?name .\n    ?article schema:inLanguage ?language .\n",
            "    ?person rdfs:label ?name .\n    ?article schema:inLanguage ?language .\n"
            + _KNOWN.replace("GRAPH ?article ", "").replace("{ {", "{").replace("} }", "}"),
        ),
    ],
    # The names are chosen by language when all else is found.
    "memberships": [
        ('  FILTER(LANG(?organization_name) = "en")\n', ""),
        (
            '  FILTER(LANG(?state_name) = "en")\n',
            "",
        ),
        (
            "  FILTER(!BOUND(?at)",
            '  FILTER(LANG(?organization_name) = "en" && LANG(?state_name) = "en")\n  FILTER(!BOUND(?at)',
        ),
    ],
    "office-holders": [
        ('  FILTER(LANG(?office_name) = "en")\n', ""),
        ('  FILTER(LANG(?state_name) = "en")\n', ""),
        ('  FILTER(LANG(?name) = "en")\n', ""),
        (
            "  FILTER(!BOUND(?at)",
            '  FILTER(LANG(?office_name) = "en" && LANG(?state_name) = "en" && LANG(?name) = "en")\n'
            "  FILTER(!BOUND(?at)",
        ),
    ],
}


def naive(name: str, sparql: str) -> str:
    """Return the naive form of a question."""
    for shaped, plain in NAIVE[name]:
        assert shaped in sparql, f"{name} has no longer the part {shaped!r}"
        sparql = sparql.replace(shaped, plain)
    return sparql
