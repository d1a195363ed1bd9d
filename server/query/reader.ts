import DataLoader from 'dataloader';
import type { ListArgs } from '../../schema/common/connection.ts';
import type { Type } from '../../schema/common/declarations.ts';
import type { Connection } from '../../schema/common/paging.ts';
import type { Context } from '../core/context.ts';
import { executorOf } from './executor-of.ts';
import type { Row, SqlExecutor } from './executor.ts';
import { familiesNamed, findFamilies } from './families.ts';
import { type EntityMap, mapOf, type ManyRelation, type OneRelation, type PlainListMap } from './map/entity-map.ts';
import { cursorOf, cutPage } from './plan/page-text.ts';
import { keyOf } from './plan/keys.ts';
import { groupByParent, kindsOf } from './plan/run.ts';
import { readScopeOf } from './rights.ts';
import type { ReadScope } from './sql/build.ts';
import { isUuid } from '../core/ids.ts';
import { completenessStatement } from './sql/completeness.ts';
import type { ListRequest } from './sql/list-request.ts';
import { countStatement, keyStatement, listStatement, type ListStatement, plainListStatement, rowsStatement, type Select } from './sql/statements.ts';

/** A row as resolvers see it: every field that is a value, and the ids of the rows it leads to. */
export interface Item {
  __typename: string;
  id: string;
  [field: string]: unknown;
}

/** Where an item keeps the id of the row that a relation leads to. */
const linkName = (column: string): string => `#${column}`;

function fieldsOf(entity: EntityMap): [string, Select][] {
  const columns = [...entity.columns.values()].map((column): [string, Select] => [column.name, column.output]);
  const links = [...entity.relations.values()]
    .filter((relation): relation is OneRelation => !relation.many)
    .map((relation): [string, Select] => [linkName(relation.column), (alias) => `${alias}.${relation.column}`]);
  return [...columns, ...links];
}

function itemOf(entity: EntityMap, row: Row, from: number): Item {
  return { __typename: entity.name, id: '', ...Object.fromEntries(fieldsOf(entity).map(([name], place) => [name, row[from + place]])) };
}

const selectsOf = (entity: EntityMap): Select[] => fieldsOf(entity).map(([, select]) => select);

/** Reads for the resolvers of one request: whatever is asked for at the same time goes into one statement a level. */
export class Reader {
  private readonly executor: SqlExecutor;
  private readonly scope: ReadScope;
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(executor: SqlExecutor, scope: ReadScope) {
    this.executor = executor;
    this.scope = scope;
  }

  private loader<T>(key: string, load: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
    const known = this.loaders.get(key);
    if (known) return known as DataLoader<string, T>;
    const made = new DataLoader<string, T>(load);
    this.loaders.set(key, made as DataLoader<string, unknown>);
    return made;
  }

  /** One row by id; null where there is none that the viewer may see. */
  byId(entity: EntityMap, id: string): Promise<Item | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    const loader = this.loader(`one ${entity.name}`, async (ids) => {
      const rows = await this.executor.query(rowsStatement(entity, selectsOf(entity), ids, this.scope, true));
      const items = new Map(rows.map((row) => [String(row[0]), itemOf(entity, row, 1)]));
      return ids.map((each) => items.get(each) ?? null);
    });
    return loader.load(id.toLowerCase());
  }

  /** The row that a relation leads to. */
  async one(relation: OneRelation, item: Item): Promise<Item | null> {
    const id = item[linkName(relation.column)];
    return typeof id === 'string' ? this.byId(relation.target(), id) : null;
  }

  /** One row by one of its keys. */
  async byKey(entity: EntityMap, keys: Record<string, string | null | undefined>): Promise<Item | null> {
    const { name, value } = keyOf(keys);
    if (name === 'id') return this.byId(entity, value);
    const [row] = await this.executor.query(keyStatement(entity, selectsOf(entity), name, value, this.scope));
    return row ? itemOf(entity, row, 1) : null;
  }

  /** Rows of any type by id, in the order of the ids. */
  async nodes(ids: readonly string[]): Promise<(Item | null)[]> {
    const kinds = await kindsOf(this.executor, ids);
    const entityOf = new Map([...kinds].flatMap(([entity, found]) => [...found].map((id) => [id, entity] as const)));
    return Promise.all(
      ids.map((id) => {
        const entity = entityOf.get(id.toLowerCase());
        return entity ? this.byId(entity, id) : Promise.resolve(null);
      }),
    );
  }

  /** A plain list of an item: texts, or rows without an id of their own. */
  list(entity: EntityMap, list: PlainListMap, item: Item): Promise<unknown[]> {
    const selects: Select[] = 'value' in list ? [(alias) => `${alias}.${list.value}`] : selectsOf(list.target());
    const loader = this.loader(`list ${entity.name} ${list.name}`, async (ids) => {
      const groups = groupByParent(await this.executor.query(plainListStatement(list, selects, ids)));
      return ids.map((id) => (groups.get(id) ?? []).map((row) => ('value' in list ? row[1] : itemOf(list.target(), row, 1))));
    });
    return loader.load(item.id);
  }

  /** A page of all rows of a type. */
  async all(entity: EntityMap, args: ListArgs): Promise<object> {
    const request = await this.request(entity, null, args);
    const statement = listStatement(request, selectsOf(entity), null, true);
    const count = async (): Promise<number> => Number((await this.executor.query(countStatement(request, null)))[0]?.[0]);
    const completeness = async (): Promise<object> => {
      const [row] = await this.executor.query(completenessStatement(request));
      return { openLists: Number(row?.[0]), unknownMembers: Number(row?.[1]) };
    };
    return { ...pageOfItems(entity, statement, await this.executor.query(statement), 0, count), completeness };
  }

  /** A page of the rows that a relation leads to. */
  many(owner: EntityMap, relation: ManyRelation, args: ListArgs, item: Item): Promise<object> {
    const key = `${owner.name} ${relation.name} ${JSON.stringify(args)}`;
    const entity = relation.target();
    const counts = this.loader(`count ${key}`, async (ids) => {
      const rows = await this.executor.query(countStatement(await this.request(entity, relation, args), ids));
      const found = new Map(rows.map(([id, count]) => [String(id), Number(count)]));
      return ids.map((id) => found.get(id) ?? 0);
    });
    const pages = this.loader(`many ${key}`, async (ids) => {
      const statement = listStatement(await this.request(entity, relation, args), selectsOf(entity), ids, true);
      const groups = groupByParent(await this.executor.query(statement));
      return ids.map((id) => pageOfItems(entity, statement, groups.get(id) ?? [], 1, () => counts.load(id)));
    });
    return pages.load(item.id);
  }

  private async request(entity: EntityMap, relation: ManyRelation | null, args: ListArgs): Promise<ListRequest> {
    return { entity, relation, args, scope: this.scope, families: await findFamilies(this.executor, familiesNamed(args.filter)) };
  }
}

function pageOfItems(
  entity: EntityMap,
  statement: ListStatement,
  read: readonly Row[],
  from: number,
  totalCount: () => Promise<number>,
): Omit<Connection<Item>, 'totalCount'> & { totalCount: () => Promise<number> } {
  const { rows, hasNextPage, hasPreviousPage } = cutPage(statement.page, read);
  const edges = rows.map((row) => ({ cursor: cursorOf(statement.keys, row), node: itemOf(entity, row, from) }));
  const pageInfo = { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { nodes: edges.map((edge) => edge.node), edges, pageInfo, totalCount };
}

const readers = new WeakMap<Context, Reader>();

/** The reader of a request. */
export function readerOf(context: Context): Reader {
  const known = readers.get(context);
  if (known) return known;
  const reader = new Reader(executorOf(context.database), readScopeOf(context));
  readers.set(context, reader);
  return reader;
}

/** Forgets what a request has read, because it has just written. */
export const forgetRead = (context: Context): boolean => readers.delete(context);

/** A page of all rows of a type. */
export const readMany = async (context: Context, type: Type, args: ListArgs): Promise<unknown> => readerOf(context).all(mapOf(type), args);

/** One row by its id or another key; null where there is none that the viewer may see. */
export const readOne = async (context: Context, type: Type, key: Record<string, string | null | undefined>): Promise<Item | null> =>
  readerOf(context).byKey(mapOf(type), key);

/** Rows of any type by id. */
export const readNodes = async (context: Context, ids: readonly string[]): Promise<(Item | null)[]> => readerOf(context).nodes(ids);
