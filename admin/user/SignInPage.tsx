import { Alert, Box, Button, Divider, Link } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useSetLocale, useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { SignInStep } from '../../schema/user/account.enums.ts';
import { graphqlOnce } from '../providers/graphql-client.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { SignInForm } from './SignInForm.tsx';

const optionsQuery = 'query SignInOptions { signInOptions { resetByMail providerName providerUrl } }';
const languageQuery = 'query MyLanguage { myAccount { language } }';

interface Options {
  signInOptions: { resetByMail: boolean; providerName: string | null; providerUrl: string | null };
}

interface Came {
  nextPathname?: string;
  nextSearch?: string;
}

/** Where the user was before signing in. */
function useCameFrom(): string {
  const { nextPathname, nextSearch } = (useLocation().state ?? {}) as Came;
  return nextPathname ? `${nextPathname}${nextSearch ?? ''}` : '/';
}

/** What follows a sign-in: the account's language, fresh data, and the page where the user was. */
function useAfterSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const setLocale = useSetLocale();
  const cameFrom = useCameFrom();
  return async (step: SignInStep | null) => {
    await queryClient.resetQueries();
    const { myAccount } = await graphqlOnce<{ myAccount: { language: string | null } | null }>(languageQuery).catch(() => ({ myAccount: null }));
    if (myAccount?.language) setLocale(myAccount.language);
    void navigate(step === SignInStep.SET_UP_SECOND_FACTOR ? '/account' : cameFrom, { replace: true });
  };
}

function ProviderButton({ name, url }: { name: string; url: string }) {
  const translate = useTranslate();
  const cameFrom = useCameFrom();
  return (
    <>
      <Divider sx={{ my: 2.5, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('pg.accounts.signIn.or')}</Divider>
      <Button variant="outlined" size="large" fullWidth href={`${url}?returnTo=${encodeURIComponent(cameFrom)}`}>
        {translate('pg.accounts.signIn.with_provider', { name })}
      </Button>
    </>
  );
}

/** The page to sign in on; one may also go on without. */
export function SignInPage() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data } = useGraphql<Options>(optionsQuery);
  const afterSignIn = useAfterSignIn();
  const refusal = params.get('provider');
  const { resetByMail, providerName, providerUrl } = data?.signInOptions ?? { resetByMail: false, providerName: null, providerUrl: null };
  const below = (
    <Link component={RouterLink} to="/" sx={{ mt: 2.5, fontSize: '0.875rem' }}>
      {translate('pg.signIn.back')}
    </Link>
  );
  return (
    <EntryFrame title={translate('pg.signIn.title')} hint={translate('pg.signIn.hint')} below={below}>
      {refusal && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate(`pg.accounts.signIn.provider.${refusal}`, { _: translate('pg.accounts.signIn.provider.FAILED') })}
        </Alert>
      )}
      <SignInForm onDone={(step) => void afterSignIn(step)} name={params.get('name') ?? ''} />
      {resetByMail && (
        <Box sx={{ textAlign: 'center', mt: 2 }}>
          <Link component={RouterLink} to="/forgot-password" sx={{ fontSize: '0.875rem' }}>
            {translate('pg.accounts.signIn.forgot')}
          </Link>
        </Box>
      )}
      {providerName && providerUrl && <ProviderButton name={providerName} url={providerUrl} />}
    </EntryFrame>
  );
}
