import { HttpError, type DataProvider, type PaginationPayload, type RaRecord, type SortPayload } from 'react-admin';
import { graphql } from './graphql-client.ts';
import { listQuery } from './list-query.ts';
import type { ResourceSpec } from './any-resource.ts';
import { nest, toFilter, type InputTree } from './to-filter.ts';

interface Page {
  records: { nodes: RaRecord[]; totalCount: number };
}

interface Ask {
  filter?: InputTree | undefined;
  sort?: SortPayload | undefined;
  orderBy?: InputTree[] | undefined;
  first: number;
  offset?: number;
}

/** What a page wants of a list besides: its columns, a filter in the words of the API, and several things to sort by. */
export interface ListMeta {
  columns?: readonly string[];
  where?: InputTree | undefined;
  orderBy?: InputTree[] | undefined;
}

const loadReading = () => Promise.all([import('virtual:ask-schema'), import('./any-resource.ts')]);

/** What any list is read by once it is there: importing it again would put a turn of the browser before every question. */
let reading: Awaited<ReturnType<typeof loadReading>> | undefined;

/** What any list is read by, which comes with the lists and not with the first page. */
export const readsLists = async () => (reading ??= await loadReading());

async function specOf(resource: string, columns?: readonly string[]): Promise<ResourceSpec> {
  const [{ askSchema }, { specFromSchema }] = reading ?? (await readsLists());
  const spec = specFromSchema(askSchema, resource, columns);
  if (!spec) throw new HttpError('ra.notification.data_provider_error', 500, { code: 'INTERNAL', detail: `No resource is called ${resource}.` });
  return spec;
}

/** An order by id means none was chosen: then the API's own order, the document's, stands. */
const toOrder = (sort?: SortPayload): InputTree[] | undefined => (sort && sort.field !== 'id' ? [nest(sort.field, sort.order)] : undefined);

async function ask(spec: ResourceSpec, { filter, sort, orderBy = toOrder(sort), first, offset = 0 }: Ask): Promise<Page['records']> {
  return (await graphql<Page>(listQuery(spec), { filter, orderBy, first, offset })).records;
}

async function getOne(resource: string, id: unknown): Promise<RaRecord> {
  const spec = await specOf(resource);
  const { nodes } = await ask(spec, { filter: { id: { eq: id } }, first: 1 });
  if (!nodes[0]) throw new HttpError('pg.error.NOT_FOUND', 404, { code: 'NOT_FOUND' });
  return nodes[0];
}

const joined = (one: InputTree | undefined, other: InputTree | undefined): InputTree | undefined => (one && other ? { and: [one, other] } : (one ?? other));

interface PageParams {
  filter?: InputTree;
  sort?: SortPayload | undefined;
  pagination?: PaginationPayload | undefined;
  meta?: ListMeta;
}

async function getPage(resource: string, { filter = {}, sort, pagination: { page, perPage } = { page: 1, perPage: 25 }, meta = {} }: PageParams) {
  const spec = await specOf(resource, meta.columns);
  const where = joined(meta.where, toFilter(filter, spec));
  const { nodes, totalCount } = await ask(spec, { filter: where, sort, orderBy: meta.orderBy, first: perPage, offset: (page - 1) * perPage });
  return { data: nodes, total: totalCount };
}

const readOnly = (): Promise<never> => Promise.reject(new HttpError('pg.error.FORBIDDEN', 403, { code: 'FORBIDDEN' }));

/** react-admin's data provider over the public API, the same for every list that the API has. It reads; writes are the domain's own mutations. */
export const dataProvider = {
  getList: (resource, params) => getPage(resource, params),
  getOne: async (resource, { id }) => ({ data: await getOne(resource, id) }),
  getMany: async (resource, { ids }) => {
    const spec = await specOf(resource);
    return { data: (await ask(spec, { filter: { id: { in: ids } }, first: ids.length })).nodes };
  },
  getManyReference: (resource, { target, id, ...params }) => getPage(resource, { ...params, filter: { ...params.filter, [target]: id } }),
  create: readOnly,
  update: readOnly,
  updateMany: readOnly,
  delete: readOnly,
  deleteMany: readOnly,
} as DataProvider;
