import { expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

const read = (body: string): { text: string; units: string[] }[] => {
  const { plans } = readDocument(plainSource(`河湾市托育服务发展规划（2021—2025年）\n一、主要任务\n（一）增加供给\n${body}\n`));
  return plans.flatMap(({ measures }) => measures.map(({ text, responsibilities }) => ({ text, units: responsibilities.map(({ unit }) => unit) })));
};

const two = ['市卫生健康委', '市教育局'];

it.each([
  ['with slashes', '1．新建托育机构。（市卫生健康委/市教育局）'],
  ['in a bracket that is not closed', '1．新建托育机构。（市卫生健康委、市教育局'],
  ['in a line without label and bracket', '1．新建托育机构。\n市卫生健康委、市教育局'],
  ['after the last sentence', '1．新建托育机构。市卫生健康委、市教育局'],
])('should read units %s', (_how, line) => {
  expect(read(`${line}\n2．办好托班。（市妇联）`)).toEqual([
    { text: '新建托育机构。', units: two },
    { text: '办好托班。', units: ['市妇联'] },
  ]);
});

it('should leave a sentence that begins with units and ends with what they do', () => {
  const sentence = '落实责任。各部门、各社区要把托育工作摆在突出位置。';
  expect(read(`1．${sentence}\n2．办好托班。`)[0]).toEqual({ text: sentence, units: [] });
});

it('should take words for ordinals where paragraphs open with them throughout', () => {
  const area = (mark: string): string => `（${mark}）增加供给\n第一，新建机构。建好设施。\n第二，办好托班。做好衔接。\n第三，入户指导。培训家长。`;
  const { plans } = readDocument(plainSource(`河湾市托育服务发展规划（2021—2025年）\n一、主要任务\n${['一', '二'].map(area).join('\n')}\n`));
  expect(plans[0]?.measures.map(({ ordinal, text }) => `${ordinal} ${text.slice(0, 4)}`).slice(0, 3)).toEqual([
    '第一 新建机构',
    '第二 办好托班',
    '第三 入户指导',
  ]);
});

it('should read on below a line of the page where the headings go on', () => {
  const body = '1．新建机构。\n2．办好托班。\n（二）提高质量\n1．开展评估。\n扫一扫在手机打开当前页\n（三）强化监管\n1．公开名单。\n2．检查安全。';
  expect(read(body)).toHaveLength(5);
});
