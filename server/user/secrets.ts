import { createHash, randomBytes } from 'node:crypto';

/** A random text of 256 bits that fits into addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random secret: enough to know it again, nothing to get it back from. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
