import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** A small tree that keeps the rule: admin → enums ← schema ← server → db → enums. */
const sound: Record<string, string> = {
  'schema/goal/goal.enums.ts': 'export const kind = 1;',
  'schema/goal/goal.type.ts': "import { kind } from './goal.enums.ts';\nexport const goalType = kind;",
  'db/goal/goal.entity.ts':
    "import { kind } from '../../schema/goal/goal.enums.ts';\nimport { planEntity } from '../plan/plan.entity.ts';\nexport const goalEntity = () => [kind, planEntity];",
  'db/plan/plan.entity.ts': "import { goalEntity } from '../goal/goal.entity.ts';\nexport const planEntity = () => goalEntity;",
  'server/core/context.ts': "import { goalEntity } from '../../db/goal/goal.entity.ts';\nexport const context = goalEntity;",
  'server/goal/goal.policy.ts': "import { context } from '../core/context.ts';\nexport const canRead = context;",
  'server/goal/goal.service.ts': "import { canRead } from './goal.policy.ts';\nexport const goals = canRead;",
  'server/goal/goal.resolver.ts':
    "import { goalType } from '../../schema/goal/goal.type.ts';\nimport { goals } from './goal.service.ts';\nexport const goalResolver = [goalType, goals];",
  'server/plan/plan.service.ts': "import { goals } from '../goal/goal.service.ts';\nexport const plans = goals;",
  'admin/goal/GoalList.tsx': "import { kind } from '../../schema/goal/goal.enums.ts';\nexport const GoalList = kind;",
  'test/goal/goal.test.ts': "import { goalResolver } from '../../server/goal/goal.resolver.ts';\nexport const used = goalResolver;",
};

const use = (from: string): string => `import { thing } from '${from}';\nexport const used = thing;`;

/** One breach each: the file, and what it imports though it may not. */
const breaches: [rule: string, file: string, text: string][] = [
  ['enums import nothing of ours', 'schema/goal/bad.enums.ts', use('./goal.type.ts')],
  ['the contract knows no database', 'schema/goal/bad.type.ts', use('../../db/goal/goal.entity.ts')],
  ['the contract knows no server', 'schema/goal/bad2.type.ts', use('../../server/core/context.ts')],
  ['the database knows no server', 'db/goal/bad.ts', use('../../server/core/context.ts')],
  ['the database knows enums only', 'db/goal/bad2.ts', use('../../schema/goal/goal.type.ts')],
  ['the console knows no server', 'admin/goal/Bad.tsx', use('../../server/core/context.ts')],
  ['the console knows enums only', 'admin/goal/Bad2.tsx', use('../../schema/goal/goal.type.ts')],
  ['the server knows no console', 'server/goal/bad.ts', use('../../admin/goal/GoalList.tsx')],
  ["another feature's policy is its own", 'server/plan/bad.ts', use('../goal/goal.policy.ts')],
  ["another feature's resolver is its own", 'server/plan/bad2.ts', use('../goal/goal.resolver.ts')],
  ["another feature's policy is its own, for services too", 'server/plan/bad.service.ts', use('../goal/goal.policy.ts')],
  ['core knows no feature', 'server/core/bad.ts', use('../goal/goal.service.ts')],
  ['a service knows no GraphQL', 'server/goal/bad.service.ts', use('type-graphql')],
  ['a service knows no GraphQL type', 'server/goal/bad2.service.ts', use('../../schema/goal/goal.type.ts')],
  ['nothing imports tests', 'server/goal/bad3.ts', use('../../test/goal/goal.test.ts')],
  ['only the configuration reads the environment', 'server/goal/bad4.ts', "export const port = process.env['PORT'];"],
];

let folder: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), `${text}\n`);
}

/** The files with errors, each with its rules. */
async function lint(): Promise<Map<string, string[]>> {
  const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'];
  const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((error: { stdout: string }) => error);
  const found = new Map<string, string[]>();
  for (const { filename, code, severity } of (JSON.parse(stdout) as { diagnostics: { filename: string; code: string; severity: string }[] }).diagnostics) {
    if (severity === 'error') found.set(filename, [...(found.get(filename) ?? []), code]);
  }
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plangraph-lint-'));
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, text] of Object.entries(sound)) await write(file, text);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the import rule', () => {
  it('has nothing to say about a sound tree', async () => {
    expect(await lint()).toEqual(new Map());
  });

  it('reports every breach, and only those', async () => {
    for (const [, file, text] of breaches) await write(file, text);
    const found = await lint();
    const expected = breaches.map(([rule, file]) => ({ rule, file, isReported: true }));
    expect(breaches.map(([rule, file]) => ({ rule, file, isReported: found.has(file) }))).toEqual(expected);
    expect([...found.keys()].toSorted()).toEqual(breaches.map(([, file]) => file).toSorted());
    for (const [, file] of breaches) await rm(join(folder, file));
  });

  it('reports a cycle outside the entities', async () => {
    await write('server/goal/a.ts', "import { b } from './b.ts';\nexport const a = () => b;");
    await write('server/goal/b.ts', "import { a } from './a.ts';\nexport const b = () => a;");
    expect((await lint()).get('server/goal/a.ts')).toEqual(['import(no-cycle)']);
  });
});
