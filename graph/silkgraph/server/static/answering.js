// The answer: how much there is, the three views of it, and the files to take along.
import { sent } from "./answers.js";
import { arrange } from "./cells.js";
import { make, plural } from "./dom.js";
import { connections, drawNetwork } from "./network.js";
import { drawTable } from "./table.js";
import { dateColumn, drawTimeline } from "./timeline.js";

const FILES = {
  rows: [["CSV", "text/csv", "csv"], ["JSON", "application/sparql-results+json", "json"]],
  triples: [["Turtle", "text/turtle", "ttl"], ["JSON-LD", "application/ld+json", "jsonld"]],
};

export function showAnswer(place, answer, query) {
  if (answer.truth !== null) {
    place.replaceChildren(make("p", { class: "truth", role: "status", text: answer.truth ? "Yes" : "No" }));
    return;
  }
  const what = answer.triples ? plural(answer.rows.length, "triple") : plural(answer.rows.length, "row");
  const count = make("p", { class: "count", role: "status" }, make("b", { text: what }), ` in ${answer.seconds.toFixed(2)} s`);
  if (!answer.rows.length) {
    place.replaceChildren(count, make("p", { class: "soft", text: "Nothing in the graph fits; try fewer conditions, or other names." }));
    return;
  }
  const view = make("div", { class: "view", role: "tabpanel", id: "view" });
  place.replaceChildren(make("div", { class: "head" }, count, tabs(answer, view), files(answer, query)), view);
}

function tabs(answer, view) {
  const layout = arrange(answer);
  const column = dateColumn(answer);
  const links = connections(answer);
  let all = false;
  const table = () => {
    const folded = layout.folded.length
      ? make("label", { class: "all soft" }, make("input", { type: "checkbox", checked: all, onchange: () => { all = !all; view.replaceChildren(...table()); } }), "every column as it is")
      : null;
    return [drawTable(answer, layout, all), folded].filter(Boolean);
  };
  const views = [
    ["Table", true, "", table],
    ["Network", links.edges.length > 0, "no row connects two things", async () => [(await drawNetwork(answer, links)).element]],
    ["Timeline", column !== null, "no column holds dates", () => [drawTimeline(answer, layout, column)]],
  ];
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Views" });
  for (const [name, fits, why, draw] of views) {
    const tab = make("button", { type: "button", role: "tab", "aria-controls": "view", disabled: !fits, title: fits ? null : why, text: name });
    tab.addEventListener("click", () => choose(tab, draw));
    list.append(tab);
  }
  list.addEventListener("keydown", ({ key }) => {
    const usable = [...list.children].filter((each) => !each.disabled);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = usable[(usable.indexOf(document.activeElement) + step + usable.length) % usable.length];
    next.focus();
    next.click();
  });
  async function choose(tab, draw) {
    for (const each of list.children) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    try {
      view.replaceChildren(...(await draw()));
    } catch (error) {
      view.replaceChildren(make("p", { role: "alert", text: error.message }));
    }
  }
  choose(list.firstChild, table);
  return list;
}

function files(answer, query) {
  const kinds = FILES[answer.triples ? "triples" : "rows"];
  return make("p", { class: "files" }, ...kinds.map(([name, media, ending]) => make("button", { type: "button", class: "quiet", title: `Save as ${name}`, text: name, onclick: () => save(query, media, ending) })));
}

async function save(query, media, ending) {
  const { text } = await sent(query, media);
  const href = URL.createObjectURL(new Blob([text], { type: media }));
  make("a", { href, download: `answer.${ending}` }).click();
  URL.revokeObjectURL(href);
}
