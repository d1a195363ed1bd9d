import { HttpError, type DataProvider, type RaRecord, type SortPayload } from 'react-admin';
import { graphql } from './graphql-client.ts';
import { listQuery } from './list-query.ts';
import { resources, type ResourceSpec } from './resources.ts';
import { nest, toFilter, type InputTree } from './to-filter.ts';

interface Page {
  records: { nodes: RaRecord[]; totalCount: number };
}

interface Ask {
  filter?: InputTree | undefined;
  sort?: SortPayload | undefined;
  first: number;
  offset?: number;
}

function specOf(resource: string): ResourceSpec {
  const spec = resources[resource];
  if (!spec) throw new HttpError('ra.notification.data_provider_error', 500, { code: 'INTERNAL', detail: `No resource is called ${resource}.` });
  return spec;
}

/** An order by id means none was chosen: then the API's own order, the document's, stands. */
const toOrder = (sort?: SortPayload): InputTree[] | undefined => (sort && sort.field !== 'id' ? [nest(sort.field, sort.order)] : undefined);

async function ask(spec: ResourceSpec, fields: string, { filter, sort, first, offset = 0 }: Ask): Promise<Page['records']> {
  const variables = { filter, orderBy: toOrder(sort), first, offset };
  return (await graphql<Page>(listQuery(spec, fields), variables)).records;
}

async function getOne(resource: string, id: unknown): Promise<RaRecord> {
  const spec = specOf(resource);
  const { nodes } = await ask(spec, spec.detail, { filter: { id: { eq: id } }, first: 1 });
  if (!nodes[0]) throw new HttpError('pg.error.NOT_FOUND', 404, { code: 'NOT_FOUND' });
  return nodes[0];
}

async function getPage(resource: string, values: InputTree, sort?: SortPayload, page = 1, perPage = 25) {
  const spec = specOf(resource);
  const { nodes, totalCount } = await ask(spec, spec.list, { filter: toFilter(values, spec), sort, first: perPage, offset: (page - 1) * perPage });
  return { data: nodes, total: totalCount };
}

const readOnly = (): Promise<never> => Promise.reject(new HttpError('pg.error.FORBIDDEN', 403, { code: 'FORBIDDEN' }));

/** react-admin's data provider over the public API, the same for every resource of `resources`. It reads; writes are the domain's own mutations. */
export const dataProvider = {
  getList: (resource, { filter, sort, pagination }) => getPage(resource, filter ?? {}, sort, pagination?.page, pagination?.perPage),
  getOne: async (resource, { id }) => ({ data: await getOne(resource, id) }),
  getMany: async (resource, { ids }) => {
    const spec = specOf(resource);
    return { data: (await ask(spec, spec.list, { filter: { id: { in: ids } }, first: ids.length })).nodes };
  },
  getManyReference: (resource, { target, id, filter, sort, pagination }) =>
    getPage(resource, { ...filter, [target]: id }, sort, pagination.page, pagination.perPage),
  create: readOnly,
  update: readOnly,
  updateMany: readOnly,
  delete: readOnly,
  deleteMany: readOnly,
} as DataProvider;
