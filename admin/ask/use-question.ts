import { useMemo, useState } from 'react';
import { type Definition, fromDefinition, newQuestion } from './question/definition.ts';
import type { Parameter, Question } from './question/question.ts';
import { type Filter, filledFilter, groupToFilter, isComplete } from './question/to-filter.ts';
import { type AskSchema, typeNamed } from './reduced/ask-schema.ts';

/** The question that is being built, and the values given for what it leaves open. */
export interface QuestionState {
  question: Question;
  /** Changes parts of the question; the others stay as they are by then. */
  change(parts: Partial<Question>): void;
  given: ReadonlyMap<string, unknown>;
  give(name: string, value: unknown): void;
  /** The filter with every value in its place; null while one is missing. */
  filter: Filter | undefined | null;
  isComplete: boolean;
  openParameter(label: string): string;
  renameParameter(name: string, label: string): void;
}

const freshName = (parameters: readonly Parameter[]): string => {
  const taken = new Set(parameters.map(({ name }) => name));
  let number = 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
};

/** The question that is being built. */
export function useQuestion(schema: AskSchema, definition: Definition | null): QuestionState {
  const [question, setQuestion] = useState<Question>(
    () => (definition && fromDefinition(schema, definition)) ?? newQuestion(schema, typeNamed(schema, 'Goal')),
  );
  const [values, setValues] = useState<Record<string, unknown>>({});
  const given = useMemo(() => new Map(question.parameters.map(({ name, value }) => [name, values[name] ?? value])), [question.parameters, values]);
  const filter = useMemo(() => filledFilter(groupToFilter(question.group), given), [question.group, given]);
  const withParameters = (parameters: Parameter[]) => setQuestion((before) => ({ ...before, parameters }));
  return {
    question,
    change: (parts) => setQuestion((before) => ({ ...before, ...parts })),
    given,
    give: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    filter,
    isComplete: question.group.rules.every(isComplete),
    openParameter: (label) => {
      const name = freshName(question.parameters);
      withParameters([...question.parameters, { name, label }]);
      return name;
    },
    renameParameter: (name, label) => withParameters(question.parameters.map((each) => (each.name === name ? { ...each, label } : each))),
  };
}
