import type { Figures } from './measure.ts';
import type { Question } from './questions/question.ts';

/** What one question showed at one size. */
export interface Result {
  plans: number;
  question: Question;
  bytes: number;
  figures: Map<string, Figures>;
}

const whole = (value: number | undefined): string => (value === undefined || value === 0 ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(1));
const ratio = (one: Figures | undefined, other: Figures | undefined): string =>
  one && other && other.perSecond > 0 ? `${(one.perSecond / other.perSecond).toFixed(2)}×` : '–';

function lineOf({ plans, question, bytes, figures }: Result): string {
  const [ours, floor, other] = ['plangraph', 'floor', 'postgraphile'].map((name) => figures.get(name));
  const speeds = [ours, floor, other].map((each) => whole(each?.perSecond));
  const times = [ours, floor, other].map((each) => `${whole(each?.p50)} / ${whole(each?.p99)}`);
  return `| ${[question.name, plans, `${(bytes / 1024).toFixed(1)} kB`, ...speeds, ratio(ours, floor), ratio(ours, other), ...times].join(' | ')} |`;
}

/** The results as a table. */
export const report = (results: readonly Result[]): string =>
  [
    '| question | plans | answer | PlanGraph req/s | floor req/s | PostGraphile req/s | to the floor | to PostGraphile | PlanGraph p50 / p99 ms | floor | PostGraphile |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...results.map(lineOf),
  ].join('\n');
