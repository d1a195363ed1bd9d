import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { coverageFault, outlineOf } from './support/reading-outline.ts';

async function outline(text: string, name = 'paper.txt'): Promise<string[]> {
  const reading = readDocument(await readSourceBytes(name, new TextEncoder().encode(text)));
  expect(coverageFault(reading)).toBeNull();
  return outlineOf(reading);
}

describe('small papers of many shapes', () => {
  it('list tasks by table below each heading, for sections of an office', async () => {
    expect(
      await outline(`云池县2023年深化医改重点工作台账
一、持续推进分级诊疗
序号 | 工作内容 | 牵头科室 | 完成时限
1 | 县域内住院量占比达到80%以上 | 医政科 | 12月底
2 | 建成3个县域医共体 | 医政科、基层科 | 10月底
二、完善医保支付
序号 | 工作内容 | 牵头科室 | 完成时限
1 | 按病组付费医疗机构覆盖率达到70% | 医保科 | 12月底
2 | 集采药品使用占比不低于90% | 医保科 | 全年
`),
    ).toEqual([
      '# 云池县2023年深化医改重点工作台账 (云池县 COUNTY - 2023–2023)',
      '一 持续推进分级诊疗',
      '  TASK [1] 县域内住院量占比达到80%以上 | L:医政科',
      '  TASK [2] 建成3个县域医共体 | L:医政科 L:基层科',
      '二 完善医保支付',
      '  TASK [1] 按病组付费医疗机构覆盖率达到70% | L:医保科',
      '  TASK [2] 集采药品使用占比不低于90% | L:医保科',
    ]);
  });

  it('hold nothing but cards, each with its name', async () => {
    expect(
      await outline(`云池市“十四五”残疾人保障重点项目清单
项目一：困难重度残疾人家庭无障碍改造
目标：到2025年完成改造3000户。
牵头单位：市残联
配合单位：市财政局
项目二：残疾儿童康复救助
目标：年均救助残疾儿童600名。
牵头单位：市残联
配合单位：市教育局
`),
    ).toEqual([
      '# 云池市“十四五”残疾人保障重点项目清单 (云池市 CITY disability 2021–2025)',
      '项目一 困难重度残疾人家庭无障碍改造',
      '  TASK [] 目标：到2025年完成改造3000户。 | L:市残联 C:市财政局',
      '项目二 残疾儿童康复救助',
      '  TASK [] 目标：年均救助残疾儿童600名。 | L:市残联 C:市教育局',
    ]);
  });

  it('end in articles about themselves, which are no measures', async () => {
    const lines = await outline(`云池市城市防洪排涝能力提升规划（2023—2027年）
第一章  规划目标
第一条  中心城区防洪标准达到100年一遇。
第二章  建设任务
第二条  实施河道整治。整治河道85公里。市水务局牵头，市财政局配合。
第三条  完善排水管网。新建雨水管网300公里。市住房城乡建设局负责。
第三章  附则
第四条  本规划由市水务局负责解释。
`);
    expect(lines.filter((line) => /附则|解释/u.test(line))).toEqual([]);
    expect(lines).toContain('  TASK [第二条] 实施河道整治。整治河道85公里。 | L:市水务局 C:市财政局');
    const points = await outline(
      ['扩大供给', '支持创业', '强化见习', '优化服务']
        .map((title, at) => `${at + 1}. ${title}。各区要抓好落实。（市人力资源社会保障局负责）`)
        .reduce((text, line) => `${text}${line}\n`, '云池市促进就业若干措施\n')
        .concat('本措施自印发之日起施行，有效期3年。\n'),
    );
    expect(points.at(-1)).toBe('  TASK [4.] 优化服务。各区要抓好落实。 | R:市人力资源社会保障局');
  });

  it('name who answers in brackets of bullets, whose titles end before them', async () => {
    const text = `# 云池区儿童友好行动计划（2024-2026年）
## 一、重点行动
### （一）空间友好行动
- 改造口袋公园30个（责任单位：区园林绿化局）
- 新建儿童活动场地2万平方米（责任单位：区住建局、区规划资源局）
## 二、保障措施
加强组织领导，定期调度。
`;
    const reading = readDocument(await readSourceBytes('paper.md', new TextEncoder().encode(text)));
    expect(reading.plans[0]?.measures.slice(0, 2).map(({ title }) => title)).toEqual(['改造口袋公园30个', '新建儿童活动场地2万平方米']);
  });

  it('name persons beside bodies, who are none', async () => {
    const lines = await outline(
      `<h1>云池市2024年民生实事实施方案</h1><p>一、工作目标</p><p>全面完成。</p><p>二、实事项目</p>
<table><tr><th>序号</th><th>实施内容</th><th>牵头市领导</th><th>责任单位</th></tr>
<tr><td>1</td><td>改造小区45个</td><td>张三</td><td>市住建局、各区政府</td></tr>
<tr><td>2</td><td>新建学校6所</td><td>李四</td><td>市教育局</td></tr></table>
<p>三、保障措施</p><p>（一）强化领导。（二）加大投入。（三）严格考核。</p>`,
      'paper.html',
    );
    expect(lines).toContain('  TASK [1] 改造小区45个 | R:市住建局 R:各区政府*');
    expect(lines.slice(-3)).toEqual(['  SAFEGUARD [(一)] 强化领导。', '  SAFEGUARD [(二)] 加大投入。', '  SAFEGUARD [(三)] 严格考核。']);
  });

  it.each(['2024年云池市妇女工作要点', '“十四五”时期云池市妇女发展规划', '2021—2025年云池市妇女发展规划'])(
    'are of the place that stands behind the years: %s',
    async (title) => {
      const [first = ''] = await outline(`${title}\n一、强化引领\n1.开展宣讲300场。\n二、服务大局\n2.培育基地20个。\n`);
      expect(first).toContain('(云池市 CITY women');
    },
  );
});
