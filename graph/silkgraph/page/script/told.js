// Lists of what is told of a node without being one: offices, areas, proposals, figures.

import { compare, inTimeOrder } from "./data.js";
import { make, quoted } from "./dom.js";
import { chip, citations, factEntry, factWhen, longList, marks, section } from "./evidence.js";
import { view } from "./view.js";
import { inTime } from "./visible.js";
import { formatTenure, formatValue, nameOf } from "./wording.js";

/** The offices a leader held, the latest first. */
export function offices(node) {
  return make(
    "ul.offices",
    {},
    ...node.tenures.toReversed().map((held) =>
      make(
        "li",
        {},
        make("span", {}, held.office[view.language] ?? held.office.en, held.state ? `, ${nameOf(held.state)}` : ""),
        make("small", {}, formatTenure(held)),
      ),
    ),
  );
}

/** What articles call the office of a person. */
export function officeClaims(node) {
  return section("officeInArticles", longList(node.claims.map((claim) => () =>
    make("li.entry", {}, claim.office ? make("p.fact", {}, claim.office) : null, citations([claim]))), 3));
}

/** The areas of an actor with the date of the first word on each: what was added when. */
export function areasOf(node) {
  return areaSections(node.links.filter((link) => link.kind === "area"), (link) => link.facts, 8);
}

/** The areas in which two states are named together: what they added when. */
export function commonAreas(one, other) {
  if (one.kind !== "state" || other.kind !== "state") return [];
  const both = (link) => link.facts.filter((fact) => fact.states.includes(other));
  return areaSections(one.links.filter((link) => link.kind === "area" && both(link).length), both, 24);
}

/** Areas by their first day; within a period, what was new in it comes apart from what was known before. */
function areaSections(joined, factsOf, shown) {
  const inOrder = (link) => inTimeOrder(factsOf(link));
  const since = (link) => inOrder(link)[0].first ?? inOrder(link)[0].told ?? "9999";
  const told = joined.filter((link) => factsOf(link).some((fact) => inTime(fact))).toSorted((a, b) => compare(since(a), since(b)));
  const rows = (links) => longList(links.map((link) => () => areaRow(link, inOrder(link))), shown);
  if (!view.from) return [section("areas", rows(told))];
  const isNew = (link) => since(link).slice(0, 7) >= view.from;
  return [section("addedIn", rows(told.filter(isNew))), section("knownBefore", rows(told.filter((link) => !isNew(link))))];
}

/** An area with its first day; it unfolds to the words, the earliest first. */
function areaRow(link, facts) {
  const title = make("summary", {}, quoted(nameOf(link.target)), make("small", {}, factWhen(facts[0])));
  const row = make("details", {}, title);
  row.addEventListener("toggle", () => {
    if (row.childElementCount > 1) return;
    row.append(longList(facts.map((fact) => () => (fact.kind === "proposal" ? proposal(fact, link.target) : cooperation(fact))), 3), chip(link.target));
  });
  return make("li.area-row", {}, row);
}

/** A proposal with who made it and on what. */
export function proposal(fact, node) {
  const speaker = fact.about[0];
  const area = fact.area ? chip(fact.area) : null;
  const by = speaker && speaker !== node ? chip(speaker) : null;
  const element = factEntry(fact);
  if (by || (area && fact.area !== node)) element.append(make("div.chips", {}, by, fact.area === node ? null : area));
  return element;
}

/** The words that name a state in an area. */
export function cooperation(fact) {
  return make("li.entry", {}, make("p.entry-when", {}, factWhen(fact), " ", marks(fact)), citations(fact.claims));
}

/** A number with its unit and year. */
export function figureTitle(fact) {
  return make("strong.value", {}, formatValue(fact), fact.start ? `, ${fact.start}` : "");
}
