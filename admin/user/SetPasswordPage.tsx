import { Alert, Box, Button } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { PasswordLinkPurpose } from '../../schema/user/account.enums.ts';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { Failure } from './Failure.tsx';
import { isRepeated, NewPasswordFields } from './NewPasswordFields.tsx';
import { useAccountCommand } from './use-account-command.ts';

const linkQuery = 'query PasswordLink($token: String!) { passwordLink(token: $token) { name purpose } }';
const setMutation = 'mutation SetPassword($input: SetPasswordInput!) { setPassword(input: $input) { name } }';

interface Link {
  passwordLink: { name: string; purpose: PasswordLinkPurpose } | null;
}

function Over() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">
        <strong>{translate('pg.accounts.setPassword.over')}</strong>
        <br />
        {translate('pg.accounts.setPassword.over_hint')}
      </Alert>
      <Button component={RouterLink} to="/login">
        {translate('pg.accounts.forgot.back')}
      </Button>
    </Box>
  );
}

function Done({ name }: { name: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="success">
        <strong>{translate('pg.accounts.setPassword.done')}</strong>
        <br />
        {translate('pg.accounts.setPassword.done_hint', { name })}
      </Alert>
      <Button variant="contained" size="large" component={RouterLink} to={`/login?name=${encodeURIComponent(name)}`}>
        {translate('ra.auth.sign_in')}
      </Button>
    </Box>
  );
}

function SetPasswordForm({ token, link, onDone }: { token: string; link: NonNullable<Link['passwordLink']>; onDone: (name: string) => void }) {
  const translate = useTranslate();
  const [value, setValue] = useState({ password: '', repeated: '' });
  const { send, isPending, failure } = useAccountCommand<{ setPassword: { name: string } }>(setMutation, undefined, { refresh: false });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRepeated(value)) return;
    const answer = await send({ input: { token, password: value.password } });
    if (answer) onDone(answer.setPassword.name);
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} noValidate sx={{ display: 'grid', gap: 2 }}>
      <Box>{translate(`pg.accounts.setPassword.for.${link.purpose}`, { name: link.name })}</Box>
      <Failure error={failure} />
      <input type="text" autoComplete="username" value={link.name} readOnly hidden />
      <NewPasswordFields value={value} onChange={setValue} />
      <Button type="submit" variant="contained" size="large" disabled={isPending || !isRepeated(value)}>
        {translate('pg.accounts.setPassword.save')}
      </Button>
    </Box>
  );
}

/** Where a link that was handed out leads: its holder sets the password. What is after the # never leaves the browser but for this. */
export function SetPasswordPage() {
  const translate = useTranslate();
  const token = useLocation().hash.slice(1);
  const query = useGraphql<Link>(linkQuery, { token });
  const [done, setDone] = useState<string | null>(null);
  return (
    <EntryFrame title={translate('pg.accounts.setPassword.title')}>
      {done === null ? (
        <QueryView query={query}>
          {({ passwordLink }) => (passwordLink ? <SetPasswordForm token={token} link={passwordLink} onDone={setDone} /> : <Over />)}
        </QueryView>
      ) : (
        <Done name={done} />
      )}
    </EntryFrame>
  );
}
