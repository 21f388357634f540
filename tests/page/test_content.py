from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.page.scope import around, within

if TYPE_CHECKING:
    from silkgraph.page.model import Content, Fact, Link, Node


def node(content: Content, key: str) -> Node:
    return next(node for node in content.nodes if node.key == key)


def links_of(content: Content, source: str, kind: str) -> list[Link]:
    return [link for link in content.links if link.source == source and link.kind == kind]


def fact(content: Content, kind: str) -> Fact:
    return next(fact for fact in content.facts if fact.kind == kind)


def keys(content: Content) -> set[str]:
    return {node.key for node in content.nodes}


SUMMIT = "event:2023-05-18-5df9eca8"


def test_event_has_type_dates_states_and_sources(content: Content) -> None:
    summit = node(content, SUMMIT)
    assert (summit.kind, summit.type) == ("event", "Summit")
    assert (summit.span.start, summit.span.end) == ("2023-05-18", "2023-05-19")
    assert summit.states == ("state:china", "state:kazakhstan", "state:uzbekistan")
    assert len(summit.articles) == 2


def test_name_given_by_one_article_outranks_one_made_from_type_and_participants(
    content: Content,
) -> None:
    assert node(content, SUMMIT).names == {"en": "China-Central Asia Summit"}


def test_names_come_in_every_language_and_aliases_beside_them(content: Content) -> None:
    assert node(content, "state:china").names == {"en": "China", "ru": "Китай", "zh": "中国"}
    assert node(content, "state:china").aliases == ("PRC",)


def test_participant_link_names_only_the_articles_that_state_it(content: Content) -> None:
    by_leader = {link.target: link.articles for link in links_of(content, SUMMIT, "participant")}
    assert by_leader["person:xi-jinping"] == (
        "article:20230519bbbbbbbb",
        "article:20230520cccccccc",
    )
    assert by_leader["person:shavkat-mirziyoyev"] == ("article:20230520cccccccc",)


def test_state_that_takes_part_has_no_second_link(content: Content) -> None:
    involved = {link.target for link in links_of(content, SUMMIT, "state")}
    assert "state:uzbekistan" not in involved
    assert "state:kazakhstan" in involved


def test_claims_keep_words_article_and_status(content: Content) -> None:
    denied = [claim for claim in content.claims if claim.status == "denied"]
    assert [claim.quote for claim in denied] == ["Astana denied that Wang Yi had visited on 2 May"]
    assert denied[0].article == "article:20230519bbbbbbbb"


def test_area_is_linked_through_the_facts_that_name_it(content: Content) -> None:
    links = {link.target: link.facts for link in content.links if link.source == "state:china"}
    assert len(links["area:energy-oil-gas"]) == 2
    assert all(key.startswith("cooperation:") for key in links["area:energy-oil-gas"])


def test_partnership_joins_two_states(content: Content) -> None:
    partnership = fact(content, "partnership")
    joined = [link for link in content.links if link.kind == "partnership"]
    assert [(link.source, link.target, link.facts) for link in joined] == [
        ("state:china", "state:uzbekistan", (partnership.key,))
    ]


def test_figure_keeps_value_unit_and_year(content: Content) -> None:
    trade = fact(content, "figure")
    assert (trade.value, trade.unit, trade.span.start) == ("31.2", "billion USD", "2022")


def test_leader_has_offices_with_dates_and_a_link_to_the_state(content: Content) -> None:
    tenure = node(content, "person:nursultan-nazarbayev").tenures[0]
    assert (tenure.office["en"], tenure.start, tenure.end) == ("President", "1991-12", "2019-03-20")
    assert (
        links_of(content, "person:nursultan-nazarbayev", "office")[0].target == "state:kazakhstan"
    )


def test_what_no_article_speaks_of_is_left_out(content: Content) -> None:
    assert "area:political-trust" not in keys(content)


def test_period_leaves_out_events_and_whoever_took_part_in_nothing_else(content: Content) -> None:
    kept = keys(within(content, "2023", "2023-12"))
    assert SUMMIT in kept
    assert not {key for key in kept if key.startswith(("event:2013", "event:2024"))}
    assert "person:nursultan-nazarbayev" not in kept


def test_undated_things_are_as_old_as_their_articles(content: Content) -> None:
    assert "agreement:undated-b4a79179" in keys(within(content, "2023-05", "2023-05"))
    assert "agreement:undated-b4a79179" not in keys(within(content, "2024", None))


def test_period_keeps_only_the_articles_that_tell_of_it(content: Content) -> None:
    part = within(content, "2013", "2013")
    assert [article.key for article in part.articles] == ["article:20130908aaaaaaaa"]
    assert {article for node in part.nodes for article in node.articles} == {
        "article:20130908aaaaaaaa"
    }


def test_everything_that_a_part_refers_to_is_in_it(content: Content) -> None:
    for part in (content, within(content, "2023", "2023"), around(content, "person:wang-yi", 2)):
        known = keys(part)
        facts = {fact.key for fact in part.facts}
        articles = {article.key for article in part.articles}
        assert {end for link in part.links for end in (link.source, link.target)} <= known
        assert {key for link in part.links for key in link.facts} <= facts
        assert {claim.article for claim in part.claims} <= articles
        assert {claim.about for claim in part.claims} <= known | facts


def test_walk_does_not_lead_through_a_state(content: Content) -> None:
    near = keys(around(content, "person:wang-yi", 2))
    assert {"person:wang-yi", "state:china", "event:2023-05-02-e53e46c7"} <= near
    assert "person:xi-jinping" not in near


def test_walk_from_a_state_leads_on(content: Content) -> None:
    assert "person:wang-yi" in keys(around(content, "state:china", 1))
