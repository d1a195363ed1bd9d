import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // One copy of graphql: its other users load its CommonJS form.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**', 'dist/**'],
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
