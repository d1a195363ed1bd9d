// Builds what is missing or older than its sources, then runs the compiled program named by the first argument.
// Plain JavaScript, because it runs before anything is compiled: node server/launch.mjs serve | cli [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = { serve: 'dist/server/main.js', cli: 'dist/server/cli/main.js' };

/** The time of the newest file at or below a path, in milliseconds. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Runs a build step unless its stamp is newer than its sources; stops the program where the step fails. */
function build(label, stamp, sources, tool, args) {
  const done = join(root, stamp);
  if (existsSync(done) && sources.every((path) => newest(join(root, path)) <= statSync(done).mtimeMs)) return;
  process.stderr.write(`PlanGraph: building ${label} …\n`);
  const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const [program = 'serve', ...rest] = process.argv.slice(2);
build('the server', 'dist/server.tsbuildinfo', ['schema', 'db', 'server', 'tsconfig.json', 'package-lock.json'], 'typescript/bin/tsc', ['-p', '.', '--incremental', '--tsBuildInfoFile', 'dist/server.tsbuildinfo']);
process.argv = [process.argv[0], join(root, programs[program]), ...rest];
await import(pathToFileURL(join(root, programs[program])).href);
