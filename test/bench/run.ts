import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ableTo, refuseDifferent } from './compare.ts';
import { type Competitor, startCompetitor } from './competitors.ts';
import { type Figures, measure } from './measure.ts';
import { Meter } from './meter.ts';
import type { Question } from './questions/question.ts';
import { questions } from './questions/questions.ts';
import { report, type Result } from './report.ts';

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '8,800,8000' },
    questions: { type: 'string', default: questions.map((question) => question.name).join(',') },
    against: { type: 'string', default: 'plangraph,plangraph-anew,floor,postgraphile' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const server = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const seconds = Number(values.seconds);

function databaseOf(plans: number): string {
  const url = new URL(server);
  url.pathname = `/bench_${plans}`;
  return url.href;
}

async function runs(competitors: readonly Competitor[], question: Question, meter: Meter): Promise<Map<string, Figures[]>> {
  const found = new Map<string, Figures[]>(competitors.map(({ name }) => [name, []]));
  for (const competitor of competitors) await measure(competitor, question, meter, 1);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const competitor of competitors) found.get(competitor.name)?.push(await measure(competitor, question, meter, seconds));
  return found;
}

async function compareAt(plans: number): Promise<Result[]> {
  const competitors = await Promise.all(values.against.split(',').map((name) => startCompetitor(name, databaseOf(plans))));
  const meter = new Meter(databaseOf(plans));
  await meter.open();
  const results: Result[] = [];
  try {
    for (const question of questions.filter(({ name }) => values.questions.split(',').includes(name))) {
      const able = await ableTo(competitors, question);
      const bytes = await refuseDifferent(able, question);
      results.push({ plans, question, bytes, rounds: await runs(able, question, meter) });
      process.stdout.write(`${report(results.slice(-1)).split('\n').at(-1)}\n`);
    }
  } finally {
    for (const competitor of competitors) competitor.stop();
    await meter.close();
  }
  return results;
}

const results: Result[] = [];
for (const plans of values.plans.split(',').map(Number)) results.push(...(await compareAt(plans)));
if (values.write) writeFileSync(new URL('RESULTS.md', import.meta.url), `${report(results)}\n`);
