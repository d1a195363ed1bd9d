import { type ExportFormat, ExportState } from '../../schema/export-job/export-job.enums.ts';

/** A file that is written in the background. */
export interface ExportJob {
  id: string;
  state: `${ExportState}`;
  format: `${ExportFormat}`;
  fileName: string;
  done: number;
  total: number | null;
  size: number | null;
  error: { code: string; message: string } | null;
  url: string | null;
  createdAt: string;
  expiresAt: string;
}

/** What the list of exports answers. */
export interface ExportsAnswer {
  exportJobs: ExportJob[];
}

const fields = 'id state format fileName done total size error { code message } url createdAt expiresAt';

export const exportsQuery = `query ExportJobs { exportJobs { ${fields} } }`;
export const createExportMutation = 'mutation CreateExport($input: CreateExportInput!) { createExport(input: $input) { job { id } } }';
export const cancelExportMutation = 'mutation CancelExport($id: ID!) { cancelExport(id: $id) { job { id state } } }';

/** Whether its file is still to be written. */
export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean => state === ExportState.WAITING || state === ExportState.WRITING;

/** How much of it is written, in percent; null before that is known. */
export const percentOf = ({ done, total }: Pick<ExportJob, 'done' | 'total'>): number | null =>
  total ? Math.min(100, Math.floor((done / total) * 100)) : null;

/** What is shown: what was given up or deleted is of no interest any more. */
export const shownExports = ({ exportJobs }: ExportsAnswer): ExportJob[] => exportJobs.filter(({ state }) => state !== ExportState.CANCELLED);

/** How large a file is, in the unit that suits it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
