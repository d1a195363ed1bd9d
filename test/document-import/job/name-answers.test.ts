import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { loadCatalogue } from '../../../server/catalogue/catalogue.service.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { type ImportApi, startImportApi } from '../support/import-api.ts';

const fields = `version questions { ref code alternatives answer plan places { item plan span { start end } } } decisions { id problem } files { text }
  preview { plans { ref title jurisdiction links { kind title planId planTitle }
    areas { items { ref text mentions { asWritten unit } responsibilities { asWritten asRead unitName } targets { indicator indicatorId indicatorName } } } } }`;

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadCatalogue(database.orm.em.fork());
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

interface Shape {
  place: string;
  basis?: string;
  goals: string[];
}

const plan = ({ place, basis = '', goals }: Shape): string =>
  `${place}“十四五”河湖管护规划\n${basis === '' ? '' : `根据${basis}，`}制定本规划。规划期为2021—2025年。\n一、发展目标\n（一）主要目标\n${goals
    .map((goal, index) => `${index + 1}.${goal}`)
    .join('\n')}\n二、主要任务\n（一）加强巡查\n1.建立巡查制度。\n2.完善巡查记录。`;
const read = async (text: string): Promise<Json> => {
  const { id } = await api.imported({ name: '规划.txt', content: text });
  return { id, ...(await api.job(id, fields)) };
};
const asked = (job: Json, code: string): Json[] => job.questions.filter((each: Json) => each.code === code);
const send = (job: Json, code: string, alternative: string) =>
  api.as(UserRole.CURATOR)(
    `mutation ($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!) { decideImport(id: $id, version: $version, decisions: $decisions) { job { id ${fields} } } }`,
    { id: job.id, version: job.version, decisions: [{ kind: 'ANSWER', ref: asked(job, code)[0]?.ref, alternative }] },
  );
const answer = async (job: Json, code: string, alternative: string): Promise<Json> => {
  expect(asked(job, code), job.questions.map((each: Json) => each.code).join()).toHaveLength(1);
  const { data, errors } = await send(job, code, alternative);
  expect(errors).toEqual([]);
  return data.decideImport.job;
};
const itemsOf = ({ preview }: Json): Json[] => preview.plans.flatMap(({ areas }: Json) => areas.flatMap(({ items }: Json) => items));
const targetsOf = (job: Json): Json[] => itemsOf(job).flatMap(({ targets }) => targets);
const rows = (sql: string): Promise<Json[]> => database.orm.em.fork().execute(sql);

describe('answers about indicators', () => {
  it('should take a similar indicator for the known one, in every plan of the file', async () => {
    const first = await read(plan({ place: '青峰市', goals: ['河湖岸线生态修复达标率达到90%。', '河湖巡查覆盖率达到95%。'] }));
    await api.applied(first.id, first.version);
    const similar = '河湖岸线生态环境修复达标率';
    const other = ['青岭市', '青原市'].map((place) => plan({ place, goals: [`${similar}达到80%。`, '河湖巡查覆盖率达到85%。'] })).join('\n');
    const job = await read(other);
    expect(job.preview.plans).toHaveLength(2);
    expect(asked(job, 'INDICATOR_SIMILAR')[0]?.alternatives).toEqual([similar, '河湖岸线生态修复达标率']);
    const told = await answer(job, 'INDICATOR_SIMILAR', '河湖岸线生态修复达标率');
    const names = targetsOf(told).filter(({ indicator }) => indicator === similar);
    expect(names.map(({ indicatorName, indicatorId }) => [indicatorName, indicatorId === null])).toEqual([
      ['河湖岸线生态修复达标率', false],
      ['河湖岸线生态修复达标率', false],
    ]);
    await api.applied(job.id, told.version);
    expect(await rows(`select name from indicator where name like '河湖岸线%'`)).toEqual([{ name: '河湖岸线生态修复达标率' }]);
  });

  it('should take the name that a reviewer writes for a shared indicator', async () => {
    const job = await read(plan({ place: '青汀市', goals: ['河湖岸线生态系统修复达标率达到80%。', '河湖巡查覆盖率达到85%。'] }));
    const told = await answer(job, 'INDICATOR_SIMILAR', '河湖巡查覆盖率');
    await api.applied(job.id, told.version);
    expect(await rows(`select count(*)::int as n from indicator where name like '河湖岸线生态系统%'`)).toEqual([{ n: 0 }]);
  });

  it('should keep a similar indicator apart where that is the answer', async () => {
    const job = await read(plan({ place: '青泉市', goals: ['河湖岸线生态综合修复达标率达到80%。', '河湖巡查覆盖率达到85%。'] }));
    const told = await answer(job, 'INDICATOR_SIMILAR', '河湖岸线生态综合修复达标率');
    await api.applied(job.id, told.version);
    expect(await rows(`select count(*)::int as n from indicator where name like '河湖岸线%'`)).toEqual([{ n: 2 }]);
  });

  it('should keep an indicator that is measured otherwise apart where that is the answer, else together', async () => {
    const first = await read(plan({ place: '青川市', goals: ['河湖管护投入达到80%。', '河湖巡查覆盖率达到85%。'] }));
    await api.applied(first.id, first.version);
    const [known] = await rows(`select id, name from indicator where name = '河湖管护投入'`);
    const job = await read(plan({ place: '青溪市', goals: ['河湖管护投入达到300万元。', '河湖巡查覆盖率达到85%。'] }));
    const apartName = asked(job, 'INDICATOR_MEASURE')[0]?.alternatives[1];
    expect(apartName).toContain('河湖管护投入（以');
    const together = await answer(job, 'INDICATOR_MEASURE', '河湖管护投入');
    expect(targetsOf(together)[0]).toMatchObject({ indicatorId: known?.['id'] });
    const { data } = await send(together, 'INDICATOR_MEASURE', apartName);
    const apart = data.decideImport.job;
    expect(targetsOf(apart)[0]).toMatchObject({ indicatorId: null, indicatorName: apartName });
    await api.applied(job.id, apart.version);
    expect(await rows(`select count(*)::int as n from indicator where name like '河湖管护投入%'`)).toEqual([{ n: 2 }]);
  });
});

describe('answers about plans and places', () => {
  const goals = ['河湖巡查覆盖率达到95%。', '河湖岸线绿化率达到60%。'];

  it('should take a title for the plan of a similar one, or for none', async () => {
    const first = await read(plan({ place: '青湖市', goals }));
    const { report } = await api.applied(first.id, first.version);
    const cited = '青湖市“十四五”河湖管护发展规划';
    const job = await read(plan({ place: '青湖县', basis: `《${cited}》`, goals }));
    const [question] = asked(job, 'PLAN_SIMILAR');
    expect(question?.['alternatives']).toEqual([cited, '青湖市“十四五”河湖管护规划']);
    const linkOf = (each: Json): Json => each.preview.plans[0].links.find(({ title }: Json) => title === cited);
    expect(linkOf(job)).toMatchObject({ planId: null });
    const none = await answer(job, 'PLAN_SIMILAR', cited);
    expect(linkOf(none)).toMatchObject({ planId: null });
    const { data } = await send(none, 'PLAN_SIMILAR', '青湖市“十四五”河湖管护规划');
    const told = data.decideImport.job;
    expect(linkOf(told)).toMatchObject({ planId: report.planIds[0] });
    const applied = await api.applied(job.id, told.version);
    expect(await rows(`select title, target_id from plan_link where plan_id = '${applied.report.planIds[0]}'`)).toEqual([
      { title: cited, target_id: report.planIds[0] },
    ]);
  });

  it('should take another name for a unit that no family knows, wherever it stands', async () => {
    const named = goals.map((goal) => `${goal}（责任单位：市巡护统筹专班）`);
    const job = await read(plan({ place: '潍坊市', goals: named }));
    expect(asked(job, 'UNIT_UNKNOWN')).toHaveLength(1);
    const told = await answer(job, 'UNIT_UNKNOWN', '市水利局');
    const { report } = await api.applied(job.id, told.version);
    expect(
      await rows(
        `select u.name, count(*)::int as n from responsibility r join unit u on u.id = r.unit_id where r.plan_id = '${report.planIds[0]}' group by u.name`,
      ),
    ).toEqual([{ name: '潍坊市水利局', n: 2 }]);
  });

  it('should put a place below the one that is answered', async () => {
    const job = await read(plan({ place: '青石县', goals }));
    const [question] = asked(job, 'PLACE_UNKNOWN');
    expect(question?.['alternatives']).toEqual(['青石县']);
    const told = await answer(job, 'PLACE_UNKNOWN', '潍坊市');
    await api.applied(job.id, told.version);
    expect(await rows(`select p.name from jurisdiction j join jurisdiction p on p.id = j.parent_id where j.name = '青石县'`)).toEqual([{ name: '潍坊市' }]);
  });

  it.each([
    ['a county that is new here goes below that city', '临朐县', '烟台市'],
    ['a county that is here stays where curators have it', '昌乐县', '潍坊市'],
  ])('should read 市 by the city that is answered: %s', async (_what, county, above) => {
    const basis = '《烟台市“十四五”河湖管护规划》';
    const job = await read(plan({ place: county, basis, goals: goals.map((goal) => `${goal}（责任单位：市教育局）`) }));
    expect(asked(job, 'PLACE_ABOVE')[0]?.['alternatives']).toEqual(['潍坊市', '烟台市']);
    const refused = await send(job, 'PLACE_ABOVE', '济南市');
    expect(refused.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const told = await answer(job, 'PLACE_ABOVE', '烟台市');
    const { report } = await api.applied(job.id, told.version);
    expect(
      await rows(
        `select p.name from plan join jurisdiction j on j.id = plan.jurisdiction_id join jurisdiction p on p.id = j.parent_id where plan.id = '${report.planIds[0]}'`,
      ),
    ).toEqual([{ name: above }]);
    expect(await rows(`select distinct u.name from responsibility r join unit u on u.id = r.unit_id where r.plan_id = '${report.planIds[0]}'`)).toEqual([
      { name: '烟台市教育局' },
    ]);
  });
});

it('should ask about the same slip once, and mend it at all its places', async () => {
  const duty = (unit: string): string => `（责任单位：${unit}、市水务局）`;
  const named = Array.from({ length: 6 }, (_, index) => `第${index + 1}段河湖巡查覆盖率达到9${index}%。${duty('市自然资源和规划局')}`);
  const slipped = ['东段', '西段'].map((where) => `${where}岸线绿化率达到60%。${duty('市自然资源和规化局')}`);
  const job = await read(plan({ place: '青塘市', goals: [...named, ...slipped] }));
  const [question, ...others] = asked(job, 'UNIT_SLIP');
  expect(others).toEqual([]);
  expect(question?.['alternatives']).toEqual(['市自然资源和规划局', '市自然资源和规化局']);
  const at = ({ span }: Json): string => job.files[0].text.slice(span.start, span.end);
  expect(question?.['places'].map(at)).toEqual(['市自然资源和规化局', '市自然资源和规化局']);
  expect(new Set(question?.['places'].map(({ item }: Json) => item)).size).toBe(2);
  const readAs = (each: Json): string[] => itemsOf(each).flatMap(({ responsibilities }) => responsibilities.slice(0, 1).map(({ asRead }: Json) => asRead));
  expect(new Set(readAs(job))).toEqual(new Set(['市自然资源和规划局']));
  const told = await answer(job, 'UNIT_SLIP', '市自然资源和规化局');
  expect(readAs(told).filter((name) => name === '市自然资源和规化局')).toHaveLength(2);
});
