import { parseMarker } from '../grammar/numbering.ts';
import { findPromisedFigures } from '../grammar/targets.ts';
import type { Question, TargetReading } from '../reading.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import type { NumberedItem } from './plan-targets.ts';

/** Figures in goals and measures that read like commitments and became no target. */
export function figureQuestions({ plan, items }: AssembledPlan): Question[] {
  const context = { periodStart: plan.periodStart, periodEnd: plan.periodEnd, issuedOn: plan.issuedOn };
  const held = Map.groupBy(plan.targets, (target) => target.in);
  return items.flatMap((item) =>
    /[\d０-９]/u.test(item.words.text)
      ? findPromisedFigures(item.words.text, context)
          .filter(({ start, end }) => !isHeld(item, start, end, held.get(item.id) ?? []))
          .map(({ start, end }) => figureQuestion(item, start, end, plan.key))
      : [],
  );
}

function isHeld({ words }: NumberedItem, start: number, end: number, targets: TargetReading[]): boolean {
  const figure = words.spanOf(start, end);
  return targets.some(({ span }) => span.start < figure.end && span.end > figure.start);
}

function figureQuestion({ id, words }: NumberedItem, start: number, end: number, plan: string): Question {
  return {
    code: 'FIGURE_UNREAD',
    textZh: `“${words.text.slice(Math.max(0, start - 12), end + 6).trim()}”中的数值未读为指标值，请确认是否为应达到的目标值。`,
    textEn: 'This figure was read as no target; is it one to reach?',
    span: words.spanOf(start, end),
    item: id,
    plan,
    alternatives: ['text', 'target'],
  };
}

/** Items whose words hold, after a finished sentence, the ordinal that is due next: two that may have run together. */
export function runTogetherQuestions({ plan, items }: AssembledPlan): Question[] {
  return items.flatMap(({ id, draft, words }) => {
    const at = draft.mark === null ? -1 : nextOrdinal(draft.mark.text, words.text);
    if (at < 0) return [];
    return [
      {
        code: 'ITEMS_RUN_TOGETHER',
        textZh: `条目中出现了下一个序号“${words.text.slice(at, at + 12)}…”，请确认是否应拆为两条。`,
        textEn: 'The words hold the ordinal that is due next; are these two items?',
        span: words.spanOf(at, words.text.length),
        item: id,
        plan: plan.key,
        alternatives: ['item', 'split'],
      },
    ];
  });
}

function nextOrdinal(mark: string, text: string): number {
  const own = parseMarker(`${mark.trim()}　标题`);
  if (!own || own.number === 0) return -1;
  for (const stop of text.matchAll(/[。；;]\s*/gu)) {
    const at = stop.index + stop[0].length;
    const marker = parseMarker(text.slice(at, at + 16));
    if (marker?.family === own.family && marker.number === own.number + 1) return at;
  }
  return -1;
}

const POINT = /(?<=^|[。；：:，,]\s*)([一二三四五六七八九十])是(?=\p{Script=Han})/gu;
const NUMERALS = '一二三四五六七八九十';
const ANSWERED = /由[^。；]{2,30}?(?:牵头|负责|承担|组织实施)/u;
const LEAST_ANSWERED = 2;

/** Where the points of a list begin that runs on in an item's words: 一是…二是…三是…. */
function pointsOf(text: string): number[] {
  const starts: number[] = [];
  for (const { 1: numeral = '', index } of text.matchAll(POINT)) if (NUMERALS.indexOf(numeral) === starts.length) starts.push(index);
  return starts.length > 1 ? starts : [];
}

/** Items whose points (一是…二是…) run on in one paragraph and are answered for by units of their own: each may be an item. */
export function runInListQuestions({ plan, items }: AssembledPlan): Question[] {
  return items.flatMap(({ id, words, responsibilities }) => {
    const starts = pointsOf(words.text);
    const answered = starts.filter((start, index) => {
      const [from, to] = [words.at(start), index + 1 < starts.length ? words.at(starts[index + 1] ?? 0) : Infinity];
      return ANSWERED.test(words.text.slice(start, starts[index + 1])) || responsibilities.some(({ span }) => span.start >= from && span.start < to);
    });
    if (answered.length < LEAST_ANSWERED) return [];
    return [
      {
        code: 'ITEM_OR_LIST',
        textZh: '这一条中的“一是”“二是”各项各有负责的单位，已读为一个条目，请确认是否应各为一条。',
        textEn: 'The points that run on in this item have units of their own and were read as one item. Should each be an item?',
        span: words.span,
        item: id,
        plan: plan.key,
        alternatives: ['item', 'list'],
        cuts: starts.map((start) => words.spanOf(start, start + 2)),
      },
    ];
  });
}
