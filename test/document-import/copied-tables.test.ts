import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { coverageFault, outlineOf } from './support/reading-outline.ts';

async function outline(text: string, name = 'paper.txt'): Promise<string[]> {
  const reading = readDocument(await readSourceBytes(name, new TextEncoder().encode(text)));
  expect(coverageFault(reading)).toBeNull();
  return outlineOf(reading).filter((line) => !line.startsWith('#'));
}

const tasks = [
  ' 河湾市2024年民生实事任务分工表',
  '  TASK [1] 新建普惠托育机构12家。 | L:市卫生健康委 R:市发展改革委 R:市财政局',
  '  TASK [2] 建成社区食堂20家。 | L:市民政局 R:市市场监管局',
].map((line) => line.replace(/^ (?! )/u, ''));

describe('tables as they are copied into plain text', () => {
  it('have bars between their cells', async () => {
    const text = `河湾市2024年民生实事任务分工表
序号|目标任务|牵头单位|责任单位
1|新建普惠托育机构12家。|市卫生健康委|市发展改革委、市财政局
2|建成社区食堂20家。|市民政局|市市场监管局
`;
    expect(await outline(text)).toEqual(tasks);
    expect(await outline(text.replaceAll('|', '｜'))).toEqual(tasks);
  });

  it('have a frame drawn around their cells', async () => {
    const drawn = `河湾市2024年民生实事任务分工表
┌────┬──────┬──────┬──────┐
│序号│目标任务│牵头单位│责任单位│
├────┼──────┼──────┼──────┤
│ 1 │新建普惠托育机构12家。│市卫生健康委│市发展改革委、市财政局│
├────┼──────┼──────┼──────┤
│ 2 │建成社区食堂20家。│市民政局│市市场监管局│
└────┴──────┴──────┴──────┘
`;
    expect(await outline(drawn)).toEqual(tasks);
    expect(await outline(drawn.replaceAll(/^[┌├└].*$/gmu, '+----+------+------+------+').replaceAll('│', '|'))).toEqual(tasks);
  });

  it('have the rule of a mark-up language, amid the chapters of a plan', async () => {
    const lines = await outline(`河湾市养老服务提升行动方案（2024—2026年）
一、总体目标
到2026年，护理型床位占比达到60%。
二、重点任务
| 序号 | 重点任务 | 牵头单位 | 配合单位 |
|---|---|---|---|
| 1 | 建设市级养老中心3处。 | 市民政局 | 市财政局 |
| 2 | 开展适老化改造1500户。 | 市住房城乡建设局 | 市民政局、市残联 |
三、保障措施
（一）加强组织领导。成立领导小组。
（二）强化督导。定期通报。
`);
    expect(lines).toContain('  TASK [1] 建设市级养老中心3处。 | L:市民政局 C:市财政局');
    expect(lines).toContain('  TASK [2] 开展适老化改造1500户。 | L:市住房城乡建设局 C:市民政局 C:市残联');
  });

  it('have each cell on a line of its own, without ordinals too', async () => {
    const cells = ['项目名称', '主要内容', '牵头单位', '责任单位'];
    const rows = [
      ['普惠托育扩容', '新建普惠托育机构12家。', '市卫生健康委', '市发展改革委、市财政局'],
      ['社区食堂建设', '建成社区食堂20家。', '市民政局', '市市场监管局'],
    ];
    const text = ['河湾市2024年为民办实事任务分工表', ...[cells, ...rows].flat()].join('\n\n');
    expect(await outline(text)).toEqual([
      '河湾市2024年为民办实事任务分工表',
      '  TASK [] 普惠托育扩容⏎新建普惠托育机构12家。 | L:市卫生健康委 R:市发展改革委 R:市财政局',
      '  TASK [] 社区食堂建设⏎建成社区食堂20家。 | L:市民政局 R:市市场监管局',
    ]);
  });

  it('hand units to measures that they name by short titles', async () => {
    const lines = await outline(`河湾市养老服务提升行动方案（2024—2026年）
一、总体目标
到2026年，护理型床位占比达到60%。
二、重点任务
（一）设施建设。加快补齐设施短板。
（二）服务提升。开展助餐助浴服务。
三、保障措施
（一）加强组织领导。成立领导小组。
附件
重点任务分工表
序号
重点任务
责任单位
1
设施建设
市民政局、市财政局
2
服务提升
市商务局
`);
    expect(lines).toContain('  TASK [(一)] 设施建设。加快补齐设施短板。 | R:市民政局 R:市财政局');
    expect(lines).toContain('  TASK [(二)] 服务提升。开展助餐助浴服务。 | R:市商务局');
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual(['一 总体目标', '二 重点任务', '三 保障措施']);
  });
});

describe('a table that names no place', () => {
  const table =
    '序号\t目标任务\t牵头单位\t完成时限\n1\t新建普惠托育机构12家。\t市卫生健康委\t2024年11月底前\n2\t建成社区食堂20家。\t市民政局\t2024年10月底前\n';
  const plansOf = async (text: string, name: string, alone: boolean): Promise<string[]> => {
    const reading = readDocument(await readSourceBytes(name, new TextEncoder().encode(text)), { alone });
    expect(coverageFault(reading)).toBeNull();
    return reading.plans.map(({ title, jurisdiction, measures }) => `${title} ${jurisdiction} ${measures.length}`);
  };

  it('is left to the paper that it belongs to, and is a plan where it belongs to none', async () => {
    expect(await plansOf(`重点任务分工表\n${table}`, '分工.txt', false)).toEqual([]);
    expect(await plansOf(`重点任务分工表\n${table}`, '分工.txt', true)).toEqual(['重点任务分工表  2']);
  });

  it('is of the place that its file is named for, and is called as its file is where it has no title', async () => {
    expect(await plansOf(`重点任务分工表\n${table}`, '附件2：河湾市任务分工.txt', true)).toEqual(['重点任务分工表 河湾市 2']);
    expect(await plansOf(table, '附件2 河湾市2024年任务分工.txt', true)).toEqual(['河湾市2024年任务分工 河湾市 2']);
    expect(await plansOf(`重点任务分工表\n${table}`, '现代城市.txt', true)).toEqual(['重点任务分工表  2']);
  });

  it('is of the place of the body that sends it', async () => {
    const notice =
      '河湾市人民政府办公室关于印发2024年民生实事任务分工表的通知\n各区人民政府：\n现将《2024年民生实事任务分工表》印发给你们，请认真组织实施。\n河湾市人民政府办公室\n2024年2月5日\n2024年民生实事任务分工表\n';
    expect(await plansOf(notice + table, '文件.txt', false)).toEqual(['2024年民生实事任务分工表 河湾市 2']);
  });
});
