import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

/** The questions of a text: their codes, and the words that each points at. */
const doubts = (text: string): [code: string, words: string][] => {
  const { source, questions } = readDocument(plainSource(text));
  return questions.map(({ code, span }) => [code, source.text.slice(span.start, span.end).split('\n')[0] ?? '']);
};

describe('signs that the groups of a plan were misread', () => {
  it('are an area that only has the name of a list, and numbers that start over in it', () => {
    const found = doubts(`河湾市养老服务提升行动方案（2024—2026年）
一、行动目标
到2026年，护理型床位占比达到60%。
二、重点任务
先抓设施，城里怎么建
1.建设市级养老中心。
2.改造社区食堂。
3.补齐无障碍设施。
再抓服务，乡下怎么办
1.办好农村幸福院。
2.组织探访关爱。
三、组织保障
加强领导，压实责任。
`);
    expect(found).toEqual([
      ['AREA_IS_LIST', '二、重点任务'],
      ['ORDINAL_REPEATED', '1.'],
    ]);
  });

  it('are who answers, left in a heading or inside the words of an item', () => {
    const found = doubts(`河湾市托育服务发展规划（2021—2025年）
一、发展目标
到2025年，每千人口托位数达到4.6个。
二、重点任务
（一）增加供给（归口管理：市卫生健康委；协力推动：市教育局、市妇联）
1.新建普惠托育机构12家，责任单位：市卫生健康委、市发展改革委。要确保质量。
2.支持幼儿园办托班。
（二）强化监管
1.建立日常检查制度。
2.公开机构名单。
三、保障措施
（一）加强组织领导。成立领导小组。
`);
    expect(found.map(([code]) => code)).toContain('DUTY_IN_HEADING');
    expect(found).toContainEqual(['DUTY_OR_TEXT', '责任单位：市卫生健康委、市发展改革委']);
  });

  it('are units that only the last item of a list was given', () => {
    const found = doubts(`河湾市托育服务发展规划（2021—2025年）
一、发展目标
1.每千人口托位数达到4.6个。
2.普惠托位占比达到60%以上。
责任单位：市卫生健康委、市妇联
二、增加供给
1.新建普惠托育机构。（责任单位：市卫生健康委）
2.支持幼儿园办托班。（责任单位：市教育局）
三、保障措施
（一）加强组织领导。成立领导小组。
（二）加大经费投入。列入预算。
`);
    expect(found).toEqual([['DUTY_OF_LAST', '责任单位：市卫生健康委、市妇联']]);
  });

  it('are asked list by list, also of areas that have one ordinal', () => {
    const list = (unit: string): string => `1.新建普惠托育机构。\n2.支持幼儿园办托班。${unit}\n`;
    const found = doubts(`河湾市托育服务发展规划（2021—2025年）
一、发展目标
每千人口托位数达到4.6个。
二、增加供给
${list('\n责任单位：市卫生健康委、市妇联')}二、提高质量
${list('（责任单位：市教育局）')}三、保障措施
（一）加强组织领导。成立领导小组。
（二）加大经费投入。列入预算。
`);
    expect(found.filter(([code]) => code === 'DUTY_OF_LAST')).toEqual([['DUTY_OF_LAST', '责任单位：市卫生健康委、市妇联']]);
  });

  it('are points that run on in one item and name units each', () => {
    const found = doubts(`河湾市托育服务发展规划（2021—2025年）
一、主要任务
（一）强化监管。一是建立日常检查制度，由市卫生健康委牵头。二是公开机构名单，由市市场监管局负责。
（二）增加供给。一是新建托育机构。二是支持幼儿园办托班。（责任单位：市卫生健康委）
`);
    expect(found.map(([code, words]) => [code, words.slice(0, 5)])).toEqual([['ITEM_OR_LIST', '强化监管。']]);
  });

  it('are none where the groups were read', () => {
    const found = doubts(`河湾市托育服务发展规划（2021—2025年）
一、发展目标
到2025年，每千人口托位数达到4.6个。
二、重点任务
（一）增加供给
1.新建普惠托育机构12家。（责任单位：市卫生健康委、市发展改革委）
2.支持幼儿园办托班。（责任单位：市教育局）
（二）强化监管
1.建立日常检查制度。（责任单位：市卫生健康委）
2.公开机构名单。（责任单位：市卫生健康委）
三、保障措施
（一）加强组织领导。成立领导小组。
`);
    expect(found).toEqual([]);
  });
});

describe('signs that two items were read as one', () => {
  const head = '河湾市托育服务发展规划（2021—2025年）\n一、主要任务\n（一）增加供给\n';

  it('are a number that is missing after an item of several paragraphs', () => {
    const found = doubts(`${head}1．新建托育机构。\n2．支持幼儿园办托班。\n扶持社区开办照护点，提供场地。\n4．开展入户指导。\n`);
    expect(found.map(([code]) => code)).toEqual(['ORDINAL_LOST', 'ORDINAL_GAP']);
  });

  it('are a paragraph after the units of an item', () => {
    const found = doubts(`${head}1．新建托育机构。（市卫生健康委）\n2．支持幼儿园办托班。（市教育局）\n扶持社区开办照护点，提供场地。（市民政局）\n`);
    expect(found).toEqual([['ITEM_GOES_ON', '支持幼儿园办托班。（市教育局）']]);
  });

  it('are paragraphs that open with numbers in an unusual form', () => {
    const found = doubts(`${head}扩大服务。多渠道建设机构。\n甲类：1#新建托育机构，就近服务。\n2#支持幼儿园办托班，做好衔接。\n3#扶持社区开办照护点。\n`);
    expect(found.map(([code]) => code)).toContain('ITEM_OR_LIST');
  });

  it('are none where each was read', () => {
    expect(doubts(`${head}1．新建托育机构。（市卫生健康委）\n2．支持幼儿园办托班。（市教育局）\n3．开展入户指导。（市妇联）\n`)).toEqual([]);
  });
});
