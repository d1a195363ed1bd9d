import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const client = join(root, 'schema/examples/client');
const probe = join(client, 'probe.ts');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

afterAll(() => rm(probe, { force: true }));

async function typeErrors(): Promise<string> {
  try {
    await promisify(execFile)(bin('tsc'), ['-p', client], { cwd: root });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a typed client (npm run codegen)', () => {
  it('has the types of the schema: the example compiles, a field that is not asked for does not', async () => {
    await promisify(execFile)(bin('node'), [join(client, 'codegen.ts')], { cwd: root });
    expect(await typeErrors()).toBe('');
    const wrong = `import type { UnitProfileQuery } from './generated.ts';\nexport const nameOf = (data: UnitProfileQuery): unknown => data.unitProfile?.unit.shortName;\n`;
    await writeFile(probe, wrong);
    expect(await typeErrors()).toMatch(/probe\.ts.*'shortName' does not exist/s);
  });
});
