import { describe, expect, it } from 'vitest';
import type { Answer } from '../support/api.ts';
import { at, changes, curationApi } from './support/curation-api.ts';

const { call, done, given, refused, rows } = curationApi();

describe('create', () => {
  it('refuses ids of other types, and names that are taken', async () => {
    const { unit, goal } = await given((f) => ({ unit: f.unit(), goal: f.goal() }));
    expect(await refused('createGoal', { input: { areaId: goal.id, text: '字。' } }, '{ goal { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { areaId: 'names no area' },
    });
    const input = { name: unit.name, shortName: '另', jurisdictionId: unit.jurisdiction.id };
    expect(await refused('createUnit', { input }, '{ unit { id } }')).toMatchObject({ code: 'CONFLICT', fields: { name: 'is taken' } });
    expect(await refused('createTarget', { input: { indicatorName: '率', comparator: 'EQ', value: 1 } }, '{ target { id } }')).toMatchObject({
      fields: { planId: expect.any(String) },
    });
  });

  it('puts what is new at its place; the others make room', async () => {
    const { area } = await given((f) => ({ area: f.area() }));
    const add = async (text: string, position?: number): Promise<void> =>
      void (await done('createGoal', { input: { areaId: area.id, text, position } }, '{ goal { id } }'));
    await add('甲');
    await add('乙');
    await add('丙', 1);
    expect(await rows('select text, position from goal where area_id = ? order by position', [area.id])).toEqual([
      { text: '甲', position: 0 },
      { text: '丙', position: 1 },
      { text: '乙', position: 2 },
    ]);
  });
});

describe('moves', () => {
  it('can be tried', async () => {
    const goals = await given((f) => {
      const area = f.area();
      return [f.goal({ area, position: 0 }), f.goal({ area, position: 1 })] as const;
    });
    const tried = await done('moveGoal', { ...at(goals[1]), position: 0, dryRun: true }, `{ goal { id version } ${changes} }`);
    expect(tried).toMatchObject({ goal: { id: goals[1].id, version: 1 }, changeSetId: null });
    expect(tried.changes).toHaveLength(1);
    expect(await rows('select position from goal where id = ?', [goals[1].id])).toEqual([{ position: 1 }]);
  });

  it('a goal to a place in another area', async () => {
    const { from, to, goal, there } = await given((f) => {
      const areas = { from: f.area(), to: f.area() };
      return { ...areas, goal: f.goal({ area: areas.from }), there: [f.goal({ area: areas.to }), f.goal({ area: areas.to })] };
    });
    const moved = await done('moveGoal', { ...at(goal), areaId: to.id, position: 1 }, `{ goal { area { id } plan { id } position } ${changes} }`);
    expect(moved.goal).toEqual({ area: { id: to.id }, plan: { id: to.plan.id }, position: there[0]!.position + 1 });
    expect(await rows('select id from goal where area_id = ? order by position', [to.id])).toEqual([
      { id: there[0]!.id },
      { id: goal.id },
      { id: there[1]!.id },
    ]);
    expect(await rows('select edited_fields from goal where id = ?', [goal.id])).toEqual([{ edited_fields: ['area', 'position'] }]);
    expect(from.plan.id).not.toBe(to.plan.id);
  });

  it('an area within its plan', async () => {
    const areas = await given((f) => {
      const plan = f.plan();
      return [f.area({ plan }), f.area({ plan }), f.area({ plan })];
    });
    await done('moveArea', { ...at(areas[2]!), position: 0 }, '{ area { id } }');
    expect((await rows<{ id: string }>('select id from area where plan_id = ? order by position', [areas[0]!.plan.id])).map(({ id }) => id)).toEqual([
      areas[2]!.id,
      areas[0]!.id,
      areas[1]!.id,
    ]);
  });
});

describe('splitting and merging items', () => {
  const world = () =>
    given((f) => {
      const area = f.area();
      const goal = f.goal({ area, text: '提高入学率。由县妇联开展宣传。' });
      const next = f.goal({ area, text: '后一条。' });
      const measure = f.measure({ area });
      f.support(measure, goal);
      const unit = f.unit();
      f.responsibility({ goal, unit });
      const [kept, moved] = [f.target({ goal }), f.target({ goal })];
      f.mention({ goal, unit, asWritten: '县妇联' });
      return { area, goal, next, measure, unit, kept, moved };
    });

  it('splits a goal, with its duties in both parts and its figures where they belong', async () => {
    const { goal, next, moved, kept, area, measure, unit } = await world();
    const parts = [{ text: '提高入学率。' }, { text: '由县妇联开展宣传。', ordinal: '2.', targetIds: [moved.id] }];
    const split = await done(
      'splitGoal',
      { ...at(goal), parts },
      `{ goals { id text ordinal position responsibilities { nodes { unit { id } } } supportedBy { nodes { id } } targets { nodes { id } } mentions { totalCount } } ${changes} }`,
    );
    const shared = { responsibilities: { nodes: [{ unit: { id: unit.id } }] }, supportedBy: { nodes: [{ id: measure.id }] } };
    expect(split.goals).toMatchObject([
      { id: goal.id, text: '提高入学率。', targets: { nodes: [{ id: kept.id }] }, mentions: { totalCount: 0 }, ...shared },
      { text: '由县妇联开展宣传。', ordinal: '2.', targets: { nodes: [{ id: moved.id }] }, mentions: { totalCount: 1 }, ...shared },
    ]);
    expect((await rows<{ id: string }>('select id from goal where area_id = ? order by position', [area.id])).map(({ id }) => id)).toEqual([
      goal.id,
      split.goals[1].id,
      next.id,
    ]);
    expect(await refused('splitGoal', { ...at(goal, 2), parts: [{ text: '一' }] }, '{ goals { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('splitGoal', { ...at(goal, 2), parts: [{ text: '一' }, { text: '二', targetIds: [moved.id] }] }, '{ goals { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('merges goals of one plan: what both say is said once', async () => {
    const { goal, next, unit, measure } = await world();
    await given((f) => {
      f.responsibility({ goal: next, unit });
      f.support(f.measure(), next);
    });
    const tried = await done('mergeGoals', { ...at(goal), others: [at(next)], dryRun: true }, `{ goal { text } ${changes} }`);
    expect(tried.goal.text).toBe(goal.text);
    expect(tried.changes).toContainEqual({ type: 'Goal', created: 0, updated: 1, deleted: 1 });
    const merged = await done(
      'mergeGoals',
      { ...at(goal), others: [at(next)] },
      `{ goal { text responsibilities { totalCount } supportedBy { totalCount } } ${changes} }`,
    );
    expect(merged.goal).toEqual({ text: `${goal.text}后一条。`, responsibilities: { totalCount: 1 }, supportedBy: { totalCount: 2 } });
    expect(merged.changes).toEqual(tried.changes);
    const elsewhere = await given((f) => f.goal());
    expect(await refused('mergeGoals', { ...at(goal, 2), others: [at(elsewhere)] }, '{ goal { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('mergeGoals', { ...at(goal, 2), others: [at(goal, 2)] }, '{ goal { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(measure.id).toBeTruthy();
  });
});

describe('40 people who edit one goal at once', () => {
  it('lose nothing: each either writes or is told that another was quicker', async () => {
    const goal = await given((f) => f.goal({ label: '' }));
    const edit = async (mark: string): Promise<number> => {
      for (let tries = 1; ; tries += 1) {
        const [row] = await rows<{ version: number; label: string }>('select version, label from goal where id = ?', [goal.id]);
        const answer = await call('updateGoal', { id: goal.id, version: row!.version, input: { label: `${row!.label} ${mark}` } }, '{ goal { id } }');
        if (answer.errors.length === 0) return tries;
        expect(answer.errors[0]?.extensions['code']).toBe('STALE_VERSION');
      }
    };
    const marks = Array.from({ length: 40 }, (_, index) => `m${index}`);
    await Promise.all(marks.map(edit));
    const [row] = await rows<{ version: number; label: string }>('select version, label from goal where id = ?', [goal.id]);
    expect(row!.label.trim().split(' ').sort()).toEqual([...marks].sort());
    expect(row!.version).toBe(41);
    const history = await rows<{ version: number; was: number }>(
      `select (after ->> 'version')::int as version, (before ->> 'version')::int as was from change where row_id = ? and action = 'UPDATE' order by id`,
      [goal.id],
    );
    expect(history).toEqual(marks.map((_, index) => ({ was: index + 1, version: index + 2 })));
  });
});

describe('people who add and move at the same time', () => {
  it('get distinct places, or are told that another was quicker', async () => {
    const goals = await given((f) => {
      const area = f.area();
      return Array.from({ length: 8 }, () => f.goal({ area }));
    });
    const areaId = goals[0]!.area.id;
    const add = (index: number): Promise<Answer> => call('createGoal', { input: { areaId, text: `新${index}`, position: 0 } }, '{ goal { id } }');
    const move = (goal: { id: string }): Promise<Answer> => call('moveGoal', { ...at(goal), position: 0 }, '{ goal { id } }');
    const answers = await Promise.all(goals.flatMap((goal, index) => [add(index), move(goal)]));
    const codes = new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code'])));
    expect([...codes].filter((code) => code !== 'STALE_VERSION')).toEqual([]);
    const [counts] = await rows<Record<string, number>>('select count(*)::int as rows, count(distinct position)::int as places from goal where area_id = ?', [
      areaId,
    ]);
    expect(counts).toEqual({ rows: 16, places: 16 });
  });
});
