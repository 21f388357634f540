"""The service description: what the endpoint says of itself to programs."""

from __future__ import annotations

import pyoxigraph as ox

from silkgraph.server.engine import GRAPH_FORMATS

__all__ = ["describe"]

_DESCRIPTION = """
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .
<> a sd:Service ;
  sd:endpoint <> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML,
    formats:SPARQL_Results_CSV, formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples,
    formats:RDF_XML, formats:JSON-LD, formats:TriG ;
  sd:defaultDataset <#dataset> .
<#dataset> a sd:Dataset ; sd:defaultGraph <#default> .
<#default> a sd:Graph .
"""


def describe(address: str, media: str) -> bytes:
    """Return the description of the endpoint at ``address``."""
    triples = [
        quad.triple for quad in ox.parse(_DESCRIPTION, ox.RdfFormat.TURTLE, base_iri=address)
    ]
    return ox.serialize(triples, format=GRAPH_FORMATS[media]) or b""
