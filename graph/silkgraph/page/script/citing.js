// What a reader takes along: a citation of the words, and the view as a query that asks the graph itself.

import { nodeByKey, prefixes } from "./data.js";
import { announce, make } from "./dom.js";
import { view } from "./view.js";
import { formatDate, word } from "./wording.js";

const DONE_MILLISECONDS = 2000;

/** Write the words of an article with their source, as one would cite them. */
export function citationOf({ quote, article }) {
  const source = [article.outlet, article.headline && `“${article.headline}”`, article.published && formatDate(article.published)];
  return [`“${quote}”`, `${source.filter(Boolean).join(", ")}.`, article.url].filter(Boolean).join(" ");
}

/** A button that copies a text and says that it did. */
export function copyButton(key, text, properties = {}) {
  const button = make("button.copy", { type: "button", ...properties }, word(key));
  button.addEventListener("click", async () => {
    if (!(await copy(text()))) return;
    button.textContent = word("copied");
    announce(word("copied"));
    setTimeout(() => (button.textContent = word(key)), DONE_MILLISECONDS);
  });
  return button;
}

/** Put a text on the clipboard; tell whether the browser allowed it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers that give pages from disk no clipboard still copy what is selected.
    const field = make("textarea.unseen", { "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Write a key as SPARQL takes it; what could be anything but a name is left out. */
function term(key) {
  if (/^[a-z]+:[A-Za-z0-9_-]+$/.test(key)) return key;
  return /^https?:[^\s<>"{}|\\^`]+$/.test(key) ? `<${key}>` : "silk:unknown";
}

const terms = (keys) => [...keys].sort().map(term).join(" ");

/** Return the SPARQL query for the events that the filters of the view let through, with the words they rest on. */
export function sparqlOfView() {
  const body = [
    "?event a silk:Event ; rdfs:label ?label .",
    "?claim silk:about ?event ; silk:hasEvidence/oa:exact ?quote ; prov:wasDerivedFrom ?article .",
    "OPTIONAL { ?claim silk:status ?status }",
    "OPTIONAL { ?article silk:outlet ?outlet }",
    "OPTIONAL { ?article schema:datePublished ?published }",
    "OPTIONAL { ?event silk:startDate ?date ; silk:earliestDay ?first ; silk:latestDay ?last }",
    ...ofPart(),
    ...ofStates(),
    ...ofDoubt(),
    ...ofTime(),
  ];
  const query = `SELECT DISTINCT ?event ?label ?date ?status ?quote ?outlet ?published WHERE {\n  ${body.join("\n  ")}\n}\nORDER BY ?date ?event ?quote\n`;
  const used = Object.keys(prefixes).filter((prefix) => new RegExp(`(^|[\\s(/])${prefix}:`).test(query));
  return used.sort().map((prefix) => `PREFIX ${prefix}: <${prefixes[prefix]}>\n`).join("") + query;
}

function ofPart() {
  const focused = nodeByKey.get(view.focus);
  const found = [...view.hiddenTypes].filter((type) => /^\w+$/.test(type) && type !== "Event").sort().map((type) => `FILTER NOT EXISTS { ?event a silk:${type} }`);
  if (view.areas.size) {
    found.push(`VALUES ?area { ${terms(view.areas)} }`, "?told silk:hasArea ?area .", "?note silk:about ?told ; prov:wasDerivedFrom ?article .");
  }
  if (focused?.kind === "event") found.push(`VALUES ?event { ${term(focused.key)} }`);
  else if (focused) found.push(`?event ?part ${term(focused.key)} .`);
  return found;
}

function ofStates() {
  if (!view.states.size) return [];
  if (view.match === "any") return [`VALUES ?state { ${terms(view.states)} }`, "?event silk:involvesState ?state ."];
  return [`?event silk:involvesState ${[...view.states].sort().map(term).join(" , ")} .`];
}

function ofDoubt() {
  const found = [];
  const hidden = [...view.hiddenStatuses].filter((status) => /^\w+$/.test(status)).sort();
  if (hidden.length) found.push(`FILTER(!BOUND(?status) || ?status NOT IN (${hidden.map((status) => `silk:${status}`).join(", ")}))`);
  if (hidden.includes("happened")) found.push("FILTER NOT EXISTS { ?other silk:about ?event ; silk:status silk:happened }");
  if (view.sources > 1) {
    const counted = "?each silk:about ?event ; prov:wasDerivedFrom ?from . OPTIONAL { ?from silk:outlet ?paper }";
    found.push(`{ SELECT ?event WHERE { ${counted} } GROUP BY ?event HAVING (COUNT(DISTINCT COALESCE(?paper, STR(?from))) >= ${view.sources}) }`);
  }
  return found;
}

/** What has no date of its own is as old as its article. */
function ofTime() {
  const month = (variable) => `SUBSTR(STR(COALESCE(${variable}, ?published)), 1, 7)`;
  const found = [];
  if (view.from) found.push(`FILTER(${month("?last")} >= "${view.from}")`);
  if (view.to) found.push(`FILTER(${month("?first")} <= "${view.to}")`);
  return found;
}
