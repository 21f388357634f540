// Lists of what is told of a node without being one: offices, areas, proposals, figures.

import { inTimeOrder } from "./data.js";
import { make, quoted } from "./dom.js";
import { chip, citations, factEntry, factWhen, longList, marks, section } from "./evidence.js";
import { change, view } from "./view.js";
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
  const joined = node.links.filter((link) => link.kind === "area" && link.facts.some((fact) => inTime(fact)));
  return section("areas", longList(areaRows(joined, (link) => link.facts), 8));
}

/** The areas in which two states are named together: what they added when. */
export function commonAreas(one, other) {
  if (one.kind !== "state" || other.kind !== "state") return null;
  const both = (link) => link.facts.filter((fact) => fact.states.includes(other) && inTime(fact));
  const joined = one.links.filter((link) => link.kind === "area" && both(link).length);
  return section("areas", longList(areaRows(joined, both), 24));
}

function areaRows(joined, factsOf) {
  const first = (link) => inTimeOrder(factsOf(link))[0];
  const since = (link) => first(link).first ?? first(link).told ?? "9999";
  const sorted = joined.toSorted((a, b) => since(a).localeCompare(since(b)));
  return sorted.map((link) => () =>
    make(
      "li.area-row",
      {},
      make("button.name", { type: "button", onclick: () => change({ selected: link.key }) }, quoted(nameOf(link.target))),
      make("small", {}, factWhen(first(link))),
    ),
  );
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
