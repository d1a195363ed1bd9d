import { Box, Link, Paper, Typography, useTheme } from '@mui/material';
import cytoscape, { type ElementDefinition } from 'cytoscape';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { Partner, PartnersAnswer } from './partner-query.ts';
import type { UnitHead } from './unit-query.ts';

interface Props {
  unit: UnitHead;
  partners: Partner[];
  /** The partners of the partners. */
  among: NonNullable<PartnersAnswer[string]>[];
}

/** The units as points and each pair that answers for something together as a line, once. */
function elementsOf({ unit, partners, among }: Props): ElementDefinition[] {
  const inside = new Set([unit.id, ...partners.map((partner) => partner.unit.id)]);
  const nodes = [unit, ...partners.map((partner) => partner.unit)].map(({ id, shortName }) => ({
    data: { id, label: shortName, own: id === unit.id ? 1 : 0 },
  }));
  const pairs = new Map<string, ElementDefinition>();
  const add = (a: string, b: string, count: number) => {
    const id = [a, b].toSorted().join(' ');
    if (a !== b && inside.has(a) && inside.has(b) && !pairs.has(id)) pairs.set(id, { data: { id, source: a, target: b, count } });
  };
  for (const partner of partners) add(unit.id, partner.unit.id, partner.sharedCount);
  for (const each of among) for (const partner of each.partners) add(each.unit.id, partner.unit.id, partner.sharedCount);
  return [...nodes, ...pairs.values()];
}

/** A unit among those it answers together with: a picture, and the same as a list. */
export function PartnerGraph(props: Props) {
  const { partners } = props;
  const translate = useTranslate();
  const navigate = useNavigate();
  const { palette, typography } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const elements = useMemo(() => elementsOf(props), [props]);
  const most = Math.max(...elements.map(({ data }) => Number(data['count'] ?? 0)));
  useEffect(() => {
    const graph = cytoscape({
      container: box.current,
      elements,
      layout: { name: 'concentric', concentric: (node) => Number(node.data('own')), levelWidth: () => 1, minNodeSpacing: 46, padding: 28 },
      userZoomingEnabled: false,
      maxZoom: 1.1,
      style: [
        {
          selector: 'node',
          style: {
            label: 'data(label)',
            color: palette.text.primary,
            'font-family': String(typography.fontFamily),
            'font-size': 13,
            'text-valign': 'bottom',
            'text-margin-y': 5,
            width: 18,
            height: 18,
            'background-color': palette.primary.light,
          },
        },
        { selector: 'node[own = 1]', style: { width: 30, height: 30, 'background-color': palette.primary.main, 'font-weight': 'bold' } },
        { selector: 'edge', style: { width: `mapData(count, 0, ${most}, 1, 9)`, 'line-color': palette.divider, 'curve-style': 'straight' } },
      ],
    });
    graph.on('tap', 'node', ({ target }) => void navigate(`/units/${String(target.id())}`));
    return () => graph.destroy();
  }, [elements, most, navigate, palette, typography.fontFamily]);
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
      <Box>
        <Box ref={box} aria-hidden sx={{ height: { xs: 320, sm: 420 }, cursor: 'pointer' }} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('pg.curate.map.hint')}
        </Typography>
      </Box>
      <Box component="ul" aria-label={translate('pg.curate.map.list')} sx={{ m: 0, p: 0, alignSelf: 'center' }}>
        {partners.map(({ unit, sharedCount }) => (
          <Box component="li" key={unit.id} sx={{ listStyle: 'none', fontSize: '0.875rem', py: 0.25 }}>
            <Link component={RouterLink} to={`/units/${unit.id}`} underline="always" lang="zh-CN">
              {unit.shortName}
            </Link>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {translate('pg.curate.map.together', { smart_count: sharedCount })}
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
