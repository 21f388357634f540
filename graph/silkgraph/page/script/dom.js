// Elements are made here and nowhere else: text goes in as text, so nothing in an article can be markup.

/**
 * Make an element.
 * @param {string} name tag, with classes after dots: "p.note"
 * @param {Record<string, unknown>} [properties] attributes; "on..." are listeners, false and null are left out
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function make(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Make an element of a drawing.
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 */
export function makeSvg(name, attributes = {}) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * Return the element with this id.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Make text that came from outside: isolated, so that its direction stays its own, and marked with its language.
 * @param {string} text
 * @param {string} [language]
 */
export function quoted(text, language) {
  return make("bdi", { lang: language }, text);
}

/** Say something to those who do not see the picture. */
export function announce(text) {
  byId("announcement").textContent = text;
}

/**
 * Offer a text as a file.
 * @param {string} name
 * @param {string | Blob} text
 * @param {string} type
 */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
