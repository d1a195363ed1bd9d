import { describe, expect, it } from 'vitest';
import type { Json } from '../support/api.ts';
import { printedSchema } from '../support/call.ts';
import { cases } from './support/kind-cases.ts';
import { at, changes, curationApi } from './support/curation-api.ts';

const { done, given, refused, rows } = curationApi();

/** A kind's name for several of it. */
const pluralOf = (name: string): string => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

describe.each(Object.entries(cases))('%s', (name, { field, create, update, bad, wrong, selection }) => {
  it('is made, changed and deleted', async () => {
    const input = (await given((f) => ({ of: create(f) }))).of();
    const made = await done(`create${name}`, { input, reason: '补录' }, `{ ${field} { id version } ${changes} }`);
    expect(made.changes).toEqual([{ type: name, created: 1, updated: 0, deleted: 0 }]);
    expect(await rows('select kind, actor_name, reason from change_set where id = ?', [made.changeSetId])).toEqual([
      { kind: `create${name}`, actor_name: 'CURATOR', reason: '补录' },
    ]);
    const row = made[field];
    const changed = await done(`update${name}`, { ...at(row), input: update }, `{ ${field} { id version ${selection} } ${changes} }`);
    expect(changed[field]).toEqual({ id: row.id, version: 2, ...update });
    const again = await done(`update${name}`, { ...at(row, 2), input: update }, `{ ${field} { version } ${changes} }`);
    expect(again).toEqual({ [field]: { version: 2 }, changes: [], changeSetId: null });
    expect(Object.keys((await refused(`update${name}`, { ...at(row, 2), input: bad }, `{ ${field} { id } }`)).fields ?? {}).sort()).toEqual(
      expect.arrayContaining([...wrong].sort()),
    );
    expect(await refused(`update${name}`, { ...at(row), input: update }, `{ ${field} { id } }`)).toMatchObject({
      code: 'STALE_VERSION',
      current: { id: row.id, version: 2 },
    });
    const tried = await done(`delete${name}`, { ...at(row, 2), dryRun: true }, `{ deletedId ${changes} }`);
    expect(tried).toEqual({ deletedId: row.id, changes: [{ type: name, created: 0, updated: 0, deleted: 1 }], changeSetId: null });
    expect((await done(`delete${name}`, at(row, 2), `{ deletedId ${changes} }`)).changeSetId).toEqual(expect.any(String));
    expect(await refused(`delete${name}`, at(row, 2), '{ deletedId }')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('comes back by taking its deletion back, which can be tried first', async () => {
    const input = (await given((f) => ({ of: create(f) }))).of();
    const row = (await done(`create${name}`, { input }, `{ ${field} { id version } }`))[field];
    const { changeSetId } = await done(`delete${name}`, at(row), '{ changeSetId }');
    const tried = await done('restoreChangeSet', { id: changeSetId, dryRun: true }, `{ ${changes} }`);
    expect(tried).toEqual({ changes: expect.arrayContaining([{ type: name, created: 1, updated: 0, deleted: 0 }]), changeSetId: null });
    expect(await refused(`delete${name}`, at(row), '{ deletedId }')).toMatchObject({ code: 'NOT_FOUND' });
    await done('restoreChangeSet', { id: changeSetId }, '{ changeSetId }');
    const { current } = await refused(`update${name}`, { ...at(row, 99), input: update }, `{ ${field} { id } }`);
    const again = await done(`update${name}`, { ...at(row, current.version), input: update }, `{ ${field} { id ${selection} } }`);
    expect(again[field]).toEqual({ id: row.id, ...update });
  });
});

const mutations = printedSchema.getMutationType()?.getFields() ?? {};
const verbs = Object.keys(mutations);
const argsOf = (verb: string): string[] => (mutations[verb]?.args ?? []).map((arg) => arg.name);
/** Everything that mutations make, change and delete with a history: other things have no reason to give. */
const kindNames = verbs.flatMap((verb) => (verb.startsWith('create') && argsOf(verb).includes('reason') ? [verb.slice('create'.length)] : []));
const plurals = verbs.flatMap((verb) => (verb.startsWith('update') && argsOf(verb).includes('rows') ? [verb.slice('update'.length)] : []));

describe('every kind of the schema', () => {
  it('has a case here, and all verbs with versions, reasons and dry runs', () => {
    expect(Object.keys(cases).toSorted()).toEqual(kindNames.toSorted());
    for (const name of kindNames) {
      expect(argsOf(`update${name}`), name).toEqual(expect.arrayContaining(['id', 'version', 'input', 'reason']));
      expect(argsOf(`delete${name}`), name).toEqual(expect.arrayContaining(['id', 'version', 'reason', 'dryRun']));
    }
    for (const verb of verbs.filter((each) => /^(move|split|merge)[A-Z]/.test(each)))
      expect(argsOf(verb), verb).toEqual(expect.arrayContaining(['reason', 'dryRun']));
    expect(plurals.length).toBeGreaterThan(5);
  });
});

describe.each(plurals)('several %s at once', (plural) => {
  const [name, { field, create, update, selection }] = Object.entries(cases).find(([each]) => pluralOf(each) === plural)!;
  const rowsField = plural.charAt(0).toLowerCase() + plural.slice(1);

  it('are changed and deleted, all or none, and can be tried', async () => {
    const inputs = (await given((f) => ({ of: [create(f), create(f)] }))).of.map((of) => of());
    const apart = (input: Record<string, unknown>, key: string, words: string) => (key in input ? { [key]: `${String(input[key])}${words}` } : {});
    const distinct = inputs.map((input, place) => ({
      ...input,
      ...apart(input, 'name', `${plural}${place}`),
      ...apart(input, 'key', `-${plural.toLowerCase()}-${place}`),
      ...apart(input, 'code', `-${plural.toLowerCase()}-${place}`),
    }));
    const both: { id: string; version: number }[] = [];
    for (const input of distinct) both.push((await done(`create${name}`, { input }, `{ ${field} { id version } }`))[field]);
    const tried = await done(`update${plural}`, { rows: both, input: update, dryRun: true }, `{ ${changes} }`);
    expect(tried).toEqual({ changes: [{ type: name, created: 0, updated: 2, deleted: 0 }], changeSetId: null });
    expect(await refused(`update${plural}`, { rows: [both[0], at(both[1]!, 9)], input: update }, '{ changeSetId }')).toMatchObject({ code: 'STALE_VERSION' });
    const changed = await done(`update${plural}`, { rows: both, input: update }, `{ ${rowsField} { id version ${selection} } }`);
    expect(changed[rowsField]).toEqual(both.map(({ id }) => ({ id, version: 2, ...update })));
    expect(await refused(`delete${plural}`, { rows: both }, '{ deletedIds }')).toMatchObject({ code: 'STALE_VERSION' });
    const gone = await done(`delete${plural}`, { rows: changed[rowsField].map((row: Json) => at(row, 2)) }, `{ deletedIds ${changes} }`);
    expect(gone.deletedIds).toEqual(both.map(({ id }) => id));
    expect(gone.changes).toEqual([{ type: name, created: 0, updated: 0, deleted: 2 }]);
  });
});
