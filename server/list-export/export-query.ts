import { type DocumentNode, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { Context } from '../core/context.ts';
import { badInput, type ErrorCode, PlanGraphError } from '../core/errors.ts';
import type { Engine } from '../query/engine.ts';
import type { EntityMap } from '../query/map/entity-map.ts';
import { RawJson } from '../query/raw-json.ts';
import { type ExportColumn, listedMap, readColumns } from './export-columns.ts';
import { type CellValue, cellOf, mostInCell } from './export-values.ts';

/** What somebody wants to take away: a list of the API, which of its rows, in which order, which columns. */
export interface ExportRequest {
  list: string;
  filter: unknown;
  orderBy: unknown;
  columns: readonly string[];
}

/** A list on its way out: how many rows there are, and the rows as they are read. */
export interface ExportedList {
  columns: ExportColumn[];
  total: number;
  rows: AsyncGenerator<CellValue[]>;
}

interface Page {
  totalCount?: number;
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Selection extends Map<string, Selection> {
  page?: boolean;
  count?: boolean;
}

function select(selection: Selection, { steps }: ExportColumn): void {
  let at = selection;
  for (const { name, to, only } of steps) {
    const next: Selection = at.get(name) ?? new Map();
    next.page ||= to === 'page';
    next.count ||= to === 'count';
    if (only) next.set(only.field, new Map());
    at.set(name, next);
    at = next;
  }
}

function selectionText(selection: Selection): string {
  const fields = [...selection].map(([name, inner]) => {
    const count = inner.count ? ' totalCount' : '';
    if (inner.page) return `${name}(first: ${mostInCell}) { nodes ${selectionText(inner)} pageInfo { hasNextPage }${count} }`;
    if (inner.count) return `${name} {${count} }`;
    return inner.size === 0 ? name : `${name} ${selectionText(inner)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** Long texts and rows of rows are read a few at a time, so that a page stays small. */
function pageSizeOf(columns: readonly ExportColumn[]): number {
  if (columns.some(({ long }) => long)) return 25;
  return columns.some(({ steps }) => steps.some(({ to }) => to === 'page' || to === 'rows')) ? 250 : 1000;
}

function entityOf(engine: Engine, list: string): EntityMap {
  const field = engine.schema.getQueryType()?.getFields()[list];
  const entity = field && listedMap(String(field.type).replace('!', ''));
  const filter = field?.args.find(({ name }) => name === 'filter');
  if (entity && String(filter?.type) === `${entity.name}Filter`) return entity;
  throw new PlanGraphError('NOT_FOUND', `There is no list called ${JSON.stringify(list.slice(0, 60))}: use the name of a list of the API, e.g. goals.`);
}

/** The operation that reads a page of the list. */
function operationOf(list: string, entity: EntityMap, columns: readonly ExportColumn[]): string {
  const selection: Selection = new Map();
  for (const column of columns) select(selection, column);
  const head = `query ExportList($filter: ${entity.name}Filter, $orderBy: [${entity.name}Order!], $after: String, $count: Boolean!)`;
  const page = `list: ${list}(filter: $filter, orderBy: $orderBy, first: ${pageSizeOf(columns)}, after: $after)`;
  return `${head} { ${page} { totalCount @include(if: $count) nodes ${selectionText(selection)} pageInfo { hasNextPage endCursor } } }`;
}

const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** Asks the API's own engine, so that filters, orders and rights are the API's. */
class ListQuery {
  private readonly engine: Engine;
  private readonly context: Context;
  private readonly text: string;
  private readonly document: DocumentNode;
  private readonly operation: OperationDefinitionNode;

  constructor(engine: Engine, context: Context, text: string) {
    [this.engine, this.context, this.text, this.document] = [engine, context, text, parse(text)];
    const operation = this.document.definitions.find(isOperation);
    if (!operation) throw new Error('The operation has no definition.');
    this.operation = operation;
  }

  /** Refuses a filter or an order that the list does not take. */
  check(variables: Record<string, unknown>): void {
    const { errors } = getVariableValues(this.engine.schema, this.operation.variableDefinitions ?? [], variables, { maxErrors: 5 });
    if (errors) throw badInput(errors.map(({ message }) => message).join(' '));
  }

  async page(variables: Record<string, unknown>): Promise<Page> {
    const { engine, context, text: hash, document, operation } = this;
    const { data, errors } = await engine.answer({ hash, document, operation, variables, context });
    const [error] = errors ?? [];
    if (error) throw this.refusal(error.message, error.extensions, error.originalError ?? error);
    const read: unknown = data instanceof RawJson ? JSON.parse(data.text) : data;
    return (read as { list: Page }).list;
  }

  private refusal(message: string, { code, ...details }: Record<string, unknown>, cause: Error): Error {
    return typeof code === 'string' ? new PlanGraphError(code as ErrorCode, message, details) : cause;
  }
}

async function* rowsFrom(query: ListQuery, first: Page, variables: Record<string, unknown>, columns: readonly ExportColumn[]): AsyncGenerator<CellValue[]> {
  let page = first;
  for (;;) {
    for (const node of page.nodes) yield columns.map((column) => cellOf(node, column));
    if (!page.pageInfo.hasNextPage) return;
    page = await query.page({ ...variables, after: page.pageInfo.endCursor, count: false });
  }
}

/** What reads a list, and its columns; refused where the list, its filter, its order or its columns are none. */
function queryOf(engine: Engine, context: Context, { list, filter, orderBy, columns: asked }: ExportRequest): { query: ListQuery; columns: ExportColumn[] } {
  const entity = entityOf(engine, list);
  const columns = readColumns(asked, entity);
  const query = new ListQuery(engine, context, operationOf(list, entity, columns));
  query.check({ filter, orderBy, count: true });
  return { query, columns };
}

/** Refuses what cannot be exported, without reading anything. */
export const checkList = (...asked: Parameters<typeof queryOf>): void => void queryOf(...asked);

/** Begins to read a list for the viewer: the first page at once, so that a refusal comes before any row; the rest as the rows are taken. */
export async function exportList(engine: Engine, context: Context, request: ExportRequest): Promise<ExportedList> {
  const { query, columns } = queryOf(engine, context, request);
  const variables = { filter: request.filter, orderBy: request.orderBy };
  const first = await query.page({ ...variables, count: true });
  return { columns, total: first.totalCount ?? 0, rows: rowsFrom(query, first, variables, columns) };
}
