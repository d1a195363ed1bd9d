import { cpus, totalmem } from 'node:os';
import { type Figures, middleOf, ratioOf } from './measure.ts';
import type { FirstAsked } from './first-asked.ts';
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

const whole = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 2);
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

/** Who is measured with the same variables always: besides the others a server that only repeats one text. */
const repeating: [name: string, title: string][] = [...competitors, ['repeated', 'a server that repeats one text']];

/** How far the slowest of a hundred lie from the middle, where everybody is asked the same always. */
export function tailReport(results: readonly Result[]): string {
  const head = ['question', 'plans', 'answer', ...repeating.map(([, title]) => `${title}: req/s, p50 / p99 ms (ratio)`)];
  const lines = results.map(({ question, world, bytes, rounds }) => {
    const cells = repeating.map(([name]) => {
      const found = rounds.get(name) ?? [];
      if (found.length === 0) return '–';
      const { perSecond, p50, p99 } = middleOf(found);
      return `${whole(perSecond)}, ${fine(p50)} / ${fine(p99)} (${times(p99 / p50)})`;
    });
    return `| ${[question.name, world, `${(bytes / 1024).toFixed(1)} kB`, ...cells].join(' | ')} |`;
  });
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines].join('\n');
}

/** How much longer the most plans take than the fewest: the delay under load and the work of a request, where both have figures. */
export function growthReport(results: readonly Result[]): string {
  const onServer = results.filter(({ world }) => Number.isFinite(Number(world)));
  const worlds = [...new Set(onServer.map(({ world }) => world))].toSorted((a, b) => Number(a) - Number(b));
  const [fewest, most] = [worlds[0], worlds.at(-1)];
  const names = competitors.map(([name]) => name);
  const figuresOf = (question: Question, world: string | undefined, name: string): Figures | null => {
    const rounds = onServer.find((each) => each.question.name === question.name && each.world === world)?.rounds.get(name) ?? [];
    return rounds.length > 0 ? middleOf(rounds) : null;
  };
  const lines = onServer
    .filter(({ world }) => world === fewest)
    .map(({ question, bytes }) => {
      const large = onServer.find((each) => each.question.name === question.name && each.world === most)?.bytes ?? 0;
      const grown = names.map((name) => {
        const [one, other] = [figuresOf(question, fewest, name), figuresOf(question, most, name)];
        return one && other ? `${times(other.p50 / one.p50)} / ${times((other.server + other.database) / (one.server + one.database))}` : '–';
      });
      return `| ${[question.name, times(large / bytes), ...grown].join(' | ')} |`;
    });
  const head = ['question', 'the answer', ...competitors.map(([, title]) => `${title}: p50 / CPU`)];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines].join('\n');
}

/** What those pay who are the first to ask. */
export function firstReport(found: readonly FirstAsked[]): string {
  const worlds = [...new Set(found.map(({ world }) => world))];
  const names = [...new Set(found.map(({ question }) => question.name))];
  const cell = (name: string, world: string): string => {
    const one = found.find((each) => each.question.name === name && each.world === world);
    return one ? `${one.p50.toFixed(1)} / ${one.most.toFixed(1)}` : '–';
  };
  const head = ['question', ...worlds.map((world) => `${world} plans: p50 / most`)];
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...names.map((name) => `| ${[name, ...worlds.map((world) => cell(name, world))].join(' | ')} |`),
  ].join('\n');
}

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
