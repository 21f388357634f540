// Measures of the picture: how big a node is drawn, and which community it belongs to.

import { isDated } from "./data.js";
import { view } from "./view.js";

export const MEASURES = ["kind", "links", "told", "between"];
const MOST_FOR_BETWEENNESS = 1500;

/**
 * Sizes from 0 to 1, empty when size tells the kind only; communities, 0 for the largest, empty when color tells the kind.
 * @type {{sizes: Map<object, number>, communities: Map<object, number>}}
 */
export const measured = { sizes: new Map(), communities: new Map() };

/** Measure what is shown, as the view asks. */
export function measure(visible) {
  const neighbors = new Map(visible.nodes.map((node) => [node, new Set()]));
  for (const { source, target } of visible.lines) {
    neighbors.get(source)?.add(target);
    neighbors.get(target)?.add(source);
  }
  measured.sizes = view.size === "kind" ? new Map() : scaled(valuesOf(visible.nodes, neighbors));
  measured.communities = view.color === "community" ? detect(visible.nodes, neighbors) : new Map();
}

function valuesOf(nodes, neighbors) {
  if (view.size === "between" && nodes.length <= MOST_FOR_BETWEENNESS) return betweenness(nodes, neighbors);
  const told = (node) => (isDated(node) ? node.outlets.size : node.articles.length);
  const value = view.size === "told" ? told : (node) => neighbors.get(node).size;
  return new Map(nodes.map((node) => [node, value(node)]));
}

function scaled(values) {
  const most = Math.max(1e-9, ...values.values());
  return new Map([...values].map(([node, value]) => [node, Math.sqrt(value / most)]));
}

/** Count on how many shortest ways each node lies (Brandes 2001). */
function betweenness(nodes, neighbors) {
  const total = new Map(nodes.map((node) => [node, 0]));
  for (const start of nodes) {
    const ways = new Map([[start, 1]]);
    const depth = new Map([[start, 0]]);
    const order = [start];
    for (const node of order) {
      for (const next of neighbors.get(node)) {
        if (!depth.has(next)) {
          depth.set(next, depth.get(node) + 1);
          ways.set(next, 0);
          order.push(next);
        }
        if (depth.get(next) === depth.get(node) + 1) ways.set(next, ways.get(next) + ways.get(node));
      }
    }
    const share = new Map(order.map((node) => [node, 0]));
    for (const node of order.reverse()) {
      for (const before of neighbors.get(node)) {
        if (depth.get(before) !== depth.get(node) - 1) continue;
        share.set(before, share.get(before) + (ways.get(before) / ways.get(node)) * (1 + share.get(node)));
      }
      if (node !== start) total.set(node, total.get(node) + share.get(node));
    }
  }
  return total;
}

/** Find communities by moving nodes while modularity grows (Louvain 2008), in the order of the nodes: no chance. */
function detect(nodes, neighbors) {
  let groups = nodes.map((node) => [node]);
  const position = new Map(nodes.map((node, index) => [node, index]));
  let weights = nodes.map((node) => new Map([...neighbors.get(node)].map((other) => [position.get(other), 1])));
  for (;;) {
    const belongs = moved(weights);
    const names = [...new Set(belongs)];
    if (names.length === groups.length) break;
    const number = new Map(names.map((name, index) => [name, index]));
    const merged = names.map(() => []);
    const joined = names.map(() => new Map());
    belongs.forEach((name, index) => {
      const own = number.get(name);
      merged[own].push(...groups[index]);
      for (const [other, weight] of weights[index]) {
        const target = number.get(belongs[other]);
        joined[own].set(target, (joined[own].get(target) ?? 0) + weight);
      }
    });
    [groups, weights] = [merged, joined];
  }
  groups.sort((a, b) => b.length - a.length || a[0].id - b[0].id);
  return new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
}

function moved(weights) {
  const degrees = weights.map((row) => [...row.values()].reduce((sum, weight) => sum + weight, 0));
  const all = Math.max(1, degrees.reduce((sum, degree) => sum + degree, 0));
  const belongs = weights.map((_, index) => index);
  const totals = [...degrees];
  for (let round = 0, changed = true; changed && round < 30; round += 1) {
    changed = false;
    weights.forEach((row, index) => {
      const own = belongs[index];
      totals[own] -= degrees[index];
      const toward = new Map([[own, 0]]);
      for (const [other, weight] of row) if (other !== index) toward.set(belongs[other], (toward.get(belongs[other]) ?? 0) + weight);
      const gain = (group) => toward.get(group) - (totals[group] * degrees[index]) / all;
      const best = [...toward.keys()].reduce((a, b) => (gain(b) > gain(a) + 1e-9 ? b : a), own);
      totals[best] += degrees[index];
      belongs[index] = best;
      changed ||= best !== own;
    });
  }
  return belongs;
}
