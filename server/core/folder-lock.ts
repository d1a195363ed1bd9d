import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from './startup-error.ts';

/** Who holds a folder. The start time tells a process from a later one that was given the same number. */
interface Holder {
  pid: number;
  startedAt: string;
}

/** When a process started, in the kernel's ticks; empty where the system does not say (anything but Linux). */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === startedAt;
}

function read(path: string): { text: string; holder: Holder | null } | null {
  try {
    const text = readFileSync(path, 'utf8');
    const [pid = '', startedAt = ''] = text.split(' ');
    return { text, holder: /^\d+$/.test(pid) ? { pid: Number(pid), startedAt } : null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the lock file in one step, with its content; false where it is there already. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes a folder and those above it. Node's own `recursive` never comes back where the file system answers ENOENT (as /proc does). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Takes a dead process's lock away; puts it back where it turns out that a third process was quicker and holds it now. */
function clear(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Makes the folder and takes it for this process alone; the embedded database has no lock of its own, and two processes
 * would ruin it. A lock left by a process that is gone is taken over. Returns the function that gives the folder back.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const path = join(folder, 'lock');
  const content = `${process.pid} ${startOf(process.pid)}`;
  while (!create(path, content)) {
    const found = read(path);
    if (found?.holder && isRunning(found.holder)) throw new StartupError([`The data folder ${folder} is in use by process ${found.holder.pid}.`]);
    if (found) clear(path, found.text);
  }
  const release = (): void => {
    process.off('exit', release);
    if (read(path)?.text === content) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}
