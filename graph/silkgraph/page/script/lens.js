// Where the map looks: which part of the ground lies in the window, and how large.

import { ground } from "./data.js";
import { byId } from "./dom.js";

const [LEFT, TOP, RIGHT, BOTTOM] = ground.frame;
const STEP = 1.45;
const LARGEST = 4;
const MARGIN = 52;
// Two places in one town are not to fill the window with that town.
const LEAST_SPAN = 1400;
const box = byId("map");
const look = { x: LEFT, y: TOP, scale: 1 };

/** Where a point of the ground is in the window. */
export const inWindow = ([x, y]) => ({ x: (x - look.x) * look.scale, y: (y - look.y) * look.scale });

/** How the ground is moved and scaled, as SVG says it. */
export const groundTransform = () => `matrix(${look.scale} 0 0 ${look.scale} ${-look.x * look.scale} ${-look.y * look.scale})`;

/** Show these points with room around them. */
export function fitPoints(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = points.length ? [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] : [LEFT, RIGHT, TOP, BOTTOM];
  const [across, down] = [Math.max(LEAST_SPAN, right - left), Math.max(LEAST_SPAN / 2, bottom - top)];
  const scale = Math.min((box.clientWidth - 2 * MARGIN) / across, (box.clientHeight - 2 * MARGIN) / down);
  moveTo((left + right) / 2, (top + bottom) / 2, scale);
}

/** Look at a point of the ground; never beyond the edge of what is drawn. */
function moveTo(x, y, scale) {
  const [width, height] = [box.clientWidth, box.clientHeight];
  if (!width || !height) return;
  look.scale = Math.max(width / (RIGHT - LEFT), height / (BOTTOM - TOP), Math.min(LARGEST, scale));
  const [across, down] = [width / look.scale, height / look.scale];
  look.x = Math.max(LEFT, Math.min(RIGHT - across, x - across / 2));
  look.y = Math.max(TOP, Math.min(BOTTOM - down, y - down / 2));
}

/**
 * Come closer or step back, around a point of the window or its middle.
 * @param {number} direction 1 to come closer, -1 to step back
 * @param {{x: number, y: number}} [around]
 */
export function zoomMap(direction, around = { x: box.clientWidth / 2, y: box.clientHeight / 2 }) {
  const fixed = [look.x + around.x / look.scale, look.y + around.y / look.scale];
  const scale = look.scale * STEP ** direction;
  moveTo(fixed[0] + (box.clientWidth / 2 - around.x) / scale, fixed[1] + (box.clientHeight / 2 - around.y) / scale, scale);
}

/** Move the ground by pixels of the window. */
export function dragMap(across, down) {
  moveTo(look.x + (box.clientWidth / 2 - across) / look.scale, look.y + (box.clientHeight / 2 - down) / look.scale, look.scale);
}

/**
 * Bring a point into the window, above the given height if the panel covers the rest.
 * @param {number[]} point
 * @param {number} height
 */
export function bringIntoWindow(point, height = box.clientHeight) {
  // Where the edge of the ground is in the way, coming closer gets there.
  for (let scale = look.scale; !isWithin(point, height) && scale <= LARGEST; scale *= STEP) {
    moveTo(point[0], point[1] + (box.clientHeight - height) / 2 / scale, scale);
  }
}

function isWithin(point, height) {
  const { x, y } = inWindow(point);
  const edge = MARGIN / 3;
  return x > edge && y > edge && x < box.clientWidth - edge && y < height - edge;
}
