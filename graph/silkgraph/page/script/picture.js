// The picture as a file, graph or map: pixels as they are drawn, or shapes that stay sharp in print.

import { download, makeSvg } from "./dom.js";
import { colorOf, colors, FONT, radiusOf } from "./drawing.js";
import { pictureNow } from "./graph.js";
import { mapNow } from "./map.js";
import { OUTLINES } from "./shapes.js";
import { view } from "./view.js";
import { word } from "./wording.js";

const PRINTED = ["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linejoin", "vector-effect", "paint-order", "font-family", "font-weight", "letter-spacing"];

/** Offer what the window shows as PNG, on the ground of the page. */
export function savePng() {
  if (view.show === "map") saveMapPng();
  else saveGraphPng();
}

function saveGraphPng() {
  const { canvases } = pictureNow();
  const canvas = canvases[canvases.length - 1];
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext("2d");
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  for (const layer of canvases) context.drawImage(layer, 0, 0, copy.width, copy.height);
  savePixels(copy);
}

/** A drawing becomes pixels by way of an image of it; twice as many as on the screen, for print. */
function saveMapPng() {
  const { width, height } = mapNow().viewBox.baseVal;
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    savePixels(canvas);
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(mapSvg())}`;
}

function savePixels(canvas) {
  canvas.toBlob((blob) => download("silkgraph.png", blob, "image/png"));
}

/** Offer what the window shows as SVG. */
export function saveSvg() {
  download("silkgraph.svg", view.show === "map" ? mapSvg() : svg(pictureNow()), "image/svg+xml");
}

/** Write the map with the looks that the style sheet gives it, and with its source. */
function mapSvg() {
  const shown = mapNow();
  const copy = shown.cloneNode(true);
  const { width, height } = shown.viewBox.baseVal;
  const originals = shown.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, position) => {
    const style = getComputedStyle(originals[position]);
    for (const name of PRINTED) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "role", "tabindex", "aria-label", "aria-pressed", "data-place"]) element.removeAttribute(name);
  });
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height })) copy.setAttribute(name, String(value));
  const sea = makeSvg("rect", { width, height, fill: getComputedStyle(shown).backgroundColor });
  const source = makeSvg("text", { x: 10, y: height - 10, "font-size": 11, "font-family": FONT, fill: colors.soft });
  source.append(word("mapSource"));
  copy.prepend(sea);
  copy.append(source);
  return new XMLSerializer().serializeToString(copy);
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const px = (number) => String(Math.round(number * 10) / 10);

function svg({ width, height, nodes, lines, names }) {
  const line = ({ from, to }) =>
    `<line x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}"/>`;
  const shape = ({ node, x, y }) => {
    const done = node.status === "happened";
    const paint = done ? `fill="${colorOf(node)}"` : `fill="${colors.paper}" stroke="${colorOf(node)}" stroke-width="0.26"`;
    return `<path d="${OUTLINES[node.kind]}" transform="translate(${px(x)} ${px(y)}) scale(${px(radiusOf(node))})" ${paint}/>`;
  };
  const name = ({ text, x, y, size, bold }) =>
    `<text x="${px(x)}" y="${px(y + size * 0.9)}" font-size="${px(size)}"${bold ? ' font-weight="600"' : ""}>${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="${colors.paper}"/>`,
    `<g stroke="${colors.line}" stroke-width="1.2">${lines.map(line).join("")}</g>`,
    nodes.map(shape).join(""),
    `<g font-family="${escaped(FONT)}" text-anchor="middle" fill="${colors.ink}" stroke="${colors.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${names.map(name).join("")}</g>`,
    "</svg>",
  ].join("\n");
}
