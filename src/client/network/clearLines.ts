/** Moves nodes away from the lines of others: a line that runs through a node would look like a link to it. */

/** How far the middle of a node stays from the lines of others, in pixels. */
const CLEARANCE = 20;
const STRENGTH = 0.35;

interface Line {
  readonly from: number;
  readonly to: number;
}

/** A node whose place changes. */
export interface MovingNode {
  x: number;
  y: number;
}

/** Moves each node that is too close to a line that does not end in it, once. */
export function clearLines(nodes: readonly MovingNode[], lines: readonly Line[]): void {
  for (const { from, to } of lines) {
    const [start, end] = [nodes[from], nodes[to]];
    if (start === undefined || end === undefined) continue;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (length === 0) continue;
    for (const node of nodes) if (node !== start && node !== end) clearLine(node, start, end, length);
  }
}

function clearLine(node: MovingNode, start: MovingNode, end: MovingNode, length: number): void {
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [x, y] = [node.x - start.x, node.y - start.y];
  const along = x * dx + y * dy;
  const beside = x * dy - y * dx;
  const missing = CLEARANCE - Math.abs(beside);
  if (missing <= 0 || along < 0 || along > length) return;
  const step = missing * STRENGTH * (beside < 0 ? -1 : 1);
  node.x += step * dy;
  node.y -= step * dx;
}
