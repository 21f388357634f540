"""IRIs: the one base, the closed vocabulary, and the prefixes that queries and exports use."""

from __future__ import annotations

__all__ = [
    "BASE",
    "DCTERMS",
    "OA",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SILK",
    "SKOS",
    "XSD",
    "Namespace",
    "curie",
    "entity",
    "kind_of",
    "slug",
]

#: The only place that knows where SilkGraph's IRIs live.
BASE = "https://w3id.org/silkgraph/"
ONTOLOGY = f"{BASE}ontology"
#: The graph of reference knowledge: states, leaders, organizations, places, areas.
REFERENCE = f"{BASE}reference"

#: Kinds of entity; each has the prefix of its own name, so that Turtle reads ``person:xi-jinping``.
KINDS = (
    "agreement",
    "claim",
    "commitment",
    "cooperation",
    "event",
    "figure",
    "office",
    "organization",
    "organizationname",
    "membership",
    "partnership",
    "person",
    "place",
    "placename",
    "project",
    "proposal",
    "quotation",
    "state",
    "tenure",
)


class Namespace(str):
    """A namespace whose terms are made by attribute or index: ``SILK.Event``, ``SKOS["prefLabel"]``."""

    __slots__ = ()

    def __getitem__(self, name: str) -> str:  # type: ignore[override]  # an index is a term here, not a character
        return self + name

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):
            raise AttributeError(name)
        return self + name


RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SILK = Namespace(f"{BASE}def/")
AREA = Namespace(f"{BASE}area/")
ARTICLE = Namespace(f"{BASE}article/")

#: Known to every query and used by every export.
PREFIXES: dict[str, str] = {
    "area": AREA,
    "article": ARTICLE,
    "dcterms": DCTERMS,
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": OA,
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "silk": SILK,
    "skos": SKOS,
    "wd": "http://www.wikidata.org/entity/",
    "xsd": XSD,
    **{kind: f"{BASE}id/{kind}/" for kind in KINDS},
}


def slug(name: str) -> str:
    """Return ``name`` in lower-case ASCII words joined by hyphens: "Xi'an" gives ``xian``."""
    if not name.isascii():
        from anyascii import anyascii  # its tables would be half of a cold start

        name = anyascii(name)
    kept = "".join(c if c.isalnum() else " " for c in name.replace("'", "").lower())
    return "-".join(kept.split())


def entity(kind: str, name: str) -> str:
    """Return the IRI of the entity of ``kind`` called ``name``."""
    return f"{PREFIXES[kind]}{slug(name) or 'unnamed'}"


def kind_of(iri: str) -> str | None:
    """Return the kind in an entity IRI, ``area`` or ``article`` for those, else ``None``."""
    for kind in (*KINDS, "area", "article"):
        if iri.startswith(PREFIXES[kind]):
            return kind
    return None


def curie(iri: str) -> str:
    """Return ``iri`` with its prefix, as Turtle writes it; unchanged where no prefix fits."""
    fitting = [(base, prefix) for prefix, base in PREFIXES.items() if iri.startswith(base)]
    if not fitting:
        return iri
    base, prefix = max(fitting)
    return f"{prefix}:{iri.removeprefix(base)}"
