import { Box, Button, Link } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { AttemptTable } from './AttemptTable.tsx';
import { Failure } from './Failure.tsx';
import { wrongFields } from './failure.ts';
import { Section } from './Section.tsx';
import { AdministratorsOnly } from './SignedInOnly.tsx';
import { useAccountCommand } from './use-account-command.ts';
import { UserActions } from './UserActions.tsx';
import { updateUserMutation, userQuery, type UserAnswer, type UserRow } from './user-query.ts';
import { UserFields } from './UserFields.tsx';
import { UserStateTag } from './UserStateTag.tsx';

function UserForm({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const [values, setValues] = useState({ name: user.name, displayName: user.displayName, email: user.email ?? '', role: user.role });
  const { send, isPending, failure } = useAccountCommand(updateUserMutation, 'pg.accounts.user.saved');
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ id: user.id, version: user.version, input: values });
  };
  return (
    <Box component="form" onSubmit={save} noValidate sx={{ display: 'grid', gap: 2, maxWidth: 460 }}>
      <Failure error={failure} />
      <UserFields values={values} onChange={setValues} wrong={wrongFields(failure)} />
      <Button type="submit" variant="contained" disabled={isPending} sx={{ justifySelf: 'start' }}>
        {translate('pg.accounts.user.save')}
      </Button>
    </Box>
  );
}

function Parts({ user }: { user: NonNullable<UserAnswer['user']> }) {
  const translate = useTranslate();
  const eyebrow = (
    <>
      <Link component={RouterLink} to="/users">
        {translate('pg.accounts.users.title')}
      </Link>
      <UserStateTag user={user} />
    </>
  );
  return (
    <>
      <PageHeader title={user.displayName} eyebrow={eyebrow} intro={`${user.name} · ${translate(`pg.enum.userRole.${user.role}`)}`} />
      <Section title={translate('pg.accounts.user.facts')}>
        <UserForm key={user.version} user={user} />
      </Section>
      <Section title={translate('pg.accounts.user.access')}>
        <UserActions user={user} />
      </Section>
      <Section title={translate('pg.accounts.user.attempts')}>
        <AttemptTable attempts={user.signInAttempts} label={translate('pg.accounts.user.attempts')} />
      </Section>
    </>
  );
}

function One({ id }: { id: string }) {
  const query = useGraphql<UserAnswer>(userQuery, { id });
  return <QueryView query={query}>{({ user }) => (user ? <Parts user={user} /> : <NotFoundPage />)}</QueryView>;
}

/** One account, for administrators. */
export function UserPage() {
  const { id = '' } = useParams();
  return (
    <AdministratorsOnly>
      <One id={id} />
    </AdministratorsOnly>
  );
}
