import { Box, Button } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { changePasswordMutation, type Account } from './account-query.ts';
import { Failure } from './Failure.tsx';
import { isRepeated, NewPasswordFields } from './NewPasswordFields.tsx';
import { PasswordField } from './PasswordField.tsx';
import { Section } from './Section.tsx';
import { useAccountCommand } from './use-account-command.ts';

const empty = { password: '', repeated: '' };

function ChangeForm({ name, onDone }: { name: string; onDone: () => void }) {
  const translate = useTranslate();
  const [old, setOld] = useState('');
  const [value, setValue] = useState(empty);
  const { send, isPending, failure } = useAccountCommand(changePasswordMutation, 'pg.accounts.account.changed');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isRepeated(value) && (await send({ input: { oldPassword: old, newPassword: value.password } }))) onDone();
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} noValidate sx={{ display: 'grid', gap: 2, maxWidth: 460 }}>
      <Failure error={failure} />
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <PasswordField label={translate('pg.accounts.field.oldPassword')} value={old} onChange={setOld} autoComplete="current-password" />
      <NewPasswordFields value={value} onChange={setValue} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isPending || old === '' || !isRepeated(value)}>
          {translate('pg.accounts.account.change')}
        </Button>
        <Button onClick={onDone}>{translate('ra.action.cancel')}</Button>
      </Box>
    </Box>
  );
}

/** Changes one's own password. */
export function PasswordSection({ account }: { account: Account }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const change = (
    <Button variant="outlined" onClick={() => setOpen(true)}>
      {translate('pg.accounts.account.change')}
    </Button>
  );
  return (
    <Section
      title={translate('pg.accounts.account.password')}
      hint={account.hasPassword ? undefined : translate('pg.accounts.account.password_none')}
      action={account.hasPassword && !open ? change : undefined}
    >
      {open && <ChangeForm name={account.name} onDone={() => setOpen(false)} />}
    </Section>
  );
}
