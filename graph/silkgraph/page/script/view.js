// What the reader looks at: one object, kept in the address of the page so that a link shares it.

import { firstFocus, nodeByKey } from "./data.js";
import { LANGUAGES } from "./words.js";

export const KINDS = ["state", "leader", "event", "agreement", "organization", "place", "area"];
export const VIEWS = ["graph", "map", "chronicle", "table"];
export const STATUSES = ["happened", "planned", "cancelled", "denied"];
const isNarrow = () => matchMedia("(max-width: 760px)").matches;

/**
 * @typedef {Object} View
 * @property {string} language
 * @property {string} show graph, map, chronicle or table
 * @property {Set<string>} kinds shown
 * @property {Set<string>} states all things must involve; empty for no limit
 * @property {string} match all or any of the states
 * @property {Set<string>} areas
 * @property {Set<string>} hiddenTypes of events
 * @property {Set<string>} hiddenStatuses
 * @property {number} sources at least
 * @property {string} from first month, or "" for no limit
 * @property {string} to last month, or ""
 * @property {number} detail how many nodes at most
 * @property {string} selected key of a node, or of a link: "a~b~kind"
 * @property {string} focus
 * @property {number} depth
 * @property {Set<string>} expanded nodes whose neighbors are shown
 * @property {Set<string>} hidden
 * @property {string} path both its ends: "a~b", or "a~" while the reader looks for the other
 * @property {string} size kind, links, told or between
 * @property {string} color kind or community
 * @property {string} moving on, or "" for nodes that stay where they are
 */

/** @returns {View} */
function startView() {
  return {
    language: LANGUAGES.find((known) => navigator.language.startsWith(known)) ?? "en",
    show: "graph",
    kinds: new Set(["state", "leader", "event"]),
    states: new Set(),
    match: "all",
    areas: new Set(),
    hiddenTypes: new Set(),
    hiddenStatuses: new Set(),
    sources: 1,
    from: "",
    to: "",
    detail: isNarrow() ? 30 : 60,
    selected: firstFocus ?? "",
    focus: firstFocus ?? "",
    depth: 1,
    expanded: new Set(),
    hidden: new Set(),
    path: "",
    size: "kind",
    color: "kind",
    moving: "",
  };
}

/** @type {View} */
export const view = startView();
/** @type {((changed: Set<string>) => void)[]} */
const listeners = [];

/** @param {(changed: Set<string>) => void} listener is told which parts changed */
export function onChange(listener) {
  listeners.push(listener);
}

/**
 * Change parts of the view, note them in the address and tell everyone.
 * @param {Partial<View>} parts
 */
export function change(parts) {
  const all = endsPath(parts) ? { ...parts, path: view.path + parts.selected, selected: "" } : parts;
  Object.assign(view, all);
  writeAddress("selected" in all || "focus" in all || "path" in all);
  tell(Object.keys(all));
}

/** Tell whether the node now selected is the one to which a path was to lead. */
function endsPath({ selected = "" }) {
  return view.path.endsWith("~") && nodeByKey.has(selected) && view.path !== `${selected}~`;
}

/** Go back to how the page opened, in the language of now. */
export function reset() {
  change({ ...startView(), language: view.language, selected: "", focus: "" });
}

/** Return a set with one member put in or taken out. */
export function toggled(set, member) {
  const copy = new Set(set);
  if (!copy.delete(member)) copy.add(member);
  return copy;
}

function tell(parts) {
  const changed = new Set(parts);
  for (const listener of listeners) listener(changed);
}

const LISTS = ["kinds", "states", "areas", "hiddenTypes", "hiddenStatuses", "expanded", "hidden"];
const NUMBERS = ["sources", "detail", "depth"];

/** Return the parts of the view that differ from the first one, as an address fragment. */
function fragment() {
  const usual = startView();
  const different = Object.keys(usual).filter((part) => text(view, part) !== text(usual, part));
  return different.map((part) => `${part}=${text(view, part)}`).join("&");
}

function text(source, part) {
  const value = source[part];
  const members = value instanceof Set ? [...value].sort() : [String(value)];
  return members.map((member) => encodeURIComponent(member).replace(/%3A/g, ":")).join(",");
}

let written = "";

function writeAddress(asNewPage) {
  written = `#${fragment()}`;
  if (written === (location.hash || "#")) return;
  try {
    history[asNewPage ? "pushState" : "replaceState"](null, "", written);
  } catch {
    // A page inside another one may have no address of its own; the view works without.
  }
}

/** Take the view from the address; what is not in it is as at the start, and what makes no sense is left out. */
export function readAddress() {
  const usual = startView();
  written = location.hash;
  for (const pair of location.hash.slice(1).split("&").filter(Boolean)) {
    const [part, value = ""] = pair.split("=");
    if (Object.hasOwn(usual, part)) usual[part] = parsed(part, value, usual[part]);
  }
  Object.assign(view, usual);
  tell(Object.keys(usual));
}

function parsed(part, value, usual) {
  let members;
  try {
    members = value.split(",").filter(Boolean).map(decodeURIComponent);
  } catch {
    return usual;
  }
  if (LISTS.includes(part)) return new Set(members);
  if (NUMBERS.includes(part)) return Math.max(1, Math.min(Math.max(400, nodeByKey.size), Math.round(Number(value)) || usual));
  const only = members[0] ?? "";
  const known = { language: LANGUAGES.includes(only), show: VIEWS.includes(only) };
  known.match = ["all", "any"].includes(only);
  known.size = ["kind", "links", "told", "between"].includes(only);
  known.color = ["kind", "community"].includes(only);
  known.moving = ["", "on"].includes(only);
  known.path = only === "" || /^[^~]+~[^~]*$/.test(only);
  known.focus = only === "" || nodeByKey.has(only);
  known.from = known.to = only === "" || /^\d{4}-\d\d$/.test(only);
  return known[part] === false ? usual : only;
}

addEventListener("hashchange", () => {
  if (location.hash !== written) readAddress();
});
