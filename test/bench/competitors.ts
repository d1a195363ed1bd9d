import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Question } from './questions/question.ts';

/** A server under measurement. */
export interface Competitor {
  name: string;
  url: string;
  pid: number;
  bodyOf(question: Question): string;
  stop(): void;
}

const bare = ({ name, variables }: Question): object => ({ name, variables });
const ours = ({ graphql, variables }: Question): object => ({ query: graphql, variables });

const bodies: Record<string, (question: Question) => object> = {
  plangraph: ours,
  'plangraph-anew': ours,
  'plangraph-embedded': ours,
  'plangraph-anew-embedded': ours,
  floor: bare,
  'floor-embedded': bare,
  repeated: bare,
  postgraphile: ({ postgraphile, variables }) => ({ query: postgraphile, variables }),
};

async function portOf(child: ChildProcess, name: string): Promise<number> {
  const left = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} left with ${code}.`)));
  const [port] = (await Promise.race([once(child, 'message'), left])) as [number];
  left.catch(() => undefined);
  return port;
}

/** Starts one server, in a process of its own. */
export async function startCompetitor(name: string, database: string): Promise<Competitor> {
  const child = fork(new URL(`servers/${name}.ts`, import.meta.url), [database], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await portOf(child, name);
  const bodyOf = bodies[name];
  if (!bodyOf) throw new Error(`There is no competitor ${name}.`);
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid ?? 0,
    bodyOf: (question) => JSON.stringify(bodyOf(question)),
    stop: () => void child.kill(),
  };
}

/** Asks one question once. */
export async function ask(competitor: Competitor, question: Question): Promise<unknown> {
  const response = await fetch(competitor.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: competitor.bodyOf(question) });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${competitor.name}, ${question.name}: ${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
