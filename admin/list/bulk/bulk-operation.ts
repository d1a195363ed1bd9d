import { type FieldSpec, inputOf } from '../../curation/draft.ts';
import type { TypeChanges } from '../../curation/Changes.tsx';
import type { BulkInput } from './bulk-input.ts';

/** The most rows that the API writes at once. */
export const mostAtOnce = 500;

/** What can be done with several rows at once. */
export type BulkVerb = 'edit' | 'families' | 'publish' | 'archive' | 'delete';

/** Whether a verb asks for something before it can be tried. */
export const asksFirst = (verb: BulkVerb): boolean => verb === 'edit' || verb === 'families';

/** What comes of a row, as the API tells it. */
export interface RowOutcome {
  id: string;
  fields: { name: string; before: string | null; after: string | null }[];
  refusal: { code: string; message: string; fields: { name: string; problem: string }[] } | null;
}

/** What a bulk verb answers. */
export interface BulkAnswer {
  done: { changeSetId: string | null; changes: TypeChanges[]; outcomes: RowOutcome[] };
}

/** A row that is selected, at the version that was read. */
export interface SelectedRow {
  id: string;
  version: number;
  label: string;
}

const nameOf: Record<BulkVerb, string> = { edit: 'update', families: 'changeFamiliesOf', publish: 'publish', archive: 'archive', delete: 'delete' };

/** The mutation of a bulk verb on rows of a type, e.g. updateGoals. */
export function bulkMutation(verb: BulkVerb, type: string, plural: string): string {
  const inputType = verb === 'families' ? `${type}FamiliesInput` : `Update${type}Input`;
  const input = asksFirst(verb) ? [`, $input: ${inputType}!`, ', input: $input'] : ['', ''];
  return `
  mutation Bulk($rows: [VersionedId!]!, $dryRun: Boolean!, $rowByRow: Boolean!, $reason: String${input[0]}) {
    done: ${nameOf[verb]}${plural}(rows: $rows, dryRun: $dryRun, rowByRow: $rowByRow, reason: $reason${input[1]}) {
      changeSetId changes { type created updated deleted } outcomes { id fields { name before after } refusal { code message fields { name problem } } }
    }
  }`;
}

/** The input of a verb that takes one. */
function verbInput(verb: BulkVerb, fields: readonly FieldSpec[], { draft, names, families }: BulkInput): Record<string, unknown> {
  const ids = (choices: readonly { id: string }[]): string[] => choices.map(({ id }) => id);
  return verb === 'families' ? { add: ids(families.add), remove: ids(families.remove) } : inputOf(fields, draft, names);
}

/** The variables of a bulk verb: to try it row by row, or to write it. */
export function bulkVariables(
  rows: readonly SelectedRow[],
  fields: readonly FieldSpec[],
  input: BulkInput,
  verb: BulkVerb,
  dryRun: boolean,
): Record<string, unknown> {
  return {
    rows: rows.map(({ id, version }) => ({ id, version })),
    dryRun,
    rowByRow: dryRun,
    reason: input.reason.trim() || null,
    ...(asksFirst(verb) ? { input: verbInput(verb, fields, input) } : {}),
  };
}

/** What a trial comes to: the rows that would be written, those that stay as they are, and those that are refused. */
export interface Trial {
  written: SelectedRow[];
  unchanged: SelectedRow[];
  refused: SelectedRow[];
}

/** Sorts the rows of a trial by what comes of them. */
export function trialOf(verb: BulkVerb, rows: readonly SelectedRow[], outcomes: readonly RowOutcome[]): Trial {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const isRefused = ({ id }: SelectedRow): boolean => (byId.get(id)?.refusal ?? null) !== null;
  const isUnchanged = ({ id }: SelectedRow): boolean => verb !== 'delete' && byId.get(id)?.fields.length === 0;
  return {
    written: rows.filter((row) => !isRefused(row) && !isUnchanged(row)),
    unchanged: rows.filter((row) => !isRefused(row) && isUnchanged(row)),
    refused: rows.filter(isRefused),
  };
}
