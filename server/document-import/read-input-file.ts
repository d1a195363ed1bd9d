import { basename } from 'node:path';
import type { ApplyInput } from './apply/apply-input.ts';
import { inputOfReading } from './apply/input-of-reading.ts';
import { inputsOfPlanFiles } from './apply/input-of-plan-files.ts';
import { readPlanFile } from './export/plan-file.ts';
import { readDocument } from './read-document.ts';
import { readFileBytes } from './readers/read-source.ts';
import { type NamedBytes, readDocumentSafely, readSourceSafely } from './readers/read-in-worker.ts';
import type { DocumentReading } from './reading.ts';

/** Whether the bytes begin as JSON does, whatever the file is called. */
function looksLikeJson(path: string, bytes: Uint8Array): boolean {
  return (
    /\.json$/iu.test(path) &&
    /^\s*[[{]/u.test(
      Buffer.from(bytes.subarray(0, 200))
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    )
  );
}

function readJson(path: string, bytes: Uint8Array): ApplyInput[] {
  const name = basename(path);
  let value: unknown;
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    );
  } catch (error) {
    throw new Error(
      `${name}: this is not whole JSON (${error instanceof Error ? error.message : 'unreadable'}). Export it again. 不是完整的 JSON，请重新导出。`,
      { cause: error },
    );
  }
  const plans = Array.isArray(value) ? value : [value];
  return inputsOfPlanFiles(plans.map((plan) => readPlanFile(plan, name)));
}

const noPlan = (name: string): Error =>
  new Error(`${name}: no plan was found in it (a title followed by numbered headings). 未找到规划（标题及其后的编号标题）。`);

/** Reads files that make one document, in their order (a text and its attachments, or a plan cut in parts), for an import. Touches no database. */
export async function readInputDocument(paths: readonly string[]): Promise<ApplyInput[]> {
  const reading = await readDocumentFiles(paths);
  const files = await Promise.all(paths.map((path) => readFileBytes(path)));
  return [inputOfReading(reading, ...files)];
}

/** Reads files that make one document; refuses a document without a plan. */
export async function readDocumentFiles(paths: readonly string[]): Promise<DocumentReading> {
  const files: NamedBytes[] = [];
  for (const path of paths) files.push({ fileName: basename(path), bytes: await readFileBytes(path) });
  const reading = await readDocumentSafely(files, { alone: true });
  if (reading.plans.length === 0) throw noPlan(files.map(({ fileName }) => fileName).join('、'));
  return reading;
}

/** Reads a file for an import: a document in any format that the readers know, or plans in plangraph/1. Touches no database. */
export async function readInputFile(path: string): Promise<ApplyInput[]> {
  const bytes = await readFileBytes(path);
  if (looksLikeJson(path, bytes)) return readJson(path, bytes);
  const reading = readDocument(await readSourceSafely(path, bytes), { alone: true });
  if (reading.plans.length === 0) throw noPlan(basename(path));
  return [inputOfReading(reading, bytes)];
}
