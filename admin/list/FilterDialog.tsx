import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAsk } from '../ask/ask-context.ts';
import { useAskText } from '../ask/ask-text.ts';
import { GroupEditor } from '../ask/builder/GroupEditor.tsx';
import { countOperation } from '../ask/question/operation.ts';
import type { Group, Question } from '../ask/question/question.ts';
import { groupInWords } from '../ask/question/sentence.ts';
import { type Filter, groupToFilter, isComplete } from '../ask/question/to-filter.ts';
import { type AskSchema, typeNamed } from '../ask/reduced/ask-schema.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { useDebounced } from '../search/use-debounced.ts';
import { inDigits, useListText } from './list-text.ts';
import { ListAsk } from './ListAsk.tsx';

interface Props {
  schema: AskSchema;
  question: Question;
  onApply(filter: Filter | undefined): void;
  onClose(): void;
}

function Matching({ question, filter }: { question: Question; filter: Filter | undefined }) {
  const { schema } = useAsk();
  const { t } = useListText();
  const { query, variables } = JSON.parse(useDebounced(JSON.stringify(countOperation(schema, question, filter)), 300)) as ReturnType<typeof countOperation>;
  const { data } = useGraphql<{ answer: { totalCount: number } }>(query, variables, { keepPrevious: true });
  return (
    <Typography role="status" variant="body2" sx={{ flex: 1, pl: 2, color: 'text.secondary' }}>
      {data ? t('filter_matching', { count: inDigits(data.answer.totalCount) }) : t('filter_counting')}
    </Typography>
  );
}

function Draft({ question, onChange }: { question: Question; onChange(group: Group): void }) {
  const { schema, words, wording } = useAsk();
  const ask = useAskText();
  const { t } = useListText();
  const type = typeNamed(schema, question.type);
  const said = groupInWords(schema, question.group, type, wording);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography sx={said ? { fontWeight: 600, textWrap: 'pretty' } : { color: 'text.secondary' }}>{said || ask.t('no_conditions')}</Typography>
      <GroupEditor type={type} about={words.rows(type.name)} group={question.group} onChange={onChange} />
      {!question.group.rules.every(isComplete) && <Alert severity="info">{t('filter_incomplete')}</Alert>}
    </Box>
  );
}

/** Puts the conditions of a list together, with the editor of the workbench; counts as one goes. */
export function FilterDialog({ schema, question, onApply, onClose }: Props) {
  const { t } = useListText();
  const translate = useTranslate();
  const heading = useId();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [group, setGroup] = useState(question.group);
  const draft = useMemo(() => ({ ...question, group }), [question, group]);
  const filter = groupToFilter(group);
  return (
    <ListAsk schema={schema} question={draft}>
      <Dialog open onClose={onClose} fullWidth fullScreen={small} maxWidth="md" aria-labelledby={heading}>
        <Heading id={heading} type={question.type} />
        <DialogContent sx={{ minHeight: 280 }}>
          <Draft question={draft} onChange={setGroup} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Matching question={draft} filter={filter} />
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" onClick={() => onApply(filter)}>
            {t('filter_apply')}
          </Button>
        </DialogActions>
      </Dialog>
    </ListAsk>
  );
}

function Heading({ id, type }: { id: string; type: string }) {
  const { wording } = useAsk();
  const { t } = useListText();
  return <DialogTitle id={id}>{t('filter_title', { rows: wording.rows(type) })}</DialogTitle>;
}
