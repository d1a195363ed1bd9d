import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import { Box, Button, FormControl, FormControlLabel, FormLabel, Paper, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { Question } from '../import-types.ts';
import { useWords } from '../use-words.ts';
import { useReviewTools } from './review-context.ts';

const freeCode = 'PLACE_UNKNOWN';

/** Where the answer is none of the alternatives: a name of one's own. */
function OwnAnswer({ question, onAnswer }: { question: Question; onAnswer: (words: string) => void }) {
  const translate = useTranslate();
  const [words, setWords] = useState(question.answer && !question.alternatives.includes(question.answer) ? question.answer : '');
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
      <TextField label={translate('pg.imports.question.own')} value={words} onChange={({ target }) => setWords(target.value)} sx={{ flex: 1 }} />
      <Button disabled={words.trim() === ''} onClick={() => onAnswer(words.trim())}>
        {translate('pg.imports.question.answer')}
      </Button>
    </Box>
  );
}

/** A doubt of the reader: its alternatives, its place in the text, and the answer. */
export function QuestionCard({ question, number }: { question: Question; number?: number }) {
  const translate = useTranslate();
  const words = useWords();
  const { jump, decide, isBusy, review } = useReviewTools();
  const [chosen, setChosen] = useState<string | null>(null);
  const answered = question.answer !== null;
  const answer = (alternative: string) => {
    setChosen(alternative);
    void decide({ decisions: [{ kind: ImportDecisionKind.ANSWER, ref: question.ref, alternative }] }).then(() => setChosen(null));
  };
  const mine = review.decisions.filter(({ kind, ref }) => kind === ImportDecisionKind.ANSWER && ref === question.ref).map(({ id }) => id);
  const Sign = answered ? CheckCircleOutlined : HelpOutline;
  return (
    <Paper component="li" variant="outlined" sx={{ listStyle: 'none', p: 2 }}>
      <FormControl component="fieldset" fullWidth>
        <FormLabel
          component="legend"
          sx={{
            display: 'flex',
            gap: 1,
            color: 'text.primary',
            lineHeight: 1.65,
            fontSize: '0.9375rem',
            '&.Mui-focused, &.Mui-disabled': { color: 'text.primary' },
          }}
        >
          <Sign fontSize="small" color={answered ? 'success' : 'warning'} titleAccess={translate(`pg.imports.question.${answered ? 'answered' : 'open'}`)} />
          <span>
            {number ? `${number}. ` : ''}
            {words.question(question)}
          </span>
        </FormLabel>
        {question.alternatives.length > 0 && (
          <RadioGroup value={chosen ?? question.answer ?? ''} onChange={(_, value) => answer(value)} sx={{ pl: 3.5 }}>
            {question.alternatives.map((alternative, index) => (
              <FormControlLabel
                key={alternative}
                value={alternative}
                control={<Radio size="small" sx={{ py: 0.5 }} />}
                label={
                  <>
                    {translate(`pg.imports.alternative.${alternative}`, { _: alternative })}
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
        )}
      </FormControl>
      {question.code === freeCode && <OwnAnswer question={question} onAnswer={answer} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5, pl: 2.75, flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => jump(question.file, question.span, 'question', question.item)}>
          {translate('pg.imports.question.show')}
        </Button>
        {question.alternatives.length === 0 && !answered && (
          <Button size="small" disabled={isBusy} onClick={() => answer('')}>
            {translate('pg.imports.question.seen')}
          </Button>
        )}
        {answered && mine.length > 0 && (
          <Button size="small" disabled={isBusy} onClick={() => void decide({ takeBack: mine })}>
            {translate('pg.imports.question.take_back')}
          </Button>
        )}
      </Box>
    </Paper>
  );
}
