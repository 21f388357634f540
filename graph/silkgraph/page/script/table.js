// The same nodes as a table: for the keyboard, for screen readers, and to take away as CSV.

import { isDated, isDisputed } from "./data.js";
import { byId, download, make, quoted } from "./dom.js";
import { mark } from "./shapes.js";
import { change, view } from "./view.js";
import { comma, formatSpan, nameOf, word } from "./wording.js";

const box = byId("table-view");
let sortedBy = "kind";
let direction = 1;

const KIND_ORDER = ["state", "leader", "event", "agreement", "organization", "place", "area"];
const states = (node) => (node.kind === "state" ? "" : node.states.map(nameOf).join(comma()));
const status = (node) => (node.kind === "event" ? word(isDisputed(node) ? "disputed" : node.status) : "");
const sources = (node) => (isDated(node) ? node.outlets.size : node.articles.length);

/** What each column says of a node, and by what it sorts. */
const COLUMNS = {
  name: { say: nameOf, by: nameOf },
  kind: { say: (node) => word(node.type && isDated(node) ? node.type : node.kind), by: (node) => KIND_ORDER.indexOf(node.kind) },
  when: { say: (node) => (isDated(node) ? formatSpan(node) : ""), by: (node) => node.first ?? "9999" },
  states: { say: states, by: states },
  status: { say: status, by: status },
  sources: { say: sources, by: sources },
  links: { say: (node) => node.links.length, by: (node) => node.links.length },
};

/** Show the table of what the view shows. */
export function showTable(visible) {
  const rows = sorted(visible.nodes);
  const save = make("button", { type: "button", id: "csv", onclick: () => download("silkgraph.csv", csv(rows), "text/csv;charset=utf-8") }, word("csv"));
  const head = make("tr", {}, ...Object.keys(COLUMNS).map(heading));
  const table = make("table", {}, make("caption.unseen", {}, word("table")), make("thead", {}, head), make("tbody", {}, ...rows.map(row)));
  box.replaceChildren(make("div.table-actions", {}, save), make("div.table-scroll", { tabindex: 0, role: "region", "aria-label": word("table") }, table));

  function heading(column) {
    const sorting = sortedBy === column ? (direction > 0 ? "ascending" : "descending") : "none";
    const sort = () => {
      direction = sortedBy === column ? -direction : 1;
      sortedBy = column;
      showTable(visible);
      byId(`sort-${column}`).focus();
    };
    return make("th", { scope: "col", "data-column": column, "aria-sort": sorting }, make("button", { type: "button", id: `sort-${column}`, onclick: sort }, word(column)));
  }
}

function sorted(nodes) {
  const { by } = COLUMNS[sortedBy];
  const order = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), view.language));
  return [...nodes].sort((a, b) => direction * order(by(a), by(b)) || a.id - b.id);
}

function row(node) {
  const name = make("button.name", { type: "button", onclick: () => change({ selected: node.key }) }, mark(node.kind), quoted(nameOf(node)));
  const cells = Object.entries(COLUMNS).slice(1).map(([key, column]) => make(`td.${key}`, {}, make("bdi", {}, String(column.say(node)))));
  return make("tr", { "aria-selected": String(node.key === view.selected) }, make("th", { scope: "row" }, name), ...cells);
}

/** Write rows as CSV that spreadsheets open as it is meant: UTF-8 with a mark, and no cell that counts as a formula. */
export function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const line = (values) => values.map(cell).join(",");
  const head = line(["id", ...Object.keys(COLUMNS), "start", "end", "urls"]);
  const urls = (node) => [...new Set(node.claims.map((claim) => claim.article.url).filter(Boolean))].join(" ");
  const body = rows.map((node) => line([node.key, ...Object.values(COLUMNS).map(({ say }) => say(node)), node.start, node.end, urls(node)]));
  return `\ufeff${[head, ...body].join("\r\n")}\r\n`;
}
