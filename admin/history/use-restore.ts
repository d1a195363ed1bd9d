import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HttpError, useNotify } from 'react-admin';
import { graphql } from '../providers/graphql-client.ts';
import {
  type ChangeRow,
  restoreFieldMutation,
  restoreRowMutation,
  restoreSetMutation,
  rowVersionQuery,
  type RestoreAnswer,
  type RestoreConflict,
} from './history-queries.ts';

/** What is to be put back: a whole write, one row of it, or one field of that. */
export type ToRestore = { kind: 'set'; id: string } | { kind: 'row'; change: ChangeRow } | { kind: 'field'; change: ChangeRow; field: string };

const mutations = { set: restoreSetMutation, row: restoreRowMutation, field: restoreFieldMutation };

/** The version at which a row is now; nothing where it is gone. */
async function versionOf(rowId: string): Promise<number | undefined> {
  const { history } = await graphql<{ history: { nodes: { after: { version?: number } | null }[] } }>(rowVersionQuery, { id: rowId });
  return history.nodes[0]?.after?.version;
}

/** What a trial came to, and the version of the row that it was made on. */
export interface Trial extends RestoreAnswer {
  version: number | undefined;
}

interface Attempt {
  dryRun: boolean;
  reason?: string;
  version: number | undefined;
}

async function restore(what: ToRestore, { dryRun, reason = '', version }: Attempt): Promise<RestoreAnswer> {
  const common = { dryRun, reason: reason.trim() || null };
  if (what.kind === 'set') return graphql<RestoreAnswer>(mutations.set, { id: what.id, ...common });
  const field = what.kind === 'field' ? { field: what.field } : {};
  return graphql<RestoreAnswer>(mutations[what.kind], { id: what.change.id, version, ...field, ...common });
}

/** What stands in the way, where an error tells. */
export function conflictsIn(error: unknown): RestoreConflict[] {
  const conflicts: unknown = error instanceof HttpError ? error.body?.conflicts : null;
  return Array.isArray(conflicts) ? (conflicts as RestoreConflict[]) : [];
}

async function tryOut(what: ToRestore): Promise<Trial> {
  const version = what.kind === 'set' ? undefined : await versionOf(what.change.rowId);
  return { ...(await restore(what, { dryRun: true, version })), version };
}

/** Tries what restoring would do. */
export const useTrial = (what: ToRestore) =>
  useQuery<Trial, Error>({ queryKey: ['restore', what], queryFn: () => tryOut(what), gcTime: 0, staleTime: 0, retry: false });

/** Restores what the trial was made on, so that a write in between is refused; what pages show is read anew afterwards. */
export function useRestore(what: ToRestore, version: number | undefined, onDone: () => void) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation<RestoreAnswer, Error, string>({
    mutationFn: (reason) => restore(what, { dryRun: false, reason, version }),
    onSuccess: async () => {
      onDone();
      notify('pg.history.restored', { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: ['graphql'] });
    },
  });
}
