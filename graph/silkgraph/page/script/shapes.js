// The mark of each kind: a shape and a color, so that neither is needed alone; the same in picture and legend.

import { makeSvg } from "./dom.js";

/** Outlines around the origin, one unit from middle to edge. */
export const OUTLINES = {
  state: "M1.05 0 .52 .91-.52 .91-1.05 0-.52-.91 .52-.91Z",
  leader: "M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0Z",
  event: "M0-1.15 1.15 0 0 1.15-1.15 0Z",
  agreement: "M-.72-1H.4L.85-.55V1H-.72Z",
  organization: "M-.88-.88H.88V.88H-.88Z",
  place: "M-1-.75H1L0 1.05Z",
  area: "M0-1.1 .3-.36 1.06-.34 .46 .13 .67 .9 0 .44-.67 .9-.46 .13-1.06-.34-.3-.36Z",
};

/**
 * Make the mark of a kind for use in text.
 * @param {string} kind
 */
export function mark(kind) {
  const drawing = makeSvg("svg", { class: `shape kind-${kind}`, viewBox: "-1.4 -1.4 2.8 2.8", "aria-hidden": "true" });
  drawing.append(makeSvg("path", { d: OUTLINES[kind] ?? OUTLINES.leader }));
  return drawing;
}
