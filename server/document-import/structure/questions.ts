import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import type { Choice } from './drafts.ts';
import { type Bracket, trailingBracket } from '../grammar/brackets.ts';
import { isDutyList, UNIT_LABEL } from '../grammar/responsibility.ts';
import { looksLikeUnit } from '../grammar/unit-names.ts';
import type { Table } from './table.ts';
import { taskRows } from './task-table.ts';
import type { JoinedText } from './joined-text.ts';
import type { NumberedItem } from './plan-targets.ts';
import type { Place, Question } from '../reading.ts';
import type { Span } from '../source-text.ts';

const STARTS_OVER = /^[（(]?(?:1|一|①)(?!\d)/u;

/** Breaks in a plan's numbering, for a person to look at. */
export function numberingQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.doubts.map(({ node, code, expected }) => ({
    code,
    textZh: `序号${node.printed}与前文不连续（按顺序应为第${expected}），请核对是否缺漏或重复${STARTS_OVER.test(node.printed) ? '，或前一行是未读出的小标题' : ''}。`,
    textEn: `Ordinal ${node.printed} does not follow on (${expected} was due): is something missing or repeated${STARTS_OVER.test(node.printed) ? ', or is the line before a heading that was not read as one' : ''}?`,
    span: (node.mark ?? node.head).span,
    item: null,
    plan: plan.key,
    alternatives: [node.printed, String(expected)],
  }));
}

/** A year to reach something by, and in its sentence a figure that is no year. */
const FIGURE_BY_YEAR = /(?:到|至)\s*20\d{2}\s*年[^。]*?(?<![\d－—–-])(?!20\d{2}\s*[年—–－-])\d/u;

/** Prose kept as a section that states a figure to reach by a year, as goals do. */
export function sectionQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.draft.sections
    .filter(({ kind }) => kind === 'GUIDELINE' || kind === 'PREAMBLE')
    .flatMap(({ words }) => words.filter(({ text }) => FIGURE_BY_YEAR.test(text)).map((found) => sectionQuestion(found, plan.key)));
}

function sectionQuestion(words: JoinedText, plan: string): Question {
  return {
    code: 'ITEM_OR_SECTION',
    textZh: '这段文字提出了到某年要达到的数值，但所在部分不是目标，已作为章节文字保留，请确认是否应作为目标。',
    textEn: 'This prose states a figure to reach by a year but stands under no heading of goals; it was kept as a section.',
    span: words.span,
    item: null,
    plan,
    alternatives: ['section', 'goal'],
  };
}

/** Paragraphs under one heading of goals that were read as a goal each, because each opens with a horizon of its own. */
export function goalQuestions({ plan, items }: AssembledPlan): Question[] {
  const isParagraph = ({ draft }: NumberedItem): boolean =>
    'goal' in draft.kind && draft.ordinal === '' && draft.mark === null && draft.kind.goal !== GoalKind.SUB;
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (!before || before.draft.area !== item.draft.area || !('goal' in before.draft.kind) || !isParagraph(item)) return [];
    return [
      {
        code: 'GOAL_PARAGRAPH',
        textZh: '同一标题下的这一段以另一个年份开头，已作为单独的目标，请确认是否应与上一段合为一条。',
        textEn: 'This paragraph opens with another year and was read as a goal of its own; should it be one with the paragraph before?',
        span: item.words.span,
        item: item.id,
        plan: plan.key,
        alternatives: ['goal', 'paragraph'],
      },
    ];
  });
}

const CHOICES: Record<Choice['code'], [zh: string, en: string]> = {
  AREA_OR_ITEM: [
    '本文件没有分章，各一级标题直接展开，已作为条目归入以文件名命名的一个领域，请确认是否应各为一个领域。',
    'The paper has no chapters: its top level was read as items of one area named for the paper. Should each be an area of its own?',
  ],
  ITEM_OR_LIST: [
    '这一条下的编号各项已与标题一起读为一个条目，请确认是否应各为一条。',
    'The numbered points below this heading were read as one item with it. Should each be an item of its own?',
  ],
  ROWS_APART: [
    '分工表中有几行与正文各条对不上，已另列为任务，请核对：是新增的任务，还是正文某条换了说法。',
    'Some rows of this table answer to no item of the text and were read as tasks of their own. Are they new, or items in other words?',
  ],
};

const HORIZONS = /(?:^|。)\s*(?:力争)?(?:到|至)\s*20\d{2}\s*年|(?:^|。)\s*展望/gu;

/** Where a goal's words come to its second year, its third, and so on. */
const horizonsAfterFirst = ({ words }: NumberedItem): Span[] =>
  [...words.text.matchAll(HORIZONS)].slice(1).map((match) => {
    const start = match.index + (match[0].length - match[0].replace(/^[。\s]+/u, '').length);
    return words.spanOf(start, match.index + match[0].length);
  });

/** Goals whose one paragraph states what is to be reached by several years: one goal, or one a year. */
export function horizonQuestions({ plan, items }: AssembledPlan): Question[] {
  return items
    .filter(({ draft, words }) => 'goal' in draft.kind && [...words.text.matchAll(HORIZONS)].length > 1)
    .map((item) => ({
      code: 'GOAL_HORIZONS',
      textZh: '这一段写有几个年份各自的目标，已作为一条目标读入，请确认是否应按年份拆分。',
      textEn: 'This paragraph says what is to be reached by several years and was read as one goal; should it be split by year?',
      span: item.words.span,
      item: item.id,
      plan: plan.key,
      alternatives: ['goal', 'split'],
      cuts: horizonsAfterFirst(item),
    }));
}

/** Tables with figures in which neither indicators nor tasks were found. */
export function tableQuestions({ plan, read }: AssembledPlan): Question[] {
  const held = plan.targets.filter((target) => target.in === 'table').map(({ span }) => span);
  const isRead = (table: Table): boolean => taskRows(table).length > 0 || held.some(({ start }) => start >= table.span.start && start < table.span.end);
  return read.draft.tables
    .filter(({ table }) => !isRead(table) && table.rows.flat().some((cell) => /\d/u.test(cell.text)))
    .map(({ table }) => ({
      code: 'TABLE_UNREAD',
      textZh: '这张表未识别为指标表或任务分工表，已整表保留，请确认其内容是否应读为指标或任务。',
      textEn: 'This table was recognised neither as one of indicators nor as one of tasks; it was kept whole. Should its rows be read?',
      span: table.span,
      item: null,
      plan: plan.key,
      alternatives: ['table', 'indicators', 'tasks'],
      rows: table.rows.map((row) => row.map((cell) => cell.span)),
    }));
}

/** Brackets at an item's end that name bodies, and labels of units anywhere in it, that were left in its words. */
export function dutyQuestions({ plan, items }: AssembledPlan): Question[] {
  return items.flatMap(({ id, words }) => {
    const end = trailingBracket(words.text);
    const bracket = (end && namesBodies(words.text.slice(end.inner.start, end.inner.end)) ? end : null) ?? lastSentence(words.text) ?? leftLabel(words.text);
    if (!bracket) return [];
    const inner = words.text.slice(bracket.inner.start, bracket.inner.end);
    return [
      {
        code: 'DUTY_OR_TEXT',
        textZh: `“${excerpt(inner, 0, inner.length)}”似为责任单位，但未能逐一识别，已留在正文中，请核对。`,
        textEn: 'This seems to list who answers for the item, but not all of it was recognised; it was left in the text.',
        span: words.spanOf(bracket.start, bracket.end),
        item: id,
        plan: plan.key,
        alternatives: ['text', 'responsibilities'],
      },
    ];
  });
}

const namesBodies = (inner: string): boolean => /[、，；]|牵头|负责|配合/u.test(inner) && inner.split(/[、，；\s]/u).some(looksLikeUnit);

const LABELLED = new RegExp(`[（(〔【[]?${UNIT_LABEL}\\s*[：:][^。\\n）)〕】\\]]{2,200}[）)〕】\\]]?`, 'u');

/** A label of units and what follows it, anywhere in an item's words. */
function leftLabel(text: string): Bracket | null {
  const match = LABELLED.exec(text);
  const span = match ? { start: match.index, end: match.index + match[0].length } : null;
  return span ? { ...span, inner: span } : null;
}

const LABEL = /^[^。：:]{2,8}[：:](?=.)/u;
const LEAST_ITEMS = 3;

/** A label (行动目标：) that opens items in several places: it may head lists, or say who answers. */
export function labelQuestions({ plan, items }: AssembledPlan): Question[] {
  const labelled = Map.groupBy(
    items.filter(({ draft, words }) => draft.ordinal === '' && LABEL.test(words.text)),
    ({ words }) => LABEL.exec(words.text)?.[0] ?? '',
  );
  return [...labelled].flatMap(([label, [item, ...others]]) =>
    item && others.length + 1 >= LEAST_ITEMS
      ? [
          {
            code: 'LABEL_REPEATED',
            textZh: `有${others.length + 1}条都以“${label}”开头，请核对：这几个字是否只是小标题，其后各段各是什么。`,
            textEn: 'Several items open with this label; is it only a heading, and what is it that follows?',
            span: item.words.span,
            item: item.id,
            plan: plan.key,
            alternatives: ['keep', 'heading', 'goals', 'measures'],
          },
        ]
      : [],
  );
}

/** A last sentence without a verb that names a body of a place: 。市教育局 */
const ONE_UNIT = /(?<=[。；\n]\s*)([省市县区州旗镇乡国][^。；：:，、\n\d的]{2,14})$/u;

/** The last sentence, where it only names bodies and what they do: 责任安排：市教育局牵头，市民政局配合。 */
function lastSentence(text: string): Bracket | null {
  const match = /(?<=[。；\n])(?:[^。；：:\n]{2,8}[：:])?([^。；：:\n]{4,120}(?:牵头|配合|负责|参与|落实))。?$/u.exec(text) ?? ONE_UNIT.exec(text);
  if (!match || !(isDutyList(match[1] ?? '') || (match[1] ?? '').split(/[、，,；;]/u).every(looksLikeUnit))) return null;
  return { start: match.index, end: text.length, inner: { start: match.index, end: text.length } };
}

/** A title that was guessed. */
export function titleQuestions({ plan, read }: AssembledPlan): Question[] {
  if (read.stretch.guessed !== true) return [];
  return [
    {
      code: 'TITLE_GUESSED',
      textZh: `未见规划类文件的标题，暂以“${plan.title}”为标题，请核对。`,
      textEn: 'No line reads like the title of a plan; the first line was taken for it.',
      span: read.stretch.titleLines[0]?.words.span ?? plan.span,
      item: null,
      plan: plan.key,
      alternatives: [plan.title],
    },
  ];
}

/** Choices between two plausible structures. */
export function choiceQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.draft.choices.map(({ code, words, alternatives, cuts }) => {
    const [textZh, textEn] = CHOICES[code];
    return { code, textZh, textEn, span: words.span, item: null, plan: plan.key, alternatives, ...(cuts ? { cuts } : {}) };
  });
}

/** Stretches that found no place. */
export function unplacedQuestions(text: string, places: Place[]): Question[] {
  return places
    .filter(({ kind }) => kind === 'unplaced')
    .map(({ span, plan }) => ({
      code: 'UNPLACED',
      textZh: `这段文字未能归入任何条目：“${excerpt(text, span.start, span.end)}”。`,
      textEn: 'This stretch of text found no place.',
      span,
      item: null,
      plan,
      alternatives: ['leave', 'goal', 'measure', 'previous', 'next', 'section', 'furniture'],
    }));
}

function excerpt(text: string, start: number, end: number): string {
  const words = text.slice(start, end).trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
