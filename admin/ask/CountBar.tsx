import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import StopIcon from '@mui/icons-material/Stop';
import { Alert, Box, Button, CircularProgress, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useGraphql } from '../providers/use-graphql.ts';
import { useDebounced } from '../search/use-debounced.ts';
import { useAsk } from './ask-context.ts';
import { useAskText } from './ask-text.ts';
import { countOperation, type Operation } from './question/operation.ts';
import type { Question } from './question/question.ts';
import type { Filter } from './question/to-filter.ts';
import { costQuery } from './values/value-queries.ts';

interface Cost {
  queryCost: { cost: number; limit: number; refusal: string | null };
}

interface Props {
  question: Question;
  filter: Filter | undefined | null;
  /** What would be asked now; null while a value is missing. */
  operation: Operation | null;
  running: boolean;
  onRun(): void;
  onStop(): void;
}

function CostLine({ data }: { data: Cost | undefined }) {
  const { t } = useAskText();
  if (!data) return null;
  const { cost, limit, refusal } = data.queryCost;
  const number = (value: number) => value.toLocaleString('en-US');
  if (refusal) return <Alert severity="warning">{t('cost_refused', { limit: number(limit) })}</Alert>;
  return (
    <Box sx={{ minWidth: 200 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('cost', { cost: number(cost), limit: number(limit) })}
      </Typography>
      <LinearProgress variant="determinate" value={Math.min(100, (100 * cost) / limit)} aria-label={t('cost_label')} sx={{ borderRadius: 2 }} />
    </Box>
  );
}

/** How many rows match by now, what it would cost to list them, and the buttons to begin and to stop. */
export function CountBar({ question, filter, operation, running, onRun, onStop }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const translate = useTranslate();
  const count = useDebounced(JSON.stringify(filter === null ? null : countOperation(schema, question, filter)), 350);
  const priced = useDebounced(JSON.stringify(operation), 350);
  const counting = JSON.parse(count) as Operation | null;
  const counted = useGraphql<{ answer: { totalCount: number } }>(counting?.query ?? '', counting?.variables ?? {}, { enabled: counting !== null });
  const cost = useGraphql<Cost>(costQuery, { ...(JSON.parse(priced) as Operation | null) }, { enabled: operation !== null, keepPrevious: true });
  const refused = Boolean(cost.data?.queryCost.refusal);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: { xs: 1.5, sm: 3 } }}>
      <Box role="status" aria-live="polite" sx={{ minWidth: 130 }}>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {t('count', { rows: wording.rows(question.type) })}
        </Typography>
        <Typography component="p" sx={{ fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.3, display: 'flex', alignItems: 'center', gap: 1 }}>
          {filter === null ? (
            <Typography component="span" variant="body2">
              {t('count_open')}
            </Typography>
          ) : counted.data ? (
            t('count_number', { count: counted.data.answer.totalCount.toLocaleString('en-US') })
          ) : counted.isError ? (
            <Typography component="span" variant="body2" color="error">
              {translate(counted.error.message, { _: counted.error.message })}
            </Typography>
          ) : (
            <CircularProgress size={22} aria-label={t('counting')} />
          )}
        </Typography>
      </Box>
      <CostLine data={operation ? cost.data : undefined} />
      <Box sx={{ flex: 1 }} />
      {running ? (
        <Button variant="outlined" color="secondary" startIcon={<StopIcon />} onClick={onStop}>
          {t('stop')}
        </Button>
      ) : (
        <Button variant="contained" startIcon={<PlayArrowIcon />} onClick={onRun} disabled={!operation || refused}>
          {t('run')}
        </Button>
      )}
    </Box>
  );
}
