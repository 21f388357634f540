// What stands out in the picture: the selection, what is joined to it, and the node under the pointer.

import { nodeByKey } from "./data.js";
import { scene } from "./scene.js";
import { view } from "./view.js";
import { sharedBy } from "./visible.js";

const KIND_ORDER = { state: 3, leader: 2 };
let near = new Set();

const ends = () => view.selected.split("~").slice(0, 2);
const touchesSelected = (line) => line.source.key === view.selected || line.target.key === view.selected;

/** Note what is joined to the selection; nothing selected, nothing is near. */
export function markNear() {
  near = new Set();
  const chosen = ends().map((key) => nodeByKey.get(key)).filter(Boolean);
  chosen.forEach((node) => near.add(node));
  if (chosen.length === 2) sharedBy(...chosen).forEach((event) => near.add(event));
  else for (const line of scene.visible.lines.filter(touchesSelected)) near.add(line.source).add(line.target);
}

export const isNear = (node) => near.has(node);
export const isDimmed = (node) => near.size > 0 && !near.has(node);
export const isSelected = (node) => node.key === view.selected || node === scene.hovered || ends().includes(node.key);

/** Of a selected pair the lines over shared events are chosen as well. */
export function isChosen(line) {
  if (line.key === view.selected || touchesSelected(line)) return true;
  return line.kind === "participant" && near.has(line.source) && ends().includes(line.target.key);
}

/** Tell whether there is a selection before which everything else steps back. */
export const fades = () => near.size > 0;

/** How early a node gets its name. */
export const importance = (node) => (isSelected(node) ? 20 : near.has(node) ? 10 : 0) + (KIND_ORDER[node.kind] ?? 0);
