import HubOutlined from '@mui/icons-material/HubOutlined';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { partnersQuery, type PartnersAnswer } from './partner-query.ts';
import type { UnitHead } from './unit-query.ts';

const PartnerGraph = lazy(() => import('./PartnerGraph.tsx').then((module) => ({ default: module.PartnerGraph })));
const most = 10;

function Loaded({ unit }: { unit: UnitHead }) {
  const translate = useTranslate();
  const own = useGraphql<PartnersAnswer>(partnersQuery([unit.id], most));
  const partners = own.data?.['u0']?.partners ?? [];
  const among = useGraphql<PartnersAnswer>(
    partnersQuery(
      partners.map((partner) => partner.unit.id),
      60,
    ),
    {},
    { enabled: partners.length > 0 },
  );
  if (own.isPending || (partners.length > 0 && among.isPending)) return <LinearProgress aria-label={translate('pg.common.loading')} />;
  if (partners.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{translate('pg.curate.map.none')}</Typography>;
  return (
    <Suspense fallback={<LoadingPage />}>
      <PartnerGraph unit={unit} partners={partners} among={Object.values(among.data ?? {}).filter((each) => each !== null)} />
    </Suspense>
  );
}

/** With whom a unit answers for goals and measures, as a small map; drawn when it is asked for. */
export function PartnerMap({ unit }: { unit: UnitHead }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Box component="section" aria-label={translate('pg.curate.map.title')} sx={{ mb: 4 }}>
      <Button size="small" startIcon={<HubOutlined />} aria-expanded={open} onClick={() => setOpen(!open)} sx={{ mb: 1 }}>
        {translate(open ? 'pg.curate.map.hide' : 'pg.curate.map.show')}
      </Button>
      {open && <Loaded unit={unit} />}
    </Box>
  );
}
