import { Box, Link, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { areaAnchor } from '../area/AreaSection.tsx';
import type { Item } from '../item/item-types.ts';
import { barHeight } from '../layout/TopBar.tsx';
import type { AreaRow } from './plan-query.ts';
import { useScrollSpy } from './use-scroll-spy.ts';

interface Props {
  parts: { area: AreaRow; items: Item[] }[];
}

const goTo = (id: string) => document.getElementById(id)?.scrollIntoView({ behavior: 'smooth', block: 'start' });

function OutlineEntry({ area, count, active }: { area: AreaRow; count: number; active: boolean }) {
  const id = areaAnchor(area.id);
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Link
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault();
          goTo(id);
        }}
        underline="none"
        aria-current={active ? 'location' : undefined}
        sx={{
          display: 'flex',
          gap: 1,
          py: 0.625,
          pl: 1.5,
          pr: 0.5,
          borderLeft: 2,
          borderRadius: 0,
          borderColor: active ? 'primary.main' : 'divider',
          color: active ? 'primary.main' : 'text.secondary',
          fontWeight: active ? 650 : 450,
          fontSize: '0.875rem',
          lineHeight: 1.5,
          '&:hover': { color: 'primary.main' },
        }}
      >
        <Box component="span" lang="zh-CN" sx={{ flex: 1 }}>
          {area.title}
        </Box>
        <Box component="span" sx={{ fontSize: '0.75rem', lineHeight: 1.75, fontVariantNumeric: 'tabular-nums' }}>
          {count}
        </Box>
      </Link>
    </Box>
  );
}

/** The areas of a plan: a list that stays in view on wide screens and follows the reader, a menu on small ones. */
export function PlanOutline({ parts }: Props) {
  const translate = useTranslate();
  const active = useScrollSpy(parts.map(({ area }) => areaAnchor(area.id)));
  return (
    <>
      <Box
        component="nav"
        aria-label={translate('pg.plan.outline')}
        sx={{
          display: { xs: 'none', md: 'block' },
          position: 'sticky',
          top: barHeight + 24,
          alignSelf: 'start',
          maxHeight: `calc(100vh - ${barHeight + 48}px)`,
          overflowY: 'auto',
        }}
      >
        <Typography variant="overline" component="h2" sx={{ color: 'text.secondary', display: 'block', mb: 1, pl: 1.5 }}>
          {translate('pg.plan.outline')}
        </Typography>
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {parts.map(({ area, items }) => (
            <OutlineEntry key={area.id} area={area} count={items.length} active={active === areaAnchor(area.id)} />
          ))}
        </Box>
      </Box>
      <TextField
        select
        fullWidth
        label={translate('pg.plan.jump')}
        value={active ?? ''}
        onChange={(event) => goTo(event.target.value)}
        sx={{ display: { md: 'none' }, mb: 2 }}
      >
        {parts.map(({ area, items }) => (
          <MenuItem key={area.id} value={areaAnchor(area.id)}>
            {area.title} · {items.length}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
