import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Changes, type TypeChanges } from './Changes.tsx';
import { graphql, type Variables } from '../providers/graphql-client.ts';

interface Props {
  title: string;
  hint: string;
  action: string;
  danger?: boolean;
  /** The writes, each with a variable `dryRun`. */
  writes: readonly { mutation: string; variables: Variables }[];
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

type Answer = { done: { changes: TypeChanges[] } };

/** Adds up what several writes come to. */
function sum(all: readonly TypeChanges[]): TypeChanges[] {
  const types = new Map<string, TypeChanges>();
  for (const { type, created, updated, deleted } of all) {
    const before = types.get(type) ?? { type, created: 0, updated: 0, deleted: 0 };
    types.set(type, { type, created: before.created + created, updated: before.updated + updated, deleted: before.deleted + deleted });
  }
  return [...types.values()];
}

/** Asks before a write that does much at once, and shows everything that it would come to. */
export function ConfirmChanges({ title, hint, action, danger = false, writes, isBusy, onConfirm, onClose, children }: Props) {
  const translate = useTranslate();
  const preview = useQuery<TypeChanges[], Error>({
    queryKey: ['dry run', writes],
    queryFn: async () => {
      const answers = await Promise.all(writes.map(({ mutation, variables }) => graphql<Answer>(mutation, { ...variables, dryRun: true })));
      return sum(answers.flatMap(({ done }) => done.changes));
    },
    staleTime: 0,
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <DialogContentText>{hint}</DialogContentText>
        {children}
        {preview.isPending && <LinearProgress aria-label={translate('pg.common.loading')} />}
        {preview.error && <DialogContentText role="alert">{translate(preview.error.message, { _: preview.error.message })}</DialogContentText>}
        {preview.data && <Changes changes={preview.data} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color={danger ? 'error' : 'primary'} disabled={isBusy || !preview.data} onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
