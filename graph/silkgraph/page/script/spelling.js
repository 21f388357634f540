// Names that somebody spells in another way than the articles.

const SHORT = 4;
const LONG = 8;

/**
 * Tell whether a text is a name, or a word of it, but for a letter, or two in a long one.
 * @param {string} name
 * @param {string} wanted
 */
export function near(name, wanted) {
  if (wanted.length <= SHORT) return false;
  const most = wanted.length < LONG ? 1 : 2;
  return [name, ...name.split(" ")].some((part) => Math.abs(part.length - wanted.length) <= most && distance(part, wanted) <= most);
}

/** Count the letters to change, add or leave out until one word is the other. */
function distance(one, other) {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < other.length; j++) row.push(Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (one[i] === other[j] ? 0 : 1)));
    above = row;
  }
  return above[other.length];
}
