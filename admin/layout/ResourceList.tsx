import FilterAltOff from '@mui/icons-material/FilterAltOff';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, Skeleton, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { DataTable, FilterForm, ListBase, Pagination, useListContext, useTranslate, type FilterPayload, type RaRecord, type SortPayload } from 'react-admin';
import { Notice } from './Notice.tsx';
import { PageHeader } from './PageHeader.tsx';

interface Props<T extends RaRecord> {
  resource: string;
  intro?: string;
  /** What can be done with the list as a whole, below its head. */
  action?: ReactNode;
  sort: SortPayload;
  /** What always holds of the records listed. */
  filter?: FilterPayload;
  perPage?: number;
  filters: ReactElement[];
  /** The columns of the table on wide screens: `DataTable.Col` elements. */
  columns: ReactNode;
  /** One record as a card, for small screens. */
  Card: ComponentType<{ record: T }>;
}

function Nothing() {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  const clear = (
    <Button variant="outlined" onClick={() => setFilters({})}>
      {translate('ra.navigation.clear_filters')}
    </Button>
  );
  return <Notice icon={FilterAltOff} title={translate('pg.common.no_match')} hint={translate('pg.common.no_match_hint')} action={clear} />;
}

function Failure() {
  const translate = useTranslate();
  const { error, refetch } = useListContext();
  const retry = (
    <Button variant="outlined" onClick={() => refetch()}>
      {translate('pg.common.retry')}
    </Button>
  );
  return (
    <Notice
      icon={CloudOffOutlined}
      role="alert"
      title={translate('pg.error.title')}
      hint={translate(error?.message ?? 'pg.error.INTERNAL', { _: error?.message ?? '' })}
      action={retry}
    />
  );
}

function Rows<T extends RaRecord>({ columns, Card }: Pick<Props<T>, 'columns' | 'Card'>) {
  const { data, error, isPending } = useListContext<T>();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  if (error) return <Failure />;
  if (isPending) return [0, 1, 2, 3, 4, 5].map((row) => <Skeleton key={row} variant="rounded" height={52} sx={{ m: 1.5 }} />);
  if (data.length === 0) return <Nothing />;
  if (!small) {
    return (
      <Box sx={{ overflowX: 'auto' }}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          {columns}
        </DataTable>
      </Box>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0 }}>
      {data.map((record) => (
        <Box
          component="li"
          key={record.id}
          sx={{ listStyle: 'none', px: 2, py: 1.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
        >
          <Card record={record} />
        </Box>
      ))}
    </Box>
  );
}

const everything: FilterPayload = {};

/** The list page of a resource: head, filters, a table on wide screens and cards on small ones, pages below. */
export function ResourceList<T extends RaRecord>({ resource, intro, action, sort, filter = everything, perPage = 25, filters, columns, Card }: Props<T>) {
  const translate = useTranslate();
  return (
    <ListBase resource={resource} sort={sort} filter={filter} perPage={perPage}>
      <PageHeader title={translate(`resources.${resource}.name`, { smart_count: 2 })} intro={intro}>
        {action}
      </PageHeader>
      <Box
        sx={{
          mb: 1.5,
          '& .RaFilterForm-filterFormInput, & form': { alignItems: 'flex-start' },
          '& .MuiFormHelperText-root': { display: 'none' },
          '& .RaFilterForm-filterFormInput, & .RaFilterForm-filterFormInput > *': { width: { xs: '100%', sm: 'auto' } },
        }}
      >
        <FilterForm filters={filters} />
      </Box>
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        <Rows columns={columns} Card={Card} />
        <Pagination rowsPerPageOptions={[25, 50, 100]} />
      </Paper>
    </ListBase>
  );
}
