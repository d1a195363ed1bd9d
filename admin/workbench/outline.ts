import type { OutlineAnswer } from './workbench-query.ts';
import type { OutlineArea, OutlineItem, OutlinePlan } from './workbench-types.ts';
import { areaName } from '../area/section-words.ts';

/** A line of the tree. */
export type OutlineNode = OutlinePlan | OutlineArea | OutlineItem;

/** The tree over a plan: the lines by id, and what stands under each. */
export interface Outline {
  plan: OutlinePlan;
  nodes: Map<string, OutlineNode>;
  children: Map<string, string[]>;
}

/** The id of the tree's root, which is not shown. */
export const rootId = 'root';

/** Whether a line is a goal or a measure. */
export const isItem = (node: OutlineNode | undefined): node is OutlineItem => node?.__typename === 'Goal' || node?.__typename === 'Measure';

/** Puts the flat answer together as a tree: the plan itself, then its areas, each with its goals and then its measures. */
export function outlineOf(answer: OutlineAnswer): Outline | null {
  const [plan] = answer.plans.nodes;
  if (!plan) return null;
  const items = [...answer.goals.nodes, ...answer.measures.nodes];
  const areas = plan.areas.nodes;
  const nodes = new Map<string, OutlineNode>([plan, ...areas, ...items].map((node) => [node.id, node]));
  const children = new Map<string, string[]>(areas.map(({ id }) => [id, items.filter(({ area }) => area.id === id).map((item) => item.id)]));
  children.set(rootId, [plan.id, ...areas.map(({ id }) => id)]);
  return { plan, nodes, children };
}

/** What a line is called. */
export function nameOf(node: OutlineNode): string {
  if (node.__typename === 'Plan') return node.title;
  if (node.__typename === 'Area') return areaName(node);
  return [node.ordinal, node.title || node.statement].filter(Boolean).join(' ');
}

/** A place to put something: in an area, or for areas in the plan, counted among its own type. */
export interface Destination {
  areaId: string | null;
  position: number;
}

/** The type of what is moved together; null where it cannot be moved together. */
export function movableType(nodes: readonly OutlineNode[]): OutlineNode['__typename'] | 'Item' | null {
  if (nodes.length > 0 && nodes.every(isItem)) return 'Item';
  return nodes.length === 1 && nodes[0]?.__typename === 'Area' ? 'Area' : null;
}

/** Where something lands that is put before the line with the given number among what stands under a parent, without what is moved. */
export function destinationAt(outline: Outline, node: OutlineNode, parent: string, index: number, moved: ReadonlySet<string>): Destination {
  const others = (outline.children.get(parent) ?? []).filter((id) => !moved.has(id)).slice(0, index);
  const position = others.filter((id) => outline.nodes.get(id)?.__typename === node.__typename).length;
  return { areaId: isItem(node) ? parent : null, position };
}

const siblingsOf = (outline: Outline, node: OutlineNode, parent: string): string[] =>
  (outline.children.get(parent) ?? []).filter((id) => outline.nodes.get(id)?.__typename === node.__typename);

/** One place up or down among its own; over the edge of an area, an item goes on to the next one. Null at the end of the plan. */
export function stepOf(outline: Outline, node: OutlineNode, step: 1 | -1): Destination | null {
  const parent = isItem(node) ? node.area.id : rootId;
  const own = siblingsOf(outline, node, parent);
  const next = own.indexOf(node.id) + step;
  if (next >= 0 && next < own.length) return { areaId: isItem(node) ? parent : null, position: next };
  if (!isItem(node)) return null;
  const areas = outline.plan.areas.nodes.map(({ id }) => id);
  const area = areas[areas.indexOf(parent) + step];
  return area ? { areaId: area, position: step > 0 ? 0 : siblingsOf(outline, node, area).length } : null;
}

/** One move of several that are made one after the other. */
export interface PlannedMove {
  node: OutlineNode;
  to: Destination;
}

/** The moves that bring lines together to a place, each counted as the lines stand when its turn comes. */
export function plannedMoves(outline: Outline, nodes: readonly OutlineNode[], to: Destination): PlannedMove[] {
  const moved = new Set(nodes.map(({ id }) => id));
  const lists = new Map<string, string[]>();
  const last = new Map<string, string>();
  return nodes.map((node) => {
    const list = lists.get(node.__typename) ?? siblingsOf(outline, node, to.areaId ?? rootId);
    const rest = list.filter((id) => id !== node.id);
    const before = last.get(node.__typename) ?? rest.filter((id) => !moved.has(id))[to.position - 1];
    const position = before === undefined ? 0 : rest.indexOf(before) + 1;
    lists.set(node.__typename, rest.toSpliced(position, 0, node.id));
    last.set(node.__typename, node.id);
    return { node, to: { ...to, position } };
  });
}
