// What took place where: the events of the view by their places, and the places that the selection is about.

import { datedOf, ground, isDated, nodeByKey, placesOf } from "./data.js";
import { view } from "./view.js";
import { sharedBy } from "./visible.js";

/**
 * @typedef {import("./data.js").GraphNode} GraphNode
 *
 * @typedef {Object} Located
 * @property {{node: GraphNode, number: number}[]} inside places on the map with how much took place there, most first
 * @property {{node: GraphNode, number: number}[]} beyond places that lie off the map, or who knows where
 * @property {number} events with a place on the map
 * @property {number} placeless events that name none
 */

/** Sort what passes the filters by place. @returns {Located} */
export function located(visible) {
  const numbers = new Map(visible.passing.filter((node) => node.kind === "place").map((node) => [node, 0]));
  let [events, placeless] = [0, 0];
  for (const node of visible.passing.filter((found) => isDated(found) && view.kinds.has(found.kind))) {
    const places = placesOf(node);
    places.forEach((place) => numbers.set(place, (numbers.get(place) ?? 0) + 1));
    if (places.some(isInside)) events += 1;
    else if (!places.length) placeless += 1;
  }
  const all = [...numbers].map(([node, number]) => ({ node, number })).sort((a, b) => b.number - a.number || a.node.id - b.node.id);
  return { inside: all.filter(({ node }) => isInside(node)), beyond: all.filter(({ node, number }) => number && !isInside(node)), events, placeless };
}

function isInside(node) {
  if (!node.map) return false;
  const [[x, y], [left, top, right, bottom]] = [node.map, ground.frame];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Return the places of what is selected; empty when the selection has none, and nothing should fade. */
export function chosenPlaces() {
  const [one, other] = view.selected.split("~").slice(0, 2).map((key) => nodeByKey.get(key));
  if (!one) return new Set();
  if (other) return new Set((sharedBy(one, other).length ? sharedBy(one, other) : [one, other]).flatMap(placesOfNode));
  return new Set(placesOfNode(one));
}

function placesOfNode(node) {
  if (node.kind === "place") return [node];
  return isDated(node) ? placesOf(node) : datedOf(node).flatMap(placesOf);
}
