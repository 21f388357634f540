// The panel: what is known of the selected node or line, and the words it rests on.

import { periodText } from "./asking.js";
import { actorsOf, articles, inTimeOrder, isDated, nodeByKey, nodes } from "./data.js";
import { announce, byId, make } from "./dom.js";
import { chip, entry, longList, section } from "./evidence.js";
import { period } from "./headings.js";
import { lineContent, pathContent } from "./line.js";
import { nodeContent } from "./node.js";
import { pathEnds } from "./paths.js";
import { suggest } from "./search.js";
import { view } from "./view.js";
import { passesAllFilters } from "./visible.js";
import { count, formatDate, nameOf, word } from "./wording.js";

const panel = byId("panel");
// Questions to begin with are about one of so many events, and about so many years.
const TELLING = 30;
const LOOKING_BACK = 10;
const MOST_LEADERS = 8;

/** Show the selected thing, or where to begin. */
export function showPanel() {
  const node = nodeByKey.get(view.selected);
  const content = node ? nodeContent(node) : (lineContent(view.selected) ?? pathContent() ?? startContent());
  panel.replaceChildren(...content.filter(Boolean));
  panel.classList.toggle("open", Boolean(view.selected || pathEnds()));
  panel.scrollTop = 0;
  if (node) announce(`${nameOf(node)}, ${word(node.kind)}`);
}

/** Where to begin; in a period, what took place in it. */
function startContent() {
  const passes = passesAllFilters();
  const passing = inTimeOrder(nodes.filter((node) => isDated(node) && node.start && passes(node)));
  const events = passing.filter((node) => node.kind === "event");
  if (period()) return periodContent(events, passing.filter((node) => node.kind === "agreement"));
  const latest = events.filter((event) => event.status === "happened").slice(-4).reverse();
  return [
    make("header.panel-head", {}, make("h2", {}, word("startTitle"))),
    make("p.lead", {}, word("startText")),
    section("ask", examples()),
    section("mostEvents", leadersIn(events)),
    section("latest", latest.length ? make("ol.entries", {}, ...latest.map((node) => entry(node))) : null),
    make("p.note", {}, count(articles.length, "nArticles")),
  ];
}

function periodContent(events, agreements) {
  return [
    make("header.panel-head", {}, make("h2", {}, period())),
    make("p.limit", {}, count(events.length, "nEvents")),
    section("mostEvents", leadersIn(events)),
    section("events", longList(events.map((node) => () => entry(node)))),
    section("agreements", longList(agreements.map((node) => () => entry(node)), 6)),
  ];
}

/** The leaders who had part in most of what happened, each with in how much. */
function leadersIn(events) {
  const counts = new Map();
  for (const event of events.filter(({ status }) => status === "happened")) {
    const leaders = actorsOf(event).filter((actor) => actor.kind === "leader");
    for (const leader of leaders) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].id - b[0].id).slice(0, MOST_LEADERS);
  return most.length ? make("div.chips", {}, ...most.map(([leader, number]) => chip(leader, number))) : null;
}

/** Questions of the kind that the search field takes, made of what is here. */
function examples() {
  const leadersOf = (event) => actorsOf(event).filter((actor) => actor.kind === "leader").sort((a, b) => a.id - b.id);
  const met = nodes.filter((node) => node.kind === "event" && node.status === "happened" && node.start?.length > 4 && leadersOf(node).length);
  const latest = inTimeOrder(met.slice(0, TELLING)).at(-1);
  const states = nodes.filter((node) => node.kind === "state").slice(0, 2);
  const pair = states.length > 1 ? states.map(nameOf).join(" ") : null;
  const texts = [
    latest ? `${nameOf(leadersOf(latest)[0])} ${formatDate(latest.start.slice(0, 7))}` : null,
    pair,
    pair && latest ? `${pair} ${periodText(`${Number(latest.start.slice(0, 4)) - LOOKING_BACK}-01`, "")}` : null,
  ];
  const buttons = texts.filter(Boolean).map((text) => make("button.chip", { type: "button", onclick: () => suggest(text) }, text));
  return buttons.length ? make("div.chips", {}, ...buttons) : null;
}
