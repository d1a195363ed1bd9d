import { Comparator } from '../../../schema/target/target.enums.ts';
import { baseYear, movement, takeBaselines } from './target-baselines.ts';
import type { Baseline, Start } from './target-baselines.ts';
import { hideAsides, showAsides, splitClauses } from './target-clauses.ts';
import type { Clause, HiddenText } from './target-clauses.ts';
import { findFigures } from './target-figures.ts';
import type { Figure } from './target-figures.ts';
import { findGrade } from './target-grades.ts';
import { cleanName } from './target-names.ts';
import { nameFigures } from './target-naming.ts';
import type { FigureNames, NamedGroup, Said } from './target-naming.ts';
import { readGroup } from './target-readings.ts';
import type { Group, GroupReading } from './target-readings.ts';
import { hasLead, readLead, readTrail } from './target-leads.ts';
import { natureBehind, withoutNature } from './target-nature.ts';
import { originalSpan, squeeze } from './target-text.ts';
import type { SqueezedText } from './target-text.ts';
import type { FoundTarget, TargetContext } from './target-types.ts';
import { RETURN_PERIOD } from './target-units.ts';
import { clauseTimes } from './target-years.ts';
import type { ClauseTime } from './target-years.ts';

export { findTableTargets } from './target-tables.ts';
export type { FoundTarget, TableCell, TargetContext } from './target-types.ts';

interface PlacedGroup extends Group {
  /** Where the words before begin, and where those after end. */
  start: number;
  end: number;
  figuresEnd: number;
  /** Where the clause's first words begin that the figure shares. */
  sharedFrom: number;
  /** What the change starts from, where the words give the figure. */
  baseline: Baseline | null;
}

/** Words that give each of several names its own figure, be it a share or a count. */
const RESPECTIVELY = /分别[^,;。\d]{0,6}$/;
const BETWEEN_VALUES = /^(?:[及或]?以上|[及或]?以下|以内|左右)?(?:[、,和与及或]|以及)$/;

function sameList(text: string, a: Figure, b: Figure, group: Figure[]): boolean {
  const respective = RESPECTIVELY.test(text.slice(Math.max(0, (group[0]?.start ?? 0) - 10), group[0]?.start));
  return (a.kind === b.kind || respective) && BETWEEN_VALUES.test(text.slice(a.end, b.start)) && b.start - a.end < 7;
}

/** Puts figures in a row together where one set of words governs them: 3‰、3.3‰和4‰. */
function groupFigures(text: string, figures: Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  let last: Figure | null = null;
  for (const figure of figures) {
    const group = groups.at(-1);
    if (last && group && sameList(text, last, figure, group)) group.push(figure);
    else groups.push([figure]);
    last = figure;
  }
  return groups;
}

/** How far back the words that govern a figure may reach. */
const REACH_BACK = 240;

interface ReadGroup extends NamedGroup {
  group: PlacedGroup;
}

/** Reads a clause's figures in order. Figures that are no commitments are words like any other: they stay in what is read next. */
function readFigures(text: string, clause: Clause, groups: Figure[][], baselines: Map<Figure, Start>, before: GroupReading | null): ReadGroup[] {
  const found: ReadGroup[] = [];
  let start = clause.start;
  groups.forEach((members, i) => {
    const end = groups[i + 1]?.[0]?.start ?? clause.end;
    const first = members[0] as Figure;
    const group = placeGroup(text, clause, members, { start: Math.max(start, first.start - REACH_BACK), end }, baselines.get(first));
    const reading = readGroup(group, found.at(-1)?.reading ?? before);
    if (!reading) return;
    const chain = found.at(-1)?.group;
    if (chain && group.start - chain.sharedFrom < REACH_BACK) group.sharedFrom = chain.sharedFrom;
    found.push({ group, reading });
    start = group.figuresEnd + readTrail(group.after).length;
  });
  return found;
}

function placeGroup(text: string, clause: Clause, figures: Figure[], around: { start: number; end: number }, from: Start | undefined): PlacedGroup {
  const first = figures[0] as Figure;
  const figuresEnd = (figures.at(-1) as Figure).end;
  const before = from ? text.slice(around.start, from.from) + movement(text.slice(from.end, first.start)) : text.slice(around.start, first.start);
  const words = text.slice(clause.start, clause.end);
  const baseline = from ? { baseline: from.baseline, baselineYear: from.baselineYear } : null;
  return { figures, before, after: text.slice(figuresEnd, around.end), clause: words, ...around, figuresEnd, sharedFrom: around.start, baseline };
}

/** 分别达到100%和80%以上: no share is above the whole, so the first is reached, not passed. */
function comparatorAt(comparator: Comparator, figures: Figure[], i: number): Comparator {
  const figure = figures[i];
  const whole = figure?.value === 100 && figure.unit === '%' && i < figures.length - 1;
  return whole && comparator === Comparator.GTE ? Comparator.EQ : comparator;
}

class Finder {
  readonly found: FoundTarget[] = [];
  private lastName = '';
  private clauseBefore = '';
  private last: { reading: GroupReading; sentence: number } | null = null;
  /** The sentence that the last name stands in. */
  private lastSentence = -1;

  private readonly text: SqueezedText;
  private readonly hidden: HiddenText;
  private readonly periodStart: number | null;

  constructor(text: SqueezedText, hidden: HiddenText, periodStart: number | null) {
    this.text = text;
    this.periodStart = periodStart;
    this.hidden = hidden;
  }

  /** Reads a grade in words, which is a target without a value. */
  readGrade(text: string, clause: Clause, time: ClauseTime): void {
    const grade = time.past ? null : findGrade(text.slice(clause.start, clause.end));
    if (!grade) return;
    const place = originalSpan(this.text, clause.start, clause.start + grade.length);
    const indicator = showAsides(cleanName(grade.name), this.hidden);
    this.found.push({
      indicator,
      comparator: Comparator.TEXT,
      value: null,
      valueMax: null,
      unit: '',
      baselineYear: null,
      baseline: null,
      dueYear: time.dueYear,
      nature: null,
      quote: '',
      ...place,
    });
  }

  /** Takes note of a clause without figures: names may refer back to it. */
  passClause(text: string): void {
    this.clauseBefore = text;
  }

  /** Reads the figures of one clause in order: each may share the words of the one before, in its sentence. */
  readClause(text: string, clause: Clause, figures: Figure[], time: ClauseTime): void {
    const before = this.last?.sentence === clause.sentence ? this.last.reading : null;
    const { kept, baselines } = takeBaselines(text, clause, figures);
    const read = (some: Figure[]): ReadGroup[] => readFigures(text, clause, groupFigures(text, some), baselines, before);
    const committed = new Set(read(kept).flatMap(({ group }) => group.figures));
    const final = read(kept.filter((figure) => committed.has(figure)));
    const loose = figures.filter((figure) => kept.includes(figure) && !committed.has(figure));
    final.forEach((each, i) => {
      const said: Said = {
        lastName: this.lastName,
        inSentence: this.lastSentence === clause.sentence,
        before: this.last?.sentence === clause.sentence ? this.last.reading : null,
        clauseBefore: this.clauseBefore,
      };
      this.last = { reading: each.reading, sentence: clause.sentence };
      if (time.past) return;
      const names = nameFigures(final, i, said);
      this.add(each, names, this.quote(each, names.toLast ? final.at(-1) : undefined, loose), time);
      this.lastSentence = clause.sentence;
    });
  }

  private add({ group, reading }: ReadGroup, { name, names }: FigureNames, quote: Pick<FoundTarget, 'quote' | 'start' | 'end'>, time: ClauseTime): void {
    const baseline = group.baseline ?? baseYear(group.clause.slice(0, REACH_BACK), this.periodStart);
    for (let i = 0; i < Math.max(names.length, group.figures.length); i++) {
      const figure = group.figures[Math.min(i, group.figures.length - 1)] as Figure;
      const indicator = withoutOrdinal(withoutNature(showAsides(names[Math.min(i, names.length - 1)] ?? name, this.hidden)));
      const { value, valueMax, unit } = figure;
      this.found.push({
        indicator,
        comparator: comparatorAt(reading.comparator, group.figures, i),
        value,
        valueMax,
        unit: unit + reading.per,
        ...baseline,
        dueYear: time.dueYears?.[i] ?? time.dueYear,
        nature: natureBehind(showAsides(group.after, this.hidden)),
        ...quote,
      });
    }
    this.lastName = name;
  }

  /** The words that state a figure: from where they begin that it shares with those before it, to the end of those that it shares with the last. */
  private quote({ group, reading }: ReadGroup, last: ReadGroup | undefined, loose: Figure[]): Pick<FoundTarget, 'quote' | 'start' | 'end'> {
    const held = (from: number, to: number): boolean => loose.some(({ start }) => start >= from && start < to);
    const start = reading.shared && !held(group.sharedFrom, group.start) ? group.sharedFrom : group.start;
    const lead = /^(?:以及|[、和及与])/.exec(this.text.folded.slice(start, start + 2));
    const trail = /^(?:及以上|或以上|以上|以下|以内|左右|内)/.exec(group.after);
    const joiner = /(?:以及|[、和及与])$/.exec(group.after)?.[0].length ?? 0;
    const own = reading.nameAfter ? group.end - joiner : group.figuresEnd + (trail?.[0].length ?? 0);
    const end = last && !held(group.end, last.group.end) ? last.group.end : own;
    return { quote: '', ...originalSpan(this.text, start + (lead?.[0].length ?? 0), end) };
  }
}

/** A name without the ordinal in brackets that an item of a list within the text begins with. */
const withoutOrdinal = (name: string): string => name.replace(/^[（(][\d一二三四五六七八九十]{1,3}[）)]/, '');

const MOST_AFTER = 18;
const STANDS_ALONE = /^(?:[及或]?以上|[及或]?以下|以内|左右)?(?:\p{Script=Han}{2,12})?(?:[,;。、()]|$)/u;

const isQuantity = ({ kind, end }: Figure, text: string): boolean =>
  (kind === 'count' || kind === 'rate') && STANDS_ALONE.test(text.slice(end, end + MOST_AFTER));

/** 不超过20桌, 控制在3摞以内: a bound, and one character that no list of units has. */
const isOfUnknownUnit = ({ unit, start, end }: Figure, text: string): boolean => {
  const [, trail] = /^\p{Script=Han}([及或]?以上|[及或]?以下|以内|左右)?(?:[,;。、]|$)/u.exec(text.slice(end, end + MOST_AFTER)) ?? [];
  const ends = /^\p{Script=Han}(?:[,;。、]|$)/u.test(text.slice(end, end + 2)) || trail !== undefined;
  return unit === '' && ends && (trail !== undefined || hasLead(readLead(text.slice(Math.max(0, start - 8), start))));
};

/** What a figure only describes: (超过200米)的尾矿库, (300米)范围内, 总投资(12亿元). */
const OF_THING = /^(?:[及或]?以上|[及或]?以下|以内|左右)?[^,;。、]{0,8}的[\u4e00-\u9fa5]{2,}|^(?:范围|半径|服务半径)/;
const OF_SIZE = /(?:总投资额?|投资概算|总概算|海拔|坝高|按照?)$/;

const describesThing = (text: string, { start, end, kind }: Figure): boolean =>
  kind === 'count' && (OF_THING.test(text.slice(end, end + MOST_AFTER)) || OF_SIZE.test(text.slice(Math.max(0, start - 6), start)));

/** Figures that end their clause, alone or with the thing they count, where the words tell of nothing past: each should be a target, or a person should look at it. */
export function findPromisedFigures(text: string, context: TargetContext): { start: number; end: number }[] {
  const { squeezed, hidden, clauses, byClause, times } = cutText(text, context);
  return clauses.flatMap((_, i) =>
    times[i]?.past
      ? []
      : (byClause[i] ?? [])
          .filter(({ unit, end }) => unit !== RETURN_PERIOD || !/^的?\p{Script=Han}/u.test(hidden.text.slice(end)))
          .filter((figure) => !figure.inWords && (isQuantity(figure, hidden.text) || isOfUnknownUnit(figure, hidden.text)))
          .filter((figure) => !describesThing(hidden.text, figure))
          .map(({ start, end }) => originalSpan(squeezed, start, end)),
  );
}

/** Finds the targets that a goal or a measure states in prose. */
export function findTargets(text: string, context: TargetContext): FoundTarget[] {
  const { squeezed, hidden: aside, clauses, byClause, times } = cutText(text, context);
  const hidden = aside.text;
  const finder = new Finder(squeezed, aside, context.periodStart);
  clauses.forEach((clause, i) => {
    const time = times[i];
    const figures = byClause[i] ?? [];
    if (time && figures.length > 0) finder.readClause(hidden, clause, figures, time);
    if (time) finder.readGrade(hidden, clause, time);
    finder.passClause(hidden.slice(Math.max(clause.start, clause.end - REACH_BACK), clause.end));
  });
  return finder.found.map((target) => ({ ...target, quote: text.slice(target.start, target.end) }));
}

interface CutText {
  squeezed: SqueezedText;
  hidden: HiddenText;
  clauses: Clause[];
  byClause: Figure[][];
  times: ClauseTime[];
}

/** Cuts a text into clauses, with the figures and the time of each. */
function cutText(text: string, context: TargetContext): CutText {
  const squeezed = squeeze(text.replaceAll('\n', '。'));
  const hidden = hideAsides(squeezed.folded, squeezed.printed);
  const clauses = splitClauses(hidden.text);
  const byClause = figuresByClause(clauses, findFigures(hidden.text));
  const times = clauseTimes(
    clauses.map((clause) => hidden.text.slice(clause.start, clause.end)),
    clauses,
    byClause.map((list) => list.length > 0),
    context,
  );
  return { squeezed, hidden, clauses, byClause, times };
}

function figuresByClause(clauses: Clause[], figures: Figure[]): Figure[][] {
  let next = 0;
  return clauses.map((clause) => {
    const inside: Figure[] = [];
    for (; next < figures.length && (figures[next] as Figure).start < clause.end; next++) inside.push(figures[next] as Figure);
    return inside;
  });
}
