import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import { Box, Paper, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import { LabelsNotice } from '../item/LabelsNotice.tsx';
import { Notice } from '../layout/Notice.tsx';
import type { GapsAnswer } from './alignment-query.ts';
import { GapRow } from './GapRow.tsx';
import { gapsByArea } from './gaps-by-area.ts';

type Gaps = GapsAnswer['alignmentGaps'];

interface Props {
  gaps: Gaps;
  verdict: string;
  onVerdict: (verdict: string) => void;
}

function VerdictBar({ gaps, verdict, onVerdict }: Props) {
  const translate = useTranslate();
  const all = gaps.counts.reduce((sum, { count }) => sum + count, 0);
  const choices: { value: AlignmentVerdict | ''; count: number }[] = [
    { value: '', count: all },
    ...gaps.counts.filter(({ count }) => count > 0).map(({ verdict: value, count }) => ({ value, count })),
  ];
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={verdict}
      onChange={(_, value: string | null) => onVerdict(value ?? '')}
      aria-label={translate('pg.questions.alignment.filter')}
      sx={{ flexWrap: 'wrap', mb: 2 }}
    >
      {choices.map(({ value, count }) => (
        <ToggleButton key={value} value={value} sx={{ px: 1.5, py: 0.375, fontSize: '0.8125rem', color: 'text.primary', textTransform: 'none' }}>
          {translate(value ? `pg.questions.alignment.verdict.${value}` : 'pg.common.all')}
          <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {count}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function ColumnHeads() {
  const translate = useTranslate();
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: 'none', md: 'grid' },
        gridTemplateColumns: '150px repeat(2, minmax(0, 1fr))',
        columnGap: 2.5,
        px: 2.5,
        mb: 0.5,
        color: 'text.secondary',
        fontSize: '0.8125rem',
        fontWeight: 600,
      }}
    >
      <span />
      <span>{translate('pg.questions.alignment.lower')}</span>
      <span>{translate('pg.questions.alignment.higher')}</span>
    </Box>
  );
}

/** Two plans beside each other, area by area, narrowed to one verdict where one is chosen. */
export function GapsView(props: Props) {
  const translate = useTranslate();
  const { gaps, verdict } = props;
  const areas = gapsByArea(gaps.nodes)
    .map((area) => ({ ...area, gaps: area.gaps.filter((gap) => !verdict || gap.verdict === verdict) }))
    .filter((area) => area.gaps.length > 0);
  const goals = gaps.nodes.flatMap(({ higher, lower }) => [higher, lower]).filter((goal) => goal !== null);
  return (
    <>
      {goals.length > 0 && goals.every(({ text }) => text === null) && <LabelsNotice />}
      <VerdictBar {...props} />
      {areas.length === 0 && <Notice icon={CompareArrowsOutlined} title={translate('pg.questions.alignment.none')} />}
      {areas.map((area, index) => (
        <Box component="section" key={area.id} sx={{ mb: 3 }}>
          <Typography variant="h2" sx={{ mb: 0.75 }}>
            <span lang="zh-CN">{area.title || translate('pg.questions.alignment.other_area')}</span>
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 450, fontSize: '0.875rem', ml: 1 }}>
              {translate('pg.questions.alignment.counts', { smart_count: area.gaps.length })}
            </Box>
          </Typography>
          {index === 0 && <ColumnHeads />}
          <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0 }}>
            {area.gaps.map((gap) => (
              <GapRow key={`${gap.higher?.id} ${gap.lower?.id}`} gap={gap} />
            ))}
          </Paper>
        </Box>
      ))}
    </>
  );
}
