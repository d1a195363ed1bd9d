import { useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { emptyDraft, typingProblems, type Draft } from './draft.ts';
import { useUndo } from './undo-context.ts';
import { useUnsaved } from './unsaved-context.ts';
import { useFormDraft, type FormTask } from './use-form-draft.ts';
import { useFormWriting, type Answer } from './use-form-writing.ts';

/** The working of a form on one record: what is typed, what is wrong, saving, and what to do where somebody else was quicker. */
export function useRecordForm(task: FormTask) {
  const { type, fields, row, create, adjust = (draft) => draft, done, onSaved } = task;
  const translate = useTranslate();
  const { took } = useUndo();
  const held = useFormDraft(task);
  const { start, draft, setDraft, put, isDirty, isChanged, begin, names, name } = held;
  const [problems, setProblems] = useState<Record<string, string>>({});

  const onFinished = ({ done: { changeSetId, record } }: Answer, written: Draft, version: number) => {
    took(translate(done), [changeSetId]);
    begin(row ? { version, draft: written } : { version: 0, draft: emptyDraft(fields, create?.draft) });
    setProblems({});
    forget();
    onSaved?.(record?.id ?? row?.id ?? '');
  };
  const { send, isPending, ...comparing } = useFormWriting(task, held, { onProblems: setProblems, onFinished });
  const save = async (): Promise<boolean> => {
    const wrong = typingProblems(fields, adjust(draft));
    setProblems(wrong);
    return Object.keys(wrong).length === 0 && send(draft, row ? start.draft : emptyDraft(fields), start.version);
  };
  const forget = useUnsaved(`${type} ${row?.id ?? 'new'}`, isDirty, save);
  const set = useCallback(
    (field: string, value: string | boolean) => {
      put(field, value);
      setProblems(({ [field]: _, ...others }) => others);
    },
    [put],
  );
  const reset = () => {
    setDraft(start.draft);
    setProblems({});
  };
  return { draft, set, names, name, problems, isDirty, isChanged, isBusy: isPending, save, reset, ...comparing };
}

/** What a form works with. */
export type RecordFormTools = ReturnType<typeof useRecordForm>;
