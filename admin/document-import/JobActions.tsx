import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { cancelMutation, retryMutation, undoMutation } from './import-queries.ts';
import type { Job } from './import-types.ts';
import { useJobCommand } from './use-job-command.ts';

interface ActionProps {
  job: Pick<Job, 'id' | 'version' | 'name'>;
}

/** Takes an applied import back, after asking. */
export function UndoButton({ job }: ActionProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { send, isPending } = useJobCommand(undoMutation, job);
  return (
    <>
      <Button variant="outlined" color="secondary" disabled={isPending} onClick={() => setAsking(true)}>
        {translate('pg.imports.undo')}
      </Button>
      <Confirm
        isOpen={asking}
        title={translate('pg.imports.undo')}
        content={translate('pg.imports.undo_ask', { name: job.name })}
        onConfirm={() => {
          setAsking(false);
          send({});
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** Gives an import up, after asking. */
export function CancelButton({ job }: ActionProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { send, isPending } = useJobCommand(cancelMutation, job);
  return (
    <>
      <Button disabled={isPending} onClick={() => setAsking(true)}>
        {translate('pg.imports.cancel')}
      </Button>
      <Confirm
        isOpen={asking}
        title={translate('pg.imports.cancel')}
        content={translate('pg.imports.cancel_ask', { name: job.name })}
        onConfirm={() => {
          setAsking(false);
          send({});
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** Tries a failed import again, or takes up one that was given up. */
export function RetryButton({ job }: ActionProps) {
  const translate = useTranslate();
  const { send, isPending } = useJobCommand(retryMutation, job);
  return (
    <Button variant="contained" disabled={isPending} onClick={() => send({})}>
      {translate('pg.imports.retry')}
    </Button>
  );
}
