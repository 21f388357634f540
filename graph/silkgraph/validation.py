"""Check a graph against the SHACL shapes: what is wrong, where, and which article said it.

pySHACL checks the core of the shapes. Their SPARQL constraints run on the store, once for all nodes
where SHACL would have them run once for each: the same answer, many times sooner. The vocabulary and
the areas of this version belong to what is checked against, whatever the graph holds of them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from silkgraph import resources
from silkgraph.errors import StoreError
from silkgraph.namespaces import ARTICLE, ONTOLOGY, SILK, SKOS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node

    from silkgraph.store import Store

__all__ = ["Report", "Violation", "validate"]

_SH = "http://www.w3.org/ns/shacl#"
_UNDECLARED = "The vocabulary has no such term; check its spelling."


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks one rule.

    ``path`` is the property, with ``^`` before it where it is read backwards, ``value`` what is
    wrong, in N-Triples; both are empty where there is none. ``article`` is the first article that
    says it, empty for reference knowledge. ``component`` is SHACL's name for the kind of rule.
    """

    focus: str
    path: str
    message: str
    value: str
    component: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: how many nodes the shapes speak of, and what is wrong with them."""

    focus_nodes: int
    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Tell whether something was checked and nothing is wrong."""
        return self.focus_nodes > 0 and not self.violations

    def turtle(self) -> str:
        """Return the report in the vocabulary of SHACL."""
        head = f"@prefix sh: <{_SH}> .\n\n[] a sh:ValidationReport ;\n    sh:conforms "
        if not self.violations:
            return f"{head}{str(self.conforms).lower()} .\n"
        results = " ,\n        ".join(map(_as_result, self.violations))
        return f"{head}false ;\n    sh:result\n        {results} .\n"


def validate(store: Store) -> Report:
    """Check the whole graph; violations are sorted, so those of one node stand together.

    Raise ``StoreError`` where the shapes find nothing to check: an empty graph must not pass.
    """
    data = _copied(store)
    nodes = _focus_nodes(data)
    if not nodes:
        raise StoreError(
            f"the graph {store.location} holds nothing to check; fill it with 'silkgraph add'"
        )
    found = {*_core_violations(data), *_sparql_violations(store), *_undeclared_terms(data)}
    return Report(len(nodes), tuple(sorted(_with_article(store, one) for one in found)))


def _copied(store: Store) -> Graph:
    """Copy the graph into rdflib's memory, over which pySHACL is fastest."""
    from rdflib import Graph

    names = (name for name in store.graphs() if name != ONTOLOGY)
    triples = {f"{quad.triple} ." for name in names for quad in store.quads(name)}
    graph = Graph().parse(data="\n".join(triples), format="nt")
    graph += _vocabulary()
    return graph


@cache
def _vocabulary() -> Graph:
    """Read what the shapes need of the ontology; the many words that name areas are left out."""
    from rdflib import Graph, URIRef

    graph = Graph()
    for file in resources.ontology_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    graph.remove((None, URIRef(SKOS.hiddenLabel), None))
    return graph


@cache
def _shapes() -> Graph:
    from rdflib import Graph

    file = resources.ontology_dir() / "shapes.ttl"
    return Graph().parse(data=file.read_bytes(), format="turtle")


def _focus_nodes(data: Graph) -> set[Node]:
    """Return the nodes that some shape speaks of."""
    from rdflib import RDF, SH, URIRef

    shapes = _shapes()
    found: set[Node] = set()
    for cls in shapes.objects(None, SH.targetClass):
        for name in _with_subclasses(cls):
            found.update(data.subjects(RDF.type, URIRef(name)))
    for predicate in shapes.objects(None, SH.targetSubjectsOf):
        found.update(data.subjects(predicate))
    for predicate in shapes.objects(None, SH.targetObjectsOf):
        found.update(data.objects(None, predicate))
    return found


def _with_subclasses(cls: Node) -> list[str]:
    from rdflib import RDFS

    return sorted({str(name) for name in _vocabulary().transitive_subjects(RDFS.subClassOf, cls)})


def _core_violations(data: Graph) -> Iterator[Violation]:
    """Yield what pySHACL finds without the SPARQL constraints."""
    from pyshacl import validate as check
    from rdflib import SH, Graph

    core = Graph()
    core += _shapes()
    core.remove((None, SH.sparql, None))
    report = check(data, shacl_graph=core, inplace=True)[1]
    if not isinstance(report, Graph):
        raise TypeError(f"pySHACL gave no report but {report!r}")
    for result in report.objects(None, SH.result):
        yield Violation(
            focus=_text(report.value(result, SH.focusNode)),
            path=_path(report, report.value(result, SH.resultPath)),
            message=_text(report.value(result, SH.resultMessage)),
            value=_ntriples(report.value(result, SH.value)),
            component=_text(report.value(result, SH.sourceConstraintComponent)),
        )


def _sparql_violations(store: Store) -> Iterator[Violation]:
    """Yield what the SPARQL constraints of the shapes find, each run once for all its targets."""
    from rdflib import SH

    shapes = _shapes()
    for shape, constraint in shapes.subject_objects(SH.sparql):
        message = _text(shapes.value(constraint, SH.message))
        select = _text(shapes.value(constraint, SH.select))
        for target in _targets(shape):
            query = select.replace("WHERE {", f"WHERE {{ {target} .", 1)
            for focus, value in _rows(store, query):
                component = f"{_SH}SPARQLConstraintComponent"
                yield Violation(str(focus).strip("<>"), "", message, str(value), component)


def _targets(shape: Node) -> Iterator[str]:
    """Yield the graph patterns that find the focus nodes of a shape."""
    from rdflib import SH

    for cls in _shapes().objects(shape, SH.targetClass):
        names = " ".join(f"<{name}>" for name in _with_subclasses(cls))
        yield f"VALUES ?targetClass {{ {names} }} $this a ?targetClass"
    for predicate in _shapes().objects(shape, SH.targetSubjectsOf):
        yield f"$this <{predicate}> ?targetValue"


def _undeclared_terms(data: Graph) -> Iterator[Violation]:
    """Yield one violation for each term in the vocabulary's namespace that is not in it."""
    from rdflib import RDF, RDFS

    declared = set(_vocabulary().subjects(RDFS.isDefinedBy))
    closed = f"{_SH}ClosedConstraintComponent"
    for predicate in set(data.predicates()) - declared:
        if str(predicate).startswith(SILK):
            focus = min(map(_text, data.subjects(predicate)))
            yield Violation(focus, str(predicate), _UNDECLARED, "", closed)
    for cls in set(data.objects(None, RDF.type)) - declared:
        if str(cls).startswith(SILK):
            focus = min(map(_text, data.subjects(RDF.type, cls)))
            yield Violation(focus, str(RDF.type), _UNDECLARED, _ntriples(cls), closed)


def _with_article(store: Store, found: Violation) -> Violation:
    """Name the first article that states what is wrong, else the first that states anything of it."""
    if found.focus.startswith("_:"):
        return found
    query = (
        f"SELECT ?graph ?path ?value WHERE {{ GRAPH ?graph {{ <{found.focus}> ?path ?value }} }}"
    )
    rows = [row for row in _rows(store, query) if row[0].value.startswith(ARTICLE)]
    exact = [row for row in rows if (row[1].value, str(row[2])) == (found.path, found.value)]
    article = min((row[0].value for row in exact or rows), default="")
    return replace(found, article=article)


def _rows(store: Store, query: str) -> Iterator[Any]:
    # The engine's types cannot be named here: only the store knows which engine it is.
    solutions: Any = store.query(query)
    yield from solutions


def _text(node: Node | None) -> str:
    from rdflib import BNode

    if node is None:
        return ""
    return f"_:{node}" if isinstance(node, BNode) else str(node)


def _ntriples(node: Node | None) -> str:
    """Write a term as the store writes it."""
    from rdflib import Literal, URIRef

    if isinstance(node, URIRef):
        return f"<{node}>"
    if not isinstance(node, Literal):
        return _text(node)
    text = json.dumps(str(node), ensure_ascii=False)
    if node.language:
        return f"{text}@{node.language}"
    return f"{text}^^<{node.datatype}>" if node.datatype not in (None, XSD.string) else text


def _path(report: Graph, path: Node | None) -> str:
    from rdflib import SH

    inverse = report.value(path, SH.inversePath) if path is not None else None
    return f"^{_text(inverse)}" if inverse is not None else _text(path)


def _as_result(found: Violation) -> str:
    """Write a violation as a SHACL validation result in Turtle."""
    path = found.path.removeprefix("^")
    if found.path:
        path = f"[ sh:inversePath <{path}> ]" if found.path.startswith("^") else f"<{path}>"
    lines = {
        "sh:focusNode": found.focus if found.focus.startswith("_:") else f"<{found.focus}>",
        "sh:resultPath": path,
        "sh:value": found.value,
        "sh:resultMessage": json.dumps(found.message),
        "sh:resultSeverity": "sh:Violation",
        "sh:sourceConstraintComponent": f"<{found.component}>",
    }
    said = " ;\n".join(f"            {name} {value}" for name, value in lines.items() if value)
    return f"[ a sh:ValidationResult ;\n{said} ]"
