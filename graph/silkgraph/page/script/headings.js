// The heading of the panel, and the period that its lists hold.

import { periodText } from "./asking.js";
import { make, quoted } from "./dom.js";
import { change, view } from "./view.js";
import { word } from "./wording.js";

/** The head of the panel: what it is about, and the way out. */
export function heading(kicker, title, ...below) {
  return make(
    "header.panel-head",
    {},
    make("p.kicker", {}, kicker, make("button.close", { type: "button", "aria-label": word("close"), onclick: () => change(view.selected ? { selected: "" } : { path: "" }) }, "×")),
    make("h2", {}, quoted(title)),
    ...below,
  );
}

/** The same for two things, each isolated from the other. */
export function lineHeading(kicker, title) {
  const head = heading(kicker, "");
  head.querySelector("h2").replaceChildren(...title);
  return head;
}

/** Say that the lists below hold one period only. */
export const period = () => periodText(view.from, view.to);
