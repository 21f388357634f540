// How nodes and names are drawn: marks of one size at every zoom, and as many names as fit without touching.

import { measured } from "./measures.js";
import { OUTLINES } from "./shapes.js";
import { KINDS } from "./view.js";
import { isNameless, labelOf } from "./wording.js";

const SIZES = { state: 13, leader: 9, event: 7.5, agreement: 7.5, organization: 7.5, place: 7, area: 9 };
const FONT_SIZES = { state: 14.5, leader: 13 };
const OTHER_FONT_SIZE = 11.5;
const FEW = 20;
// Of a plain meeting the picture says when and what kind only once there is room.
const NAMELESS_SCALE = 1.25;
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const paths = Object.fromEntries(Object.entries(OUTLINES).map(([kind, outline]) => [kind, new Path2D(outline)]));

/** @type {Record<string, string>} colors by name, as the style sheet of the hour has them */
export const colors = {};

/** Take the colors from the style sheet: light or dark. */
export function readColors() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "soft", "line", "accent", ...Object.keys(OUTLINES)];
  for (const name of names) colors[name] = style.getPropertyValue(`--${name}`).trim();
}

/** A phone, or a window as narrow as one. */
export const isNarrow = matchMedia("(max-width: 760px)");

/** Return the color of a node: of its kind, or of its community; small communities share one. */
export function colorOf(node) {
  const community = measured.communities.get(node);
  return colors[community === undefined ? node.kind : (KINDS[community] ?? "soft")];
}

/** Return how far from the middle a node reaches, in pixels. */
export function radiusOf(node) {
  const size = measured.sizes.get(node);
  if (size !== undefined) return (4 + 16 * size) * (isNarrow.matches ? 0.72 : 1);
  const busy = node.kind === "leader" || node.kind === "state" ? Math.min(7, Math.sqrt(node.links.length) * 0.8) : 0;
  const told = node.kind === "event" ? Math.min(4, (node.outlets.size - 1) * 1.5) : 0;
  return (SIZES[node.kind] + busy + told) * (isNarrow.matches ? 0.72 : 1);
}

/**
 * Draw the mark of a node; what did not happen is hollow, and dashed if it never will.
 * @param {CanvasRenderingContext2D} canvas
 */
export function drawMark(canvas, node, x, y, radius, { selected, dimmed }) {
  canvas.save();
  canvas.translate(x, y);
  canvas.scale(radius, radius);
  canvas.globalAlpha = dimmed ? 0.22 : 1;
  const path = paths[node.kind];
  if (selected) {
    canvas.lineWidth = 0.9;
    canvas.strokeStyle = colors.accent;
    canvas.globalAlpha = 0.35;
    canvas.stroke(path);
    canvas.globalAlpha = 1;
  }
  canvas.fillStyle = node.status === "happened" ? colorOf(node) : colors.paper;
  canvas.fill(path);
  canvas.lineWidth = node.status === "happened" ? 0.16 : 0.26;
  canvas.strokeStyle = node.status === "happened" ? colors.paper : colorOf(node);
  if (node.status === "cancelled" || node.status === "denied") canvas.setLineDash([0.5, 0.35]);
  canvas.stroke(path);
  canvas.restore();
}

/**
 * Write the names, the most important first, each only where it touches no other name and no mark.
 * @param {CanvasRenderingContext2D} canvas in the coordinates of the graph
 * @param {{node: object, x: number, y: number}[]} placed in order of importance
 * @param {(node: object) => {always?: boolean, near?: boolean, dimmed?: boolean}} roleOf
 * @returns {{node: object, box: number[]}[]} where the names are, in pixels of the graph
 */
export function drawNames(canvas, placed, scale, roleOf) {
  const taken = placed.map(({ node, x, y }) => {
    const reach = (radiusOf(node) * (node.kind === "event" ? 0.5 : 0.8)) / scale;
    return [x - reach, y - reach, x + reach, y + reach];
  });
  const written = [];
  const edge = visiblePart(canvas);
  canvas.textAlign = "center";
  canvas.textBaseline = "top";
  canvas.lineJoin = "round";
  for (const { node, x, y } of placed) {
    const role = roleOf(node);
    if (role.dimmed || (isNameless(node) && scale < NAMELESS_SCALE && !role.always && !role.near)) continue;
    const size = (FONT_SIZES[node.kind] ?? OTHER_FONT_SIZE) / scale;
    canvas.font = `${node.kind === "state" || role.always ? 600 : 400} ${size}px ${FONT}`;
    const text = labelOf(node, placed.length <= FEW);
    const boxes = boxesAround(x, y, radiusOf(node) / scale, canvas.measureText(text).width, size, 3 / scale);
    const inside = boxes.filter((box) => contains(edge, box));
    const free = inside.find((box) => !taken.some((other) => touches(box, other)));
    if (!free && !role.always && node.kind !== "state") continue;
    const box = free ?? inside[0] ?? boxes[0];
    taken.push(box);
    written.push({ node, box, text, size, bold: canvas.font.startsWith("6") });
    canvas.lineWidth = 3.5 / scale;
    canvas.strokeStyle = colors.paper;
    canvas.strokeText(text, (box[0] + box[2]) / 2, box[1]);
    canvas.fillStyle = node.kind === "state" || node.kind === "leader" || role.always ? colors.ink : colors.soft;
    canvas.fillText(text, (box[0] + box[2]) / 2, box[1]);
  }
  return written;
}

/** Where a name may stand: below its mark, above, beside it, or at a corner. */
function boxesAround(x, y, radius, width, height, gap) {
  const at = (left, top) => [left, top, left + width, top + height * 1.1];
  return [
    at(x - width / 2, y + radius + gap),
    at(x - width / 2, y - radius - gap - height * 1.1),
    at(x + radius + 2 * gap, y - height / 2),
    at(x - radius - 2 * gap - width, y - height / 2),
    at(x + radius * 0.6, y + radius * 0.6),
    at(x + radius * 0.6, y - radius * 0.6 - height * 1.1),
    at(x - radius * 0.6 - width, y + radius * 0.6),
    at(x - radius * 0.6 - width, y - radius * 0.6 - height * 1.1),
  ];
}

/** Return the part of the graph that the canvas shows. */
function visiblePart(canvas) {
  const { a, e, f } = canvas.getTransform();
  return [-e / a, -f / a, (canvas.canvas.width - e) / a, (canvas.canvas.height - f) / a];
}

const contains = (a, b) => a[0] <= b[0] && b[2] <= a[2] && a[1] <= b[1] && b[3] <= a[3];
const touches = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
