// Builds what is missing or older than its sources, then runs the compiled program named by the first argument.
// Plain JavaScript, because it runs before anything is compiled: node server/launch.mjs build | serve | cli [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = { serve: 'dist/server/main.js', cli: 'dist/server/cli/main.js' };
const common = ['schema', 'package-lock.json'];
const server = {
  label: 'the server',
  stamp: 'dist/server.built',
  sources: [...common, 'db', 'server', 'tsconfig.json'],
  command: ['typescript/bin/tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'dist/server.tsbuildinfo'],
};
const consoleFiles = {
  label: 'the console',
  stamp: 'dist/console.built',
  sources: [...common, 'admin'],
  command: ['vite/bin/vite.js', 'build', 'admin', '--logLevel', 'warn'],
};

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** The time of the newest file at or below a path, in milliseconds. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), entry.mtimeMs);
}

function isBuilt({ stamp, sources }) {
  const done = join(root, stamp);
  if (!existsSync(done)) return false;
  const builtAt = statSync(done).mtimeMs;
  return sources.every((path) => newest(join(root, path)) <= builtAt);
}

/** Runs a build step unless its stamp is newer than its sources; the stamp has the time at which the step began. */
function build(step) {
  if (isBuilt(step)) return;
  const [tool, ...args] = step.command;
  process.stderr.write(`PlanGraph: building ${step.label} …\n`);
  const begun = new Date();
  const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) stop(`PlanGraph: ${step.label} could not be built; see above.`);
  markBuilt(join(root, step.stamp), begun);
}

function markBuilt(stamp, time) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, time, time);
}

if (Number(process.versions.node.split('.')[0]) < 22)
  stop('PlanGraph needs Node 22 or newer. Start it through npm (npm start), which finds the one that npm ci installed.');
if (!existsSync(join(root, 'node_modules/typescript'))) stop('PlanGraph: the packages are not installed yet. Run "npm ci" first.');

const [program = 'serve', ...rest] = process.argv.slice(2);
build(server);
if (program !== 'cli') build(consoleFiles);
if (program !== 'build') {
  nodeModule.enableCompileCache?.(join(root, 'dist/compile-cache'));
  process.argv = [process.argv[0], join(root, programs[program]), ...rest];
  await import(pathToFileURL(join(root, programs[program])).href);
}
