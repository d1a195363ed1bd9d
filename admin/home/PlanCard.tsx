import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import type { PlanCardData } from './home-query.ts';

const counted = ['areas', 'goals', 'measures', 'targets'] as const;

/** A plan as a card: its topic and years, its title, how much is in it. The whole card is the link. */
export function PlanCard({ plan }: { plan: PlanCardData }) {
  const translate = useTranslate();
  const { topic, period } = useNames();
  const facts = [plan.topic && topic(plan.topic), period(plan), plan.status !== PlanStatus.PUBLISHED && translate(`pg.enum.planStatus.${plan.status}`)].filter(
    Boolean,
  );
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex' }}>
      <Box
        sx={{
          position: 'relative',
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          p: 2.25,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2.5,
          bgcolor: 'background.paper',
          transition: 'border-color .15s',
          '&:hover': { borderColor: 'primary.main' },
        }}
      >
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 0.5 }}>{facts.join(' · ')}</Box>
        <Link
          component={RouterLink}
          to={`/plans/${plan.key}`}
          lang="zh-CN"
          color="inherit"
          underline="none"
          sx={{
            fontWeight: 650,
            fontSize: '1.0313rem',
            lineHeight: 1.55,
            flex: 1,
            '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 2.5 },
          }}
        >
          {plan.title}
        </Link>
        <Box component="dl" sx={{ m: 0, mt: 1.75, pt: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)' }}>
          {counted.map((name) => (
            <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
              <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                {translate(`pg.word.${name}`)}
              </Box>
              <Box component="dd" sx={{ m: 0, fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>
                {plan[name].totalCount}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
