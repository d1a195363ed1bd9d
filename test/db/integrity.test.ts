import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Goal } from '../../db/goal/goal.entity.ts';
import { Jurisdiction } from '../../db/jurisdiction/jurisdiction.entity.ts';
import type { Database } from '../../db/orm.ts';
import { Responsibility } from '../../db/responsibility/responsibility.entity.ts';
import { Target } from '../../db/target/target.entity.ts';
import { Unit } from '../../db/unit/unit.entity.ts';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { build, type Factory } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What the database says to a write that it must refuse. */
const refusal = (work: (factory: Factory) => unknown): Promise<string> =>
  build(database, work).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('the database refuses', () => {
  it.each<[string, (factory: Factory) => unknown, string]>([
    ['a range without its upper value', (f) => f.target({ comparator: Comparator.RANGE, value: 1 }), 'target_values_fit_comparator'],
    ['a range that is upside down', (f) => f.target({ comparator: Comparator.RANGE, value: 2, valueMax: 1 }), 'target_values_fit_comparator'],
    ['a figure in words that has a value', (f) => f.target({ comparator: Comparator.TEXT, value: 1 }), 'target_values_fit_comparator'],
    ['a figure without a value', (f) => f.target({ comparator: Comparator.GTE, value: null }), 'target_values_fit_comparator'],
    ['a target of a goal and a measure at once', (f) => f.target({ goal: f.goal(), measure: f.measure() }), 'target_at_most_one_owner'],
    ['a responsibility of nobody', (f) => f.responsibility({ goal: f.goal() }), 'responsibility_one_holder'],
    [
      'a responsibility of a unit and a group at once',
      (f) => f.responsibility({ goal: f.goal(), unit: f.unit(), group: f.group() }),
      'responsibility_one_holder',
    ],
    ['a responsibility for two things at once', (f) => f.responsibility({ goal: f.goal(), measure: f.measure(), unit: f.unit() }), 'responsibility_one_owner'],
    ['a mention of nobody', (f) => f.mention({ goal: f.goal() }), 'mention_one_subject'],
    ['a goal that says nothing', (f) => f.goal({ text: null, label: null }), 'has_words'],
    ['a period that ends before it starts', (f) => f.plan({ periodStart: 2026, periodEnd: 2025 }), 'plan_period_in_order'],
    ['a published plan without its date', (f) => f.plan({ status: PlanStatus.PUBLISHED, publishedAt: null }), 'plan_published_when'],
    ['half a span', (f) => f.area({ spanStart: 3 }), 'span_in_order'],
    ['a span that ends before it starts', (f) => f.area({ spanStart: 3, spanEnd: 2 }), 'span_in_order'],
    [
      'a membership that ends before it starts',
      (f) => f.member(f.group(), f.unit(), { memberFrom: '2024-01-02', memberUntil: '2024-01-01' }),
      'unit_group_member_in_order',
    ],
  ])('%s', async (_, work, constraint) => {
    expect(await refusal(work)).toContain(constraint);
  });

  it('the same unit twice in one role of a goal', async () => {
    const twice = (f: Factory): void => {
      const [goal, unit] = [f.goal(), f.unit()];
      f.responsibility({ goal, unit });
      f.responsibility({ goal, unit });
    };
    expect(await refusal(twice)).toContain('responsibility_goal_id_role_unit_id_unique');
  });

  it('to forget a unit that answers for something', async () => {
    const unit = await build(database, (f) => {
      const answering = f.unit();
      f.responsibility({ goal: f.goal(), unit: answering });
      return answering;
    });
    await expect(build(database, (f) => f.em.nativeDelete(Unit, { id: unit.id }))).rejects.toThrow('responsibility_unit_id_foreign');
  });

  it('a place below itself', async () => {
    const place = await build(database, (f) => f.jurisdiction());
    await expect(build(database, (f) => f.em.nativeUpdate(Jurisdiction, { id: place.id }, { parent: place.id }))).rejects.toThrow('cannot be below itself');
  });
});

describe('the database keeps', () => {
  it("an item's plan equal to its area's, whatever the writer says", async () => {
    const { goal, responsibility, target, right } = await build(database, (f) => {
      const area = f.area();
      const written = f.goal({ area, plan: f.plan() });
      return {
        goal: written,
        right: area.plan.id,
        responsibility: f.responsibility({ goal: written, plan: f.plan(), unit: f.unit() }),
        target: f.target({ goal: written, plan: f.plan() }),
      };
    });
    const em = database.orm.em.fork();
    const plans = [
      await em.findOneOrFail(Goal, goal.id),
      await em.findOneOrFail(Responsibility, responsibility.id),
      await em.findOneOrFail(Target, target.id),
    ].map((row) => row.plan.id);
    expect(plans).toEqual([right, right, right]);
  });

  it('what hangs on a goal with it when the goal moves to another plan', async () => {
    const { goal, other } = await build(database, (f) => {
      const moved = f.goal();
      f.responsibility({ goal: moved, unit: f.unit() });
      f.target({ goal: moved });
      return { goal: moved, other: f.area() };
    });
    await build(database, (f) => f.em.nativeUpdate(Goal, { id: goal.id }, { area: other.id }));
    const em = database.orm.em.fork();
    const rows = await em.execute<{ plan_id: string }[]>(
      'select plan_id from responsibility where goal_id = ? union all select plan_id from target where goal_id = ?',
      [goal.id, goal.id],
    );
    expect(rows.map((row) => row.plan_id)).toEqual([other.plan.id, other.plan.id]);
  });

  it('the path of a place and of all below it', async () => {
    const { province, city, county } = await build(database, (f) => {
      const top = f.jurisdiction();
      const middle = f.jurisdiction();
      return { province: top, city: middle, county: f.jurisdiction({ parent: middle }) };
    });
    await build(database, (f) => f.em.nativeUpdate(Jurisdiction, { id: city.id }, { parent: province.id }));
    const row = await database.orm.em.fork().findOneOrFail(Jurisdiction, county.id);
    expect(row.path).toBe(`${province.id}/${city.id}/${county.id}/`);
  });

  it('two characters findable by the index, whatever the spaces and the width', async () => {
    const goal = await build(database, (f) => f.goal({ text: '两 癌筛查率达到８５％' }));
    const found = (words: string) => database.orm.em.fork().execute<{ id: string }[]>('select id from goal where search @@ plangraph_ngram_query(?)', [words]);
    expect(await found('两癌')).toContainEqual({ id: goal.id });
    expect(await found('85%')).toContainEqual({ id: goal.id });
    expect(await found('癌率')).not.toContainEqual({ id: goal.id });
  });
});
