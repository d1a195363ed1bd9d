import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import JSZip from 'jszip';
import { ImportFile } from '../../../db/document-import/import-file.entity.ts';
import { ImportJob } from '../../../db/document-import/import-job.entity.ts';
import type { Database } from '../../../db/orm.ts';
import { ImportState } from '../../../schema/document-import/import-job.enums.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { loadCatalogue } from '../../../server/catalogue/catalogue.service.ts';
import { jobQueueOf } from '../../../server/document-import/job/job-queue.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { mixedLists } from '../fixtures/mixed-lists.ts';
import { twoPlans } from '../fixtures/two-plans.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadCatalogue(database.orm.em.fork());
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const em = () => database.orm.em.fork();

/** A job as a process leaves it that ends in the middle of it. */
async function leftOver(state: ImportState, text: string): Promise<string> {
  return em().transactional(async (fork) => {
    const bytes = Buffer.from(text);
    const job = fork.create(ImportJob, { createdByName: 'somebody', name: '旧.txt', state, updatedAt: new Date(Date.now() - 3_600_000) });
    fork.create(ImportFile, {
      job,
      position: 0,
      document: 0,
      name: '旧.txt',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    });
    await fork.flush();
    return job.id;
  });
}

describe('the queue of imports', () => {
  it('should take up what an earlier process left undone', async () => {
    const reading = await leftOver(ImportState.READING, twoPlans);
    const uploaded = await leftOver(ImportState.UPLOADED, mixedLists);
    await api.app.close();
    api = await startImportApi(database);
    await jobQueueOf(database).start();
    expect(await api.settled(reading)).toMatchObject({ state: 'READY' });
    expect(await api.settled(uploaded)).toMatchObject({ state: 'READY' });
  });

  it('should finish an import that a stop interrupts', async () => {
    const { body } = await api.upload(UserRole.CURATOR, [{ name: 'a.txt', content: twoPlans }]);
    await api.app.close();
    api = await startImportApi(database);
    await em().execute(`update import_job set updated_at = now() - interval '1 hour' where id = ?`, [body.id]);
    await jobQueueOf(database).start();
    const ready = await api.settled(body.id);
    expect(ready.state).toBe('READY');
    const { job } = await api.mutate('applyImport', ready.id, ready.version);
    await api.app.close();
    api = await startImportApi(database);
    await em().execute(`update import_job set updated_at = now() - interval '1 hour' where id = ? and state = 'APPLYING'`, [job.id]);
    await jobQueueOf(database).start();
    const applied = await api.settled(job.id);
    expect(applied.state).toBe('APPLIED');
    await api.undone(applied.id, applied.version);
  });

  it('should give up a file that ends the process each time', async () => {
    const id = await leftOver(ImportState.READING, twoPlans);
    await em().execute('update import_job set attempts = 3 where id = ?', [id]);
    await jobQueueOf(database).add(id);
    expect(await api.settled(id)).toMatchObject({ state: 'FAILED', error: { code: 'CRASHED' } });
    const { job } = await api.mutate('retryImport', id, (await api.job(id)).version);
    expect(await api.settled(job.id)).toMatchObject({ state: 'READY', error: null });
  });

  it('should read and apply two at once as though one came after the other', async () => {
    const before = await contentOf(em());
    const ready = await Promise.all([api.imported({ name: 'a.txt', content: twoPlans }), api.imported({ name: 'b.txt', content: mixedLists })]);
    const applied: Json[] = await Promise.all(ready.map(({ id, version }) => api.applied(id, version)));
    expect(applied.map(({ state, report }) => [state, report.isChange])).toEqual([
      ['APPLIED', true],
      ['APPLIED', true],
    ]);
    const sets = applied.map(({ changeSetId }) => changeSetId);
    expect(new Set(sets).size).toBe(2);
    const rows: Json[] = await em().execute('select change_set_id, count(*)::int as n from change where change_set_id = any(?::uuid[]) group by 1', [
      `{${sets.join(',')}}`,
    ]);
    expect(rows.every(({ n }) => n > 10)).toBe(true);
    const [last, first] = rows.length > 0 && sets[0] > sets[1] ? [applied[0], applied[1]] : [applied[1], applied[0]];
    await api.undone(last.id, last.version);
    await api.undone(first.id, first.version);
    expect(await contentOf(em())).toBe(before);
  });

  it('should read several files of one import as documents of their own', async () => {
    const ready = await api.imported({ name: '甲.txt', content: twoPlans }, { name: '乙.md', content: mixedLists });
    const job = await api.job(ready.id, 'files { index name format } preview { plans { file title } }');
    expect(job.name).toBe('甲.txt、乙.md');
    expect(job.files.map(({ name, format }: Json) => [name, format])).toEqual([
      ['甲.txt', 'txt'],
      ['乙.md', 'md'],
    ]);
    expect(job.preview.plans.map(({ file }: Json) => file)).toEqual([0, 0, 1]);
  });

  it('should keep its tables out of the way of schema checks', async () => {
    const [{ count }]: Json = await em().execute(`select count(*)::int as count from information_schema.tables where table_schema = 'pgboss'`);
    expect(count).toBeGreaterThan(0);
    expect(await database.orm.schema.getUpdateSchemaSQL()).not.toContain('pgboss');
  });
});

describe('files that cannot be imported', () => {
  const bomb = async (): Promise<Uint8Array> => {
    const zip = new JSZip();
    zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
    zip.file(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${' '.repeat(230 * 1024 * 1024)}</w:body></w:document>`,
    );
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: true });
  };

  it.each([
    ['an empty file', 'a.txt', '', 'EMPTY'],
    ['no plan', 'a.txt', '今天天气很好，我们去公园散步。', 'NO_PLAN'],
    ['JSON of something else', 'a.json', '{"format":"other"}', 'NOT_A_PLAN_FILE'],
    ['broken JSON', 'a.json', '{"format":', 'NOT_A_PLAN_FILE'],
    ['an old Word file', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), 'LEGACY_DOC'],
    ['a broken docx', 'a.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'BROKEN'],
    ['a broken spreadsheet', 'a.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'BROKEN'],
  ])('should fail with a clear reason: %s', async (_what, name, content, code) => {
    const before = await contentOf(em());
    const job = await api.imported({ name, content });
    expect(job).toMatchObject({ state: 'FAILED', error: { code } });
    expect(job.error.messageZh).toMatch(/\p{Script=Han}/u);
    expect(job.error.messageEn).toContain(name);
    expect(await contentOf(em())).toBe(before);
  });

  it('should survive a bomb', async () => {
    const job = await api.imported({ name: 'bomb.docx', content: await bomb() });
    expect(job).toMatchObject({ state: 'FAILED', error: { code: 'TOO_LARGE' } });
  }, 120_000);

  it('should refuse too large an upload at its header, and in the middle', async () => {
    const huge = await api.upload(UserRole.CURATOR, [{ name: 'a.txt', content: 'a' }], {
      'x-plangraph-upload': '1',
      'content-length': String(200 * 1024 * 1024),
    });
    expect(huge).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE' } } });
    const large = await api.upload(UserRole.CURATOR, [
      { name: 'a.txt', content: 'a'.repeat(3 * 1024 * 1024) },
      { name: 'b.txt', content: 'b'.repeat(2.5 * 1024 * 1024) },
    ]);
    expect(large).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE', megabytes: 5 } } });
  });

  it('should refuse more files than an import takes', async () => {
    const files = Array.from({ length: 21 }, (_, index) => ({ name: `${index}.txt`, content: 'a' }));
    expect(await api.upload(UserRole.CURATOR, files)).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE', files: 20 } } });
  });

  it('should take the folders off a name', async () => {
    const job = await api.imported({ name: '../../etc/规划.txt', content: twoPlans });
    expect(job).toMatchObject({ state: 'READY', name: '规划.txt' });
  });

  it('should refuse a request without files', async () => {
    expect(await api.upload(UserRole.CURATOR, [])).toMatchObject({ status: 400, body: { error: { code: 'BAD_USER_INPUT' } } });
    const json = await api.app.inject({
      method: 'POST',
      url: '/imports',
      headers: { 'x-test-role': UserRole.CURATOR, 'x-plangraph-upload': '1' },
      payload: { file: 'a' },
    });
    expect(json.statusCode).toBe(400);
  });
});
