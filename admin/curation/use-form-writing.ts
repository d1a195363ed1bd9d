import { useState } from 'react';
import { useNotify } from 'react-admin';
import { errorCode, graphql } from '../providers/graphql-client.ts';
import { useWrite } from '../providers/use-command.ts';
import { createMutation, differing, draftOf, inputOf, namesIn, recordQuery, updateMutation, type Draft, type FieldSpec, type Row } from './draft.ts';
import { settled, staleFields, type Side, type StaleField } from './stale-fields.ts';
import type { FormDraft, FormTask } from './use-form-draft.ts';

/** Two versions of a record that do not agree, waiting for a word. */
export interface Stale {
  version: number;
  theirs: Draft;
  fields: StaleField[];
}

/** What a write answers. */
export interface Answer {
  done: { changeSetId: string | null; record?: { id: string } };
}

/** What is told of the writing of a form. */
interface Told {
  onProblems(problems: Record<string, string>): void;
  onFinished(answer: Answer, written: Draft, version: number): void;
}

const fieldsOf = (error: unknown): Record<string, string> => {
  const { errors } = (error as { body?: { errors?: Record<string, string> } }).body ?? {};
  return errors ?? {};
};

/** Reads a record as it is now. */
async function readRow(type: string, fields: readonly FieldSpec[], id: string): Promise<Row | null> {
  const { node } = await graphql<{ node: Row | null }>(recordQuery(type, fields), { id });
  return node;
}

/** How a form is written: a new record, what was edited of one, and what to do where somebody else was quicker. */
export function useFormWriting({ type, fields, row, create, adjust = (draft) => draft }: FormTask, held: FormDraft, { onProblems, onFinished }: Told) {
  const notify = useNotify();
  const { write, isPending } = useWrite();
  const [stale, setStale] = useState<Stale | null>(null);
  const { start, draft, setDraft, begin, setNames } = held;

  const compare = async (mine: Draft): Promise<boolean> => {
    const now = row && (await readRow(type, fields, row.id));
    if (!now) {
      notify('pg.curate.stale.gone', { type: 'error', autoHideDuration: null });
      return false;
    }
    const theirs = draftOf(fields, now);
    setNames((before) => ({ ...before, ...namesIn(fields, now) }));
    if (differing(fields, start.draft, theirs).length === 0) return send(mine, start.draft, now.version);
    setStale({ version: now.version, theirs, fields: staleFields(fields, start.draft, mine, theirs) });
    return false;
  };
  const failed = (error: Error, mine: Draft): Promise<boolean> | boolean => {
    if (row && errorCode(error) === 'STALE_VERSION') return compare(mine);
    const found = fieldsOf(error);
    onProblems(found);
    if (Object.keys(found).length === 0) notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    return false;
  };
  const written = (edited: readonly string[], values: Draft, version: number): Promise<Answer> => {
    const input = inputOf(fields, values, edited);
    if (row) return write<Answer>(updateMutation(type), { id: row.id, version, input });
    return write<Answer>(createMutation(type, create?.answer ?? ''), { input: { ...create?.input, ...input } });
  };
  async function send(mine: Draft, base: Draft, version: number): Promise<boolean> {
    const values = adjust(mine);
    const edited = differing(fields, base, values);
    try {
      if (row && edited.length === 0) begin({ version, draft: values });
      else onFinished(await written(edited, values, version), values, version);
      return true;
    } catch (error) {
      return failed(error as Error, mine);
    }
  }
  const settle = async (sides: Readonly<Record<string, Side | undefined>>, own: Draft): Promise<void> => {
    if (!stale) return;
    const next = settled(stale.fields, sides, stale.theirs, { ...draft, ...own });
    setStale(null);
    begin({ version: stale.version, draft: stale.theirs });
    setDraft(next);
    await send(next, stale.theirs, stale.version);
  };
  return { send, isPending, stale, settle, unsettle: () => setStale(null) };
}
