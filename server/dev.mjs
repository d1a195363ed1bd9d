// `npm run dev`: compiles on every change, restarts the server on every compilation, and serves the console from its sources.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = ['node_modules/typescript/bin/tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'dist/server.tsbuildinfo'];
const options = { cwd: root, stdio: 'inherit' };

spawnSync(process.execPath, tsc, options);
const children = [
  [...tsc, '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', '--enable-source-maps', join('dist', 'server', 'main.js')],
  ['node_modules/vite/bin/vite.js', 'dev', 'admin'],
].map((args) => spawn(process.execPath, args, options));

function stop() {
  for (const child of children) child.kill('SIGTERM');
}
process.on('SIGINT', stop).on('SIGTERM', stop);
