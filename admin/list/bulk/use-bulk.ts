import { useCallback, useState } from 'react';
import { useAsk } from '../../ask/ask-context.ts';
import { typingProblems } from '../../curation/draft.ts';
import { useUndo } from '../../curation/undo-context.ts';
import { errorCode, graphql } from '../../providers/graphql-client.ts';
import { useWrite } from '../../providers/use-command.ts';
import type { BulkSpec } from '../list-specs.ts';
import { inDigits, useListText } from '../list-text.ts';
import { blankInput } from './bulk-input.ts';
import { type BulkAnswer, bulkMutation, bulkVariables, type BulkVerb, type SelectedRow, trialOf } from './bulk-operation.ts';

interface Task {
  type: string;
  bulk: BulkSpec;
  verb: BulkVerb;
  rows: readonly SelectedRow[];
  onDone(): void;
}

/** What makes it worth while to try again: rows have changed since the trial. */
const overtaken = new Set(['STALE_VERSION', 'NOT_FOUND', 'CONFLICT', 'BAD_USER_INPUT', 'FORBIDDEN']);
const problemsOf = (error: unknown): Record<string, string> => (error as { body?: { errors?: Record<string, string> } }).body?.errors ?? {};

/** The working of a bulk verb: what is typed, the trial, and the write of what the trial let through. What is typed outlives every failure. */
export function useBulk({ type, bulk, verb, rows, onDone }: Task) {
  const { wording } = useAsk();
  const { t } = useListText();
  const { took } = useUndo();
  const { write: send } = useWrite();
  const [input, setInput] = useState(blankInput);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const mutation = bulkMutation(verb, type, bulk.plural);

  const guarded = async (work: () => Promise<void>, onFailure: (failure: unknown) => Promise<void> | void) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      await onFailure(failure);
    }
    setBusy(false);
  };
  const said = (failure: unknown): void => {
    const problems = problemsOf(failure);
    setInput((before) => ({ ...before, problems }));
    setError(failure instanceof Error ? failure.message : 'pg.error.INTERNAL');
  };
  const runTrial = useCallback(async () => {
    setAnswer(await graphql<BulkAnswer>(mutation, bulkVariables(rows, bulk.fields, input, verb, true)));
  }, [mutation, rows, input, bulk, verb]);
  const attempt = (): void => {
    const chosen = bulk.fields.filter(({ name }) => input.names.includes(name));
    const problems = verb === 'edit' ? typingProblems(chosen, input.draft) : {};
    setInput((before) => ({ ...before, problems }));
    setAgain(false);
    if (Object.keys(problems).length === 0) void guarded(runTrial, said);
  };
  const write = (): void => {
    if (!answer) return;
    const { written } = trialOf(verb, rows, answer.done.outcomes);
    const work = async () => {
      const { done } = await send<BulkAnswer>(mutation, bulkVariables(written, bulk.fields, input, verb, false));
      took(t(`bulk.done_${verb}`, { count: inDigits(written.length), rows: wording.rows(type) }), [done.changeSetId]);
      onDone();
    };
    void guarded(work, async (failure) => {
      if (!overtaken.has(errorCode(failure))) return said(failure);
      setAgain(true);
      return runTrial().catch(said);
    });
  };
  const back = (): void => {
    setAnswer(null);
    setAgain(false);
    setError(null);
  };
  return { input, setInput, answer, error, isBusy, isAgain, attempt, back, write };
}
