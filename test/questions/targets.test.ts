import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let rows: Awaited<ReturnType<typeof fill>>;

const fill = () =>
  build(database, (f) => {
    const city = f.jurisdiction({ name: '海州市', level: JurisdictionLevel.CITY });
    const county = f.jurisdiction({ name: '山阳县', level: JurisdictionLevel.COUNTY, parent: city });
    const elsewhere = f.jurisdiction({ name: '临江市', level: JurisdictionLevel.CITY });
    const women = f.plan({ title: '市妇女规划', jurisdiction: city, periodEnd: 2030 });
    const health = f.plan({ title: '市健康规划', jurisdiction: city, periodEnd: 2030 });
    const countyPlan = f.plan({ title: '县妇女规划', jurisdiction: county, periodEnd: 2030 });
    const farPlan = f.plan({ title: '临江妇女规划', jurisdiction: elsewhere, periodEnd: 2030 });
    const draft = f.draft({ title: '市草稿', jurisdiction: city, periodEnd: 2030 });
    const rate = f.indicator({ name: '筛查率', unitOfMeasure: '%', direction: IndicatorDirection.HIGHER }, ['检查率']);
    const of = (plan: typeof women, value: number, values: object = {}) =>
      f.target({ plan, indicator: rate, indicatorName: '筛查率', value, unitOfMeasure: '%', quote: `筛查率达到${value}%以上`, ...values });
    return {
      rate,
      women,
      first: of(women, 90),
      table: of(women, 90, { dueYear: 2030, comparator: Comparator.EQ }),
      second: of(health, 95, { dueYear: 2030 }),
      opposite: of(health, 80, { comparator: Comparator.LTE, dueYear: 2028 }),
      opposed: of(women, 85, { dueYear: 2028 }),
      lower: of(countyPlan, 85),
      far: of(farPlan, 99),
      hidden: of(draft, 10),
      goalTarget: f.target({
        goal: f.goal({ area: f.area({ plan: countyPlan }), text: '参保率保持稳定。' }),
        indicatorName: '参保率',
        value: 70,
        unitOfMeasure: '%',
      }),
      unnamed: f.target({ plan: women, indicatorName: '参保 率', value: 75, unitOfMeasure: '%' }),
    };
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

const compare = async (args: string, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(
    `{ compareTargets(${args}) { direction totalCount indicator { name } rows { target { id } plan { title } jurisdiction { name } figure dueYear rank fromMedian } } }`,
  );
  expect(errors).toEqual([]);
  return data.compareTargets;
};

describe('compareTargets', () => {
  it('sets one indicator of all plans side by side, the strictest first', async () => {
    const answer = await compare('name: "检查 率", dueYear: 2030');
    expect(answer).toMatchObject({ direction: 'HIGHER', totalCount: 5, indicator: { name: '筛查率' } });
    expect(answer.rows.map((row: Json) => [row.rank, row.figure, row.plan.title, row.jurisdiction.name, row.fromMedian])).toEqual([
      [1, '≥99%', '临江妇女规划', '临江市', 9],
      [2, '≥95%', '市健康规划', '海州市', 5],
      [3, '≥90%', '市妇女规划', '海州市', 0],
      [3, '90%', '市妇女规划', '海州市', 0],
      [5, '≥85%', '县妇女规划', '山阳县', -5],
    ]);
  });

  it('takes the id, filters, pages and goes through the years', async () => {
    expect((await compare(`indicator: "${rows.rate.id}"`)).rows.map((row: Json) => row.dueYear)).toEqual([2028, 2028, 2030, 2030, 2030, 2030, 2030]);
    const some = await compare(
      `indicator: "${rows.rate.id}", first: 1, offset: 1, filter: { plan: { jurisdiction: { name: { eq: "海州市" } } }, dueYear: { eq: 2030 } }`,
    );
    expect([some.totalCount, some.rows.length, some.rows[0].figure]).toEqual([2, 1, '90%']);
  });

  it('shows drafts to curators only', async () => {
    expect((await compare('name: "筛查率", dueYear: 2030', UserRole.CURATOR)).totalCount).toBe(6);
    expect((await compare('name: "筛查率", dueYear: 2030', UserRole.ANALYST)).totalCount).toBe(5);
  });

  it('answers null to unknown names and refuses what makes no sense', async () => {
    expect(await compare('name: "不存在"')).toBeNull();
    for (const args of ['first: 5', 'name: "a", indicator: "b"', 'indicator: "x"', 'name: "筛查率", first: 2000', 'name: "筛查率", offset: -1']) {
      const { errors } = await api.as(null)(`{ compareTargets(${args}) { totalCount } }`);
      expect(errors[0]?.extensions['code'], args).toBe('BAD_USER_INPUT');
    }
  });
});

const conflicts = async (args: string, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(
    `{ targetConflicts${args} { totalCount nodes { reason scope dueYear indicator { name } first { id } firstFigure firstQuote second { id } secondFigure secondQuote } } }`,
  );
  expect(errors).toEqual([]);
  return data.targetConflicts;
};

const brief = (answer: Json): string[] =>
  answer.nodes.map((node: Json) => `${node.reason} ${node.scope} ${node.dueYear} ${[node.firstFigure, node.secondFigure].join(' ')}`).toSorted();

describe('targetConflicts', () => {
  it('finds what excludes each other, differs, and falls short of the place above', async () => {
    const answer = await conflicts('');
    expect(brief(answer)).toEqual([
      'DIFFERENT SAME_PLACE 2030 ≥90% ≥95%',
      'EXCLUDING SAME_PLACE 2028 ≤80% ≥85%',
      'EXCLUDING SAME_PLACE 2030 90% ≥95%',
      'LOOSER HIGHER_PLACE 2030 ≥70% ≥75%',
      'LOOSER HIGHER_PLACE 2030 ≥85% 90%',
      'LOOSER HIGHER_PLACE 2030 ≥85% ≥90%',
      'LOOSER HIGHER_PLACE 2030 ≥85% ≥95%',
    ]);
    expect(answer.totalCount).toBe(7);
    expect(answer.nodes.find((node: Json) => node.dueYear === 2028)).toMatchObject({
      indicator: { name: '筛查率' },
      firstQuote: '筛查率达到80%以上',
      secondQuote: '筛查率达到85%以上',
    });
    const unknown = answer.nodes.find((node: Json) => node.indicator === null);
    expect(unknown).toMatchObject({ first: { id: rows.goalTarget.id }, firstQuote: '参保率保持稳定。', second: { id: rows.unnamed.id } });
  });

  it('keeps to a filter, a reason, a scope and a page', async () => {
    expect(brief(await conflicts('(filter: { indicatorName: { startsWith: "参保率" } })'))).toEqual(['LOOSER HIGHER_PLACE 2030 ≥70% ≥75%']);
    expect((await conflicts('(reasons: [EXCLUDING])')).totalCount).toBe(2);
    expect((await conflicts('(scopes: [SAME_PLACE])')).totalCount).toBe(3);
    const page = await conflicts('(first: 2, offset: 6)');
    expect([page.totalCount, page.nodes.length]).toEqual([7, 1]);
  });

  it('says nothing of drafts, but to curators', async () => {
    expect(JSON.stringify(await conflicts(''))).not.toContain(rows.hidden.id);
    const all = JSON.stringify(await conflicts('(first: 100)', UserRole.CURATOR));
    expect(all).toContain(rows.hidden.id);
  });

  it('takes as many statements however many rows there are', async () => {
    api.sent.count = 0;
    await conflicts('');
    expect(api.sent.count).toBe(3);
  });
});
