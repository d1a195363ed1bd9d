import { hideAsides, showAsides, splitClauses } from './target-clauses.ts';
import type { Clause, HiddenText } from './target-clauses.ts';
import { findFigures } from './target-figures.ts';
import type { Figure } from './target-figures.ts';
import { cleanName, namesFromClauseBefore, sharedPredicate, splitNames, withSharedHead } from './target-names.ts';
import { readGroup } from './target-readings.ts';
import type { Group, GroupReading } from './target-readings.ts';
import { readTrail } from './target-leads.ts';
import { originalSpan, squeeze } from './target-text.ts';
import type { SqueezedText } from './target-text.ts';
import type { FoundTarget, TargetContext } from './target-types.ts';
import { clauseTimes } from './target-years.ts';
import type { ClauseTime } from './target-years.ts';

export { findTableTargets } from './target-tables.ts';
export type { FoundTarget, TableCell, TargetContext } from './target-types.ts';

interface Baseline {
  baselineYear: number | null;
  baseline: number | null;
}

/** The figure that a change starts from, with its words: 由2020年的62%. */
interface Start extends Baseline {
  from: number;
  end: number;
}

interface PlacedGroup extends Group {
  /** Where the words before begin, and where those after end. */
  start: number;
  end: number;
  figuresEnd: number;
  baseline: Baseline;
}

const BETWEEN_VALUES = /^(?:以上|以下|以内|左右)?(?:[、,和与及或]|以及)$/;
const FROM = /(?:由|从)(?:(20\d\d)年)?(?:底|末)?的?(?:目前的?|现在的?|现有的?)?(?:每人)?(?:每[年月天日])?$/;
const RISE_TO = /^(?:左右|以上|以下)?(?:逐步|稳步)?(?:提高|提升|增加|增长|上升|扩大|延长|下降|降低|减少|降|缩短|压减|调整|增|升|扩)?(?:到|至|为)/;
const BASE_YEAR = /(?:以|按)(20\d\d)年(?:底|末)?为基[数期准年]|(?:比|较|与)(20\d\d)年|在(20\d\d)年(?:底|末)?(?:的?)?(?:.{0,12})基础上/;

function sameList(text: string, a: Figure, b: Figure): boolean {
  return a.kind === b.kind && BETWEEN_VALUES.test(text.slice(a.end, b.start)) && b.start - a.end < 6;
}

/** Puts figures in a row together where one set of words governs them: 3‰、3.3‰和4‰. */
function groupFigures(text: string, figures: Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  let last: Figure | null = null;
  for (const figure of figures) {
    if (last && sameList(text, last, figure)) groups.at(-1)?.push(figure);
    else groups.push([figure]);
    last = figure;
  }
  return groups;
}

/** Takes out figures that say where a change starts (由1.2米) and keeps them for the figure that follows. */
function takeBaselines(text: string, clause: Clause, figures: Figure[]): { kept: Figure[]; baselines: Map<Figure, Start> } {
  const kept: Figure[] = [];
  const baselines = new Map<Figure, Start>();
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    const from = FROM.exec(text.slice(Math.max(clause.start, figure.start - 16), figure.start));
    if (next && from && RISE_TO.test(text.slice(figure.end, next.start))) {
      const baselineYear = from[1] ? Number(from[1]) : null;
      baselines.set(next, { baseline: figure.value, baselineYear, from: figure.start - from[0].length, end: figure.end });
    } else kept.push(figure);
  });
  return { kept, baselines };
}

/** What is left between the two figures of a change: 左右提高到2025年的 → 提高到. */
function movement(between: string): string {
  return between.replace(/^(?:左右|以上|以下)/, '').replace(/20\d\d年(?:底|末)?的?$/, '');
}

function baseYear(clause: string): Baseline {
  const match = BASE_YEAR.exec(clause);
  const year = match?.[1] ?? match?.[2] ?? match?.[3];
  return { baselineYear: year ? Number(year) : null, baseline: null };
}

/** How far back the words that govern a figure may reach. */
const REACH_BACK = 240;

interface ReadGroup {
  group: PlacedGroup;
  reading: GroupReading;
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
  const baseline = from ? { baseline: from.baseline, baselineYear: from.baselineYear } : baseYear(words.slice(0, REACH_BACK));
  return { figures, before, after: text.slice(figuresEnd, around.end), clause: words, ...around, figuresEnd, baseline };
}

class Finder {
  readonly found: FoundTarget[] = [];
  private lastName = '';
  private clauseBefore = '';
  private last: { reading: GroupReading; sentence: number } | null = null;

  private readonly text: SqueezedText;
  private readonly hidden: HiddenText;

  constructor(text: SqueezedText, hidden: HiddenText) {
    this.text = text;
    this.hidden = hidden;
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
    final.forEach((each, i) => {
      this.last = { reading: each.reading, sentence: clause.sentence };
      if (!time.past) this.add(each, final[i + 1], time);
    });
  }

  private add({ group, reading }: ReadGroup, next: ReadGroup | undefined, time: ClauseTime): void {
    const name = this.nameOf(group, reading, next);
    const names = this.namesOf(name, group, reading);
    const quote = this.quote(group, reading);
    for (let i = 0; i < Math.max(names.length, group.figures.length); i++) {
      const figure = group.figures[Math.min(i, group.figures.length - 1)] as Figure;
      const indicator = showAsides(names[Math.min(i, names.length - 1)] ?? name, this.hidden);
      const { value, valueMax, unit } = figure;
      this.found.push({ indicator, comparator: reading.comparator, value, valueMax, unit: unit + reading.per, ...group.baseline, dueYear: time.dueYears?.[i] ?? time.dueYear, nature: null, ...quote });
    }
    this.lastName = name;
  }

  private nameOf(group: PlacedGroup, reading: GroupReading, next: ReadGroup | undefined): string {
    const name = cleanName(reading.name) || this.lastName || this.nameBefore() || cleanName(group.clause.replaceAll(/[\d.]+/g, ''));
    if (reading.joined && !reading.nameAfter) return withSharedHead(name, this.lastName);
    const joined = reading.nameAfter && reading.figure.kind === 'rate' && /[、和及与]$/.test(group.after) && next?.reading.nameAfter;
    return joined ? name + sharedPredicate(next.reading.name) : name;
  }

  /** What the clause before speaks of, where it has no target itself. */
  private nameBefore(): string {
    return cleanName(this.clauseBefore.replace(/\d.*$/, '').replace(/现有|已有|共有/, ''));
  }

  private namesOf(name: string, group: PlacedGroup, reading: GroupReading): string[] {
    if (reading.nameAfter) return [name];
    const names = splitNames(name, group.figures.length, reading.each);
    return names.length === 1 && reading.each ? namesFromClauseBefore(name, this.clauseBefore) : names;
  }

  private quote(group: PlacedGroup, reading: GroupReading): Pick<FoundTarget, 'quote' | 'start' | 'end'> {
    const lead = /^(?:以及|[、和及与])/.exec(this.text.folded.slice(group.start, group.start + 2));
    const trail = /^(?:及以上|或以上|以上|以下|以内|左右|内)/.exec(group.after);
    const end = reading.nameAfter ? group.end : group.figuresEnd + (trail?.[0].length ?? 0);
    return { quote: '', ...originalSpan(this.text, group.start + (lead?.[0].length ?? 0), end) };
  }
}

/** Finds the targets that a goal or a measure states in prose. */
export function findTargets(text: string, context: TargetContext): FoundTarget[] {
  const squeezed = squeeze(text);
  const aside = hideAsides(squeezed.folded, squeezed.printed);
  const hidden = aside.text;
  const clauses = splitClauses(hidden);
  const byClause = figuresByClause(clauses, findFigures(hidden));
  const times = clauseTimes(clauses.map((clause) => hidden.slice(clause.start, clause.end)), clauses, byClause.map((list) => list.length > 0), context);
  const finder = new Finder(squeezed, aside);
  clauses.forEach((clause, i) => {
    const time = times[i];
    const figures = byClause[i] ?? [];
    if (time && figures.length > 0) finder.readClause(hidden, clause, figures, time);
    finder.passClause(hidden.slice(Math.max(clause.start, clause.end - REACH_BACK), clause.end));
  });
  return finder.found.map((target) => ({ ...target, quote: text.slice(target.start, target.end) }));
}

function figuresByClause(clauses: Clause[], figures: Figure[]): Figure[][] {
  let next = 0;
  return clauses.map((clause) => {
    const inside: Figure[] = [];
    for (; next < figures.length && (figures[next] as Figure).start < clause.end; next++) inside.push(figures[next] as Figure);
    return inside;
  });
}
