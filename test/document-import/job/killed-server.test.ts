import { setTimeout as wait } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli, startProduct, temporaryFolder, type Product } from '../../support/product.ts';
import { createTestDatabase } from '../../support/server-database.ts';
import type { Json } from '../../support/api.ts';

const server = process.env['TEST_DATABASE_URL'];
const itemCount = 400;
const units = ['市教育局', '市民政局', '市财政局', '市体育局'];
const text = [
  '青峰市“十四五”公共服务发展规划',
  '规划期为2021—2025年。',
  '一、主要任务',
  '（一）服务供给',
  ...Array.from(
    { length: itemCount },
    (_, index) => `${index + 1}.办好第${index + 1}件实事。第${index + 1}件实事覆盖率达到${50 + (index % 50)}%以上。（责任单位：${units[index % 4]}）`,
  ),
].join('\n');

beforeAll(async () => {
  expect(await runCli(['config'])).toMatchObject({ code: 0 });
}, 120_000);

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

/** A client that is signed in. */
async function clientOf({ url }: Product, name: string, password: string) {
  let cookie = '';
  const ask = async (query: string, variables: object = {}): Promise<Json> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie ||= response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const { data, errors }: Json = await response.json();
    expect(errors).toBeUndefined();
    return data;
  };
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }', { input: { name, password } });
  const upload = async (): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([text]), '规划.txt');
    const response = await fetch(`${url}/imports`, { method: 'POST', headers: { cookie, 'x-plangraph-upload': '1' }, body: form });
    const { id }: Json = await response.json();
    return id;
  };
  return { ask, upload };
}

type Client = Awaited<ReturnType<typeof clientOf>>;

/** Waits until an import is in a state, while what is written of it is nothing or all. */
async function until({ ask }: Client, id: string, state: string): Promise<Json> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { importJob, measures } = await ask(
      'query ($id: ID!) { importJob(id: $id) { state version error { code } } measures(filter: { text: { contains: "件实事" } }) { totalCount } }',
      { id },
    );
    expect([0, itemCount]).toContain(measures.totalCount);
    if (importJob.state === state) return { ...importJob, written: measures.totalCount };
    expect(importJob.error).toBeNull();
    await wait(100);
  }
  throw new Error(`the import does not become ${state}`);
}

it.each([
  ['the embedded database', false],
  ['PostgreSQL', true],
])(
  'should write an import whole on %s although the server is killed while it applies it',
  async (_what, onServer) => {
    if (onServer && server === undefined) return;
    const database = onServer && server !== undefined ? await createTestDatabase(server) : null;
    const folder = await temporaryFolder();
    cleanUps.push(
      () => rm(folder, { recursive: true, force: true }),
      async () => database?.drop(),
    );
    const variables = { DATA_DIR: folder, ...(database ? { DATABASE_URL: database.url } : {}) };
    const first = await startProduct(variables);
    const { name, password } = first;
    const client = await clientOf(first, name, password);
    const id = await client.upload();
    const { version } = await until(client, id, 'READY');
    await client.ask('mutation ($id: ID!, $version: Int!) { applyImport(id: $id, version: $version) { job { state } } }', { id, version });
    await first.stop('SIGKILL');

    const second = await startProduct(variables);
    cleanUps.push(() => second.stop());
    expect((await until(await clientOf(second, name, password), id, 'APPLIED')).written).toBe(itemCount);
  },
  300_000,
);
