import { Alert, Box, Button, Link, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EntryFrame } from './EntryFrame.tsx';
import { Failure } from './Failure.tsx';
import { useAccountCommand } from './use-account-command.ts';

const requestMutation = 'mutation RequestPasswordReset($name: String!) { requestPasswordReset(name: $name) { accepted } }';

/** Where somebody who has lost the password asks for a link by mail. */
export function ForgotPasswordPage() {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [sent, setSent] = useState(false);
  const { send, isPending, failure } = useAccountCommand(requestMutation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await send({ name }))) setSent(true);
  };
  const below = (
    <Link component={RouterLink} to="/login" sx={{ mt: 2.5, fontSize: '0.875rem' }}>
      {translate('pg.accounts.forgot.back')}
    </Link>
  );
  if (sent) {
    return (
      <EntryFrame title={translate('pg.accounts.forgot.sent')} below={below}>
        <Alert severity="success">{translate('pg.accounts.forgot.sent_hint')}</Alert>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={translate('pg.accounts.forgot.title')} hint={translate('pg.accounts.forgot.hint')} below={below}>
      <Box component="form" onSubmit={(event) => void submit(event)} noValidate sx={{ display: 'grid', gap: 2 }}>
        <Failure error={failure} />
        <TextField
          label={translate('pg.accounts.forgot.words')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          autoComplete="username"
          fullWidth
        />
        <Button type="submit" variant="contained" size="large" disabled={isPending || name.trim() === ''}>
          {translate('pg.accounts.forgot.send')}
        </Button>
      </Box>
    </EntryFrame>
  );
}
