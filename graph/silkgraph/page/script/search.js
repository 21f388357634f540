// Search by any name in any language, with suggestions that arrow keys walk through.

import { asked, askedText, folded, namedIn } from "./asking.js";
import { isDated, nodes } from "./data.js";
import { announce, byId, make, quoted } from "./dom.js";
import { mark } from "./shapes.js";
import { near } from "./spelling.js";
import { change, view } from "./view.js";
import { formatSpan, nameOf, word } from "./wording.js";

const MOST_SUGGESTIONS = 9;
const AT_START = 3;
// A node with few neighbors comes with them, so that it does not stand alone.
const FEW_NEIGHBORS = 15;
const input = byId("search");
const list = byId("suggestions");

const index = nodes.map((node) => ({
  node,
  names: [...Object.values(node.names), ...node.aliases].map((name) => ({ name, key: folded(name) })),
}));

/** Rate how well a name fits: at its start best, then at the start of a word, then anywhere. */
function rate(key, wanted) {
  if (key === wanted) return 9;
  if (key.startsWith(wanted)) return AT_START;
  if (key.includes(` ${wanted}`)) return 2;
  return key.includes(wanted) ? 1 : 0;
}

/**
 * Return the nodes that fit best, each with the name that fits.
 * @param {string} text
 */
export function findNodes(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const found = [];
  for (const { node, names } of index) {
    const rated = names.map(({ name, key }) => ({ name, points: rate(key, wanted) }));
    if (nameOf(node) && !names.length) rated.push({ name: nameOf(node), points: rate(folded(nameOf(node)), wanted) });
    const best = rated.reduce((a, b) => (b.points > a.points ? b : a), { name: "", points: 0 });
    if (best.points) found.push({ node, ...best });
  }
  // Events bear the names of who took part: who is looked for comes before them. Of equal fit the more telling comes first.
  const fit = ({ node, points }) => points - (isDated(node) ? 1.5 : 0);
  return found.sort((a, b) => fit(b) - fit(a) || a.node.id - b.node.id).slice(0, MOST_SUGGESTIONS);
}

let active = -1;
let offered = [];

function offer() {
  offered = offersFor(input.value);
  active = offered.length ? 0 : -1;
  list.replaceChildren(...offered.map(suggestion));
  // Silence would look as if the page had not understood that somebody asks.
  if (!offered.length && input.value.trim()) list.append(make("li.unknown", { role: "option", "aria-disabled": "true" }, word("unknownName")));
  list.hidden = !list.children.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  highlight();
}

/** Return what fits a text: what is asked for, if it is more than a name, and then names. */
function offersFor(text) {
  const question = asked(text);
  const found = findNodes(text);
  // Who types the name of an event wants that event, though it may hold a year and two states.
  if (question && found.some(({ points }) => points >= AT_START)) return [...found.slice(0, MOST_SUGGESTIONS - 1), { question }];
  if (question) return [{ question }, ...found].slice(0, MOST_SUGGESTIONS);
  if (found.length) return found;
  const named = namedIn(text).map((node) => ({ node, name: nameOf(node) }));
  return (named.length ? named : misspelt(text)).slice(0, MOST_SUGGESTIONS);
}

/** Return those who bear a name that is spelt nearly so; events repeat names of others. */
function misspelt(text) {
  const wanted = folded(text);
  return index.filter(({ node, names }) => !isDated(node) && names.some(({ key }) => near(key, wanted))).map(({ node }) => ({ node, name: nameOf(node) }));
}

function questionSuggestion({ question }, position) {
  const marks = question.nodes.map((node) => mark(node.kind));
  return option(position, ...marks, make("span.suggested", {}, quoted(askedText(question))), make("small.note", {}, word("asked")));
}

function suggestion(offer, position) {
  if (offer.question) return questionSuggestion(offer, position);
  const { node, name } = offer;
  const shown = nameOf(node);
  const note = node.kind === "event" || node.kind === "agreement" ? formatSpan(node) : word(node.kind);
  return option(
    position,
    mark(node.kind),
    make("span.suggested", {}, quoted(shown), name === shown ? null : make("small", {}, quoted(name))),
    make("small.note", {}, note),
  );
}

function option(position, ...content) {
  return make(
    "li",
    { role: "option", id: `suggestion-${position}`, onmousedown: (event) => event.preventDefault(), onclick: () => choose(position) },
    ...content,
  );
}

function highlight() {
  [...list.children].forEach((item, position) => item.setAttribute("aria-selected", String(position === active)));
  if (active >= 0) input.setAttribute("aria-activedescendant", `suggestion-${active}`);
  else input.removeAttribute("aria-activedescendant");
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  active = -1;
  highlight();
}

function choose(position) {
  const { node, question } = offered[position];
  input.value = "";
  close();
  if (question) {
    change({ selected: question.selected, from: question.from, to: question.to });
    announce(askedText(question));
    return;
  }
  const hidden = new Set(view.hidden);
  hidden.delete(node.key);
  const expanded = new Set(view.expanded);
  if (node.links.length <= FEW_NEIGHBORS) expanded.add(node.key);
  change({ selected: node.key, expanded, hidden });
  announce(nameOf(node));
}

/** Connect the search field. */
export function startSearch() {
  input.addEventListener("input", offer);
  input.addEventListener("focus", () => input.value && offer());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offered.length) {
      active = (active + step + offered.length) % offered.length;
      highlight();
    } else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}

/** Put the cursor into the search field. */
export function openSearch() {
  input.focus();
  input.select();
}

/** Put a question into the search field, as if the reader had typed it. */
export function suggest(text) {
  input.focus();
  input.value = text;
  offer();
}

/** Show the hint of the search field in the language of the view. */
export function translateSearch() {
  input.placeholder = word("search");
}
