import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ableTo, refuseDifferent } from './compare.ts';
import { type Competitor, startCompetitor } from './competitors.ts';
import { type Figures, measure } from './measure.ts';
import { Meter } from './meter.ts';
import type { Question } from './questions/question.ts';
import { questions } from './questions/questions.ts';
import { memoryUnderLoad } from './memory.ts';
import { machine, memoryReport, report, type Result } from './report.ts';

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '8,800,8000' },
    questions: { type: 'string', default: questions.map((question) => question.name).join(',') },
    against: { type: 'string', default: 'plangraph,plangraph-anew,floor,postgraphile' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    embedded: { type: 'boolean', default: false },
    requests: { type: 'string', default: '0' },
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

/** Measures one round of a competitor; nothing where it cannot answer under load (a statement that takes too long, say). */
async function attempt(competitor: Competitor, question: Question, meter: Meter, length: number): Promise<Figures[]> {
  try {
    return [await measure(competitor, question, meter, length)];
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
    return [];
  }
}

async function runs(competitors: readonly Competitor[], question: Question, meter: Meter): Promise<Map<string, Figures[]>> {
  const found = new Map<string, Figures[]>();
  for (const competitor of competitors) if ((await attempt(competitor, question, meter, 1)).length > 0) found.set(competitor.name, []);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const competitor of competitors) found.get(competitor.name)?.push(...(await attempt(competitor, question, meter, seconds)));
  return found;
}

/** Who answers what on the embedded database is told apart by the end of the name. */
const embedded = '-embedded';

async function compareOn(world: string, names: readonly string[], database: string): Promise<Result[]> {
  const competitors = await Promise.all(names.map((name) => startCompetitor(name, database)));
  const meter = new Meter(database);
  await meter.open();
  const results: Result[] = [];
  try {
    for (const question of questions.filter(({ name }) => values.questions.split(',').includes(name))) {
      const able = await ableTo(competitors, question);
      const bytes = await refuseDifferent(able, question);
      const rounds = [...(await runs(able, question, meter))].map(([name, figures]) => [name.replace(embedded, ''), figures] as const);
      results.push({ world, question, bytes, rounds: new Map(rounds) });
      process.stdout.write(`${report(results.slice(-1)).split('\n').at(-1)}\n`);
    }
  } finally {
    for (const competitor of competitors) competitor.stop();
    await meter.close();
  }
  return results;
}

async function memoryRun(requests: number): Promise<string> {
  const competitor = await startCompetitor('plangraph', databaseOf(800));
  try {
    return memoryReport({ samples: await memoryUnderLoad(competitor, requests), requests });
  } finally {
    competitor.stop();
  }
}

const [loadBefore = 0] = loadavg();
const against = values.against.split(',');
const results: Result[] = [];
for (const plans of values.plans.split(',').filter(Boolean)) results.push(...(await compareOn(plans, against, databaseOf(Number(plans)))));
if (values.embedded) {
  const names = against.filter((name) => name !== 'postgraphile').map((name) => name + embedded);
  results.push(...(await compareOn('8, PGlite', names, databaseOf(8))));
}
const memory = Number(values.requests) > 0 ? await memoryRun(Number(values.requests)) : '';
const text = [machine([loadBefore, loadavg()[0] ?? 0]), report(results), memory].join('\n\n');
process.stdout.write(`${text}\n`);
if (values.write) writeFileSync(new URL('RESULTS.md', import.meta.url), `${text}\n`);
