// Completes terms of the vocabulary and names of the graph, all from this server.
import { make } from "./dom.js";

const SHOWN = 40;
const vocabulary = fetch("/terms").then((reply) => reply.json()).catch(() => ({ prefixes: {}, terms: [] }));
/** What is known of each suggestion, to show beside it. */
const known = new Map();

export const completer = {
  name: "silkgraph",
  bulk: false,
  autoShow: true,
  persistenceId: null,
  isValidCompletionPosition(editor) {
    const { word, before, type } = typed(editor);
    if (["comment", "string", "keyword"].includes(type) || /[?$@<"'#:]$|prefix\s*$/i.test(before)) return false;
    return /^[a-z]+:[\w-]*$/i.test(word) || /^[\p{L}\p{M}]{2,}$/u.test(word);
  },
  // The grammar knows no Cyrillic or Chinese word: each of their letters is a token to it.
  preProcessToken(editor, token) {
    const { word, start } = typed(editor);
    return { ...token, string: word, autocompletionString: word, from: { ch: start } };
  },
  async get(editor, token) {
    const found = await suggestions(token.string);
    for (const each of found) known.set(each.term, each);
    return found.map((each) => each.term);
  },
  postprocessHints(editor, hints) {
    return hints.map((hint) => ({ ...hint, render: (row) => row.append(...described(hint.text)) }));
  },
};

export const hints = { closeCharacters: /[\s>"{}()]/, completeSingle: false };

/** The word before the cursor. */
function typed(editor) {
  const { line, ch } = editor.getDoc().getCursor();
  const text = editor.getDoc().getLine(line).slice(0, ch);
  const word = /[\p{L}\p{M}\p{N}_:-]*$/u.exec(text)[0];
  return { word, start: ch - word.length, before: text.slice(0, ch - word.length), type: editor.getTokenAt({ line, ch }).type };
}

async function suggestions(word) {
  const { prefixes, terms } = await vocabulary;
  const [prefix, local] = word.includes(":") ? word.split(":") : [null, word];
  const wanted = (local ?? "").toLowerCase();
  const fitting = terms
    .filter((each) => (prefix === null || each.term.startsWith(`${prefix}:`)) && rank(each, wanted) < 3)
    .sort((one, other) => rank(one, wanted) - rank(other, wanted) || one.term.localeCompare(other.term));
  const spaces = prefix === null
    ? Object.keys(prefixes).filter((each) => each.startsWith(wanted)).map((each) => ({ term: `${each}:`, kind: "prefix", names: [], note: prefixes[each] }))
    : [];
  const named = fitting.length < SHOWN && wanted.length > 1 ? await entities(prefix, wanted) : [];
  return [...fitting, ...spaces, ...named].slice(0, SHOWN);
}

/** 0 where the term itself begins so, 1 where a word of it or of a name does, 3 where nothing does. */
function rank(each, wanted) {
  const local = each.term.split(":")[1];
  if (local.toLowerCase().startsWith(wanted)) return 0;
  const words = [...local.split(/(?=[A-Z])|-/), ...each.names.flatMap((name) => [name, ...name.split(/[\s-]/)])];
  return words.some((word) => word.toLowerCase().startsWith(wanted)) ? 1 : 3;
}

async function entities(prefix, wanted) {
  const asked = new URLSearchParams({ text: wanted, kind: prefix ?? "" });
  const reply = await fetch(`/names?${asked}`).catch(() => null);
  if (!reply?.ok) return [];
  return (await reply.json()).map(({ term, name }) => ({ term, kind: term.split(":")[0], names: [name], note: "" }));
}

function described(term) {
  const each = known.get(term);
  const said = [each.names.slice(0, 3).join(" · "), each.note].filter(Boolean).join(": ");
  return [
    make("b", { text: term }),
    make("i", { text: each.kind }),
    make("span", { text: said.length > 110 ? `${said.slice(0, 109)}…` : said }),
  ];
}
