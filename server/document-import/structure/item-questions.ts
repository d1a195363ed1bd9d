import { parseMarker } from '../grammar/numbering.ts';
import { trailingBracket } from '../grammar/brackets.ts';
import { isDutyList } from '../grammar/responsibility.ts';
import { halfWidthDigits, parseNumeral } from '../grammar/numerals.ts';
import { findPromisedFigures } from '../grammar/targets.ts';
import type { Question, TargetReading } from '../reading.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import { paragraphsOf } from './item-paragraphs.ts';
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

const UNREAD = /^([^\p{L}\d\s]{0,2}第?)([一二三四五六七八九十]{1,2}|[\dⅠ-Ⅻ]{1,2}|[A-Z])(是|[^\p{L}\d\s％%‰.．]{1,2})\s*(?=[\p{Script=Han}“《])/u;
const LEAST_POINTS = 2;

/** How a paragraph opens that may have an ordinal of an unusual form: its form without the number, and the number. */
function oddOpening(text: string): { form: string; number: number } | null {
  const [, lead = '', numeral = '', sign = ''] = UNREAD.exec(halfWidthDigits(text.slice(0, 12))) ?? [];
  const number = parseNumeral(numeral) ?? (/^[A-Z]$/u.test(numeral) ? numeral.charCodeAt(0) - 64 : (numeral.codePointAt(0) ?? 0) - 0x215f);
  return numeral === '' || number < 1 ? null : { form: `${lead}…${sign}`, number };
}

/** Where the paragraphs begin that open with the numbers of one list, each with the next. */
export function oddPoints(paragraphs: string[]): number[] {
  const opened = paragraphs.map(oddOpening);
  const first = opened.findIndex((opening) => opening !== null);
  const kept: number[] = [];
  opened.forEach((opening, at) => {
    if (opening && opening.form === opened[first]?.form && opening.number === (opened[first]?.number ?? 0) + kept.length) kept.push(at);
  });
  return kept.length >= LEAST_POINTS ? kept : [];
}

/** Items whose paragraphs open with numbers of a form that is no ordinal's (第一，…第二，…): each may be an item. */
export function oddOrdinalQuestions({ plan, items }: AssembledPlan): Question[] {
  return items.flatMap(({ id, words }) => {
    const starts = [0, ...words.cuts];
    const points = oddPoints(starts.map((start, index) => words.text.slice(start, starts[index + 1]).trim())).map((at) => starts[at] ?? 0);
    const cuts = points.filter((start) => start > 0).map((start) => words.spanOf(start, start + 2));
    if (cuts.length === 0) return [];
    return [
      {
        code: 'ITEM_OR_LIST',
        textZh: '这一条各段以“第一”“第二”一类的顺序开头，已读为一个条目，请确认是否应各为一条。',
        textEn: 'The paragraphs of this item open with numbers in a row and were read as one item. Should each be an item?',
        span: words.span,
        item: id,
        plan: plan.key,
        alternatives: ['item', 'list'],
        cuts,
      },
    ];
  });
}

/** Items after which one number is missing, and whose last paragraphs may be what lost it. */
export function lostOrdinalQuestions({ plan, read, items }: AssembledPlan): Question[] {
  return read.doubts.flatMap(({ node, code, expected }) => {
    const next = node.mark?.start ?? -1;
    const at = items.findLastIndex(({ words }) => words.start < next);
    const item = items[at];
    if (code !== 'ORDINAL_GAP' || node.number !== expected + 1 || !item || ownNumber(item) !== expected - 1) return [];
    const cuts = paragraphsOf(item);
    if (cuts.length === 0) return [];
    return [
      {
        code: 'ORDINAL_LOST',
        textZh: `这一条之后缺少第${expected}条，而这一条有${cuts.length + 1}段，请确认后面的段落是否就是缺了序号的那一条。`,
        textEn: `Number ${expected} is missing after this item, which has several paragraphs. Are those after the first the item that lost its number?`,
        span: item.words.span,
        item: item.id,
        plan: plan.key,
        alternatives: ['keep', 'split'],
        cuts,
      },
    ];
  });
}

/** Items that go on in another paragraph after the units that end them: what follows may be an item without its number. */
export function goesOnQuestions({ plan, items }: AssembledPlan): Question[] {
  return items.flatMap(({ id, words, responsibilitySpans }) => {
    const isAfterUnits = (cut: number): boolean =>
      responsibilitySpans.some(({ start, end }) => start > words.at(cut - 1) && end < words.at(cut)) || endsInUnits(words.text.slice(0, cut));
    const cuts = words.cuts.filter((cut) => cut > 0 && cut < words.text.length && isAfterUnits(cut)).map((cut) => words.spanOf(cut, cut + 1));
    if (cuts.length === 0) return [];
    return [
      {
        code: 'ITEM_GOES_ON',
        textZh: '这一条在责任单位之后还另起一段，已读为一个条目，请确认其后的段落是否应为另一条。',
        textEn: 'This item goes on in another paragraph after its units and was read as one. Is what follows another item?',
        span: words.span,
        item: id,
        plan: plan.key,
        alternatives: ['keep', 'split'],
        cuts,
      },
    ];
  });
}

function endsInUnits(text: string): boolean {
  const bracket = trailingBracket(text);
  return bracket !== null && isDutyList(text.slice(bracket.inner.start, bracket.inner.end));
}

const ownNumber = ({ draft }: NumberedItem): number | null => parseMarker(`${draft.mark?.text.trim() ?? ''}　标题`)?.number ?? null;

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
