import LockOutlined from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { Notice } from '../layout/Notice.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';

/** A page for those who may import; others are told so, with the way to sign in. */
export function CuratorsOnly({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { isPending } = usePermissions();
  const { pathname } = useLocation();
  const allowed = useCanCurate();
  if (isPending) return <LoadingPage />;
  if (allowed) return children;
  const signIn = (
    <Button variant="contained" component={RouterLink} to="/login" state={{ nextPathname: pathname }}>
      {translate('ra.auth.sign_in')}
    </Button>
  );
  return <Notice icon={LockOutlined} heading title={translate('pg.imports.curators_only')} hint={translate('pg.imports.curators_only_hint')} action={signIn} />;
}
