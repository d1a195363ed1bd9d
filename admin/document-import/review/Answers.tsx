import { Box, Button, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { DecisionInput, Question, Review } from '../import-types.ts';
import { figureIn } from './figure-in.ts';
import { useReviewTools } from './review-context.ts';
import { TargetForm } from './TargetForm.tsx';

/** The questions that may be answered in other words than their alternatives. */
const free = new Set(['UNIT_UNKNOWN', 'INDICATOR_SIMILAR', 'PLACE_UNKNOWN', 'TITLE_GUESSED']);
/** The question whose answer has values of its own. */
const [figureCode, targetAnswer] = ['FIGURE_UNREAD', 'target'];

interface AnswerProps {
  question: Question;
  onAnswer: (alternative: string) => Promise<boolean>;
}

/** What an alternative says; some words mean another thing to another question. */
function useAlternativeWords(): (question: Question, alternative: string) => string {
  const translate = useTranslate();
  return ({ code }, alternative) => {
    const general = translate(`pg.imports.alternative.${alternative}`, { _: alternative });
    return translate(`pg.imports.alternative_of.${code}.${alternative}`, { _: general });
  };
}

/** What can be answered; the choice shows at once, also while it is being saved. */
function Alternatives({ question, onAnswer }: AnswerProps) {
  const translate = useTranslate();
  const words = useAlternativeWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (alternative: string) => {
    setChosen(alternative);
    void onAnswer(alternative).then(() => setChosen(null));
  };
  return (
    <RadioGroup value={chosen ?? question.answer ?? ''} onChange={(_, value) => choose(value)} sx={{ pl: 3.5 }}>
      {question.alternatives.map((alternative, index) => (
        <FormControlLabel
          key={alternative}
          value={alternative}
          control={<Radio size="small" sx={{ py: 0.5 }} />}
          label={
            <>
              {words(question, alternative)}
              {index === 0 && (
                <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: '0.75rem' }}>
                  {translate('pg.imports.question.meanwhile')}
                </Box>
              )}
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}

/** Where the answer is none of the alternatives: words of one's own. */
function OwnAnswer({ question, onAnswer }: AnswerProps) {
  const translate = useTranslate();
  const [first = ''] = question.alternatives;
  const [words, setWords] = useState(question.answer ?? first);
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1, pl: 3.5 }}>
      <TextField
        label={translate(`pg.imports.question.own_of.${question.code}`)}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        sx={{ flex: 1 }}
      />
      <Button disabled={words.trim() === '' || words.trim() === (question.answer ?? first)} onClick={() => void onAnswer(words.trim())}>
        {translate('pg.imports.question.answer')}
      </Button>
    </Box>
  );
}

/** The target that a figure is: what its words say is filled in. */
function FigureAnswer({ question, onDone }: { question: Question; onDone: () => void }) {
  const { review, wordsAt } = useReviewTools();
  const plan = review.preview?.plans.find(({ ref }) => ref === question.plan);
  const target = figureIn(wordsAt(question.file, question.span), plan?.periodEnd ?? null);
  const decisionOf = (values: DecisionInput['target']): DecisionInput => ({
    kind: ImportDecisionKind.ANSWER,
    ref: question.ref,
    alternative: targetAnswer,
    target: values,
  });
  return (
    <Box sx={{ pl: 3.5 }}>
      <TargetForm target={target} decisionOf={decisionOf} onDone={onDone} />
    </Box>
  );
}

/** The answers to a question so far, by the ids of their decisions. */
export const answersTo = ({ decisions }: Review, { ref }: Question): string[] =>
  decisions.filter((decision) => decision.kind === ImportDecisionKind.ANSWER && decision.ref === ref).map(({ id }) => id);

/** What a question can be answered with: one of its alternatives, words of one's own, or a target. */
export function Answers({ question }: { question: Question }) {
  const { decide, review } = useReviewTools();
  const before = answersTo(review, question);
  const [filling, setFilling] = useState(false);
  const answer = (alternative: string): Promise<boolean> => {
    const asksMore = question.code === figureCode && alternative === targetAnswer;
    setFilling(asksMore);
    return asksMore ? Promise.resolve(false) : decide({ decisions: [{ kind: ImportDecisionKind.ANSWER, ref: question.ref, alternative }], takeBack: before });
  };
  return (
    <>
      {question.alternatives.length > 0 && <Alternatives question={filling ? { ...question, answer: targetAnswer } : question} onAnswer={answer} />}
      {filling && <FigureAnswer question={question} onDone={() => setFilling(false)} />}
      {free.has(question.code) && <OwnAnswer key={question.answer} question={question} onAnswer={answer} />}
    </>
  );
}
