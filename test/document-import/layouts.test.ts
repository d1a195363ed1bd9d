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
});
