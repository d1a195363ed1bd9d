import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { LoadingPage } from './LoadingPage.tsx';
import { Notice } from './Notice.tsx';

interface Props<T> {
  query: UseQueryResult<T, Error>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The answer to a question once it is there; until then its outline, and on failure the reason with a way to try again. */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  const translate = useTranslate();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return skeleton ?? <LoadingPage />;
  const retry = (
    <Button variant="outlined" onClick={() => void query.refetch()}>
      {translate('pg.common.retry')}
    </Button>
  );
  return (
    <Notice
      icon={CloudOffOutlined}
      role="alert"
      title={translate('pg.error.title')}
      hint={translate(query.error?.message ?? 'pg.error.INTERNAL', { _: query.error?.message })}
      action={retry}
    />
  );
}
