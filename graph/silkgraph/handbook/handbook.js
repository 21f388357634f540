"use strict";
// Find terms by any of their words; on a narrow screen the contents start folded.
const find = document.getElementById("all-find");
const found = document.getElementById("all-found");
const menu = document.querySelector("nav details");
const entries = [...document.querySelectorAll("main .entry, main .top")];
const texts = entries.map((entry) => entry.textContent.toLowerCase());
if (matchMedia("(max-width: 820px)").matches) menu.open = false;
find.addEventListener("input", () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  entries.forEach((entry, at) => {
    entry.hidden = !words.every((word) => texts[at].includes(word));
    count += entry.hidden ? 0 : 1;
  });
  for (const section of document.querySelectorAll("main > section")) {
    const inside = section.querySelectorAll(".entry, .top");
    section.hidden = words.length > 0 && ![...inside].some((entry) => !entry.hidden);
  }
  found.textContent = words.length ? `${count} found` : "";
});
