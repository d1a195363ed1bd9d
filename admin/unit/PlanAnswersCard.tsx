import { Box, Link, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { anchorOf, ItemRow } from '../item/ItemRow.tsx';
import { involvementsOf, type PlanAnswers, type Subject } from './answers.ts';
import { InvolvementBadges } from './InvolvementBadges.tsx';

interface Props {
  answers: PlanAnswers;
  subject: Subject;
  markLabel: boolean;
}

/** What the subject answers for in one plan, area by area; each row leads to its place in the plan. */
export function PlanAnswersCard({ answers: { plan, areas, count }, subject, markLabel }: Props) {
  const translate = useTranslate();
  const { place, period } = useNames();
  return (
    <Box component="section" id={`plan-${plan.key}`} aria-labelledby={`plan-${plan.key}-title`} sx={{ mb: 4, scrollMarginTop: 84 }}>
      <Box sx={{ mb: 1.25 }}>
        <Typography id={`plan-${plan.key}-title`} variant="h2" lang="zh-CN">
          <Link component={RouterLink} to={`/plans/${plan.key}`} color="inherit">
            {plan.title}
          </Link>
        </Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {[place(plan.jurisdiction), period(plan), translate('pg.answers.items_count', { smart_count: count })].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {areas.map((area) => (
        <Paper key={area.id} variant="outlined" sx={{ mb: 1.5, overflow: 'clip' }}>
          <Typography
            variant="h4"
            component="h3"
            lang="zh-CN"
            sx={{ px: 2.5, py: 0.875, bgcolor: 'inset', color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}
          >
            {area.title}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {area.items.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                highlight={subject.unitIds}
                markLabel={markLabel}
                kind={translate(item.__typename === 'Goal' ? 'pg.word.goal' : 'pg.word.measure')}
                linkTo={`/plans/${plan.key}#${anchorOf(item.id)}`}
                badges={<InvolvementBadges involvements={involvementsOf(item, subject)} withUnit={subject.unitIds.size > 1} />}
              />
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}
