// The pointer over the picture.

import { nodes } from "./data.js";
import { radiusOf } from "./drawing.js";
import { at, canvas, network, scene } from "./scene.js";
import { change } from "./view.js";

const REACH = 6;

/** Return the node whose mark or name is at a point of the window. */
function nodeAt(pointer) {
  const id = network.getNodeAt(pointer);
  if (id !== undefined) return nodes[id];
  const hit = scene.surface && nearest(pointer);
  if (hit) return hit;
  const { x, y } = network.DOMtoCanvas(pointer);
  return scene.names.find(({ box }) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3])?.node;
}

/** Return the node of WebGL's picture under the pointer. */
function nearest(pointer) {
  const reach = ({ node, far }) => far - radiusOf(node) - REACH;
  const found = scene.visible.nodes.map((node) => {
    const { x, y } = network.canvasToDOM(at(node));
    return { node, far: Math.hypot(x - pointer.x, y - pointer.y) };
  });
  const best = found.reduce((a, b) => (b.far < a.far ? b : a), { node: null, far: Infinity });
  return best.node && reach(best) < 0 ? best.node : undefined;
}

function hover(node) {
  scene.hovered = node;
  canvas.style.cursor = node ? "pointer" : "";
  network.redraw();
}

/** Let the pointer select, focus and point out. */
export function startPointer() {
  canvas.addEventListener("pointermove", (event) => {
    if (!scene.surface || event.buttons) return;
    const box = canvas.getBoundingClientRect();
    const found = nearest({ x: event.clientX - box.x, y: event.clientY - box.y }) ?? null;
    if (found !== scene.hovered) hover(found);
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
}
