import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addConsole } from '../../server/core/console-files.ts';
import { makeHttp } from '../../server/core/http.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { addMetrics } from '../../server/core/metrics.ts';
import { temporaryFolder } from '../support/product.ts';
import { testConfig } from '../support/test-config.ts';

let app: FastifyInstance;
let folder: string;

const page = { accept: 'text/html,*/*' };
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>console</title>');
  await writeFile(join(folder, 'assets/main-1a2b.js'), `export const text = '${'long '.repeat(1000)}';`);
  const config = testConfig();
  app = await makeHttp(config, makeLogger(config));
  addMetrics(app);
  app.get('/broken', () => {
    throw new Error('the secret reason');
  });
  await addConsole(app, folder);
});

afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the web server', () => {
  it('answers everything with headers that keep a browser safe, and an id', async () => {
    for (const url of ['/', '/nothing', '/metrics', '/broken']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'x-request-id': expect.stringMatching(/^[\w-]{36}$/) });
    }
  });

  it("keeps the caller's request id where it is sound", async () => {
    expect((await get('/', { 'x-request-id': 'caller-7' })).headers['x-request-id']).toBe('caller-7');
    expect((await get('/', { 'x-request-id': 'two words' })).headers['x-request-id']).not.toContain(' ');
  });

  it('hides the reason of an error of its own', async () => {
    const response = await get('/broken');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(response.json()).toMatchObject({ requestId: response.headers['x-request-id'] });
  });

  it('counts requests by route', async () => {
    expect((await get('/metrics')).body).toContain('plangraph_http_request_duration_seconds_count{method="GET",route="/broken",status="500"} ');
  });
});

describe('the console', () => {
  it('is at / and at every address that a browser navigates to', async () => {
    for (const url of ['/', '/plans/7', '/units?page=2']) {
      const response = await get(url, page);
      expect({ url, status: response.statusCode, body: response.body, cache: response.headers['cache-control'] }).toEqual({
        url,
        status: 200,
        body: '<title>console</title>',
        cache: 'no-cache',
      });
    }
  });

  it('does not answer with a page where a program asks, or where a part of a page is missing', async () => {
    expect((await get('/plans/7', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await get('/assets/gone.js', page)).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/plans/7', headers: page })).statusCode).toBe(404);
  });

  it('lets files with a hash in their name be kept for ever, and sends them compressed', async () => {
    const { headers } = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
  });

  it('keeps to its folder', async () => {
    expect((await get('/../package.json')).statusCode).toBe(404);
    expect((await get('/..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
  });
});
