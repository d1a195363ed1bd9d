import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Notice } from './Notice.tsx';

/** Nothing could be read, why, and a way to try again. */
export function ReadFailure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const translate = useTranslate();
  const retry = (
    <Button variant="outlined" onClick={onRetry}>
      {translate('pg.common.retry')}
    </Button>
  );
  return (
    <Notice
      icon={CloudOffOutlined}
      role="alert"
      title={translate('pg.error.title')}
      hint={translate(error?.message ?? 'pg.error.INTERNAL', { _: error?.message })}
      action={retry}
    />
  );
}
