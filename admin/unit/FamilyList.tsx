import { Box, Chip, Link } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';
import { RegistryAction } from '../registry/RegistryAction.tsx';
import { familyKind } from '../registry/registry-kinds.ts';

interface FamilyRecord {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  units: { totalCount: number; nodes: { id: string; shortName: string }[] };
}

/** Families that no unit belongs to yet are left out. */
const withUnits = { units: { some: {} } };
const filters = [<SearchFilter key="q" source="q" alwaysOn />];

function Name({ family }: { family: FamilyRecord }) {
  const { family: nameOf } = useNames();
  return (
    <Link component={RouterLink} to={`/families/${family.code}`} sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {nameOf(family)}
    </Link>
  );
}

function Units({ family }: { family: FamilyRecord }) {
  const shown = family.units.nodes.slice(0, 8);
  const more = family.units.totalCount - shown.length;
  return (
    <Box component="ul" lang="zh-CN" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      {shown.map((unit) => (
        <Box component="li" key={unit.id} sx={{ listStyle: 'none' }}>
          <Chip size="small" variant="outlined" clickable component={RouterLink} to={`/units/${unit.id}`} label={unit.shortName} />
        </Box>
      ))}
      {more > 0 && (
        <Box component="li" sx={{ listStyle: 'none', color: 'text.secondary', fontSize: '0.8125rem' }}>
          +{more}
        </Box>
      )}
    </Box>
  );
}

function Card({ record: family }: { record: FamilyRecord }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Name family={family} />
      <Units family={family} />
    </Box>
  );
}

/** All families: counterparts across levels of government. */
export function FamilyList() {
  const translate = useTranslate();
  const columns = (
    <>
      <DataTable.Col source="name" render={(family: FamilyRecord) => <Name family={family} />} />
      <DataTable.Col source="nameEn" />
      <DataTable.Col source="shortName" />
      <DataTable.Col source="units" disableSort render={(family: FamilyRecord) => <Units family={family} />} />
    </>
  );
  return (
    <ResourceList<FamilyRecord>
      resource="families"
      action={<RegistryAction kind={familyKind} resource="families" />}
      intro={translate('pg.home.ready_hint')}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
      filter={withUnits}
      filters={filters}
      columns={columns}
      Card={Card}
    />
  );
}
