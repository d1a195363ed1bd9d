import { createServer } from 'node:net';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, runServer, startProduct, temporaryFolder } from '../support/product.ts';
import { createTestDatabase } from '../support/server-database.ts';

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  expect(await runCli(['config'])).toMatchObject({ code: 0 });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function viewerOf(url: string, name: string, password: string): Promise<unknown> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { name, password } } }),
  });
  return response.json();
}

describe('a start that cannot succeed', () => {
  it('says what is wrong with the configuration', async () => {
    const { code, out, err } = await runServer({ PORT: '70000', PUBLIC_READ: 'perhaps' });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(3);
  });

  it('says that the database cannot be reached, and nothing of the password', async () => {
    const { code, err } = await runServer({ DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/plangraph' });
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(err).toMatch(/^The database cannot be reached \(DATABASE_URL=postgres:\/\/user:\*\*\*@127\.0\.0\.1:1\/plangraph\)/);
  });

  it('says that the data folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, err } = await runServer({ DATA_DIR: join(folder, 'file') });
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(err).toMatch(/^The data folder .*file cannot be written/);
  });
});

describe('the product', () => {
  it('starts on an empty folder, keeps others out of it, stops when asked, and survives being killed', async () => {
    const variables = { DATA_DIR: join(folder, 'data') };
    const first = await startProduct(variables);
    expect(await viewerOf(first.url, first.name, first.password)).toEqual({ data: { signIn: { viewer: { name: 'admin' } } } });
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);

    const second = await runServer({ ...variables, PORT: '0' });
    expect(second).toMatchObject({ code: 1, err: expect.stringMatching(/^The data folder .* is in use by process \d+\.\n$/) });

    const killed = await first.stop('SIGKILL');
    expect(killed.code).toBeNull();
    const again = await startProduct(variables);
    expect(again.output()).not.toContain(', password ');
    expect(await viewerOf(again.url, first.name, first.password)).toEqual({ data: { signIn: { viewer: { name: 'admin' } } } });
    expect(await again.stop('SIGTERM')).toMatchObject({ code: 0 });

    const reset = await runCli(['reset-password', 'admin'], variables);
    const [, password = ''] = /is (\S+)/.exec(reset.out) ?? [];
    const last = await startProduct(variables);
    expect(await viewerOf(last.url, 'admin', password)).toEqual({ data: { signIn: { viewer: { name: 'admin' } } } });
    expect(await last.stop('SIGINT')).toMatchObject({ code: 0 });
  }, 180_000);

  it('says that the port is taken', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, err } = await runServer({ DATA_DIR: join(folder, 'data'), PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(err).toBe(`Port ${port} is taken by another program. Stop that one, or choose another with PORT.\n`);
  }, 60_000);
});

describe.runIf(process.env['TEST_DATABASE_URL'])('the product on PostgreSQL', () => {
  it('may be started twice at once on an empty database: one administrator, one password', async () => {
    const { url, drop } = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '');
    try {
      const both = await Promise.all([startProduct({ DATABASE_URL: url }), startProduct({ DATABASE_URL: url })]);
      expect(both.filter((product) => product.password !== '')).toHaveLength(1);
      for (const product of both) expect(await product.stop()).toMatchObject({ code: 0 });
    } finally {
      await drop();
    }
  }, 120_000);

  it('says that there is no such database', async () => {
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    url.pathname = '/no_such_database';
    expect((await runServer({ DATABASE_URL: url.href })).err).toMatch(/^The server has no database of this name/);
  });
});
