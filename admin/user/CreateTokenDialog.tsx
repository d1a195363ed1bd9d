import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  FormLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { TokenScope } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Failure } from './Failure.tsx';
import { wrongFields } from './failure.ts';
import { ShownOnceDialog } from './ShownOnceDialog.tsx';
import { createTokenMutation } from './token-query.ts';
import { useAccountCommand } from './use-account-command.ts';

const reader = [TokenScope.READ_PUBLISHED];
const curator = [...reader, TokenScope.READ_DRAFTS, TokenScope.CURATE];

/** The scopes that make sense for a role: a token can do no more than its owner. */
const scopesOf: Record<UserRole, TokenScope[]> = {
  VIEWER: reader,
  ANALYST: reader,
  CURATOR: curator,
  ADMINISTRATOR: [...curator, TokenScope.ADMINISTER],
};

function Scopes({ value, onChange }: { value: TokenScope[]; onChange: (scopes: TokenScope[]) => void }) {
  const translate = useTranslate();
  const { permissions } = usePermissions<UserRole | null>();
  return (
    <FormGroup role="group" aria-labelledby="token-scopes">
      <FormLabel id="token-scopes" sx={{ fontSize: '0.875rem', mb: 0.5 }}>
        {translate('pg.accounts.tokens.scopes')}
      </FormLabel>
      {scopesOf[permissions ?? UserRole.VIEWER].map((scope) => (
        <FormControlLabel
          key={scope}
          label={translate(`pg.accounts.tokens.scope.${scope}`)}
          control={
            <Checkbox
              size="small"
              checked={value.includes(scope)}
              onChange={(_, checked) => onChange(checked ? [...value, scope] : value.filter((one) => one !== scope))}
            />
          }
        />
      ))}
    </FormGroup>
  );
}

const numbers = [
  ['expiresInDays', 'days', null],
  ['requestsPerMinute', 'requests', 'default_limit'],
  ['costPerMinute', 'cost', 'default_limit'],
] as const;

const empty = { name: '', scopes: reader, expiresInDays: '90', requestsPerMinute: '', costPerMinute: '' };
const numberOf = (text: string): number | null => (/^\d{1,9}$/u.test(text.trim()) ? Number(text) : null);

/** Makes a token, then shows it this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const [values, setValues] = useState(empty);
  const [secret, setSecret] = useState<string | null>(null);
  const { send, isPending, failure } = useAccountCommand<{ createApiToken: { secret: string } }>(createTokenMutation);
  const wrong = wrongFields(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const limits = { requestsPerMinute: numberOf(values.requestsPerMinute), costPerMinute: numberOf(values.costPerMinute) };
    const answer = await send({ input: { name: values.name, scopes: values.scopes, expiresInDays: numberOf(values.expiresInDays) ?? 0, ...limits } });
    if (answer) setSecret(answer.createApiToken.secret);
  };
  if (secret !== null)
    return (
      <ShownOnceDialog title={translate('pg.accounts.tokens.secret_title')} hint={translate('pg.accounts.tokens.secret_hint')} text={secret} onClose={onClose}>
        <Typography variant="body2" sx={{ mt: 2 }}>
          {translate('pg.accounts.tokens.usage')} <code>Authorization: Bearer pg_…</code>
        </Typography>
      </ShownOnceDialog>
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby="create-token" fullWidth maxWidth="xs">
      <Box component="form" onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="create-token">{translate('pg.accounts.tokens.create')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Failure error={failure} />
          <TextField
            label={translate('pg.accounts.tokens.name')}
            helperText={translate('pg.accounts.tokens.name_hint')}
            value={values.name}
            onChange={({ target }) => setValues({ ...values, name: target.value })}
          />
          <Scopes value={values.scopes} onChange={(scopes) => setValues({ ...values, scopes })} />
          {numbers.map(([field, label, hint]) => (
            <TextField
              key={field}
              label={translate(`pg.accounts.tokens.${label}`)}
              value={values[field]}
              onChange={({ target }) => setValues({ ...values, [field]: target.value })}
              error={wrong.includes(field)}
              helperText={wrong.includes(field) ? translate(`pg.accounts.invalid.${field}`) : hint && translate(`pg.accounts.tokens.${hint}`)}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || values.name.trim() === '' || values.scopes.length === 0}>
            {translate('pg.accounts.tokens.create_submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
