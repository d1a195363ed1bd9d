import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLocales, useSetLocale, useLocaleState, useTranslate } from 'react-admin';
import { updateAccountMutation, type Account } from './account-query.ts';
import { Failure } from './Failure.tsx';
import { wrongFields } from './failure.ts';
import { Section } from './Section.tsx';
import { useAccountCommand } from './use-account-command.ts';

/** What people may change of their own account. */
export function ProfileSection({ account }: { account: Account }) {
  const translate = useTranslate();
  const locales = useLocales();
  const [locale] = useLocaleState();
  const setLocale = useSetLocale();
  const [displayName, setDisplayName] = useState(account.displayName);
  const [language, setLanguage] = useState(account.language ?? locale);
  const { send, isPending, failure } = useAccountCommand(updateAccountMutation, 'pg.accounts.account.saved');
  const isWrong = wrongFields(failure).includes('displayName');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ version: account.version, input: { displayName, language } })) setLocale(language);
  };
  return (
    <Section title={translate('pg.accounts.account.profile')} hint={translate('pg.accounts.account.profile_hint')}>
      <Box component="form" onSubmit={(event) => void save(event)} noValidate sx={{ display: 'grid', gap: 2, maxWidth: 460 }}>
        <Failure error={failure} />
        <TextField
          label={translate('pg.accounts.field.displayName')}
          value={displayName}
          onChange={({ target }) => setDisplayName(target.value)}
          error={isWrong}
          helperText={translate(isWrong ? 'pg.accounts.invalid.displayName' : 'pg.accounts.hint.displayName')}
          autoComplete="name"
        />
        <TextField select label={translate('pg.accounts.field.language')} value={language} onChange={({ target }) => setLanguage(target.value)}>
          {locales.map(({ locale: code, name }) => (
            <MenuItem key={code} value={code} lang={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Button type="submit" variant="contained" disabled={isPending} sx={{ justifySelf: 'start' }}>
          {translate('pg.accounts.user.save')}
        </Button>
      </Box>
    </Section>
  );
}
