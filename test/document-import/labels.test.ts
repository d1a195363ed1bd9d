import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

describe('labels before words', () => {
  it('name the goals of a plan whose guidance has labels too', () => {
    const text =
      '兰河区“十四五”老龄事业发展规划\n第一部分　总体要求\n指导思想：坚持积极应对人口老龄化国家战略。\n总体目标：到2025年，养老服务体系更加健全。\n第二部分　重点任务\n一、完善保障\n1.提高待遇。基础养老金逐年增长。\n2.扩大参保。参保率稳定在98%。\n二、强化服务\n1.发展居家养老。家庭养老床位达到1200张。\n2.优化机构养老。培育连锁机构5家。\n';
    const [plan] = readDocument(plainSource(text)).plans;
    expect(plan?.goals.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual(['OVERALL 到2025年，养老服务体系更加健全。']);
    expect(plan?.areas.map(({ title }) => title)).toEqual(['总体目标', '完善保障', '强化服务']);
  });

  it('number tasks below the one that they carry out', () => {
    const text =
      '平河市妇女发展重点工作实施方案\n一、工作目标\n到2025年，指标达到全省平均水平。\n二、实施行动\n行动1：健康护航\n任务1.1 开展筛查。每年筛查3万人。\n任务1.2 推进婚检。婚检率达到88%。\n行动2：技能提升\n任务2.1 培训能人。培训5000人次。\n任务2.2 发放贷款。发放贷款2亿元。\n';
    const reading = readDocument(plainSource(text));
    expect(reading.plans[0]?.measures.map(({ ordinal, text: words }) => `${ordinal} ${words.slice(0, 4)}`)).toEqual([
      '任务1.1 开展筛查',
      '任务1.2 推进婚检',
      '任务2.1 培训能人',
      '任务2.2 发放贷款',
    ]);
    expect(reading.questions).toEqual([]);
  });
});
