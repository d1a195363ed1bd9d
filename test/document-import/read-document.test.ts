import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { boxesAndBrackets } from './fixtures/boxes-and-brackets.ts';
import { cutByPages } from './fixtures/cut-by-pages.ts';
import { responsibilityLines } from './fixtures/responsibility-lines.ts';
import { topicalChapters } from './fixtures/topical-chapters.ts';
import { coverageFault } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';

describe('readDocument', () => {
  it('reads the paper’s number, issuer and date, Chinese numerals included', () => {
    const { document } = readDocument(plainSource(responsibilityLines));
    expect(document).toEqual({ title: '平湖县人民政府办公室关于印发平湖县“十四五”养老服务体系建设规划的通知', number: '平政办发〔2021〕33号', issuer: '平湖县人民政府办公室', issuedOn: '2021-11-08' });
  });

  it('writes the number with its usual brackets', () => {
    expect(readDocument(plainSource(boxesAndBrackets)).document.number).toBe('青政发〔2022〕7号');
  });

  it('names what the plan rests on, across a page break', () => {
    expect(readDocument(plainSource(cutByPages)).plans[0]?.basis).toEqual(['中华人民共和国突发事件应对法', '国务院关于印发“十四五”国家应急体系规划的通知']);
  });

  it('asks about breaks in the numbering', () => {
    const { questions } = readDocument(plainSource(cutByPages));
    expect(questions.map(({ code, alternatives }) => [code, ...alternatives])).toEqual([['ORDINAL_GAP', '3.', '2'], ['ORDINAL_REPEATED', '3.', '4']]);
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
    expect(measure?.responsibilities.map(({ span }) => text.slice(span.start, span.end))).toEqual(['省应急厅', '省自然资源厅', '省水\n— 4 —\n利厅', '省气象局']);
  });

  it('uses the Latin names of places that the caller gives', () => {
    expect(readDocument(plainSource(topicalChapters), { placeSlugs: { 东江区: 'dongjiang' } }).plans[0]?.key).toBe('dongjiang-employment');
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
