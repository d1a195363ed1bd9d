import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { Choose } from '../builder/Choose.tsx';
import { isDrawn } from '../../explore/model/drawn-types.ts';
import type { ChartKind, Question, Show } from '../question/question.ts';
import { typeNamed } from '../reduced/ask-schema.ts';
import { ChoicePicker } from '../values/ChoicePicker.tsx';

interface Props {
  question: Question;
  onChange(parts: Partial<Question>): void;
}

const shows: Show[] = ['TABLE', 'GROUPS', 'CHART', 'GRAPH', 'JSON'];
const charts: ChartKind[] = ['BAR', 'LINE', 'PIE'];

/** How the answer is shown, and what it is counted by. */
export function ShowBar({ question, onChange }: Props) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const { stats } = typeNamed(schema, question.type);
  const isCounted = question.show === 'GROUPS' || question.show === 'CHART';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1.5 }}>
      <ToggleButtonGroup exclusive size="small" value={question.show} aria-label={t('show')} onChange={(_, show: Show | null) => show && onChange({ show })}>
        {shows.map((show) => (
          <ToggleButton
            key={show}
            value={show}
            disabled={(!stats && (show === 'GROUPS' || show === 'CHART')) || (show === 'GRAPH' && !isDrawn(question.type))}
            sx={{ px: 1.5, textTransform: 'none' }}
          >
            {t(`show_${show}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {stats && isCounted && (
        <Box sx={{ minWidth: 240 }}>
          <ChoicePicker
            label={t('group_by')}
            many
            choices={stats.keys.map(({ key }) => [key, words.key(key)] as const)}
            value={question.groupBy}
            onChange={(groupBy) => onChange({ groupBy: groupBy.slice(0, 3) })}
          />
        </Box>
      )}
      {question.show === 'CHART' && (
        <Choose
          label={t('chart_kind')}
          value={question.chart}
          choices={charts.map((each) => [each, t(`chart_${each}`)])}
          onChange={(chart) => onChange({ chart })}
        />
      )}
      {!stats && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('group_none')}
        </Typography>
      )}
    </Box>
  );
}
