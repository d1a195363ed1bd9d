import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Variables } from '../providers/graphql-client.ts';
import { Failure } from './Failure.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useAccountCommand } from './use-account-command.ts';

interface Props<T> {
  title: string;
  hint?: string;
  /** Whether a code is asked for beside the password. */
  withCode?: boolean;
  /** What the mutation takes besides. */
  variables?: Variables;
  /** Takes password and code as its input. */
  mutation: string;
  done?: string;
  onDone: (answer: T) => void;
  onClose: () => void;
}

/** Asks for password and code before something that guards the account is changed. */
export function ProofDialog<T = unknown>({ title, hint, withCode = true, variables, mutation, done, onDone, onClose }: Props<T>) {
  const translate = useTranslate();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { send, isPending, failure } = useAccountCommand<T>(mutation, done);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ ...variables, input: withCode ? { password, code } : { password } });
    if (answer) onDone(answer);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="proof-title" fullWidth maxWidth="xs">
      <Box component="form" onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="proof-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Failure error={failure} />
          {hint && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {hint}
            </Typography>
          )}
          <PasswordField label={translate('pg.accounts.field.password')} value={password} onChange={setPassword} autoComplete="current-password" />
          {withCode && (
            <TextField
              label={translate('pg.accounts.field.code')}
              helperText={translate('pg.accounts.hint.code')}
              value={code}
              onChange={({ target }) => setCode(target.value)}
              autoComplete="one-time-code"
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || password === '' || (withCode && code.trim() === '')}>
            {translate('ra.action.confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
