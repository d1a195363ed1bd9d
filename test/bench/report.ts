import { type Figures, middleOf, ratioOf } from './measure.ts';
import type { Question } from './questions/question.ts';

/** What one question showed at one size: every round of every competitor. */
export interface Result {
  plans: number;
  question: Question;
  bytes: number;
  rounds: Map<string, Figures[]>;
}

/** Who is measured, as the table calls them. */
const competitors: [name: string, title: string][] = [
  ['plangraph', 'PlanGraph'],
  ['plangraph-anew', 'PlanGraph reading anew'],
  ['floor', 'floor'],
  ['postgraphile', 'PostGraphile'],
];

const whole = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(1));
const fine = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2));
const times = (ratio: number): string => (Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)}×`);

function lineOf({ plans, question, bytes, rounds }: Result): string {
  const runs = new Map(competitors.map(([name]) => [name, rounds.get(name) ?? []]));
  const figures = [...runs.values()].map((each) => (each.length > 0 ? middleOf(each) : undefined));
  const ratio = (one: string, other: string): string => times(ratioOf(runs.get(one) ?? [], runs.get(other) ?? []));
  const ratios = ['floor', 'postgraphile'].flatMap((other) => [ratio('plangraph', other), ratio('plangraph-anew', other)]);
  const speeds = figures.map((each) => whole(each?.perSecond));
  const delays = figures.map((each) => `${whole(each?.p50)} / ${whole(each?.p99)}`);
  const work = figures.map((each) => `${fine(each?.server)} + ${fine(each?.database)}`);
  return `| ${[question.name, plans, `${(bytes / 1024).toFixed(1)} kB`, ...ratios, ...speeds, ...delays, ...work].join(' | ')} |`;
}

const each = (what: string): string[] => competitors.map(([, title]) => `${title} ${what}`);
const columns = [
  ...['question', 'plans', 'answer', 'PlanGraph to the floor', 'reading anew', 'PlanGraph to PostGraphile', 'reading anew'],
  ...[...each('req/s'), ...each('p50 / p99 ms'), ...each('CPU ms, server + database')],
];

/** The results as a table. */
export const report = (results: readonly Result[]): string =>
  [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...results.map(lineOf)].join('\n');
