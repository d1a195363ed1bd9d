import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../core/config.ts';
import { keyFrom } from './seal.ts';

/** The text of the key file; made where there is none. Of two processes that make it at once, one wins and both read its. */
function readOrMake(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** The key that secrets are encrypted with: SECRET_KEY, or one made for this installation in the data folder when it is first needed. */
export function secretKeyOf({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>): () => Buffer {
  let key: Buffer | null = null;
  return () => {
    if (!secretKey) mkdirSync(dataDir, { recursive: true });
    return (key ??= keyFrom(secretKey ?? readOrMake(join(dataDir, 'secret.key'))));
  };
}
