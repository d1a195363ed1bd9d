import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('are pinned to exact versions', () => {
  const file = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<string, Record<string, string> | undefined>;
  const all = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(file[kind] ?? {}));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([]);
});
