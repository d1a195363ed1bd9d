import { useCallback, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { errorCode, graphql } from '../providers/graphql-client.ts';
import { useWrite } from '../providers/use-command.ts';
import {
  createMutation,
  differing,
  draftOf,
  emptyDraft,
  inputOf,
  namesIn,
  recordQuery,
  typingProblems,
  updateMutation,
  type Draft,
  type FieldSpec,
  type Row,
} from './draft.ts';
import { settled, staleFields, type Side, type StaleField } from './stale-fields.ts';
import { useUndo } from './undo-context.ts';
import { useUnsaved } from './unsaved-context.ts';

/** What a form edits: a record, or one that is to be made. */
export interface FormTask {
  /** The type in the API, e.g. Goal. */
  type: string;
  fields: readonly FieldSpec[];
  /** The record as it was read; null for a new one. */
  row: Row | null;
  /** For a new record: the field of the answer that holds it, what is sent along, and what the form begins with. */
  create?: { answer: string; input?: Record<string, unknown>; draft?: Draft };
  /** What is written in the end, e.g. without the figures that do not go with the chosen comparator. */
  adjust?: (draft: Draft) => Draft;
  /** What the step is called in the bar that offers to take it back. */
  done: string;
  onSaved?: (id: string) => void;
}

interface Start {
  version: number;
  draft: Draft;
}

/** Two versions of a record that do not agree, waiting for a word. */
export interface Stale {
  version: number;
  theirs: Draft;
  fields: StaleField[];
}

interface Answer {
  done: { changeSetId: string | null; record?: { id: string } };
}

const fieldsOf = (error: unknown): Record<string, string> => {
  const { errors } = (error as { body?: { errors?: Record<string, string> } }).body ?? {};
  return errors ?? {};
};
const same = (a: string | boolean | undefined, b: string | boolean | undefined): boolean => (a ?? '') === (b ?? '');

/** Reads a record as it is now. */
async function readRow(type: string, fields: readonly FieldSpec[], id: string): Promise<Row | null> {
  const { node } = await graphql<{ node: Row | null }>(recordQuery(type, fields), { id });
  return node;
}

/** What a form holds: the values typed, what they were, and what the record has become meanwhile. While nothing is typed it follows the record. */
function useDraft({ fields, row, create }: FormTask) {
  const startOf = (): Start => ({ version: row?.version ?? 0, draft: row ? draftOf(fields, row) : emptyDraft(fields, create?.draft) });
  const [start, setStart] = useState(startOf);
  const [draft, setDraft] = useState(start.draft);
  const [names, setNames] = useState<Record<string, string>>(() => (row ? namesIn(fields, row) : {}));
  const changed = differing(fields, start.draft, draft);
  const fresh = row && row.version !== start.version ? startOf() : null;
  if (fresh && (changed.length === 0 || differing(fields, start.draft, fresh.draft).length === 0)) {
    setStart(fresh);
    if (changed.length === 0) setDraft(fresh.draft);
    setNames({ ...names, ...(row ? namesIn(fields, row) : {}) });
  }
  const begin = (next: Start) => {
    setStart(next);
    setDraft(next.draft);
  };
  return { start, draft, setDraft, changed, begin, names, setNames };
}

/** The working of a form on one record: what is typed, what is wrong, saving, and what to do where somebody else was quicker. */
export function useRecordForm(task: FormTask) {
  const { type, fields, row, create, adjust = (draft) => draft, done, onSaved } = task;
  const translate = useTranslate();
  const notify = useNotify();
  const { took } = useUndo();
  const { write, isPending } = useWrite();
  const { start, draft, setDraft, changed, begin, names, setNames } = useDraft(task);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [stale, setStale] = useState<Stale | null>(null);
  const isDirty = changed.length > 0;

  const finish = ({ done: { changeSetId, record } }: Answer, written: Draft, version: number) => {
    took(translate(done), [changeSetId]);
    begin(row ? { version, draft: written } : { version: 0, draft: emptyDraft(fields, create?.draft) });
    setProblems({});
    forget();
    onSaved?.(record?.id ?? row?.id ?? '');
  };
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
    setProblems(found);
    if (Object.keys(found).length === 0) notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    return false;
  };
  async function send(mine: Draft, base: Draft, version: number): Promise<boolean> {
    const written = adjust(mine);
    const edited = differing(fields, base, written);
    try {
      if (row && edited.length === 0) begin({ version, draft: written });
      else if (row) finish(await write<Answer>(updateMutation(type), { id: row.id, version, input: inputOf(fields, written, edited) }), written, version);
      else
        finish(
          await write<Answer>(createMutation(type, create?.answer ?? ''), { input: { ...create?.input, ...inputOf(fields, written, edited) } }),
          written,
          0,
        );
      return true;
    } catch (error) {
      return failed(error as Error, mine);
    }
  }
  const save = async (): Promise<boolean> => {
    const wrong = typingProblems(fields, adjust(draft));
    setProblems(wrong);
    return Object.keys(wrong).length === 0 && send(draft, row ? start.draft : emptyDraft(fields), start.version);
  };
  const settle = async (sides: Readonly<Record<string, Side | undefined>>, own: Draft): Promise<void> => {
    if (!stale) return;
    const next = settled(stale.fields, sides, stale.theirs, { ...draft, ...own });
    setStale(null);
    begin({ version: stale.version, draft: stale.theirs });
    setDraft(next);
    await send(next, stale.theirs, stale.version);
  };
  const forget = useUnsaved(`${type} ${row?.id ?? 'new'}`, isDirty, save);
  const set = useCallback(
    (name: string, value: string | boolean) => {
      setDraft((before) => ({ ...before, [name]: value }));
      setProblems(({ [name]: _, ...others }) => others);
    },
    [setDraft],
  );
  const name = (id: string, words: string) => setNames((before) => ({ ...before, [id]: words }));
  const reset = () => {
    setDraft(start.draft);
    setProblems({});
  };
  const isChanged = (field: string): boolean => !same(start.draft[field], draft[field]);
  return { draft, set, names, name, problems, isDirty, isChanged, isBusy: isPending, save, reset, stale, settle, unsettle: () => setStale(null) };
}

/** What a form works with. */
export type RecordFormTools = ReturnType<typeof useRecordForm>;
