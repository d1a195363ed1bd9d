import type { SliceArgs } from '../../schema/common/answers.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { queryExecutorOf } from './executor-of.ts';
import type { Row, SqlExecutor } from './executor.ts';
import { type Family, familiesNamed, findFamilies } from './families.ts';
import { type EntityMap, mapNamed } from './map/entity-map.ts';
import { type Item, readerOf } from './reader.ts';
import { readScopeOf } from './rights.ts';
import { allOf, Build, type ReadScope } from './sql/build.ts';
import { wholeFilter } from './sql/filter.ts';
import type { FilterValue } from './sql/list-request.ts';
import { pageOf, pageSizes } from './sql/page.ts';

/** A filter as an argument gives it. */
export type FilterArgument = FilterValue | null | undefined;

/** The map of a type by its name: services know no types of GraphQL. */
function mapFor(type: string): EntityMap {
  const map = mapNamed(type);
  if (!map) throw new Error(`${type} has no map in server/query/map.`);
  return map;
}

/** Asks questions that go across tables, for one request: with the viewer's rights and the filters of the API. */
export class Asking {
  readonly scope: ReadScope;
  private readonly context: Context;
  private readonly executor: SqlExecutor;
  private readonly families: ReadonlyMap<string, Family>;

  constructor(context: Context, families: ReadonlyMap<string, Family>) {
    this.context = context;
    this.scope = readScopeOf(context);
    this.executor = queryExecutorOf(context.database);
    this.families = families;
  }

  /** A new statement's parts. */
  build(): Build {
    return new Build(this.scope, this.families);
  }

  /** The condition for rows of a type that the viewer sees and the filter keeps. */
  where(build: Build, type: string, alias: string, filter?: FilterArgument): string {
    const entity = mapFor(type);
    return allOf(build.visible(entity, alias), filter ? wholeFilter(entity, alias, filter, build) : null);
  }

  /** Runs a statement. */
  rows(text: string, build: Build): Promise<Row[]> {
    return this.executor.query({ text, values: build.params.values });
  }

  /** How many rows of a type the viewer sees and the filter keeps. */
  async count(type: string, filter: FilterArgument): Promise<number> {
    const build = this.build();
    const [row] = await this.rows(`select count(*)::int from ${mapFor(type).table} t where ${this.where(build, type, 't', filter)}`, build);
    return Number(row?.[0]);
  }

  /** A part of the rows of a type that the viewer sees and the filter keeps. */
  async list(type: string, filter: FilterArgument, { size, offset }: { size: number; offset: number }): Promise<Item[]> {
    const page = await readerOf(this.context).all(mapFor(type), { filter: filter ?? null, first: size, offset });
    return (page as { nodes: Item[] }).nodes;
  }

  /** A row of any type; null where there is none that the viewer sees. */
  async node(id: string): Promise<Item | null> {
    const [row] = await readerOf(this.context).nodes([id]);
    return row ?? null;
  }

  /** Reads a row once its field is asked for, together with all others of its type. */
  item(type: string, id: unknown): () => Promise<Item | null> {
    return () => (typeof id === 'string' ? readerOf(this.context).byId(mapFor(type), id) : Promise.resolve(null));
  }
}

/** Begins to ask: refuses who may not read, and looks up the families that filters name. */
export async function askingOf(context: Context, ...filters: FilterArgument[]): Promise<Asking> {
  readScopeOf(context);
  return new Asking(context, await findFamilies(queryExecutorOf(context.database), familiesNamed(filters)));
}

/** The checked bounds of a part of an answer. */
export function sliceOf({ first, offset }: SliceArgs, usual: number = pageSizes.root): { size: number; offset: number } {
  const { size, offset: skipped } = pageOf({ first: first ?? null, offset: offset ?? null }, usual);
  return { size, offset: skipped };
}

/** Refuses an answer that would have to look at too much. */
export function refuseTooMany(what: string, found: number, limit: number): void {
  if (found > limit)
    throw new PlanGraphError('QUERY_TOO_COSTLY', `There are more than ${limit} ${what} to look at. Narrow the question with a filter.`, { limit });
}
