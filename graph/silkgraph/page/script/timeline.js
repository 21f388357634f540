// The range of time under the picture: a histogram of events, two handles, and a button that plays.

import { nodes } from "./data.js";
import { byId, make, makeSvg } from "./dom.js";
import { change, view } from "./view.js";
import { eventsOfAllTime } from "./visible.js";
import { count, formatDate, word } from "./wording.js";

const WIDTH = 1000;
const HEIGHT = 44;
const MOST_BARS = 120;
const FRAME_MILLISECONDS = 900;
const box = byId("timeline");

const months = nodes
  .filter((node) => node.first)
  .flatMap((node) => [monthNumber(node.first), monthNumber(node.last)])
  .sort((a, b) => a - b);
// Whole years, so that every bar of years is as wide as the others.
const first = months.length ? Math.floor(months[0] / 12) * 12 : 0;
const last = months.length ? Math.floor(months[months.length - 1] / 12) * 12 + 11 : 11;
const step = [1, 3, 12, 60].find((size) => (last - first + 1) / size <= MOST_BARS) ?? 120;

function monthNumber(date) {
  const [year, month] = date.split("-").map(Number);
  return year * 12 + (month || 1) - 1;
}

function monthText(number) {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

const chosenFrom = () => (view.from ? clamp(monthNumber(view.from)) : first);
const chosenTo = () => (view.to ? clamp(monthNumber(view.to)) : last);
const clamp = (number) => Math.max(first, Math.min(last, number));

/** Choose months; the ends of the whole range mean no limit. */
function choose(from, to) {
  change({ from: from <= first ? "" : monthText(from), to: to >= last ? "" : monthText(to) });
}

/** Draw the histogram of what the other filters let through, and the handles over it. */
export function showTimeline() {
  box.hidden = !months.length;
  if (box.hidden) return;
  const drawing = makeSvg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  bars().forEach((bar) => drawing.append(bar));
  const shown = box.querySelector("svg");
  if (shown) shown.replaceWith(drawing);
  else build(drawing);
  update();
}

function bars() {
  const size = Math.ceil((last - first + 1) / step);
  const counts = Array.from({ length: size }, () => ({ happened: 0, other: 0 }));
  for (const event of eventsOfAllTime()) {
    if (!event.first) continue;
    const bin = Math.floor((clamp(monthNumber(event.first)) - first) / step);
    counts[bin][event.status === "happened" ? "happened" : "other"] += 1;
  }
  const most = Math.max(1, ...counts.map((bin) => bin.happened + bin.other));
  const unit = (HEIGHT - 4) / most;
  return counts.flatMap((bin, position) => {
    const inside = first + position * step <= chosenTo() && first + (position + 1) * step > chosenFrom();
    const x = (position / size) * WIDTH + 0.6;
    const bar = (kind, number, below) =>
      makeSvg("rect", {
        class: `${kind}${inside ? "" : " outside"}`,
        x,
        width: WIDTH / size - 1.2,
        y: HEIGHT - (below + number) * unit,
        height: number * unit,
      });
    const found = [];
    if (bin.happened) found.push(bar("happened", bin.happened, 0));
    if (bin.other) found.push(bar("other", bin.other, bin.happened));
    return found;
  });
}

function build(drawing) {
  const handle = (id, label, choosing) =>
    make("input", { type: "range", id, min: first, max: last, step: 1, "data-words-label": label, oninput: choosing });
  const from = handle("time-from", "from", (event) => choose(Math.min(Number(event.target.value), chosenTo()), chosenTo()));
  const to = handle("time-to", "to", (event) => choose(chosenFrom(), Math.max(Number(event.target.value), chosenFrom())));
  const play = make("button.quiet", { type: "button", id: "play", onclick: togglePlay });
  box.replaceChildren(play, make("div.track", {}, drawing, from, to), make("output", { id: "time-range", for: "time-from time-to" }));
}

function update() {
  for (const [id, value] of [["time-from", chosenFrom()], ["time-to", chosenTo()]]) {
    const handle = byId(id);
    handle.value = String(value);
    handle.setAttribute("aria-valuetext", formatDate(monthText(value)));
    handle.setAttribute("aria-label", word(id === "time-from" ? "from" : "to"));
  }
  // The handle that can still move lies on top where both meet at an end.
  byId("time-from").style.zIndex = chosenFrom() > (first + last) / 2 ? "2" : "1";
  const whole = !view.from && !view.to;
  const ends = whole
    ? [Math.floor(first / 12), Math.floor(last / 12)]
    : [chosenFrom(), chosenTo()].map((month) => formatDate(monthText(month), true));
  byId("time-range").textContent = [...new Set(ends)].join(" – ");
  byId("time-range").title = count(eventsOfAllTime().length, "nEvents");
  byId("play").textContent = player ? "❚❚" : "▶";
  byId("play").setAttribute("aria-label", word(player ? "pause" : "play"));
}

let player = 0;

/** Let a year go by at a time, from the start of the chosen range to the end of all. */
function togglePlay() {
  if (player) stop();
  else {
    if (chosenTo() >= last) choose(first, first + 11);
    player = setInterval(advance, FRAME_MILLISECONDS);
  }
  update();
}

function advance() {
  choose(chosenFrom(), Math.min(last, chosenTo() + 12));
  if (chosenTo() >= last) stop();
}

function stop() {
  clearInterval(player);
  player = 0;
  update();
}
