import type { ImportDecisionInput } from '../../../schema/document-import/import-decision.type.ts';
import type { Context } from '../../core/context.ts';
type Id = Promise<{ id: string }>;
declare function x(...args: unknown[]): Id;
export const decide = (context: Context, id: string, at: number, decisions: ImportDecisionInput[], takeBack: string[]): Id => x(context, id, at, decisions, takeBack);
export const applyJob = (context: Context, id: string, at: number, publish: boolean): Id => x(context, id, at, publish);
export const undoJob = (context: Context, id: string, at: number): Id => x(context, id, at);
export const cancelJob = undoJob;
export const retryJob = undoJob;
