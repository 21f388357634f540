// Names on the map: the busiest places first, each only where it covers no other name and no mark.

import { makeSvg } from "./dom.js";
import { FONT } from "./drawing.js";
import { view } from "./view.js";
import { nameOf } from "./wording.js";

const SIZE = 12.5;
const STATE_SIZE = 13;
const GAP = 3;
const pen = document.createElement("canvas").getContext("2d");

function widthOf(text, size, weight) {
  pen.font = `${weight} ${size}px ${FONT}`;
  return pen.measureText(text).width;
}

/**
 * Return the names that fit.
 * @param {{node: object, number: number, x: number, y: number, radius: number, strong: boolean}[]} marks the most important first
 * @param {{node: object, x: number, y: number}[]} states named where nothing else is
 * @param {{width: number, height: number, covered: number[][]}} window and which parts of it lie under something else
 */
export function mapNames(marks, states, window) {
  // A name may cover the small mark of a place where nothing took place.
  const taken = [...window.covered, ...marks.filter(({ number }) => number).map(({ x, y, radius }) => boxAround(x, y, radius * 0.7, radius * 0.7))];
  const names = [];
  for (const { node, number, x, y, radius, strong } of marks) {
    const [name, count] = [nameOf(node), number > 1 ? `\u00a0${number}` : ""];
    const width = widthOf(name + count, SIZE, strong ? 600 : 400);
    const free = corners(x, y, radius, width).find((spot) => fits(spot, taken, window));
    if (!free && node.key !== view.selected) continue;
    const spot = free ?? corners(x, y, radius, width)[0];
    taken.push(spot);
    const text = makeSvg("text", { class: strong ? "place-name strong" : "place-name", x: spot[0], y: spot[3] - SIZE * 0.28, "font-size": SIZE });
    text.append(name);
    if (count) {
      const shown = makeSvg("tspan", { class: "place-count" });
      shown.append(count);
      text.append(shown);
    }
    names.push(text);
  }
  return [...stateNames(states, taken, window), ...names];
}

function stateNames(states, taken, window) {
  const found = [];
  for (const { node, x, y } of states) {
    const half = widthOf(nameOf(node), STATE_SIZE, 600) / 2 + nameOf(node).length * 0.6;
    // A name moved further might stand in another state.
    const spot = [0, -14, 14].map((down) => boxAround(x, y + down, half, STATE_SIZE * 0.6)).find((tried) => fits(tried, taken, window));
    if (!spot) continue;
    taken.push(spot);
    const text = makeSvg("text", { class: "state-name", x: (spot[0] + spot[2]) / 2, y: spot[3] - STATE_SIZE * 0.25, "font-size": STATE_SIZE, "text-anchor": "middle" });
    text.append(nameOf(node));
    found.push(text);
  }
  return found;
}

const boxAround = (x, y, across, down) => [x - across, y - down, x + across, y + down];

/** Where a name may stand: right of its mark, left, below, above, at a corner. */
function corners(x, y, radius, width) {
  const at = (left, top) => [left, top, left + width, top + SIZE * 1.25];
  return [
    at(x + radius + GAP, y - SIZE * 0.62),
    at(x - radius - GAP - width, y - SIZE * 0.62),
    at(x - width / 2, y + radius + GAP),
    at(x - width / 2, y - radius - GAP - SIZE * 1.25),
    at(x + radius * 0.72, y + radius * 0.72),
    at(x - radius * 0.72 - width, y + radius * 0.72),
    at(x + radius * 0.72, y - radius * 0.72 - SIZE * 1.25),
    at(x - radius * 0.72 - width, y - radius * 0.72 - SIZE * 1.25),
  ];
}

function fits(spot, taken, { width, height }) {
  const inside = spot[0] >= 0 && spot[1] >= 0 && spot[2] <= width && spot[3] <= height;
  return inside && !taken.some((other) => spot[0] < other[2] && other[0] < spot[2] && spot[1] < other[3] && other[1] < spot[3]);
}
