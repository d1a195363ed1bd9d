import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { createApp } from '../../server/app.ts';
import { makeLogger } from '../../server/core/logger.ts';
import type { FastifyInstance } from 'fastify';
import { testConfig } from '../support/test-config.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let app: FastifyInstance;
let url = '';

beforeAll(async () => {
  database = await openTestDatabase();
  const config = testConfig();
  app = await createApp({ config, database, logger: makeLogger(config) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
});

afterAll(async () => {
  await app?.close();
  await database?.close();
});

describe('GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => url }).map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? `${result.status}: ${result.reason}` : '').toBe('ok');
  });
});
