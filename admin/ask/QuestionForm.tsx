import { Alert, Box, Divider, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useAsk } from './ask-context.ts';
import { useAskText } from './ask-text.ts';
import { ColumnsEditor } from './builder/ColumnsEditor.tsx';
import { GroupEditor } from './builder/GroupEditor.tsx';
import { SortsEditor } from './builder/SortsEditor.tsx';
import { CountBar } from './CountBar.tsx';
import { listedTypes } from './listed-types.ts';
import { newQuestion } from './question/definition.ts';
import type { Operation } from './question/operation.ts';
import { questionInWords } from './question/sentence.ts';
import { typeNamed } from './reduced/ask-schema.ts';
import type { AskedState } from './use-asked.ts';
import type { QuestionState } from './use-question.ts';

interface Props {
  state: QuestionState;
  asked: AskedState;
  /** The operation that asks the question; null while a value is missing. */
  operation: Operation | null;
}

/** What to list. */
function ListChoice({ state: { question, change } }: Pick<Props, 'state'>) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  return (
    <TextField
      select
      label={t('list')}
      value={question.type}
      onChange={(event) => change(newQuestion(schema, typeNamed(schema, event.target.value)))}
      sx={{ maxWidth: 260 }}
    >
      {listedTypes(schema).map((name) => (
        <MenuItem key={name} value={name}>
          {words.rows(name)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** What the rows must be like. */
function Conditions({ state: { question, change } }: Pick<Props, 'state'>) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const type = typeNamed(schema, question.type);
  return (
    <Box role="group" aria-label={t('conditions')}>
      {question.group.rules.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t('no_conditions')}
        </Typography>
      )}
      <GroupEditor type={type} about={words.rows(type.name)} group={question.group} onChange={(group) => change({ group })} />
    </Box>
  );
}

/** The question in a sentence, and what it is put together from. */
export function QuestionForm({ state, asked, operation }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const { question, filter } = state;
  const type = typeNamed(schema, question.type);
  return (
    <Paper variant="outlined" component="section" aria-label={t('question_label')} sx={{ p: { xs: 2, sm: 2.5 }, mb: 3 }}>
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
        {t('question_label')}
      </Typography>
      <Typography role="status" aria-label={t('question_label')} sx={{ fontSize: '1.125rem', fontWeight: 600, mb: 2, textWrap: 'pretty' }}>
        {questionInWords(schema, question, wording)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ListChoice state={state} />
        <Conditions state={state} />
        <Divider />
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
          <ColumnsEditor type={type} columns={question.columns} onChange={(columns) => asked.changeLook({ columns })} />
          <SortsEditor type={type} sorts={question.sorts} onChange={(sorts) => asked.changeLook({ sorts })} />
        </Box>
        <Divider />
        {!state.isComplete && <Alert severity="info">{t('incomplete')}</Alert>}
        <CountBar question={question} filter={filter} operation={operation} running={asked.answer.status === 'running'} onRun={asked.ask} onStop={asked.stop} />
      </Box>
    </Paper>
  );
}
