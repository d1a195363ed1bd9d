import { Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** The way back from a ready question to all of them. */
export function QuestionEyebrow() {
  const translate = useTranslate();
  return (
    <Link component={RouterLink} to="/questions" color="inherit">
      {translate('pg.questions.title')}
    </Link>
  );
}
