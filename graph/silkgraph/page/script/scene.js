// What the picture knows of itself: its window on vis-network, and what stands in it now.
// vis-network draws lines and takes pointers; marks and names are ours. Beyond a thousand nodes WebGL
// draws marks and lines, and vis-network only moves the window over them.

import { byId } from "./dom.js";

export const canvas = byId("graph");

// Springs about as long as the distances of the layout, soft enough to come to rest.
const MOTION = { enabled: true, solver: "forceAtlas2Based", forceAtlas2Based: { gravitationalConstant: -90, springLength: 110, springConstant: 0.06, avoidOverlap: 0.6 }, stabilization: false };

/** @type {any} */
const vis = globalThis.vis;
export const shownNodes = new vis.DataSet();
export const shownLines = new vis.DataSet();
export const network = new vis.Network(
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

/**
 * @type {{visible: import("./visible.js").Visible, hovered: object | null, stretch: number, names: object[], surface: object | null}}
 * stretch: how much taller than in Python's layout the picture is, so that it fills an upright window as well;
 * surface: the one of WebGL while it is in use
 */
export const scene = { visible: { nodes: [], lines: [], passing: [] }, hovered: null, stretch: 1, names: [], surface: null };

/** Where a node stands in the picture while nothing moves it. */
export const at = (node) => ({ x: node.x, y: node.y * scene.stretch });

/** Let vis-network move the nodes, or hold them where they are. */
export function letMove(moving) {
  network.setOptions({ physics: moving ? MOTION : false });
}
