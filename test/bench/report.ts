import { cpus, totalmem } from 'node:os';
import { type Figures, middleOf, ratioOf } from './measure.ts';
import type { Question } from './questions/question.ts';

/** What one question showed at one size: every round of every competitor. */
export interface Result {
  /** How many plans, and where. */
  world: string;
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

function lineOf({ world, question, bytes, rounds }: Result): string {
  const runs = new Map(competitors.map(([name]) => [name, rounds.get(name) ?? []]));
  const figures = [...runs.values()].map((each) => (each.length > 0 ? middleOf(each) : undefined));
  const ratio = (one: string, other: string): string => times(ratioOf(runs.get(one) ?? [], runs.get(other) ?? []));
  const ratios = ['floor', 'postgraphile'].flatMap((other) => [ratio('plangraph', other), ratio('plangraph-anew', other)]);
  const speeds = figures.map((each) => whole(each?.perSecond));
  const delays = figures.map((each) => `${whole(each?.p50)} / ${whole(each?.p99)}`);
  const work = figures.map((each) => `${fine(each?.server)} + ${fine(each?.database)}`);
  return `| ${[question.name, world, `${(bytes / 1024).toFixed(1)} kB`, ...ratios, ...speeds, ...delays, ...work].join(' | ')} |`;
}

const ofAll = (what: string): string[] => competitors.map(([, title]) => `${title} ${what}`);
const columns = [
  ...['question', 'plans', 'answer', 'PlanGraph to the floor', 'reading anew', 'PlanGraph to PostGraphile', 'reading anew'],
  ...[...ofAll('req/s'), ...ofAll('p50 / p99 ms'), ...ofAll('CPU ms, server + database')],
];

/** The results as a table. */
export const report = (results: readonly Result[]): string =>
  [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...results.map(lineOf)].join('\n');

/** Where and when: what figures mean little without. */
export function machine(load: readonly number[]): string {
  const [processor] = cpus();
  const loads = load.map((each) => each.toFixed(1)).join(' at the start, ');
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown'}, ${memory} GB; load of the machine ${loads} at the end.`;
}

/** What a long run took of memory. */
export const memoryReport = ({ samples, requests }: { samples: readonly { requests: number; bytes: number }[]; requests: number }): string =>
  [
    `| requests (of ${requests}) | ${samples.map((each) => each.requests).join(' | ')} |`,
    `|---|${samples.map(() => '---').join('|')}|`,
    `| resident memory, MB | ${samples.map((each) => Math.round(each.bytes / 2 ** 20)).join(' | ')} |`,
  ].join('\n');
