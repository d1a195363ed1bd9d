import { Box, Link } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { FamilyFilter, PlaceFilter, SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';
import { RegistryAction } from '../registry/RegistryAction.tsx';
import { unitKind } from '../registry/registry-kinds.ts';
import type { Place } from '../plan/plan-query.ts';
import { FamilyChips, type FamilyName } from './FamilyChips.tsx';

interface UnitRecord {
  id: string;
  name: string;
  shortName: string;
  jurisdiction: Place;
  families: { nodes: FamilyName[] };
  responsibilities: { totalCount: number };
}

const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <PlaceFilter key="place" source="jurisdiction.id" alwaysOn />,
  <FamilyFilter key="family" source="families.some.id" alwaysOn />,
];

function Name({ unit }: { unit: UnitRecord }) {
  return (
    <Link component={RouterLink} to={`/units/${unit.id}`} lang="zh-CN" sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {unit.shortName}
    </Link>
  );
}

function Card({ record: unit }: { record: UnitRecord }) {
  const translate = useTranslate();
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Name unit={unit} />
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
          {translate('pg.common.duties_count', { smart_count: unit.responsibilities.totalCount })}
        </Box>
      </Box>
      <Box lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.8125rem', my: 0.5 }}>
        {unit.name}
      </Box>
      <FamilyChips families={unit.families.nodes} />
    </>
  );
}

/** All units: bodies that answer for something. */
export function UnitList() {
  const { place } = useNames();
  const columns = (
    <>
      <DataTable.Col source="shortName" render={(unit: UnitRecord) => <Name unit={unit} />} />
      <DataTable.Col source="name" />
      <DataTable.Col source="jurisdiction.name" render={(unit: UnitRecord) => place(unit.jurisdiction)} />
      <DataTable.Col source="families" disableSort render={(unit: UnitRecord) => <FamilyChips families={unit.families.nodes} />} />
      <DataTable.Col align="right" source="duties" disableSort render={(unit: UnitRecord) => unit.responsibilities.totalCount} />
    </>
  );
  return (
    <ResourceList<UnitRecord>
      resource="units"
      action={<RegistryAction kind={unitKind} resource="units" />}
      sort={{ field: 'shortName', order: 'ASC' }}
      perPage={50}
      filters={filters}
      columns={columns}
      Card={Card}
    />
  );
}
