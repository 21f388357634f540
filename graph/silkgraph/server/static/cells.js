// One row as cells: names lead to their cards, and a quotation stands with its source.
import { address, kindOf, short } from "./answers.js";
import { make } from "./dom.js";

const SOURCE = ["outlet", "published", "headline", "article", "language"];

/** Decides which columns to show: a name that belongs to an IRI of its row takes that IRI's place. */
export function arrange(answer) {
  const { columns, rows, names } = answer;
  const links = rows.map((row) => linked(row, columns, names));
  const quoted = columns.includes("quote");
  const folded = columns.filter((column) => {
    if (quoted && SOURCE.includes(column)) return true;
    const bound = rows.flatMap((row, index) => (row[column] ? [[row[column], links[index]]] : []));
    return bound.length > 0 && bound.every(([term, link]) => term.type === "uri" && [...link.values()].includes(term.value));
  });
  return { links, quoted, folded, shown: columns.filter((column) => !folded.includes(column)) };
}

/** Pairs each literal of a row with the IRI in the row that it is the name of. */
function linked(row, columns, names) {
  const found = new Map();
  const iris = columns.filter((column) => row[column]?.type === "uri").map((column) => row[column].value);
  for (const column of columns) {
    if (row[column]?.type !== "literal") continue;
    const iri = iris.find((each) => names.get(each)?.all.has(row[column].value));
    if (iri) found.set(column, iri);
  }
  return found;
}

export function cell(answer, layout, index, column) {
  const row = answer.rows[index];
  const term = row[column];
  if (!term) return "";
  if (column === "quote" && layout.quoted) return quotation(row);
  if (term.type === "uri") return link(term.value, names(answer, term.value));
  const iri = layout.links[index].get(column);
  return iri ? link(iri, term.value) : literal(term);
}

const names = (answer, iri) => answer.names.get(iri)?.shown ?? short(iri);

export function link(iri, text) {
  const href = address(iri);
  if (!href) return text;
  return make("a", { href, title: iri, rel: href.startsWith("/") ? null : "noreferrer" }, make("bdi", { text }));
}

export function quotation(row) {
  const lang = row.language?.value ?? row.quote["xml:lang"];
  const source = [row.outlet, row.published].filter(Boolean).map((term) => term.value).join(" · ");
  const title = row.headline?.value;
  const article = row.article && kindOf(row.article.value) === "article" ? row.article.value : null;
  const from = article ? link(article, title ?? "article") : title ?? "";
  return make(
    "figure",
    {},
    make("blockquote", { lang }, make("bdi", { text: row.quote.value })),
    make("figcaption", {}, source, source && from ? " · " : "", from),
  );
}

export function literal(term) {
  const tag = /^\d{4}(-\d\d){0,2}$/.test(term.value) ? "time" : "bdi";
  return make(tag, { lang: term["xml:lang"], text: term.value });
}
