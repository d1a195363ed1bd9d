import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { ExportState } from '../../schema/export-job/export-job.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { jobQueueOf } from '../../server/document-import/job/job-queue.ts';
import { type AccountsApp, Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import type { Json } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { testConfig } from '../support/test-config.ts';
import { buildWorld, type World } from '../support/world.ts';

const password = 'eine lange Nacht am Meer';
const facts = 'id state format fileName done total size url error { code message } expiresAt';

let app: AccountsApp;
let database: Database;
let world: World;
let reader: Client;
let curator: Client;
let other: Client;
let address: string;

beforeAll(async () => {
  app = await startAccounts();
  ({ database } = app);
  world = await buildWorld(database);
  await makeUser(database, 'reader', UserRole.VIEWER, password);
  await makeUser(database, 'curator', UserRole.CURATOR, password);
  await makeUser(database, 'other', UserRole.VIEWER, password);
  address = await app.app.listen({ port: 0, host: '127.0.0.1' });
  reader = await signedIn(app, 'reader', password);
  curator = await signedIn(app, 'curator', password);
  other = await signedIn(app, 'other', password);
});

afterAll(() => app?.close());

const wish = (client: Client, input: object) =>
  client.ask(`mutation ($input: CreateExportInput!) { createExport(input: $input) { job { ${facts} } } }`, { input });
const cancel = (client: Client, id: string) => client.ask(`mutation ($id: ID!) { cancelExport(id: $id) { job { ${facts} } } }`, { id });
const look = async (client: Client, id: string): Promise<Json> =>
  (await client.ask(`query ($id: ID!) { exportJob(id: $id) { ${facts} } }`, { id })).data.exportJob;
const fetchFile = ({ cookie, address: from }: Client, path: string) =>
  app.app.inject({ url: path, remoteAddress: from, headers: cookie ? { cookie: `plangraph_session=${cookie}` } : {} });

async function ended(client: Client, id: string): Promise<Json> {
  for (;;) {
    const job = await look(client, id);
    if (!['WAITING', 'WRITING'].includes(job.state)) return job;
    await wait(50);
  }
}

async function made(client: Client, input: object): Promise<Json> {
  const { data, code } = await wish(client, input);
  expect(code).toBeUndefined();
  return ended(client, data.createExport.job.id);
}

const list = (more: object = {}) => ({ list: { name: 'goals', columns: ['statement:目标', 'plan.title:规划'], ...more }, format: 'CSV' });

describe('an export of a list', () => {
  it('is written in the background, with what its owner may read, and fetched by its owner', async () => {
    const job = await made(reader, { ...list(), title: '全部/目标' });
    expect(job).toMatchObject({ state: 'READY', format: 'CSV', error: null, url: `/exports/${job.id}`, done: job.total });
    expect(job.fileName).toMatch(/^全部 目标-\d{4}-\d\d-\d\d\.csv$/);
    const file = await fetchFile(reader, job.url);
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.length]).toEqual([200, 'text/csv; charset=utf-8; header=present', job.size]);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent(job.fileName));
    expect(file.body).toContain('适龄妇女两癌筛查覆盖率稳步提高');
    expect(file.body).not.toContain('草稿');
    expect((await fetchFile(curator, (await made(curator, list())).url)).body).toContain('草稿');
  });

  it('keeps filter, order and columns, also as a spreadsheet', async () => {
    const input = { list: { name: 'units', filter: { name: { contains: '妇女' } }, orderBy: [{ name: 'DESC' }], columns: ['name:单位'] } };
    const csv = await fetchFile(reader, (await made(reader, { ...input, format: 'CSV' })).url);
    const [heading, ...names] = csv.body.replace('\uFEFF', '').trim().split('\r\n');
    expect([heading, names.toSorted()]).toEqual(['单位', ['山阳县妇女联合会', '海州市妇女联合会'].toSorted()]);
    const xlsx = await fetchFile(reader, (await made(reader, { ...input, format: 'XLSX' })).url);
    const sheet = await (await JSZip.loadAsync(xlsx.rawPayload)).file('xl/worksheets/sheet1.xml')?.async('string');
    expect(sheet).toContain('山阳县妇女联合会');
  });

  it.each([
    [{ format: 'CSV' }, 'BAD_USER_INPUT'],
    [{ ...list(), planIds: [] }, 'BAD_USER_INPUT'],
    [{ ...list(), format: 'JSON' }, 'BAD_USER_INPUT'],
    [{ planIds: [], format: 'JSON' }, 'BAD_USER_INPUT'],
    [{ planIds: ['x'], format: 'JSON' }, 'NOT_FOUND'],
    [{ planIds: ['x'], format: 'CSV' }, 'BAD_USER_INPUT'],
    [list({ name: 'secrets' }), 'NOT_FOUND'],
    [list({ filter: { nothing: 1 } }), 'BAD_USER_INPUT'],
    [list({ orderBy: 'up' }), 'BAD_USER_INPUT'],
    [list({ columns: ['nothing'] }), 'BAD_USER_INPUT'],
    [{ ...list(), title: 'x'.repeat(121) }, 'BAD_USER_INPUT'],
  ])('refuses %j', async (input, code) => {
    expect((await wish(reader, input)).code).toBe(code);
  });
});

describe('an export of plans', () => {
  it('holds a file for each, as JSON and as spreadsheets', async () => {
    const planIds = [world.plan.id, world.countyPlan.id];
    const texts: string[] = [];
    for (const format of ['JSON', 'XLSX']) {
      const job = await made(reader, { planIds, format, title: '两部规划' });
      expect(job).toMatchObject({ state: 'READY', done: 2, total: 2 });
      const zip = await JSZip.loadAsync((await fetchFile(reader, job.url)).rawPayload);
      expect(Object.keys(zip.files).toSorted()).toEqual([world.plan.key, world.countyPlan.key].map((key) => `${key}.${format.toLowerCase()}`).toSorted());
      texts.push((await zip.file(`${world.plan.key}.json`)?.async('string')) ?? '{}');
    }
    expect(JSON.parse(texts[0] ?? '').plan.key).toBe(world.plan.key);
  });

  it('fails where one is a draft that its owner does not see', async () => {
    const planIds = [world.plan.id, world.draft.id];
    expect(await made(reader, { planIds, format: 'JSON' })).toMatchObject({ state: 'FAILED', url: null, error: { code: 'NOT_FOUND' } });
    expect(await made(curator, { planIds, format: 'JSON' })).toMatchObject({ state: 'READY' });
  });
});

describe('the rights to an export', () => {
  it('are its owner’s alone', async () => {
    const job = await made(reader, list());
    const nobody = new Client(app);
    expect((await wish(nobody, list())).code).toBe('UNAUTHENTICATED');
    expect((await nobody.ask('{ exportJobs { id } }')).code).toBe('UNAUTHENTICATED');
    expect((await fetchFile(nobody, job.url)).statusCode).toBe(401);
    expect(await look(other, job.id)).toBeNull();
    expect((await cancel(other, job.id)).code).toBe('NOT_FOUND');
    expect((await fetchFile(other, job.url)).statusCode).toBe(404);
    expect((await fetchFile(reader, '/exports/nothing')).statusCode).toBe(404);
    const own = (await reader.ask('{ exportJobs { id } }')).data.exportJobs.map(({ id }: Json) => id);
    expect(own[0]).toBe(job.id);
    expect((await other.ask('{ exportJobs { id } }')).data.exportJobs).toEqual([]);
  });

  it('are looked at again when the file is fetched', async () => {
    await makeUser(database, 'leaving', UserRole.CURATOR, password);
    const leaving = await signedIn(app, 'leaving', password);
    const job = await made(leaving, list());
    expect((await fetchFile(leaving, job.url)).statusCode).toBe(200);
    await inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, (em) =>
      em.nativeUpdate(User, { name: 'leaving' }, { role: UserRole.VIEWER }),
    );
    expect((await fetchFile(leaving, job.url)).statusCode).toBe(403);
    expect((await fetchFile(leaving, (await made(leaving, list())).url)).body).not.toContain('草稿');
  });
});

describe('an export', () => {
  it('tells how it goes on', async () => {
    const events = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0, headers: { cookie: `plangraph_session=${reader.cookie}` } });
    const { id } = (await wish(reader, list())).data.createExport.job;
    const states: string[] = [];
    for await (const { data } of events.iterate<Json>({ query: `subscription { exportJobChanged(id: "${id}") { state done total } }` })) {
      states.push(data.exportJobChanged.state);
      if (states.at(-1) === 'READY') break;
    }
    expect(states.at(-1)).toBe('READY');
    const foreign = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0, headers: { cookie: `plangraph_session=${other.cookie}` } });
    for await (const { errors } of foreign.iterate({ query: `subscription { exportJobChanged(id: "${id}") { state } }` }))
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('can be given up, and its file is gone then', async () => {
    const job = await made(reader, list());
    expect((await cancel(reader, job.id)).data.cancelExport.job).toMatchObject({ state: 'CANCELLED', url: null, size: null });
    expect((await fetchFile(reader, job.url)).statusCode).toBe(404);
    expect(await app.sql('select 1 from export_part where job_id = ?', [job.id])).toEqual([]);
  });

  it('expires with its file', async () => {
    const job = await made(reader, list());
    await app.sql(`update export_job set expires_at = now() - interval '1 second' where id = ?`, [job.id]);
    expect(await look(reader, job.id)).toBeNull();
    expect((await fetchFile(reader, job.url)).statusCode).toBe(404);
    await made(reader, list());
    expect(await app.sql('select 1 from export_job where id = ?', [job.id])).toEqual([]);
    expect(await app.sql('select 1 from export_part where job_id = ?', [job.id])).toEqual([]);
  });

  it('is one of three under way at most, and of twenty kept', async () => {
    const { id } = await made(other, list());
    const copies = `insert into export_job (id, owner_id, state, format, asked, file_name, published_only, expires_at)
      select gen_random_uuid(), owner_id, ?, format, asked, file_name, published_only, expires_at from export_job, generate_series(1, ?) where id = ?`;
    await app.sql(copies, ['WAITING', 3, id]);
    expect((await wish(other, list())).code).toBe('CONFLICT');
    await app.sql(`update export_job set state = 'READY' where owner_id = (select owner_id from export_job where id = ?)`, [id]);
    await app.sql(copies, ['READY', 30, id]);
    await made(other, list());
    expect((await other.ask('{ exportJobs { id } }')).data.exportJobs.length).toBeLessThanOrEqual(20);
  });

  it('survives a restart: what was under way is written by the next process', async () => {
    const finished = await made(reader, list());
    await app.sql(`update export_job set state = ?, updated_at = now() - interval '1 hour', done = 0, size = null where id = ?`, [
      ExportState.WRITING,
      finished.id,
    ]);
    await app.app.close();
    const config = testConfig();
    app.app = await createApp({ config, database, logger: makeLogger(config) });
    await build(database, (f) => f.goal({ area: f.area({ plan: world.plan.id as never }), text: '重启之后新增的目标。' }));
    await jobQueueOf(database).start();
    const again = new Client(app);
    again.cookie = reader.cookie;
    expect(await ended(again, finished.id)).toMatchObject({ state: 'READY' });
    expect((await fetchFile(again, finished.url)).body).toContain('重启之后新增的目标');
    await app.sql(`update export_job set state = ?, attempts = 3, updated_at = now() - interval '1 hour' where id = ?`, [ExportState.WRITING, finished.id]);
    await jobQueueOf(database).add(finished.id, 'export');
    expect(await ended(again, finished.id)).toMatchObject({ state: 'FAILED' });
  });
});
