// The events of the view in time order, year by year; as in the table, a click selects.

import { actorsOf, inTimeOrder, isDated, placesOf } from "./data.js";
import { byId, make, quoted } from "./dom.js";
import { marks } from "./evidence.js";
import { mark } from "./shapes.js";
import { change, view } from "./view.js";
import { formatSpan, isNameless, nameOf, word } from "./wording.js";

const FIRST = 200;
const MOST_NAMES = 6;
const box = byId("chronicle-view");
let unfolded = false;

/** Show what has a date and passes the filters, drawn in the picture or not. */
export function showChronicle(visible) {
  const dated = inTimeOrder(visible.passing.filter((node) => isDated(node) && view.kinds.has(node.kind)));
  const years = Map.groupBy(unfolded ? dated : dated.slice(0, FIRST), (node) => node.first?.slice(0, 4) ?? "");
  const rest = make("button.more", { type: "button" }, `${word("more")} (${dated.length})`);
  rest.addEventListener("click", () => {
    unfolded = true;
    showChronicle(visible);
  });
  box.replaceChildren(...[...years].map(year), ...(unfolded || dated.length <= FIRST ? [] : [rest]));
}

function year([number, nodes]) {
  return make("section.year", {}, make("h3", {}, number || word("undated")), make("ol", {}, ...nodes.map(row)));
}

function row(node) {
  const who = [...placesOf(node), ...(isNameless(node) ? [] : actorsOf(node))].slice(0, MOST_NAMES).map(nameOf).join(" · ");
  const name = make("button.name", { type: "button", onclick: () => change({ selected: node.key }) }, mark(node.kind), quoted(nameOf(node)));
  const current = node.key === view.selected ? "true" : null;
  return make("li", { "aria-current": current }, make("span.when", {}, formatSpan(node)), make("div", {}, name, who ? make("small", {}, quoted(who)) : null), marks(node));
}
