import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../server/core/folder-lock.ts';
import { temporaryFolder } from '../support/product.ts';

let folder: string;
const lock = (): string => join(folder, 'lock');

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the lock of the data folder', () => {
  it('holds until it is given back', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`The data folder ${folder} is in use by process ${process.pid}.`);
    release();
    expect(existsSync(lock())).toBe(false);
    lockFolder(folder)();
  });

  it('makes the folder, and those above it', () => {
    const deep = join(folder, 'a', 'b');
    lockFolder(deep)();
    expect(existsSync(deep)).toBe(true);
  });

  it('is taken over from a process that is gone', async () => {
    writeFileSync(lock(), `${await endedProcess()} 123`);
    const release = lockFolder(folder);
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
  });

  it('is taken over from a process whose number another has now', () => {
    writeFileSync(lock(), `${process.pid} 123`);
    lockFolder(folder)();
  });

  it('is taken over where its file is damaged', () => {
    writeFileSync(lock(), '');
    lockFolder(folder)();
  });

  it('leaves the lock of another alone when it is given back', () => {
    const release = lockFolder(folder);
    writeFileSync(lock(), '1 1');
    release();
    expect(existsSync(lock())).toBe(true);
  });
});
