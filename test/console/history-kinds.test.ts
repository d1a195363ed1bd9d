import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { historyKinds } from '../../admin/history/history-kinds.ts';
import { zhHistory } from '../../admin/i18n/zh-history.ts';

it('every kind that the history can be narrowed to is one that is written', async () => {
  const schema = buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'), { assumeValidSDL: true });
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const written = ['import', 'undoImport'];
  expect(historyKinds.filter((kind) => !(kind in mutations) && !written.includes(kind))).toEqual([]);
});

it('every kind has a name of its own in the reader’s words', () => {
  const worded = (kind: string): boolean => {
    const [, verb = '', what = ''] = /^([a-z]+)([A-Z]\w*)$/u.exec(kind) ?? [];
    const types = Object.keys(zhHistory.types);
    const single = [what, what.replace(/s$/u, ''), what.replace(/ies$/u, 'y')].some((type) => types.includes(type));
    return kind in zhHistory.kind || (verb in zhHistory.verb && single);
  };
  expect(historyKinds.filter((kind) => !worded(kind))).toEqual([]);
});
