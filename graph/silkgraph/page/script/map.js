// The map: places as marks that grow with what took place there; the selection shows where it happened.

import { ground, nodeByKey, nodes } from "./data.js";
import { byId, makeSvg } from "./dom.js";
import { isNarrow } from "./drawing.js";
import { chip } from "./evidence.js";
import { bringIntoWindow, dragMap, fitPoints, groundTransform, inWindow, zoomMap } from "./lens.js";
import { chosenPlaces, located } from "./located.js";
import { mapNames } from "./mapnames.js";
import { change, view } from "./view.js";
import { count, nameOf, word } from "./wording.js";

const SMALLEST = 3.2;
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const DRAG = 4;
// So much of a phone the panel covers while something is selected; the style sheet says the same.
const SHEET = 0.54;
const box = byId("map");
/** @type {import("./located.js").Located} */
let now = { inside: [], beyond: [], events: 0, placeless: 0 };
let fitted = false;
let active = "";
let picture = null;

const radiusOf = (number) => (number ? (3.6 + 2.5 * Math.sqrt(number)) * (isNarrow.matches ? 0.8 : 1) : SMALLEST);

/** Show where what passes the filters took place. */
export function showMap(visible) {
  now = located(visible);
  showNote();
  if (!fitted) fitMap();
  else draw();
  uncoverPlace();
}

/** Show all places where something took place, or else the whole ground. */
export function fitMap() {
  const told = now.inside.filter(({ number }) => number);
  fitPoints((told.length ? told : now.inside).map(({ node }) => node.map));
  fitted = box.clientWidth > 0;
  draw();
}

function showNote() {
  const told = now.inside.filter(({ number }) => number).length;
  const facts = [`${count(now.events, "nEvents")} · ${count(told, "nPlaces")}`];
  if (now.placeless) facts.push(count(now.placeless, "nPlaceless"));
  const note = byId("map-note");
  note.replaceChildren(facts.join(" · "));
  if (now.beyond.length) note.append(` · ${word("beyondMap")}: `, ...now.beyond.map(({ node, number }) => chip(node, number)));
}

function draw() {
  const [width, height] = [box.clientWidth, box.clientHeight];
  if (!width || !height) return;
  const hadFocus = box.contains(document.activeElement) && document.activeElement !== picture;
  const drawing = makeSvg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": word("mapCanvas") });
  const outlines = makeSvg("g", { transform: groundTransform(), "aria-hidden": "true" });
  if (ground.land) outlines.append(makeSvg("path", { class: "land", d: ground.land }), makeSvg("path", { class: "lines", d: ground.lines }));
  const chosen = chosenPlaces();
  const placed = now.inside.map(({ node, number }) => ({ node, number, ...inWindow(node.map), radius: radiusOf(number), strong: chosen.has(node) }));
  if (!placed.some(({ node }) => node.key === active)) active = placed[0]?.node.key ?? "";
  const fades = placed.some(({ strong }) => strong);
  const marks = makeSvg("g");
  marks.append(...placed.toReversed().map((mark) => markOf(mark, fades)));
  const ranked = placed.filter(isNamed).toSorted((a, b) => Number(b.strong) - Number(a.strong));
  const states = nodes.filter((node) => node.kind === "state" && node.map).map((node) => ({ node, ...inWindow(node.map) }));
  const names = makeSvg("g", { class: "map-names", "aria-hidden": "true" });
  names.append(...mapNames(ranked, states, { width, height, covered: covered() }));
  drawing.append(outlines, names, marks);
  box.replaceChildren(drawing);
  picture = drawing;
  if (hadFocus) markFor(active)?.focus({ preventScroll: true });
}

/** Return where notes and buttons lie over the map. */
function covered() {
  const edge = box.getBoundingClientRect();
  return [...byId("map-view").querySelectorAll(".zoom, .map-note, .map-source")].map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return [left - edge.left, top - edge.top, right - edge.left, bottom - edge.top];
  });
}

const isNamed = ({ x, y, number, strong }) => (number > 0 || strong || now.inside.length < 40) && x > 0 && y > 0 && x < box.clientWidth && y < box.clientHeight;

function markOf({ node, number, x, y, radius, strong }, fades) {
  const looks = ["place-mark", number ? "" : "unvisited", strong ? "strong" : fades ? "dimmed" : ""].filter(Boolean).join(" ");
  const mark = makeSvg("circle", {
    class: looks,
    cx: x,
    cy: y,
    r: radius,
    role: "button",
    tabindex: node.key === active ? 0 : -1,
    "data-place": node.key,
    "aria-label": `${nameOf(node)}, ${count(number, "nEvents")}`,
    "aria-pressed": String(node.key === view.selected),
  });
  const title = makeSvg("title");
  title.append(`${nameOf(node)} · ${count(number, "nEvents")}`);
  mark.append(title);
  return mark;
}

const markFor = (key) => [...box.querySelectorAll("[data-place]")].find((mark) => /** @type {any} */ (mark).dataset.place === key);

/** Bring a selected place into the part of the window that the panel leaves free. */
function uncoverPlace() {
  const node = nodeByKey.get(view.selected);
  if (!node?.map || node.kind !== "place" || !box.clientHeight) return;
  const free = innerHeight * (1 - SHEET) - box.getBoundingClientRect().top;
  bringIntoWindow(node.map, isNarrow.matches ? Math.max(box.clientHeight / 3, Math.min(box.clientHeight, free)) : box.clientHeight);
  draw();
}

function walk(direction) {
  const start = now.inside.find(({ node }) => node.key === active);
  if (!start) return;
  const [dx, dy] = DIRECTIONS[direction];
  const cost = ({ node }) => {
    const [x, y] = [node.map[0] - start.node.map[0], node.map[1] - start.node.map[1]];
    const ahead = x * dx + y * dy;
    return ahead <= 0 ? Infinity : ahead + 2 * Math.abs(x * dy - y * dx);
  };
  const next = now.inside.reduce((best, other) => (cost(other) < cost(best) ? other : best), start);
  if (cost(next) === Infinity) return;
  active = next.node.key;
  bringIntoWindow(next.node.map);
  draw();
  markFor(active)?.focus({ preventScroll: true });
}

function onKey(event) {
  if (DIRECTIONS[event.key]) walk(event.key);
  else if ((event.key === "Enter" || event.key === " ") && event.target.dataset.place) change({ selected: event.target.dataset.place });
  else if (event.key === "+" || event.key === "=") zoomBy(1);
  else if (event.key === "-") zoomBy(-1);
  else if (event.key === "0") fitMap();
  else return;
  event.preventDefault();
}

/** @param {number} direction 1 to come closer, -1 to step back */
export function zoomBy(direction, around) {
  zoomMap(direction, around);
  draw();
}

/** Return the drawing as it stands in the window. */
export const mapNow = () => picture;

/** Let pointer and keys move over the map, come closer and select. */
export function startMap() {
  const pointers = new Map();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  box.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) moved = 0;
  });
  box.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const before = pointers.size > 1 ? spread() : 0;
    const [across, down] = [event.clientX - last.x, event.clientY - last.y];
    moved += Math.abs(across) + Math.abs(down);
    Object.assign(last, { x: event.clientX, y: event.clientY });
    if (pointers.size > 1) {
      const edge = box.getBoundingClientRect();
      zoomMap(Math.log(spread() / before) / Math.log(1.45), { x: event.clientX - edge.x, y: event.clientY - edge.y });
    } else if (moved > DRAG) {
      box.setPointerCapture(event.pointerId);
      dragMap(across, down);
    } else return;
    draw();
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) box.addEventListener(end, (event) => pointers.delete(event.pointerId));
  box.addEventListener("click", (event) => {
    if (moved <= DRAG) change({ selected: event.target.dataset?.place ?? "" });
  });
  box.addEventListener("wheel", (event) => {
    event.preventDefault();
    const edge = box.getBoundingClientRect();
    zoomBy(-Math.sign(event.deltaY) * Math.min(1, Math.abs(event.deltaY) / 80), { x: event.clientX - edge.x, y: event.clientY - edge.y });
  }, { passive: false });
  box.addEventListener("keydown", onKey);
  byId("map-in").addEventListener("click", () => zoomBy(1));
  byId("map-out").addEventListener("click", () => zoomBy(-1));
  byId("map-fit").addEventListener("click", fitMap);
  new ResizeObserver(() => {
    if (!box.clientWidth) return;
    fitMap();
    uncoverPlace();
  }).observe(box);
}
