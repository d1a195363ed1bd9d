import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import type { ApplyInput, ApplyOptions } from '../../server/document-import/apply/apply-input.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { type ApplyReport, isChange } from '../../server/document-import/apply/report.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { emptyTables } from './support/empty-tables.ts';
import { sampleCatalogue, sampleInput } from './support/sample-input.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

const apply = (input: ApplyInput, options?: ApplyOptions): Promise<ApplyReport> => applyInputs(database.orm.em.fork(), [input], options);
const rows = <T = Record<string, unknown>>(sql: string): Promise<T[]> => database.orm.em.fork().execute(sql);
const curate = (sql: string): Promise<unknown> =>
  inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'curator', kind: 'test' }, (em) => em.execute(sql));
/** How much history there is. */
const written = (): Promise<{ sets: number; changes: number }[]> =>
  rows('select (select count(*)::int from change_set) as sets, (select count(*)::int from change) as changes');
const ids = async (): Promise<unknown[]> =>
  rows('select id from goal union select id from measure union select id from target union select id from area order by id');

describe('applying a document', () => {
  it('should store the plan with its items, figures, units and text', async () => {
    const report = await apply(sampleInput());
    expect(report.counts.goal.added).toBe(2);
    expect(await rows('select number, sha256, length(text)::int as length from document')).toEqual([
      { number: '莱政发〔2026〕3号', sha256: 'a'.repeat(64), length: 400 },
    ]);
    expect(await rows('select g.ordinal, g.statement, g.text_spans, a.theme from goal g join area a on a.id = g.area_id order by g.position')).toMatchObject([
      { ordinal: '1.', text_spans: [[20, 60]] },
      { ordinal: '2.' },
    ]);
    expect(await rows('select kind, text from section order by position')).toEqual([
      { kind: 'NOTICE', text: '各单位：' },
      { kind: 'UNPLACED', text: '附注' },
    ]);
    expect(
      await rows(
        `select r.role, coalesce(u.name, g.name) as name, r.as_written from responsibility r left join unit u on u.id = r.unit_id left join unit_group g on g.id = r.group_id join goal o on o.id = r.goal_id order by o.position, r.position`,
      ),
    ).toEqual([
      { role: 'LEAD', name: '莱州市文化和旅游局', as_written: '市文化和旅游局' },
      { role: 'RESPONSIBLE', name: '莱州市妇女联合会', as_written: '妇联' },
      { role: 'RESPONSIBLE', name: '市全民阅读成员单位', as_written: '全民阅读成员单位' },
      { role: 'LEAD', name: '莱州市文化和旅游局', as_written: '市文旅局' },
    ]);
    expect(
      await rows(
        'select m.as_written, f.code, u.name from mention m left join unit_family f on f.id = m.family_id left join unit u on u.id = m.unit_id order by m.position',
      ),
    ).toEqual([
      { as_written: '各级妇联', code: 'womens-federation', name: null },
      { as_written: '烟台市图书馆', code: null, name: '烟台市图书馆' },
    ]);
  });

  it('should change nothing in a second run', async () => {
    await apply(sampleInput());
    const before = await written();
    const report = await apply(sampleInput());
    expect(isChange(report)).toBe(false);
    expect(report.counts.goal).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0, kept: 0 });
    expect(await written()).toEqual(before);
  });

  it('should write one change set that says what was done', async () => {
    const [before] = await written();
    await apply(sampleInput(), { reason: 'sample.txt' });
    expect((await written())[0]?.sets).toBe((before?.sets ?? 0) + 1);
    expect(await rows('select kind, actor_name, reason from change_set order by id desc limit 1')).toEqual([
      { kind: 'import', actor_name: 'import', reason: 'sample.txt' },
    ]);
  });

  it('should leave the database as it was when it fails half-way', async () => {
    await apply(sampleInput());
    const before = [await rows('select id, version, text from goal order by id'), await written()];
    const failing = apply(
      sampleInput((plan) => {
        plan.goals[0]!.text = '全新的文字，与以前不同。';
      }),
      {
        onProgress: (step) => {
          if (step === 'writing targets') throw new Error('pulled the plug');
        },
      },
    );
    await expect(failing).rejects.toThrow('pulled the plug');
    expect([await rows('select id, version, text from goal order by id'), await written()]).toEqual(before);
  });

  it('should fill in the words of what the catalogue knows, and double nothing', async () => {
    await apply(sampleCatalogue(), { kind: 'catalogue', publish: true });
    const before = await ids();
    const report = await apply(sampleInput());
    expect(await ids()).toEqual(before);
    expect([report.counts.goal, report.counts.measure, report.counts.target, report.counts.plan].map(({ added, removed }) => added + removed)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(await rows('select label, text is not null as filled from goal order by position')).toEqual([
      { label: '标签A1.G1', filled: true },
      { label: '标签A1.G2', filled: true },
    ]);
    expect(await rows('select status, (select count(*)::int from document) as documents from plan')).toEqual([{ status: 'PUBLISHED', documents: 1 }]);
  });

  it('should leave the words that are there when the catalogue comes after the document', async () => {
    await apply(sampleInput());
    await apply(sampleCatalogue());
    expect(await rows('select count(*)::int as n from goal where text is null or text_spans is null and position = 0')).toEqual([{ n: 0 }]);
  });

  it('should change the same rows when the document is corrected', async () => {
    await apply(sampleInput());
    const before = await ids();
    const report = await apply(
      sampleInput((plan) => {
        plan.goals[0]!.text = plan.goals[0]!.text!.replace('120', '150');
        plan.targets[0]!.value = 150;
        plan.measures[0]!.ordinal = '3.';
      }),
    );
    expect(await ids()).toEqual(before);
    expect([report.counts.goal.changed, report.counts.target.changed, report.counts.measure.changed]).toEqual([1, 1, 1]);
    expect(await rows("select value::float as value, version from target where indicator_name like '%面积'")).toEqual([{ value: 150, version: 2 }]);
  });

  it('should follow an item that moved to another area', async () => {
    await apply(sampleInput());
    const before = await ids();
    await apply(
      sampleInput((plan) => {
        plan.measures[0]!.area = 'A2';
      }),
    );
    expect(await ids()).toEqual(before);
    expect(await rows('select a.title from measure m join area a on a.id = m.area_id order by m.position')).toEqual([
      { title: '组织实施' },
      { title: '组织实施' },
    ]);
  });

  it('should remove what is no longer in the document', async () => {
    await apply(sampleInput());
    const report = await apply(
      sampleInput((plan) => {
        plan.goals.pop();
        plan.targets.splice(1, 1);
      }),
    );
    expect([report.counts.goal.removed, report.counts.target.removed, report.counts.responsibility.removed]).toEqual([1, 1, 1]);
    expect(await rows('select count(*)::int as n from goal')).toEqual([{ n: 1 }]);
  });
});

describe('documents', () => {
  it('should keep two documents apart that were read with one number', async () => {
    await apply(sampleInput());
    const other = sampleInput((plan) => {
      Object.assign(plan.plan, { key: 'laizhou-sports', title: '莱州市全民健身规划' });
    });
    Object.assign(other.document ?? {}, { title: '关于印发全民健身规划的通知', sha256: 'b'.repeat(64) });
    const report = await apply(other);
    expect(report.questions.map(({ code }) => code)).toEqual(['NUMBER_TAKEN']);
    expect(await rows('select number from document order by id')).toEqual([{ number: '莱政发〔2026〕3号' }, { number: null }]);
    expect(isChange(await apply(other))).toBe(false);
  });

  it('should take another file of the same document for the same', async () => {
    await apply(sampleInput());
    const pdf = sampleInput();
    Object.assign(pdf.document ?? {}, { sha256: 'c'.repeat(64), format: 'pdf' });
    const report = await apply(pdf);
    expect(report.counts.document).toMatchObject({ added: 0, changed: 1 });
    expect(report.counts.goal.unchanged).toBe(2);
  });

  it('should publish a draft when asked, and leave an archived plan archived', async () => {
    const status = () => rows('select status, published_at is not null as dated from plan');
    await apply(sampleInput());
    expect(await status()).toEqual([{ status: 'DRAFT', dated: false }]);
    await apply(sampleInput(), { publish: true });
    expect(await status()).toEqual([{ status: 'PUBLISHED', dated: true }]);
    await curate(`update plan set status = 'ARCHIVED'`);
    await apply(sampleInput(), { publish: true });
    expect(await status()).toEqual([{ status: 'ARCHIVED', dated: true }]);
  });

  it('should store characters that the database cannot have as marks', async () => {
    const broken = (): ApplyInput =>
      sampleInput((plan) => {
        plan.goals[0]!.text = '半个字\uD842和空字\u0000都在';
      });
    await apply(broken());
    expect(await rows('select text from goal where position = 0')).toEqual([{ text: '半个字\uFFFD和空字\uFFFD都在' }]);
    expect(isChange(await apply(broken()))).toBe(false);
  });
});

describe('what a curator edited', () => {
  it('should keep an edited field and report it', async () => {
    await apply(sampleInput());
    await curate(`update goal set text = '馆员改过的文字', edited_fields = '{text}' where position = 0`);
    const report = await apply(
      sampleInput((plan) => {
        plan.goals[0]!.kind = 'OVERALL' as (typeof plan.goals)[0]['kind'];
      }),
    );
    expect(await rows('select text, kind from goal where position = 0')).toEqual([{ text: '馆员改过的文字', kind: 'OVERALL' }]);
    expect(report.kept).toMatchObject([{ kind: 'goal', fields: ['text'] }]);
  });

  it('should keep a responsibility that was given to another unit', async () => {
    await apply(sampleInput());
    await curate(`update responsibility set unit_id = (select id from unit where short_name = '市住建局'), edited_fields = '{unit}' where as_written = '妇联'`);
    const report = await apply(sampleInput());
    expect(await rows(`select u.short_name from responsibility r join unit u on u.id = r.unit_id where r.as_written = '妇联'`)).toEqual([
      { short_name: '市住建局' },
    ]);
    expect(report.counts.responsibility).toMatchObject({ added: 0, removed: 0, kept: 1 });
  });

  it('should keep an edited item that the document no longer has', async () => {
    await apply(sampleInput());
    await curate(`update goal set ordinal = '9.', edited_fields = '{ordinal}' where position = 1`);
    const report = await apply(
      sampleInput((plan) => {
        plan.goals.pop();
      }),
    );
    expect(report.counts.goal).toMatchObject({ removed: 0, kept: 1 });
    expect(await rows('select count(*)::int as n from goal')).toEqual([{ n: 2 }]);
  });

  it('should keep a responsibility that a curator added', async () => {
    await apply(sampleInput());
    const curator = '01900000-0000-7000-8000-000000000001';
    await inChangeSet(database.orm.em.fork(), { actorId: curator, actorName: 'curator', kind: 'test' }, (em) =>
      em.execute(
        `insert into responsibility (id, plan_id, goal_id, unit_id, role, position) select '01900000-0000-7000-8000-000000000002', g.plan_id, g.id, u.id, 'COOPERATING', 9 from goal g, unit u where g.position = 1 and u.short_name = '市妇联'`,
      ),
    );
    await apply(sampleInput());
    expect(await rows(`select count(*)::int as n from responsibility where role = 'COOPERATING'`)).toEqual([{ n: 1 }]);
  });
});

describe('links and names', () => {
  it('should point a basis at the plan of that title once it comes', async () => {
    await apply(sampleInput());
    const upper = sampleInput((plan) => {
      Object.assign(plan.plan, { key: 'yantai-reading', title: '烟台市“十五五”全民阅读规划', jurisdiction: '烟台市', level: 'CITY', basis: [] });
    });
    await apply({ ...upper, document: null });
    expect(await rows('select l.title, t.key from plan_link l left join plan t on t.id = l.target_id order by l.position')).toEqual([
      { title: '中华人民共和国公共图书馆法', key: null },
      { title: '烟台市“十五五”全民阅读规划', key: 'yantai-reading' },
    ]);
    expect(await rows("select count(*)::int as n from indicator where name = '图书馆到馆率'")).toEqual([{ n: 1 }]);
    expect(await rows(`select count(*)::int as n from unit where short_name = '市妇联'`)).toEqual([{ n: 2 }]);
  });

  it('should ask about an office that no family knows, and about a place that no list knows', async () => {
    const input = sampleInput((plan) => {
      plan.goals[1]!.responsibilities[0]!.unit = '市琉璃发展促进会';
      Object.assign(plan.plan, { jurisdiction: '天河湾市', title: '天河湾市阅读规划' });
    });
    expect((await apply(input)).questions.map(({ code, plan }) => [code, plan])).toEqual([
      ['PLACE_UNKNOWN', 'laizhou-reading'],
      ['UNIT_UNKNOWN', 'laizhou-reading'],
    ]);
    expect((await apply(input)).questions.map(({ code }) => code)).toEqual(['PLACE_UNKNOWN']);
  });

  it('should give another plan of the same key a key of its own', async () => {
    await apply(sampleInput());
    const other = sampleInput((plan) => {
      Object.assign(plan.plan, { title: '龙口市全民阅读规划', jurisdiction: '龙口市' });
    });
    await apply({ ...other, document: null });
    expect(await rows('select key from plan order by key')).toEqual([{ key: 'laizhou-reading' }, { key: 'laizhou-reading-2' }]);
  });
});
