import { Button, Paper, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import type { ListMeta } from '../../providers/data-provider.ts';
import type { BulkSpec } from '../list-specs.ts';
import { inDigits, useListText } from '../list-text.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { BulkExport } from './BulkExport.tsx';
import { type BulkVerb, mostAtOnce, type SelectedRow } from './bulk-operation.ts';
import { useSelectAll } from './use-select-all.ts';

interface Props {
  type: string;
  bulk: BulkSpec;
  /** What the list shows, to select all of it. */
  meta: ListMeta;
  total: number;
  rows: readonly SelectedRow[];
  onSelect(rows: SelectedRow[]): void;
}

const verbsOf = ({ fields, families, published }: BulkSpec): BulkVerb[] => [
  ...(fields.length > 0 ? ['edit' as const] : []),
  ...(families ? ['families' as const] : []),
  ...(published ? ['publish' as const, 'archive' as const] : []),
  'delete',
];

function SelectAll({ type, meta, total, onSelect }: Props) {
  const { t } = useListText();
  const { selectAll, isBusy } = useSelectAll(type, meta, onSelect);
  const tooMany = total > mostAtOnce;
  return (
    <Tooltip title={tooMany ? t('bulk.too_many') : ''}>
      <span>
        <Button size="small" disabled={tooMany} loading={isBusy} onClick={selectAll}>
          {t('bulk.select_all', { count: inDigits(total) })}
        </Button>
      </span>
    </Tooltip>
  );
}

function Verbs({ type, bulk, rows, onSelect }: Props) {
  const { t } = useListText();
  const [verb, setVerb] = useState<BulkVerb | null>(null);
  const close = () => setVerb(null);
  const finish = () => {
    close();
    onSelect([]);
  };
  return (
    <>
      {verbsOf(bulk).map((each) => (
        <Button
          key={each}
          size="small"
          variant={each === 'edit' ? 'contained' : 'outlined'}
          color={each === 'delete' ? 'error' : 'primary'}
          disabled={rows.length > mostAtOnce}
          onClick={() => setVerb(each)}
        >
          {t(`bulk.${each}`)}
        </Button>
      ))}
      {verb && <BulkDialog type={type} bulk={bulk} verb={verb} rows={rows} onClose={close} onDone={finish} />}
    </>
  );
}

const look = {
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
} as const;

/** What can be done with the rows that are selected. */
export function BulkBar(props: Props) {
  const { bulk, total, rows, onSelect } = props;
  const { t } = useListText();
  if (rows.length === 0) return null;
  return (
    <Paper role="toolbar" aria-label={t('bulk.bar')} variant="outlined" sx={look}>
      <Typography role="status" sx={{ fontWeight: 650, fontSize: '0.9375rem' }}>
        {t('bulk.selected', { count: inDigits(rows.length) })}
      </Typography>
      {rows.length < total && <SelectAll {...props} />}
      <Button size="small" color="inherit" onClick={() => onSelect([])} sx={{ mr: 'auto' }}>
        {t('bulk.unselect')}
      </Button>
      {bulk.published && <BulkExport rows={rows} />}
      <Verbs {...props} />
    </Paper>
  );
}
