import autocannon from 'autocannon';
import type { Competitor } from './competitors.ts';
import type { Meter } from './meter.ts';
import type { Question } from './questions/question.ts';

/** What load on a competitor showed; processor times are milliseconds a request. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  server: number;
  database: number;
}

/** Puts load on a competitor: so many connections, each asking again as soon as it is answered. */
export async function measure(competitor: Competitor, question: Question, meter: Meter, seconds: number, connections = 16): Promise<Figures> {
  const headers = { 'content-type': 'application/json' };
  const before = await meter.read(competitor.pid);
  const result = await autocannon({
    url: competitor.url,
    method: 'POST',
    headers,
    body: competitor.bodyOf(question),
    connections,
    duration: seconds,
    timeout: 60,
  });
  const after = await meter.read(competitor.pid);
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${competitor.name}, ${question.name}: ${result.non2xx} refused, ${result.errors} failed.`);
  const answered = result['2xx'];
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    server: ((after.server - before.server) * 1000) / answered,
    database: ((after.database - before.database) * 1000) / answered,
  };
}

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle of several runs. */
export const middleOf = (runs: readonly Figures[]): Figures => ({
  perSecond: middle(runs.map((run) => run.perSecond)),
  p50: middle(runs.map((run) => run.p50)),
  p99: middle(runs.map((run) => run.p99)),
  server: middle(runs.map((run) => run.server)),
  database: middle(runs.map((run) => run.database)),
});

/** How many times as many requests one answers as another: the middle of what the rounds showed, since both of a round were measured under the same load. */
export const ratioOf = (ours: readonly Figures[], others: readonly Figures[]): number =>
  middle(ours.map((run, round) => run.perSecond / (others[round]?.perSecond ?? Number.NaN)).filter((ratio) => Number.isFinite(ratio)));
