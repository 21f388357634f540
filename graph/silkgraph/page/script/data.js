// The content of the page, as Python wrote it, with numbers turned back into references.

import { byId } from "./dom.js";

/**
 * @typedef {{article: Article, quote: string, status?: string, confidence?: number, office?: string}} Claim
 * @typedef {{key: string, headline?: string, outlet?: string, published?: string, language?: string, url?: string}} Article
 * @typedef {{office: Record<string, string>, state?: GraphNode, start?: string, end?: string}} Tenure
 *
 * @typedef {Object} GraphNode
 * @property {number} id
 * @property {string} key
 * @property {string} kind
 * @property {string} shape
 * @property {number} x
 * @property {number} y
 * @property {string} label
 * @property {Record<string, string>} names
 * @property {string[]} aliases
 * @property {string} [type] class of an event or agreement
 * @property {GraphNode[]} states
 * @property {string} [start] as stated
 * @property {string} [end] as stated
 * @property {string} [first] first day it can be
 * @property {string} [last] last day it can be
 * @property {string} [wikidata]
 * @property {Tenure[]} tenures
 * @property {Article[]} articles that name it
 * @property {[number, number]} [map] where it lies on the map
 * @property {Claim[]} claims
 * @property {Link[]} links
 * @property {Fact[]} facts
 * @property {Set<string>} outlets that tell of it
 * @property {string} status of an event; "happened" for what is no event
 *
 * @typedef {Object} Link
 * @property {string} key
 * @property {GraphNode} source
 * @property {GraphNode} target
 * @property {string} kind
 * @property {Article[]} articles
 * @property {Fact[]} facts
 *
 * @typedef {Object} Fact
 * @property {string} key
 * @property {string} kind
 * @property {string} text
 * @property {GraphNode[]} about
 * @property {GraphNode[]} states
 * @property {GraphNode} [area]
 * @property {string} [value]
 * @property {string} [unit]
 * @property {string} [start]
 * @property {string} [first]
 * @property {string} [last]
 * @property {Claim[]} claims
 * @property {Set<string>} outlets
 * @property {string} [told] when the first article told of it
 * @property {string} [toldLast]
 */

const read = (part) => JSON.parse(byId(`data-${part}`).textContent);

/** @type {Article[]} */
export const articles = read("articles");
/** @type {GraphNode[]} The most telling first. */
export const nodes = read("nodes");
/** @type {Fact[]} */
export const facts = read("facts");
/** @type {Link[]} */
export const links = read("links");
/** @type {string | null} */
export const firstFocus = read("focus");
/** @type {Record<string, string>} what stands for which start of an IRI */
export const prefixes = read("prefixes");
/** @type {{frame: number[], land?: string, lines?: string}} outlines of the map, in its units */
export const ground = read("ground");
/** @type {Map<string, GraphNode>} */
export const nodeByKey = new Map(nodes.map((node) => [node.key, node]));

/** Order dates and keys, which have no language. */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const all = (list, numbers) => (numbers ?? []).map((number) => list[number]);

/** Undated things are as old as the articles that tell of them. */
function dateFromArticles(thing) {
  if (thing.first) return;
  const dates = thing.claims.map((claim) => claim.article.published).filter(Boolean).sort();
  thing.told = dates[0];
  thing.toldLast = dates[dates.length - 1];
}

function readClaims(thing) {
  thing.claims = (thing.claims ?? []).map((claim) => ({ ...claim, article: articles[claim.article] }));
  thing.claims.sort((a, b) => compare(a.article.published ?? "", b.article.published ?? ""));
  thing.outlets = new Set(thing.claims.map((claim) => claim.article.outlet ?? claim.article.key));
  dateFromArticles(thing);
}

/** What happened outweighs what was planned; a denial outweighs only a plan. */
const WEIGHT = ["planned", "denied", "cancelled", "happened"];

function statusOf(node) {
  const told = node.claims.map((claim) => WEIGHT.indexOf(claim.status));
  return WEIGHT[Math.max(...told)] ?? "happened";
}

for (const node of nodes) {
  node.aliases ??= [];
  node.states = all(nodes, node.states);
  node.articles = all(articles, node.articles);
  node.tenures = (node.tenures ?? []).map((held) => ({ ...held, state: nodes[held.state] }));
  node.links = [];
  node.facts = [];
  readClaims(node);
  node.status = statusOf(node);
}
for (const fact of facts) {
  fact.about = all(nodes, fact.about);
  fact.states = all(nodes, fact.states);
  fact.area = fact.area === undefined ? undefined : nodes[fact.area];
  readClaims(fact);
  for (const node of new Set([...fact.about, ...fact.states])) node.facts.push(fact);
}
for (const link of links) {
  const raw = /** @type {any} */ (link);
  link.source = nodes[raw.from];
  link.target = nodes[raw.to];
  link.articles = all(articles, raw.articles);
  link.facts = all(facts, raw.facts);
  link.key = `${link.source.key}~${link.target.key}~${link.kind}`;
  link.source.links.push(link);
  link.target.links.push(link);
}

/** @param {GraphNode} node */
export const isDated = (node) => node.kind === "event" || node.kind === "agreement";

/**
 * Return the node at the other end.
 * @param {Link} link
 * @param {GraphNode} node
 */
export const otherEnd = (link, node) => (link.source === node ? link.target : link.source);

/** Tell whether some articles say that an event took place and others that it did not. */
export function isDisputed(node) {
  const told = new Set(node.claims.map((claim) => claim.status));
  return told.has("happened") && (told.has("denied") || told.has("cancelled"));
}

/** Return who took part in an event or signed an agreement. */
export function actorsOf(node) {
  const joined = node.links.filter((link) => ["participant", "party"].includes(link.kind));
  return joined.filter((link) => link.source === node).map((link) => link.target);
}

/** Return where an event took place. */
export function placesOf(node) {
  return node.links.filter((link) => link.kind === "place" && link.source === node).map((link) => link.target);
}

/** Return the events and agreements of a node, in time order; those without a date come last. */
export function datedOf(node) {
  const found = new Set(node.links.map((link) => otherEnd(link, node)).filter(isDated));
  return inTimeOrder([...found]);
}

/** Sort what has a date or comes from an article that has one. */
export function inTimeOrder(things) {
  const when = (thing) => thing.first ?? thing.told ?? "9999";
  return [...things].sort((a, b) => compare(when(a), when(b)) || compare(a.key, b.key));
}
