import { type ReactNode, useMemo } from 'react';
import { AskProvider } from '../ask/ask-context.ts';
import { newQuestion } from '../ask/question/definition.ts';
import type { Group, Question, Sort } from '../ask/question/question.ts';
import { idsNamed } from '../ask/question/slots.ts';
import type { AskSchema, AskType } from '../ask/reduced/ask-schema.ts';
import { useSchemaWords, useWording } from '../ask/use-wording.ts';
import { useFamilies } from '../ask/values/use-families.ts';
import { useRowNames } from '../ask/values/use-row-names.ts';

const noValues: ReadonlyMap<string, unknown> = new Map();
const noParameters: readonly never[] = [];

/** What a list asks, as the workbench knows questions. */
export const questionOf = (schema: AskSchema, type: AskType, group: Group, columns: string[], sorts: Sort[]): Question => ({
  ...newQuestion(schema, type),
  group,
  columns,
  sorts,
});

interface Props {
  schema: AskSchema;
  question: Question;
  children: ReactNode;
}

/** Gives the parts of the workbench what they need inside a list, whose conditions leave nothing open. */
export function ListAsk({ schema, question, children }: Props) {
  const families = useFamilies();
  const rowNames = useRowNames(
    schema,
    useMemo(() => idsNamed(question, noValues), [question]),
  );
  const words = useSchemaWords(schema);
  const wording = useWording(schema, rowNames, families, noParameters);
  const context = useMemo(
    () => ({ schema, words, wording, parameters: noParameters, openParameter: null, renameParameter: () => undefined }),
    [schema, words, wording],
  );
  return <AskProvider value={context}>{children}</AskProvider>;
}
