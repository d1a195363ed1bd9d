import { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import type { NeighborhoodArgs } from '../../schema/neighborhood/neighborhood.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf } from '../query/asking.ts';
import { mapNamed } from '../query/map/entity-map.ts';
import { allOf, type Build } from '../query/sql/build.ts';
import { type EdgeSource, edgeSources } from './edges.ts';

const most = { depth: 3, limit: 500 };

/** The type of a kind, e.g. UnitFamily for UNIT_FAMILY. */
const typeOf = (kind: NeighborKind): string =>
  kind
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

interface Neighbor {
  id: string;
  kind: NeighborKind;
  distance: number;
}

interface Edge {
  label: string;
  from: string;
  to: string;
}

/** A line that leads away from rows already found, and the row at its other end. */
interface Step extends Edge {
  other: { id: string; kind: NeighborKind };
}

/** The lines of one sort that touch these rows at one end. */
function stepsSql(asking: Asking, build: Build, edge: EdgeSource, forward: boolean, ids: readonly string[], limit: number): string {
  const [near, far] = forward ? [edge.from, edge.to] : [edge.to, edge.from];
  const seen = asking.where(build, typeOf(far.kind), 'v');
  const other = `exists (select 1 from ${mapNamed(typeOf(far.kind))?.table} v where v.id = ${far.column} and ${seen})`;
  const where = allOf(`${near.column} = any(${build.params.addIds(ids)})`, edge.where, other);
  return `(select ${edge.label} as label, ${edge.from.column} as from_id, ${edge.to.column} as to_id, '${far.kind}' as kind, ${far.column} as other_id from ${edge.table} e where ${where} order by from_id, to_id limit ${limit})`;
}

/** All lines that lead away from rows, in one statement. */
async function stepsFrom(asking: Asking, frontier: readonly Neighbor[], kinds: ReadonlySet<NeighborKind>, limit: number): Promise<Step[]> {
  const build = asking.build();
  const idsOf = (kind: NeighborKind): string[] => frontier.filter((neighbor) => neighbor.kind === kind).map(({ id }) => id);
  const arms = edgeSources.flatMap((edge) =>
    [true, false].flatMap((forward) => {
      const [near, far] = forward ? [edge.from, edge.to] : [edge.to, edge.from];
      const ids = kinds.has(far.kind) ? idsOf(near.kind) : [];
      return ids.length > 0 ? [stepsSql(asking, build, edge, forward, ids, limit)] : [];
    }),
  );
  const rows = arms.length > 0 ? await asking.rows(arms.join(' union all '), build) : [];
  return rows.map(([label, from, to, kind, other]) => ({
    label: String(label),
    from: String(from),
    to: String(to),
    other: { id: String(other), kind: kind as NeighborKind },
  }));
}

/** Goes on from the rows found, step by step, until there are enough. */
async function explore(
  asking: Asking,
  start: Neighbor,
  { depth, limit, kinds }: NeighborhoodArgs,
): Promise<{ found: Neighbor[]; edges: Edge[]; truncated: boolean }> {
  const found = new Map([[start.id, start]]);
  const edges = new Map<string, Edge>();
  const wanted = new Set(kinds ?? Object.values(NeighborKind));
  let [frontier, truncated] = [[start], false];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next: Neighbor[] = [];
    for (const { other, ...edge } of await stepsFrom(asking, frontier, wanted, limit + 1)) {
      const known = found.has(other.id);
      if (!known && found.size >= limit) truncated = true;
      else edges.set(`${edge.from} ${edge.to} ${edge.label}`, edge);
      if (known || found.size >= limit) continue;
      const neighbor = { ...other, distance };
      found.set(other.id, neighbor);
      next.push(neighbor);
    }
    frontier = next;
  }
  return { found: [...found.values()], edges: [...edges.values()], truncated };
}

function check({ depth, limit }: NeighborhoodArgs): void {
  if (depth < 1 || depth > most.depth) throw badInput(`depth must be from 1 to ${most.depth}; it is ${depth}.`, { depth: `must be from 1 to ${most.depth}` });
  if (limit < 1 || limit > most.limit) throw badInput(`limit must be from 1 to ${most.limit}; it is ${limit}.`, { limit: `must be from 1 to ${most.limit}` });
}

/** The part of the graph around a row; null where there is no row that the viewer may see, or none that pictures show. */
export async function neighborhood(context: Context, args: NeighborhoodArgs): Promise<object | null> {
  check(args);
  const asking = await askingOf(context);
  const row = await asking.node(args.id);
  const kind = Object.values(NeighborKind).find((each) => typeOf(each) === row?.__typename);
  if (!row || !kind) return null;
  const { found, edges, truncated } = await explore(asking, { id: row.id, kind, distance: 0 }, args);
  return { nodes: found.map((each) => ({ ...each, node: asking.item(typeOf(each.kind), each.id) })), edges, truncated };
}
