import type { AssembledPlan } from './assemble-plan.ts';
import type { Place, Question } from './reading.ts';

/** Breaks in a plan's numbering, for a person to look at. */
export function numberingQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.doubts.map(({ node, code, expected }) => ({
    code,
    textZh: `序号${node.printed}与前文不连续（按顺序应为第${expected}），请核对是否缺漏或重复。`,
    textEn: `Ordinal ${node.printed} does not follow on (${expected} was due): is something missing or repeated?`,
    span: (node.mark ?? node.head).span, item: null, plan: plan.key, alternatives: [node.printed, String(expected)],
  }));
}

/** Stretches that found no place. */
export function unplacedQuestions(text: string, places: Place[]): Question[] {
  return places.filter(({ kind }) => kind === 'unplaced').map(({ span, plan }) => ({
    code: 'UNPLACED',
    textZh: `这段文字未能归入任何条目：“${excerpt(text, span.start, span.end)}”。`,
    textEn: 'This stretch of text found no place.',
    span, item: null, plan, alternatives: [],
  }));
}

function excerpt(text: string, start: number, end: number): string {
  const words = text.slice(start, end).trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
