import LockOutlined from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { UserRole } from '../../schema/user/user.enums.ts';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { Notice } from '../layout/Notice.tsx';

/** Says that a page needs a sign-in, with the way there. */
export function SignInNotice({ title, hint }: { title: string; hint: string }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const signIn = (
    <Button variant="contained" component={RouterLink} to="/login" state={{ nextPathname: pathname }}>
      {translate('ra.auth.sign_in')}
    </Button>
  );
  return <Notice icon={LockOutlined} heading title={title} hint={hint} action={signIn} />;
}

/** A page for administrators; others are told so. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { isPending, permissions } = usePermissions<UserRole | null>();
  if (isPending) return <LoadingPage />;
  if (permissions === UserRole.ADMINISTRATOR) return children;
  return <SignInNotice title={translate('pg.accounts.administrators_only')} hint={translate('pg.accounts.administrators_only_hint')} />;
}

/** A page for whoever is signed in; others are asked to. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { isPending, permissions } = usePermissions<UserRole | null>();
  if (isPending) return <LoadingPage />;
  if (permissions) return children;
  return <SignInNotice title={translate('pg.accounts.sign_in_first')} hint={translate('pg.accounts.sign_in_first_hint')} />;
}
