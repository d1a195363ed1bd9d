import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { AreaTheme } from '../../schema/area/area.enums.ts';
import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let rows: Awaited<ReturnType<typeof fill>>;

const fill = () =>
  build(database, (f) => {
    const [city, county, draft] = [f.plan({ title: '市规划' }), f.plan({ title: '县规划' }), f.draft({ title: '草稿' })];
    const [cityArea, countyArea, draftArea] = [city, county, draft].map((plan) => f.area({ plan, theme: AreaTheme.HEALTH }));
    const rate = f.indicator({ name: '筛查率', direction: IndicatorDirection.HIGHER });
    const screening = f.goal({ area: cityArea, text: '适龄妇女两癌筛查率达到90%以上，早诊早治水平提高。' });
    const sport = f.goal({ area: cityArea, text: '人均体育场地面积达到2.6平方米。' });
    const nurseries = f.goal({ area: cityArea, text: '每千人口托位数达到4.5个。' });
    const elders = f.goal({ area: cityArea, text: '完善养老服务网络，健全失能照护制度。' });
    const countyScreening = f.goal({ area: countyArea, text: '适龄妇女的两癌筛查率达到85%，早诊早治水平进一步提高。' });
    const countySport = f.goal({ area: countyArea, text: '全县人均体育场地面积达到2.8平方米以上。' });
    const countyNurseries = f.goal({ area: countyArea, text: '托育服务有新发展，让家长放心满意，托位数增加。' });
    const reading = f.goal({ area: countyArea, text: '书香社会建设深入人心。' });
    const draftGoal = f.goal({ area: draftArea, text: '适龄妇女两癌筛查率达到99%以上。' });
    f.target({ goal: screening, indicator: rate, indicatorName: '筛查率', value: 90, unitOfMeasure: '%', dueYear: 2030 });
    f.target({ goal: countyScreening, indicator: rate, indicatorName: '筛查率', value: 85, unitOfMeasure: '%', dueYear: 2030 });
    f.target({ goal: sport, indicatorName: '人均体育场地面积', value: 2.6, unitOfMeasure: '平方米', dueYear: 2030 });
    f.target({ goal: countySport, indicatorName: '人均体育场地面积', value: 2.8, unitOfMeasure: '平方米', dueYear: 2030 });
    f.target({ goal: nurseries, indicatorName: '每千人口托位数', value: 4.5, unitOfMeasure: '个', dueYear: 2030 });
    return { city, county, draft, screening, sport, nurseries, elders, countyScreening, countySport, countyNurseries, reading, draftGoal };
  });

beforeAll(async () => {
  database = await openTestDatabase();
  rows = await fill();
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = async (query: string, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(query, undefined);
  expect(errors).toEqual([]);
  return data;
};
const plans = (): string => `plan: "${rows.county.id}", against: "${rows.city.id}"`;
const gapFields =
  '{ totalCount counts { verdict count } nodes { verdict confidence lower { id } higher { id } alignment { decidedBy } figures { verdict indicatorName lowerFigure higherFigure lower { id } } } }';
const gaps = async (more = '', role: UserRole | null = null): Promise<Json> =>
  (await ask(`{ alignmentGaps(${plans()}${more}) ${gapFields} }`, role)).alignmentGaps;

describe('suggestAlignments', () => {
  it('pairs goals by words, theme and indicators, the surest first, and says why', async () => {
    const { suggestAlignments } = await ask(`{ suggestAlignments(${plans()}) { totalCount nodes { lower { id } higher { id } confidence verdict reason } } }`);
    expect(suggestAlignments.nodes.map((node: Json) => [node.lower.id, node.higher.id, node.verdict]).toSorted()).toEqual(
      [
        [rows.countyScreening.id, rows.screening.id, 'LOOSER'],
        [rows.countySport.id, rows.sport.id, 'STRICTER'],
      ].toSorted(),
    );
    expect(suggestAlignments.nodes[0].reason).toMatch(/^words \d+% alike; same theme/);
    expect(suggestAlignments.nodes[0].confidence).toBeGreaterThanOrEqual(suggestAlignments.nodes[1].confidence);
  });
});

describe('alignmentGaps', () => {
  it('says what is looser, stricter, missing and extra, figure by figure', async () => {
    const { nodes, counts, totalCount } = await gaps();
    expect(nodes.map((node: Json) => [node.verdict, node.lower?.id ?? null, node.higher?.id ?? null])).toEqual([
      ['LOOSER', rows.countyScreening.id, rows.screening.id],
      ['STRICTER', rows.countySport.id, rows.sport.id],
      ['MISSING', null, rows.nurseries.id],
      ['MISSING', null, rows.elders.id],
      ['EXTRA', rows.countyNurseries.id, null],
      ['EXTRA', rows.reading.id, null],
    ]);
    expect(nodes[0].figures).toEqual([
      { verdict: 'LOOSER', indicatorName: '筛查率', lowerFigure: '≥85%', higherFigure: '≥90%', lower: { id: expect.any(String) } },
    ]);
    expect(totalCount).toBe(6);
    expect(counts.find(({ verdict }: Json) => verdict === 'MISSING').count).toBe(2);
    expect((await gaps(', verdicts: [EXTRA], first: 1')).nodes).toHaveLength(1);
  });

  it('takes seven statements whatever the plans hold', async () => {
    api.sent.count = 0;
    await gaps();
    expect(api.sent.count).toBeLessThanOrEqual(7);
  });

  it('refuses plans that are not there, drafts, one plan twice, and wild figures', async () => {
    const code = async (args: string, role: UserRole | null = null): Promise<unknown> =>
      (await api.as(role)(`{ alignmentGaps(${args}) { totalCount } }`)).errors[0]?.extensions['code'];
    expect(await code(`plan: "${rows.county.id}", against: "${rows.draft.id}"`)).toBe('NOT_FOUND');
    expect(await code(`plan: "${rows.county.id}", against: "${rows.draft.id}"`, UserRole.CURATOR)).toBeUndefined();
    expect(await code(`plan: "${rows.county.id}", against: "${rows.reading.id}"`)).toBe('NOT_FOUND');
    expect(await code(`plan: "${rows.county.id}", against: "${rows.county.id}"`)).toBe('BAD_USER_INPUT');
    expect(await code('plan: "x", against: "y"')).toBe('BAD_USER_INPUT');
    expect(await code(`${plans()}, minConfidence: 2`)).toBe('BAD_USER_INPUT');
  });
});

const decide = (verb: string, input: Record<string, unknown>, role: UserRole | null = UserRole.CURATOR) =>
  api.as(role)(
    `mutation ($input: DecideAlignmentInput!) { ${verb}(input: $input) { changeSetId alignment { id version status verdict confidence reason decidedBy lower { id } higher { id } } } }`,
    { input },
  );

describe('deciding', () => {
  it('is for curators, keeps who and why, and shows in the comparison', async () => {
    const pair = { lowerId: rows.countyNurseries.id, higherId: rows.nurseries.id };
    expect((await decide('confirmAlignment', pair, null)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await decide('confirmAlignment', pair, UserRole.ANALYST)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const { data, errors } = await decide('confirmAlignment', { ...pair, confidence: 0.9, reason: '同一件事' });
    expect(errors).toEqual([]);
    expect(data.confirmAlignment.alignment).toMatchObject({ status: 'CONFIRMED', version: 1, verdict: null, decidedBy: 'CURATOR', reason: '同一件事' });
    const gap = (await gaps()).nodes.find((node: Json) => node.lower?.id === pair.lowerId);
    expect(gap).toMatchObject({
      verdict: 'LOOSER',
      confidence: 0.9,
      alignment: { decidedBy: 'CURATOR' },
      figures: [{ verdict: 'MISSING', lowerFigure: null, higherFigure: '≥4.5 个' }],
    });
  });

  it('takes a version for a new decision, and a verdict before the figures', async () => {
    const pair = { lowerId: rows.countyNurseries.id, higherId: rows.nurseries.id };
    const stale = await decide('rejectAlignment', pair);
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', version: 1 });
    const { data } = await decide('confirmAlignment', { ...pair, verdict: 'EQUAL', version: 1 });
    expect(data.confirmAlignment.alignment).toMatchObject({ version: 2, verdict: 'EQUAL' });
    expect((await gaps()).nodes.find((node: Json) => node.lower?.id === pair.lowerId).verdict).toBe('EQUAL');
  });

  it('is taken back by its change set, the first decision and a later one', async () => {
    const pair = { lowerId: rows.reading.id, higherId: rows.elders.id };
    const undo = async (id: string): Promise<void> => void (await ask(`mutation { restoreChangeSet(id: "${id}") { changeSetId } }`, UserRole.CURATOR));
    const statuses = async (): Promise<string[]> => {
      const { alignments } = await ask(`{ alignments(filter: { lower: { id: { eq: "${pair.lowerId}" } } }) { nodes { status } } }`);
      return alignments.nodes.map(({ status }: Json) => status);
    };
    const first = (await decide('confirmAlignment', pair)).data.confirmAlignment;
    const second = (await decide('rejectAlignment', { ...pair, version: 1 })).data.rejectAlignment;
    expect(await statuses()).toEqual(['REJECTED']);
    await undo(second.changeSetId);
    expect(await statuses()).toEqual(['CONFIRMED']);
    await undo(first.changeSetId);
    expect(await statuses()).toEqual([]);
  });

  it('does not suggest again what was rejected', async () => {
    const { errors } = await decide('rejectAlignment', { lowerId: rows.countySport.id, higherId: rows.sport.id });
    expect(errors).toEqual([]);
    expect((await gaps()).nodes.filter((node: Json) => node.verdict === 'STRICTER')).toEqual([]);
  });

  it('refuses what cannot be', async () => {
    const code = async (input: Record<string, unknown>): Promise<unknown> => (await decide('confirmAlignment', input)).errors[0]?.extensions['code'];
    const pair = { lowerId: rows.reading.id, higherId: rows.elders.id };
    expect(await code({ ...pair, verdict: 'MISSING' })).toBe('BAD_USER_INPUT');
    expect(await code({ ...pair, confidence: 1.5 })).toBe('BAD_USER_INPUT');
    expect(await code({ ...pair, higherId: rows.countySport.id })).toBe('BAD_USER_INPUT');
    expect(await code({ ...pair, higherId: rows.reading.id })).toBe('BAD_USER_INPUT');
    expect(await code({ ...pair, higherId: 'x' })).toBe('NOT_FOUND');
  });

  it('is recorded, listed, and hidden with a draft', async () => {
    const changes = await database.orm.em.fork().execute<{ action: string }[]>("select action from change where table_name = 'alignment' order by id");
    expect(changes.map(({ action }) => action).toSorted()).toEqual(['CREATE', 'CREATE', 'CREATE', 'DELETE', 'UPDATE', 'UPDATE', 'UPDATE']);
    await decide('confirmAlignment', { lowerId: rows.countyScreening.id, higherId: rows.draftGoal.id });
    const list = '{ alignments(filter: { status: { eq: CONFIRMED } }) { totalCount nodes { id lower { id } } } }';
    expect((await ask(list)).alignments.totalCount).toBe(1);
    expect((await ask(list, UserRole.CURATOR)).alignments.totalCount).toBe(2);
  });
});
