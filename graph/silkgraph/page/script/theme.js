// Light and dark: as the system has it, until the reader chooses; paper is always light.

import { byId } from "./dom.js";
import { restyle } from "./graph.js";
import { word } from "./wording.js";

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let chosen = "";
let printing = false;
const isDark = () => !printing && (chosen ? chosen === "dark" : prefersDark.matches);

/** Set the colors of the hour, and what the button offers. */
export function showTheme() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  byId("theme").textContent = word(isDark() ? "themeLight" : "theme");
}

function repaint() {
  showTheme();
  restyle();
}

/** Follow the button, the system and the printer. */
export function startTheme() {
  byId("theme").addEventListener("click", () => {
    chosen = isDark() ? "light" : "dark";
    repaint();
  });
  prefersDark.addEventListener("change", repaint);
  for (const [moment, prints] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(moment, () => {
      printing = prints;
      repaint();
    });
  }
}
