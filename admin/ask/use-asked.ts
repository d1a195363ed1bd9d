import { useEffect, useRef, useState } from 'react';
import type { Answer, Asked } from './answer/AnswerPanel.tsx';
import { useRun } from './answer/use-run.ts';
import { askLink } from './ask-links.ts';
import { toDefinition } from './question/definition.ts';
import { operationOf } from './question/operation.ts';
import type { Question } from './question/question.ts';
import type { AskSchema } from './reduced/ask-schema.ts';
import type { QuestionState } from './use-question.ts';

/** The page that an answer begins with. */
export const firstPage = { first: 50, offset: 0 };
/** A picture begins at so many rows of an answer at most. */
const picturePage = { first: 200, offset: 0 };

/** Keeps the address in step with the question without going to another page. */
const showInAddress = (link: string): void => window.history.replaceState(window.history.state, '', link);

interface Options {
  /** Whether the question is asked as soon as it is there. */
  atOnce: boolean;
  /** Whether the address is to hold what was asked. */
  inAddress: boolean;
}

/** What was asked of the question as it stood then, and its answer. */
export function useAsked(schema: AskSchema, { question, change, filter }: QuestionState, { atOnce, inAddress }: Options) {
  const { run, stop, ...answer } = useRun<Answer>();
  const [asked, setAsked] = useState<(Asked & { key: string }) | null>(null);
  const keyOf = ({ type }: Question): string => JSON.stringify([type, filter]);
  const ask = (next: Question, wanted: Asked['page']) => {
    if (filter === null) return;
    const page = next.show === 'GRAPH' ? picturePage : wanted;
    setAsked({ question: next, page, key: keyOf(next) });
    void run(operationOf(schema, next, filter, page));
    if (inAddress) showInAddress(askLink(toDefinition(schema, next)));
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !atOnce || filter === null) return;
    begun.current = true;
    ask(question, firstPage);
  });
  return {
    answer,
    asked: asked ?? { question, page: firstPage },
    /** Whether the question has changed since. */
    isStale: asked !== null && asked.key !== keyOf(question),
    stop,
    ask: () => ask(question, firstPage),
    turnTo: (page: Asked['page']) => asked && ask(asked.question, page),
    /** Changes how an answer looks; one that is there already follows at once. */
    changeLook: (parts: Partial<Question>) => {
      change(parts);
      if (asked && (answer.status === 'done' || answer.status === 'running')) ask({ ...question, ...parts }, firstPage);
    },
  };
}

/** What was asked, its answer, and asking again. */
export type AskedState = ReturnType<typeof useAsked>;
