import FilterAltOff from '@mui/icons-material/FilterAltOff';
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { AreaSection } from '../area/AreaSection.tsx';
import { areLabelsOnly, type Item } from '../item/item-types.ts';
import { LabelsNotice } from '../item/LabelsNotice.tsx';
import { Notice } from '../layout/Notice.tsx';
import { TargetTable } from '../target/TargetTable.tsx';
import type { TargetRow } from '../target/target-types.ts';
import { filterItems, unitsOf } from './plan-filter.ts';
import type { AreaRow } from './plan-query.ts';
import { PlanFilterBar } from './PlanFilterBar.tsx';
import { PlanOutline } from './PlanOutline.tsx';
import { useHashTarget } from './use-hash-target.ts';
import { usePlanFilter } from './use-plan-filter.ts';

interface Props {
  areas: AreaRow[];
  items: Item[];
  tableTargets: TargetRow[];
}

/** The goals and measures of a plan, area by area, beside an outline that follows the reader. */
export function PlanContents({ areas, items, tableTargets }: Props) {
  const translate = useTranslate();
  const [filter, setFilter] = usePlanFilter();
  const { words, unit } = filter;
  const units = useMemo(() => unitsOf(items), [items]);
  const shown = useMemo(() => filterItems(items, { words, unit }), [items, words, unit]);
  const current = useHashTarget();
  const labelsOnly = areLabelsOnly(items);
  const filtered = Boolean(words || unit);
  const parts = areas.map((area) => ({ area, items: shown.filter((item) => item.area.id === area.id) })).filter((part) => !filtered || part.items.length > 0);
  const highlight = useMemo(() => new Set(unit ? [unit] : []), [unit]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '216px minmax(0, 1fr)' }, columnGap: 4 }}>
      <PlanOutline parts={parts} />
      <Box sx={{ minWidth: 0 }}>
        <PlanFilterBar filter={filter} onChange={setFilter} units={units} shown={shown.length} total={items.length} />
        {labelsOnly && <LabelsNotice />}
        {parts.map((part) => (
          <AreaSection key={part.area.id} {...part} words={words} highlight={highlight} current={current} markLabel={!labelsOnly} />
        ))}
        {parts.length === 0 && (
          <Notice
            icon={FilterAltOff}
            title={translate(filtered ? 'pg.common.no_match' : 'pg.plan.empty')}
            hint={filtered ? translate('pg.common.no_match_hint') : undefined}
          />
        )}
        {!filtered && tableTargets.length > 0 && (
          <Box sx={{ mt: 4 }}>
            <Box component="h2" sx={{ typography: 'h2', mb: 1.5 }}>
              {translate('pg.plan.from_table')}
            </Box>
            <TargetTable label={translate('pg.plan.from_table')} targets={tableTargets} where={() => translate('pg.plan.from_table')} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
