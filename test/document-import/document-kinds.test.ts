import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { boxesAndBrackets } from './fixtures/boxes-and-brackets.ts';
import { chaptersAndSections } from './fixtures/chapters-and-sections.ts';
import { cutByPages } from './fixtures/cut-by-pages.ts';
import { decimalOrdinals } from './fixtures/decimal-ordinals.ts';
import { flattenedTable } from './fixtures/flattened-table.ts';
import { nationalOutline } from './fixtures/national-outline.ts';
import { responsibilityLines } from './fixtures/responsibility-lines.ts';
import { tableSetBySpaces } from './fixtures/table-set-by-spaces.ts';
import { mixedLists } from './fixtures/mixed-lists.ts';
import { taskTable } from './fixtures/task-table.ts';
import { topicalChapters } from './fixtures/topical-chapters.ts';
import { twoPlans } from './fixtures/two-plans.ts';
import { noticeWithOnePlan } from './fixtures/notice-with-one-plan.ts';
import { ordinalsOnTheirOwnLine } from './fixtures/ordinals-on-their-own-line.ts';
import { fiveYearPlan } from './fixtures/five-year-plan.ts';
import { prefectureWomen } from './fixtures/prefecture-women.ts';
import { taskTableAlone } from './fixtures/task-table-alone.ts';
import { webPage, wordDocument } from './fixtures/word-document.ts';
import { outlineOf, sectionsOf } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';

describe('documents of other places and conventions', () => {
  it('reads boxes, and brackets of every kind', () => {
    const reading = readDocument(plainSource(boxesAndBrackets));
    expect(outlineOf(reading)).toEqual([
      '# 青浦州“十四五”生态环境保护规划 (青浦州 CITY environment 2021–2025)',
      '一/（二） 主要目标',
      '  OVERALL [] 到2025年，空气质量优良天数比例达到92%以上。',
      '一/（三） 远景目标',
      '  VISION [] 到2035年，生态环境根本好转。',
      '二/（一） 深入打好蓝天保卫战',
      '  TASK [1.] 推进工业源治理。淘汰落后锅炉。 | L:州生态环境局 C:州工业和信息化局 C:州市场监管局',
      '  TASK [2.] 整治扬尘污染。落实工地围挡。 | L:州住房城乡建设局 R:州交通运输局 R:州城市管理局',
      '  PROJECT [专栏1] 锅炉改造工程：改造燃煤锅炉60台。',
      '  PROJECT [专栏1] 扬尘监测工程：新建监测点40个。',
      '二/（二） 持续打好碧水保卫战',
      '  TASK [1.] 保护饮用水水源。完成水源地划界立标。 | R:州生态环境局 R:州水利局',
      '  TASK [2.] 治理黑臭水体。消除城区黑臭水体（含支流）。 | R:州住房城乡建设局 R:州水利局',
      '  PROJECT [专栏2] 污水处理厂扩建。新增日处理能力3万吨。',
      '  PROJECT [专栏2] 管网改造。改造老旧管网80公里。',
      '三 重点工程',
      '  PROJECT [(一)] 生态修复工程。修复湿地500公顷。 | R:州林业和草原局 R:州自然资源局 …',
      '  PROJECT [(二)] 土壤治理工程。开展耕地分类管理。 | L:州农业农村局 P:州生态环境局',
      '四 组织实施和监测评估',
      '  SAFEGUARD [(一)] 组织实施。州政府统一领导规划实施。',
      '  MONITORING [(二)] 监测评估。2023年开展中期评估。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'NOTICE 青浦州人民政府关于印发青浦州“十',
      'TITLE 青浦州“十四五”生态环境保护规划',
      'PREAMBLE 按照《中华人民共和国环境保护法》',
      'GUIDELINE （一）指导思想。坚持绿色发展。',
    ]);
  });

  it('reads chapters and sections below a table of contents', () => {
    const reading = readDocument(plainSource(chaptersAndSections));
    expect(outlineOf(reading)).toEqual([
      '# 云州市“十四五”托育服务发展规划 (云州市 CITY childcare 2021–2025)',
      '第二章/第三节 发展目标',
      '  OVERALL [] 到2025年，托育服务体系基本健全。',
      '  SUB [一] 托位更充足。每千人口托位数达到4.6个。',
      '  SUB [二] 服务更规范。持证上岗率达到95%以上。',
      '第三章/第一节 扩大服务供给',
      '  TASK [一] 建设社区托育点⏎每个街道至少建成1个社区托育点。',
      '  TASK [二] 支持用人单位办托⏎鼓励企业和园区单独或者联合举办托育机构。',
      '第三章/第二节 提升服务质量',
      '  TASK [一] 加强队伍建设⏎开展保育人员轮训，五年培训2000人次。',
      '  TASK [二] 完善安全制度⏎落实消防、食品和卫生责任。',
      '第四章 保障措施',
      '  SAFEGUARD [第一节] 加强组织领导⏎各区县要建立托育工作协调机制。',
      '  SAFEGUARD [第二节] 强化资金投入⏎将托育补助列入年度预算。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'TITLE 云州市“十四五”托育服务发展规划',
      'CONTENTS 目  录',
      'PREAMBLE 为推动托育服务有序发展，依据《中',
      'BACKGROUND 第一章 发展基础',
      'GUIDELINE 第一节 指导思想',
      'PRINCIPLE 第二节 基本原则',
    ]);
  });

  it('joins what page numbers cut', () => {
    const reading = readDocument(plainSource(cutByPages));
    expect(outlineOf(reading)).toEqual([
      '# 白沙省“十四五”应急体系规划 (白沙省 PROVINCE emergency 2021–2025)',
      '一 总体目标',
      '  OVERALL [] 到2025年，应急管理体系和能力现代化取得明显进展。展望2035年，建成与高质量发展相适应的应急体系。',
      '二/（一） 强化风险防控',
      '  TASK [1.] 开展风险普查。摸清全省灾害风险底数，建立3个层级的数据库。 | L:省应急厅 R:省自然资源厅 R:省水利厅 R:省气象局 …',
      '  TASK [3.] 加强监测预警。完善预警信息发布渠道。 | L:省应急厅 C:省委宣传部 C:省广播电视局',
      '  TASK [3.] 推进源头治理。实施搬迁避让工程。 | R:省自然资源厅 R:各市人民政府*',
      '二/（二） 提升救援能力',
      '  TASK [1.] 建设专业队伍。组建5支省级救援队。 | R:省消防救援总队 R:省应急厅',
      '  TASK [2.] 储备应急物资。建立省市县三级物资储备目录。 | L:省粮食和储备局',
      '三 保障措施',
      '  SAFEGUARD [] 加强组织领导，落实资金投入，强化监督考核。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'NOTICE 白沙省人民政府关于印发白沙省“十',
      'TITLE 白沙省“十四五”应急体系',
      'PREAMBLE 为提高应急能力，根据《中华人民共',
    ]);
  });

  it('reads ordinals such as 1.1.1', () => {
    const reading = readDocument(plainSource(decimalOrdinals));
    expect(outlineOf(reading)).toEqual([
      '# 海宁区“十四五”数字政府建设规划（2021—2025年） (海宁区 COUNTY digital 2021–2025)',
      '1/1.3 发展目标',
      '  OVERALL [] 到2025年，数字政府运行体系全面建成。',
      '  SUB [1.3.1] 政务服务更便捷。高频事项网上可办率达到100%。',
      '  SUB [1.3.2] 数据共享更充分。共享数据目录超过1.2万项。',
      '2/2.1 夯实数字底座',
      '  TASK [2.1.1] 建设政务云平台。推进系统迁移上云。 | R:区大数据局 R:区财政局',
      '  TASK [2.1.2] 升级政务外网。实现镇街全覆盖。 | R:区大数据局 C:各镇街*',
      '2/2.2 优化政务服务',
      '  TASK [2.2.1] 推行一网通办。3.5小时内完成受理。 | R:区行政审批局',
      '  TASK [2.2.2] 推进跨域通办。与相邻城市互认电子证照。 | R:区行政审批局 R:区公安局',
      '3 保障措施',
      '  SAFEGUARD [3.1] 加强领导。成立工作专班。',
      '  SAFEGUARD [3.2] 严格考核。每年开展一次评估。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 海宁区“十四五”数字政府建设规划', 'GUIDELINE 1.1 指导思想', 'PRINCIPLE 1.2 基本原则']);
  });

  it('finds a table with one cell a line', () => {
    const reading = readDocument(plainSource(flattenedTable));
    expect(outlineOf(reading)).toEqual([
      '# 绿野县“十四五”林业发展规划 (绿野县 COUNTY forestry 2021–2025)',
      '一 发展目标',
      '  OVERALL [] 到2025年，森林质量稳步提升。',
      '二 主要任务',
      '  TASK [(一)] 科学绿化。造林2万亩。',
      '  TASK [(二)] 资源管护。落实林长制。 | R:县自然资源局',
      '三 保障措施',
      '  SAFEGUARD [(一)] 加强领导。落实责任。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 绿野县“十四五”林业发展规划', 'PREAMBLE 依据《中华人民共和国森林法》，制', 'TABLE 序号']);
  });

  it('reads lists whose headings have no ordinals', () => {
    const reading = readDocument(plainSource(nationalOutline));
    expect(outlineOf(reading)).toEqual([
      '# 国家青年发展纲要（2021—2030年） (中国 NATION youth 2021–2030)',
      '一/（三） 总体目标',
      '  OVERALL [] 青年发展环境更加优化。展望2035年，青年发展水平位居世界前列。',
      '二/（一） 青年与健康',
      '  MAIN [1.] 青年体质达标率不低于90%。',
      '  MAIN [2.] 心理健康服务网络覆盖全部高校。',
      '  STRATEGY [1.] 加强体育锻炼。保证在校青年每天锻炼一小时。',
      '  STRATEGY [2.] 完善心理服务。教育部门和共青团组织建立转介机制。',
      '二/（二） 青年与就业',
      '  MAIN [1.] 青年调查失业率控制在合理区间。',
      '  STRATEGY [1.] 拓宽就业渠道。支持灵活就业。',
      '  STRATEGY [2.] 加强权益保护。发挥工会作用。',
      '三 组织实施',
      '  SAFEGUARD [(一)] 坚持党的领导。把青年工作纳入总体布局。',
      '  SAFEGUARD [(二)] 加强监督检查。国务院有关部门各负其责。',
      '四 监测评估',
      '  MONITORING [(一)] 建立制度。每两年发布一次报告。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'NOTICE 国务院关于印发国家青年发展纲要的',
      'TITLE 国家青年发展纲要',
      'PREAMBLE 依照宪法和法律，制定本纲要。',
      'GUIDELINE （一）指导思想。',
      'PRINCIPLE （二）基本原则。',
    ]);
  });

  it('reads responsibilities on lines of their own', () => {
    const reading = readDocument(plainSource(responsibilityLines));
    expect(outlineOf(reading)).toEqual([
      '# 平湖县“十四五”养老服务体系建设规划 (平湖县 COUNTY elderly 2021–2025)',
      '二 总体目标',
      '  OVERALL [] 到2025年，养老服务体系更加完善。',
      '三/（一） 健全居家养老服务',
      '  TASK [1.] 建设社区食堂。依托村居闲置用房开办老年食堂。 | R:县民政局 R:县财政局 R:县农业农村局',
      '  TASK [2.] 开展家庭照护。对失能老人家庭开展照护培训，内容包括：①日常起居护理；②压疮预防；③急救知识。 | L:县卫生健康局 C:县民政局 C:县妇联 C:县红十字会',
      '三/（二） 提升机构养老质量',
      '  TASK [1.] 改造乡镇敬老院。完成12所敬老院改造。 | R:县民政局 R:各乡镇人民政府*',
      '  TASK [2.] 推进医养结合。支持医疗机构开设养老床位。 | R:县卫生健康局 R:县医保局 …',
      '四 保障措施',
      '  SAFEGUARD [(一)] 加强组织领导⏎各乡镇要把养老服务摆上重要位置。',
      '  SAFEGUARD [(二)] 强化督导考核⏎县民政局每年通报进展。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'NOTICE 平湖县人民政府办公室',
      'TITLE 平湖县“十四五”养老服务体系建设',
      'PREAMBLE 根据《平湖县国民经济和社会发展第',
      'BACKGROUND 一、规划背景',
      'CLOSING 抄送：县委各部门，县人大常委会办',
      'CLOSING 平湖县人民政府办公室      ',
    ]);
  });

  it('hands the units of an attached table to the goals that it names', () => {
    const reading = readDocument(plainSource(taskTable));
    expect(outlineOf(reading)).toEqual([
      '# 南陵市妇女发展规划实施方案 (南陵市 CITY women 2022–2025)',
      '一 工作目标',
      '  SUB [(一)] 孕产妇死亡率控制在7.5/10万以下。 | L:市卫生健康委 R:市财政局 R:市医保局',
      '  SUB [(二)] 城镇单位女性就业比例保持在40%以上。 | L:市人力资源社会保障局 R:市总工会 R:市妇联',
      '  SUB [(三)] 村委会成员中女性比例达到30%以上。 | L:市民政局 R:市委组织部 R:市妇联',
      '二 保障措施',
      '  SAFEGUARD [(一)] 加强领导。市妇儿工委统筹协调。',
      '  SAFEGUARD [(二)] 强化督查。定期通报进展。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'TITLE 南陵市妇女发展规划实施方案',
      'PREAMBLE 为落实《南陵市“十四五”妇女发展',
      'ATTACHMENT 附件',
      'TABLE 序号	目标任务	牵头单位	责任单',
    ]);
  });

  it('takes chapters of tasks as areas', () => {
    const reading = readDocument(plainSource(topicalChapters));
    expect(outlineOf(reading)).toEqual([
      '# 东江区促进就业“十四五”实施方案 (东江区 COUNTY employment 2021–2025)',
      '二 扩大就业容量',
      '  TASK [(一)] 培育市场主体。落实减税降费政策。 | R:区人力资源社会保障局 R:区税务局',
      '  TASK [(二)] 发展新业态。支持平台企业规范用工。 | R:区商务局 R:区人力资源社会保障局',
      '三 支持重点群体',
      '  TASK [(一)] 高校毕业生。实施见习计划。 | R:区人力资源社会保障局 R:区教育局 R:团区委',
      '  TASK [(二)] 退役军人。开展适应性培训。 | R:区退役军人局',
      '  TASK [(三)] 妇女。发挥妇联组织作用，建设巾帼创业基地5个。 | R:区妇联 R:区财政局',
      '四 组织保障',
      '  SAFEGUARD [(一)] 压实责任。各街道要明确专人。',
      '  SAFEGUARD [(二)] 加强宣传。营造良好氛围。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 东江区促进就业“十四五”实施方案', 'PREAMBLE 为落实《东江市“十四五”就业促进', 'GUIDELINE 一、总体要求']);
  });

  it('finds two plans without a notice', () => {
    const reading = readDocument(plainSource(twoPlans));
    expect(outlineOf(reading)).toEqual([
      '# 山海市“十四五”体育发展规划 (山海市 CITY sports 2021–2025)',
      '一 发展目标',
      '  OVERALL [] 经常参加体育锻炼人数比例达到45%以上。',
      '二 主要任务',
      '  TASK [(一)] 完善场地设施。新建体育公园8个。 | R:市体育局 R:市自然资源和规划局',
      '  TASK [(二)] 办好赛事活动。举办全民健身运动会。 | R:市体育局',
      '三 保障措施',
      '  SAFEGUARD [(一)] 加强领导。建立联席会议制度。',
      '# 山海市“十四五”文化发展规划 (山海市 CITY culture 2021–2025)',
      '一 发展目标',
      '  OVERALL [(一)] 总体目标。公共文化服务更加优质。',
      '  SUB [(二)1.] 公共图书馆达标率100%。',
      '  SUB [(二)2.] 人均拥有公共文化设施面积0.5平方米。',
      '二/（一） 建设文化阵地',
      '  TASK [1.] 完善图书馆体系。建设分馆20个。',
      '  TASK [2.] 建设城市书房。新增城市书房30个。',
      '三 实施保障',
      '  SAFEGUARD [(一)] 保障投入。落实财政资金。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'TITLE 山海市“十四五”体育发展规划',
      'PREAMBLE 为发展体育事业，依据《中华人民共',
      'TITLE 山海市“十四五”文化发展规划',
      'PREAMBLE 为繁荣文化事业，制定本规划。',
    ]);
  });

  it('uses the levels and numbers of a Word document', () => {
    const reading = readDocument(wordDocument());
    expect(outlineOf(reading)).toEqual([
      '# 云台市“十四五”妇女儿童发展规划 (云台市 CITY women-children 2021–2025)',
      '一 总体目标',
      '  OVERALL [] 到2025年，妇女儿童发展环境明显优化。',
      '二/（一） 妇女与健康',
      '  MAIN [1.(1)] 孕产妇死亡率控制在9/10万以下。 | L:市卫生健康委 R:市医保局 R:市妇联',
      '  MAIN [1.(2)] 宫颈癌筛查率达到75%以上。 | L:市卫生健康委 L:市妇联',
      '  STRATEGY [2.(1)] 完善服务网络。加强妇幼保健机构建设。',
      '二/（二） 儿童与教育',
      '  MAIN [1.(1)] 学前教育毛入园率达到95%。',
      '  STRATEGY [2.(1)] 增加学位供给。新建幼儿园20所。',
      '三 监测评估',
      '  MONITORING [(一)] 开展监测。每年开展年度监测。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 云台市“十四五”妇女儿童发展规划', 'PREAMBLE 依据《中华人民共和国妇女权益保障', 'TABLE 指标']);
  });

  it('reads a page whose headings have no ordinals', () => {
    const reading = readDocument(webPage());
    expect(outlineOf(reading)).toEqual([
      '# 北山市“十四五”防灾减灾规划 (北山市 CITY disaster-reduction 2021–2025)',
      '规划目标',
      '  OVERALL [] 到2025年，灾害直接经济损失占比控制在1%以内。',
      '主要任务',
      '  TASK [] 健全责任体系⏎落实属地责任，完善部门协同机制。 | R:市应急局 R:市水利局',
      '  TASK [] 夯实基层基础⏎每个乡镇建立一支应急队伍。 | R:市应急局',
      '保障措施',
      '  SAFEGUARD [] 强化投入⏎保障经费。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 北山市“十四五”防灾减灾规划', 'BACKGROUND 规划背景']);
  });

  it('reads ordinals on lines of their own, and lists between sentences', () => {
    const reading = readDocument(plainSource(ordinalsOnTheirOwnLine));
    expect(outlineOf(reading)).toEqual([
      '# 明湖区“十四五”公共文化服务规划 (明湖区 COUNTY culture 2021–2025)',
      '第一章/第二节 主要目标',
      '  OVERALL [] 到2025年，公共文化设施网络全面完善。主要目标是：',
      '  SUB [] 设施更加完善。图书馆覆盖率达到100%。',
      '  SUB [] 服务更加便捷。',
      '第二章/第一节 建设文化阵地',
      '  TASK [1.] 建设文化馆。改造区文化馆。 | R:区文化和旅游局 R:区财政局',
      '  TASK [2.] 建设书房。新建书房12个。 | R:区文化和旅游局',
      '第二章/第二节 丰富文化供给',
      '  TASK [] 围绕群众需求增加产品供给。 | L:区委宣传部',
      '  TASK [1.] 送戏下乡。每年演出200场。',
      '  TASK [2.] 全民阅读。举办读书月。活动形式不断创新。 | L:区委宣传部 C:区教育局 C:区妇联 R:区图书馆',
      '第三章 健全社会保障体系',
      '  TASK [第一节] 完善低保制度⏎落实分类施保。',
      '  TASK [第二节] 完善救助制度⏎实行一门受理。',
      '第四章 强化组织保障',
      '  SAFEGUARD [] 各部门密切配合。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 明湖区“十四五”公共文化服务规划', 'GUIDELINE 第一节 指导思想']);
  });

  it('reads parts, chapters and sections', () => {
    const reading = readDocument(plainSource(fiveYearPlan));
    expect(outlineOf(reading)).toEqual([
      '# 临川市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要 (临川市 CITY economy 2021–2025)',
      '第一篇/第二章/第二节 主要目标',
      '  OVERALL [] 经济总量突破2000亿元。',
      '第二篇/第三章 做强先进制造业',
      '  TASK [第一节] 培育产业集群⏎打造三大集群。',
      '  TASK [第二节] 推动数字转型⏎建设工业互联网平台10个。',
      '第二篇/第四章 发展现代服务业',
      '  TASK [第一节] 发展现代物流⏎建设物流园区。',
      '第三篇 保障规划实施',
      '  SAFEGUARD [第五章] 加强规划衔接⏎形成规划合力。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 临川市国民经济和社会发展第十四个', 'PREAMBLE 序言', 'BACKGROUND 第一章 发展基础', 'GUIDELINE 第一节 指导方针']);
  });

  it('reads unit lines below goals, and two kinds of steering in one chapter', () => {
    const reading = readDocument(plainSource(prefectureWomen));
    expect(outlineOf(reading)).toEqual([
      '# 武陵自治州妇女发展规划（2021—2025年） (武陵自治州 CITY women 2021–2025)',
      '一/（三） 总体目标',
      '  OVERALL [] 妇女全面发展取得新成就。',
      '二/（一） 妇女与健康',
      '  MAIN [1.] 孕产妇死亡率下降到10/10万以下。 | R:州卫生健康委',
      '  MAIN [2.] 宫颈癌筛查率达到70%。 | R:州卫生健康委 R:州妇联',
      '  STRATEGY [1.] 完善保健网络。加强州县妇幼保健院建设。',
      '  STRATEGY [2.] 推进两癌筛查。扩大覆盖面。',
      '二/（二） 妇女与教育',
      '  MAIN [1.] 女童义务教育巩固率达到96%以上。 | R:州教育和体育局',
      '  STRATEGY [1.] 落实控辍保学。',
      '三 规划实施与监测评估',
      '  SAFEGUARD [(一)] 加强组织领导。各级政府负总责。',
      '  MONITORING [(二)] 开展监测评估。实行年度监测。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 武陵自治州妇女发展规划（2021', 'PREAMBLE 导言', 'GUIDELINE （一）指导思想', 'PRINCIPLE （二）基本原则']);
  });

  it('makes tasks of table rows that no item answers to', () => {
    const reading = readDocument(plainSource(taskTableAlone));
    expect(outlineOf(reading)).toEqual([
      '# 河东县教育强县重点任务实施方案 (河东县 COUNTY education -–-)',
      '一 总体目标',
      '  OVERALL [] 到2025年，教育质量明显提升。',
      '二 保障措施',
      '  SAFEGUARD [(一)] 加强领导。明确责任。',
      '重点任务分工表',
      '  TASK [1] 新建中小学4所 | R:县教育局 R:县住建局',
      '  TASK [2] 培训教师600人次 | R:县教育局',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'TITLE 河东县教育强县重点任务实施方案',
      'PREAMBLE 为落实教育规划，制定本方案。',
      'ATTACHMENT 附件1',
      'TABLE 序号	重点任务	责任单位	完成时',
    ]);
  });

  it('reads a notice with one plan, and safeguards without ordinals', () => {
    const reading = readDocument(plainSource(noticeWithOnePlan));
    expect(outlineOf(reading)).toEqual([
      '# 河东市“十四五”水安全保障规划 (河东市 CITY water 2021–2025)',
      '二/（三） 规划目标',
      '  OVERALL [] 到2025年，水安全保障能力明显提升。',
      '  SUB [] 供水保障更加有力。农村自来水普及率达到95%。',
      '  SUB [] 防洪能力更加坚实。新增堤防60公里。',
      '三 提升防洪能力',
      '  TASK [1.] 整治中小河流。治理河道120公里。 | R:市水利局 C:各县（市、区）人民政府*',
      '  TASK [2.] 除险加固水库。完成18座水库除险加固。 | R:市水利局 R:市应急局',
      '四 推进节约用水',
      '  TASK [1.] 实施农业节水。发展高效节水灌溉10万亩。 | R:市水利局 R:市农业农村局',
      '五 保障措施',
      '  SAFEGUARD [] 加强组织领导。市级统筹、县级落实，形成合力推进的工作格局。',
      '  SAFEGUARD [] 加大资金投入。拓宽融资渠道，鼓励社会资本参与工程建设。',
      '  SAFEGUARD [] 强化监督考核。将任务完成情况纳入年度考核内容。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'NOTICE 河东市人民政府文件',
      'TITLE 河东市“十四五”水安全保障规划',
      'PREAMBLE 前  言',
      'BACKGROUND 一、现状与形势',
      'GUIDELINE （一）指导思想',
      'PRINCIPLE （二）基本原则',
    ]);
  });

  it('finds a table whose cells only spaces set apart', () => {
    const reading = readDocument(plainSource(tableSetBySpaces));
    expect(outlineOf(reading)).toEqual([
      '# 河东市“十四五”残疾人保障和发展规划 (河东市 CITY disability 2021–2025)',
      '一/（二） 主要目标',
      '  OVERALL [] 到2025年，残疾人生活品质得到新改善。',
      '二/（一） 完善保障制度',
      '  TASK [1.] 加强生活救助。落实低保政策。 | R:市民政局 R:市残联 R:市财政局',
      '  TASK [2.(1)] 发展托养服务。建设托养机构10所。 | R:市残联 R:市民政局',
      '  TASK [2.(2)] 推进家庭照护。培训照护人员500人次。 | R:市残联',
      '三 保障条件',
      '  SAFEGUARD [(一)] 加强领导。落实责任。',
    ]);
    expect(sectionsOf(reading)).toEqual([
      'TITLE 河东市“十四五”残疾人保障和发展',
      'PREAMBLE 依据《中华人民共和国残疾人保障法',
      'GUIDELINE （一）指导思想。坚持弱有所扶。',
      'TABLE 指 标 2020 年 2025 ',
    ]);
  });

  it('tells goals, strategies and projects of one area apart', () => {
    const reading = readDocument(plainSource(mixedLists));
    expect(outlineOf(reading)).toEqual([
      '# 河东市妇女发展“十四五”规划 (河东市 CITY women 2021–2025)',
      '一/（一） 妇女与健康',
      '  MAIN [1.(1)] 孕产妇死亡率控制在8/10万以下。 | L:市卫生健康委 R:市医保局 R:市妇联',
      '  MAIN [1.(2)] 妇女常见病筛查率达到80%以上。 | L:市卫生健康委 C:市妇联 C:市总工会',
      '  STRATEGY [2.(1)] 完善服务。加强能力建设。 | R:市卫生健康委 R:市发展改革委',
      '  STRATEGY [2.(2)] 强化宣传。开展健康知识普及。',
      '  PROJECT [3.(1)] 两癌筛查项目。为适龄妇女免费筛查。',
      '  PROJECT [专栏1] 妇幼保健院建设。新建市妇幼保健院。',
      '  PROJECT [专栏1] 健康讲座进社区。每年举办100场。',
      '一/（二） 妇女与教育',
      '  MAIN [1.(1)] 女童毛入园率达到95%。',
      '  STRATEGY [2.(1)] 扩大资源。新建幼儿园15所。',
      '二 组织实施',
      '  SAFEGUARD [(一)] 强化领导。市妇儿工委负责组织协调。1.健全机制。每年召开一次全委会。2.落实经费。财政予以保障。',
      '  SAFEGUARD [(二)] 严格督导。开展督查。',
      '三 监测评估',
      '  MONITORING [] 对规划实施情况开展年度监测、中期评估和终期评估。',
    ]);
    expect(sectionsOf(reading)).toEqual(['TITLE 河东市妇女发展“十四五”规划']);
  });
});
