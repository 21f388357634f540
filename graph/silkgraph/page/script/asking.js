// What a reader asks for: a name or two, perhaps with a date, in whatever words stand around them.

import { isDated, links, nodes } from "./data.js";
import { momentIn } from "./moments.js";
import { formatDate, nameOf, word } from "./wording.js";

const SHORTEST = 4;
const SHORTEST_SURNAME = 2;
const CHINESE = /\p{Script=Han}/u;

/** Fold case, accents and the signs by which spellings differ. */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ё/g, "е").replace(/['’ʻ]/g, "").replace(/[\s·-]+/g, " ").trim();
}

const namesOf = (node) => [...Object.values(node.names), ...node.aliases].map(folded);
/** A person is also called by a part of the name; one as short as "Xi" is told from other words by its capital. */
const partsOf = (node) => (node.kind === "leader" ? namesOf(node).flatMap((name) => name.split(" ")) : []);
let known = null;

const isShort = (name) => name.length < SHORTEST && !CHINESE.test(name);
const isSurname = (name, node) => node.kind === "leader" && name.length >= SHORTEST_SURNAME && namesOf(node).some((whole) => whole.startsWith(`${name} `));
const isCapital = (name, text) => new RegExp(`(?<!\\p{L})${name[0].toUpperCase()}${name.slice(1)}(?!\\p{L})`, "u").test(text);

/** Every name that may stand in a question, the longest first; of equals, that of the more telling node. */
function knownNames() {
  known ??= nodes
    .filter((node) => !isDated(node))
    .flatMap((node) => [...new Set([...namesOf(node), ...partsOf(node)])].map((name) => ({ node, name })))
    .filter(({ node, name }) => name.length >= (CHINESE.test(name) ? 2 : SHORTEST) || isSurname(name, node))
    .sort((a, b) => b.name.length - a.name.length || a.node.id - b.node.id);
  return known;
}

/** Return the nodes that a text names, in its order. */
export function namedIn(text) {
  let left = ` ${folded(text).replace(/[?!.,;:"“”]/g, " ")} `;
  const found = [];
  for (const { node, name } of knownNames()) {
    const wanted = CHINESE.test(name) ? name : ` ${name} `;
    const at = left.indexOf(wanted);
    if (at < 0 || (isShort(name) && !isCapital(name, text))) continue;
    left = left.slice(0, at) + " ".repeat(wanted.length) + left.slice(at + wanted.length);
    if (found.every((other) => other.node !== node)) found.push({ node, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ node }) => node);
}

/**
 * Read a question as what to select in which time; null if it is no more than one name.
 * @param {string} text
 * @returns {{nodes: object[], selected: string, from: string, to: string} | null}
 */
export function asked(text) {
  const moment = momentIn(text);
  const named = namedIn(moment?.rest ?? text).slice(0, 2);
  if (!moment && named.length < 2) return null;
  return { nodes: named, selected: selectedOf(named), from: moment?.from ?? "", to: moment?.to ?? "" };
}

/** One name selects its node; two select the line between them. */
function selectedOf([one, other]) {
  if (!other) return one?.key ?? "";
  const ends = [one, other];
  const link = links.find(({ source, target, kind }) => kind === "area" && ends.includes(source) && ends.includes(target));
  return link?.key ?? `${one.key}~${other.key}~together`;
}

/** Write a question as the page understood it. */
export function askedText({ nodes: named, from, to }) {
  return [named.map(nameOf).join(" — "), periodText(from, to)].filter(Boolean).join(" · ");
}

/** Write a period: one month, from one to another, or open at an end. */
export function periodText(from, to) {
  if (from && from === to) return formatDate(from);
  if (from.endsWith("-01") && to === `${from.slice(0, 4)}-12`) return from.slice(0, 4);
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from) return `${word("since")} ${formatDate(from.replace(/-01$/, ""))}`;
  return to ? `${word("until")} ${formatDate(to.replace(/-12$/, ""))}` : "";
}
