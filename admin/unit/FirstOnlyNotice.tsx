import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { askLink } from '../ask/ask-links.ts';
import type { Subject } from './answers.ts';
import type { Answers } from './answers-query.ts';

const involvesOf = ({ familyCode, unitIds }: Subject): object => (familyCode === undefined ? { unit: [...unitIds][0] } : { family: familyCode });

/** Says so where a page lists and counts only the first rows of its answers, and leads to all of them. */
export function FirstOnlyNotice({ answers: { goals, measures, targets }, subject }: { answers: Answers; subject: Subject }) {
  const translate = useTranslate();
  const lists = [goals, measures, targets];
  const shown = lists.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const total = lists.reduce((sum, { totalCount }) => sum + totalCount, 0);
  if (shown === total) return null;
  const all = askLink({ resource: 'goals', filter: { and: [{ involves: involvesOf(subject) }] } });
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Button component={RouterLink} to={all} color="inherit" size="small">
          {translate('pg.answers.ask_all')}
        </Button>
      }
    >
      {translate('pg.answers.first_only', { shown: shown.toLocaleString('en-US'), total: total.toLocaleString('en-US') })}
    </Alert>
  );
}
