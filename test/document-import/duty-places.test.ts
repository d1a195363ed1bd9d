import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

/** What was read of a paper, a line an item: its kind, its first words, and who answers. */
function itemsOf(text: string): string[] {
  const { plans } = readDocument(plainSource(text));
  return plans.flatMap(({ goals, measures }) =>
    [...goals, ...measures].map(({ kind, text: words, responsibilities }) =>
      `${kind} ${words.split('\n')[0]} ${responsibilities.map(({ role, unit }) => `${role.slice(0, 1)}:${unit}`).join(' ')}`.trim(),
    ),
  );
}

const table = (title: string, rows: string[][]): string => `${title}\n${rows.map((cells) => cells.join('\t')).join('\n')}\n`;

describe('heads of tables of tasks', () => {
  it('give no task to the leaders that a column names', () => {
    const rows = [
      ['序号', '任务内容', '牵头领导', '牵头单位', '协办单位'],
      ['1', '建成老年食堂6个。', '周　平', '县民政局', '县财政局'],
    ];
    expect(itemsOf(table('河口县2024年重点工作任务清单', rows))).toEqual(['TASK 建成老年食堂6个。 L:县民政局 C:县财政局']);
  });

  it('name persons beside units in one column', () => {
    const rows = [
      ['序号', '工作任务', '责任单位及责任人'],
      ['1', '改造户厕200座。', '镇农业农村办　王明、镇妇联　李云'],
    ];
    expect(itemsOf(table('东河镇2024年重点工作任务清单', rows))).toEqual(['TASK 改造户厕200座。 R:镇农业农村办 R:镇妇联']);
  });

  it('stand in two lines', () => {
    const rows = [
      ['序号', '工作任务', '责任分工', '', '完成时间'],
      ['', '', '牵头单位', '配合单位', ''],
      ['1', '为300户残疾人家庭改造无障碍设施。', '市残联', '市住房城乡建设局', '10月'],
    ];
    expect(itemsOf(table('南浦市2024年残疾人工作任务分工表', rows))).toEqual(['TASK 为300户残疾人家庭改造无障碍设施。 L:市残联 C:市住房城乡建设局']);
  });

  it('set goals and measures side by side', () => {
    const rows = [
      ['领域', '主要目标', '策略措施', '责任单位'],
      ['儿童与健康', '1.新生儿死亡率控制在3‰以下。', '1.加强危重新生儿救治中心建设。', '县卫生健康局'],
      ['儿童与教育', '2.学前三年毛入园率达到95%。', '2.新建公办幼儿园4所。', '县教育局'],
    ];
    expect(itemsOf(table('柳溪县儿童发展规划目标任务分解表（2021—2025年）', rows))).toEqual([
      'MAIN 新生儿死亡率控制在3‰以下。 R:县卫生健康局',
      'MAIN 学前三年毛入园率达到95%。 R:县教育局',
      'STRATEGY 加强危重新生儿救治中心建设。 R:县卫生健康局',
      'STRATEGY 新建公办幼儿园4所。 R:县教育局',
    ]);
  });
});

describe('who answers, where it seldom stands', () => {
  it('is read from a bracket before the words', () => {
    const text =
      '清溪县2024年民生实事工作方案\n一、实事内容\n1.（县教育局牵头）新建公办幼儿园3所。\n2.（县卫生健康局牵头，县妇联配合）为1万名妇女免费检查。\n二、工作要求\n（一）加强领导。成立工作专班。\n';
    expect(itemsOf(text).slice(0, 2)).toEqual(['TASK 新建公办幼儿园3所。 L:县教育局', 'TASK 为1万名妇女免费检查。 L:县卫生健康局 C:县妇联']);
  });

  it('is named once although two sentences of an item name it', () => {
    const text =
      '安河市托育服务工作方案\n一、重点任务\n1.建设托育点。新建住宅小区配建托位。（市住房城乡建设局负责）老旧小区增设托育点20个。（市住房城乡建设局负责）\n2.加强指导。编写手册。（市妇联负责）\n';
    expect(itemsOf(text)[0]).toMatch(/ R:市住房城乡建设局$/u);
  });

  it('is read for a whole list from a bracket below it, where the lists of a paper end so', () => {
    const text =
      '青江县养老服务工作方案\n一、主要任务\n（一）建设网络\n1.县级。建设失能照护机构1所。\n2.乡级。建设服务中心9个。\n（责任单位：县民政局、县发展改革局）\n（二）培养人才\n1.扩大培训。每年培训护理员200人次。\n2.提高待遇。建立护理员津贴制度。\n（责任单位：县人社局）\n';
    expect(itemsOf(text).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'R:县民政局 R:县发展改革局',
      'R:县民政局 R:县发展改革局',
      'R:县人社局',
      'R:县人社局',
    ]);
  });

  it('is a unit whose tasks a chapter lists, where a paper hands them out unit by unit', () => {
    const chapter = (ordinal: string, unit: string, tasks: string[]): string =>
      `${ordinal}、${unit}\n${tasks.map((task, at) => `${at + 1}.${task}\n`).join('')}`;
    const text = `松林县2024年妇女儿童工作任务分解方案\n为落实年度任务，制定本方案。\n${chapter('一', '县教育局', ['新建公办幼儿园2所，覆盖率达到90%。', '资助困难学生800人次，做到应助尽助。'])}${chapter('二', '县公安局、县司法局', ['严厉打击侵害妇女儿童的违法犯罪。', '设立反家庭暴力庇护所1处，提供服务。'])}${chapter('三', '县妇联', ['举办家庭教育公益讲座不少于60场。', '建设家庭教育指导服务站点20个。'])}各责任单位要于12月10日前将落实情况报县妇儿工委办公室。\n`;
    expect(itemsOf(text).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'R:县教育局',
      'R:县教育局',
      'R:县公安局 R:县司法局',
      'R:县公安局 R:县司法局',
      'R:县妇联',
      'R:县妇联',
    ]);
    expect(itemsOf(text).at(-1)).toContain('20个。 R');
  });

  it('is read from the headings of items, and every character has its place', () => {
    const text =
      '平溪县乡村建设实施方案\n一、重点任务\n（一）加强村庄规划管理（县自然资源局）\n完成120个村的规划编制。严格规划实施。\n（二）提升道路水平（县交通运输局、县财政局）\n新改建农村公路180公里。实施安防工程90公里。\n二、保障措施\n（一）强化领导\n成立工作专班，定期研究问题。\n';
    expect(itemsOf(text).slice(0, 2)).toEqual(['TASK 加强村庄规划管理 R:县自然资源局', 'TASK 提升道路水平 R:县交通运输局 R:县财政局']);
    const { places, source } = readDocument(plainSource(text));
    expect(places.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBe(source.text.length);
  });

  it('is read from the heading of a group however its label begins, also above one short point', () => {
    const text = `平溪县敬老服务行动方案
一、重点任务
（一）办好社区食堂（此项牵头部门：县民政局，参与部门：县财政局）
1.新建食堂30个。
2.每个街道建成示范食堂1个。
（二）照护失能老人。（此项工作由县民政局牵头，县医保局、
县卫生健康委配合）
1.新建护理院5所。
2.改造护理床位300张。
（三）培养人才（本项任务责任单位：县人力资源社会保障局）
1.培训护理员500人次。
`;
    const lead = 'L:县民政局';
    expect(itemsOf(text)).toEqual([
      `TASK 新建食堂30个。 ${lead} P:县财政局`,
      `TASK 每个街道建成示范食堂1个。 ${lead} P:县财政局`,
      `TASK 新建护理院5所。 ${lead} C:县医保局 C:县卫生健康委`,
      `TASK 改造护理床位300张。 ${lead} C:县医保局 C:县卫生健康委`,
      'TASK 培训护理员500人次。 R:县人力资源社会保障局',
    ]);
    expect(readDocument(plainSource(text)).plans[0]?.areas.map(({ title }) => title)).toEqual(['办好社区食堂', '照护失能老人', '培养人才']);
  });
});
