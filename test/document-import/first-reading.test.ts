import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { firstReading } from './support/first-reading.ts';
import { changeBrackets, dropOrdinals, type Mutation, renameHeadings, renameLabels, runHeadingsIn } from './support/mutate-marked.ts';
import {
  columnOfRemarks,
  columnsReversed,
  cutItems,
  headingLosesOrdinal,
  headingsWithoutOrdinals,
  latinOrdinals,
  leaveBracketOpen,
  loseOrdinal,
  remarkInBracket,
  slashes,
  strangeHeads,
  strangeVerbs,
  strayLines,
  unitsInLines,
  unitsWithoutBracket,
  wordOrdinals,
} from './support/mutate-layout.ts';
import { plainSource } from './support/source-builder.ts';
import { readMarked } from './unseen/marked-document.ts';
import { renderMarked } from './unseen/render-marked.ts';

const folder = new URL('unseen/marked/', import.meta.url);
const leastOfAll = 0.98;

it('should get nearly everything right at first reading, and ask about little', async () => {
  let [right, wrong, questions] = [0, 0, 0];
  const files = readdirSync(folder);
  for (const file of files) {
    const marked = readMarked(file, readFileSync(new URL(file, folder), 'utf8'));
    const { name, bytes } = await renderMarked(marked);
    const reading = readDocument(await readSourceBytes(name, bytes));
    const first = firstReading(marked.keys, reading);
    right += first.right;
    wrong += first.misses.length;
    questions += reading.questions.length;
  }
  expect(right / (right + wrong)).toBeGreaterThan(leastOfAll);
  expect(questions).toBeLessThan(files.length * 3);
});

/** What each change of convention leaves right, and at most wrong without a question, a little looser than measured. */
const conventions: [name: string, mutate: Mutation, right: number, silent: number][] = [
  ['chapters and lists under other names', renameHeadings, 0.94, 0.05],
  ['other labels of who answers', renameLabels, 0.98, 0.01],
  ['other brackets', changeBrackets, 0.98, 0.01],
  ['an area without ordinals', dropOrdinals, 0.82, 0.05],
  ['headings that run in', runHeadingsIn, 0.92, 0.05],
  ['第一，第二， for ordinals', wordOrdinals, 0.91, 0.06],
  ['letters for ordinals', latinOrdinals, 0.98, 0.01],
  ['every third ordinal lost', loseOrdinal, 0.55, 0.16],
  ['strokes between units', slashes, 0.97, 0.02],
  ['brackets of units that are not closed', leaveBracketOpen, 0.97, 0.02],
  ['units in lines of their own without label', unitsInLines, 0.95, 0.02],
  ['units without bracket', unitsWithoutBracket, 0.93, 0.03],
  ['remarks beside units', remarkInBracket, 0.75, 0.11],
  ['lines of a web page', strayLines, 0.93, 0.05],
  ['items over two paragraphs', cutItems, 0.98, 0.02],
  ['a heading that lost its ordinal', headingLosesOrdinal, 0.71, 0.19],
  ['no ordinals before headings', headingsWithoutOrdinals, 0.4, 0.31],
  ['verbs of no list before figures', strangeVerbs, 0.93, 0.05],
  ['another column', columnOfRemarks, 0.98, 0.02],
  ['columns the other way round', columnsReversed, 0.85, 0.14],
  ['heads of columns of no list', strangeHeads, 0.71, 0.23],
];

it.each(conventions)('should get most right, and ask about much of the rest, of papers with %s', async (_name, mutate, leastRight, mostSilent) => {
  let [right, silent, all, questions, papers] = [0, 0, 0, 0, 0];
  for (const file of readdirSync(folder)) {
    const words = readFileSync(new URL(file, folder), 'utf8');
    if (mutate(words) === words) continue;
    const marked = readMarked(file, mutate(words));
    const { name, bytes } = await renderMarked(marked);
    const reading = readDocument(await readSourceBytes(name, bytes));
    const first = firstReading(marked.keys, reading);
    right += first.right;
    silent += first.misses.filter(({ asked }) => !asked).length;
    all += first.right + first.misses.length;
    questions += reading.questions.length;
    papers += 1;
  }
  expect(right / all).toBeGreaterThan(leastRight);
  expect(silent / all).toBeLessThan(mostSilent);
  expect(questions).toBeLessThan(papers * 7);
});

const codesOf = (text: string): string[] => [...new Set(readDocument(plainSource(text)).questions.map(({ code }) => code))];

const paper = (body: string): string => `云水县残疾人事业发展规划（2024—2028年）\n为做好残疾人工作，制定本规划。\n${body}\n`;

it('should ask about two areas of one title', () => {
  const area = (mark: string): string => `${mark}、促进就业\n1．开展技能培训。为有意愿的残疾人提供培训。\n2．落实补贴政策。按规定发放补贴。`;
  expect(codesOf(paper([area('一'), area('二')].join('\n')))).toContain('AREA_REPEATED');
});

it('should ask about a label that opens items in several places', () => {
  const area = (mark: string, title: string): string => `${mark}、${title}\n预期成效：残疾人得到更好的服务，家庭负担明显减轻，社会环境更加友好。`;
  expect(codesOf(paper([area('一', '康复服务'), area('二', '托养服务'), area('三', '无障碍建设')].join('\n')))).toContain('LABEL_REPEATED');
});

it('should ask about a last sentence that only names bodies and what they do', () => {
  const body = '一、康复服务\n1．建设康复中心。改善设施条件。工作安排：县残联牵头，县民政局、县卫生健康局配合。\n2．培训康复人员。提高服务能力。';
  expect(codesOf(paper(body))).toContain('DUTY_OR_TEXT');
});

it('should ask about an item many times as long as the others', () => {
  const long = '继续做好这项工作，让更多的人受益。'.repeat(80);
  expect(codesOf(paper(`一、康复服务\n1．建设康复中心。改善设施。\n2．培训康复人员。提高能力。\n3．完善制度。${long}`))).toContain('ITEM_LONG');
});

it('should tell lists under names of no word list by what they hold', () => {
  const area = (mark: string, title: string): string =>
    `（${mark}）${title}\n奋斗方向\n1．${title}服务覆盖率达到90%以上。\n2．${title}水平明显提高。\n实现路径\n1．加强${title}队伍建设，配齐人员。\n2．完善${title}补贴制度，按月发放。`;
  const [plan] = readDocument(
    plainSource(paper(`一、领域安排\n${area('一', '康复')}\n${area('二', '托养')}\n二、落地见效\n1．加强领导。\n2．落实经费。`)),
  ).plans;
  expect([plan?.areas.length, plan?.goals.length, plan?.measures.length]).toEqual([3, 4, 6]);
});

it('should ask whether paragraphs are items, where the other areas hold numbered ones', () => {
  const numbered = '一、康复服务\n1．建设康复中心。改善设施。\n2．培训康复人员。提高能力。';
  const bare = '二、托养服务\n新建托养中心一所，改善条件。\n培训护理人员，提高服务能力。';
  expect(codesOf(paper(`${numbered}\n${bare}`))).toContain('ITEM_OR_LIST');
});

it('should ask about prose that says who answers', () => {
  expect(
    codesOf(paper('一、发展背景\n建设康复中心。（责任单位：县残联、县民政局）\n二、康复服务\n1．培训人员。提高能力。\n2．完善制度。规范服务。')),
  ).toContain('TEXT_LEFT');
});
