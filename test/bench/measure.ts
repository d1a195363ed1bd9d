import autocannon from 'autocannon';
import type { Competitor } from './competitors.ts';
import type { Meter } from './meter.ts';
import type { Question } from './questions/question.ts';

/** What load on a competitor showed; delays and processor times are milliseconds a request. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  server: number;
  database: number;
}

/** How a competitor is asked: so long, by so many connections. */
export interface Load {
  seconds: number;
  connections?: number;
}

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The delay that so many of a hundred stay under. */
export const percentile = (delays: readonly number[], percent: number): number =>
  delays.toSorted((a, b) => a - b)[Math.floor((delays.length * percent) / 100)] ?? Number.NaN;

/** The questions of one connection of several; each makes its own ready when it is opened, and while all made all ready the first answers waited for the measurer itself. */
export function shareOf<T>(all: readonly T[], place: number, connections: number): T[] {
  const share = all.filter((_, index) => index % connections === place);
  return share.length > 0 ? share : [...all];
}

/** Puts load on a competitor: so many connections, each asking again as soon as it is answered, and each its own share of the questions. */
export async function measure(competitor: Competitor, asked: readonly Question[], meter: Meter, { seconds, connections = 16 }: Load): Promise<Figures> {
  const headers = { 'content-type': 'application/json' };
  const requests = asked.map((question) => ({ method: 'POST' as const, path: '/graphql', headers, body: competitor.bodyOf(question) }));
  const delays: number[] = [];
  let clients = 0;
  const before = await meter.read(competitor.pid);
  const run = autocannon({
    url: competitor.url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: requests.slice(0, 1),
    setupClient: (client) => client.setRequests(shareOf(requests, clients++, connections)),
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => void delays.push(milliseconds));
  const result = await run;
  const after = await meter.read(competitor.pid);
  await meter.quiet();
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${competitor.name}, ${asked[0]?.name}: ${result.non2xx} refused, ${result.errors} failed.`);
  const answered = result['2xx'];
  if (answered === 0) throw new Error(`${competitor.name}, ${asked[0]?.name}: nothing was answered within ${seconds} s.`);
  return {
    perSecond: answered / result.duration,
    p50: percentile(delays, 50),
    p99: percentile(delays, 99),
    server: ((after.server - before.server) * 1000) / answered,
    database: ((after.database - before.database) * 1000) / answered,
  };
}

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
