import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { type ImportApi, startImportApi } from '../support/import-api.ts';

const fields = `version questions { ref code alternatives answer } decisions { id problem } files { text places { kind ref span { start end } } }
  preview { plans { areas { change section title items { ref change type kind ordinal title text spans { start end } targets { value }
    responsibilities { asRead role span { start end } } } } } }`;

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

async function read(text: string): Promise<Json> {
  const { id } = await api.imported({ name: '规划.txt', content: text });
  return { id, ...(await api.job(id, fields)) };
}

const questionOf = (job: Json, code: string): Json => {
  const found = job.questions.find((each: Json) => each.code === code);
  expect(found, `${code} among ${job.questions.map((each: Json) => each.code).join()}`).toBeDefined();
  return found;
};

/** The job after an answer, which must have done something; what the first alternative says must have done nothing. */
async function answer(job: Json, code: string, alternative: string, first = 'keep'): Promise<Json> {
  const send = async ({ id, version }: Json, said: string): Promise<Json> => {
    const { data, errors } = await api.as(UserRole.CURATOR)(
      `mutation ($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!) {
        decideImport(id: $id, version: $version, decisions: $decisions) { job { id ${fields} } } }`,
      { id, version, decisions: [{ kind: 'ANSWER', ref: questionOf(job, code).ref, alternative: said }] },
    );
    expect(errors).toEqual([]);
    return data.decideImport.job;
  };
  const kept = await send(job, first);
  expect(kept.preview).toEqual(job.preview);
  const next = await send(kept, alternative);
  expect(next.decisions.at(-1).problem).toBeNull();
  expect(next.preview).not.toEqual(job.preview);
  for (const { text, spans } of itemsOf(next)) expect(wordsAt(next, spans)).toContain(text.replaceAll(/\s/gu, ''));
  const applied = await api.applied(next.id, next.version);
  expect(applied.error).toBeNull();
  return next;
}

const stands = ({ change }: Json): boolean => change !== 'DROPPED';
const areasOf = ({ preview }: Json): Json[] => preview.plans[0].areas.filter(stands);
const itemsOf = (job: Json): Json[] => areasOf(job).flatMap(({ items }) => items.filter(stands));
const wordsAt = (job: Json, spans: Json[]): string =>
  spans
    .map(({ start, end }) => job.files[0].text.slice(start, end))
    .join('')
    .replaceAll(/\s/gu, '');
const titles = (job: Json): string[] => areasOf(job).map(({ section, title }) => `${section} ${title}`.trim());
const lines = (job: Json): string[] =>
  itemsOf(job).map(({ type, ordinal, text, responsibilities }) =>
    [type.charAt(0), ordinal, text.replaceAll('\n', '⏎'), responsibilities.map(({ asRead }: Json) => asRead).join('、')]
      .filter((part) => part !== '')
      .join(' '),
  );
const headings = (job: Json): string[] => job.files[0].places.filter(({ kind }: Json) => kind === 'HEADING').map(({ span }: Json) => wordsAt(job, [span]));

describe('answers about areas', () => {
  const goal = '一、行动目标\n到2026年，护理型床位占比达到60%。\n';
  const closing = '三、组织保障\n加强领导，压实责任。\n';

  it('should make areas of the headings of the items of an area that only names a list', async () => {
    const job = await read(
      `云池市养老服务行动方案（2024—2026年）\n${goal}二、重点任务\n（一）扩大供给。新建养老中心3处。\n（二）提高质量。培训护理员200名。\n（三）加强监管。开展飞行检查。\n（四）强化保障。落实补贴政策。\n${closing}`,
    );
    const cut = await answer(job, 'AREA_IS_LIST', 'area');
    expect(titles(cut)).toEqual(['一 行动目标', '二/（一） 扩大供给', '二/（二） 提高质量', '二/（三） 加强监管', '二/（四） 强化保障', '三 组织保障']);
    expect(lines(cut).slice(1, 3)).toEqual(['M 新建养老中心3处。', 'M 培训护理员200名。']);
  });

  it('should make areas of the lines above its lists', async () => {
    const job = await read(
      `云池市养老服务行动方案（2024—2026年）\n${goal}二、重点任务\n先抓设施，城里怎么建\n1.建设市级养老中心。\n2.改造社区食堂。\n3.补齐无障碍设施。\n再抓服务，乡下怎么办\n1.办好农村幸福院。\n2.组织探访关爱。\n${closing}`,
    );
    const cut = await answer(job, 'AREA_IS_LIST', 'headings');
    expect(titles(cut)).toEqual(['一 行动目标', '二 先抓设施，城里怎么建', '二 再抓服务，乡下怎么办', '三 组织保障']);
    expect(areasOf(cut).map(({ items }) => items.length)).toEqual([1, 3, 2, 1]);
    expect(lines(cut)).toContain('M 3. 补齐无障碍设施。');
    expect(headings(cut)).toContain('再抓服务，乡下怎么办');
  });
});

describe('answers about labels and long items', () => {
  const labelled = `云池市托育服务规划（2021—2025年）
一、增加供给
要达到什么：每千人口托位数达到4.6个。
要做什么：新建普惠托育机构12家。
二、提高质量
要达到什么：保育人员持证率达到100%。
要做什么：培训保育人员500名。
三、加强监管
要达到什么：机构备案率达到100%。
要做什么：定期开展抽查。
`;

  it('should take a label off the items it heads, and make goals of them', async () => {
    const bare = await answer(await read(labelled), 'LABEL_REPEATED', 'heading');
    expect(lines(bare).join('\n')).not.toContain('要达到什么');
    expect(lines(bare).map((line) => line.charAt(0))).toEqual(lines(await read(labelled)).map((line) => line.charAt(0)));
    const goals = await answer(await read(labelled), 'LABEL_REPEATED', 'goals');
    expect(lines(goals).filter((line) => line.startsWith('G'))).toEqual([
      'G 每千人口托位数达到4.6个。',
      'G 保育人员持证率达到100%。',
      'G 机构备案率达到100%。',
    ]);
    expect(headings(goals).join('')).toContain('要达到什么');
  });

  it('should make an item of each paragraph of a long one', async () => {
    const long = (what: string): string => `${what}。${'要健全制度、明确分工、压实责任并且定期调度。'.repeat(22)}`;
    const job = await read(
      `云池市应急规划（2021—2025年）\n一、主要任务\n（一）建设队伍。招录队员60名。\n（二）储备物资。更新帐篷300顶。\n（三）${long('完善预案')}\n${long('开展演练')}\n${long('加强宣传')}\n（四）强化值守。落实带班。\n`,
    );
    const cut = await answer(job, 'ITEM_LONG', 'split');
    expect(lines(cut).map((line) => line.slice(0, 9))).toEqual([
      'M (一) 建设队',
      'M (二) 储备物',
      'M (三) 完善预',
      'M 开展演练。要健',
      'M 加强宣传。要健',
      'M (四) 强化值',
    ]);
  });
});

describe('answers about items that ran together', () => {
  const paper = (items: string): string => `云池市托育服务规划（2021—2025年）\n一、主要任务\n（一）增加供给\n${items}\n`;

  it('should make an item of the paragraph that lost its number', async () => {
    const cut = await answer(await read(paper('1.新建托育机构。\n2.办好托班。\n扶持社区照护点。\n4.入户指导家长。')), 'ORDINAL_LOST', 'split');
    expect(lines(cut)).toEqual(['M 1. 新建托育机构。', 'M 2. 办好托班。', 'M 扶持社区照护点。', 'M 4. 入户指导家长。']);
  });

  it('should make an item of what follows the units of another, with units of its own', async () => {
    const job = await read(paper('1.新建托育机构。（责任单位：市妇联）\n扶持社区照护点。（责任单位：市民政局）\n2.入户指导家长。（责任单位：市教育局）'));
    expect(lines(await answer(job, 'ITEM_GOES_ON', 'split'))).toEqual([
      'M 1. 新建托育机构。 市妇联',
      'M 扶持社区照护点。 市民政局',
      'M 2. 入户指导家长。 市教育局',
    ]);
  });
});

describe('answers about who answers', () => {
  it('should make items of points that run on and have units of their own', async () => {
    const job = await read(`云池市托育服务规划（2021—2025年）
一、主要任务
（一）提升质量。一是开展全员培训。（责任单位：市人力资源社会保障局）二是评选示范机构10家。（责任单位：市卫生健康委）
（二）强化监管。一是开展抽查。二是公开名单。（责任单位：市市场监管局）
`);
    expect(job.questions.filter(({ code }: Json) => code === 'ITEM_OR_LIST')).toHaveLength(1);
    const cut = await answer(job, 'ITEM_OR_LIST', 'list', 'item');
    expect(lines(cut)).toEqual([
      'M 一是开展全员培训。 市人力资源社会保障局',
      'M 二是评选示范机构10家。 市卫生健康委',
      'M (二) 强化监管。一是开展抽查。二是公开名单。 市市场监管局',
    ]);
    expect(headings(cut)).toContain('提升质量。');
  });

  it('should give the units below a list to all of it', async () => {
    const job = await read(`云池市托育服务规划（2021—2025年）
一、发展目标
1.每千人口托位数达到4.6个。
2.普惠托位占比达到60%以上。
责任单位：市卫生健康委、市妇联
二、增加供给
1.新建普惠托育机构。（责任单位：市卫生健康委）
2.支持幼儿园办托班。（责任单位：市教育局）
`);
    const cut = await answer(job, 'DUTY_OF_LAST', 'list');
    expect(lines(cut).slice(0, 2)).toEqual(['G 1. 每千人口托位数达到4.6个。 市卫生健康委、市妇联', 'G 2. 普惠托位占比达到60%以上。 市卫生健康委、市妇联']);
    expect(lines(cut)[2]).toBe('M 1. 新建普惠托育机构。 市卫生健康委');
  });

  it('should give the units that a heading names to the items below it', async () => {
    const job = await read(`云池市托育服务规划（2021—2025年）
一、发展目标
到2025年，每千人口托位数达到4.6个。
二、重点任务
（一）增加供给（归口管理：市卫生健康委；协力推动：市教育局、市妇联）
1.新建普惠托育机构12家，形成梯次布局。
2.支持幼儿园办托班，优先招收两岁幼儿。
（二）强化监管
1.建立日常检查制度，每季度通报结果。
2.公开机构名单，接受社会监督。
`);
    const cut = await answer(job, 'DUTY_IN_HEADING', 'below');
    expect(titles(cut)).toContain('二/（一） 增加供给');
    expect(itemsOf(cut).map(({ responsibilities }) => responsibilities.map(({ role, asRead }: Json) => `${role} ${asRead}`))).toEqual([
      [],
      ['RESPONSIBLE 市卫生健康委', 'RESPONSIBLE 市教育局', 'RESPONSIBLE 市妇联'],
      ['RESPONSIBLE 市卫生健康委', 'RESPONSIBLE 市教育局', 'RESPONSIBLE 市妇联'],
      [],
      [],
    ]);
    expect(itemsOf(cut)[1].responsibilities.map(({ span }: Json) => wordsAt(cut, [span]))).toEqual(['市卫生健康委', '市教育局', '市妇联']);
  });

  const table = `云池市助餐服务方案（2021—2025年）
一、主要任务
（一）建设社区食堂。新建社区食堂20家，覆盖全部街道。
（二）开展送餐上门。为失能老年人送餐上门。
（三）加强食品抽检。抽检频次逐年提高。
附件
重点任务分工表
序号\t重点任务\t牵头单位\t责任单位
1\t建设社区食堂\t市民政局\t市财政局
2\t为失能老年人提供送餐上门服务\t市卫生健康委\t市残联
3\t加强食品抽检\t市市场监管局\t市农业农村局
`;

  it('should hand the units of rows in other words to the items most alike, or leave the rows out', async () => {
    const job = await read(table);
    expect(areasOf(job)).toHaveLength(2);
    const alike = await answer(job, 'ROWS_APART', 'alike');
    expect(lines(alike)).toEqual([
      'M (一) 建设社区食堂。新建社区食堂20家，覆盖全部街道。 市民政局、市财政局',
      'M (二) 开展送餐上门。为失能老年人送餐上门。 市卫生健康委、市残联',
      'M (三) 加强食品抽检。抽检频次逐年提高。 市市场监管局、市农业农村局',
    ]);
    const dropped = await answer(await read(table), 'ROWS_APART', 'drop');
    expect(lines(dropped)[1]).toBe('M (二) 开展送餐上门。为失能老年人送餐上门。');
    expect(areasOf(dropped)).toHaveLength(1);
  });
});
