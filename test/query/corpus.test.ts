import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { applyInputs } from '../../server/document-import/apply/apply.service.ts';
import { readInputFile } from '../../server/document-import/read-input-file.ts';
import { type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const [corpus, gold] = [join(shared, 'corpus'), join(shared, 'gold')];

interface KeyItem {
  ordinal: string;
  responsibilities: { unit: string }[];
}
interface Key {
  plan: { title: string };
  goals: KeyItem[];
  measures: KeyItem[];
}

const keys = (): Key[] =>
  readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(gold, name), 'utf8')));

/** The ordinals of the items that a unit or group of this name answers for, by the answer key. */
const heldBy = (items: KeyItem[], name: RegExp): string[] =>
  items
    .filter((item) => item.responsibilities.some(({ unit }) => name.test(unit)))
    .map((item) => item.ordinal)
    .toSorted();

const involving = `
  query ($title: String!, $via: [InvolvementVia!]) {
    goals(first: 500, filter: { plan: { title: { eq: $title } }, involves: { family: "women's federation", via: $via } }) { nodes { ordinal } }
    measures(first: 500, filter: { plan: { title: { eq: $title } }, involves: { family: "women's federation", via: $via } }) { nodes { ordinal } }
  }`;

describe.skipIf(!existsSync(corpus) || !existsSync(gold))('the two official documents', () => {
  let database: Database;
  let api: Api;

  beforeAll(async () => {
    database = await openTestDatabase();
    const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
    const inputs = await Promise.all(files.map((name) => readInputFile(join(corpus, name))));
    await applyInputs(database.orm.em.fork(), inputs.flat(), { publish: true });
    api = await startApi(database);
  }, 120_000);
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  const found = async (title: string, via: string): Promise<{ goals: string[]; measures: string[] }> => {
    const { data } = await api.as(null)(involving, { title, via: [via] });
    const ordinals = (list: { nodes: { ordinal: string }[] }): string[] => list.nodes.map((node) => node.ordinal).toSorted();
    return { goals: ordinals(data.goals), measures: ordinals(data.measures) };
  };

  it.each(existsSync(gold) ? keys().map((key) => [key.plan.title, key] as const) : [])(
    'name a women’s federation where the answer key of %s does',
    async (title, key) => {
      expect(await found(title, 'DIRECT')).toEqual({ goals: heldBy(key.goals, /妇联/), measures: heldBy(key.measures, /妇联/) });
    },
  );

  it('name it in 170 goals and 6 measures in all', async () => {
    const { data } = await api.as(null)(`{
      goals(filter: { involves: { family: "妇联", via: [DIRECT] } }) { totalCount }
      measures(filter: { involves: { family: "womens-federation", via: [DIRECT] } }) { totalCount }
    }`);
    expect(data).toEqual({ goals: { totalCount: 170 }, measures: { totalCount: 6 } });
  });

  it('involve it through a group once it is entered as a member', async () => {
    const { data } = await api.as(null)(`{
      units(filter: { shortName: { eq: "市妇联" } }) { nodes { id } }
      unitGroups(filter: { name: { contains: "妇儿工委" }, jurisdiction: { name: { eq: "烟台市" } } }) { nodes { id name responsibilities { totalCount } } }
    }`);
    const plan = '烟台市“十四五”妇女发展规划';
    expect(await found(plan, 'GROUP')).toEqual({ goals: [], measures: [] });
    for (const group of data.unitGroups.nodes) {
      const { errors } = await api.as(UserRole.CURATOR)('mutation ($input: AddUnitGroupMemberInput!) { addUnitGroupMember(input: $input) { member { id } } }', {
        input: { groupId: group.id, unitId: data.units.nodes[0].id },
      });
      expect(errors).toEqual([]);
    }
    const key = keys().find((each) => each.plan.title === plan);
    expect(await found(plan, 'GROUP')).toEqual({
      goals: heldBy(key?.goals ?? [], /妇儿工委.*(?:成员|特邀)单位/),
      measures: heldBy(key?.measures ?? [], /妇儿工委.*(?:成员|特邀)单位/),
    });
  });
});
