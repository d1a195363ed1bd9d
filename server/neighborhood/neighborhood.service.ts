import { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import type { NeighborhoodArgs } from '../../schema/neighborhood/neighborhood.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf } from '../query/asking.ts';
import { readerOf } from '../query/reader.ts';
import { countsAround, type Found, type LineCount, linesAmong, stepsFrom, typeOf } from './lines.ts';

const most = { depth: 3, limit: 1000 };
const allKinds = Object.values(NeighborKind);

interface Neighbor extends Found {
  distance: number;
}

/** The rows to begin at that the viewer sees and pictures show, each once. */
async function startsOf(context: Context, ids: readonly string[]): Promise<Neighbor[]> {
  const rows = await readerOf(context).nodes([...new Set(ids)]);
  return rows.flatMap((row) => {
    const kind = allKinds.find((each) => typeOf(each) === row?.__typename);
    return row && kind ? [{ id: row.id, kind, distance: 0 }] : [];
  });
}

/** Goes on from the rows found, step by step, until there are enough. */
async function explore(
  asking: Asking,
  starts: readonly Neighbor[],
  { depth, limit, kinds, through }: NeighborhoodArgs,
): Promise<{ found: Neighbor[]; truncated: boolean }> {
  const found = new Map(starts.slice(0, limit).map((start) => [start.id, start]));
  const wanted = new Set(kinds ?? allKinds);
  const passable = new Set(through ?? allKinds);
  let [frontier, truncated] = [[...found.values()], starts.length > limit];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next: Neighbor[] = [];
    for (const { other } of await stepsFrom(asking, frontier, wanted, limit + 1)) {
      if (found.has(other.id)) continue;
      if (found.size >= limit) {
        truncated = true;
        continue;
      }
      const neighbor = { ...other, distance };
      found.set(other.id, neighbor);
      next.push(neighbor);
    }
    frontier = next.filter(({ kind }) => passable.has(kind));
  }
  return { found: [...found.values()], truncated };
}

const refuse = (argument: string, rule: string, given: number): never => {
  throw badInput(`${argument} ${rule}; it is ${given}.`, { [argument]: rule });
};

function check({ id, ids, depth, limit }: NeighborhoodArgs): void {
  if (depth < 0 || depth > most.depth) refuse('depth', `must be from 0 to ${most.depth}`, depth);
  if (limit < 1 || limit > most.limit) refuse('limit', `must be from 1 to ${most.limit}`, limit);
  if ((ids?.length ?? 0) > most.limit) refuse('ids', `must be at most ${most.limit} rows`, ids?.length ?? 0);
  if (id == null && ids == null) throw badInput('Say where to begin: id or ids.', { id: 'must be given, or ids' });
}

/** The part of the graph around some rows; null where there is none that the viewer may see, or none that pictures show. */
export async function neighborhood(context: Context, args: NeighborhoodArgs): Promise<object | null> {
  check(args);
  const asking = await askingOf(context);
  const starts = await startsOf(context, [...(args.id == null ? [] : [args.id]), ...(args.ids ?? [])]);
  if (starts.length === 0) return null;
  const { found, truncated } = await explore(asking, starts, args);
  let counts: Promise<ReadonlyMap<string, LineCount[]>> | undefined;
  const around = (id: string) => async () => (await (counts ??= countsAround(asking, found))).get(id) ?? [];
  const nodes = found.map((each) => ({ ...each, around: around(each.id), node: asking.item(typeOf(each.kind), each.id) }));
  return { nodes, edges: () => linesAmong(asking, found), truncated };
}
