import { useCallback, useState } from 'react';
import { differing, draftOf, emptyDraft, namesIn, type Draft, type FieldSpec, type Row } from './draft.ts';

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

/** What a form began with: the version that was read, and its values. */
export interface Start {
  version: number;
  draft: Draft;
}

const same = (a: string | boolean | undefined, b: string | boolean | undefined): boolean => (a ?? '') === (b ?? '');

/** What a form holds: the values typed, what they were, and what the record has become meanwhile. While nothing is typed it follows the record. */
export function useFormDraft({ fields, row, create }: FormTask) {
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
  const name = (id: string, words: string) => setNames((before) => ({ ...before, [id]: words }));
  const put = useCallback((field: string, value: string | boolean) => setDraft((before) => ({ ...before, [field]: value })), []);
  const isChanged = (field: string): boolean => !same(start.draft[field], draft[field]);
  return { start, draft, setDraft, put, isDirty: changed.length > 0, isChanged, begin, names, setNames, name };
}

/** What a form holds, and how it is changed. */
export type FormDraft = ReturnType<typeof useFormDraft>;
