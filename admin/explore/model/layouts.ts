import { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';
import { distancesFrom, type Graph, type GraphNode, tiesOf } from './graph.ts';

/** Where a row is drawn. */
export interface Point {
  x: number;
  y: number;
}

/** A row with the rows that hang on it. */
interface Branch {
  id: string;
  children: Branch[];
  leaves: number;
}

/** Every row once, under the row that it is reached from first; rows out of reach are roots themselves. */
function branchesFrom(graph: Graph, starts: readonly string[], isTaken: (label: string) => boolean = () => true): Branch[] {
  const ties = tiesOf(graph);
  const placed = new Set<string>();
  const grow = (roots: readonly string[]): Branch[] => {
    const made = roots.filter((id) => !placed.has(id)).map((id): Branch => ({ id, children: [], leaves: 1 }));
    for (const { id } of made) placed.add(id);
    let frontier = made;
    while (frontier.length > 0) {
      const next: Branch[] = [];
      for (const branch of frontier)
        for (const { other, edge } of ties.get(branch.id) ?? []) {
          if (placed.has(other) || !isTaken(edge.label)) continue;
          placed.add(other);
          const child: Branch = { id: other, children: [], leaves: 1 };
          branch.children.push(child);
          next.push(child);
        }
      frontier = next;
    }
    return made;
  };
  const present = new Set(graph.nodes.map(({ id }) => id));
  return grow(starts.filter((id) => present.has(id)));
}

function countLeaves(branch: Branch): number {
  const below = branch.children.reduce((sum, child) => sum + countLeaves(child), 0);
  return Object.assign(branch, { leaves: Math.max(1, below) }).leaves;
}

const step = 190;
const arc = 34;

/** Rings by how many steps a row is from where the picture begins; what hangs together stands together. */
export function ringPositions(graph: Graph, starts: readonly string[]): Map<string, Point> {
  const distances = distancesFrom(graph, starts);
  const far = 1 + Math.max(0, ...distances.values());
  const loose = graph.nodes.filter(({ id }) => !distances.has(id)).map(({ id }) => ({ id, children: [], leaves: 1 }));
  const roots = [...branchesFrom(graph, starts), ...loose];
  const all = roots.reduce((sum, root) => sum + countLeaves(root), 0);
  const perRing = new Map<number, number>();
  for (const { id } of graph.nodes) perRing.set(distances.get(id) ?? far, (perRing.get(distances.get(id) ?? far) ?? 0) + 1);
  const radii: number[] = [];
  for (let ring = 0; ring <= far; ring += 1) {
    const needed = ((perRing.get(ring) ?? 0) * arc) / (2 * Math.PI);
    const inner = ring === 0 ? (roots.length > 1 ? 1 : 0) * Math.max(60, needed) : Math.max((radii[ring - 1] ?? 0) + step, needed);
    radii.push(inner);
  }
  const outermost = radii.findLast((_, ring) => (perRing.get(ring) ?? 0) > 0) ?? 0;
  const rings = Math.max(1, radii.lastIndexOf(outermost));
  const even = radii.map((radius, ring) => (ring === 0 ? radius : Math.max(radius, (outermost * ring) / (rings + 0.35))));
  const positions = new Map<string, Point>();
  const place = (branch: Branch, from: number, to: number): void => {
    const angle = (from + to) / 2 - Math.PI / 2;
    const radius = even[distances.get(branch.id) ?? far] ?? 0;
    positions.set(branch.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    let at = from;
    for (const child of branch.children) {
      const share = ((to - from) * child.leaves) / branch.leaves;
      place(child, at, at + share);
      at += share;
    }
  };
  let at = 0;
  for (const root of roots) {
    const share = (2 * Math.PI * root.leaves) / Math.max(1, all);
    place(root, at, at + share);
    at += share;
  }
  return positions;
}

const row = 34;
const indent = 26;
/** How far the columns of a tree are apart. */
export const columnWidth = 340;
const gap = 26;

/** The lines that a tree follows: what is part of what. */
const parts = new Set(['IN', 'OF']);
const registers: NeighborKind[] = [
  NeighborKind.UNIT,
  NeighborKind.UNIT_GROUP,
  NeighborKind.UNIT_FAMILY,
  NeighborKind.INDICATOR,
  NeighborKind.JURISDICTION,
  NeighborKind.DOCUMENT,
];

interface Block {
  rows: { id: string; depth: number }[];
}

function blockOf(branch: Branch): Block {
  const rows: Block['rows'] = [];
  const add = ({ id, children }: Branch, depth: number): void => {
    rows.push({ id, depth });
    for (const child of children) add(child, depth + 1);
  };
  add(branch, 0);
  return { rows };
}

/** Puts blocks below each other in columns that are about as high together as they are wide. */
function inColumns(blocks: readonly Block[], positions: Map<string, Point>, left: number, top: number): number {
  const all = blocks.reduce((sum, { rows }) => sum + rows.length * row + gap, 0);
  const tallest = Math.max(0, ...blocks.map(({ rows }) => rows.length * row));
  const height = Math.max(tallest, Math.sqrt(all * columnWidth * 1.1));
  let [x, y] = [left, top];
  for (const { rows } of blocks) {
    if (y > top && y + rows.length * row > top + height) [x, y] = [x + columnWidth, top];
    for (const { id, depth } of rows) {
      positions.set(id, { x: x + depth * indent, y });
      y += row;
    }
    y += gap;
  }
  return blocks.length > 0 ? x + columnWidth : left;
}

/** A tree from where the picture begins downwards, in columns as an outline; what is not part of it (units, indicators, …) stands beside it, by kind. */
export function treePositions(graph: Graph, starts: readonly string[]): Map<string, Point> {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const isRegister = ({ id }: { id: string }): boolean => registers.includes(byId.get(id)?.kind ?? NeighborKind.PLAN) && !starts.includes(id);
  const roots = branchesFrom(graph, starts, (label) => parts.has(label));
  const trunk = roots.map((root) => ({ ...root, children: root.children.filter((child) => !isRegister(child)) }));
  const positions = new Map<string, Point>();
  const blocks = trunk.flatMap(({ children }) => children.map((child) => blockOf({ ...child, children: prune(child.children, isRegister) })));
  const right = inColumns(blocks, positions, 0, 2 * row + gap);
  trunk.forEach((root, index) =>
    positions.set(root.id, { x: trunk.length === 1 ? (Math.max(right, columnWidth) - columnWidth) / 2 : index * columnWidth, y: 0 }),
  );
  const rest = graph.nodes.filter(({ id }) => !positions.has(id));
  const byKind = new Map<NeighborKind, GraphNode[]>();
  for (const node of rest) byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
  const shelves = [...byKind.values()].map((nodes): Block => ({ rows: nodes.map(({ id }) => ({ id, depth: 0 })) }));
  inColumns(shelves, positions, right + (blocks.length > 0 ? gap * 2 : 0), 2 * row + gap);
  return positions;
}

const prune = (branches: readonly Branch[], isLeftOut: (branch: Branch) => boolean): Branch[] =>
  branches.filter((branch) => !isLeftOut(branch)).map((branch) => ({ ...branch, children: prune(branch.children, isLeftOut) }));

/** Where the next row in a direction is, among some rows: the nearest that lies that way; null where none does. */
export function nextInDirection(from: Point, others: readonly (Point & { id: string })[], direction: 'up' | 'down' | 'left' | 'right'): string | null {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  let best: { id: string; cost: number } | null = null;
  for (const other of others) {
    const [x, y] = [other.x - from.x, other.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along * 2) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { id: other.id, cost };
  }
  return best?.id ?? null;
}
