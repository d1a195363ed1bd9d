import { Box, Link } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { PlaceFilter, SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';
import { RegistryAction } from '../registry/RegistryAction.tsx';
import { groupKind } from '../registry/registry-kinds.ts';
import type { Place } from '../plan/plan-query.ts';

interface GroupRecord {
  id: string;
  name: string;
  nameEn: string | null;
  jurisdiction: Place;
  members: { totalCount: number };
  responsibilities: { totalCount: number };
}

const filters = [<SearchFilter key="q" source="q" alwaysOn />, <PlaceFilter key="place" source="jurisdiction.id" alwaysOn />];

function Name({ group }: { group: GroupRecord }) {
  const { place: nameOf } = useNames();
  return (
    <Link component={RouterLink} to={`/groups/${group.id}`} sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {nameOf(group)}
    </Link>
  );
}

function Card({ record: group }: { record: GroupRecord }) {
  const translate = useTranslate();
  const { place } = useNames();
  const counts = [
    translate('pg.common.units_count', { smart_count: group.members.totalCount }),
    translate('pg.common.duties_count', { smart_count: group.responsibilities.totalCount }),
  ];
  return (
    <>
      <Name group={group} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>{[place(group.jurisdiction), ...counts].join(' · ')}</Box>
    </>
  );
}

/** All groups of units that plans name. */
export function GroupList() {
  const translate = useTranslate();
  const { place } = useNames();
  const columns = (
    <>
      <DataTable.Col source="name" render={(group: GroupRecord) => <Name group={group} />} />
      <DataTable.Col source="jurisdiction.name" render={(group: GroupRecord) => place(group.jurisdiction)} />
      <DataTable.Col align="right" source="members" disableSort render={(group: GroupRecord) => group.members.totalCount} />
      <DataTable.Col align="right" source="duties" disableSort render={(group: GroupRecord) => group.responsibilities.totalCount} />
    </>
  );
  return (
    <ResourceList<GroupRecord>
      resource="groups"
      action={<RegistryAction kind={groupKind} resource="groups" />}
      intro={translate('pg.unitGroup.list_intro')}
      sort={{ field: 'name', order: 'ASC' }}
      perPage={50}
      filters={filters}
      columns={columns}
      Card={Card}
    />
  );
}
