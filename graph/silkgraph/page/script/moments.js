// Months and years in what a reader types: "May 2023", "после 2013", "2023年5月".

const MONTHS = [
  /^(?:jan|янв)/, /^(?:feb|фев)/, /^(?:mar|март)/, /^(?:apr|апр)/, /^(?:may$|ма[йея]$)/, /^(?:jun|июн)/,
  /^(?:jul|июл)/, /^(?:aug|авг)/, /^(?:sep|сен)/, /^(?:oct|окт)/, /^(?:nov|ноя)/, /^(?:dec|дек)/,
];
const AFTER = "after|после|позже";
const SINCE = "since|from|с|со|начиная с|自|从";
const BEFORE = "before|до|раньше|ранее";
const UNTIL = "until|till|to|по";
const WITHIN = "in|on|during|of|в|во|за";
const YEAR = "((?:19|20)\\d\\d)";
const WORD = "[a-zа-я]+";

const pad = (number) => String(number).padStart(2, "0");
const shifted = (month, by) => {
  const [year, number] = month.split("-").map(Number);
  const all = year * 12 + number - 1 + by;
  return `${Math.floor(all / 12)}-${pad((all % 12) + 1)}`;
};

/** Turn a year and a month, if there is one, into the months it reaches from and to. */
const span = (year, month) => (month ? { from: `${year}-${pad(month)}`, to: `${year}-${pad(month)}` } : { from: `${year}-01`, to: `${year}-12` });

/** What a word before or after a date makes of it. */
function turned({ from, to }, sense) {
  if (sense === "after") return { from: shifted(to, 1), to: "" };
  if (sense === "since") return { from, to: "" };
  if (sense === "before") return { from: "", to: shifted(from, -1) };
  return sense === "until" ? { from: "", to } : { from, to };
}

const CHINESE_SENSES = { 以后: "after", 之后: "after", 后: "after", 以来: "since", 起: "since", 自: "since", 从: "since", 以前: "before", 之前: "before", 前: "before", 至: "until", 到: "until" };
const numberOf = (word) => MONTHS.findIndex((month) => month.test(word)) + 1;
const senseOf = (word) => Object.entries({ after: AFTER, since: SINCE, before: BEFORE, until: UNTIL }).find(([, words]) => words.split("|").includes(word))?.[0] ?? "within";

/** Forms of a date, each with what it means; a form that means nothing is passed over. */
const FORMS = [
  [new RegExp(`${YEAR}年?\\s*[至到]\\s*${YEAR}年?`, "u"), ([, from, to]) => ({ from: `${from}-01`, to: `${to}-12` })],
  [new RegExp(`([自从至到])?\\s*${YEAR}年(?:(\\d{1,2})月)?(以后|之后|后|以来|起|以前|之前|前)?`, "u"), ([, head, year, month, tail]) => turned(span(year, Number(month)), CHINESE_SENSES[tail ?? head] ?? "within")],
  [new RegExp(`(?<!\\S)(?:from|between|с|со|между)\\s+${YEAR}\\s+(?:to|until|till|and|по|до|и)\\s+${YEAR}(?!\\S)`, "u"), ([, from, to]) => ({ from: `${from}-01`, to: `${to}-12` })],
  [new RegExp(`(?<!\\S)${YEAR}\\s*[–—-]\\s*${YEAR}(?!\\S)`, "u"), ([, from, to]) => ({ from: `${from}-01`, to: `${to}-12` })],
  [new RegExp(`(?<!\\S)${YEAR}-(\\d\\d)(?:-\\d\\d)?(?!\\S)`, "u"), ([, year, month]) => (Number(month) <= 12 ? span(year, Number(month)) : null)],
  [new RegExp(`(?<!\\S)(?:(${[AFTER, SINCE, BEFORE, UNTIL, WITHIN].join("|")})\\s+)?(?:\\d{1,2}\\s+)?(${WORD})\\.?\\s+(?:\\d{1,2},?\\s+)?${YEAR}(?!\\S)`, "u"), ([, sense, word, year]) => (numberOf(word) ? turned(span(year, numberOf(word)), senseOf(sense)) : null)],
  [new RegExp(`(?<!\\S)(?:(${[AFTER, SINCE, BEFORE, UNTIL, WITHIN].join("|")})\\s+)?${YEAR}(?:\\s*(?:года?|году|годом|гг?\\.?))?(?!\\S)`, "u"), ([, sense, year]) => turned(span(year), senseOf(sense))],
];

/**
 * Find the first date in a text.
 * @param {string} text
 * @returns {{from: string, to: string, rest: string} | null} months, "" for no limit; and the text without the date
 */
export function momentIn(text) {
  const plain = text.replace(/[?!,](?=[?!,]*(?:\s|$))/g, " ");
  const lower = plain.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).replace(/ё/g, "е");
  for (const [form, meaning] of FORMS) {
    const match = lower.match(form);
    const found = match && meaning(match);
    if (found) return { ...found, rest: `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.trim() };
  }
  return null;
}
