import { Box, Link, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { loadsQuery, type FamilyLoad, type LoadsAnswer } from './home-query.ts';

const shown = 12;
const loadOf = (family: FamilyLoad): number => family.units.nodes.reduce((sum, unit) => sum + unit.responsibilities.totalCount, 0);

function FamilyBar({ family, load, most }: { family: FamilyLoad; load: number; most: number }) {
  const translate = useTranslate();
  const { family: nameOf } = useNames();
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Link
        component={RouterLink}
        to={`/families/${family.code}`}
        color="inherit"
        underline="none"
        sx={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap: 0.5,
          height: '100%',
          px: 1.75,
          py: 1.25,
          borderRadius: 2,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
          '&:hover': { borderColor: 'primary.main' },
        }}
      >
        <Box component="span" sx={{ fontWeight: 600, fontSize: '0.9375rem', lineHeight: 1.45 }}>
          {nameOf(family)}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
          <Box aria-hidden sx={{ flex: 1, height: 4, borderRadius: 1, bgcolor: 'inset' }}>
            <Box sx={{ width: `${(100 * load) / most}%`, height: '100%', borderRadius: 1, bgcolor: 'primary.main', opacity: 0.75 }} />
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
            {translate('pg.common.duties_count', { smart_count: load })}
          </Box>
        </Box>
      </Link>
    </Box>
  );
}

function Waiting() {
  return Array.from({ length: shown }, (_, place) => <Skeleton key={place} component="li" variant="rounded" height={70} sx={{ listStyle: 'none' }} />);
}

function Busiest({ families }: { families: FamilyLoad[] }) {
  const loads = families.map((family) => ({ family, load: loadOf(family) })).filter(({ load }) => load > 0);
  const busiest = loads.toSorted((a, b) => b.load - a.load).slice(0, shown);
  const most = Math.max(...busiest.map(({ load }) => load));
  return busiest.map(({ family, load }) => <FamilyBar key={family.id} family={family} load={load} most={most} />);
}

/** Ready questions: the families whose units answer for most, each a link to all that it answers for. */
export function BusyFamilies() {
  const translate = useTranslate();
  const { data, isPending } = useGraphql<LoadsAnswer>(loadsQuery);
  if (!isPending && !data?.unitFamilies.nodes.some((family) => loadOf(family) > 0)) return null;
  return (
    <Box component="section" sx={{ mb: { xs: 4, md: 5 } }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2, mb: 1.25 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="h2">{translate('pg.home.ready')}</Typography>
          <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('pg.home.ready_hint')}</Typography>
        </Box>
        <Link component={RouterLink} to="/families" sx={{ fontSize: '0.875rem', whiteSpace: 'nowrap' }}>
          {translate('pg.home.all_families')}
        </Link>
      </Box>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(3, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
          gap: 1,
        }}
      >
        {data ? <Busiest families={data.unitFamilies.nodes} /> : <Waiting />}
      </Box>
    </Box>
  );
}
