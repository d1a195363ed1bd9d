import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.e2e.test.ts'],
    globalSetup: ['test/e2e/support/start-console.ts'],
    testTimeout: 90_000,
    // What is waited for may take its time on a slow machine.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 180_000,
    // A journey that a busy machine has broken is walked once more, and vitest says so.
    retry: 1,
    fileParallelism: false,
  },
});
