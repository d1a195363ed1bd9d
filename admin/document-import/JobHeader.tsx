import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeader } from '../layout/PageHeader.tsx';
import type { Job } from './import-types.ts';
import { StateTag } from './StateTag.tsx';
import { useWords } from './use-words.ts';

/** The head of an import's page: its files, where it stands, who and when, and what can be done. */
export function JobHeader({ job, children }: { job: Job; children?: ReactNode }) {
  const translate = useTranslate();
  const { dateTime } = useWords();
  const eyebrow = (
    <>
      <Link component={RouterLink} to="/imports">
        {translate('pg.imports.title')}
      </Link>
      <span aria-hidden>›</span>
      <StateTag state={job.state} />
      <span>{translate('pg.imports.by', { name: job.createdByName, date: dateTime(job.createdAt) })}</span>
    </>
  );
  return (
    <PageHeader title={job.name} eyebrow={eyebrow}>
      {children}
    </PageHeader>
  );
}
