import { defineConfig } from 'vitest/config';

const elsewhere = ['test/e2e/**', 'test/bench/**', 'node_modules/**', 'dist/**'];
/** Tests that put other modules in the place of real ones, or measure how deep the stack of a fresh process goes. */
const alone = ['test/user/guessing.api.test.ts', 'test/webhook/guarded-post.test.ts', 'test/document-import/readers/**/*.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // One copy of graphql: its other users load its CommonJS form.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    // Loading the server takes longer than most files' tests: files share processes, one after the other.
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...alone], isolate: false } },
      { extends: true, test: { name: 'alone', include: alone, exclude: elsewhere } },
    ],
    // All processors: by itself vitest leaves one of two idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    // What is waited for may take its time on a slow machine.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 180_000,
    // What a busy machine has broken is tried once more, and the gate tells of it.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
