import { Alert, Box, Button, Link, Paper, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, PasswordInput, required, TextInput, useLogin, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { LanguageMenu } from '../layout/LanguageMenu.tsx';
import { Logo } from '../layout/Logo.tsx';
import { ThemeSwitch } from '../layout/ThemeSwitch.tsx';
import { useDocumentLanguage } from '../layout/use-document-language.ts';

function SignInForm() {
  const translate = useTranslate();
  const login = useLogin();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (values: FieldValues) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await login(values);
      await queryClient.resetQueries();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'pg.error.INTERNAL');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form onSubmit={submit} noValidate>
      {failure && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate(failure, { _: failure })}
        </Alert>
      )}
      <TextInput source="username" label="ra.auth.username" autoComplete="username" fullWidth validate={required('pg.signIn.required')} />
      <PasswordInput source="password" label="ra.auth.password" autoComplete="current-password" fullWidth validate={required('pg.signIn.required')} />
      <Button type="submit" variant="contained" size="large" fullWidth disabled={busy} sx={{ mt: 1 }}>
        {translate('ra.auth.sign_in')}
      </Button>
    </Form>
  );
}

/** The page to sign in on; one may also go on without. */
export function SignInPage() {
  const translate = useTranslate();
  const title = translate('pg.signIn.title');
  useDocumentLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Box sx={{ position: 'absolute', top: 12, right: 12, display: 'flex' }}>
        <LanguageMenu />
        <ThemeSwitch />
      </Box>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4.5 } }}>
        <Logo size={40} />
        <Typography variant="h1" sx={{ mt: 2 }}>
          {title}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1, mb: 3 }}>
          {translate('pg.signIn.hint')}
        </Typography>
        <SignInForm />
      </Paper>
      <Link component={RouterLink} to="/" sx={{ mt: 2.5, fontSize: '0.875rem' }}>
        {translate('pg.signIn.back')}
      </Link>
    </Box>
  );
}
