// The keyboard over the picture: arrows walk from node to node.

import { fitView, zoom } from "./camera.js";
import { nodeByKey } from "./data.js";
import { at, canvas, network, scene } from "./scene.js";
import { change, view } from "./view.js";

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Return the nearest node in a direction; what lies straight ahead counts as nearer. */
function nextNode([dx, dy]) {
  const selected = nodeByKey.get(view.selected);
  const start = selected ? at(selected) : network.getViewPosition();
  const cost = (node) => {
    const [x, y] = [at(node).x - start.x, at(node).y - start.y];
    const ahead = x * dx + y * dy;
    return ahead <= 0 ? Infinity : ahead + 2 * Math.abs(x * dy - y * dx);
  };
  const others = scene.visible.nodes.filter((node) => node !== selected && cost(node) < Infinity);
  return others.reduce((best, node) => (!best || cost(node) < cost(best) ? node : best), null);
}

/** Let keys walk, focus and zoom. */
export function startKeys() {
  canvas.addEventListener("keydown", (event) => {
    const node = nodeByKey.get(view.selected);
    if (DIRECTIONS[event.key]) {
      const next = nextNode(DIRECTIONS[event.key]);
      if (next) change({ selected: next.key });
    } else if (event.key === "Enter" && node) change({ focus: node.key, depth: 1 });
    else if (event.key === "+" || event.key === "=") zoom(1);
    else if (event.key === "-") zoom(-1);
    else if (event.key === "0") fitView();
    else return;
    event.preventDefault();
  });
}
