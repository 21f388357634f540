// The picture as a file: pixels as they are drawn, or shapes that stay sharp in print.

import { download } from "./dom.js";
import { colorOf, colors, FONT, radiusOf } from "./drawing.js";
import { pictureNow } from "./graph.js";
import { OUTLINES } from "./shapes.js";

/** Offer what the window shows as PNG, on the ground of the page. */
export function savePng() {
  const { canvases } = pictureNow();
  const canvas = canvases[canvases.length - 1];
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext("2d");
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  for (const layer of canvases) context.drawImage(layer, 0, 0, copy.width, copy.height);
  copy.toBlob((blob) => download("silkgraph.png", blob, "image/png"));
}

/** Offer what the window shows as SVG. */
export function saveSvg() {
  download("silkgraph.svg", svg(pictureNow()), "image/svg+xml");
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
