// Everything comes together: what changes in the view is shown where it belongs.

import { articles, nodeByKey, nodes } from "./data.js";
import { announce, byId } from "./dom.js";
import { fitView, uncover, zoom } from "./camera.js";
import { showChronicle } from "./chronicle.js";
import { copyButton, sparqlOfView } from "./citing.js";
import { showFilters } from "./filters.js";
import { restyle, setMoving, showGraph } from "./graph.js";
import { startKeys } from "./keys.js";
import { showMap, startMap } from "./map.js";
import { showPanel } from "./panel.js";
import { pathEnds } from "./paths.js";
import { savePng, saveSvg } from "./picture.js";
import { startPointer } from "./pointer.js";
import { openSearch, startSearch, translateSearch } from "./search.js";
import { showTable } from "./table.js";
import { showTheme, startTheme } from "./theme.js";
import { showTimeline } from "./timeline.js";
import { change, onChange, readAddress, reset, view, VIEWS } from "./view.js";
import { visible } from "./visible.js";
import { count, formatNumber, nameOf, speak, translatePage, word } from "./wording.js";

const PICTURE = ["kinds", "states", "match", "areas", "hiddenTypes", "hiddenStatuses", "sources", "from", "to", "detail", "focus", "depth", "expanded", "hidden", "path", "size", "color"];
const REFITTING = ["kinds", "states", "match", "areas", "detail", "focus", "depth", "path"];
const TIMELESS = ["states", "match", "areas", "hiddenTypes", "hiddenStatuses", "sources", "from", "to"];
let shown = { nodes: [], lines: [], passing: [] };

onChange((changed) => {
  const has = (parts) => parts.some((part) => changed.has(part));
  if (changed.has("language")) translate();
  const selectionNeedsMore = changed.has("selected") && view.selected.split("~").some((key) => nodeByKey.has(key) && !shown.nodes.includes(nodeByKey.get(key)));
  if (has(PICTURE) || selectionNeedsMore) {
    shown = visible();
    showGraph(shown, { fit: has(REFITTING) });
  } else if (has(["selected", "language"])) restyle();
  if (changed.has("moving")) setMoving(view.moving === "on");
  if (has([...TIMELESS, "language"])) showTimeline();
  if (has([...PICTURE, "language", "moving"])) showFilters();
  if (has([...PICTURE, "language", "selected", "show"])) showStage();
  if (has(["selected", "language", "focus", "expanded", "path", ...TIMELESS])) showPanel();
  if (changed.has("selected")) uncover();
});

function translate() {
  speak(view.language);
  translatePage();
  translateSearch();
  showTheme();
  showSaving();
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === view.language));
  }
  byId("scope").textContent = scope();
}

/** Say what the page holds: articles and years. */
function scope() {
  const years = nodes.flatMap((node) => (node.first ? [node.first.slice(0, 4), node.last.slice(0, 4)] : [])).sort();
  const span = years.length ? ` · ${years[0]}–${years[years.length - 1]}` : "";
  return `${count(articles.length, "nArticles")}${span}`;
}

function showStage() {
  for (const name of VIEWS) {
    const chosen = view.show === name;
    byId(`${name}-view`).hidden = !chosen;
    byId(`tab-${name}`).setAttribute("aria-selected", String(chosen));
    byId(`tab-${name}`).tabIndex = chosen ? 0 : -1;
  }
  if (view.show === "table") showTable(shown);
  if (view.show === "map") showMap(shown);
  if (view.show === "chronicle") showChronicle(shown);
  // How many nodes are drawn says nothing of views that hold all that pass.
  byId("detail").parentElement.hidden = ["map", "chronicle"].includes(view.show);
  byId("count").hidden = view.show === "map";
  const all = new Set([...shown.passing, ...shown.nodes]).size;
  byId("count").textContent = `${formatNumber(shown.nodes.length)} / ${formatNumber(all)}`;
  byId("count").title = `${formatNumber(shown.nodes.length)} ${word("ofAll")} ${count(all, "nNodes")}`;
  byId("detail").value = String(view.detail);
  showFocus();
}

function showFocus() {
  const note = byId("focus-note");
  const start = nodeByKey.get(view.path.split("~")[0]);
  const node = nodeByKey.get(view.focus);
  note.hidden = !node && !start;
  if (note.hidden) return;
  const button = (text, parts, pressed) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    if (pressed !== undefined) element.setAttribute("aria-pressed", String(pressed));
    element.addEventListener("click", () => change(parts));
    return element;
  };
  if (start) {
    const ends = pathEnds();
    const text = ends ? `${word("pathNote")}: ${ends.map(nameOf).join(" — ")}` : `${word("choosePath")} ${nameOf(start)}`;
    note.replaceChildren(text, button("×", { path: "" }));
    note.lastElementChild.setAttribute("aria-label", word("leavePath"));
    return;
  }
  const depths = [1, 2, 3].map((depth) => button(String(depth), { depth }, view.depth === depth));
  note.replaceChildren(`${word("focusedOn")} ${nameOf(node)}`, ...depths, button("×", { focus: "" }));
  note.lastElementChild.setAttribute("aria-label", word("unfocus"));
}

async function share() {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    // Without leave to use the clipboard the address bar still holds the link.
    return;
  }
  byId("share").textContent = word("shared");
  announce(word("shared"));
  setTimeout(() => (byId("share").textContent = word("share")), 2000);
}

/** What a reader can take along from the view. */
function showSaving() {
  const button = (key, save) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = word(key);
    element.addEventListener("click", save);
    return element;
  };
  byId("saving").replaceChildren(button("savePng", savePng), button("saveSvg", saveSvg), copyButton("copySparql", sparqlOfView), copyButton("share", () => location.href, { class: "copy only-narrow" }));
}

function start() {
  startSearch();
  startPointer();
  startKeys();
  startMap();
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => change({ language: button.dataset.language }));
  }
  for (const tab of document.querySelectorAll("[data-show]")) {
    tab.addEventListener("click", () => change({ show: tab.dataset.show }));
    tab.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      const step = event.key === "ArrowRight" ? 1 : VIEWS.length - 1;
      change({ show: VIEWS[(VIEWS.indexOf(view.show) + step) % VIEWS.length] });
      byId(`tab-${view.show}`).focus();
    });
  }
  startTheme();
  byId("share").addEventListener("click", share);
  byId("reset").addEventListener("click", reset);
  byId("detail").max = String(Math.max(400, Math.ceil(nodes.length / 10) * 10));
  byId("detail").addEventListener("input", (event) => change({ detail: Number(event.target.value) }));
  byId("zoom-in").addEventListener("click", () => zoom(1));
  byId("zoom-out").addEventListener("click", () => zoom(-1));
  byId("zoom-fit").addEventListener("click", fitView);
  byId("open-filters").addEventListener("click", (event) => {
    const open = byId("filters").classList.toggle("open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
    // On a phone they lie below the picture, out of sight.
    if (open) byId("filters").scrollIntoView({ behavior: "smooth" });
  });
  addEventListener("keydown", (event) => {
    const typing = /** @type {HTMLElement} */ (event.target).closest("input, select, textarea");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      openSearch();
    } else if (event.key === "Escape" && !typing) change(view.selected ? { selected: "" } : view.path ? { path: "" } : { focus: "" });
  });
  readAddress();
}

start();
