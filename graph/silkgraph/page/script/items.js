// Nodes and lines as vis-network takes them.

import { colors, drawMark, radiusOf } from "./drawing.js";
import { fades, isChosen, isDimmed, isSelected } from "./nearness.js";
import { at, network, scene, shownLines } from "./scene.js";

const WIDTHS = { together: 1.4, partnership: 2.4, office: 1, participant: 1.1, party: 1.1 };
const DASHES = { office: [2, 4], lies: [2, 4], member: [2, 4], state: [2, 4], partnership: false };

/** Put new items in, take old ones out; vis-network draws once. */
export function replace(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(items);
}

/** A node, drawn by ourselves. */
export function nodeOptions(node) {
  return { id: node.id, ...at(node), shape: "custom", ctxRenderer: (options) => renderNode(node, options) };
}

function renderNode(node, { ctx, x, y }) {
  const radius = radiusOf(node) / network.getScale();
  return {
    drawNode: () => drawMark(ctx, node, x, y, radius, { selected: isSelected(node), dimmed: isDimmed(node) }),
    nodeDimensions: { width: radius * 2, height: radius * 2 },
  };
}

/** A line by its kind, its weight and the selection. */
export function lineOptions(line) {
  const chosen = isChosen(line);
  const dimmed = fades() && !chosen;
  const weight = line.events ? Math.min(2.2, Math.sqrt(line.events.length) - 1) : 0;
  return {
    id: line.key,
    from: line.source.id,
    to: line.target.id,
    width: ((WIDTHS[line.kind] ?? 0.9) + weight) * (chosen ? 1.4 : 1) * lineScale(),
    dashes: statusOf(line) ? (DASHES[line.kind] ?? false) : [6, 5],
    color: { color: chosen ? colors.accent : colors.line, opacity: dimmed ? 0.25 : chosen ? 0.9 : line.kind === "office" ? 0.75 : 0.85, inherit: false },
  };
}

const statusOf = (line) => !line.link || line.link.source.status === "happened";
/** Lines keep their width while the picture grows. */
const lineScale = () => 1 / Math.max(0.2, network.getScale());

/** Give the lines their width again after the picture grew or shrank. */
export function keepWidths() {
  if (!scene.surface) shownLines.update(scene.visible.lines.map((line) => ({ id: line.key, width: lineOptions(line).width })));
}
