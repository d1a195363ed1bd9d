import { setTimeout as wait } from 'node:timers/promises';
import { allRights } from '../../../server/rights/rights.ts';
import type { Database, Em } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Context } from '../../../server/core/context.ts';
import { makeLogger } from '../../../server/core/logger.ts';
import { addImportApi } from '../../../server/document-import/import-api.ts';
import { type Api, type Json, startApi } from '../../support/api.ts';

/** A file to upload. */
export interface TestFile {
  name: string;
  content: string | Uint8Array;
}

/** A client of the API with uploads. */
export interface ImportApi extends Api {
  upload(role: UserRole | null, files: TestFile[], headers?: Record<string, string>): Promise<{ status: number; body: Json }>;
  /** Uploads as a curator and waits until the import comes to rest. */
  imported(...files: TestFile[]): Promise<Json>;
  job(id: string, fields?: string): Promise<Json>;
  settled(id: string): Promise<Json>;
  /** Runs a mutation of an import as a curator. */
  mutate(verb: string, id: string, version: number, more?: string): Promise<{ job: Json; errors: Json[] }>;
  applied(id: string, version: number, publish?: boolean): Promise<Json>;
  undone(id: string, version: number): Promise<Json>;
}

const boundary = 'plangraph-test-boundary';

function multipart(files: TestFile[]): Buffer {
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    Buffer.from(content as string),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

const facts =
  'id version state name changeSetId error { code messageZh messageEn } progress { stage done total } report { isChange planIds counts { kind added changed unchanged removed kept } }';

/** Starts the API with uploads and the queue of imports on a database. */
export async function startImportApi(database: Database, { maxUploadMb = 5, publicRead = true } = {}): Promise<ImportApi> {
  const api = await startApi(database, { publicRead });
  const contextOf = async (request: { headers: Record<string, unknown>; id: string }): Promise<Context> => {
    const role = request.headers['x-test-role'] as UserRole | undefined;
    const viewer = role === undefined ? null : { id: '00000000-0000-4000-8000-000000000009', name: role, displayName: role, role, rights: allRights };
    return { database, em: database.orm.em.fork(), viewer, requestId: request.id, publicRead, setSessionCookie: () => undefined } as unknown as Context;
  };
  await addImportApi(api.app, database, contextOf, { config: { maxUploadMb }, logger: makeLogger({ logLevel: 'silent' }) });
  const ask = api.as(UserRole.CURATOR);
  const job: ImportApi['job'] = async (id, fields = '') => (await ask(`query ($id: ID!) { importJob(id: $id) { ${facts} ${fields} } }`, { id })).data.importJob;
  const upload: ImportApi['upload'] = async (role, files, headers = { 'x-plangraph-upload': '1' }) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/imports',
      headers: { ...(role ? { 'x-test-role': role } : {}), 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
      payload: multipart(files),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const settled: ImportApi['settled'] = async (id) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await job(id);
      if (!['UPLOADED', 'READING', 'APPLYING'].includes(found.state)) return found;
      await wait(50);
    }
    throw new Error(`the import ${id} does not come to rest`);
  };
  const mutate: ImportApi['mutate'] = async (verb, id, version, more = '') => {
    const { data, errors } = await ask(`mutation ($id: ID!, $version: Int!) { ${verb}(id: $id, version: $version ${more}) { job { ${facts} } } }`, {
      id,
      version,
    });
    return { job: data?.[verb]?.job, errors };
  };
  const must = async (verb: string, id: string, version: number, more = ''): Promise<Json> => {
    const { errors } = await mutate(verb, id, version, more);
    if (errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
    return settled(id);
  };
  return {
    ...api,
    job,
    upload,
    settled,
    mutate,
    imported: async (...files) => {
      const { status, body } = await upload(UserRole.CURATOR, files);
      if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
      return settled(body.id);
    },
    applied: (id, version, publish = false) => must('applyImport', id, version, `, publish: ${publish}`),
    undone: (id, version) => must('undoImport', id, version),
  };
}

const tables = [
  'jurisdiction',
  'document',
  'plan',
  'plan_link',
  'section',
  'area',
  'goal',
  'measure',
  'measure_support',
  'indicator',
  'indicator_alias',
  'target',
  'unit',
  'unit_alias',
  'unit_family',
  'unit_family_alias',
  'unit_family_member',
  'unit_group',
  'unit_group_member',
  'responsibility',
  'mention',
];

/** What every curated table holds, without versions and times of the last write. */
export async function contentOf(em: Em): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const rows: { row: string }[] = await em.execute(`select (to_jsonb(t) - 'version' - 'updated_at')::text as row from "${table}" t order by id`);
    parts.push(table, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}
