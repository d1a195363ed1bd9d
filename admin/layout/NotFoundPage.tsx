import SearchOff from '@mui/icons-material/SearchOff';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Notice } from './Notice.tsx';

/** An address that names nothing. */
export function NotFoundPage() {
  const translate = useTranslate();
  const home = (
    <Button variant="outlined" component={RouterLink} to="/">
      {translate('pg.common.back_home')}
    </Button>
  );
  return <Notice heading icon={SearchOff} title={translate('pg.error.not_found_title')} hint={translate('pg.error.not_found_hint')} action={home} />;
}
