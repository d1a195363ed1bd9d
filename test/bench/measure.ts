import autocannon from 'autocannon';
import type { Competitor } from './competitors.ts';
import type { Question } from './questions/question.ts';

/** What one run of load showed. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Puts load on a competitor: so many connections, each asking again as soon as it is answered. */
export async function measure(competitor: Competitor, question: Question, seconds: number, connections = 16): Promise<Figures> {
  const headers = { 'content-type': 'application/json' };
  const result = await autocannon({
    url: competitor.url,
    method: 'POST',
    headers,
    body: competitor.bodyOf(question),
    connections,
    duration: seconds,
    timeout: 60,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${competitor.name}, ${question.name}: ${result.non2xx} refused, ${result.errors} failed.`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle of several runs. */
export const middleOf = (runs: readonly Figures[]): Figures => ({
  perSecond: middle(runs.map((run) => run.perSecond)),
  p50: middle(runs.map((run) => run.p50)),
  p99: middle(runs.map((run) => run.p99)),
});
