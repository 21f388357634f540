// The panel of a node: what is known of it, and the words it rests on.

import { actorsOf, datedOf, inTimeOrder, isDated, placesOf } from "./data.js";
import { make, quoted } from "./dom.js";
import { chips, citations, entry, factEntry, longList, marks, section, source } from "./evidence.js";
import { heading, period } from "./headings.js";
import { mark } from "./shapes.js";
import { areasOf, cooperation, figureTitle, officeClaims, offices, proposal } from "./told.js";
import { change, toggled, view } from "./view.js";
import { inTime, passesAllFilters } from "./visible.js";
import { count, formatSpan, nameOf, otherNames, word } from "./wording.js";

export function nodeContent(node) {
  const other = otherNames(node).map(([language, name]) => quoted(name, language));
  const type = isDated(node) && node.type ? word(node.type) : word(node.kind);
  return [
    heading(type, nameOf(node), other.length ? make("p.other-names", {}, ...spaced(other)) : null, isDated(node) ? marks(node) : null),
    actions(node),
    ...(isDated(node) ? datedSections(node) : actorSections(node)),
    naming(node),
  ];
}

const spaced = (items) => items.flatMap((item, position) => (position ? [" · ", item] : [item]));

function actions(node) {
  const focused = view.focus === node.key;
  const expanded = view.expanded.has(node.key);
  const button = (key, parts, pressed) =>
    make("button", { type: "button", "aria-pressed": pressed, onclick: () => change(parts()) }, word(key));
  return make(
    "div.actions",
    {},
    button(focused ? "unfocus" : "focus", () => ({ focus: focused ? "" : node.key, depth: 1 }), focused),
    button(expanded ? "collapse" : "expand", () => ({ expanded: toggled(view.expanded, node.key) }), expanded),
    button("path", () => ({ path: `${node.key}~` })),
    button("hide", () => ({ hidden: toggled(view.hidden, node.key), selected: "" })),
  );
}

function datedSections(node) {
  const places = placesOf(node);
  const rows = [
    ["when", formatSpan(node)],
    ["where", places.length ? chips(places) : node.kind === "event" ? word("notTold") : null],
    [node.kind === "agreement" ? "parties" : "participants", actorsOf(node).length ? chips(actorsOf(node)) : null],
    ["states", node.states.length ? chips(node.states) : null],
  ];
  return [factTable(rows), section("evidence", citations(node.claims, node.status))];
}

function factTable(rows) {
  const present = rows.filter(([, value]) => value);
  return make("dl.facts", {}, ...present.flatMap(([key, value]) => [make("dt", {}, word(key)), make("dd", {}, value)]));
}

function actorSections(node) {
  // A place opens from the map, which counts what passes the filters: the panel lists the same.
  const told = node.kind === "place" ? passesAllFilters() : inTime;
  const dated = datedOf(node).filter((thing) => told(thing));
  const left = datedOf(node).filter((thing) => thing.kind === "event" && !told(thing)).length;
  const kind = (wanted) => inTimeOrder(node.facts.filter((fact) => fact.kind === wanted && inTime(fact)));
  return [
    limit(left),
    node.tenures.length ? section("offices", offices(node)) : officeClaims(node),
    node.kind === "state" ? section("leaders", leadersOf(node)) : null,
    node.kind === "area" ? section("states", chips(statesOnArea(node))) : null,
    section("partnerships", longList(kind("partnership").map((fact) => () => factEntry(fact)))),
    metWith(node),
    ...(node.kind === "area" ? [] : areasOf(node)),
    section("events", longList(dated.filter((n) => n.kind === "event").reverse().map((n) => () => entry(n)))),
    section("agreements", longList(dated.filter((n) => n.kind === "agreement").reverse().map((n) => () => entry(n)), 6)),
    section("proposals", longList(kind("proposal").map((fact) => () => proposal(fact, node)), 6)),
    section("figures", longList(kind("figure").map((fact) => () => factEntry(fact, figureTitle(fact))), 6)),
    section("quotations", longList(kind("quotation").map((fact) => () => factEntry(fact)), 6)),
    node.kind === "area" ? section("cooperations", longList(kind("cooperation").map((fact) => () => cooperation(fact)), 8)) : null,
    node.kind === "leader" && node.tenures.length ? officeClaims(node) : null,
  ];
}

/** Say that a period or filters leave something out. */
function limit(left) {
  const parts = [period(), left ? `${count(left, "nEvents")} ${word("leftOut")}` : ""].filter(Boolean);
  return parts.length ? make("p.limit", {}, parts.join(" · ")) : null;
}

function leadersOf(state) {
  const found = state.links.filter((link) => link.kind === "office" && link.target === state).map((link) => link.source);
  return chips(found.sort((a, b) => a.id - b.id));
}

function statesOnArea(area) {
  const found = area.links.map((link) => link.source).filter((node) => node.kind === "state");
  return found.sort((a, b) => a.id - b.id);
}

/** Whom a node shares most events with; each name leads to the line between them. */
function metWith(node) {
  if (node.kind !== "leader" && node.kind !== "state") return null;
  const counts = new Map();
  for (const event of datedOf(node).filter((found) => found.kind === "event" && inTime(found))) {
    const others = node.kind === "leader" ? actorsOf(event).filter((actor) => actor.kind === "leader") : event.states;
    others.filter((other) => other !== node).forEach((other) => counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].id - b[0].id).slice(0, 8);
  const lead = ([other, number]) =>
    make(
      "button.chip",
      { type: "button", onclick: () => change({ selected: `${node.key}~${other.key}~together` }) },
      mark(other.kind),
      quoted(nameOf(other)),
      make("small", {}, String(number)),
    );
  return most.length ? section("metWith", make("div.chips", {}, ...most.map(lead))) : null;
}

function naming(node) {
  if (!node.articles.length || isDated(node)) return null;
  const told = inTimeOrder(node.articles.map((article) => ({ first: article.published, key: article.key, article }))).reverse();
  const list = longList(told.map(({ article }) => () => make("li.naming", {}, source(article))), 5);
  return make("section", {}, make("h3", {}, word("articlesNaming"), " ", make("small", {}, String(told.length))), list);
}
