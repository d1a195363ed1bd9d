import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import { Button } from '@mui/material';
import type { ErrorInfo } from 'react';
import { useTranslate } from 'react-admin';
import { Notice } from './Notice.tsx';

interface Props {
  error: unknown;
  errorInfo?: ErrorInfo | undefined;
  resetErrorBoundary?: ((...args: unknown[]) => void) | undefined;
}

/** A page that failed to draw, with a way to try again. */
export function ErrorPage({ error, resetErrorBoundary }: Props) {
  const translate = useTranslate();
  const message = error instanceof Error ? error.message : String(error);
  const retry = resetErrorBoundary && (
    <Button variant="outlined" onClick={() => resetErrorBoundary()}>
      {translate('pg.common.retry')}
    </Button>
  );
  return <Notice icon={ErrorOutlined} role="alert" title={translate('ra.message.error')} hint={translate(message, { _: message })} action={retry} />;
}
