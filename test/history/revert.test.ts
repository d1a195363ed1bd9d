import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import { restoreField, restoreRow } from '../../db/history/restore.ts';
import { NoSuchChange, RevertConflict, type RevertedTable, revertChangeSet } from '../../db/history/revert.ts';
import { ConflictReason } from '../../schema/history/history.enums.ts';
import type { Database, Em } from '../../db/orm.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { sampleInput } from '../document-import/support/sample-input.ts';
import { curatedTables } from '../support/curated-tables.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

type Row = Record<string, unknown>;
const rows = <T = Row>(sql: string, values: unknown[] = []): Promise<T[]> => database.orm.em.fork().execute(sql, values);
const inSet = <T>(work: (em: Em, id: string) => Promise<T>): Promise<T> =>
  inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, (em, { id }) => work(em, id));
/** Writes in one change set and tells its id. */
const write = (...statements: [sql: string, values?: unknown[]][]): Promise<string> =>
  inSet(async (em, id) => {
    for (const [sql, values] of statements) await em.execute(sql, values ?? []);
    return id;
  });
const revert = (id: string): Promise<RevertedTable[]> => inSet((em) => revertChangeSet(em, id));
const restore = (table: string, rowId: string, changeId: string) => inSet((em) => restoreRow(em, table, rowId, changeId));
const conflictsOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(RevertConflict);
  return (error as RevertConflict).conflicts;
};
const lastChange = async (rowId: string): Promise<string> =>
  (await rows<{ id: string }>('select max(id)::text as id from change where row_id = ?', [rowId]))[0]!.id;

/** Everything that is curated, without what every write sets. */
const snapshot = async (): Promise<Row> => {
  const images = await Promise.all(
    curatedTables(database.orm.em).map(
      async (table) => [table, await rows(`select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by' as row from "${table}" t order by id`)] as const,
    ),
  );
  return Object.fromEntries(images);
};

const plan = () =>
  build(database, (f) => {
    const area = f.area();
    const goal = f.goal({ area });
    const measure = f.measure({ area });
    f.support(measure, goal);
    const [unit, group] = [f.unit(), f.group()];
    f.member(group, unit);
    const target = f.target({ goal, value: 0.1 });
    return {
      area,
      goal,
      measure,
      unit,
      group,
      target,
      plan: area.plan,
      duty: f.responsibility({ goal, unit }),
      other: f.responsibility({ target, group }),
      mention: f.mention({ measure, unit }),
    };
  });

describe('revertChangeSet', () => {
  it('brings back a plan that was deleted with everything under it, with their ids and higher versions', async () => {
    const { plan: stored, goal } = await plan();
    const before = await snapshot();
    const id = await write(['delete from plan where id = ?', [stored.id]]);
    expect(await rows('select id from goal where id = ?', [goal.id])).toEqual([]);
    const counts = await revert(id);
    expect(counts.find(({ table }) => table === 'goal')).toEqual({ table: 'goal', created: 1, updated: 0, deleted: 0 });
    expect(await snapshot()).toEqual(before);
    expect(await rows('select version, statement, search is not null as indexed from goal where id = ?', [goal.id])).toMatchObject([
      { version: 2, indexed: true },
    ]);
  });

  it('undoes an import, and does it again when that is undone', async () => {
    const before = await snapshot();
    await applyInputs(database.orm.em.fork(), [sampleInput()]);
    const [imported] = await rows<{ id: string }>(`select id from change_set where kind = 'import' order by at desc limit 1`);
    const after = await snapshot();
    expect(after).not.toEqual(before);
    const undoing = await inSet(async (em, id) => {
      await revertChangeSet(em, imported!.id);
      return id;
    });
    expect(await snapshot()).toEqual(before);
    const redoing = await inSet(async (em, id) => {
      await revertChangeSet(em, undoing);
      return id;
    });
    expect(await snapshot()).toEqual(after);
    await revert(redoing);
    expect(await snapshot()).toEqual(before);
  });

  it('undoes a move to another plan, with what triggers moved along', async () => {
    const [one, two] = [await plan(), await plan()];
    const before = await snapshot();
    const id = await write(['update goal set area_id = ? where id = ?', [two.area.id, one.goal.id]]);
    expect(await rows('select plan_id from responsibility where id = ?', [one.duty.id])).toEqual([{ plan_id: two.plan.id }]);
    await revert(id);
    expect(await snapshot()).toEqual(before);
  });

  it('undoes swapped names and a place moved in the tree', async () => {
    const { a, b, child, grandchild } = await build(database, (f) => {
      const [first, second] = [f.jurisdiction({ code: '110001' }), f.jurisdiction({ code: '110002' })];
      const below = f.jurisdiction({ parent: first });
      return { a: first, b: second, child: below, grandchild: f.jurisdiction({ parent: below }) };
    });
    const before = await snapshot();
    const id = await write(
      [`update jurisdiction set code = null where id = ?`, [a.id]],
      [`update jurisdiction set code = '110001' where id = ?`, [b.id]],
      [`update jurisdiction set code = '110002' where id = ?`, [a.id]],
      ['update jurisdiction set parent_id = ? where id = ?', [b.id, child.id]],
    );
    expect(await rows('select path from jurisdiction where id = ?', [grandchild.id])).toEqual([{ path: `${b.id}/${child.id}/${grandchild.id}/` }]);
    await revert(id);
    expect(await snapshot()).toEqual(before);
  });

  it('undoes the deletion of a document that others merely lose', async () => {
    const { document } = await build(database, (f) => {
      const paper = f.document({ text: '全文' });
      const goal = f.goal({ document: paper, area: f.area({ plan: f.plan({ document: paper }) }) });
      f.section({ document: paper, plan: goal.plan as never });
      return { document: paper };
    });
    const before = await snapshot();
    const id = await write(['delete from document where id = ?', [document.id]]);
    await revert(id);
    expect(await snapshot()).toEqual(before);
  });

  it('removes places made in one statement, whichever way round', async () => {
    const id = await write(
      [
        `insert into jurisdiction (id, name, short_name, level, parent_id) values
       ('00000000-0000-4000-9000-000000000002', '子', '子', 'COUNTY', null), ('00000000-0000-4000-9000-000000000001', '母', '母', 'CITY', null)`,
      ],
      [`update jurisdiction set parent_id = '00000000-0000-4000-9000-000000000001' where id = '00000000-0000-4000-9000-000000000002'`],
    );
    await revert(id);
    expect(await rows(`select id from jurisdiction where id::text like '00000000-0000-4000-9000-%'`)).toEqual([]);
  });

  it('keeps later edits of other fields, and the marks of edited fields', async () => {
    const { goal } = await plan();
    const first = await write([`update goal set text = '新的文字。', edited_fields = '{text}' where id = ?`, [goal.id]]);
    await write([`update goal set kind = 'SUB', edited_fields = '{text,kind}' where id = ?`, [goal.id]]);
    await revert(first);
    expect(await rows('select text, kind, edited_fields, version from goal where id = ?', [goal.id])).toEqual([
      { text: goal.text, kind: 'SUB', edited_fields: ['kind'], version: 4 },
    ]);
  });

  it('writes nothing where a row has been changed since, and says which', async () => {
    const { goal, unit } = await plan();
    const first = await write([`update goal set text = '新的文字。' where id = ?`, [goal.id]], [`update unit set name_en = 'One' where id = ?`, [unit.id]]);
    await write([`update goal set text = '更新的文字。' where id = ?`, [goal.id]]);
    const before = await snapshot();
    expect(await conflictsOf(revert(first))).toEqual([{ table: 'goal', rowId: goal.id, fields: ['text'], reason: ConflictReason.CHANGED }]);
    expect(await snapshot()).toEqual(before);
  });

  it('does not take away what others have hung under a row since', async () => {
    const { area, unit } = await plan();
    const id = await write([
      `insert into goal (id, plan_id, area_id, text, position) values ('00000000-0000-4000-9000-00000000000a', ?, ?, '字', 9)`,
      [area.plan.id, area.id],
    ]);
    await write([
      `insert into responsibility (id, plan_id, goal_id, unit_id, role, position) values ('00000000-0000-4000-9000-00000000000b', ?, '00000000-0000-4000-9000-00000000000a', ?, 'LEAD', 0)`,
      [area.plan.id, unit.id],
    ]);
    expect(await conflictsOf(revert(id))).toEqual([
      { table: 'responsibility', rowId: '00000000-0000-4000-9000-00000000000b', fields: ['goal_id'], reason: ConflictReason.IN_USE },
    ]);
  });

  it('does not bring back a row whose parent is gone, or whose name is taken', async () => {
    const { goal, duty, unit } = await plan();
    const id = await write(['delete from responsibility where id = ?', [duty.id]]);
    await write(['delete from goal where id = ?', [goal.id]]);
    expect(await conflictsOf(revert(id))).toEqual([{ table: 'responsibility', rowId: duty.id, fields: ['goal_id'], reason: ConflictReason.MISSING }]);
    const spare = await build(database, (f) => f.unit({ jurisdiction: unit.jurisdiction as never }));
    const renaming = await write([`update unit set name = '另一个名字' where id = ?`, [spare.id]]);
    await write(['update unit set name = ? where id = ?', [spare.name, unit.id]]);
    expect(await conflictsOf(revert(renaming))).toMatchObject([{ table: 'unit', reason: ConflictReason.TAKEN }]);
    await expect(revert('00000000-0000-4000-9000-0000000000ff')).rejects.toBeInstanceOf(NoSuchChange);
  });
});

describe('restoreRow and restoreField', () => {
  it('puts a row back to what it was before a change', async () => {
    const { goal } = await plan();
    await write([`update goal set text = '第二稿。', kind = 'SUB' where id = ?`, [goal.id]]);
    const second = await lastChange(goal.id);
    await write([`update goal set text = '第三稿。', ordinal = '9.' where id = ?`, [goal.id]]);
    await inSet((em) => restoreField(em, 'goal', goal.id, second, 'text'));
    expect(await rows('select text, kind, ordinal, version from goal where id = ?', [goal.id])).toEqual([
      { text: goal.text, kind: 'SUB', ordinal: '9.', version: 4 },
    ]);
    await restore('goal', goal.id, second);
    expect(await rows('select text, kind, ordinal, version from goal where id = ?', [goal.id])).toEqual([
      { text: goal.text, kind: 'MAIN', ordinal: '', version: 5 },
    ]);
    expect(await restore('goal', goal.id, second)).toBeNull();
  });

  it('brings a deleted row back alone, figures to the last digit', async () => {
    const { target } = await plan();
    await write([`update target set value = 12345678901234567890.123456789 where id = ?`, [target.id]], ['delete from target where id = ?', [target.id]]);
    await restore('target', target.id, await lastChange(target.id));
    expect(await rows('select value::text from target where id = ?', [target.id])).toEqual([{ value: '12345678901234567890.123456789' }]);
  });

  it('refuses what was not there before, and what hangs under a row that is gone', async () => {
    const { goal, duty } = await plan();
    const made = await lastChange(goal.id);
    await expect(restore('goal', goal.id, made)).rejects.toBeInstanceOf(NoSuchChange);
    await write(['delete from goal where id = ?', [goal.id]]);
    const gone = await lastChange(duty.id);
    expect(await conflictsOf(restore('responsibility', duty.id, gone))).toMatchObject([{ reason: ConflictReason.MISSING }]);
  });
});
