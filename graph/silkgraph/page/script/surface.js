// WebGL while there are too many nodes for the canvas of vis-network.

import { fades, isChosen, isDimmed } from "./nearness.js";
import { at, canvas, network, scene } from "./scene.js";
import { load, MANY, openSurface, paint } from "./webgl.js";

/** Many nodes are for WebGL, where there is one. */
export function choosePainter() {
  const many = scene.visible.nodes.length > MANY;
  if (many && !scene.surface) scene.surface = openSurface(canvas);
  else if (!many && scene.surface) {
    scene.surface.canvas.remove();
    scene.surface = null;
  }
}

/** Hand over what stands in the picture now. */
export function loadSurface() {
  if (scene.surface) load(scene.surface, scene.visible, { at, isDimmed, isChosen, fades: fades() });
}

network.on("beforeDrawing", () => {
  if (!scene.surface) return;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  paint(scene.surface, { middle: network.getViewPosition(), scale: network.getScale(), width, height });
});
