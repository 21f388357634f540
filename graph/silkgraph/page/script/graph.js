// The picture: vis-network draws lines and takes pointers; marks and names are ours.
// Beyond a thousand nodes WebGL draws marks and lines, and vis-network only moves the window over them.

import { nodeByKey, nodes } from "./data.js";
import { byId } from "./dom.js";
import { colors, drawMark, drawNames, isNarrow, radiusOf, readColors } from "./drawing.js";
import { measure } from "./measures.js";
import { change, view } from "./view.js";
import { sharedEvents } from "./visible.js";
import { load, MANY, openSurface, paint } from "./webgl.js";

const ZOOM_STEP = 1.35;
const MARGIN = 46;
const NOTE_HEIGHT = 36;
const MOST_STRETCH = 1.7;
const CLOSEST_FIT = 1.6;
const MOST_NAMED = 400;
const REACH = 6;
const WIDTHS = { together: 1.4, partnership: 2.4, office: 1, participant: 1.1, party: 1.1 };
const DASHES = { office: [2, 4], lies: [2, 4], member: [2, 4], state: [2, 4], partnership: false };
const canvas = byId("graph");

/** @type {any} */
const vis = globalThis.vis;
const shownNodes = new vis.DataSet();
const shownLines = new vis.DataSet();
const network = new vis.Network(
  canvas,
  { nodes: shownNodes, edges: shownLines },
  {
    autoResize: true,
    physics: false,
    layout: { improvedLayout: false },
    edges: { smooth: false, selectionWidth: 0, hoverWidth: 0, chosen: false },
    nodes: { chosen: false, labelHighlightBold: false },
    interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, tooltipDelay: 100000, keyboard: false },
  },
);

// It would come before everything else when tabbing; the element around it is reached in its turn.
canvas.firstElementChild.removeAttribute("tabindex");

/** @type {import("./visible.js").Visible} */
let now = { nodes: [], lines: [], passing: [] };
let near = new Set();
let hovered = null;
// How much taller than in Python's layout the picture is, so that it fills an upright window as well.
let stretch = 1;
let names = [];
let drawn = new Set();
// The surface of WebGL while it is in use.
let surface = null;

/** Draw what the view shows; nodes that stay keep their place. */
export function showGraph(visible, { fit = false } = {}) {
  const grown = visible.nodes.some((node) => !drawn.has(node));
  now = visible;
  drawn = new Set(visible.nodes);
  choosePainter();
  readColors();
  measure(visible);
  markNear();
  replace(shownNodes, surface ? [] : visible.nodes.map(nodeOptions));
  replace(shownLines, surface ? [] : visible.lines.map(lineOptions));
  loadSurface();
  byId("empty").hidden = visible.nodes.length > 0;
  if (fit) fitView();
  else if (grown) showAll();
  network.redraw();
}

/** Many nodes are for WebGL, where there is one. */
function choosePainter() {
  const many = now.nodes.length > MANY;
  if (many && !surface) surface = openSurface(canvas);
  else if (!many && surface) {
    surface.canvas.remove();
    surface = null;
  }
}

function loadSurface() {
  if (surface) load(surface, now, { at, isDimmed, isChosen, fades: near.size > 0 });
}

network.on("beforeDrawing", () => {
  if (surface) paint(surface, { middle: network.getViewPosition(), scale: network.getScale(), width: canvas.clientWidth, height: canvas.clientHeight });
});

/** Put new items in, take old ones out; vis-network draws once. */
function replace(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(items);
}

function nodeOptions(node) {
  return { id: node.id, ...at(node), shape: "custom", ctxRenderer: (options) => renderNode(node, options) };
}

/** Where a node stands in the picture. */
const at = (node) => ({ x: node.x, y: node.y * stretch });

function renderNode(node, { ctx, x, y }) {
  const radius = radiusOf(node) / network.getScale();
  return {
    drawNode: () => drawMark(ctx, node, x, y, radius, { selected: isSelected(node), dimmed: isDimmed(node) }),
    nodeDimensions: { width: radius * 2, height: radius * 2 },
  };
}

function lineOptions(line) {
  const chosen = isChosen(line);
  const dimmed = near.size > 0 && !chosen;
  const weight = line.events ? Math.min(2.2, Math.sqrt(line.events.length) - 1) : 0;
  return {
    id: line.key,
    from: line.source.id,
    to: line.target.id,
    width: ((WIDTHS[line.kind] ?? 0.9) + weight) * (chosen ? 1.4 : 1) * lineScale(),
    dashes: statusOf(line) ? (DASHES[line.kind] ?? false) : [6, 5],
    color: { color: chosen ? colors.accent : colors.line, opacity: dimmed ? 0.25 : chosen ? 0.9 : line.kind === "office" ? 0.75 : 0.85, inherit: false },
  };
}

const statusOf = (line) => !line.link || line.link.source.status === "happened";
const touchesSelected = (line) => line.source.key === view.selected || line.target.key === view.selected;
/** Of a selected pair the lines over shared events are chosen as well. */
function isChosen(line) {
  if (line.key === view.selected || touchesSelected(line)) return true;
  const ends = view.selected.split("~");
  return line.kind === "participant" && near.has(line.source) && ends.slice(0, 2).includes(line.target.key);
}

const isSelected = (node) => node.key === view.selected || node === hovered || view.selected.split("~").slice(0, 2).includes(node.key);
const isDimmed = (node) => near.size > 0 && !near.has(node);
/** Lines keep their width while the picture grows. */
const lineScale = () => 1 / Math.max(0.2, network.getScale());

/** Note what is joined to the selection; nothing selected, nothing is near. */
function markNear() {
  near = new Set();
  const ends = view.selected.split("~").slice(0, 2).map((key) => nodeByKey.get(key)).filter(Boolean);
  ends.forEach((node) => near.add(node));
  if (ends.length === 2) sharedEvents(...ends).forEach((event) => near.add(event));
  else for (const line of now.lines.filter(touchesSelected)) near.add(line.source).add(line.target);
}

/** Draw again after a change of selection, theme or zoom. */
export function restyle() {
  readColors();
  markNear();
  if (!surface) shownLines.update(now.lines.map(lineOptions));
  loadSurface();
  network.redraw();
}

network.on("afterDrawing", (context) => {
  const scale = network.getScale();
  const positions = network.getPositions();
  const order = (surface ? now.nodes.filter(isInside) : [...now.nodes]).sort((a, b) => importance(b) - importance(a) || a.id - b.id);
  const placed = order.slice(0, MOST_NAMED).map((node) => ({ node, ...(positions[node.id] ?? at(node)) }));
  if (surface) placed.filter(({ node }) => isSelected(node)).forEach(({ node, x, y }) => drawMark(context, node, x, y, radiusOf(node) / scale, { selected: true, dimmed: false }));
  names = drawNames(context, placed, scale, (node) => ({ always: isSelected(node), near: near.has(node), dimmed: isDimmed(node) && node !== hovered }));
});

/** Tell whether a node stands within the window. */
function isInside(node) {
  const { x, y } = network.canvasToDOM(at(node));
  return x > 0 && y > 0 && x < canvas.clientWidth && y < canvas.clientHeight;
}

const KIND_ORDER = { state: 3, leader: 2 };
const importance = (node) => (isSelected(node) ? 20 : near.has(node) ? 10 : 0) + (KIND_ORDER[node.kind] ?? 0);

// Pointer

/** Return the node whose mark or name is at a point of the window. */
function nodeAt(pointer) {
  const id = network.getNodeAt(pointer);
  if (id !== undefined) return nodes[id];
  const hit = surface && nearest(pointer);
  if (hit) return hit;
  const { x, y } = network.DOMtoCanvas(pointer);
  return names.find(({ box }) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3])?.node;
}

/** Return the node of WebGL's picture under the pointer. */
function nearest(pointer) {
  const reach = ({ node, far }) => far - radiusOf(node) - REACH;
  const near = now.nodes.map((node) => {
    const { x, y } = network.canvasToDOM(at(node));
    return { node, far: Math.hypot(x - pointer.x, y - pointer.y) };
  });
  const best = near.reduce((a, b) => (b.far < a.far ? b : a), { node: null, far: Infinity });
  return best.node && reach(best) < 0 ? best.node : undefined;
}

canvas.addEventListener("pointermove", (event) => {
  if (!surface || event.buttons) return;
  const box = canvas.getBoundingClientRect();
  const found = nearest({ x: event.clientX - box.x, y: event.clientY - box.y }) ?? null;
  if (found !== hovered) hover(found);
});

network.on("click", ({ pointer }) => {
  const node = nodeAt(pointer.DOM);
  const line = node ? undefined : network.getEdgeAt(pointer.DOM);
  change({ selected: node?.key ?? line ?? "" });
});
network.on("doubleClick", ({ pointer }) => {
  const node = nodeAt(pointer.DOM);
  if (node) change({ focus: node.key, selected: node.key, depth: 1 });
});
network.on("hoverNode", ({ node }) => hover(nodes[node]));
network.on("blurNode", () => hover(null));
network.on("hoverEdge", () => (canvas.style.cursor = "pointer"));
network.on("blurEdge", () => (canvas.style.cursor = ""));

function hover(node) {
  hovered = node;
  canvas.style.cursor = node ? "pointer" : "";
  network.redraw();
}

let waiting = 0;
network.on("zoom", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(keepWidths);
});

function keepWidths() {
  if (!surface) shownLines.update(now.lines.map((line) => ({ id: line.key, width: lineOptions(line).width })));
}

// Where the picture looks

/** Show everything that is drawn, with room for names at the edge. */
export function fitView() {
  if (!now.nodes.length) return;
  const xs = now.nodes.map((node) => node.x);
  const ys = now.nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (canvas.clientWidth - 2 * MARGIN) / Math.max(1, right - left);
  const above = view.focus || view.path ? NOTE_HEIGHT : 0;
  const down = (canvas.clientHeight - 2 * MARGIN - above) / Math.max(1, bottom - top);
  stretch = Math.max(1 / MOST_STRETCH, Math.min(MOST_STRETCH, down / across));
  if (surface) loadSurface();
  else shownNodes.update(now.nodes.map((node) => ({ id: node.id, ...at(node) })));
  const scale = Math.max(0.05, Math.min(across, down / stretch, CLOSEST_FIT));
  look({ x: (left + right) / 2, y: ((top + bottom) / 2) * stretch - above / 2 / scale }, scale);
}

/** Move back only if something drawn lies outside. */
function showAll() {
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const opposite = network.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
  const outside = ({ x, y }) => x < corner.x || x > opposite.x || y < corner.y || y > opposite.y;
  if (now.nodes.map(at).some(outside)) fitView();
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

/** Return what the window shows, in pixels of the window. */
export function pictureNow() {
  const scale = network.getScale();
  const place = (node) => network.canvasToDOM(at(node));
  return {
    canvases: [...canvas.querySelectorAll("canvas")],
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    nodes: now.nodes.map((node) => ({ node, ...place(node) })),
    lines: now.lines.map(({ source, target }) => ({ from: place(source), to: place(target) })),
    names: names.map(({ box, text, size, bold }) => ({ text, bold, size: size * scale, ...network.canvasToDOM({ x: (box[0] + box[2]) / 2, y: box[1] }) })),
  };
}

// Keyboard

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Return the nearest node in a direction; what lies straight ahead counts as nearer. */
function nextNode([dx, dy]) {
  const selected = nodeByKey.get(view.selected);
  const start = selected ? at(selected) : network.getViewPosition();
  const cost = (node) => {
    const [x, y] = [at(node).x - start.x, at(node).y - start.y];
    const ahead = x * dx + y * dy;
    return ahead <= 0 ? Infinity : ahead + 2 * Math.abs(x * dy - y * dx);
  };
  const others = now.nodes.filter((node) => node !== selected && cost(node) < Infinity);
  return others.reduce((best, node) => (!best || cost(node) < cost(best) ? node : best), null);
}

canvas.addEventListener("keydown", (event) => {
  const node = nodeByKey.get(view.selected);
  if (DIRECTIONS[event.key]) {
    const next = nextNode(DIRECTIONS[event.key]);
    if (next) change({ selected: next.key });
  } else if (event.key === "Enter" && node) change({ focus: node.key, depth: 1 });
  else if (event.key === "+" || event.key === "=") zoom(1);
  else if (event.key === "-") zoom(-1);
  else if (event.key === "0") fitView();
  else return;
  event.preventDefault();
});

new ResizeObserver(() => {
  fitView();
  uncover();
}).observe(canvas);
