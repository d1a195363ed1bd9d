import { Button, Paper, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useAsk } from '../../ask/ask-context.ts';
import { useCells } from '../../ask/answer/use-cells.ts';
import { tellingFields } from '../../ask/question/columns.ts';
import { typeNamed } from '../../ask/reduced/ask-schema.ts';
import type { ListMeta } from '../../providers/data-provider.ts';
import type { ListRow } from '../row-words.ts';
import type { BulkSpec } from '../list-specs.ts';
import { inDigits, useListText } from '../list-text.ts';
import { BulkExport } from './BulkExport.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import type { BulkVerb, SelectedRow } from './bulk-operation.ts';

interface Props {
  type: string;
  bulk: BulkSpec;
  /** What the list shows, to select all of it. */
  meta: ListMeta;
  total: number;
  rows: readonly SelectedRow[];
  onSelect(rows: SelectedRow[]): void;
}

/** The most rows that the API writes at once. */
const most = 500;

/** Reads all rows of the list, not only the page, so that they can be selected. */
function useSelectAll({ type: typeName, meta, onSelect }: Props) {
  const { schema } = useAsk();
  const cells = useCells();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const [isBusy, setBusy] = useState(false);
  const type = typeNamed(schema, typeName);
  const selectAll = async () => {
    setBusy(true);
    try {
      const columns = tellingFields(schema, type);
      const params = { filter: {}, pagination: { page: 1, perPage: most }, meta: { ...meta, columns } };
      const { data } = await dataProvider.getList<ListRow>(type.list ?? '', params);
      onSelect(
        data.map((row) => ({
          id: row.id,
          version: row.version,
          label: columns
            .flatMap((path) => cells.cell(type, path, row))
            .join(' ')
            .slice(0, 60),
        })),
      );
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    setBusy(false);
  };
  return { selectAll: () => void selectAll(), isBusy };
}

/** What can be done with the rows that are selected. */
export function BulkBar(props: Props) {
  const { type, bulk, total, rows, onSelect } = props;
  const { t } = useListText();
  const { selectAll, isBusy } = useSelectAll(props);
  const [verb, setVerb] = useState<BulkVerb | null>(null);
  if (rows.length === 0) return null;
  const tooMany = total > most;
  const verbs: BulkVerb[] = [
    ...(bulk.fields.length > 0 ? ['edit' as const] : []),
    ...(bulk.families ? ['families' as const] : []),
    ...(bulk.published ? ['publish' as const, 'archive' as const] : []),
    'delete',
  ];
  return (
    <Paper
      role="toolbar"
      aria-label={t('bulk.bar')}
      variant="outlined"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 0.75,
        mb: 1.5,
        borderColor: 'primary.main',
        position: 'sticky',
        top: 64,
        zIndex: 2,
      }}
    >
      <Typography role="status" sx={{ fontWeight: 650, fontSize: '0.9375rem' }}>
        {t('bulk.selected', { count: inDigits(rows.length) })}
      </Typography>
      {rows.length < total && (
        <Tooltip title={tooMany ? t('bulk.too_many') : ''}>
          <span>
            <Button size="small" disabled={tooMany} loading={isBusy} onClick={selectAll}>
              {t('bulk.select_all', { count: inDigits(total) })}
            </Button>
          </span>
        </Tooltip>
      )}
      <Button size="small" color="inherit" onClick={() => onSelect([])} sx={{ mr: 'auto' }}>
        {t('bulk.unselect')}
      </Button>
      {bulk.published && <BulkExport rows={rows} />}
      {verbs.map((each) => (
        <Button
          key={each}
          size="small"
          variant={each === 'edit' ? 'contained' : 'outlined'}
          color={each === 'delete' ? 'error' : 'primary'}
          disabled={rows.length > most}
          onClick={() => setVerb(each)}
        >
          {t(`bulk.${each}`)}
        </Button>
      ))}
      {verb && (
        <BulkDialog
          type={type}
          bulk={bulk}
          verb={verb}
          rows={rows}
          onClose={() => setVerb(null)}
          onDone={() => {
            setVerb(null);
            onSelect([]);
          }}
        />
      )}
    </Paper>
  );
}
