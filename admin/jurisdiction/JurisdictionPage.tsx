import EditOutlined from '@mui/icons-material/EditOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import { Box, Button, FormControlLabel, IconButton, Link, Paper, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { listLink } from '../list/list-link.ts';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { CreateRecord } from '../registry/CreateRecord.tsx';
import { Curating } from '../registry/Curating.tsx';
import { jurisdictionKind } from '../registry/registry-kinds.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { PlaceForm } from './PlaceForm.tsx';
import { inUse, placesQuery, type PlaceRow, type PlacesAnswer } from './jurisdiction-query.ts';

function Entry({ place }: { place: PlaceRow }) {
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const [editing, setEditing] = useState(false);
  const edit = translate('pg.curate.edit_name', { name: place.name });
  const { place: nameOf } = useNames();
  const units = listLink('/units', { jurisdiction: { id: { eq: place.id } } });
  return (
    <Box sx={{ py: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
        <Typography component="span" sx={{ fontWeight: 650 }}>
          {nameOf(place)}
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {[translate(`pg.enum.level.${place.level}`), place.code].filter(Boolean).join(' · ')}
        </Box>
        {place.units.totalCount > 0 && (
          <Link component={RouterLink} to={units} sx={{ fontSize: '0.8125rem' }}>
            {translate('pg.common.units_count', { smart_count: place.units.totalCount })}
          </Link>
        )}
        {canCurate && (
          <IconButton size="small" aria-label={edit} title={edit} aria-expanded={editing} onClick={() => setEditing(!editing)} sx={{ ml: -1 }}>
            <EditOutlined sx={{ fontSize: 17 }} />
          </IconButton>
        )}
      </Box>
      {editing && <PlaceForm id={place.id} label={edit} onClose={() => setEditing(false)} />}
      {place.plans.nodes.length > 0 && (
        <Box component="ul" lang="zh-CN" sx={{ m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.25 }}>
          {place.plans.nodes.map((plan) => (
            <Box component="li" key={plan.id} sx={{ listStyle: 'none', fontSize: '0.875rem' }}>
              <Link component={RouterLink} to={`/plans/${plan.key}`}>
                {plan.title}
              </Link>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Branch({ places, parent }: { places: readonly PlaceRow[]; parent: string | null }) {
  const here = places.filter((place) => (place.parent?.id ?? null) === parent);
  if (here.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, pl: parent ? { xs: 2, sm: 3 } : 0, borderLeft: parent ? 2 : 0, borderColor: 'divider', ml: parent ? 0.5 : 0 }}>
      {here.map((place) => (
        <Box component="li" key={place.id} sx={{ listStyle: 'none' }}>
          <Entry place={place} />
          <Branch places={places} parent={place.id} />
        </Box>
      ))}
    </Box>
  );
}

/** The tree of places with the plans and units of each. */
export function JurisdictionPage() {
  const translate = useTranslate();
  const query = useGraphql<PlacesAnswer>(placesQuery);
  const [all, setAll] = useState(false);
  return (
    <Curating>
      <PageHeader title={translate('pg.jurisdiction.tree')}>
        <Button
          component={RouterLink}
          to="/jurisdictions/list"
          size="small"
          variant="outlined"
          startIcon={<TableRowsOutlined />}
          sx={{ mt: 1.5, mr: 1, bgcolor: 'background.paper' }}
        >
          {translate('pg.jurisdiction.as_list')}
        </Button>
        <CreateRecord kind={jurisdictionKind} label={translate('pg.curate.create.jurisdictions')} onMade={() => setAll(true)} />
      </PageHeader>
      <QueryView query={query}>
        {({ jurisdictions: { nodes } }) => (
          <>
            <FormControlLabel
              control={<Switch size="small" checked={all} onChange={(_, on) => setAll(on)} />}
              label={translate('pg.jurisdiction.show_empty', { smart_count: nodes.length - inUse(nodes).length })}
              sx={{ mb: 1, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
            />
            <Paper variant="outlined" sx={{ px: { xs: 2, sm: 3 }, py: 1.5 }}>
              <Branch places={all ? nodes : inUse(nodes)} parent={null} />
            </Paper>
          </>
        )}
      </QueryView>
    </Curating>
  );
}
