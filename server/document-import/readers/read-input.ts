import type { ReadLimits } from './read-limits.ts';
import { UnreadableDocumentError, type UnreadableCode } from './unreadable-document-error.ts';

/** What every reader is given: a name without folders, the bytes and the limits. */
export interface ReadInput {
  fileName: string;
  bytes: Uint8Array;
  limits: ReadLimits;
}

/** Builds the error for this input. */
export function unreadable(input: ReadInput, code: UnreadableCode, detail = ''): UnreadableDocumentError {
  return new UnreadableDocumentError(code, input.fileName, detail);
}

/** Refuses a file of more bytes than a limit. */
export function refuseTooLarge(input: ReadInput, size: number, limit: number): void {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  if (size > limit) throw unreadable(input, 'TOO_LARGE', `${megabytes(size)} > ${megabytes(limit)}`);
}

/** A name without folders, control characters or surplus length, safe to show and to store. */
export function safeFileName(name: string): string {
  const base =
    name
      .normalize('NFC')
      .split(/[/\\]/u)
      .findLast((part) => part !== '') ?? '';
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(-200);
  return clean === '' || clean === '.' || clean === '..' ? 'document' : clean;
}
