import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { boxesAndBrackets } from './fixtures/boxes-and-brackets.ts';
import { cutByPages } from './fixtures/cut-by-pages.ts';
import { responsibilityLines } from './fixtures/responsibility-lines.ts';
import { topicalChapters } from './fixtures/topical-chapters.ts';
import { coverageFault, outlineOf, sectionsOf } from './support/reading-outline.ts';
import { builtSource, plainSource } from './support/source-builder.ts';

describe('readDocument', () => {
  it('reads the paper’s number, issuer and date, Chinese numerals included', () => {
    const { document } = readDocument(plainSource(responsibilityLines));
    expect(document).toEqual({
      title: '平湖县人民政府办公室关于印发平湖县“十四五”养老服务体系建设规划的通知',
      number: '平政办发〔2021〕33号',
      issuer: '平湖县人民政府办公室',
      issuedOn: '2021-11-08',
    });
  });

  it('writes the number with its usual brackets', () => {
    expect(readDocument(plainSource(boxesAndBrackets)).document.number).toBe('青政发〔2022〕7号');
  });

  it('names what the plan rests on, across a page break', () => {
    expect(readDocument(plainSource(cutByPages)).plans[0]?.basis).toEqual(['中华人民共和国突发事件应对法', '国务院关于印发“十四五”国家应急体系规划的通知']);
  });

  it('asks about breaks in the numbering', () => {
    const { questions } = readDocument(plainSource(cutByPages));
    expect(questions.map(({ code, alternatives }) => [code, ...alternatives])).toEqual([
      ['GOAL_HORIZONS', 'goal', 'split'],
      ['ORDINAL_GAP', '3.', '2'],
      ['ORDINAL_REPEATED', '3.', '4'],
    ]);
  });

  it('asks whether prose with a figure to reach is a goal', () => {
    expect(readDocument(plainSource(topicalChapters)).questions.map(({ code }) => code)).toEqual(['ITEM_OR_SECTION']);
  });

  it('keeps the spans of text, units and lists', () => {
    const reading = readDocument(plainSource(cutByPages));
    const measure = reading.plans[0]?.measures[0];
    const { text } = reading.source;
    expect(measure?.spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(measure?.text);
    expect(measure?.spans).toHaveLength(2);
    expect(measure?.responsibilities.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '省应急厅',
      '省自然资源厅',
      '省水\n— 4 —\n利厅',
      '省气象局',
    ]);
  });

  it('uses the Latin names of places that the caller gives', () => {
    expect(readDocument(plainSource(topicalChapters), { placeSlugs: { 东江区: 'dongjiang' } }).plans[0]?.key).toBe('dongjiang-employment');
  });

  it('puts what stands in a Word box beside the items of its area', () => {
    const reading = readDocument(
      builtSource([
        { kind: 'paragraph', words: '河东市“十四五”供水规划' },
        { kind: 'paragraph', words: '一、主要任务' },
        { kind: 'paragraph', words: '（一）保障供水' },
        { kind: 'paragraph', words: '1.建设水厂。新建水厂2座。' },
        { kind: 'paragraph', words: '专栏1 供水工程', box: 0 },
        { kind: 'list-item', ordinal: '1.', words: '东区水厂。建设加压泵站3座。', box: 0 },
        { kind: 'paragraph', words: '2.改造管网。更新管网30公里。' },
        { kind: 'note', words: '供水能力以设计值计。' },
      ]),
    );
    expect(outlineOf(reading).slice(1)).toEqual([
      '一/（一） 保障供水',
      '  TASK [1.] 建设水厂。新建水厂2座。',
      '  PROJECT [专栏1] 东区水厂。建设加压泵站3座。',
      '  TASK [2.] 改造管网。更新管网30公里。',
    ]);
    expect(sectionsOf(reading)).toContain('NOTE 供水能力以设计值计。');
    expect(reading.questions).toEqual([]);
  });

  it('joins a heading that goes on in a second line, and keeps the signature out of the last item', () => {
    const reading = readDocument(
      plainSource(
        '河东市“十四五”供水规划\n一、主要任务\n（一）加快推进城乡供水一体化和老旧管网\n改造提升工程\n1.改造管网。更新管网30公里。\n河东市水务局\n2021年9月3日印发\n',
      ),
    );
    expect(outlineOf(reading).slice(1)).toEqual(['一/（一） 加快推进城乡供水一体化和老旧管网改造提升工程', '  TASK [1.] 改造管网。更新管网30公里。']);
    expect(sectionsOf(reading).slice(1)).toEqual(['CLOSING 河东市水务局', 'CLOSING 2021年9月3日印发']);
    expect(reading.document.issuedOn).toBe('2021-09-03');
  });

  it('reads no plan where there is none, and still accounts for all of the text', () => {
    const reading = readDocument(plainSource('会议纪要\n\n今天下午召开了例会。\n'));
    expect(reading.plans).toEqual([]);
    expect(coverageFault(reading)).toBeNull();
  });

  it.each(['', '\n', '　', '\t\t', '第', '（', '一、'])('takes %j without complaint', (text) => {
    expect(coverageFault(readDocument(plainSource(text)))).toBeNull();
  });
});
