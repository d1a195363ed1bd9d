/** The kinds of things that a reading is scored on. */
export const SCORED_KINDS = ['areas', 'goals', 'measures', 'responsibilities', 'targets'] as const;
export type ScoredKind = (typeof SCORED_KINDS)[number];

interface ScoredItem {
  id: string;
  text: string;
  kind: string;
  open: boolean;
  ordinal: string;
  responsibilities: { role: string; unit: string }[];
  targets: string[];
}

interface ScoredTarget {
  id: string;
  in: string;
  indicator: string;
  comparator: string;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  dueYear: number | null;
  baseline: number | null;
  nature: string | null;
}

/** What a scored plan must have of `plangraph/1`. */
export interface ScoredPlan {
  plan: { title: string; basis: string[] };
  areas: { title: string }[];
  goals: ScoredItem[];
  measures: ScoredItem[];
  targets: ScoredTarget[];
}

/** How many were right, asked for and given, and in words which were missed or too many; `places` are the words to find each by in the document. */
export interface Tally {
  right: number;
  asked: number;
  given: number;
  misses: string[];
  places: string[];
}

export type Tallies = Record<ScoredKind, Tally>;

/** Compares strings as a careful person would: width, case, spaces and punctuation left out. */
export function foldWords(words: string | null | undefined): string {
  return (words ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

const foldUnit = (unit: string | null): string =>
  (unit ?? '')
    .normalize('NFKC')
    .replaceAll(/[\s()]/gu, '')
    .replace(/^(?:1?\/?10万|10万分之一)$/u, '/10万');

/** The harmonic mean of precision and recall; one where nothing was asked and nothing given. */
export function f1({ right, asked, given }: Tally): number {
  return asked + given === 0 ? 1 : (2 * right) / (asked + given);
}

/** Adds tallies of several plans up. */
export function sumTallies(all: Tallies[]): Tallies {
  return tallies((kind) => ({
    right: total(all, kind, 'right'),
    asked: total(all, kind, 'asked'),
    given: total(all, kind, 'given'),
    misses: all.flatMap((each) => each[kind].misses),
    places: all.flatMap((each) => each[kind].places),
  }));
}

/** Scores what was read of one plan against its answer key. */
export function scorePlan(key: ScoredPlan, got: ScoredPlan | undefined): Tallies {
  const read = got ?? { ...key, areas: [], goals: [], measures: [], targets: [] };
  const areas = matchUp(key.areas, read.areas, (a, b) => foldWords(a.title) === foldWords(b.title));
  const goals = matchUp(key.goals, read.goals, (a, b) => foldWords(a.text) === foldWords(b.text));
  const measures = matchUp(key.measures, read.measures, sameMeasure);
  const pairs = [...goals.pairs, ...measures.pairs];
  return {
    areas: tallyOf(areas, ({ title }) => title),
    goals: tallyOf(goals, itemLabel, itemPlace),
    measures: tallyOf(measures, itemLabel, itemPlace),
    responsibilities: scoreDuties(key, read, pairs),
    targets: scoreTargets(key, read, new Map(pairs.map(([asked, given]) => [asked.id, given.id]))),
  };
}

/** The facts beside the match itself that differ: kind, ordinal, open lists, due year, baseline and nature. */
export function factsThatDiffer(key: ScoredPlan, got: ScoredPlan): string[] {
  const goals = matchUp(key.goals, got.goals, (a, b) => foldWords(a.text) === foldWords(b.text)).pairs;
  const measures = matchUp(key.measures, got.measures, sameMeasure).pairs;
  const home = new Map([...goals, ...measures].map(([asked, given]) => [asked.id, given.id]));
  const targets = matchTargets(key.targets, got.targets, home).pairs;
  return [
    ...[...goals, ...measures].flatMap(([asked, given]) => differences(itemLabel(asked), itemFacts(asked), itemFacts(given))),
    ...targets.flatMap(([asked, given]) => differences(targetLabel(asked), targetFacts(asked), targetFacts(given))),
    ...key.plan.basis.filter((title) => !got.plan.basis.some((other) => foldWords(other) === foldWords(title))).map((title) => `basis missed: ${title}`),
  ];
}

interface Matched<T> {
  pairs: [T, T][];
  missed: T[];
  extra: T[];
}

function matchUp<T>(asked: T[], given: T[], same: (asked: T, given: T) => boolean): Matched<T> {
  const left = [...given];
  const out: Matched<T> = { pairs: [], missed: [], extra: left };
  for (const each of asked) {
    const at = left.findIndex((other) => same(each, other));
    if (at < 0) out.missed.push(each);
    else out.pairs.push([each, ...left.splice(at, 1)] as [T, T]);
  }
  return out;
}

/** The opening words agree and the lengths differ by no more than two in a hundred. */
function sameMeasure(asked: ScoredItem, given: ScoredItem): boolean {
  const opening = foldWords([...asked.text].slice(0, 20).join(''));
  const length = [...asked.text].length;
  return foldWords(given.text).startsWith(opening) && Math.abs([...given.text].length - length) <= Math.max(4, 0.02 * length);
}

function scoreDuties(key: ScoredPlan, got: ScoredPlan, pairs: [ScoredItem, ScoredItem][]): Tally {
  const names = (item: ScoredItem): string[] => item.responsibilities.map(({ role, unit }) => `${role} ${foldWords(unit)}`);
  const count = (plan: ScoredPlan): number => [...plan.goals, ...plan.measures].reduce((sum, item) => sum + names(item).length, 0);
  const out: Tally = { right: 0, asked: count(key), given: count(got), misses: [], places: [] };
  for (const [asked, given] of pairs) {
    const { pairs: right, missed, extra } = matchUp([...new Set(names(asked))], [...new Set(names(given))], (a, b) => a === b);
    out.right += right.length;
    const misses = [...missed.map((name) => `missed ${asked.id} ${name}`), ...extra.map((name) => `extra ${asked.id} ${name}`)];
    out.misses.push(...misses);
    out.places.push(...misses.map(() => itemPlace(given)));
  }
  return out;
}

function scoreTargets(key: ScoredPlan, got: ScoredPlan, home: ReadonlyMap<string, string>): Tally {
  const items = [...key.goals, ...key.measures, ...got.goals, ...got.measures];
  const place = (target: ScoredTarget): string => items.find(({ id, targets }) => id === target.in && targets.includes(target.id))?.text ?? target.indicator;
  return tallyOf(matchTargets(key.targets, got.targets, home), targetLabel, place);
}

function matchTargets(asked: ScoredTarget[], given: ScoredTarget[], home: ReadonlyMap<string, string>): Matched<ScoredTarget> {
  const left = new Set(given);
  const out: Matched<ScoredTarget> = { pairs: [], missed: [], extra: [] };
  for (const target of asked) {
    const fits = [...left].filter((other) => sameFigure(target, other) && (target.in === 'table' || other.in === home.get(target.in)));
    const best = fits.map((other) => ({ other, score: nameScore(target.indicator, other.indicator) })).toSorted((a, b) => b.score - a.score)[0];
    if (best && (best.score >= 0.4 || (fits.length === 1 && target.in !== 'table'))) {
      left.delete(best.other);
      out.pairs.push([target, best.other]);
    } else out.missed.push(target);
  }
  out.extra.push(...left);
  return out;
}

function sameFigure(asked: ScoredTarget, given: ScoredTarget): boolean {
  const figure = ({ comparator, value, valueMax, unit }: ScoredTarget): string =>
    [comparator, value?.toFixed(4) ?? '', valueMax?.toFixed(4) ?? '', foldUnit(unit)].join('|');
  return figure(asked) === figure(given);
}

/** How much two names have in common: shared pairs of characters, and a bonus where one holds the other. */
function nameScore(one: string, other: string): number {
  const [a, b] = [foldWords(one), foldWords(other)];
  if (a === b) return 1.5;
  const bonus = a.includes(b) || b.includes(a) ? 0.5 : 0;
  if (a.length < 2 || b.length < 2) return bonus;
  const left = bigrams(b);
  const shared = bigrams(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return bonus + (2 * shared.length) / (a.length + b.length - 2);
}

const bigrams = (words: string): string[] => Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));

const itemLabel = (item: ScoredItem): string => `${item.ordinal} ${item.text}`;
const itemPlace = ({ text }: ScoredItem): string => text;
const targetLabel = (target: ScoredTarget): string =>
  `${target.in} ${target.indicator} ${target.comparator} ${target.value ?? ''}${target.valueMax === null ? '' : `~${target.valueMax}`} ${target.unit ?? ''}`;

const itemFacts = (item: ScoredItem): Record<string, unknown> => ({
  kind: item.kind,
  open: item.open,
  ordinal: item.ordinal.normalize('NFKC').replaceAll(/[\s.、]/gu, ''),
});
const targetFacts = ({ dueYear, baseline, nature }: ScoredTarget): Record<string, unknown> => ({ dueYear, baseline, nature });

function differences(label: string, asked: Record<string, unknown>, given: Record<string, unknown>): string[] {
  return Object.keys(asked)
    .filter((name) => asked[name] !== given[name])
    .map((name) => `${label.slice(0, 40)}: ${name} ${String(asked[name])} read as ${String(given[name])}`);
}

function tallyOf<T>({ pairs, missed, extra }: Matched<T>, label: (each: T) => string, place = label): Tally {
  const cut = (each: T): string => label(each).replaceAll('\n', '⏎').slice(0, 90);
  return {
    right: pairs.length,
    asked: pairs.length + missed.length,
    given: pairs.length + extra.length,
    misses: [...missed.map((each) => `missed ${cut(each)}`), ...extra.map((each) => `extra ${cut(each)}`)],
    places: [...missed, ...extra].map(place),
  };
}

function total(all: Tallies[], kind: ScoredKind, part: 'right' | 'asked' | 'given'): number {
  return all.reduce((sum, each) => sum + each[kind][part], 0);
}

function tallies(make: (kind: ScoredKind) => Tally): Tallies {
  return { areas: make('areas'), goals: make('goals'), measures: make('measures'), responsibilities: make('responsibilities'), targets: make('targets') };
}
