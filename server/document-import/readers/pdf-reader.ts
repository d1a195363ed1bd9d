import type { SourceText } from '../source-text.ts';
import { unreadable, type ReadInput } from './read-input.ts';
export async function readPdfFile(input: ReadInput): Promise<SourceText> { throw unreadable(input, 'UNSUPPORTED_FORMAT'); }
