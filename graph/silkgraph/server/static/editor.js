// The SPARQL editor; where its library is missing, the plain text area does its work.
import { completer, hints } from "./completing.js";

export function openEditor(textarea, run) {
  const library = globalThis.Yasgui?.Yasqe;
  if (!library) return plain(textarea);
  textarea.hidden = true;
  // Its own completers would ask other hosts.
  library.registerAutocompleter(completer, false);
  library.defaults.autocompleters = ["variables", completer.name];
  library.defaults.prefixCcApi = null;
  const editor = new library(textarea.parentElement, {
    value: textarea.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: true,
    editorHeight: "260px",
    // It would call every prefix unknown that the server fills in; the server says what is wrong.
    syntaxErrorCheck: false,
    hintConfig: hints,
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", "Query");
  // What scrolls must be reachable by keyboard.
  editor.getScrollerElement().tabIndex = 0;
  let marked = null;
  const clear = () => marked?.clear();
  editor.on("change", clear);
  return {
    text: () => editor.getValue(),
    set(text) {
      editor.setValue(text);
      editor.collapsePrefixes(true);
    },
    mark(line, column) {
      clear();
      const end = editor.getDoc().getLine(line - 1)?.length ?? 0;
      const from = Math.max(0, Math.min(column - 1, end - 1));
      marked = editor.getDoc().markText({ line: line - 1, ch: from }, { line: line - 1, ch: Math.max(end, from + 1) }, { className: "wrong" });
      editor.scrollIntoView({ line: line - 1, ch: from }, 60);
    },
    clear,
  };
}

function plain(textarea) {
  return {
    text: () => textarea.value,
    set: (text) => { textarea.value = text; },
    mark() {},
    clear() {},
  };
}
