// The rows that have a date, year by year.
import { kindOf } from "./answers.js";
import { cell } from "./cells.js";
import { make, plural } from "./dom.js";

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/;
const FIRST = ["date", "start", "signed", "year", "published", "end"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const HAPPENINGS = ["event", "agreement", "proposal", "partnership", "figure", "quotation"];
const SHOWN = 1000;

/** The column that says when; `null` where none does. */
export function dateColumn(answer) {
  const dated = answer.columns.filter((column) => {
    const values = answer.rows.flatMap((row) => (row[column] ? [row[column]] : []));
    return values.length > 0 && values.every((term) => term.type !== "uri" && DATE.test(term.value)) && says(column, values);
  });
  return FIRST.find((name) => dated.includes(name)) ?? dated[0] ?? null;
}

/** A number of four digits is a year only where its column or its type says so. */
function says(column, values) {
  return /date|day|year|start|end|publi|when|time|first|last|signed/i.test(column) || values.every((term) => /#(date|dateTime|gYear|gYearMonth)$/.test(term.datatype ?? ""));
}

export function drawTimeline(answer, layout, column) {
  const entries = gathered(answer, layout, column);
  const years = new Map();
  for (const each of entries.slice(0, SHOWN)) {
    const year = each.when.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    years.get(year).push(each);
  }
  const undated = answer.rows.filter((row) => !row[column]).length;
  const notes = [undated ? plural(undated, "row has no date", "rows have no date") : "", entries.length > SHOWN ? `the first ${SHOWN} of ${entries.length} are shown` : ""];
  const note = notes.filter(Boolean).join("; ");
  return make(
    "div",
    { class: "timeline" },
    bars(years),
    note ? make("p", { class: "soft", text: `${note}.` }) : null,
    ...[...years].map(([year, found]) => make("section", {}, make("h3", { id: `y${year}`, text: year }), make("ol", {}, ...found.map((each) => item(answer, layout, each))))),
  );
}

/** Rows of one day under one title are one entry: an event is told once, whoever tells of it. */
function gathered(answer, layout, column) {
  const entries = new Map();
  answer.rows.forEach((row, index) => {
    const when = row[column]?.value;
    if (!when) return;
    const columns = layout.shown.filter((each) => each !== column && each !== "quote" && row[each]);
    const title = columns.find((each) => HAPPENINGS.includes(kindOf(iriIn(row, layout.links[index], each)))) ?? columns.find((each) => row[each].type === "literal") ?? columns[0];
    const key = `${when} ${title ? iriIn(row, layout.links[index], title) || row[title].value : index}`;
    if (!entries.has(key)) entries.set(key, { when, title, first: index, rest: new Map(), quotes: new Map() });
    const entry = entries.get(key);
    for (const each of columns) if (each !== title) entry.rest.set(`${each} ${row[each].value}`, [index, each]);
    if (layout.quoted && row.quote) entry.quotes.set(`${row.quote.value} ${row.article?.value}`, index);
  });
  return [...entries.values()].sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : one.first - other.first));
}

function iriIn(row, links, column) {
  return row[column].type === "uri" ? row[column].value : links.get(column) ?? "";
}

/** A bar for every year between the first and the last, as high as it has entries. */
function bars(years) {
  const numbers = [...years.keys()].map(Number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const most = Math.max(...[...years.values()].map((rows) => rows.length));
  const chart = make("div", { class: "bars", role: "list", "aria-label": "Entries of each year" });
  for (let year = first; year <= last; year++) {
    const count = years.get(String(year))?.length ?? 0;
    const bar = make(count ? "a" : "span", { href: count ? `#y${year}` : null, role: "listitem", title: `${year}: ${plural(count, "entry", "entries")}`, "aria-label": `${year}: ${plural(count, "entry", "entries")}` }, make("i"));
    bar.firstChild.style.height = `${Math.round((count / most) * 100)}%`;
    if (year === first || year === last || year % 5 === 0) bar.dataset.year = year;
    chart.append(bar);
  }
  return chart;
}

function item(answer, layout, { when, title, first, rest, quotes }) {
  const [, , month, day] = DATE.exec(when);
  const date = [day ? String(Number(day)) : "", month ? MONTHS[Number(month) - 1] : ""].filter(Boolean).join(" ");
  const seen = new Set();
  const parts = [...rest.values()].flatMap(([index, column]) => {
    const shown = cell(answer, layout, index, column);
    const text = shown.textContent ?? shown;
    if (seen.has(text)) return [];
    seen.add(text);
    return [" · ", shown];
  });
  return make(
    "li",
    {},
    make("time", { datetime: when, text: date || when.slice(0, 4) }),
    make(
      "div",
      {},
      title ? make("p", { class: "title" }, cell(answer, layout, first, title)) : null,
      parts.length ? make("p", { class: "soft" }, ...parts.slice(1)) : null,
      ...[...quotes.values()].map((index) => cell(answer, layout, index, "quote")),
    ),
  );
}
