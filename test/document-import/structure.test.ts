import { describe, expect, it } from 'vitest';
import { isCountyCity } from '../../server/document-import/grammar/county-cities.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

const codes = (text: string): string[] => readDocument(plainSource(text)).questions.map(({ code }) => code);

describe('lines broken at the margin', () => {
  const filler = Array.from(
    { length: 8 },
    (_, at) =>
      `（${'一二三四五六七八'[at]}）改造管网。更换老旧供水管道，加强巡查维护，保障城乡居民用水安全，降低漏损率，\n提高服务水平。（责任单位：市水务局）`,
  );
  const measures = (opening: string, indent: string): string[] => {
    const paragraphs = ['云门市供水规划（2021—2025年）', opening, '一、主要任务', ...filler];
    const { plans } = readDocument(plainSource(paragraphs.map((words) => indent + words).join('\n')));
    return plans.flatMap((plan) => plan.measures.map(({ text }) => text));
  };

  it.each([
    ['between the ends of a range in a title', '为保障全市城乡居民用水安全，依据《云门市水安全保障总体规划（2021\n—2025年）》，制定本规划。'],
    ['before a comma', '为保障全市城乡居民用水安全，进一步提高供水水质和服务水平，结合我市实际情况\n，制定本规划。'],
    ['inside a bracket', '为保障全市城乡居民用水安全，做好供水工作（含原水、自来水、再生水以及二次供水、\n一、二级泵站），制定本规划。'],
  ])('should join what was cut %s', (_, opening) => {
    expect(measures(opening, '')).toHaveLength(8);
    expect(measures(opening, '　　')).toHaveLength(8);
  });

  it('should leave the imprint out of the last item', () => {
    const text = ['云门市供水规划（2021—2025年）', '一、主要任务', ...filler, `云门市人民政府办公室${' '.repeat(50)}2021年5月17\n日印发`].join('\n');
    expect(readDocument(plainSource(text)).plans[0]?.measures.at(-1)?.text).toMatch(/提高服务水平。$/u);
  });

  it('should tell a paragraph that ends at the margin from one that goes on, where paragraphs are indented', () => {
    const goals = '到2025年，全市城乡供水保障能力显著提升，居民用水更加安全放心，水质稳定达到国家标准。';
    const text = [
      '　　云门市供水规划（2021—2025年）',
      '　　一、主要目标',
      `　　${goals}`,
      '　　到2035年，建成现代化供水体系。',
      '　　二、主要任务',
      ...filler.map((words) => `　　${words}`),
    ].join('\n');
    expect(readDocument(plainSource(text)).plans[0]?.goals.map((goal) => goal.text.slice(0, 6))).toEqual(['到2025年', '到2035年']);
  });
});

describe("cities of a county's rank", () => {
  it.each([
    ['莱州市', '', true],
    ['淄博市', '', false],
    ['云门市', '云门市是岭海市代管的县级市。', true],
    ['云门市', '牵头单位：岭海市生态环境局云门分局', true],
    ['云门市', '牵头单位：市生态环境局东城分局', false],
  ])('should tell of %s with “%s”', (name, words, expected) => {
    expect(isCountyCity(name, () => words)).toBe(expected);
  });
});

describe('papers in layouts of their own', () => {
  const titles = (text: string): string[] => readDocument(plainSource(text)).plans.flatMap(({ areas }) => areas.map(({ title }) => title));

  it('should take ordinals with a word for headings', () => {
    const text = '云门市供水行动计划\n一、重点行动\n行动一：水源保护\n（1）划定保护区3处。\n（2）关闭排污口5个。\n行动二：管网改造\n（1）更新管网30公里。\n';
    expect(titles(text)).toEqual(['水源保护', '管网改造']);
  });

  it.each([
    ['为民实事', 'PROJECT'],
    ['惠民工程', 'PROJECT'],
    ['节水项目清单', 'PROJECT'],
    ['护水暖心行动', 'TASK'],
    ['护水服务清单', 'TASK'],
  ])('should take the points below “%s” for measures although they name a year', (heading, kind) => {
    const points = '1.校园直饮水项目。到2024年，安装直饮水设备120台。\n牵头单位：市教育局\n2.老旧管网改造。到2025年，更新管网30公里。\n牵头单位：市住建局\n';
    const text = `云门市供水规划（2021—2025年）\n一、总体要求\n（一）指导思想\n坚持以人民为中心。\n（二）总体目标\n到2025年，供水更加安全。\n二、主要任务\n（一）建设水厂\n1.新建水厂2座。\n2.扩建水厂1座。\n三、${heading}\n${points}`;
    const [plan] = readDocument(plainSource(text)).plans;
    const area = plan?.areas.find(({ title }) => title === heading);
    expect(plan?.measures.filter(({ area: id }) => id === area?.id).map((measure) => measure.kind)).toEqual([kind, kind]);
  });

  it('should read a paper that is one table, by the groups of its rows', () => {
    const text = '云门市供水工作任务分解表\n领域\t序号\t工作任务\t责任单位\n一、水源\t1\t划定保护区3处\t市水务局\n二、管网\t2\t更新管网30公里\t市住建局\n';
    expect(titles(text)).toEqual(['水源', '管网']);
  });

  it('should set aside who issued a plan and when, below its title', () => {
    expect(titles('云门市供水规划\n云门市水务局\n2022年5月\n一、主要任务\n（一）建设水厂\n1.新建水厂2座。\n2.扩建水厂1座。\n')).toEqual(['建设水厂']);
  });
});

describe('sentences that a page cut', () => {
  const goals = (text: string): string[] => readDocument(plainSource(text)).plans.flatMap((plan) => plan.goals.map((goal) => goal.text));
  const paper = (...items: string[]): string =>
    `云门市青年发展规划（2021—2025年）\n一、青年与文化\n主要目标：\n${items.join('\n')}\n策略措施：\n1.建设书屋。\n`;

  it('should join what only looks like a heading, where the list is one of sentences', () => {
    const items = [
      '1.青年普遍享有便利的借阅服务，县级公共图书馆夜间开',
      '放率达到80%。',
      '2.青年文艺社团更加活跃。',
      '3.培养青年的好习惯、',
      '好身体。',
      '4.书屋更多。',
    ];
    expect(goals(paper(...items))).toEqual([
      '青年普遍享有便利的借阅服务，县级公共图书馆夜间开放率达到80%。',
      '青年文艺社团更加活跃。',
      '培养青年的好习惯、好身体。',
      '书屋更多。',
    ]);
  });

  it('should join a cut sentence in a list of two', () => {
    expect(goals(paper('1.青年文化产品更加丰富多样，覆盖城乡的公共文化服', '务网络更加健全。', '2.书屋更多。'))[0]).toBe(
      '青年文化产品更加丰富多样，覆盖城乡的公共文化服务网络更加健全。',
    );
  });

  it('should leave headings that stand alone apart from their text', () => {
    const items = ['1.阅读更加便利', '每个街道建成1处书屋。', '2.活动更加丰富', '每年举办书展2次。'];
    expect(goals(paper(...items))).toEqual(['阅读更加便利\n每个街道建成1处书屋。', '活动更加丰富\n每年举办书展2次。']);
  });
});

describe('chapters of goals and of measures', () => {
  const part = (mark: string, title: string, verb: string): string =>
    `第${mark}节　${title}\n1.${title}${verb === '' ? '服务覆盖率达到90%以上' : `方面，${verb}`}。\n2.${verb}${title}水平明显提高。`;
  const paper = (goals: string, measures: string): string =>
    `云门市老龄事业发展规划（2024—2028年）\n第一章　${goals}\n${part('一', '康复护理', '')}\n${part('二', '文化生活', '')}\n第二章　${measures}\n` +
    `第一节　康复护理\n1.建设康复中心，改善设施条件。\n2.培训护理人员，提高服务能力。\n第二节　文化生活\n1.开展文艺演出，丰富老人生活。\n2.建设活动中心，完善设施条件。\n`;

  it.each([
    ['主要目标', '策略措施'],
    ['奋斗方向', '实现路径'],
  ])('should have the areas that they are parted into: %s, %s', (goals, measures) => {
    const [plan] = readDocument(plainSource(paper(goals, measures))).plans;
    expect(plan?.areas.map(({ title }) => title)).toEqual(['康复护理', '文化生活', '康复护理', '文化生活']);
    expect([plan?.goals.length, plan?.measures.length]).toEqual([4, 4]);
  });
});

describe('headings that say who answers', () => {
  it('should hand their units to all items below that name none', () => {
    const [plan] = readDocument(
      plainSource(
        '云门市全民健身行动计划（2024—2026年）\n一、重点任务\n（一）完善场地设施。（牵头单位：市体育局　配合单位：市财政局　市教育局）\n1．新建体育公园，改善市民健身的条件。\n2．开放学校场馆，方便周边居民的使用。（责任单位：市教育局）\n（二）丰富赛事活动\n1．举办市民运动会，带动群众参与健身。\n2．培育社会组织，发展健身指导的队伍。\n',
      ),
    ).plans;
    expect(plan?.areas.map(({ title }) => title)).toEqual(['完善场地设施', '丰富赛事活动']);
    expect(plan?.measures.map(({ responsibilities }) => responsibilities.map(({ role, unit }) => `${role} ${unit}`))).toEqual([
      ['LEAD 市体育局', 'COOPERATING 市财政局', 'COOPERATING 市教育局'],
      ['RESPONSIBLE 市教育局'],
      [],
      [],
    ]);
  });
});

describe('headings of work', () => {
  it('should not be taken for what was, whatever words they hold', () => {
    const area = (mark: string, title: string): string => `（${mark}）${title}\n1．建设服务站点。改善条件。\n2．开展巡回服务。`;
    const [plan] = readDocument(
      plainSource(`云门市青年发展行动计划（2024—2026年）\n一、重点行动\n${area('一', '成长环境优化行动')}\n${area('二', '发展环境友好行动')}\n`),
    ).plans;
    expect(plan?.areas.map(({ title }) => title)).toEqual(['成长环境优化行动', '发展环境友好行动']);
  });
});

describe('numbered headings that only say what the list below them holds', () => {
  it('should leave the area to the heading above them', () => {
    const area = (ordinal: string, title: string) =>
      `${ordinal}、${title}\n（一）主要目标\n1．受益面逐年扩大。\n（二）策略措施\n1．加强阵地建设。\n2．开展宣传活动。\n`;
    const { plans } = readDocument(plainSource(`云水县妇女发展规划（2024—2028年）\n${area('一', '妇女与健康')}${area('二', '妇女与教育')}`));
    expect(plans[0]?.areas.map(({ title }) => title)).toEqual(['妇女与健康', '妇女与教育']);
    expect(plans[0]?.goals.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['MAIN', '(一)1.'],
      ['MAIN', '(一)1.'],
    ]);
    expect(plans[0]?.measures.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['STRATEGY', '(二)1.'],
      ['STRATEGY', '(二)2.'],
      ['STRATEGY', '(二)1.'],
      ['STRATEGY', '(二)2.'],
    ]);
  });
});

it('should take indicators under a heading in an area for its goals', () => {
  const area = '（一）妇女与健康\n【主要指标】\n①人均预期寿命提高到81岁以上。\n②覆盖率达到85%。\n【重点措施】\n①完善健康管理模式。\n②开展健康教育。\n';
  const { plans } = readDocument(plainSource(`云水县妇女发展规划（2024—2028年）\n一、重点领域\n${area}`));
  expect(plans[0]?.goals.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
    ['MAIN', '①'],
    ['MAIN', '②'],
  ]);
  expect(plans[0]?.measures).toHaveLength(2);
});

describe('questions about structure', () => {
  it('should ask whether the points of a paper without chapters are items', () => {
    const points = ['一、扩大供给。', '二、提高质量。', '三、加强监管。', '四、强化保障。'].map((title) => `${title}各区要抓好落实，定期报告进展。`);
    expect(codes(`云门市发展助餐服务若干措施\n${points.join('\n')}`)).toEqual(['AREA_OR_ITEM']);
  });

  it('should ask about a title that was guessed', () => {
    const { plans, questions } = readDocument(plainSource('云门市助餐服务工作部署\n一、工作目标\n办好食堂。\n二、主要任务\n（一）建设食堂。新建食堂5个。\n'));
    expect(plans.map(({ title }) => title)).toEqual(['云门市助餐服务工作部署']);
    expect(questions.map(({ code }) => code)).toEqual(['TITLE_GUESSED']);
  });

  it('should ask about a table that is neither of indicators nor of tasks', () => {
    const table = '街道\t户数\t备注\n东街\t120\t甲\n西街\t80\t乙\n';
    expect(codes(`云门市助餐服务工作方案\n一、主要任务\n（一）建设食堂。新建食堂5个。\n${table}`)).toEqual(['TABLE_UNREAD']);
  });

  it('should ask about a bracket of bodies that was left in the text', () => {
    const { plans, questions } = readDocument(
      plainSource('云门市助餐服务工作方案\n一、主要任务\n（一）建设食堂。新建食堂5个。（市民政局、老张饭铺）\n（二）加强监管。定期检查。\n'),
    );
    expect(plans[0]?.measures[0]?.responsibilities).toEqual([]);
    expect(questions.map(({ code }) => code)).toEqual(['DUTY_OR_TEXT']);
  });

  it('should ask about a figure that was read as no target', () => {
    expect(codes('云门市供水规划\n一、主要任务\n（一）建设水厂。东区水厂日供水5万吨。\n（二）改造管网。更新管网30公里。\n')).toEqual(['FIGURE_UNREAD']);
  });

  it('should ask about words that hold the ordinal that is due next', () => {
    expect(codes('云门市供水规划\n一、主要任务\n（一）建设水厂。新建水厂2座。（二）改造管网。更新管网30公里。\n')).toContain('ITEMS_RUN_TOGETHER');
  });

  it('should ask about numbered points that were read as one item', () => {
    const points = [1, 2].map((number) => `（${number}）各镇要对辖区内的供水设施逐一登记造册，明确管护责任人，按季度报告运行情况。`);
    expect(
      codes(`云门市供水规划\n一、主要任务\n（一）建设水厂。新建水厂2座，重点做好以下工作：\n${points.join('\n')}\n（二）改造管网。更新管网30公里。\n`),
    ).toEqual(['ITEM_OR_LIST']);
  });
});
