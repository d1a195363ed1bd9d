import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { plainSource } from './support/source-builder.ts';

const OPENING = '河湾市养老服务规划（2021—2025年）\n一、主要任务\n（一）办好社区食堂\n';
const MANY = 3000;
const lines = (line: (at: number) => string): string => OPENING + Array.from({ length: MANY }, (_, at) => line(at)).join('');

/** Papers no longer than others, in which one thing comes again and again; each took tens of seconds once, or would with time that grows with its square. */
const papers: [name: string, text: string][] = [
  ['lines behind dashes', lines((at) => `——办好第${at}批食堂，新建${at + 1}个。\n`)],
  ['groups of one item', lines((at) => `（${(at % 9) + 2}）办好示范食堂\n1.新建食堂${at + 3}个。\n`)],
  ['boxes', lines((at) => `专栏${at + 1} 重点工程\n1.食堂工程。新建食堂3个。\n`)],
  ['headings above lines', lines((at) => `第${at + 1}章 办好食堂\n新建食堂${at + 3}个。\n`)],
  [
    'rows that no item names',
    `${OPENING}1.新建食堂。\n任务分工表\n序号\t工作任务\t责任单位\n${lines((at) => `${at + 1}\t新建食堂${at}个\t市民政局\n`).slice(OPENING.length)}`,
  ],
  ['figures in one clause', `${OPENING}1.${'新建食堂3个和'.repeat(MANY)}\n`],
  ['blanks inside a line', `${OPENING}1.新建${' '.repeat(MANY * 6)}食堂3个。\n`],
];

describe('papers in which one thing comes thousands of times', () => {
  it.each(papers)('are read in seconds: %s', { timeout: 8000 }, (_name, text) => {
    const { places } = readDocument(plainSource(text));
    expect(places.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBe(text.length);
  });
});
