// The column of filters; the legend of kinds is the first of them.

import { nodes } from "./data.js";
import { byId, make, quoted } from "./dom.js";
import { MEASURES } from "./measures.js";
import { mark } from "./shapes.js";
import { change, KINDS, STATUSES, toggled, view } from "./view.js";
import { nameOf, word } from "./wording.js";

const MOST_SOURCES = 4;
const column = byId("filters");
const plural = (kind) => word(`${kind}s`);

/** Build the column anew: its words may be in another language now. */
export function showFilters() {
  const open = new Set([...column.querySelectorAll("details[open]")].map((details) => details.dataset.part));
  const focused = document.activeElement?.id;
  column.replaceChildren(legend(), states(), statuses(), types(), areas(), appearance());
  for (const details of column.querySelectorAll("details")) {
    if (open.has(details.dataset.part)) details.open = true;
  }
  if (focused && column.contains(byId(focused))) byId(focused).focus();
}

function legend() {
  const counts = Map.groupBy(nodes, (node) => node.kind);
  const entry = (kind) =>
    make(
      "button.legend-entry",
      {
        type: "button",
        id: `legend-${kind}`,
        "aria-pressed": String(view.kinds.has(kind)),
        onclick: () => change({ kinds: toggled(view.kinds, kind) }),
      },
      mark(kind),
      make("span", {}, plural(kind)),
      make("small", {}, String(counts.get(kind)?.length ?? 0)),
    );
  const present = KINDS.filter((kind) => counts.has(kind));
  return make("section.legend", { title: word("legendHint") }, ...present.map(entry));
}

function states() {
  const involved = nodes.filter((node) => node.kind === "state");
  const match = make(
    "div.match",
    { role: "group", "aria-label": word("involving") },
    ...["all", "any"].map((way) =>
      make("button", { type: "button", id: `match-${way}`, "aria-pressed": String(view.match === way), onclick: () => change({ match: way }) }, word(`${way}Of`)),
    ),
  );
  const boxes = involved.map((node) => box("states", node.key, quoted(nameOf(node)), view.states.has(node.key)));
  return part("involving", true, view.states.size, ...boxes, view.states.size > 1 ? match : null);
}

function statuses() {
  const boxes = STATUSES.map((status) =>
    box("hiddenStatuses", status, make(`span.mark.${status}`, {}, word(status)), !view.hiddenStatuses.has(status)),
  );
  const sources = make(
    "label.row",
    {},
    make("span", {}, `${word("sources")}: ${word("minimumSources").toLowerCase()}`),
    make(
      "select",
      { id: "minimum-sources", onchange: (event) => change({ sources: Number(event.target.value) }) },
      ...Array.from({ length: MOST_SOURCES }, (_, index) =>
        make("option", { value: index + 1, selected: view.sources === index + 1 }, String(index + 1)),
      ),
    ),
  );
  return part("status", true, view.hiddenStatuses.size + (view.sources > 1 ? 1 : 0), ...boxes, sources);
}

function types() {
  const counts = Map.groupBy(nodes.filter((node) => node.kind === "event"), (node) => node.type ?? "Event");
  const sorted = [...counts].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  const boxes = sorted.map(([type, found]) =>
    box("hiddenTypes", type, word(type), !view.hiddenTypes.has(type), found.length),
  );
  return part("eventTypes", false, view.hiddenTypes.size, ...boxes);
}

function areas() {
  const found = nodes.filter((node) => node.kind === "area").sort((a, b) => nameOf(a).localeCompare(nameOf(b), view.language));
  const boxes = found.map((node) => box("areas", node.key, quoted(nameOf(node)), view.areas.has(node.key)));
  return part("inArticlesOn", false, view.areas.size, ...boxes);
}

function appearance() {
  const choice = (part, words) =>
    make(
      "label.row",
      {},
      make("span", {}, word(part)),
      make(
        "select",
        { id: `choose-${part}`, onchange: (event) => change({ [part]: event.target.value }) },
        ...Object.entries(words).map(([value, key]) => make("option", { value, selected: view[part] === value }, word(key))),
      ),
    );
  const sizes = { kind: "kind", links: "links", told: "sources", between: "between" };
  const set = Number(view.size !== "kind") + Number(view.color !== "kind") + Number(Boolean(view.moving));
  const moving = make("input", { type: "checkbox", id: "moving", checked: Boolean(view.moving), onchange: () => change({ moving: view.moving ? "" : "on" }) });
  return part("appearance", false, set, choice("size", Object.fromEntries(MEASURES.map((name) => [name, sizes[name]]))), choice("color", { kind: "kind", community: "community" }), make("label.row", {}, moving, make("span", {}, word("moving"))));
}

/** A foldable part; the number says how many filters in it are set. */
function part(key, open, set, ...content) {
  if (!content.filter(Boolean).length) return make("div");
  const title = make("summary", {}, make("span", {}, word(key)), set ? make("small.set", {}, String(set)) : null);
  return make("details", { open, "data-part": key }, title, make("div.boxes", {}, ...content));
}

function box(list, member, label, checked, number) {
  const input = make("input", {
    type: "checkbox",
    id: `filter-${list}-${member}`,
    checked,
    onchange: () => change({ [list]: toggled(view[list], member) }),
  });
  return make("label.row", {}, input, make("span", {}, label), number ? make("small", {}, String(number)) : null);
}
