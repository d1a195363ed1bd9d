import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compareAnswers } from './compare.ts';
import { type Competitor, startCompetitor } from './competitors.ts';
import { type Figures, measure } from './measure.ts';
import { Meter } from './meter.ts';
import type { Question } from './questions/question.ts';
import { questions } from './questions/questions.ts';
import { different, drawn } from './draws.ts';
import { type FirstAsked, firstAsked } from './first-asked.ts';
import { memoryUnderLoad } from './memory.ts';
import { firstReport, growthReport, machine, memoryReport, report, tailReport, type Result } from './report.ts';

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '8,800,8000' },
    questions: { type: 'string', default: questions.map((question) => question.name).join(',') },
    against: { type: 'string', default: 'plangraph,plangraph-anew,floor,postgraphile' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    /** The sizes at which the same is measured with the same variables always. */
    same: { type: 'string', default: '' },
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
async function attempt(competitor: Competitor, asked: readonly Question[], meter: Meter, length: number): Promise<Figures[]> {
  try {
    return [await measure(competitor, asked, meter, { seconds: length })];
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
    return [];
  }
}

/** Who answers fewer than so many requests a second is measured once: the rounds would take long and tell no more. */
const slow = 2;

async function runs(competitors: readonly Competitor[], asked: readonly Question[], meter: Meter): Promise<Map<string, Figures[]>> {
  const found = new Map<string, Figures[]>();
  const quick: Competitor[] = [];
  for (const competitor of competitors) {
    let first = await attempt(competitor, asked, meter, 1);
    if (first.length === 0) first = await attempt(competitor, asked, meter, 8);
    const isQuick = (first[0]?.perSecond ?? 0) >= slow;
    if (isQuick) quick.push(competitor);
    if (first.length > 0) found.set(competitor.name, isQuick ? [] : first);
  }
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const competitor of quick) found.get(competitor.name)?.push(...(await attempt(competitor, asked, meter, seconds)));
  return found;
}

/** What is measured: so many plans, on a server or the embedded database, with the same variables always or with others each time. */
interface World {
  plans: number;
  place: string;
  varied: boolean;
}

const asked = questions.filter(({ name }) => values.questions.split(',').includes(name));

/** How many requests are drawn, and how many of them are compared first. */
const draws = { asked: 2000, compared: 4 };

/** Who answers what on the embedded database is told apart by the end of the name. */
const embedded = '-embedded';

async function compareOn({ plans, place, varied }: World, names: readonly string[], database: string): Promise<Result[]> {
  const competitors = await Promise.all(names.map((name) => startCompetitor(name, database)));
  const meter = new Meter(database);
  await meter.open();
  const results: Result[] = [];
  try {
    for (const question of asked) {
      const requests = varied ? drawn(question, plans, draws.asked) : [question];
      const { alike, bytes } = await compareAnswers(competitors, different(requests).slice(0, draws.compared));
      const rounds = [...(await runs(alike, requests, meter))].map(([name, figures]) => [name.replace(embedded, ''), figures] as const);
      results.push({ world: `${plans}${place}`, question, bytes, rounds: new Map(rounds) });
      process.stdout.write(`${report(results.slice(-1)).split('\n').at(-1)}\n`);
    }
  } finally {
    for (const competitor of competitors) competitor.stop();
    await meter.close();
  }
  return results;
}

/** The world in which the memory is looked at. */
const memoryPlans = 800;

async function memoryRun(requests: number): Promise<string> {
  const competitor = await startCompetitor('plangraph', databaseOf(memoryPlans));
  try {
    return memoryReport({ samples: await memoryUnderLoad(competitor, memoryPlans, requests), requests });
  } finally {
    competitor.stop();
  }
}

const [loadBefore = 0] = loadavg();
const against = values.against.split(',');
const sizesOf = (list: string): number[] => list.split(',').filter(Boolean).map(Number);
const varied: Result[] = [];
const same: Result[] = [];
const first: FirstAsked[] = [];
for (const plans of sizesOf(values.plans)) varied.push(...(await compareOn({ plans, place: '', varied: true }, against, databaseOf(plans))));
for (const plans of sizesOf(values.plans)) first.push(...(await firstAsked(asked, plans, databaseOf(plans))));
if (values.embedded) {
  const names = against.filter((name) => name !== 'postgraphile').map((name) => name + embedded);
  varied.push(...(await compareOn({ plans: 8, place: ', PGlite', varied: true }, names, databaseOf(8))));
}
for (const plans of sizesOf(values.same)) same.push(...(await compareOn({ plans, place: '', varied: false }, [...against, 'repeated'], databaseOf(plans))));
const memory = Number(values.requests) > 0 ? await memoryRun(Number(values.requests)) : '';
const parts = [
  machine([loadBefore, loadavg()[0] ?? 0]),
  '## Variables drawn anew for every request',
  report(varied),
  '## 8,000 plans against 8',
  growthReport(varied),
  '## Asked for the first time, ms',
  firstReport(first),
  ...(same.length > 0 ? ['## The same variables always', tailReport(same)] : []),
  ...(memory ? ['## Memory', memory] : []),
];
const text = parts.join('\n\n');
process.stdout.write(`${text}\n`);
if (values.write) writeFileSync(new URL('RESULTS.md', import.meta.url), `# Results of \`npm run bench\`\n\n${text}\n`);
