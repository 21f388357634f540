// The pieces of which the panel is made: names that lead on, marks of doubt, quoted words with their source.

import { actorsOf, isDisputed, placesOf } from "./data.js";
import { citationOf, copyButton } from "./citing.js";
import { make, quoted } from "./dom.js";
import { mark } from "./shapes.js";
import { change, view } from "./view.js";
import { comma, count, formatDate, formatSpan, isNameless, MOST_ACTORS, nameOf, word } from "./wording.js";

const FIRST_QUOTES = 2;

/** A name that leads to its node. */
export function chip(node, note) {
  return make(
    "button.chip",
    { type: "button", onclick: () => change({ selected: node.key }) },
    mark(node.kind),
    quoted(nameOf(node)),
    note ? make("small", {}, String(note)) : null,
  );
}

/** Names in a row. */
export function chips(nodes) {
  return make("div.chips", {}, ...nodes.map((node) => chip(node)));
}

/** Marks of what a reader must not overlook: not (yet) happened, disputed, told by one source only. */
export function marks(thing) {
  const found = [];
  if (thing.kind === "event" && thing.status !== "happened") found.push([thing.status, word(thing.status)]);
  if (thing.kind === "event" && isDisputed(thing)) found.push(["disputed", word("disputed")]);
  if (thing.outlets.size === 1) found.push(["single", word("singleSource")]);
  if (thing.outlets.size > 1) found.push(["several", count(thing.outlets.size, "nSources")]);
  return make("span.marks", {}, ...found.map(([name, text]) => make(`span.mark.${name}`, {}, text)));
}

/** Where words come from: outlet, date and headline, with the address if there is one. */
export function source(article, ...notes) {
  const headline = quoted(article.headline ?? word("noHeadline"), article.language);
  const linked = article.url
    ? make("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, headline)
    : headline;
  const facts = [article.outlet, article.published && formatDate(article.published), article.language?.toUpperCase(), ...notes];
  return make(
    "span.source",
    {},
    linked,
    make("span.origin", {}, ...facts.filter(Boolean).map((fact) => make("bdi", {}, fact))),
  );
}

/** The words of one article; its view of what became of an event is marked where it differs from the usual one. */
function citation(claim, usual) {
  const differs = claim.status && claim.status !== usual ? make(`span.mark.${claim.status}`, {}, word(claim.status)) : null;
  const share = `${word("confidence")} ${Math.round(claim.confidence * 100)}\u00a0%`;
  const doubt = claim.confidence ? make("span", { title: word("confidenceMeans") }, share) : null;
  return make(
    "figure.citation",
    {},
    make("blockquote", {}, quoted(claim.quote, claim.article.language)),
    make("figcaption", {}, source(claim.article, doubt), differs, copyButton("copyCitation", () => citationOf(claim))),
  );
}

/** Quotes, the first few open and the others behind a click. */
export function citations(claims, usual) {
  const quotes = claims.map((claim) => citation(claim, usual));
  const [first, rest] = [quotes.slice(0, FIRST_QUOTES), quotes.slice(FIRST_QUOTES)];
  const folded = rest.length
    ? make("details", {}, make("summary", {}, `${word("more")} (${claims.length})`), ...rest)
    : null;
  return make("div.citations", {}, ...first, folded);
}

/** An event or agreement as an entry of a list, with its words. */
export function entry(node, claims = node.claims) {
  const actors = actorsOf(node);
  return make(
    `li.entry.${node.status}`,
    {},
    make("p.entry-when", {}, make("span", {}, formatSpan(node)), ...placesOf(node).map((place) => quoted(nameOf(place))), marks(node)),
    make(
      "h4",
      {},
      make("button.name", { type: "button", onclick: () => change({ selected: node.key }) }, quoted(nameOf(node))),
    ),
    isNameless(node) && actors.length <= MOST_ACTORS ? null : make("p.entry-who", {}, ...commas(actors.filter((actor) => actor.key !== view.selected))),
    citations(claims, node.status),
  );
}

/** What is told without being a node: its text and its words. */
export function factEntry(fact, title) {
  return make(
    "li.entry",
    {},
    make("p.entry-when", {}, title ?? factWhen(fact), " ", marks(fact)),
    fact.text && fact.kind !== "quotation" ? make("p.fact", {}, quoted(fact.text)) : null,
    citations(fact.claims),
  );
}

/** When a fact was, or else when it was first told. */
export function factWhen(fact) {
  if (fact.start) return formatSpan(fact);
  return fact.told ? `${word("firstTold")} ${formatDate(fact.told)}` : word("undated");
}

function commas(nodes) {
  return nodes.flatMap((node, position) => [position ? comma() : "", quoted(nameOf(node))]);
}

/** A part of the panel with a heading; empty parts are left out. */
export function section(key, ...content) {
  const present = content.flat().filter(Boolean);
  return present.length ? make("section", {}, make("h3", {}, word(key)), ...present) : null;
}

/** A long list, its first entries open. */
export function longList(entries, first = 12) {
  if (!entries.length) return null;
  const list = make("ol.entries", {}, ...entries.slice(0, first).map((make) => make()));
  if (entries.length <= first) return list;
  const more = make("button.more", { type: "button" }, `${word("more")} (${entries.length})`);
  more.addEventListener("click", () => {
    list.append(...entries.slice(first).map((make) => make()));
    more.remove();
  });
  return make("div", {}, list, more);
}
