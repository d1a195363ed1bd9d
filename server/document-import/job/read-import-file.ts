import { inputsOfPlanFiles } from '../apply/input-of-plan-files.ts';
import { inputOfReading } from '../apply/input-of-reading.ts';
import { readPlanFile } from '../export/plan-file.ts';
import type { ReadOptions } from '../read-options.ts';
import { type NamedBytes, readDocumentSafely } from '../readers/read-in-worker.ts';
import { isSpreadsheet, readSpreadsheet } from '../xlsx/read-spreadsheet.ts';
import { type ImportedFile, UnusableFileError } from './imported-file.ts';

const looksLikeJson = (name: string, bytes: Uint8Array): boolean =>
  /\.json$/iu.test(name) &&
  /^\s*[[{]/u.test(
    Buffer.from(bytes.subarray(0, 200))
      .toString('utf8')
      .replace(/^\uFEFF/u, ''),
  );

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Plans in the format plangraph/1: one, or several in a list. */
function readJson(name: string, bytes: Uint8Array): ImportedFile {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    );
    const plans = (Array.isArray(value) ? value : [value]).map((plan) => readPlanFile(plan, name));
    return { format: 'json', text: null, notices: [], places: [], inputs: inputsOfPlanFiles(plans) };
  } catch (error) {
    throw new UnusableFileError(
      'NOT_A_PLAN_FILE',
      `${name}：不是完整的 plangraph/1 规划文件，请重新导出后再导入（${reasonOf(error)}）。`,
      `${name}: this is no whole plan in the format plangraph/1; export it again (${reasonOf(error)}).`,
      { cause: error },
    );
  }
}

/** The reading of a document's files, in a worker that is stopped where one is hostile. */
async function readDocumentFiles(files: readonly NamedBytes[], options: ReadOptions): Promise<ImportedFile> {
  const reading = await readDocumentSafely(files, options);
  const name = files.map(({ fileName }) => fileName).join('、');
  if (reading.plans.length === 0)
    throw new UnusableFileError(
      'NO_PLAN',
      `${name}：未找到规划（标题及其后的编号标题），请确认选对了文件。`,
      `${name}: no plan was found in it (a title followed by numbered headings); check that the right file was chosen.`,
    );
  const { format, text, notices, parts } = reading.source;
  const input = inputOfReading(reading, ...files.map(({ bytes }) => bytes));
  return { format, text, notices, ...(parts ? { parts } : {}), places: reading.places, inputs: [input] };
}

/** Reads one document of an import: a file, or several that belong together. Touches no database. */
export async function readImportFiles(files: readonly NamedBytes[], options: ReadOptions = {}): Promise<ImportedFile> {
  const [file] = files;
  if (file && files.length === 1) {
    const { fileName, bytes } = file;
    if (looksLikeJson(fileName, bytes)) return readJson(fileName, bytes);
    if (isSpreadsheet(fileName, bytes)) return readSpreadsheet(fileName, bytes);
  }
  return readDocumentFiles(files, options);
}
