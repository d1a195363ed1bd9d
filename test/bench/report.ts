import { type Figures, middleOf, ratioOf } from './measure.ts';
import type { Question } from './questions/question.ts';

/** What one question showed at one size: every round of every competitor. */
export interface Result {
  plans: number;
  question: Question;
  bytes: number;
  rounds: Map<string, Figures[]>;
}

const names = ['plangraph', 'floor', 'postgraphile'];

const whole = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(1));
const fine = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2));
const times = (ratio: number): string => (Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)}×`);

function lineOf({ plans, question, bytes, rounds }: Result): string {
  const runs = names.map((name) => rounds.get(name) ?? []);
  const figures = runs.map((each) => (each.length > 0 ? middleOf(each) : undefined));
  const [ours = [], floor = [], other = []] = runs;
  const speeds = figures.map((each) => whole(each?.perSecond));
  const delays = figures.map((each) => `${whole(each?.p50)} / ${whole(each?.p99)}`);
  const work = figures.map((each) => `${fine(each?.server)} + ${fine(each?.database)}`);
  const ratios = [times(ratioOf(ours, floor)), times(ratioOf(ours, other))];
  return `| ${[question.name, plans, `${(bytes / 1024).toFixed(1)} kB`, ...speeds, ...ratios, ...delays, ...work].join(' | ')} |`;
}

const columns = [
  ...['question', 'plans', 'answer', 'PlanGraph req/s', 'floor req/s', 'PostGraphile req/s', 'to the floor', 'to PostGraphile'],
  ...['PlanGraph p50 / p99 ms', 'floor', 'PostGraphile', 'PlanGraph CPU ms a request (server + database)', 'floor', 'PostGraphile'],
];

/** The results as a table. */
export const report = (results: readonly Result[]): string =>
  [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...results.map(lineOf)].join('\n');
