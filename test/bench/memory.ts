import autocannon from 'autocannon';
import type { Competitor } from './competitors.ts';
import { residentOf } from './meter.ts';
import { drawing } from './draws.ts';
import { shareOf } from './measure.ts';
import { questions } from './questions/questions.ts';

const connections = 16;

/** How much memory a server held after so many requests. */
export interface Sample {
  requests: number;
  bytes: number;
}

const seed = 20_261_123;

/**
 * Requests in no order: most of the questions as they are, with variables drawn from the world, whose answers are kept and come again; one in eight with a page of a size of its own,
 * so that there are more operations and more answers than there is room for.
 */
function mixed(plans: number, count: number): string[] {
  const below = drawing(seed);
  return Array.from({ length: count }, () => {
    const question = questions[below(questions.length)];
    if (!question) throw new Error('There are no questions.');
    const { graphql, draw } = question;
    const query = below(8) > 0 ? graphql : graphql.replace(/first: \d+/, `first: ${1 + below(largestPage)}`);
    return JSON.stringify({ query, variables: draw(below, plans) });
  });
}

/** Half of the callers take answers as they are, half compressed as browsers do. */
const plain = { 'content-type': 'application/json' };
const compressed = { ...plain, 'accept-encoding': 'gzip, deflate, br' };

/** How many requests are drawn; after them the same ones come again. */
const draws = 50_000;
const largestPage = 200;

/** Asks so many times, of a world of so many plans, and looks at the memory from time to time. */
export async function memoryUnderLoad(competitor: Competitor, plans: number, requests: number, samples = 20): Promise<Sample[]> {
  const asked = mixed(plans, draws).map((body, at) => ({ method: 'POST' as const, path: '/graphql', headers: at % 2 === 0 ? plain : compressed, body }));
  const taken: Sample[] = [{ requests: 0, bytes: residentOf(competitor.pid) }];
  for (let round = 1; round <= samples; round += 1) {
    let clients = 0;
    const result = await autocannon({
      url: competitor.url,
      connections,
      amount: Math.round(requests / samples),
      timeout: 60,
      requests: asked.slice(0, 1),
      setupClient: (client) => client.setRequests(shareOf(asked, clients++, connections)),
    });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${competitor.name}: ${result.non2xx} refused, ${result.errors} failed.`);
    taken.push({ requests: Math.round((requests / samples) * round), bytes: residentOf(competitor.pid) });
    process.stdout.write(`${taken.at(-1)?.requests} requests, ${Math.round((taken.at(-1)?.bytes ?? 0) / 2 ** 20)} MB\n`);
  }
  return taken;
}
