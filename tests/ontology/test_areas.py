"""The areas of cooperation: which there are, how they are called, and which words name them."""

from __future__ import annotations

from collections import defaultdict

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from silkgraph import resources
from silkgraph.extraction.names.lexicon import load_lexicon
from silkgraph.extraction.text.folding import fold
from silkgraph.namespaces import AREA, SILK
from silkgraph.reference import load_reference

SLUGS = {
    "political-trust",
    "institutional-mechanism",
    "trade",
    "investment",
    "industry",
    "transport",
    "customs-logistics",
    "energy-oil-gas",
    "energy-power-renewable",
    "nuclear-uranium",
    "mining-minerals",
    "agriculture",
    "water",
    "space",
    "health",
    "education",
    "defence",
    "digital",
    "finance",
    "environment-climate",
    "science-technology",
    "development-poverty",
    "culture-heritage",
    "tourism-visa",
    "media-thinktanks",
    "security-counterterrorism",
    "justice-law-enforcement",
    "borders",
    "afghanistan",
    "people-to-people",
    "subnational",
}
LANGUAGES = ("en", "ru", "zh")
#: A sentence of news and the areas that its words name.
SENTENCES = {
    "en": {
        "The two sides will build a railway and a highway across the pass.": {"transport"},
        "Customs clearance at the dry port takes two hours.": {"customs-logistics"},
        "The gas pipelines carried 43 bcm last year.": {"energy-oil-gas"},
        "Solar and wind farms are to join the grid.": {"energy-power-renewable"},
        "Uranium is shipped by rail.": {"nuclear-uranium", "transport"},
        "Food security came first.": {"agriculture"},
        "They discussed security.": {"security-counterterrorism"},
        "The investment climate is good.": {"investment"},
        "He spoke of climate change.": {"environment-climate"},
        "The armies held a joint drill.": {"defence"},
        "The tax was paid by the loan.": {"finance"},
        "Artificial intelligence and e-commerce are new fields.": {"digital"},
        "They reaffirmed the one-China principle.": {"political-trust"},
        "A permanent secretariat opens in Xi'an.": {"institutional-mechanism"},
        "The sister cities exchange doctors.": {"subnational", "health"},
        "Tourists need no visa.": {"tourism-visa"},
        "The guest was met at the airport and crossed the square.": set(),
        "He asked them to lend an ear in concert with others.": set(),
        "The medals were handed out in the stadium.": set(),
    },
    "ru": {
        "Товарооборот вырос на треть.": {"trade"},
        "Стороны обсудили борьбу с терроризмом.": {"security-counterterrorism"},
        "Открылся Институт Конфуция.": {"education"},
        "Страны отменили визы.": {"tourism-visa"},
        "Они говорили о сухих портах, больницах и тоннелях.": {
            "customs-logistics",
            "health",
            "transport",
        },
        "Президент прибыл в аэропорт.": set(),
        "Три пары сапог стояли у двери.": set(),
        "Река или озеро, было неясно.": set(),
    },
    "zh": {
        "双方同意扩大农产品出口。": {"agriculture", "trade"},
        "新能源汽车在当地组装。": {"industry"},
        "可再生能源项目启动。": {"energy-power-renewable"},
        "两国签署互免签证协定。": {"tourism-visa"},
        "他接受媒体采访。": set(),
        "两国关系进入黄金时期。": set(),
        "一中国公民在场。": set(),
        "总装机容量为50兆瓦。": {"energy-power-renewable"},
        "关系保持健康发展的良好势头。": set(),
    },
}


@pytest.fixture(scope="module")
def areas() -> Graph:
    return Graph().parse(data=(resources.ontology_dir() / "areas.ttl").read_bytes())


@pytest.fixture(scope="module")
def triggers(areas: Graph) -> dict[str, dict[str, str]]:
    """Return, for each language, the area that each trigger names."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for area, label in areas.subject_objects(SKOS.hiddenLabel):
        assert isinstance(label, Literal)
        found[str(label.language)][str(label)] = str(area).removeprefix(AREA)
    return found


def named_areas(text: str, language: str) -> set[str]:
    """Find the areas that words of a text name, whatever the text does with them."""
    lexicon = load_lexicon(load_reference(), language)[1]
    hits = lexicon.find(fold(text.lower(), language))
    return {sense.name for hit in hits for sense in hit.senses}


def test_areas_are_exactly_the_thirty_one_slugs_that_claims_use(areas: Graph) -> None:
    found = set(areas.subjects(RDF.type, URIRef(f"{SILK}CooperationArea")))
    assert found == {URIRef(AREA + slug) for slug in SLUGS}


def test_top_concepts_group_areas_and_are_none_themselves(areas: Graph) -> None:
    scheme = URIRef(AREA.removesuffix("/"))
    tops = set(areas.objects(scheme, SKOS.hasTopConcept))
    assert tops == set(areas.subjects(SKOS.topConceptOf, scheme))
    assert tops == set(areas.objects(None, SKOS.broader))
    assert {str(top).removeprefix(AREA) for top in tops} & SLUGS == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", sorted(SLUGS))
def test_every_area_has_a_label_and_triggers(
    slug: str, language: str, areas: Graph, triggers: dict[str, dict[str, str]]
) -> None:
    labels = areas.objects(URIRef(AREA + slug), SKOS.prefLabel)
    assert language in {label.language for label in labels if isinstance(label, Literal)}
    assert list(triggers[language].values()).count(slug) >= 10


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, sentence) for language in LANGUAGES for sentence in SENTENCES[language]],
)
def test_words_name_the_right_areas(language: str, sentence: str) -> None:
    assert named_areas(sentence, language) == SENTENCES[language][sentence]
