// The panel: what is known of the selected node or line, and the words it rests on.

import { actorsOf, articles, inTimeOrder, nodeByKey, nodes } from "./data.js";
import { announce, byId, make } from "./dom.js";
import { chips, entry, section } from "./evidence.js";
import { lineContent, pathContent } from "./line.js";
import { nodeContent } from "./node.js";
import { pathEnds } from "./paths.js";
import { suggest } from "./search.js";
import { view } from "./view.js";
import { count, formatDate, nameOf, word } from "./wording.js";

const panel = byId("panel");
// Questions to begin with are about one of so many events, and about so many years.
const TELLING = 30;
const LOOKING_BACK = 10;

/** Show the selected thing, or where to begin. */
export function showPanel() {
  const node = nodeByKey.get(view.selected);
  const content = node ? nodeContent(node) : (lineContent(view.selected) ?? pathContent() ?? startContent());
  panel.replaceChildren(...content.filter(Boolean));
  panel.classList.toggle("open", Boolean(view.selected || pathEnds()));
  panel.scrollTop = 0;
  if (node) announce(`${nameOf(node)}, ${word(node.kind)}`);
}

function startContent() {
  const leaders = nodes.filter((node) => node.kind === "leader").slice(0, 8);
  const latest = inTimeOrder(nodes.filter((node) => node.kind === "event" && node.start && node.status === "happened"));
  return [
    make("header.panel-head", {}, make("h2", {}, word("startTitle"))),
    make("p.lead", {}, word("startText")),
    section("ask", examples()),
    leaders.length ? section("mostEvents", chips(leaders)) : null,
    latest.length ? section("latest", make("ol.entries", {}, ...latest.slice(-4).reverse().map((node) => entry(node)))) : null,
    make("p.note", {}, count(articles.length, "nArticles")),
  ];
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
    pair && latest ? `${pair} ${word("since")} ${Number(latest.start.slice(0, 4)) - LOOKING_BACK}` : null,
  ];
  const buttons = texts.filter(Boolean).map((text) => make("button.chip", { type: "button", onclick: () => suggest(text) }, text));
  return buttons.length ? make("div.chips", {}, ...buttons) : null;
}
