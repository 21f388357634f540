// The rows as a table.
import { cell } from "./cells.js";
import { make, plural } from "./dom.js";

const STEP = 200;

export function drawTable(answer, layout, all) {
  const columns = all ? answer.columns : layout.shown;
  const plainLayout = { ...layout, quoted: layout.quoted && !all, links: all ? answer.rows.map(() => new Map()) : layout.links };
  const body = make("tbody");
  const more = make("button", { type: "button", class: "quiet more", onclick: () => grow() });
  const head = make("tr", {}, ...columns.map((column) => make("th", { scope: "col", class: kind(answer, column), text: column.replaceAll("_", " ") })));
  const table = make("table", {}, make("thead", {}, head), body);
  function grow() {
    const from = body.rows.length;
    const to = Math.min(answer.rows.length, from + STEP);
    for (let index = from; index < to; index++) {
      body.append(make("tr", {}, ...columns.map((column) => make("td", { class: kind(answer, column), "data-name": column.replaceAll("_", " ") }, cell(answer, plainLayout, index, column)))));
    }
    const left = answer.rows.length - to;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(left, STEP)} more of ${plural(left, "row")}`;
  }
  grow();
  return make("div", {}, make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Rows" }, table), more);
}

function kind(answer, column) {
  if (column === "quote") return "quote";
  const values = answer.rows.slice(0, 100).flatMap((row) => (row[column] ? [row[column]] : []));
  if (values.length && values.every((term) => /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? ""))) return "number";
  return values.length && values.every((term) => /^\d{4}(-\d\d){0,2}$/.test(term.value)) ? "date" : null;
}
