// What the endpoint gives, as columns and rows with the names of what they hold.
export const BASE = document.querySelector("main").dataset.base;
const ROWS = "application/sparql-results+json";
const NAMED_AT_MOST = 1500;

/** Sends a query; gives `{ columns, rows, truth, triples, names }` or throws an error with a message. */
export async function ask(query, signal) {
  const started = performance.now();
  const { media, text } = await sent(query, `${ROWS}, application/n-triples;q=0.9`, signal);
  const answer = { columns: [], rows: [], truth: null, triples: false, seconds: (performance.now() - started) / 1000 };
  if (media.includes("n-triples")) {
    answer.triples = true;
    answer.columns = ["subject", "predicate", "object"];
    answer.rows = text.split("\n").map(triple).filter(Boolean);
  } else {
    const found = JSON.parse(text);
    if ("boolean" in found) answer.truth = found.boolean;
    else [answer.columns, answer.rows] = [found.head.vars, found.results.bindings];
  }
  answer.names = await names(answer, signal);
  return answer;
}

/** Sends a query and gives the reply's text in the media type asked for. */
export async function sent(query, accept, signal) {
  const headers = { "Content-Type": "application/sparql-query", Accept: accept };
  const reply = await fetch("/sparql", { method: "POST", headers, body: query, signal });
  const text = await reply.text();
  if (!reply.ok) throw new Error(text.trim());
  return { media: reply.headers.get("Content-Type"), text };
}

/** The local name of an IRI, as people can read it. */
export function short(iri) {
  if (!iri.startsWith(BASE)) return decodeURIComponentSafely(iri.replace(/^.*[/#](?=.)/, "")) || iri;
  return iri.slice(BASE.length).replace(/^(id|def|area|article)\//, "");
}

/** Where a click on an IRI leads: to its card where it is ours. */
export function address(iri) {
  if (iri.startsWith(BASE)) return `/${iri.slice(BASE.length)}`;
  return /^https?:\/\//.test(iri) ? iri : null;
}

/** The kind of thing in an IRI of ours: `person`, `event`, `area`, `article`, `def`; empty for others. */
export function kindOf(iri) {
  if (!iri.startsWith(BASE)) return "";
  const [first, second] = iri.slice(BASE.length).split("/");
  return first === "id" ? second : first;
}

async function names(answer, signal) {
  const iris = new Set();
  for (const row of answer.rows) {
    for (const term of Object.values(row)) {
      if (term.type === "uri" && iris.size < NAMED_AT_MOST && !/[<>"{}|^`\\\s]/.test(term.value)) iris.add(term.value);
    }
  }
  if (!iris.size) return new Map();
  const values = [...iris].map((iri) => `<${iri}>`).join(" ");
  const query = `SELECT DISTINCT ?it ?name { VALUES ?it { ${values} } ?it rdfs:label|skos:prefLabel|schema:headline ?name }`;
  const found = new Map();
  const { text } = await sent(query, ROWS, signal).catch(() => ({ text: '{"results":{"bindings":[]}}' }));
  for (const { it, name } of JSON.parse(text).results.bindings) {
    if (!found.has(it.value)) found.set(it.value, { shown: null, all: new Set() });
    const entry = found.get(it.value);
    entry.all.add(name.value);
    if (entry.shown === null || name["xml:lang"] === "en") entry.shown = name.value;
  }
  return found;
}

const TRIPLE = /^(<[^>]*>|_:\S+) (<[^>]*>) (<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?) \.$/;

function triple(line) {
  const found = TRIPLE.exec(line);
  return found && { subject: term(found[1]), predicate: term(found[2]), object: term(found[3]) };
}

function term(text) {
  if (text.startsWith("<")) return { type: "uri", value: unescaped(text.slice(1, -1)) };
  if (text.startsWith("_:")) return { type: "bnode", value: text.slice(2) };
  const end = text.lastIndexOf('"');
  const tail = text.slice(end + 1);
  const literal = { type: "literal", value: unescaped(text.slice(1, end)) };
  if (tail.startsWith("@")) literal["xml:lang"] = tail.slice(1);
  if (tail.startsWith("^^")) literal.datatype = tail.slice(3, -1);
  return literal;
}

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (whole, four, eight, one) =>
    one ? ESCAPES[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16)));
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
