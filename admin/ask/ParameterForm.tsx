import { Paper, Typography, Box } from '@mui/material';
import { useAsk } from './ask-context.ts';
import { useAskText } from './ask-text.ts';
import { openSlots } from './question/slots.ts';
import type { QuestionState } from './use-question.ts';
import { ValueInput } from './values/ValueInput.tsx';

/** Asks for the values that a question leaves open. */
export function ParameterForm({ question, given, give }: Pick<QuestionState, 'question' | 'given' | 'give'>) {
  const { schema } = useAsk();
  const { t } = useAskText();
  const slots = openSlots(schema, question);
  const asked = question.parameters.flatMap((parameter) => {
    const slot = slots.get(parameter.name);
    return slot ? [{ ...parameter, slot }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={t('parameters')} sx={{ p: 2, mb: 2, borderColor: 'primary.main' }}>
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {t('parameters')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {asked.map(({ name, label, slot }) => (
          <ValueInput key={name} slot={slot} label={label || name} value={given.get(name) ?? ''} onChange={(value) => give(name, value)} />
        ))}
      </Box>
    </Paper>
  );
}
