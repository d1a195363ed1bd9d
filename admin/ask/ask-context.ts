import { createContext, useContext } from 'react';
import type { Parameter } from './question/question.ts';
import type { Wording } from './question/sentence.ts';
import type { AskSchema } from './reduced/ask-schema.ts';
import type { useSchemaWords } from './use-wording.ts';

/** What every part of the workbench needs. */
export interface AskContextValue {
  schema: AskSchema;
  words: ReturnType<typeof useSchemaWords>;
  wording: Wording;
  parameters: readonly Parameter[];
  /** Leaves a value open under a label; gives the parameter's name. Null where values cannot be left open. */
  openParameter: ((label: string) => string) | null;
  renameParameter(name: string, label: string): void;
}

const AskContext = createContext<AskContextValue | null>(null);

/** Gives the parts of the workbench what they need. */
export const AskProvider = AskContext.Provider;

/** What every part of the workbench needs. */
export function useAsk(): AskContextValue {
  const value = useContext(AskContext);
  if (!value) throw new Error('useAsk is for parts of the workbench.');
  return value;
}
