// Names of the graph for the parameters of questions, while one types.
import { make } from "./dom.js";

export function suggestNames() {
  for (const input of document.querySelectorAll("input[data-kind]")) {
    let latest = 0;
    input.addEventListener("input", async () => {
      const mine = ++latest;
      const kind = input.dataset.kind === "actor" ? "" : input.dataset.kind;
      const reply = await fetch(`/names?${new URLSearchParams({ text: input.value, kind })}`).catch(() => null);
      if (!reply?.ok || mine !== latest) return;
      const found = await reply.json();
      input.list.replaceChildren(...found.map(({ name, term }) => make("option", { value: name, label: term })));
    });
  }
}
