import type { AssembledPlan } from './assemble-plan.ts';
import type { JoinedText } from './joined-text.ts';
import type { NumberedItem } from './plan-targets.ts';
import type { Place, Question } from '../reading.ts';

/** Breaks in a plan's numbering, for a person to look at. */
export function numberingQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.doubts.map(({ node, code, expected }) => ({
    code,
    textZh: `序号${node.printed}与前文不连续（按顺序应为第${expected}），请核对是否缺漏或重复。`,
    textEn: `Ordinal ${node.printed} does not follow on (${expected} was due): is something missing or repeated?`,
    span: (node.mark ?? node.head).span,
    item: null,
    plan: plan.key,
    alternatives: [node.printed, String(expected)],
  }));
}

const FIGURE_BY_YEAR = /(?:到|至)\s*20\d{2}\s*年[^。]*\d/u;

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
  const isParagraph = ({ draft }: NumberedItem): boolean => 'goal' in draft.kind && draft.ordinal === '' && draft.mark === null;
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (!before || before.draft.area !== item.draft.area || !isParagraph(before) || !isParagraph(item)) return [];
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
