import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { outlineOf } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';

const outline = (text: string): string[] => outlineOf(readDocument(plainSource(text)));

describe('layouts of plans', () => {
  it('keeps the list that 具体目标 heads in the section of goals above it', () => {
    expect(
      outline(`云海市“十四五”防震减灾规划
第一章 总体要求
第一节 指导思想
坚持以防为主、防抗救相结合。
第二节 规划目标
到2025年，防震减灾体系初步形成。
具体目标：
——监测能力增强。地震速报时间缩短至2分钟以内。
——公众素养提高。科普知识普及率达到80%以上。
到2035年，基本实现防震减灾现代化。
第二章 主要任务
第一节 夯实监测基础
一、优化站网布局。加密布设台站30个。
二、提升预警能力。安装预警终端500套。
第三章 保障措施
一、加强组织领导。
二、加大经费投入。
`).filter((line) => !line.startsWith('#')),
    ).toEqual([
      '第一章/第二节 规划目标',
      '  OVERALL [] 到2025年，防震减灾体系初步形成。',
      '  SUB [] 监测能力增强。地震速报时间缩短至2分钟以内。',
      '  SUB [] 公众素养提高。科普知识普及率达到80%以上。',
      '  VISION [] 到2035年，基本实现防震减灾现代化。',
      '第二章/第一节 夯实监测基础',
      '  TASK [一] 优化站网布局。加密布设台站30个。',
      '  TASK [二] 提升预警能力。安装预警终端500套。',
      '第三章 保障措施',
      '  SAFEGUARD [一] 加强组织领导。',
      '  SAFEGUARD [二] 加大经费投入。',
    ]);
  });

  it('reads a project that its line names apart from the measure before it', () => {
    expect(
      outline(`云海市妇女发展规划（2021—2030年）
一、总体目标
妇女发展环境更加优化。
二、发展领域
（一）妇女与健康
主要目标：
1.孕产妇死亡率控制在8/10万以下。
策略措施：
1.建好妇幼保健机构。完善服务网络。
责任单位：市卫生健康委
重点项目：适龄妇女免费检查项目
内容：为农村妇女提供免费检查。
责任单位：市妇联
三、组织实施
（一）加强领导。健全工作机制。
（二）保障经费。列入年度预算。
`).filter((line) => /STRATEGY|PROJECT/u.test(line)),
    ).toEqual([
      '  STRATEGY [1.] 建好妇幼保健机构。完善服务网络。 | R:市卫生健康委',
      '  PROJECT [重点项目] 适龄妇女免费检查项目⏎内容：为农村妇女提供免费检查。 | R:市妇联',
    ]);
  });

  it('takes a division of tasks for a plan, and a row that names a group for a part of its table', () => {
    expect(
      outline(`西山省“十四五”养老规划任务分工
一、健全制度
（一）完善清单。每年公布一次。〔省民政厅、省财政厅；排在第一位的部门为牵头单位，其他部门按职责分工负责，下同〕
（二）加强监管。健全信用制度。〔省民政厅、省市场监管局〕
`),
    ).toEqual([
      '# 西山省“十四五”养老规划任务分工 (西山省 PROVINCE elderly 2021–2025)',
      '一 健全制度',
      '  TASK [(一)] 完善清单。每年公布一次。 | L:省民政厅 R:省财政厅 R:其他部门*',
      '  TASK [(二)] 加强监管。健全信用制度。 | L:省民政厅 R:省市场监管局',
    ]);
    expect(
      outline(`河东市2024年民生实事任务分解表
序号\t实事名称\t具体内容\t牵头单位\t责任单位\t完成时限\t分管领导
一、就业创业
1\t打造零工市场\t建成零工市场8个。\t市人社局\t市总工会\t2024年10月\t张某
二、教育
2\t新建学校\t新建中小学12所。\t市教育局\t市财政局\t2024年8月
`).filter((line) => !line.startsWith('#')),
    ).toEqual([
      '一 就业创业',
      '  TASK [1] 打造零工市场⏎建成零工市场8个。 | L:市人社局 R:市总工会',
      '二 教育',
      '  TASK [2] 新建学校⏎新建中小学12所。 | L:市教育局 R:市财政局',
    ]);
  });

  it('takes off who answers in person, in whatever words, and a line that only announces the goals', () => {
    expect(
      outline(`海东省人民政府
关于印发《落实〈政府工作报告〉重点工作部门分工的意见》的通知
省直各单位：
现将《落实〈政府工作报告〉重点工作部门分工的意见》印发给你们。
海东省人民政府
2020年1月17日
落实《政府工作报告》重点工作
部门分工的意见
一、2020年主要预期目标
全年经济社会发展主要目标如下：
1﹒粮食产量稳定在600万吨左右。
分管省领导：林某
部门分工：省农业农村厅牵头，各地配合。
2﹒城镇新增就业50万人以上。
牵头负责领导：张某。
牵头责任单位：省人力资源社会保障厅。
协同责任单位：省教育厅等。
二、重点任务
3﹒办好人民满意的教育。新建学校100所。
区政府分管领导：王某
部门分工：省教育厅牵头，各地配合。
`),
    ).toEqual([
      '# 落实《政府工作报告》重点工作部门分工的意见 (海东省 PROVINCE - -–-)',
      '一 2020年主要预期目标',
      '  SUB [1.] 粮食产量稳定在600万吨左右。 | L:省农业农村厅 C:各地*',
      '  SUB [2.] 城镇新增就业50万人以上。 | L:省人力资源社会保障厅 C:省教育厅 …',
      '二 重点任务',
      '  TASK [3.] 办好人民满意的教育。新建学校100所。 | L:省教育厅 C:各地*',
    ]);
  });

  it('reads goals and measures under the shortest names of lists, and roles that a cell names itself', () => {
    expect(
      outline(`丰原县妇女发展重点任务清单
一、妇女健康
目标：孕产妇死亡率控制在9/10万以下。
措施：
一是加强孕产妇健康管理。二是开展免费筛查。
责任部门：县卫健局、县妇联
二、妇女教育
目标：女性平均受教育年限达到11.5年。
措施：
一是落实教育资助政策。二是开展职业技能培训。
责任部门：县教育局
`).slice(1),
    ).toEqual([
      '一 妇女健康',
      '  MAIN [] 孕产妇死亡率控制在9/10万以下。',
      '  STRATEGY [] 一是加强孕产妇健康管理。二是开展免费筛查。 | R:县卫健局 R:县妇联',
      '二 妇女教育',
      '  MAIN [] 女性平均受教育年限达到11.5年。',
      '  STRATEGY [] 一是落实教育资助政策。二是开展职业技能培训。 | R:县教育局',
    ]);
    expect(
      outline(`江东县学校建设任务分工表
序号\t工作任务\t责任单位\t完成时限
1\t新建学校9所。\t县教育局牵头，县住建局配合\t2024年12月
2\t改造食堂12个。\t县教育局\t2025年12月
`).slice(2),
    ).toEqual(['  TASK [1] 新建学校9所。 | L:县教育局 C:县住建局', '  TASK [2] 改造食堂12个。 | R:县教育局']);
  });
});

it('gives the parts of a goal the year that opens it', () => {
  const text = `海东市养老服务实施意见
一、主要目标
到2028年，养老服务体系更加完善。
——养老床位达到9000张。
——护理型床位占比达到60%以上。
二、主要任务
（一）建好设施。改造服务站20个。
（二）培训人员。健全培训制度。
`;
  const [plan] = readDocument(plainSource(text)).plans;
  expect(plan?.targets.map(({ indicator, dueYear }) => [indicator, dueYear])).toEqual([
    ['养老床位', 2028],
    ['护理型床位占比', 2028],
    ['服务站', null],
  ]);
});
