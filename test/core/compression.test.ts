import zlib, { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeHttp } from '../../server/core/http.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { testConfig } from '../support/test-config.ts';

let app: FastifyInstance;

const textOf = (length: number): string => JSON.stringify(Array.from({ length }, (_, place) => `goal ${place}`));
const kept = Buffer.from(textOf(500));
const code = vi.spyOn(zlib, 'brotliCompressSync');

beforeAll(async () => {
  const config = testConfig();
  app = await makeHttp(config, makeLogger(config));
  app.get('/kept', (_, reply) => reply.type('application/json').send(kept));
  app.get<{ Params: { length: string } }>('/new/:length', ({ params }, reply) => reply.type('application/json').send(textOf(Number(params.length))));
});

afterAll(async () => {
  await app?.close();
  vi.restoreAllMocks();
});

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

it.each(['br', 'gzip'] as const)('%s comes to whoever asks for it, whatever the size', async (encoding) => {
  for (const [url, text] of [
    ['/kept', kept.toString()],
    ['/new/300', textOf(300)],
    ['/new/40000', textOf(40_000)],
  ] as const) {
    const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': encoding } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('accept-encoding');
    expect(decoders[encoding](rawPayload).toString()).toBe(text);
  }
});

it('leaves alone what is small, and what nobody wants compressed', async () => {
  expect((await app.inject({ url: '/new/3', headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined();
  expect((await app.inject({ url: '/kept', headers: { 'accept-encoding': 'identity' } })).body).toBe(kept.toString());
});

it('compresses the same bytes once, and others anew', async () => {
  const ask = (url: string) => app.inject({ url, headers: { 'accept-encoding': 'br' } });
  await ask('/kept');
  code.mockClear();
  await ask('/kept');
  expect(code).not.toHaveBeenCalled();
  await ask('/new/300');
  await ask('/new/300');
  expect(code).toHaveBeenCalledTimes(2);
});
