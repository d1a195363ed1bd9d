import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { Notice } from '../layout/Notice.tsx';
import type { PlanCardData } from './home-query.ts';
import { PlanCard, planCardsLook } from './PlanCard.tsx';

/** Plans by place, the place with most plans first. */
function byPlace(plans: PlanCardData[]): { place: PlanCardData['jurisdiction']; plans: PlanCardData[] }[] {
  const places = new Map<string, { place: PlanCardData['jurisdiction']; plans: PlanCardData[] }>();
  for (const plan of plans) {
    const shelf = places.get(plan.jurisdiction.id) ?? { place: plan.jurisdiction, plans: [] };
    places.set(plan.jurisdiction.id, shelf);
    shelf.plans.push(plan);
  }
  return [...places.values()].toSorted((a, b) => b.plans.length - a.plans.length);
}

/** The plans of each place as cards. */
export function PlanShelf({ plans }: { plans: PlanCardData[] }) {
  const translate = useTranslate();
  const { place: placeName } = useNames();
  if (plans.length === 0) return <Notice icon={ArticleOutlined} title={translate('pg.home.empty')} hint={translate('pg.home.empty_hint')} />;
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', mb: 1.25 }}>
        <Typography variant="h2">{translate('pg.home.plans_title')}</Typography>
        <Link component={RouterLink} to="/plans" sx={{ fontSize: '0.875rem' }}>
          {translate('pg.home.all_plans')}
        </Link>
      </Box>
      {byPlace(plans).map(({ place, plans: shelf }) => (
        <Box key={place.id} sx={{ mb: 3 }}>
          <Typography variant="h3" sx={{ color: 'text.secondary', mb: 1 }}>
            {placeName(place)}
            <Box component="span" sx={{ fontWeight: 450, ml: 1, fontSize: '0.8125rem' }}>
              {translate('pg.common.plans_count', { smart_count: shelf.length })}
            </Box>
          </Typography>
          <Box
            component="ul"
            sx={{
              ...planCardsLook,
              m: 0,
              p: 0,
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(3, minmax(0, 1fr))' },
              gap: 1.5,
            }}
          >
            {shelf.map((plan) => (
              <PlanCard key={plan.id} plan={plan} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
