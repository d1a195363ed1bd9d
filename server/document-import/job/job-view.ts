import type { Context } from '../../core/context.ts';
import type { ImportDecision, ImportQuestion } from '../../../schema/document-import/import-decision.type.ts';
import type { ImportError, ImportProgress, ImportReport } from '../../../schema/document-import/import-job.type.ts';
import type { ImportPreview } from '../../../schema/document-import/import-preview.type.ts';
import type { ImportFile } from '../../../schema/document-import/import-source.type.ts';
export interface JobView { progress(): Promise<ImportProgress>; error(): Promise<ImportError | null>; files(): Promise<ImportFile[]>; preview(): Promise<ImportPreview | null>; questions(): Promise<ImportQuestion[]>; decisions(): Promise<ImportDecision[]>; report(): Promise<ImportReport | null> }
export declare function viewOf(context: Context, id: string): JobView;
