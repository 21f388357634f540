// Thousands of marks and lines at once, drawn by the graphics card on a canvas below that of the names.

import { make } from "./dom.js";
import { colorOf, colors, radiusOf } from "./drawing.js";

/** So many nodes are too much for a canvas that draws one after another. */
export const MANY = 1000;
const SHAPES = { leader: 0, state: 1, event: 2, agreement: 3, organization: 3, place: 4, area: 5 };
const SHRINK = 0.62;
const DIMMED = 0.12;
const NODE_NUMBERS = 8;
const LINE_NUMBERS = 6;

const PLACING = `
  uniform vec2 middle, size;
  uniform float scale;
  vec4 placed(vec2 at) { return vec4((at - middle) * scale / size * vec2(2.0, -2.0), 0.0, 1.0); }
`;
const NODE_VERTEX = `
  attribute vec2 at; attribute vec4 color; attribute vec2 look;
  uniform float pixels;
  varying vec4 paint; varying float shape;
  ${PLACING}
  void main() { gl_Position = placed(at); gl_PointSize = 2.3 * look.x * pixels; paint = color; shape = look.y; }
`;
const NODE_FRAGMENT = `
  precision mediump float;
  uniform vec3 paper;
  varying vec4 paint; varying float shape;
  void main() {
    vec2 p = (gl_PointCoord * 2.0 - 1.0) * 1.15;
    vec2 q = abs(p);
    float kind = mod(shape, 8.0);
    float far = length(p);
    if (kind > 0.5) far = max(q.y * 1.1, q.x * 0.95 + q.y * 0.55);
    if (kind > 1.5) far = (q.x + q.y) / 1.1;
    if (kind > 2.5) far = max(q.x, q.y) * 1.15;
    if (kind > 3.5) far = max(-p.y * 1.3, q.x * 1.0 + p.y * 0.75);
    if (kind > 4.5) far = length(p) / (0.72 + 0.3 * sin(5.0 * atan(p.y, p.x) + 4.71));
    if (far > 1.0) discard;
    bool hollow = shape > 7.5 && far < 0.66;
    gl_FragColor = vec4(hollow || far > 0.93 ? paper : paint.rgb, 1.0) * paint.a;
  }
`;
const LINE_VERTEX = `
  attribute vec2 at; attribute vec4 color;
  varying vec4 paint;
  ${PLACING}
  void main() { gl_Position = placed(at); paint = color; }
`;
const LINE_FRAGMENT = `
  precision mediump float;
  varying vec4 paint;
  void main() { gl_FragColor = vec4(paint.rgb, 1.0) * paint.a; }
`;

/** Return a drawing surface in a box, or null where the browser has no WebGL. */
export function openSurface(box) {
  const canvas = make("canvas.many", { "aria-hidden": "true" });
  const gl = canvas.getContext("webgl", { antialias: true, preserveDrawingBuffer: true });
  if (!gl) return null;
  box.prepend(canvas);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const parts = {
    lines: { ...program(gl, LINE_VERTEX, LINE_FRAGMENT), attributes: { at: 2, color: 4 }, mode: gl.LINES, count: 0 },
    nodes: { ...program(gl, NODE_VERTEX, NODE_FRAGMENT), attributes: { at: 2, color: 4, look: 2 }, mode: gl.POINTS, count: 0 },
  };
  return { canvas, gl, parts };
}

function program(gl, vertex, fragment) {
  const built = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(built, shader);
  }
  gl.linkProgram(built);
  return { program: built, buffer: gl.createBuffer() };
}

/** Take colors apart into red, green and blue; every color is asked for once. */
function reader() {
  const known = new Map();
  return (color) => {
    if (!known.has(color)) known.set(color, [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255));
    return known.get(color);
  };
}

/**
 * Hand marks and lines to the graphics card.
 * @param {{nodes: object[], lines: object[]}} visible
 * @param {{at: (node: object) => {x: number, y: number}, isDimmed: (node: object) => boolean, isChosen: (line: object) => boolean, fades: boolean}} looks
 */
export function load(surface, { nodes, lines }, { at, isDimmed, isChosen, fades }) {
  const rgb = reader();
  const shrink = SHRINK * Math.max(0.35, Math.min(1, Math.sqrt((1.5 * MANY) / nodes.length)));
  const marks = new Float32Array(nodes.length * NODE_NUMBERS);
  // The most telling comes last and lies on top.
  [...nodes].reverse().forEach((node, index) => {
    const { x, y } = at(node);
    const hollow = node.status === "happened" ? 0 : 8;
    marks.set([x, y, ...rgb(colorOf(node)), isDimmed(node) ? DIMMED : 1, radiusOf(node) * shrink, SHAPES[node.kind] + hollow], index * NODE_NUMBERS);
  });
  const usual = Math.max(0.12, Math.min(0.7, 1500 / Math.max(1, lines.length)));
  const strokes = new Float32Array(lines.length * 2 * LINE_NUMBERS);
  lines.forEach((line, index) => {
    const chosen = isChosen(line);
    const color = [...rgb(chosen ? colors.accent : colors.line), chosen ? 0.9 : fades ? usual * 0.3 : usual];
    [line.source, line.target].forEach((end, side) => {
      const { x, y } = at(end);
      strokes.set([x, y, ...color], (index * 2 + side) * LINE_NUMBERS);
    });
  });
  fill(surface, "nodes", marks, nodes.length);
  fill(surface, "lines", strokes, lines.length * 2);
}

function fill({ gl, parts }, name, numbers, count) {
  gl.bindBuffer(gl.ARRAY_BUFFER, parts[name].buffer);
  gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.DYNAMIC_DRAW);
  parts[name].count = count;
}

/** Draw what was handed over, as far as the window looks. */
export function paint({ canvas, gl, parts }, { middle, scale, width, height }) {
  const pixels = devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * pixels) || canvas.height !== Math.round(height * pixels)) {
    [canvas.width, canvas.height] = [Math.round(width * pixels), Math.round(height * pixels)];
  }
  gl.viewport(0, 0, canvas.width, canvas.height);
  gl.clear(gl.COLOR_BUFFER_BIT);
  for (const { program: used, buffer, attributes, mode, count } of Object.values(parts)) {
    gl.useProgram(used);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    const stride = Object.values(attributes).reduce((sum, size) => sum + size, 0) * 4;
    let offset = 0;
    for (const [name, size] of Object.entries(attributes)) {
      const place = gl.getAttribLocation(used, name);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, size, gl.FLOAT, false, stride, offset);
      offset += size * 4;
    }
    const uniform = (name) => gl.getUniformLocation(used, name);
    gl.uniform2f(uniform("middle"), middle.x, middle.y);
    gl.uniform2f(uniform("size"), width, height);
    gl.uniform1f(uniform("scale"), scale);
    gl.uniform1f(uniform("pixels"), pixels);
    gl.uniform3fv(uniform("paper"), reader()(colors.paper));
    gl.drawArrays(mode, 0, count);
  }
}
