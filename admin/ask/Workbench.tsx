import { Alert, Box, Divider, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Actions } from './Actions.tsx';
import { type Answer, AnswerPanel, type Asked } from './answer/AnswerPanel.tsx';
import { ShowBar } from './answer/ShowBar.tsx';
import { useRun } from './answer/use-run.ts';
import { AskProvider } from './ask-context.ts';
import { askLink } from './ask-links.ts';
import { useAskText } from './ask-text.ts';
import { ColumnsEditor } from './builder/ColumnsEditor.tsx';
import { GroupEditor } from './builder/GroupEditor.tsx';
import { SortsEditor } from './builder/SortsEditor.tsx';
import { CountBar } from './CountBar.tsx';
import { ParameterForm } from './ParameterForm.tsx';
import { type Definition, newQuestion, toDefinition } from './question/definition.ts';
import { exportRequest } from './question/export-request.ts';
import { operationOf } from './question/operation.ts';
import type { Question } from './question/question.ts';
import { questionInWords } from './question/sentence.ts';
import { idsNamed } from './question/slots.ts';
import { type AskSchema, typeNamed } from './reduced/ask-schema.ts';
import type { SavedQuery } from './saved/saved-queries.ts';
import { useQuestion } from './use-question.ts';
import { useSchemaWords, useWording } from './use-wording.ts';
import { useFamilies } from './values/use-families.ts';
import { useRowNames } from './values/use-row-names.ts';

interface Props {
  schema: AskSchema;
  /** The question to begin with; null for a new one. */
  definition: Definition | null;
  saved: SavedQuery | null;
}

/** What people ask about most, first; then whatever else the API lists. */
const foremost = [
  'Goal',
  'Measure',
  'Target',
  'Unit',
  'Plan',
  'Responsibility',
  'Indicator',
  'Area',
  'UnitFamily',
  'UnitGroup',
  'Jurisdiction',
  'Document',
  'Section',
];
const firstPage = { first: 50, offset: 0 };
/** A picture begins at so many rows of an answer at most. */
const picturePage = { first: 200, offset: 0 };

function listedTypes(schema: AskSchema): string[] {
  const listed = Object.values(schema.types).flatMap((type) => (type.list ? [type.name] : []));
  const rank = (name: string): number => (foremost.includes(name) ? foremost.indexOf(name) : foremost.length);
  return listed.toSorted((a, b) => rank(a) - rank(b));
}

/** Keeps the address in step with the question without going to another page. */
const showInAddress = (link: string): void => window.history.replaceState(window.history.state, '', link);

/** The query workbench: a question is put together from conditions in plain words, and answered as a table, counts, a chart or JSON. */
export function Workbench({ schema, definition: initial, saved }: Props) {
  const { t } = useAskText();
  const navigate = useNavigate();
  const state = useQuestion(schema, initial);
  const { question, change, filter, given } = state;
  const type = typeNamed(schema, question.type);
  const families = useFamilies();
  const rowNames = useRowNames(
    schema,
    useMemo(() => idsNamed(question, given), [question, given]),
  );
  const words = useSchemaWords(schema);
  const wording = useWording(schema, rowNames, families, question.parameters);
  const definition = useMemo(() => toDefinition(schema, question), [schema, question]);
  const operation = useMemo(() => (filter === null ? null : operationOf(schema, question, filter, firstPage)), [schema, question, filter]);
  const request = useMemo(() => (filter === null ? null : exportRequest(schema, question, filter, wording)), [schema, question, filter, wording]);
  const { run, stop, ...answer } = useRun<Answer>();
  const [asked, setAsked] = useState<(Asked & { key: string }) | null>(null);

  const ask = (next: Question, wanted: Asked['page']) => {
    if (filter === null) return;
    const page = next.show === 'GRAPH' ? picturePage : wanted;
    setAsked({ question: next, page, key: JSON.stringify([next.type, filter]) });
    void run(operationOf(schema, next, filter, page));
    if (!saved) showInAddress(askLink(toDefinition(schema, next)));
  };
  /** Changes how an answer looks; one that is there already follows at once. */
  const changeLook = (parts: Partial<Question>) => {
    change(parts);
    if (asked && (answer.status === 'done' || answer.status === 'running')) ask({ ...question, ...parts }, firstPage);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !initial || filter === null) return;
    begun.current = true;
    ask(question, firstPage);
  });

  const context = useMemo(
    () => ({ schema, words, wording, parameters: question.parameters, openParameter: state.openParameter, renameParameter: state.renameParameter }),
    [schema, words, wording, question.parameters, state.openParameter, state.renameParameter],
  );
  const stale = asked !== null && asked.key !== JSON.stringify([question.type, filter]);
  return (
    <AskProvider value={context}>
      <PageHeader title={saved?.name ?? t('title')} intro={saved ? saved.description : t('intro')}>
        <Actions request={request} definition={definition} saved={saved} operation={operation} onSaved={(kept) => void navigate(`/ask/${kept.id}`)} />
      </PageHeader>
      <ParameterForm {...state} />
      <Paper variant="outlined" component="section" aria-label={t('question_label')} sx={{ p: { xs: 2, sm: 2.5 }, mb: 3 }}>
        <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
          {t('question_label')}
        </Typography>
        <Typography role="status" aria-label={t('question_label')} sx={{ fontSize: '1.125rem', fontWeight: 600, mb: 2, textWrap: 'pretty' }}>
          {questionInWords(schema, question, wording)}
        </Typography>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
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
          <Box role="group" aria-label={t('conditions')}>
            {question.group.rules.length === 0 && (
              <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                {t('no_conditions')}
              </Typography>
            )}
            <GroupEditor type={type} about={words.rows(type.name)} group={question.group} onChange={(group) => change({ group })} />
          </Box>
          <Divider />
          <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
            <ColumnsEditor type={type} columns={question.columns} onChange={(columns) => changeLook({ columns })} />
            <SortsEditor type={type} sorts={question.sorts} onChange={(sorts) => changeLook({ sorts })} />
          </Box>
          <Divider />
          {!state.isComplete && <Alert severity="info">{t('incomplete')}</Alert>}
          <CountBar
            question={question}
            filter={filter}
            operation={operation}
            running={answer.status === 'running'}
            onRun={() => ask(question, firstPage)}
            onStop={stop}
          />
        </Box>
      </Paper>
      <Box component="section" aria-label={t('show')}>
        <ShowBar question={question} onChange={changeLook} />
        <AnswerPanel state={answer} asked={asked ?? { question, page: firstPage }} stale={stale} onPage={(page) => asked && ask(asked.question, page)} />
      </Box>
    </AskProvider>
  );
}
