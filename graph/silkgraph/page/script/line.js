// The panel of a line or of a path: what joins two nodes, step by step.

import { inTimeOrder, links, nodeByKey } from "./data.js";
import { make, quoted } from "./dom.js";
import { chip, chips, entry, factEntry, longList, section } from "./evidence.js";
import { lineHeading, period } from "./headings.js";
import { nodesBetween, pathEnds, wayAlong } from "./paths.js";
import { commonAreas, cooperation, officeClaims, offices, proposal } from "./told.js";
import { inTime, sharedBy } from "./visible.js";
import { count, nameOf, word } from "./wording.js";

const linkByKey = new Map(links.map((link) => [link.key, link]));

export function lineContent(key) {
  const [from, to, kind] = key.split("~");
  const [source, target] = [nodeByKey.get(from), nodeByKey.get(to)];
  if (!source || !target) return null;
  const title = [quoted(nameOf(source)), " — ", quoted(nameOf(target))];
  const ends = chips([source, target]);
  if (kind === "together") return togetherContent(source, target, ends);
  const link = linkByKey.get(key);
  return link ? [lineHeading(word(kind), title), ends, ...linkSections(link)] : null;
}

function togetherContent(source, target, ends) {
  const shared = (kind) => inTimeOrder(sharedBy(source, target, kind).filter((node) => inTime(node))).reverse();
  const events = shared("event");
  const title = [quoted(nameOf(source)), " — ", quoted(nameOf(target))];
  return [
    lineHeading(word("together"), title),
    ends,
    ...commonAreas(source, target),
    make("p.limit", {}, [period(), count(events.length, "nEvents")].filter(Boolean).join(": ")),
    longList(events.map((event) => () => entry(event))),
    section("agreements", longList(shared("agreement").map((agreement) => () => entry(agreement)), 6)),
  ];
}

function linkSections(link) {
  if (link.facts.length) {
    const shown = inTimeOrder(link.facts);
    return [longList(shown.map((fact) => () => (fact.kind === "proposal" ? proposal(fact, link.target) : fact.kind === "cooperation" ? cooperation(fact) : factEntry(fact))))];
  }
  if (link.kind === "office") return [link.source.tenures.length ? offices(link.source) : null, officeClaims(link.source)];
  if (!link.articles.length) return [make("p.fact", {}, word("reference"))];
  const said = link.source.claims.filter((claim) => link.articles.includes(claim.article));
  return [make("ol.entries", {}, entry(link.source, said))];
}

export function pathContent() {
  const ends = pathEnds();
  if (!ends) return null;
  const [source, target] = ends;
  const head = lineHeading(word("pathNote"), [quoted(nameOf(source)), " — ", quoted(nameOf(target))]);
  const between = nodesBetween(source, target, () => true);
  if (!between.length) return [head, make("p.lead", {}, word("noPath"))];
  return [head, ...wayAlong(between).map(pathStep)];
}

/** One step of a path with the words that say so. */
function pathStep(link) {
  return make("section.step", {}, make("p.entry-when", {}, chip(link.source), word(link.kind), chip(link.target)), ...linkSections(link).filter(Boolean));
}
