import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { Item } from '../item/item-types.ts';
import { anchorOf } from '../item/ItemRow.tsx';
import { Notice } from '../layout/Notice.tsx';
import { TargetTable } from '../target/TargetTable.tsx';
import type { TargetRow } from '../target/target-types.ts';

/** All figures of a plan in one table, each with a link to where it is written. */
export function PlanTargets({ items, tableTargets }: { items: Item[]; tableTargets: TargetRow[] }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const owners = new Map(items.flatMap((item) => item.targets.nodes.map((target) => [target.id, item] as const)));
  const targets = [...items.flatMap((item) => item.targets.nodes), ...tableTargets];
  if (targets.length === 0) return <Notice icon={QueryStatsOutlined} title={translate('pg.target.none')} />;
  const where = (target: TargetRow) => {
    const item = owners.get(target.id);
    if (!item) return translate('pg.plan.from_table');
    return (
      <Link component={RouterLink} to={`${pathname}#${anchorOf(item.id)}`} title={item.statement}>
        {translate(item.__typename === 'Goal' ? 'pg.word.goal' : 'pg.word.measure')} {item.ordinal}
      </Link>
    );
  };
  return <TargetTable label={translate('pg.plan.figures')} targets={targets} where={where} />;
}
