import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Actions } from './Actions.tsx';
import { AnswerPanel } from './answer/AnswerPanel.tsx';
import { ShowBar } from './answer/ShowBar.tsx';
import { AskProvider } from './ask-context.ts';
import { useAskText } from './ask-text.ts';
import { ParameterForm } from './ParameterForm.tsx';
import { type Definition, toDefinition } from './question/definition.ts';
import { exportRequest } from './question/export-request.ts';
import { operationOf } from './question/operation.ts';
import { idsNamed } from './question/slots.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { AskSchema } from './reduced/ask-schema.ts';
import type { SavedQuery } from './saved/saved-queries.ts';
import { firstPage, useAsked } from './use-asked.ts';
import { type QuestionState, useQuestion } from './use-question.ts';
import { useSchemaWords, useWording } from './use-wording.ts';
import { useFamilies } from './values/use-families.ts';
import { useRowNames } from './values/use-row-names.ts';

interface Props {
  schema: AskSchema;
  /** The question to begin with; null for a new one. */
  definition: Definition | null;
  saved: SavedQuery | null;
}

/** What the parts of the workbench share. */
function useAskParts(schema: AskSchema, { question, given, openParameter, renameParameter }: QuestionState) {
  const { parameters } = question;
  const families = useFamilies();
  const rowNames = useRowNames(
    schema,
    useMemo(() => idsNamed(question, given), [question, given]),
  );
  const words = useSchemaWords(schema);
  const wording = useWording(schema, rowNames, families, parameters);
  return useMemo(
    () => ({ schema, words, wording, parameters, openParameter, renameParameter }),
    [schema, words, wording, parameters, openParameter, renameParameter],
  );
}

/** The query workbench: a question is put together from conditions in plain words, and answered as a table, counts, a chart or JSON. */
export function Workbench({ schema, definition: initial, saved }: Props) {
  const { t } = useAskText();
  const navigate = useNavigate();
  const state = useQuestion(schema, initial);
  const { question, filter } = state;
  const parts = useAskParts(schema, state);
  const { wording } = parts;
  const definition = useMemo(() => toDefinition(schema, question), [schema, question]);
  const operation = useMemo(() => (filter === null ? null : operationOf(schema, question, filter, firstPage)), [schema, question, filter]);
  const request = useMemo(() => (filter === null ? null : exportRequest(schema, question, filter, wording)), [schema, question, filter, wording]);
  const asked = useAsked(schema, state, { atOnce: initial !== null, inAddress: saved === null });
  return (
    <AskProvider value={parts}>
      <PageHeader title={saved?.name ?? t('title')} intro={saved ? saved.description : t('intro')}>
        <Actions request={request} definition={definition} saved={saved} operation={operation} onSaved={(kept) => void navigate(`/ask/${kept.id}`)} />
      </PageHeader>
      <ParameterForm {...state} />
      <QuestionForm state={state} asked={asked} operation={operation} />
      <Box component="section" aria-label={t('show')}>
        <ShowBar question={question} onChange={asked.changeLook} />
        <AnswerPanel state={asked.answer} asked={asked.asked} stale={asked.isStale} onPage={asked.turnTo} />
      </Box>
    </AskProvider>
  );
}
