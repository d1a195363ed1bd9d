import { describe, expect, it } from 'vitest';
import { at, changes, curationApi } from './support/curation-api.ts';

const { done, given, refused, rows } = curationApi();

describe('names', () => {
  it('merges units: duties, mentions, families and groups move, names stay findable', async () => {
    const { kept, other, goal } = await given((f) => {
      const jurisdiction = f.jurisdiction();
      const made = {
        kept: f.unit({ jurisdiction }, ['老名字']),
        other: f.unit({ jurisdiction, name: '旧局', shortName: '旧' }, ['老名字', '更老的名字']),
        goal: f.goal(),
      };
      const group = f.group();
      f.family({}, [made.kept, made.other]);
      f.member(group, made.other);
      f.responsibility({ goal: made.goal, unit: made.kept });
      f.responsibility({ goal: made.goal, unit: made.other });
      f.responsibility({ goal: f.goal(), unit: made.other });
      f.mention({ goal: made.goal, unit: made.other });
      return made;
    });
    const values = { ...at(kept), others: [at(other)] };
    const selection = `{ unit { aliases responsibilities { totalCount } mentions { totalCount } families { totalCount } memberships { totalCount } } ${changes} }`;
    const tried = await done('mergeUnits', { ...values, dryRun: true }, selection);
    expect(tried.unit.responsibilities.totalCount).toBe(1);
    const merged = await done('mergeUnits', values, selection);
    expect(merged.changes).toEqual(tried.changes);
    expect({ ...merged.unit, aliases: merged.unit.aliases.sort() }).toEqual({
      aliases: ['老名字', '更老的名字', '旧', '旧局'].sort(),
      responsibilities: { totalCount: 2 },
      mentions: { totalCount: 1 },
      families: { totalCount: 1 },
      memberships: { totalCount: 1 },
    });
    expect(await rows('select id from unit where id = ?', [other.id])).toEqual([]);
    expect(goal.id).toBeTruthy();
  });

  it('merges indicators: targets move', async () => {
    const { kept, other } = await given((f) => {
      const made = { kept: f.indicator(), other: f.indicator({ name: '旧指标' }, ['旧称']) };
      f.target({ indicator: made.other });
      return made;
    });
    const merged = await done('mergeIndicators', { ...at(kept), others: [at(other)] }, `{ indicator { aliases targets { totalCount } } }`);
    expect({ aliases: merged.indicator.aliases.sort(), targets: merged.indicator.targets }).toEqual({
      aliases: ['旧称', '旧指标'].sort(),
      targets: { totalCount: 1 },
    });
  });

  it('adds and takes away other names, links and families', async () => {
    const { unit, family, goal, measure } = await given((f) => ({ unit: f.unit(), family: f.family(), goal: f.goal(), measure: f.measure() }));
    expect((await done('addUnitAlias', { unitId: unit.id, name: ' 别名 ' }, '{ unit { aliases } }')).unit.aliases).toEqual(['别名']);
    expect((await done('addUnitAlias', { unitId: unit.id, name: '别名' }, `{ ${changes} }`)).changes).toEqual([]);
    expect((await done('removeUnitAlias', { unitId: unit.id, name: '别名' }, '{ unit { aliases } }')).unit.aliases).toEqual([]);
    expect(await refused('removeUnitAlias', { unitId: unit.id, name: '别名' }, '{ unit { id } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('addUnitAlias', { unitId: unit.id, name: '' }, '{ unit { id } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(
      (await done('addUnitToFamily', { unitId: unit.id, familyId: family.id }, '{ unit { families { nodes { id } } } family { units { totalCount } } }')).unit
        .families.nodes,
    ).toEqual([{ id: family.id }]);
    const link = { measureId: measure.id, goalId: goal.id };
    expect((await done('linkMeasureToGoal', link, '{ goal { supportedBy { totalCount } } }')).goal.supportedBy.totalCount).toBe(1);
    expect((await done('unlinkMeasureFromGoal', link, '{ goal { supportedBy { totalCount } } }')).goal.supportedBy.totalCount).toBe(0);
    expect(await refused('unlinkMeasureFromGoal', link, '{ goal { id } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('linkMeasureToGoal', { measureId: goal.id, goalId: 'x' }, '{ goal { id } }')).toMatchObject({
      fields: { measureId: 'names no measure', goalId: 'names no goal' },
    });
  });
});
