import { useCallback, useMemo } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { TypeChanges } from '../curation/Changes.tsx';
import { useUndo } from '../curation/undo-context.ts';
import { graphql, type Variables } from '../providers/graphql-client.ts';
import { useWrite } from '../providers/use-command.ts';
import type { Destination, OutlineNode, PlannedMove } from './outline.ts';
import { moveAreaMutation, moveItemMutation, versionsQuery } from './workbench-query.ts';

/** What a write answers. */
export interface Done {
  done: { changeSetId: string | null; changes?: TypeChanges[]; records?: { id: string }[] };
}

interface Sent {
  mutation: string;
  variables: Variables;
}

/** What is done with the lines of the outline. Each is said, can be taken back, and answers false (or null) where it failed, which has been said then. */
export interface Operations {
  /** Runs mutations one after the other as one step. */
  run: (label: string, sent: readonly Sent[]) => Promise<Done[] | null>;
  /** Moves lines, one after the other, as one step. */
  move: (moves: readonly PlannedMove[]) => Promise<boolean>;
  isBusy: boolean;
}

/** The version that a row has now, which moves before its own may have raised. */
async function versionOf({ id, version }: OutlineNode): Promise<number> {
  const { nodes } = await graphql<{ nodes: ({ version: number } | null)[] }>(versionsQuery, { ids: [id] });
  return nodes[0]?.version ?? version;
}

const moveOf = ({ __typename: type, id }: OutlineNode, version: number, { areaId, position }: Destination): Sent =>
  type === 'Area'
    ? { mutation: moveAreaMutation, variables: { id, version, position } }
    : { mutation: moveItemMutation(type === 'Goal' ? 'Goal' : 'Measure'), variables: { id, version, areaId, position } };

type Attempt = (label: string, work: (made: Done[]) => Promise<void>) => Promise<Done[] | null>;

/** Does something in several writes as one step: also what was done before a failure can be taken back. */
function useAttempt(): Attempt {
  const notify = useNotify();
  const { took } = useUndo();
  return useCallback(
    async (label, work) => {
      const made: Done[] = [];
      const note = () =>
        took(
          label,
          made.flatMap(({ done }) => done.changeSetId ?? []),
        );
      try {
        await work(made);
        note();
        return made;
      } catch (error) {
        const { message } = error as Error;
        if (made.length > 0) note();
        notify(message, { type: 'error', messageArgs: { _: message } });
        return null;
      }
    },
    [notify, took],
  );
}

/** What can be done with the lines of the outline. */
export function useOperations(): Operations {
  const translate = useTranslate();
  const attempt = useAttempt();
  const { write, isPending: isBusy } = useWrite();
  const run = useCallback(
    (label: string, sent: readonly Sent[]) =>
      attempt(label, async (made) => {
        for (const { mutation, variables } of sent) made.push(await write<Done>(mutation, variables));
      }),
    [attempt, write],
  );
  const move = useCallback(
    async (moves: readonly PlannedMove[]): Promise<boolean> => {
      const done = await attempt(translate('pg.workbench.moved', { smart_count: moves.length }), async (made) => {
        for (const { node, to } of moves) {
          const version = made.length === 0 ? node.version : await versionOf(node);
          const { mutation, variables } = moveOf(node, version, to);
          made.push(await write<Done>(mutation, variables));
        }
      });
      return done !== null;
    },
    [attempt, translate, write],
  );
  return useMemo(() => ({ run, move, isBusy }), [run, move, isBusy]);
}
