import type { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import type { Asking } from '../query/asking.ts';
import { mapNamed } from '../query/map/entity-map.ts';
import { allOf, type Build } from '../query/sql/build.ts';
import { type EdgeSource, edgeSources } from './edges.ts';

/** A row of the picture. */
export interface Found {
  id: string;
  kind: NeighborKind;
}

/** A line of the picture. */
export interface Line {
  label: string;
  from: string;
  to: string;
}

/** A line that leads away from rows already found, and the row at its other end. */
export interface Step extends Line {
  other: Found;
}

/** How many lines of one sort touch a row. */
export interface LineCount {
  kind: NeighborKind;
  label: string;
  outgoing: boolean;
  count: number;
}

/** A sort of line seen from one of its ends. */
interface Way {
  edge: EdgeSource;
  near: EdgeSource['from'];
  far: EdgeSource['from'];
  outgoing: boolean;
}

const ways: readonly Way[] = edgeSources.flatMap((edge) => [
  { edge, near: edge.from, far: edge.to, outgoing: true },
  { edge, near: edge.to, far: edge.from, outgoing: false },
]);

/** The type of a kind, e.g. UnitFamily for UNIT_FAMILY. */
export const typeOf = (kind: NeighborKind): string =>
  kind
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const idsByKind = (rows: readonly Found[]): ReadonlyMap<NeighborKind, string[]> =>
  rows.reduce((ids, { id, kind }) => ids.set(kind, [...(ids.get(kind) ?? []), id]), new Map<NeighborKind, string[]>());

/** The lines that touch some rows at their near end, and lead to a row that the viewer sees: looked up line by line, because there are few lines. */
function touching(asking: Asking, build: Build, { edge, near, far }: Way, ids: readonly string[]): string {
  const seen = asking.where(build, typeOf(far.kind), 'v');
  const other = `(select true from ${mapNamed(typeOf(far.kind))?.table} v where v.id = ${far.column} and ${seen} limit 1)`;
  return `${edge.table} e where ${allOf(`${near.column} = any(${build.params.addIds(ids)})`, edge.where, other)}`;
}

async function gather<T>(asking: Asking, build: Build, arms: readonly string[], read: (row: readonly unknown[]) => T): Promise<T[]> {
  const rows = arms.length > 0 ? await asking.rows(arms.join(' union all '), build) : [];
  return rows.map(read);
}

/** All lines that lead away from rows to rows of some kinds, in one statement. */
export function stepsFrom(asking: Asking, frontier: readonly Found[], kinds: ReadonlySet<NeighborKind>, limit: number): Promise<Step[]> {
  const build = asking.build();
  const ids = idsByKind(frontier);
  const arms = ways.flatMap((way) => {
    const near = kinds.has(way.far.kind) ? ids.get(way.near.kind) : undefined;
    const { edge, far } = way;
    if (!near) return [];
    const columns = `${edge.label} as label, ${edge.from.column} as from_id, ${edge.to.column} as to_id, '${far.kind}' as kind, ${far.column} as other_id`;
    return [`(select ${columns} from ${touching(asking, build, way, near)} order by from_id, to_id limit ${limit})`];
  });
  return gather(asking, build, arms, ([label, from, to, kind, other]) => ({
    label: String(label),
    from: String(from),
    to: String(to),
    other: { id: String(other), kind: kind as NeighborKind },
  }));
}

/** All lines that have both their ends among some rows, in one statement. */
export function linesAmong(asking: Asking, rows: readonly Found[]): Promise<Line[]> {
  const build = asking.build();
  const ids = idsByKind(rows);
  const arms = edgeSources.flatMap(({ table, from, to, label, where }) => {
    const [near, far] = [ids.get(from.kind), ids.get(to.kind)];
    if (!near || !far) return [];
    const both = allOf(`${from.column} = any(${build.params.addIds(near)})`, `${to.column} = any(${build.params.addIds(far)})`, where);
    return [`(select distinct ${label} as label, ${from.column} as from_id, ${to.column} as to_id from ${table} e where ${both})`];
  });
  return gather(asking, build, arms, ([label, from, to]) => ({ label: String(label), from: String(from), to: String(to) }));
}

/** How many lines touch each of some rows, by sort, in one statement. */
export async function countsAround(asking: Asking, rows: readonly Found[]): Promise<ReadonlyMap<string, LineCount[]>> {
  const build = asking.build();
  const ids = idsByKind(rows);
  const arms = ways.flatMap((way) => {
    const near = ids.get(way.near.kind);
    if (!near) return [];
    const { edge, far, outgoing } = way;
    const columns = `${way.near.column} as near_id, '${far.kind}' as kind, ${edge.label} as label, ${outgoing} as outgoing, count(*)::int as lines`;
    return [`(select ${columns} from ${touching(asking, build, way, near)} group by 1, 3)`];
  });
  const counts = new Map<string, LineCount[]>();
  const found = await gather(asking, build, arms, ([id, kind, label, outgoing, count]) => ({
    id: String(id),
    of: { kind: kind as NeighborKind, label: String(label), outgoing: outgoing === true, count: Number(count) },
  }));
  for (const { id, of } of found) counts.set(id, [...(counts.get(id) ?? []), of]);
  return counts;
}
