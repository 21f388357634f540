// The shortest ways between two nodes.

import { nodeByKey, otherEnd } from "./data.js";
import { view } from "./view.js";

const MOST_NODES = 40;
const isHub = (node) => node.kind === "state" || node.kind === "area";

/** Return both ends of the path that the view asks for, or null while one is missing. */
export function pathEnds() {
  const ends = view.path.split("~").map((key) => nodeByKey.get(key));
  return ends.length === 2 && ends[0] && ends[1] ? ends : null;
}

/**
 * Return every node on a shortest way, nearest first, the most telling of equals first; empty if no way leads there.
 * States and areas join everything to everything, so a way through them counts only where there is no other.
 * @param {(node: object) => boolean} allowed
 */
export function nodesBetween(one, other, allowed) {
  return find(one, other, (node) => allowed(node) && !isHub(node)) ?? find(one, other, allowed) ?? [];
}

function find(one, other, allowed) {
  const [there, back] = [distances(one, other, allowed), distances(other, one, allowed)];
  const length = there.get(other);
  if (length === undefined) return null;
  const onWay = [...there.keys()].filter((node) => back.has(node) && there.get(node) + back.get(node) === length);
  onWay.sort((a, b) => there.get(a) - there.get(b) || a.id - b.id);
  return withinLimit(onWay, there, length);
}

/** Keep the most telling nodes of every step when there are too many ways. */
function withinLimit(onWay, there, length) {
  if (onWay.length <= MOST_NODES) return onWay;
  const each = Math.max(1, Math.floor(MOST_NODES / (length + 1)));
  const counts = new Map();
  return onWay.filter((node) => {
    const step = there.get(node);
    counts.set(step, (counts.get(step) ?? 0) + 1);
    return counts.get(step) <= each;
  });
}

function distances(start, end, allowed) {
  const found = new Map([[start, 0]]);
  let border = [start];
  while (border.length && !found.has(end)) {
    const next = [];
    for (const node of border) {
      for (const link of node.links) {
        const other = otherEnd(link, node);
        if (found.has(other) || (other !== end && !allowed(other))) continue;
        found.set(other, found.get(node) + 1);
        next.push(other);
      }
    }
    border = next;
  }
  return found;
}

/** Return the links of one of the ways, first step first. */
export function wayAlong(nodes) {
  const [start, end] = [nodes[0], nodes[nodes.length - 1]];
  const inside = new Set(nodes);
  const before = new Map([[start, null]]);
  const queue = [start];
  for (const node of queue) {
    for (const link of node.links) {
      const other = otherEnd(link, node);
      if (!inside.has(other) || before.has(other)) continue;
      before.set(other, link);
      queue.push(other);
    }
  }
  const way = [];
  for (let at = end; before.get(at); at = otherEnd(before.get(at), at)) way.unshift(before.get(at));
  return way;
}
