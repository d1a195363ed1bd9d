import { Button, Snackbar } from '@mui/material';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useUndoKey } from '../layout/use-undo-key.ts';
import { errorCode } from '../providers/graphql-client.ts';
import { useWrite } from '../providers/use-command.ts';
import { UndoContext, type Step } from './undo-context.ts';

const restoreMutation = `
  mutation Restore($id: ID!) {
    done: restoreChangeSet(id: $id) { changeSetId }
  }`;

const most = 50;

/** Remembers the steps taken on a page and says each in a bar with the way back; Ctrl+Z takes the last one back. */
export function UndoBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { write, isPending } = useWrite();
  const [steps, setSteps] = useState<Step[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const took = useCallback((label: string, changeSets: readonly (string | null | undefined)[]) => {
    const made = changeSets.filter((id) => typeof id === 'string');
    setShown(label);
    if (made.length > 0) setSteps((before) => [...before, { label, changeSets: made }].slice(-most));
  }, []);
  const last = steps.at(-1);
  const back = useCallback(
    async (step: Step) => {
      const forget = () => setSteps((before) => before.filter((each) => each !== step));
      try {
        for (const id of step.changeSets.toReversed()) await write(restoreMutation, { id });
        forget();
        setShown(translate('pg.curate.undo.undone', { step: step.label }));
      } catch (error) {
        const conflict = errorCode(error) === 'CONFLICT';
        const { message } = error as Error;
        notify(conflict ? 'pg.curate.undo.conflict' : message, { type: 'error', messageArgs: { _: message } });
        if (conflict) forget();
      }
    },
    [write, translate, notify],
  );
  const undo = useCallback(() => {
    if (last && !isPending) void back(last);
  }, [last, isPending, back]);
  useUndoKey(undo);
  const tools = useMemo(() => ({ took, undo }), [took, undo]);
  const canUndo = last && last.label === shown;
  return (
    <UndoContext value={tools}>
      {children}
      <Snackbar
        open={shown !== null}
        autoHideDuration={8000}
        onClose={(_, reason) => reason !== 'clickaway' && setShown(null)}
        message={shown}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        {...(canUndo && {
          action: (
            <Button size="small" onClick={undo} disabled={isPending} sx={{ color: 'inherit', fontWeight: 700, textDecoration: 'underline' }}>
              {translate('pg.curate.undo.button')}
            </Button>
          ),
        })}
      />
    </UndoContext>
  );
}
