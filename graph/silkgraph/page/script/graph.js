// The picture: what the view shows, drawn, and drawn again when the selection or the light changes.

import { aim, fitView, isResized, showAll, uncover } from "./camera.js";
import { byId } from "./dom.js";
import { drawMark, drawNames, radiusOf, readColors } from "./drawing.js";
import { lineOptions, nodeOptions, replace } from "./items.js";
import { measure } from "./measures.js";
import { importance, isDimmed, isNear, isSelected, markNear } from "./nearness.js";
import { at, canvas, letMove, network, scene, shownLines, shownNodes } from "./scene.js";
import { choosePainter, loadSurface } from "./surface.js";

const MOST_NAMED = 400;
let drawn = new Set();
let moving = false;

/** Draw what the view shows; nodes that stay keep their place. */
export function showGraph(visible, { fit = false } = {}) {
  const grown = visible.nodes.some((node) => !drawn.has(node));
  scene.visible = visible;
  drawn = new Set(visible.nodes);
  choosePainter();
  readColors();
  measure(visible);
  markNear();
  if (fit) aim();
  replace(shownNodes, scene.surface ? [] : visible.nodes.map(nodeOptions));
  replace(shownLines, scene.surface ? [] : visible.lines.map(lineOptions));
  loadSurface();
  byId("empty").hidden = visible.nodes.length > 0;
  if (!fit && grown) showAll();
  network.redraw();
}

/** Let the nodes move or bring them back to their places; too many for that stay. */
export function setMoving(wanted) {
  const now = wanted && !scene.surface;
  if (now === moving) return;
  moving = now;
  letMove(moving);
  if (!moving) fitView();
}

/** Draw again after a change of selection, theme or zoom. */
export function restyle() {
  readColors();
  markNear();
  if (!scene.surface) shownLines.update(scene.visible.lines.map(lineOptions));
  loadSurface();
  network.redraw();
}

network.on("afterDrawing", (context) => {
  const scale = network.getScale();
  const positions = network.getPositions();
  const order = (scene.surface ? scene.visible.nodes.filter(isInside) : [...scene.visible.nodes]).sort((a, b) => importance(b) - importance(a) || a.id - b.id);
  const placed = order.slice(0, MOST_NAMED).map((node) => ({ node, ...(positions[node.id] ?? at(node)) }));
  if (scene.surface) placed.filter(({ node }) => isSelected(node)).forEach(({ node, x, y }) => drawMark(context, node, x, y, radiusOf(node) / scale, { selected: true, dimmed: false }));
  scene.names = drawNames(context, placed, scale, (node) => ({ always: isSelected(node), near: isNear(node), dimmed: isDimmed(node) && node !== scene.hovered }));
});

/** Tell whether a node stands within the window. */
function isInside(node) {
  const { x, y } = network.canvasToDOM(at(node));
  return x > 0 && y > 0 && x < canvas.clientWidth && y < canvas.clientHeight;
}

/** Return what the window shows, in pixels of the window. */
export function pictureNow() {
  const scale = network.getScale();
  const positions = network.getPositions();
  const place = (node) => network.canvasToDOM(positions[node.id] ?? at(node));
  return {
    canvases: [...canvas.querySelectorAll("canvas")],
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    nodes: scene.visible.nodes.map((node) => ({ node, ...place(node) })),
    lines: scene.visible.lines.map(({ source, target }) => ({ from: place(source), to: place(target) })),
    names: scene.names.map(({ box, text, size, bold }) => ({ text, bold, size: size * scale, ...network.canvasToDOM({ x: (box[0] + box[2]) / 2, y: box[1] }) })),
  };
}

new ResizeObserver(() => {
  // It also calls when it starts to observe.
  if (!isResized()) return;
  fitView();
  uncover();
}).observe(canvas);
