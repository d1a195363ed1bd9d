import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A program of ours that was run to its end. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** The built product, running. */
export interface Product {
  url: string;
  /** How to sign in; empty where the data folder had an administrator already. */
  name: string;
  password: string;
  /** What it has printed so far. */
  output(): string;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Outcome>;
}

/** Only what a program needs to run, so that the settings of whoever runs the tests do not reach it. */
const environment = (variables: Record<string, string>): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables });

interface Running {
  child: ChildProcess;
  outcome: Outcome;
  ended: Promise<Outcome>;
}

function launch(args: string[], variables: Record<string, string>): Running {
  const child = spawn(process.execPath, args, { cwd: root, env: environment(variables), stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (outcome.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (outcome.err += chunk.toString()));
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve(Object.assign(outcome, { code }))));
  return { child, outcome, ended };
}

/** Runs `plangraph …`, built first where that is needed. */
export const runCli = (args: string[], variables: Record<string, string> = {}): Promise<Outcome> =>
  launch(['server/launch.mjs', 'cli', ...args], variables).ended;

/** Runs the built server to its end: for starts that must fail. */
export const runServer = (variables: Record<string, string>): Promise<Outcome> => launch(['dist/server/main.js'], variables).ended;

/** A new empty folder under the system's own for such things. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'plangraph-product-'));

/** Starts the built server on a free port, with the given data folder or one of its own that goes when it stops. */
export async function startProduct(variables: Record<string, string> = {}): Promise<Product> {
  const own = variables['DATA_DIR'] === undefined ? await temporaryFolder() : null;
  const running = launch(['dist/server/main.js'], { PORT: '0', ...(own ? { DATA_DIR: own } : {}), ...variables });
  const { out } = await greeted(running);
  const [, url = ''] = /Console {2}(\S+?)\/?\n/.exec(out) ?? [];
  const [, name = '', password = ''] = /Sign in {2}name (.+), password (\S+)/.exec(out) ?? [];
  return {
    url,
    name,
    password,
    output: () => running.outcome.out + running.outcome.err,
    stop: async (signal = 'SIGTERM') => {
      running.child.kill(signal);
      const outcome = await running.ended;
      if (own) await rm(own, { recursive: true, force: true });
      return outcome;
    },
  };
}

/** Waits until the program has said how to sign in, which it says last. */
function greeted({ child, outcome, ended }: Running): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => /Sign in .*\n/.test(outcome.out) && resolve(outcome));
    void ended.then(() => reject(new Error(`PlanGraph did not start:\n${outcome.out}${outcome.err}`)));
  });
}
