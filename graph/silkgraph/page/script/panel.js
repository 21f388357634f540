// The panel: what is known of the selected node or line, and the words it rests on.

import { actorsOf, articles, datedOf, inTimeOrder, isDated, links, nodeByKey, nodes, placesOf } from "./data.js";
import { announce, byId, make, quoted } from "./dom.js";
import { chip, chips, citations, entry, factEntry, factWhen, longList, marks, section, source } from "./evidence.js";
import { nodesBetween, pathEnds, wayAlong } from "./paths.js";
import { mark } from "./shapes.js";
import { change, toggled, view } from "./view.js";
import { inTime, sharedEvents } from "./visible.js";
import { count, formatDate, formatSpan, formatTenure, formatValue, nameOf, otherNames, word } from "./wording.js";

const panel = byId("panel");
const linkByKey = new Map(links.map((link) => [link.key, link]));

/** Show the selected thing, or where to begin. */
export function showPanel() {
  const node = nodeByKey.get(view.selected);
  const content = node ? nodeContent(node) : (lineContent(view.selected) ?? pathContent() ?? startContent());
  panel.replaceChildren(...content.filter(Boolean));
  panel.classList.toggle("open", Boolean(view.selected || pathEnds()));
  panel.scrollTop = 0;
  if (node) announce(`${nameOf(node)}, ${word(node.kind)}`);
}

function heading(kicker, title, ...below) {
  return make(
    "header.panel-head",
    {},
    make("p.kicker", {}, kicker, make("button.close", { type: "button", "aria-label": word("close"), onclick: () => change(view.selected ? { selected: "" } : { path: "" }) }, "×")),
    make("h2", {}, quoted(title)),
    ...below,
  );
}

// A node

function nodeContent(node) {
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
    ["where", places.length ? chips(places) : null],
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
  const dated = datedOf(node).filter((thing) => inTime(thing));
  const kind = (wanted) => inTimeOrder(node.facts.filter((fact) => fact.kind === wanted && inTime(fact)));
  return [
    view.from || view.to ? make("p.limit", {}, period()) : null,
    node.tenures.length ? section("offices", offices(node)) : officeClaims(node),
    node.kind === "state" ? section("leaders", leadersOf(node)) : null,
    node.kind === "area" ? section("states", chips(statesOnArea(node))) : null,
    section("partnerships", longList(kind("partnership").map((fact) => () => factEntry(fact)))),
    metWith(node),
    node.kind === "area" ? null : areasOf(node),
    section("events", longList(dated.filter((n) => n.kind === "event").reverse().map((n) => () => entry(n)))),
    section("agreements", longList(dated.filter((n) => n.kind === "agreement").reverse().map((n) => () => entry(n)), 6)),
    section("proposals", longList(kind("proposal").map((fact) => () => proposal(fact, node)), 6)),
    section("figures", longList(kind("figure").map((fact) => () => factEntry(fact, figureTitle(fact))), 6)),
    section("quotations", longList(kind("quotation").map((fact) => () => factEntry(fact)), 6)),
    node.kind === "area" ? section("cooperations", longList(kind("cooperation").map((fact) => () => cooperation(fact)), 8)) : null,
    node.kind === "leader" && node.tenures.length ? officeClaims(node) : null,
  ];
}

/** Say that the lists below hold one period only. */
function period() {
  const from = view.from ? `${word("from")} ${formatDate(view.from)}` : "";
  const to = view.to ? `${word("to")} ${formatDate(view.to)}` : "";
  return `${[from, to].filter(Boolean).join(" ")}`;
}

function offices(node) {
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

function officeClaims(node) {
  return section("officeInArticles", longList(node.claims.map((claim) => () =>
    make("li.entry", {}, claim.office ? make("p.fact", {}, claim.office) : null, citations([claim]))), 3));
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

/** The areas of an actor with the date of the first word on each: what was added when. */
function areasOf(node) {
  const joined = node.links.filter((link) => link.kind === "area" && link.facts.some((fact) => inTime(fact)));
  return section("areas", longList(areaRows(joined, (link) => link.facts), 8));
}

/** The areas in which two states are named together: what they added when. */
function commonAreas(one, other) {
  if (one.kind !== "state" || other.kind !== "state") return null;
  const both = (link) => link.facts.filter((fact) => fact.states.includes(other) && inTime(fact));
  const joined = one.links.filter((link) => link.kind === "area" && both(link).length);
  return section("areas", longList(areaRows(joined, both), 24));
}

function areaRows(joined, factsOf) {
  const first = (link) => inTimeOrder(factsOf(link))[0];
  const sorted = joined.toSorted((a, b) => (first(a).told ?? "9").localeCompare(first(b).told ?? "9"));
  return sorted.map((link) => () =>
    make(
      "li.area-row",
      {},
      make("button.name", { type: "button", onclick: () => change({ selected: link.key }) }, quoted(nameOf(link.target))),
      make("small", {}, factWhen(first(link))),
    ),
  );
}

function proposal(fact, node) {
  const speaker = fact.about[0];
  const area = fact.area ? chip(fact.area) : null;
  const by = speaker && speaker !== node ? chip(speaker) : null;
  const element = factEntry(fact);
  if (by || (area && fact.area !== node)) element.append(make("div.chips", {}, by, fact.area === node ? null : area));
  return element;
}

function cooperation(fact) {
  return make("li.entry", {}, make("p.entry-when", {}, factWhen(fact), " ", marks(fact)), citations(fact.claims));
}

function figureTitle(fact) {
  return make("strong.value", {}, formatValue(fact), fact.start ? `, ${fact.start}` : "");
}

function naming(node) {
  if (!node.articles.length || isDated(node)) return null;
  const told = inTimeOrder(node.articles.map((article) => ({ first: article.published, key: article.key, article }))).reverse();
  const list = longList(told.map(({ article }) => () => make("li.naming", {}, source(article))), 5);
  return make("section", {}, make("h3", {}, word("articlesNaming"), " ", make("small", {}, String(told.length))), list);
}

// A line

function lineContent(key) {
  const [from, to, kind] = key.split("~");
  const [source, target] = [nodeByKey.get(from), nodeByKey.get(to)];
  if (!source || !target) return null;
  const title = [quoted(nameOf(source)), " — ", quoted(nameOf(target))];
  const ends = chips([source, target]);
  if (kind === "together") return togetherContent(source, target, ends);
  const link = linkByKey.get(key);
  return link ? [lineHeading(word(kind), title), ends, ...linkSections(link)] : null;
}

function lineHeading(kicker, title) {
  const head = heading(kicker, "");
  head.querySelector("h2").replaceChildren(...title);
  return head;
}

function togetherContent(source, target, ends) {
  const events = inTimeOrder(sharedEvents(source, target).filter((event) => inTime(event))).reverse();
  const title = [quoted(nameOf(source)), " — ", quoted(nameOf(target))];
  return [
    lineHeading(word("together"), title),
    ends,
    commonAreas(source, target),
    make("p.limit", {}, [period(), count(events.length, "nEvents")].filter(Boolean).join(": ")),
    longList(events.map((event) => () => entry(event))),
  ];
}

function linkSections(link) {
  if (link.facts.length) {
    const shown = inTimeOrder(link.facts);
    return [longList(shown.map((fact) => () => (fact.kind === "proposal" ? proposal(fact, link.target) : fact.kind === "cooperation" ? cooperation(fact) : factEntry(fact))))];
  }
  if (link.kind === "office") return [link.source.tenures.length ? offices(link.source) : null, officeClaims(link.source)];
  if (!link.articles.length) return [make("p.fact", {}, word("reference"))];
  const said = link.source.claims.filter((claim) => link.articles.includes(claim.article));
  return [make("ol.entries", {}, entry(link.source, said))];
}

// A path

function pathContent() {
  const ends = pathEnds();
  if (!ends) return null;
  const [source, target] = ends;
  const head = lineHeading(word("pathNote"), [quoted(nameOf(source)), " — ", quoted(nameOf(target))]);
  const between = nodesBetween(source, target, () => true);
  if (!between.length) return [head, make("p.lead", {}, word("noPath"))];
  return [head, ...wayAlong(between).map(pathStep)];
}

/** One step of a path with the words that say so. */
function pathStep(link) {
  return make("section.step", {}, make("p.entry-when", {}, chip(link.source), word(link.kind), chip(link.target)), ...linkSections(link).filter(Boolean));
}

// Nothing selected

function startContent() {
  const leaders = nodes.filter((node) => node.kind === "leader").slice(0, 8);
  const latest = inTimeOrder(nodes.filter((node) => node.kind === "event" && node.start && node.status === "happened"));
  return [
    make("header.panel-head", {}, make("h2", {}, word("startTitle"))),
    make("p.lead", {}, word("startText")),
    leaders.length ? section("mostEvents", chips(leaders)) : null,
    latest.length ? section("latest", make("ol.entries", {}, ...latest.slice(-4).reverse().map((node) => entry(node)))) : null,
    make("p.note", {}, count(articles.length, "nArticles")),
  ];
}
