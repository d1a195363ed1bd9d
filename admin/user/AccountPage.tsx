import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { accountQuery, everywhereMutation, type Account } from './account-query.ts';
import { AttemptTable } from './AttemptTable.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { ProviderSection } from './ProviderSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { Section } from './Section.tsx';
import { SessionList } from './SessionList.tsx';
import { SignInNotice } from './SignedInOnly.tsx';
import { useAccountCommand } from './use-account-command.ts';

function EverywhereButton() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { send, isPending } = useAccountCommand(everywhereMutation, undefined, { refresh: false });
  const end = async () => {
    setAsking(false);
    if (!(await send({}))) return;
    void navigate('/login');
    await queryClient.resetQueries();
  };
  return (
    <>
      <Button variant="outlined" color="secondary" disabled={isPending} onClick={() => setAsking(true)}>
        {translate('pg.accounts.account.everywhere')}
      </Button>
      <Confirm
        isOpen={asking}
        title={translate('pg.accounts.account.everywhere')}
        content={translate('pg.accounts.account.everywhere_ask')}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Parts({ account }: { account: Account }) {
  const translate = useTranslate();
  return (
    <>
      <ProfileSection key={account.version} account={account} />
      <PasswordSection account={account} />
      <SecondFactorSection account={account} />
      <ProviderSection account={account} />
      <Section title={translate('pg.accounts.account.sessions')} action={<EverywhereButton />}>
        <SessionList sessions={account.sessions} />
      </Section>
      <Section title={translate('pg.accounts.account.attempts')}>
        <AttemptTable attempts={account.signInAttempts} label={translate('pg.accounts.account.attempts')} />
      </Section>
    </>
  );
}

function MustSetUp({ account }: { account: Account }) {
  const translate = useTranslate();
  return (
    <>
      <Alert severity="info" sx={{ mb: 2.5 }}>
        <strong>{translate('pg.accounts.account.factor_must')}</strong>
        <br />
        {translate('pg.accounts.account.factor_must_hint')}
      </Alert>
      <SecondFactorSection account={account} />
    </>
  );
}

/** One's own account: profile, password, second factor, and the browsers that are signed in. */
export function AccountPage() {
  const translate = useTranslate();
  const query = useGraphql<{ myAccount: Account | null }>(accountQuery);
  return (
    <QueryView query={query}>
      {({ myAccount: account }) => {
        if (!account) return <SignInNotice title={translate('pg.accounts.sign_in_first')} hint={translate('pg.accounts.sign_in_first_hint')} />;
        return (
          <>
            <PageHeader title={translate('pg.accounts.account.title')} intro={`${account.name} · ${translate(`pg.enum.userRole.${account.role}`)}`} />
            {account.mustSetUpSecondFactor ? <MustSetUp account={account} /> : <Parts account={account} />}
          </>
        );
      }}
    </QueryView>
  );
}
