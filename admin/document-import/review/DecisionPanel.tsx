import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Decision } from '../import-types.ts';
import { useWords } from '../use-words.ts';
import { useReviewTools } from './review-context.ts';
import { areaName } from '../../area/section-words.ts';

function subjectOf({ ref }: Decision, { entries, review }: ReturnType<typeof useReviewTools>, words: ReturnType<typeof useWords>): string {
  const item = entries.get(ref)?.item;
  if (item) return [item.ordinal, item.title || item.text || item.label].filter(Boolean).join(' ');
  const area = review.preview?.plans.flatMap(({ areas }) => areas).find((each) => each.ref === ref);
  if (area) return areaName(area);
  const question = review.questions.find((each) => each.ref === ref);
  if (question) return words.question(question);
  for (const { item: owner } of entries.values()) {
    const duty = owner.responsibilities.find((each) => each.ref === ref);
    if (duty) return duty.asWritten;
    const target = owner.targets.find((each) => each.ref === ref);
    if (target) return target.indicator;
  }
  return '';
}

/** The decisions taken so far, the last first; each can be taken back. */
export function DecisionPanel() {
  const translate = useTranslate();
  const words = useWords();
  const tools = useReviewTools();
  const { decide, isBusy, review } = tools;
  if (review.decisions.length === 0) return <Typography sx={{ color: 'text.secondary', p: 2 }}>{translate('pg.imports.decision.none')}</Typography>;
  return (
    <Paper variant="outlined" component="ol" sx={{ m: 0, p: 0 }}>
      {review.decisions.toReversed().map((decision) => (
        <Box
          component="li"
          key={decision.id}
          sx={{ listStyle: 'none', px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {translate(`pg.imports.decision.${decision.kind}`)}
              </Typography>
              <Typography variant="body2" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                {subjectOf(decision, tools, words)}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {decision.byName} · {words.dateTime(decision.at)}
              </Typography>
            </Box>
            <Button size="small" startIcon={<UndoOutlined />} disabled={isBusy} onClick={() => void decide({ takeBack: [decision.id] })}>
              {translate('pg.imports.decision.take_back')}
            </Button>
          </Box>
          {decision.problem && (
            <Alert severity="warning" variant="outlined" sx={{ mt: 1, py: 0 }}>
              {translate('pg.imports.decision.problem')} {decision.problem}
            </Alert>
          )}
        </Box>
      ))}
    </Paper>
  );
}
