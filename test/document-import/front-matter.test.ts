import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import type { PlanReading } from '../../server/document-import/reading.ts';

const BODY = `为推动工作，根据《中华人民共和国未成年人保护法》，制定本规划。
一、总体要求
（一）指导思想。坚持儿童优先。
（二）总体目标。到2030年，儿童权利得到更好保障。
二、发展领域
（一）儿童与健康
主要目标：
1.婴儿死亡率控制在3‰以下。
2.5岁以下儿童贫血率控制在10%以下。
策略措施：
1.完善服务体系。建好妇幼保健院。牵头单位：市卫生健康委。责任单位：市财政局、医保局。
2.加强健康管理。做实入户随访。（市卫生健康委，各市、县人民政府）
三、组织实施
（一）加强领导。各级妇儿工委负责。
（二）保障经费。列入预算。
`;

const TITLE = '海州市儿童发展规划（2021—2030年）';
const SIGNATURE = '海州市人民政府\n2022年3月1日\n';
const FRONTS: [string, string][] = [
  [
    'a notice without a title line of its own',
    `海州市人民政府关于印发${TITLE}的通知\n海政发〔2022〕3号\n各区县人民政府：\n现将《${TITLE}》印发给你们，请认真执行。\n${SIGNATURE}`,
  ],
  [
    'an attachment to a notice',
    `海州市人民政府关于印发海州市儿童发展规划的通知\n各区县人民政府：\n《海州市儿童发展规划》已经市政府同意，现印发给你们。\n附件：${TITLE}\n${SIGNATURE}附件\n海州市儿童发展规划\n（2021—2030年）\n`,
  ],
  ['a numbered attachment alone', `附件2\n${TITLE}\n`],
  ['a title in title marks', `《${TITLE}》\n`],
  [
    'a title over two lines, with its years and a table of contents',
    '海州市儿童发展规划\n2021—2030年\n海州市妇女儿童工作委员会\n二〇二二年三月\n目  录\n一、总体要求\t1\n二、发展领域\t2\n三、组织实施\t5\n',
  ],
  ['a title with the mark of a heading', `# ${TITLE}\n发布时间：2022-03-01 来源：市妇儿工委 浏览次数：312次\n`],
  [
    'a title with spaces below a notice',
    `海州市人民政府\n关于印发${TITLE}的通知\n海政发〔2022〕3号\n各区县人民政府：\n现将《${TITLE}》印发给你们。\n${SIGNATURE}海 州 市 儿 童 发 展 规 划\n（2021—2030年）\n`,
  ],
];

async function readPlan(front: string): Promise<PlanReading | undefined> {
  return readDocument(await readSourceBytes('plan.txt', Buffer.from(front + BODY))).plans[0];
}

describe('what stands before a plan', () => {
  it.each(FRONTS)('should not hide the plan: %s', async (_, front) => {
    const plan = await readPlan(front);
    expect(plan).toMatchObject({ title: TITLE, jurisdiction: '海州市', periodStart: 2021, periodEnd: 2030, basis: ['中华人民共和国未成年人保护法'] });
    expect(plan?.areas.map(({ title }) => title)).toEqual(['总体目标', '儿童与健康', '组织实施']);
    expect(plan?.goals.map(({ text }) => text)).toEqual(['到2030年，儿童权利得到更好保障。', '婴儿死亡率控制在3‰以下。', '5岁以下儿童贫血率控制在10%以下。']);
  });

  it('should read lists without brackets and groups of places', async () => {
    const plan = await readPlan(`${TITLE}\n`);
    expect(plan?.measures.slice(0, 2).map(({ text, responsibilities }) => [text, ...responsibilities.map(({ role, unit }) => `${role} ${unit}`)])).toEqual([
      ['完善服务体系。建好妇幼保健院。', 'LEAD 市卫生健康委', 'RESPONSIBLE 市财政局', 'RESPONSIBLE 市医保局'],
      ['加强健康管理。做实入户随访。', 'RESPONSIBLE 市卫生健康委', 'RESPONSIBLE 各市、县人民政府'],
    ]);
  });
});

describe('what the lines around a plan say of it', () => {
  const facts = async (text: string): Promise<unknown[]> => {
    const { document, plans } = readDocument(await readSourceBytes('plan.txt', Buffer.from(text)));
    return [plans[0]?.title, plans[0]?.jurisdiction, document.number, document.issuer, document.issuedOn];
  };

  it('should be found in what a web page says of the paper', async () => {
    const page = '首页 > 文件\n发文机关：海州市人民政府办公室\n发文字号：海政办发〔2022〕9号\n成文日期：2022年3月5日\n发布日期：2022年3月9日\n';
    const notice = `海州市人民政府办公室关于印发${TITLE}的通知\n各区县人民政府：\n现将《${TITLE}》印发给你们。\n海州市人民政府办公室\n${TITLE}\n`;
    expect(await facts(page + notice + BODY)).toEqual([TITLE, '海州市', '海政办发〔2022〕9号', '海州市人民政府办公室', '2022-03-05']);
  });

  it('should name all who signed', async () => {
    const notice = `关于印发${TITLE}的通知\n各区县：\n现将《${TITLE}》印发给你们。\n中共海州市委\n海州市人民政府\n2022年3月1日\n${TITLE}\n`;
    expect(await facts(notice + BODY)).toEqual([TITLE, '海州市', null, '中共海州市委 海州市人民政府', '2022-03-01']);
  });

  it('should keep a title whole that stands in two lines below the line of its notice', async () => {
    const notice = `中共云海区委办公室 云海区人民政府办公室印发《云海区擦亮“云海服务”招牌加快建设“滨海新城”三年行动计划（2023—2025年）》的通知\n`;
    const [title, place] = await facts(`${notice}云海区擦亮“云海服务”招牌\n加快建设“滨海新城”三年行动计划\n（2023—2025年）\n${BODY}`);
    expect([title, place]).toEqual(['云海区擦亮“云海服务”招牌加快建设“滨海新城”三年行动计划（2023—2025年）', '云海区']);
  });

  it('should name the plan where only the notice does', async () => {
    const notice = `各区县人民政府：\n经市政府同意，现将《${TITLE}》印发给你们，请认真执行。\n海州市妇女联合会 海州市卫生健康委员会\n2022年3月1日\n`;
    expect(await facts(notice + BODY)).toEqual([TITLE, '海州市', null, '海州市妇女联合会 海州市卫生健康委员会', '2022-03-01']);
  });

  it('should take the title of a notice that is itself the plan', async () => {
    const [title, place] = await facts(`• 无障碍浏览\n• 长辈版\n【保民生】海州市民政局关于2024年办好20项民生实事的通知\n各区县：\n${BODY}`);
    expect([title, place]).toEqual(['海州市民政局关于2024年办好20项民生实事的通知', '海州市']);
  });
});

describe('who leads', () => {
  const roles = async (text: string): Promise<string[] | undefined> => {
    const plan = readDocument(await readSourceBytes('plan.txt', Buffer.from(`${TITLE}\n${BODY}${text}`))).plans[0];
    return plan?.measures.at(-1)?.responsibilities.map(({ role, unit }) => `${role} ${unit}`);
  };

  it('should be the unit named first where the paper says so', async () => {
    const note =
      '（三）完善监测。每年发布监测报告。（责任单位：市统计局、市妇儿工委办；列第一位的为牵头单位，下同）\n（四）开展评估。（市妇儿工委办、市统计局）\n';
    expect(await roles(note)).toEqual(['LEAD 市妇儿工委办', 'RESPONSIBLE 市统计局']);
  });

  it('should be read from a last sentence, and from a line behind dashes', async () => {
    expect(await roles('（三）完善监测。每年发布监测报告。市统计局牵头，市妇儿工委办、市教育局配合。\n')).toEqual([
      'LEAD 市统计局',
      'COOPERATING 市妇儿工委办',
      'COOPERATING 市教育局',
    ]);
    expect(await roles('（三）完善监测。每年发布监测报告。\n——责任单位：市统计局、市妇儿工委办\n')).toEqual([
      'RESPONSIBLE 市统计局',
      'RESPONSIBLE 市妇儿工委办',
    ]);
  });
});

describe('a notice with points of its own', () => {
  const POINTS =
    '一、提高认识。各单位要把这项工作列入重要议事日程，主要负责同志亲自抓。\n二、加强协作。牵头单位要主动担责，配合单位要积极支持。\n三、严格督查。县政府办公室每季度通报一次情况。\n';
  const notice = (title: string): string =>
    `青禾县人民政府办公室关于印发${title}的通知\n青政办发〔2023〕9号\n各乡镇人民政府，县直各单位：\n《${title}》已经县政府同意，现印发给你们，并提出如下要求。\n${POINTS}青禾县人民政府办公室\n2023年3月6日\n`;
  const NAME = '青禾县健康惠民行动实施方案';
  const LIST = '青禾县2023年民生实事任务清单';
  const CHAPTERS =
    '一、工作目标\n到2025年，居民健康素养水平达到30%。\n二、重点任务\n（一）加强宣传。开设健康专栏。\n（二）做好体检。建立健康档案。\n三、保障措施\n（一）加强领导。成立专班。\n（二）落实经费。列入预算。\n';
  const TASKS = '1\t改造农村厕所300座\t县农业农村局\t县住建局\n2\t新建健身步道6公里\t县住建局\t县文旅局\n3\t培训乡村医生120名\t县卫健局\t县财政局\n';
  const HEAD = '序号\t工作任务\t牵头单位\t配合单位\n';
  const INDICATORS = '序号\t指标名称\t单位\t2022年\t2025年\n1\t健康素养水平\t%\t26\t30\n2\t人均预期寿命\t岁\t79\t80\n';
  const AREAS = ['工作目标', '重点任务', '保障措施'];

  it.each<[string, string, string, string[], number]>([
    ['before its plan', NAME, `${NAME}\n${CHAPTERS}`, AREAS, 4],
    ['before an attachment without a title', NAME, `附件\n${CHAPTERS}`, AREAS, 4],
    ['before a plan of a lower numbering', NAME, `${NAME}\n${CHAPTERS.replace(/^（(.)）/gmu, '$1.').replace(/^(.)、/gmu, '（$1）')}`, AREAS, 4],
    ['before a plan whose first chapter is a table', NAME, `${NAME}\n一、主要指标\n${INDICATORS}二、任务清单\n${HEAD}${TASKS}`, ['任务清单'], 3],
    ['before a list', LIST, `${LIST}\n${HEAD}${TASKS}`, [LIST], 3],
  ])('should give none of them to the plan: %s', async (_, title, body, areas, measures) => {
    const { plans } = readDocument(await readSourceBytes('plan.txt', Buffer.from(notice(title) + body)));
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ title, issuer: '青禾县人民政府办公室', issuedOn: '2023-03-06' });
    expect(plans[0]?.areas.map((area) => area.title)).toEqual(areas);
    expect(plans[0]?.measures).toHaveLength(measures);
  });

  it('should be the plan where less is attached to it than they say', async () => {
    const own = `青禾县人民政府办公室关于印发${NAME}的通知\n各乡镇人民政府，县直各单位：\n为做好健康惠民工作，制定本方案。\n${CHAPTERS}青禾县人民政府办公室\n2023年3月6日\n附件\n一、健康专栏样式\n`;
    const [plan] = readDocument(await readSourceBytes('plan.txt', Buffer.from(own))).plans;
    expect(plan?.areas.map((area) => area.title).slice(0, 3)).toEqual(AREAS);
  });

  it('should stay the plan where it hands on no paper', async () => {
    const own = `青禾县人民政府办公室关于做好2023年健康惠民工作的通知\n各乡镇人民政府，县直各单位：\n为做好健康惠民工作，现将有关事项通知如下：\n${CHAPTERS}青禾县人民政府办公室\n2023年3月6日\n附件：任务分解表\n`;
    const [plan] = readDocument(await readSourceBytes('plan.txt', Buffer.from(own))).plans;
    expect(plan?.areas.map((area) => area.title)).toEqual(AREAS);
  });
});
