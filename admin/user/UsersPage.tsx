import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { Box, Button, MenuItem, Pagination, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { useDebounced } from '../search/use-debounced.ts';
import { CreateUserDialog } from './CreateUserDialog.tsx';
import { RolesExplained } from './RolesExplained.tsx';
import { AdministratorsOnly } from './SignedInOnly.tsx';
import { usersQuery, type UsersAnswer } from './user-query.ts';
import { UserList } from './UserList.tsx';

const perPage = 25;

interface Filter {
  search: string;
  role: UserRole | '';
}

function FilterBar({ filter, onChange, onCreate }: { filter: Filter; onChange: (filter: Filter) => void; onCreate: () => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mb: 2 }}>
      <TextField
        label={translate('pg.accounts.users.search')}
        value={filter.search}
        onChange={({ target }) => onChange({ ...filter, search: target.value })}
        sx={{ flex: '1 1 240px', maxWidth: { sm: 340 } }}
      />
      <TextField
        select
        label={translate('pg.accounts.field.role')}
        value={filter.role}
        onChange={({ target }) => onChange({ ...filter, role: target.value as Filter['role'] })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ minWidth: 150 }}
      >
        <MenuItem value="">{translate('pg.accounts.users.all_roles')}</MenuItem>
        {Object.values(UserRole).map((role) => (
          <MenuItem key={role} value={role}>
            {translate(`pg.enum.userRole.${role}`)}
          </MenuItem>
        ))}
      </TextField>
      <Button variant="contained" startIcon={<PersonAddOutlined />} onClick={onCreate} sx={{ ml: { sm: 'auto' } }}>
        {translate('pg.accounts.users.create')}
      </Button>
    </Box>
  );
}

function Users() {
  const translate = useTranslate();
  const [filter, setFilter] = useState<Filter>({ search: '', role: '' });
  const [page, setPage] = useState(1);
  const [creating, setCreating] = useState(false);
  const search = useDebounced(filter.search);
  const variables = { search: search || null, role: filter.role || null, first: perPage, offset: (page - 1) * perPage };
  const query = useGraphql<UsersAnswer>(usersQuery, variables, { keepPrevious: true });
  const change = (next: Filter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <>
      <FilterBar filter={filter} onChange={change} onCreate={() => setCreating(true)} />
      <QueryView query={query}>
        {({ users: { nodes, totalCount } }) => (
          <>
            {totalCount === 0 ? <Notice icon={PersonSearchOutlined} title={translate('pg.accounts.users.none')} /> : <UserList users={nodes} />}
            {totalCount > perPage && <Pagination page={page} count={Math.ceil(totalCount / perPage)} onChange={(_, next) => setPage(next)} sx={{ mb: 2.5 }} />}
          </>
        )}
      </QueryView>
      {creating && <CreateUserDialog onClose={() => setCreating(false)} />}
    </>
  );
}

/** Who can sign in, and what they may do. */
export function UsersPage() {
  const translate = useTranslate();
  return (
    <AdministratorsOnly>
      <PageHeader title={translate('pg.accounts.users.title')} intro={translate('pg.accounts.users.intro')} />
      <Users />
      <RolesExplained />
    </AdministratorsOnly>
  );
}
