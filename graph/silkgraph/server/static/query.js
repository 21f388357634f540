// Asks the endpoint and shows the rows. Values are set as text, never as HTML.
"use strict";

const BASE = "https://w3id.org/silkgraph/";
const byId = (id) => document.getElementById(id);

byId("examples").addEventListener("change", (event) => {
  if (event.target.value) byId("query").value = event.target.value;
});

byId("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("message").textContent = "Asking …";
  byId("result").replaceChildren();
  try {
    const reply = await fetch("/sparql", {
      method: "POST",
      headers: {
        "Content-Type": "application/sparql-query",
        Accept: "application/sparql-results+json, text/turtle;q=0.9",
      },
      body: byId("query").value,
    });
    const text = await reply.text();
    if (!reply.ok) byId("message").textContent = text.trim();
    else if (reply.headers.get("Content-Type").includes("json")) show(JSON.parse(text));
    else showText(text);
  } catch {
    byId("message").textContent = "The server does not answer; is it still running?";
  }
});

function show(found) {
  if ("boolean" in found) {
    byId("message").textContent = found.boolean ? "Yes" : "No";
    return;
  }
  const rows = found.results.bindings;
  byId("message").textContent = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of found.head.vars) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const name of found.head.vars) line.insertCell().append(term(row[name]));
  }
  byId("result").append(table);
}

function showText(text) {
  byId("message").textContent = "Triples";
  const shown = document.createElement("pre");
  shown.textContent = text;
  byId("result").append(shown);
}

function term(value) {
  if (!value) return "";
  if (value.type !== "uri" || !/^https?:/.test(value.value)) return value.value;
  const link = document.createElement("a");
  link.href = value.value.startsWith(BASE) ? `/${value.value.slice(BASE.length)}` : value.value;
  link.textContent = value.value.startsWith(BASE) ? value.value.slice(BASE.length) : value.value;
  return link;
}
