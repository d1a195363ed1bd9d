import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runCli, startProduct, temporaryFolder } from '../../support/product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    consoleUrl: string;
    administrator: { name: string; password: string };
  }
}

const fixture = fileURLToPath(new URL('../fixtures/qingshan.txt', import.meta.url));

/** Starts the built product on a data folder of its own, with one invented plan published, once for all journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const imported = await runCli(['import', fixture, '--publish'], { DATA_DIR: folder });
  if (imported.code !== 0) throw new Error(`The plan for the journeys could not be imported:\n${imported.out}${imported.err}`);
  const product = await startProduct({ DATA_DIR: folder, WEBHOOK_PRIVATE_HOSTS: '127.0.0.1' });
  project.provide('consoleUrl', product.url);
  project.provide('administrator', { name: product.name, password: product.password });
  return async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
