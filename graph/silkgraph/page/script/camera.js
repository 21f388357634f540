// Where the picture looks: all of it, closer, or beside the panel.

import { nodeByKey } from "./data.js";
import { isNarrow } from "./drawing.js";
import { keepWidths } from "./items.js";
import { at, canvas, network, scene, shownNodes } from "./scene.js";
import { loadSurface } from "./surface.js";
import { view } from "./view.js";

const ZOOM_STEP = 1.35;
const MARGIN = 46;
const NOTE_HEIGHT = 36;
const MOST_STRETCH = 1.7;
const CLOSEST_FIT = 1.6;

let aimed = "";

/** Show everything that is drawn, with room for names at the edge. */
export function fitView() {
  aim();
  if (scene.surface) loadSurface();
  else shownNodes.update(scene.visible.nodes.map((node) => ({ id: node.id, ...at(node) })));
  keepWidths();
}

/** Look at all that is to be drawn, before it is. */
export function aim() {
  aimed = windowSize();
  if (!scene.visible.nodes.length) return;
  const xs = scene.visible.nodes.map((node) => node.x);
  const ys = scene.visible.nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (canvas.clientWidth - 2 * MARGIN) / Math.max(1, right - left);
  const above = view.focus || view.path ? NOTE_HEIGHT : 0;
  const down = (canvas.clientHeight - 2 * MARGIN - above) / Math.max(1, bottom - top);
  scene.stretch = Math.max(1 / MOST_STRETCH, Math.min(MOST_STRETCH, down / across));
  const scale = Math.max(0.05, Math.min(across, down / scene.stretch, CLOSEST_FIT));
  network.moveTo({ position: { x: (left + right) / 2, y: ((top + bottom) / 2) * scene.stretch - above / 2 / scale }, scale, animation: false });
}

const windowSize = () => `${canvas.clientWidth} ${canvas.clientHeight}`;
/** Tell whether the window is no longer as large as when the picture was fitted into it. */
export const isResized = () => aimed !== windowSize();

/** Move back only if something drawn lies outside. */
export function showAll() {
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const opposite = network.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
  const outside = ({ x, y }) => x < corner.x || x > opposite.x || y < corner.y || y > opposite.y;
  if (scene.visible.nodes.map(at).some(outside)) fitView();
}

function look(position, scale) {
  network.moveTo({ position, scale, animation: false });
  keepWidths();
}

/** Where the panel covers the lower part of the window, bring the selected node above it. */
export function uncover() {
  const selected = nodeByKey.get(view.selected);
  if (!isNarrow.matches || !selected) return;
  const { x, y } = at(selected);
  look({ x, y: y + canvas.clientHeight / 4 / network.getScale() }, network.getScale());
}

/** @param {number} direction 1 to come closer, -1 to step back */
export function zoom(direction) {
  look(network.getViewPosition(), Math.max(0.05, Math.min(8, network.getScale() * ZOOM_STEP ** direction)));
}

let waiting = 0;
network.on("zoom", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(keepWidths);
});
