import { Box, Link } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import { ChoiceFilter, SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';
import { RegistryAction } from '../registry/RegistryAction.tsx';
import { indicatorKind } from '../registry/registry-kinds.ts';
import { formatTarget } from '../target/format-target.ts';
import type { TargetFigure } from '../target/target-types.ts';

interface IndicatorRecord {
  id: string;
  name: string;
  nameEn: string | null;
  unitOfMeasure: string;
  direction: IndicatorDirection;
  targets: {
    totalCount: number;
    nodes: (TargetFigure & { id: string; dueYear: number | null; plan: { title: string; jurisdiction: { shortName: string; nameEn: string | null } } })[];
  };
}

const directions = Object.fromEntries(Object.values(IndicatorDirection).map((direction) => [direction, `pg.enum.direction.${direction}`]));
const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <ChoiceFilter key="direction" source="direction" label="pg.list.direction" choices={directions} alwaysOn />,
];

function Name({ indicator }: { indicator: IndicatorRecord }) {
  const { place } = useNames();
  return (
    <Link component={RouterLink} to={`/indicators/${indicator.id}`} sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {place(indicator)}
    </Link>
  );
}

function Values({ indicator }: { indicator: IndicatorRecord }) {
  const translate = useTranslate();
  const { short } = useNames();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25 }}>
      {indicator.targets.nodes.map((target) => (
        <Box component="li" key={target.id} title={target.plan.title} sx={{ listStyle: 'none', fontSize: '0.8125rem' }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 0.5 }}>
            {short(target.plan.jurisdiction)}
          </Box>
          <Box component="span" sx={{ fontWeight: 650, color: (theme) => theme.palette.figure }}>
            {formatTarget(target, translate)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Card({ record: indicator }: { record: IndicatorRecord }) {
  return (
    <>
      <Name indicator={indicator} />
      <Values indicator={indicator} />
    </>
  );
}

/** All indicators with their values in the plans. */
export function IndicatorList() {
  const translate = useTranslate();
  const columns = (
    <>
      <DataTable.Col source="name" render={(indicator: IndicatorRecord) => <Name indicator={indicator} />} />
      <DataTable.Col source="unitOfMeasure" render={(indicator: IndicatorRecord) => indicator.unitOfMeasure || '—'} />
      <DataTable.Col
        source="direction"
        render={(indicator: IndicatorRecord) => (
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            {translate(`pg.enum.direction.${indicator.direction}`)}
          </Box>
        )}
      />
      <DataTable.Col source="values" disableSort render={(indicator: IndicatorRecord) => <Values indicator={indicator} />} />
      <DataTable.Col align="right" source="targets" disableSort render={(indicator: IndicatorRecord) => indicator.targets.totalCount} />
    </>
  );
  return (
    <ResourceList<IndicatorRecord>
      resource="indicators"
      action={<RegistryAction kind={indicatorKind} resource="indicators" />}
      sort={{ field: 'name', order: 'ASC' }}
      perPage={50}
      filters={filters}
      columns={columns}
      Card={Card}
    />
  );
}
