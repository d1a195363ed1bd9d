import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import { Box, Button, FormControl, FormLabel, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { Question } from '../import-types.ts';
import { useWords } from '../use-words.ts';
import { Answers, answersTo } from './Answers.tsx';
import { useReviewTools } from './review-context.ts';

/** The places in the text that a question is about, each to be looked at. */
function Places({ question }: { question: Question }) {
  const translate = useTranslate();
  const { jump } = useReviewTools();
  if (question.places.length < 2)
    return (
      <Button size="small" onClick={() => jump(question.file, question.span, 'question', question.item)}>
        {translate('pg.imports.question.show')}
      </Button>
    );
  return (
    <Box role="group" aria-label={translate('pg.imports.question.places')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', pl: 0.75, mr: 0.5 }}>
        {translate('pg.imports.question.places_count', { smart_count: question.places.length })}
      </Typography>
      {question.places.map(({ span, item }, index) => (
        <Button
          key={span.start}
          size="small"
          aria-label={translate('pg.imports.question.show_place', { number: index + 1 })}
          onClick={() => jump(question.file, span, 'question', item)}
          sx={{ minWidth: 32 }}
        >
          {index + 1}
        </Button>
      ))}
    </Box>
  );
}

/** A doubt of the reader: its alternatives, its place in the text, and the answer. */
export function QuestionCard({ question, number }: { question: Question; number?: number }) {
  const translate = useTranslate();
  const words = useWords();
  const { decide, isBusy, review } = useReviewTools();
  const answered = question.answer !== null;
  const see = () => decide({ decisions: [{ kind: ImportDecisionKind.ANSWER, ref: question.ref, alternative: '' }] });
  const mine = answersTo(review, question);
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
        <Answers question={question} />
      </FormControl>
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5, pl: 2.75, flexWrap: 'wrap' }}>
        <Places question={question} />
        {question.alternatives.length === 0 && !answered && (
          <Button size="small" disabled={isBusy} onClick={() => void see()}>
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
