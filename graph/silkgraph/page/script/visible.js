// Which nodes and lines the view shows: what passes the filters, and of that the most telling part.

import { actorsOf, facts, isDated, links, nodeByKey, nodes, otherEnd } from "./data.js";
import { nodesBetween, pathEnds } from "./paths.js";
import { view } from "./view.js";

/**
 * @typedef {import("./data.js").GraphNode} GraphNode
 * @typedef {import("./data.js").Link} Link
 *
 * @typedef {Object} Line what is drawn between two nodes: a link, or events that two actors share
 * @property {string} key
 * @property {GraphNode} source
 * @property {GraphNode} target
 * @property {string} kind
 * @property {Link} [link]
 * @property {GraphNode[]} [events]
 *
 * @typedef {Object} Visible
 * @property {GraphNode[]} nodes
 * @property {Line[]} lines
 * @property {GraphNode[]} passing everything that passes the filters, shown or not
 */

const MOST_NEIGHBORS = 60;
const MOST_TOGETHER = 8;

/** Tell whether an event, agreement or fact lies in the chosen months; what has no date needs all of them. */
export function inTime(thing, from = view.from, to = view.to) {
  if (!from && !to) return true;
  const first = thing.first ?? thing.told;
  const last = thing.last ?? thing.toldLast;
  if (!first) return false;
  return (!to || first.slice(0, 7) <= to) && (!from || last.slice(0, 7) >= from);
}

function involvesChosen(thing) {
  if (!view.states.size) return true;
  const involved = new Set(thing.states.map((state) => state.key));
  const chosen = [...view.states];
  // Whom a proposal is made to is not known.
  return view.match === "any" || thing.kind === "proposal"
    ? chosen.some((key) => involved.has(key))
    : chosen.every((key) => involved.has(key));
}

/** The articles that speak of the chosen areas; null for no limit. */
function articlesOnChosenAreas() {
  if (!view.areas.size) return null;
  const found = new Set();
  for (const fact of facts) {
    if (fact.area && view.areas.has(fact.area.key)) fact.claims.forEach((claim) => found.add(claim.article));
  }
  return found;
}

/** Tell whether an event, agreement or fact passes all filters but perhaps that of time. */
function passesApartFromTime(thing, onAreas) {
  if (view.hiddenStatuses.has(thing.status ?? "happened")) return false;
  if (thing.kind === "event" && view.hiddenTypes.has(thing.type ?? "Event")) return false;
  if (thing.outlets.size < view.sources || !involvesChosen(thing)) return false;
  if (thing.area && view.areas.size) return view.areas.has(thing.area.key);
  return !onAreas || thing.claims.some((claim) => onAreas.has(claim.article));
}

/** Return a test for what the panel of a place tells: all filters, and the time. */
export function passesAllFilters() {
  const onAreas = articlesOnChosenAreas();
  return (thing) => inTime(thing) && passesApartFromTime(thing, onAreas);
}

/** Return the events that the other filters let through, whatever their time: what the timeline counts. */
export function eventsOfAllTime() {
  const onAreas = articlesOnChosenAreas();
  return nodes.filter((node) => node.kind === "event" && passesApartFromTime(node, onAreas));
}

/** Tell whether the filters leave nothing out. */
function isUnfiltered() {
  const sets = [view.states, view.areas, view.hiddenTypes, view.hiddenStatuses];
  return view.sources <= 1 && !view.from && !view.to && sets.every((set) => !set.size);
}

/** Return all nodes that pass the filters: events by themselves, actors by what they had part in. */
function passing() {
  if (isUnfiltered()) return { nodes, facts: new Set(facts) };
  const passes = passesAllFilters();
  const passed = new Set(nodes.filter((node) => isDated(node) && passes(node)));
  const passedFacts = new Set(facts.filter(passes));
  const kept = new Set(passed);
  for (const node of passed) for (const link of node.links) kept.add(otherEnd(link, node));
  for (const fact of passedFacts) [...fact.about, ...fact.states].forEach((node) => kept.add(node));
  for (const key of view.areas) kept.add(nodeByKey.get(key));
  return { nodes: nodes.filter((node) => kept.has(node)), facts: passedFacts };
}

/** Return the nodes at most so many steps away; a step leads through a state or area only from the first node. */
function around(start, depth) {
  const reached = new Set([start]);
  let border = [start];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const node of border) {
      if (node !== start && (node.kind === "state" || node.kind === "area")) continue;
      for (const link of node.links) {
        const other = otherEnd(link, node);
        if (!reached.has(other)) next.push(other);
        reached.add(other);
      }
    }
    border = next;
  }
  return reached;
}

/** Return the nodes that the reader asked for by name. */
function askedFor() {
  const asked = [view.focus, ...view.path.split("~"), ...view.expanded, ...view.selected.split("~").slice(0, 2)];
  return asked.map((key) => nodeByKey.get(key)).filter((node) => node !== undefined);
}

/** Return what the view shows now. @returns {Visible} */
export function visible() {
  const all = passing();
  const focused = nodeByKey.get(view.focus);
  const near = focused ? around(focused, view.depth) : null;
  const candidates = all.nodes.filter((node) => view.kinds.has(node.kind) && (!near || near.has(node)));
  const passed = new Set(all.nodes);
  const ends = pathEnds();
  const shown = new Set(ends ? nodesBetween(...ends, (node) => passed.has(node)) : candidates.slice(0, view.detail));
  for (const key of ends ? [] : view.expanded) {
    const neighbors = (nodeByKey.get(key)?.links ?? []).map((link) => otherEnd(link, nodeByKey.get(key)));
    neighbors.filter((node) => passed.has(node)).slice(0, MOST_NEIGHBORS).forEach((node) => shown.add(node));
  }
  const asked = new Set(askedFor());
  asked.forEach((node) => shown.add(node));
  for (const key of view.hidden) shown.delete(nodeByKey.get(key));
  const lines = [...linesOf(shown, all.facts), ...sharedLines(shown, all.nodes)];
  const joined = new Set(lines.flatMap((line) => [line.source, line.target]));
  const kept = nodes.filter((node) => shown.has(node) && (joined.has(node) || asked.has(node)));
  return { nodes: kept, lines, passing: all.nodes };
}

function linesOf(shown, passedFacts) {
  const found = links.filter((link) => shown.has(link.source) && shown.has(link.target));
  const telling = found.filter((link) => !link.facts.length || link.facts.some((fact) => passedFacts.has(fact)));
  return telling.filter((link) => !isImplied(link, shown)).map((link) => ({ ...pick(link), link }));
}

const pick = ({ key, source, target, kind }) => ({ key, source, target, kind });

/** An event needs no line to a state whose leader stands between them. */
function isImplied(link, shown) {
  if (link.kind !== "state") return false;
  return actorsOf(link.source).some(
    (actor) => actor === link.target || (shown.has(actor) && actor.states.includes(link.target)),
  );
}

/** Events that are not shown themselves become lines between those who shared them. */
function sharedLines(shown, passed) {
  /** @type {Map<string, Line>} */
  const found = new Map();
  const joined = new Set();
  for (const event of passed.filter((node) => node.kind === "event")) {
    const pairs = pairsOf(event, shown);
    for (const [source, target] of pairs) {
      const key = `${source.key}~${target.key}~together`;
      if (shown.has(event)) joined.add(key);
      else if (!found.has(key)) found.set(key, { key, source, target, kind: "together", events: [event] });
      else found.get(key).events.push(event);
    }
  }
  return [...found.values()].filter((line) => !joined.has(line.key));
}

/** Return the pairs of shown actors from different states; a state stands in for leaders who are not shown. */
function pairsOf(event, shown) {
  const actors = actorsOf(event).filter((actor) => shown.has(actor) && actor.kind !== "organization");
  const covered = new Set(actors.flatMap((actor) => actor.states));
  const states = event.states.filter((state) => shown.has(state) && !covered.has(state));
  const present = [...new Set([...actors, ...states])].sort((a, b) => a.id - b.id).slice(0, MOST_TOGETHER);
  const pairs = [];
  present.forEach((one, index) => {
    for (const other of present.slice(index + 1)) {
      if (!one.states.some((state) => other.states.includes(state))) pairs.push([one, other]);
    }
  });
  return pairs;
}

/** Return the events, or the agreements, that two actors share, whether shown or not. */
export function sharedBy(one, other, kind = "event") {
  const partOf = (actor) =>
    new Set(actor.links.map((link) => otherEnd(link, actor)).filter((node) => node.kind === kind));
  const others = partOf(other);
  return [...partOf(one)].filter((node) => others.has(node));
}
