import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { Change, Decision, Part } from '../import-types.ts';

/** The change that leaves a part out, or takes it back in where it was left out. */
export function dropOrRestore(part: Part, decisions: Decision[]): Change {
  if (part.change !== ImportChange.DROPPED) return { decisions: [{ kind: ImportDecisionKind.DROP, ref: part.ref }] };
  return { takeBack: decisions.filter(({ kind, ref }) => kind === ImportDecisionKind.DROP && ref === part.ref).map(({ id }) => id) };
}
