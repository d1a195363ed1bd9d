import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Lines } from '../layout/Lines.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { type ExportsAnswer, exportsQuery, isUnderWay, shownExports } from './export-query.ts';
import { ExportRow } from './ExportRow.tsx';

function SignInFirst() {
  const translate = useTranslate();
  const signIn = (
    <Button variant="contained" component={RouterLink} to="/login" state={{ nextPathname: '/exports' }}>
      {translate('ra.auth.sign_in')}
    </Button>
  );
  return <Notice icon={LockOutlined} heading title={translate('pg.exports.sign_in')} action={signIn} />;
}

function Exports() {
  const translate = useTranslate();
  const query = useGraphql<ExportsAnswer>(exportsQuery, {}, { againAfter: (data) => (shownExports(data).some(isUnderWay) ? 1000 : false) });
  return (
    <>
      <PageHeader title={translate('pg.exports.title')} intro={translate('pg.exports.intro')} />
      <QueryView query={query}>
        {(data) =>
          shownExports(data).length === 0 ? (
            <Notice icon={FileDownloadOutlined} title={translate('pg.exports.none')} hint={translate('pg.exports.none_hint')} />
          ) : (
            <Lines label={translate('pg.exports.title')}>
              {shownExports(data).map((job) => (
                <ExportRow key={job.id} job={job} />
              ))}
            </Lines>
          )
        }
      </QueryView>
    </>
  );
}

/** The files that somebody has had written in the background: how they come on, to take away, to delete. */
export function ExportsPage() {
  const { data: identity, isPending } = useGetIdentity();
  if (isPending) return <LoadingPage />;
  return identity?.id ? <Exports /> : <SignInFirst />;
}
