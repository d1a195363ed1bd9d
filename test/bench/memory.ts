import autocannon from 'autocannon';
import type { Competitor } from './competitors.ts';
import { residentOf } from './meter.ts';
import { questions } from './questions/questions.ts';
import { sizes } from './world/rows.ts';

/** How much memory a server held after so many requests. */
export interface Sample {
  requests: number;
  bytes: number;
}

/** Operations that differ from one another: each question about each family, and about as many plans, with pages of several sizes. */
function* bodies(): Generator<string> {
  for (const { graphql, variables } of questions)
    for (let n = 0; n < sizes.families; n += 1)
      for (const first of [10, 20, 30]) {
        const named = 'key' in variables ? { key: `plan-${n}` } : 'family' in variables ? { family: `family-${n}` } : {};
        yield JSON.stringify({ query: graphql.replace(/first: \d+/, `first: ${first}`), variables: { ...variables, ...named } });
      }
}

/** Asks so many times, of different operations in turn, and looks at the memory from time to time. */
export async function memoryUnderLoad(competitor: Competitor, requests: number, samples = 10): Promise<Sample[]> {
  const headers = { 'content-type': 'application/json' };
  const asked = [...bodies()].map((body) => ({ method: 'POST' as const, path: '/graphql', headers, body }));
  const taken: Sample[] = [{ requests: 0, bytes: residentOf(competitor.pid) }];
  for (let round = 1; round <= samples; round += 1) {
    const result = await autocannon({ url: competitor.url, connections: 16, amount: Math.round(requests / samples), timeout: 60, requests: asked });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${competitor.name}: ${result.non2xx} refused, ${result.errors} failed.`);
    taken.push({ requests: Math.round((requests / samples) * round), bytes: residentOf(competitor.pid) });
    process.stdout.write(`${taken.at(-1)?.requests} requests, ${Math.round((taken.at(-1)?.bytes ?? 0) / 2 ** 20)} MB\n`);
  }
  return taken;
}
