// The query page: questions fill the editor, the editor asks, the answer comes in three views.
import { ask } from "./answers.js";
import { showAnswer } from "./answering.js";
import { byId, make } from "./dom.js";
import { openEditor } from "./editor.js";
import { suggestNames } from "./suggesting.js";

let running = null;
const editor = openEditor(byId("ask").querySelector("textarea"), () => run());
byId("keys").hidden = !globalThis.Yasgui;

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
byId("stop").addEventListener("click", () => running?.abort());

for (const question of document.querySelectorAll(".questions details")) {
  question.addEventListener("toggle", () => {
    if (question.open) editor.set(question.dataset.sparql);
  });
  question.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    answerQuestion(event.target);
  });
}
suggestNames();
if (new URLSearchParams(location.search).has("query")) run();

/** Has the server put the values into the question, and asks what comes of it. */
async function answerQuestion(form) {
  const values = new URLSearchParams(new FormData(form));
  byId("problem").replaceChildren();
  const reply = await fetch(`${form.getAttribute("action")}?${values}`, { headers: { Accept: "application/sparql-query" } }).catch(() => null);
  if (!reply) return explain("The server does not answer; is it still running?");
  const text = await reply.text();
  if (!reply.ok) return explain(text.trim());
  editor.set(text.replace(/^# (Question|Parameter|Columns|Keys):.*\n/gm, "").replace(/\n\s*\n/g, "\n").trim());
  await run();
  if (matchMedia("(max-width: 900px)").matches) byId("answer").scrollIntoView({ block: "start" });
}

async function run() {
  running?.abort();
  const mine = (running = new AbortController());
  const query = editor.text();
  editor.clear();
  byId("problem").replaceChildren();
  byId("answer").replaceChildren(make("p", { class: "soft", role: "status", text: "Asking …" }));
  byId("answer").setAttribute("aria-busy", "true");
  byId("stop").hidden = false;
  try {
    showAnswer(byId("answer"), await ask(query, mine.signal), query);
    history.replaceState(null, "", `/?${new URLSearchParams({ query })}`);
  } catch (error) {
    if (running !== mine) return;
    byId("answer").replaceChildren();
    if (error.name === "AbortError") explain("Stopped.");
    else if (error instanceof TypeError) explain("The server does not answer; is it still running?");
    else explain(error.message, query);
  } finally {
    if (running === mine) {
      byId("stop").hidden = true;
      byId("answer").removeAttribute("aria-busy");
    }
  }
}

/** Says what is wrong, and shows the place where the message names one. */
function explain(message, query = "") {
  const place = /line (\d+), column (\d+)/.exec(message);
  byId("problem").replaceChildren(make("p", { text: message }));
  if (!place) return;
  const [line, column] = [Number(place[1]), Number(place[2])];
  const text = query.split("\n")[line - 1] ?? "";
  const start = Math.max(0, column - 61);
  byId("problem").append(make("pre", { text: `${text.slice(start, start + 120)}\n${" ".repeat(column - 1 - start)}^` }));
  editor.mark(line, column);
}
