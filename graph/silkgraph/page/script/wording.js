// What things are called and how dates read, in the language of the view.

import { nodes } from "./data.js";
import { LANGUAGES, WORDS } from "./words.js";

/** So many are named in the name of an event that has none of its own. */
export const MOST_ACTORS = 3;
let language = "en";

/** @param {string} chosen */
export function speak(chosen) {
  language = chosen;
}

/** Return the words for a key; a key without words stands for itself. */
export function word(key) {
  const entry = WORDS[key];
  return entry ? String(entry[LANGUAGES.indexOf(language)]) : key;
}

/** Return what stands between the members of a list. */
export const comma = () => (language === "zh" ? "、" : ", ");

/** Return a number with its noun: "3 sources". */
export function count(number, key) {
  const forms = WORDS[key][LANGUAGES.indexOf(language)];
  const shown = formatNumber(number);
  if (typeof forms === "string") return `${shown} ${forms}`;
  const order = { one: 0, few: 1, many: 2, other: forms.length - 1 };
  return `${shown} ${forms[order[once(`plural ${language}`, () => new Intl.PluralRules(language)).select(number)]]}`;
}

/** Write a number, grouped as the language does. */
export function formatNumber(number) {
  return once(`number ${language}`, () => new Intl.NumberFormat(language)).format(number);
}

/** Return the name of a node; an event without a name of its own is called by what and who. */
export function nameOf(node) {
  if (isNameless(node)) {
    const actors = node.links.filter((link) => link.kind === "participant").map((link) => nameOf(link.target));
    const rest = actors.length > MOST_ACTORS ? ` +${actors.length - MOST_ACTORS}` : "";
    const listed = actors.slice(0, MOST_ACTORS).join(comma()) + rest;
    return [word(node.type ?? "Event"), listed].filter(Boolean).join(" — ");
  }
  return node.names[language] ?? translated(node) ?? node.names.en ?? Object.values(node.names)[0] ?? node.label;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];
/** Names that reference knowledge has in English alone, made of parts that have names in every language. */
const COMPOSED = [
  [/^(State |Official |Working |)visit of (.+) to (.+)$/i, ([, how, who, where]) => [word(`${how.trim()}Visit`), who, where]],
  [/^Trip of (.+) to an event in (.+)$/, ([, who, where]) => [word("EventAttendance"), who, where]],
  [/^(?:(\d+)(?:st|nd|rd|th) |(\w+) )?summit of the (.+?)(?:, \d{4})?$/i, ([, number, ordinal, rest]) => {
    const count = number ?? ORDINALS.indexOf(ordinal?.toLowerCase()) + 1;
    // A body may have a region in its name, as one that builds confidence in Asia.
    const [body, where] = isKnown(rest) ? [rest] : rest.split(/ in (?!.* in )/);
    return ordinal && !count ? null : [numbered("Summit", Number(count)), body, where];
  }],
];

/** Put such a name together in the language of the view; null for others. */
function translated(node) {
  if (language === "en" || node.kind !== "event") return null;
  return once(`composed ${language} ${node.key}`, () => composed(node.names.en ?? ""));
}

function composed(name) {
  for (const [form, partsOf] of COMPOSED) {
    const match = name.match(form);
    const parts = match && partsOf(match);
    if (parts) return [parts[0], parts.slice(1).filter(Boolean).map(called).join(comma())].join(" — ");
  }
  return null;
}

const known = () => once("named in English", () => new Map(nodes.filter(({ kind }) => kind !== "event").map((node) => [node.names.en, node])));
const isKnown = (name) => known().has(name);

/** Return what is known under an English name as the language of the view calls it. */
const called = (name) => (isKnown(name) ? nameOf(known().get(name)) : name);

function numbered(key, number) {
  if (!number) return word(key);
  return language === "zh" ? `第${number}次${word(key)}` : `${number}-й ${word(key).toLowerCase()}`;
}

/** Bodies whose names have letters that stand for them: SCO, ШОС. */
const acronyms = nodes
  .filter((node) => node.kind === "organization")
  .flatMap((node) => [["en", /^[A-Z]{2,6}$/], ["ru", /^[А-Я]{2,6}$/]].map(([tag, form]) => [node.names[tag], node.aliases.find((alias) => form.test(alias))]))
  .filter(([name, acronym]) => name && acronym);

/** Write bodies by their letters and leave out the year at the end, which the label bears anyway. */
function abridged(name) {
  return acronyms.reduce((text, [full, acronym]) => text.replace(full, acronym), name).replace(/, \d{4}$/, "");
}

/** Return a name short enough for the picture; one day may hold several meetings, so events bear their month. */
export function labelOf(node, roomy = false) {
  const name = isNameless(node) ? word(node.type ?? "Event") : nameOf(node);
  const short = shorten(node.kind === "event" ? abridged(name) : name, roomy ? 48 : node.kind === "leader" || node.kind === "event" ? 30 : 26);
  return node.kind === "event" && node.start ? `${short} · ${formatDate(node.start.slice(0, 7), true)}` : short;
}

/** Return a name in another language beside the shown one, if there is one: the original of a translation. */
export function otherNames(node) {
  if (isNameless(node)) return [];
  const shown = nameOf(node);
  return Object.entries(node.names).filter(([, name]) => name !== shown);
}

/** Tell whether an event has no name of its own. */
export function isNameless(node) {
  if (node.kind !== "event") return false;
  const [name, type] = [node.names.en ?? "", spaced(node.type)];
  return !name || name.toLowerCase() === type || name.startsWith(`${type}: `);
}

/** Turn a class into the words by which Python names nameless events: "PhoneCall" gives "phone call". */
function spaced(type) {
  return type ? type.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : "other";
}

/** Cut at a word, where the language has spaces between words. */
function shorten(text, length) {
  if ([...text].length <= length) return text;
  const cut = [...text].slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,、—]+$/, "")}…`;
}

/**
 * Write a date no more precisely than it is known.
 * @param {string | undefined} date 2023, 2023-05 or 2023-05-18
 * @param {boolean} [short]
 */
export function formatDate(date, short = false) {
  if (!date) return word("undated");
  return formatter(date, short).format(moment(date)).replace(" г.", "");
}

function formatter(date, short) {
  const [, month, day] = date.split("-");
  return once(`${language} ${Boolean(month)} ${Boolean(day)} ${short}`, () => {
    const options = { year: "numeric", timeZone: "UTC" };
    if (month) options.month = short ? "short" : "long";
    if (day) options.day = "numeric";
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options);
  });
}

/** Formatters are slow to make and serve again and again. */
const made = new Map();
function once(key, make) {
  if (!made.has(key)) made.set(key, make());
  return made.get(key);
}

function moment(date) {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(Date.UTC(year, (month || 1) - 1, day || 1));
}

/** Write when something was: one date or two. */
export function formatSpan(thing) {
  const { start, end } = thing;
  if (!start || !end || end === start) return formatDate(start);
  // Ranges in Chinese come in figures alone, unlike every other date of the page.
  if (start.length !== end.length || language === "zh") return `${formatDate(start)} – ${formatDate(end)}`;
  return formatter(start, false).formatRange(moment(start), moment(end)).replace(" г.", "");
}

/** Write in which years an office was held. */
export function formatTenure(held) {
  if (!held.start) return held.end ? `${word("until")} ${formatDate(held.end, true)}` : "";
  if (!held.end) return `${word("since")} ${formatDate(held.start, true)}`;
  return `${formatDate(held.start, true)} – ${formatDate(held.end, true)}`;
}

/** Write a figure with its unit, grouped as the language does. */
export function formatValue(fact) {
  const number = Number(fact.value);
  return `${Number.isFinite(number) ? formatNumber(number) : fact.value} ${fact.unit ?? ""}`.trim();
}

/** Put the words of the view's language where the page asks for them. */
export function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("body [data-words]")) {
    element.textContent = word(/** @type {HTMLElement} */ (element).dataset.words);
  }
  for (const element of document.querySelectorAll("[data-words-label]")) {
    element.setAttribute("aria-label", word(/** @type {HTMLElement} */ (element).dataset.wordsLabel));
  }
}
