import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import { useTranslate } from 'react-admin';
import type { Item } from '../item/item-types.ts';
import { Notice } from '../layout/Notice.tsx';
import { RoleMatrix, type RoleMatrixRow } from '../unit/RoleMatrix.tsx';
import { unitsOf } from './plan-filter.ts';

function countRoles(items: Item[], unitId: string): RoleMatrixRow['counts'] {
  const counts: RoleMatrixRow['counts'] = {};
  for (const duty of items.flatMap((item) => item.responsibilities.nodes)) {
    if (duty.unit?.id === unitId) counts[duty.role] = (counts[duty.role] ?? 0) + 1;
  }
  return counts;
}

/** Who answers for how much of a plan: its units by role, the busiest first. */
export function PlanUnits({ items }: { items: Item[] }) {
  const translate = useTranslate();
  const rows = unitsOf(items).map((unit) => ({
    id: unit.id,
    label: unit.shortName,
    hint: unit.name,
    to: `?unit=${unit.id}`,
    counts: countRoles(items, unit.id),
  }));
  if (rows.length === 0) return <Notice icon={ApartmentOutlined} title={translate('pg.plan.no_units')} />;
  return <RoleMatrix label={translate('pg.plan.unit_duties')} head={translate('pg.word.unit')} rows={rows} />;
}
