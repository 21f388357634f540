// What the rows connect, drawn as a network.
import { address, kindOf, short } from "./answers.js";
import { make, plural } from "./dom.js";

const MOST = 150;
const HUBS = ["event", "agreement", "partnership", "proposal", "quotation", "figure", "membership", "tenure", "project"];
const ASIDE = ["article", "def", "claim", "ontology", "reference", ""];
const SHAPES = { state: "hexagon", person: "dot", organization: "square", place: "triangleDown", event: "diamond", agreement: "box", area: "star" };
const COLORS = { state: "#b5473c", person: "#2f6f9f", organization: "#6a5aa8", place: "#7a7f3a", event: "#c98a1b", agreement: "#3f8f74", area: "#a8538c" };

/** The nodes and links of an answer: every row joins what happened in it, or its first thing, with the rest. */
export function connections(answer) {
  const nodes = new Map();
  const edges = new Map();
  const add = (iri) => nodes.set(iri, (nodes.get(iri) ?? 0) + 1);
  for (const row of answer.rows) {
    const things = answer.triples ? ofTriple(row) : ofRow(row, answer.columns);
    if (things.length < 2) continue;
    const hub = answer.triples ? things[0] : things.find(({ iri }) => HUBS.includes(kindOf(iri))) ?? things[0];
    for (const { iri, label } of things) {
      if (iri === hub.iri) continue;
      add(hub.iri);
      add(iri);
      edges.set(`${hub.iri} ${iri}`, { from: hub.iri, to: iri, label });
    }
  }
  return { nodes, edges: [...edges.values()] };
}

function ofTriple({ subject, predicate, object }) {
  if (subject.type !== "uri" || object.type !== "uri" || ["def", "ontology"].includes(kindOf(object.value))) return [];
  return [{ iri: subject.value, label: "" }, { iri: object.value, label: short(predicate.value) }];
}

function ofRow(row, columns) {
  const all = columns.filter((column) => row[column]?.type === "uri").map((column) => ({ iri: row[column].value, label: column }));
  const things = all.filter(({ iri }) => !ASIDE.includes(kindOf(iri)));
  const kept = things.length > 1 ? things : all;
  return kept.filter(({ iri }, index) => kept.findIndex((each) => each.iri === iri) === index);
}

export async function drawNetwork(answer, { nodes, edges }) {
  await library();
  const kept = new Set([...nodes].sort((one, other) => other[1] - one[1]).slice(0, MOST).map(([iri]) => iri));
  const name = (iri) => answer.names.get(iri)?.shown ?? short(iri);
  const years = yearsOf(answer);
  const ink = getComputedStyle(document.body).getPropertyValue("--ink").trim();
  const line = getComputedStyle(document.body).getPropertyValue("--line").trim();
  const paper = getComputedStyle(document.body).getPropertyValue("--sheet").trim();
  const canvas = make("div", { class: "canvas", role: "img", "aria-label": `Network of ${plural(kept.size, "thing")}; the table holds the same rows` });
  const chosen = make("p", { class: "chosen soft", role: "status", text: "Click a thing to see what it is." });
  const data = {
    nodes: [...kept].map((iri) => node(iri, label(iri, name(iri), years), ink, paper)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)).map((edge) => ({ from: edge.from, to: edge.to })),
  };
  const options = {
    layout: { randomSeed: 7, improvedLayout: kept.size < 100 },
    edges: { color: { color: line, highlight: ink, hover: ink }, width: 1, smooth: false },
    interaction: { hover: true, zoomView: true, tooltipDelay: 1e9 },
    physics: { solver: "forceAtlas2Based", forceAtlas2Based: { gravitationalConstant: -90, springLength: 110, avoidOverlap: 0.6 }, stabilization: { iterations: 250, updateInterval: 250 } },
  };
  const network = new globalThis.vis.Network(canvas, data, options);
  network.once("stabilizationIterationsDone", () => { network.setOptions({ physics: false }); network.fit(); canvas.dataset.ready = ""; });
  network.on("selectNode", ({ nodes: [iri] }) => show(chosen, iri, name(iri), network.getConnectedNodes(iri).map((each) => name(each))));
  const legend = make("p", { class: "legend soft" }, ...[...new Set([...kept].map(kindOf))].filter((kind) => COLORS[kind]).map((kind) => swatch(kind)));
  const left = nodes.size - kept.size;
  return { element: make("div", { class: "network" }, canvas, legend, left ? make("p", { class: "soft", text: `The ${MOST} things with most rows; ${plural(left, "more")} left out.` }) : null, chosen), network };
}

function show(chosen, iri, text, near) {
  const href = address(iri);
  const shown = near.slice(0, 6).join(", ") + (near.length > 6 ? ` and ${near.length - 6} more` : "");
  chosen.replaceChildren(href ? make("a", { href, text, title: iri }) : text, ` · ${kindOf(iri) || "thing"} · with ${shown}`);
}

function node(iri, label, ink, paper) {
  const kind = kindOf(iri);
  const color = COLORS[kind] ?? "#7d858d";
  const box = SHAPES[kind] === "box";
  return {
    id: iri,
    label: label.length > 28 ? `${label.slice(0, 27)}…` : label,
    shape: SHAPES[kind] ?? "dot",
    size: HUBS.includes(kind) ? 9 : 15,
    color: { background: color, border: paper, highlight: { background: color, border: ink }, hover: { background: color, border: ink } },
    borderWidth: 2,
    font: { color: box ? "#ffffff" : ink, size: HUBS.includes(kind) ? 13 : 19, face: "system-ui, sans-serif", strokeWidth: box ? 0 : 3, strokeColor: paper },
  };
}

function swatch(kind) {
  const mark = make("i");
  mark.style.background = COLORS[kind];
  return make("span", {}, mark, kind);
}

/** What happened is told by its kind and year: names of those who took part stand around it anyway. */
function label(iri, name, years) {
  if (!HUBS.includes(kindOf(iri))) return name;
  return [name.split(":")[0], years.get(iri)].filter(Boolean).join(" ");
}

function yearsOf(answer) {
  const found = new Map();
  for (const row of answer.rows) {
    const year = /^\d{4}/.exec((row.date ?? row.start ?? row.year)?.value ?? "")?.[0];
    for (const term of Object.values(row)) if (year && term.type === "uri") found.set(term.value, year);
  }
  return found;
}

let loading = null;

/** Loads the drawing library when it is first needed. */
function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: "/static/vis-network.min.js" });
    script.onload = resolve;
    script.onerror = () => reject(new Error("the drawing library cannot be loaded"));
    document.head.append(script);
  });
  return loading;
}
