import { afterEach, expect, it } from 'vitest';
import { Alignment } from '../../db/alignment/alignment.entity.ts';
import type { Database, Em } from '../../db/orm.ts';
import { AlignmentStatus, AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import { PlanLinkKind, PlanStatus } from '../../schema/plan/plan.enums.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { inputsOfPlanFiles } from '../../server/document-import/apply/input-of-plan-files.ts';
import { exportPlans } from '../../server/document-import/export/export.service.ts';
import { readPlanFile } from '../../server/document-import/export/plan-file.ts';
import type { Json } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let open: Database[] = [];
const fresh = async (): Promise<Database> => {
  const database = await openTestDatabase();
  open.push(database);
  return database;
};
afterEach(async () => {
  for (const database of open) await database.close();
  open = [];
});

const textsOf = async ({ orm }: Database): Promise<string[]> => (await exportPlans(orm.em.fork())).map(({ text }) => text);
const bring = (em: Em, texts: readonly string[]) => applyInputs(em, inputsOfPlanFiles(texts.map((text) => readPlanFile(JSON.parse(text), 'exported'))));

/** A city's plan and a county's with everything that curators add by hand. */
async function curated(): Promise<Database> {
  const database = await fresh();
  await build(database, (f) => {
    const nation = f.jurisdiction({ name: '中国', shortName: '中国', level: 'NATION' as never, code: '000000' });
    const city = f.jurisdiction({ name: '云岭市', shortName: '云岭', code: '998800', parent: nation });
    const county = f.jurisdiction({ name: '松坡县', shortName: '松坡', code: '998801', level: 'COUNTY' as never, parent: city });
    const bureau = f.unit({ jurisdiction: city, name: '云岭市茶叶发展中心', shortName: '市茶叶中心', nameEn: 'Yunling Tea Centre' }, [
      '市茶业中心',
      '市茶中心',
    ]);
    const other = f.unit({ jurisdiction: county, name: '松坡县茶叶发展中心', shortName: '县茶叶中心' });
    f.family({ code: 'tea-centre', name: '茶叶发展中心', nameEn: 'Tea Centre', shortName: '茶叶中心' }, [bureau, other], ['茶业中心', 'Tea Office']);
    const group = f.group({ jurisdiction: city, name: '市茶产业工作专班成员单位', membersComplete: true });
    f.member(group, bureau, { memberFrom: '2021-01-01', memberUntil: '2022-12-31' });
    f.member(group, other, { memberUntil: '2023-05-01' });
    const plan = f.plan({ key: 'yunling-tea', title: '云岭市茶产业规划', jurisdiction: city, topic: 'tea' });
    const lower = f.plan({ key: 'songpo-tea', title: '松坡县茶产业规划', jurisdiction: county, topic: 'tea' });
    f.planLink({ plan: lower, title: '市级茶产业规划', target: plan });
    f.planLink({ plan: lower, title: '云岭市茶产业规划', target: plan, kind: PlanLinkKind.BASIS });
    const [area, own] = [f.area({ plan, title: '茶园建设' }), f.area({ plan: lower, title: '茶园建设' })];
    const high = f.goal({ area, ordinal: '1', text: '全市茶园面积达到5万亩。', label: '茶园' });
    const second = f.goal({ area, ordinal: '2', text: '茶叶加工更加规范。' });
    const low = f.goal({ area: own, ordinal: '1', text: '全县茶园面积达到1万亩。' });
    const measure = f.measure({ area: own, ordinal: '1', title: '扩建茶园', text: '扩建茶园。建设标准茶园。' });
    f.support(measure, low);
    f.support(measure, high);
    f.responsibility({ goal: high, unit: bureau, role: ResponsibilityRole.LEAD, asWritten: '市茶中心' });
    f.responsibility({ goal: high, group, role: ResponsibilityRole.COOPERATING, asWritten: '市茶产业工作专班成员单位' });
    f.responsibility({ goal: low, unit: other, role: ResponsibilityRole.LEAD, asWritten: '县茶叶中心' });
    const indicator = f.indicator({ name: '茶园总面积', unitOfMeasure: '亩' }, ['茶园种植面积']);
    f.target({ goal: high, indicator, indicatorName: '全市规模', value: 50_000, unitOfMeasure: '亩' });
    f.target({ goal: high, indicator: null, indicatorName: '茶园种植面积', value: 50_000, unitOfMeasure: '亩' });
    Object.assign(lower, { status: PlanStatus.ARCHIVED, publishedAt: new Date('2024-03-01T08:00:00Z') });
    const decided = { confidence: 0.75, reason: '同一指标的分解', decidedBy: '王编辑' };
    f.em.create(Alignment, { lower: low, higher: high, status: AlignmentStatus.CONFIRMED, verdict: AlignmentVerdict.LOOSER, ...decided });
    f.em.create(Alignment, { lower: low, higher: second, status: AlignmentStatus.REJECTED, decidedBy: '王编辑' });
  });
  return database;
}

it('should carry everything that curators have made through an empty database, byte for byte', async () => {
  const texts = await textsOf(await curated());
  const [lower = '{}', higher = '{}'] = texts;
  expect(JSON.parse(lower)).toMatchObject({
    plan: { status: 'ARCHIVED', publishedAt: '2024-03-01T08:00:00.000Z', linksTo: [{ title: '市级茶产业规划', plan: 'yunling-tea' }] },
    measures: [{ supports: ['A1.G1'], supportsElsewhere: [{ plan: 'yunling-tea', goal: 'A1.G1' }] }],
    families: [{ code: 'tea-centre', aliases: ['Tea Office', '茶业中心'] }],
    alignments: [
      { goal: 'A1.G1', to: { plan: 'yunling-tea', goal: 'A1.G1' }, status: 'CONFIRMED', verdict: 'LOOSER', confidence: 0.75, decidedBy: '王编辑' },
      { to: { goal: 'A1.G2' }, status: 'REJECTED', verdict: null },
    ],
  });
  expect(JSON.parse(higher)).toMatchObject({
    targets: [
      { indicator: '全市规模', sharedIndicator: '茶园总面积' },
      { indicator: '茶园种植面积', noSharedIndicator: true },
    ],
    groups: [
      {
        members: [
          { from: null, until: '2023-05-01' },
          { from: '2021-01-01', until: '2022-12-31' },
        ],
      },
    ],
  });
  const second = await fresh();
  await bring(second.orm.em.fork(), texts);
  expect(await textsOf(second)).toEqual(texts);
  const again = await bring(second.orm.em.fork(), texts);
  expect(Object.values(again.counts).every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
});

it('should tie a plan to one that has come before, and leave out ties to one that has not', async () => {
  const [lower = '', higher = ''] = await textsOf(await curated());
  const alone = await fresh();
  await bring(alone.orm.em.fork(), [lower]);
  expect(await alone.orm.em.fork().execute('select id from alignment')).toEqual([]);
  const second = await fresh();
  await bring(second.orm.em.fork(), [higher]);
  await bring(second.orm.em.fork(), [lower]);
  expect(await textsOf(second)).toEqual([lower, higher]);
});

it('should leave what somebody has decided here', async () => {
  const texts = await textsOf(await curated());
  const second = await fresh();
  await bring(second.orm.em.fork(), texts);
  const changed = texts.map((text) => text.replace('"status":"CONFIRMED"', '"status":"REJECTED"'));
  expect(changed).not.toEqual(texts);
  await bring(second.orm.em.fork(), changed);
  const rows: Json[] = await second.orm.em.fork().execute('select status from alignment order by status');
  expect(rows).toEqual([{ status: 'CONFIRMED' }, { status: 'REJECTED' }]);
});
