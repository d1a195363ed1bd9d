import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { QuestionCard } from './QuestionCard.tsx';
import { useReviewTools } from './review-context.ts';

/** What the reader was not sure of: a card each, with its alternatives and its place. */
export function QuestionPanel() {
  const translate = useTranslate();
  const { review } = useReviewTools();
  const { questions } = review;
  const answered = questions.filter(({ answer }) => answer !== null).length;
  if (questions.length === 0) return <Typography sx={{ color: 'text.secondary', p: 2 }}>{translate('pg.imports.question.none')}</Typography>;
  return (
    <Box>
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('pg.imports.question.count', { answered, smart_count: questions.length })}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {questions.map((question, index) => (
          <QuestionCard key={question.ref} question={question} number={index + 1} />
        ))}
      </Box>
    </Box>
  );
}
