import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBackgroundExport } from '../../export/use-background-export.tsx';
import { useListText } from '../list-text.ts';
import type { SelectedRow } from './bulk-operation.ts';

/** Takes whole plans away, all in one file that is written in the background. */
export function BulkExport({ rows }: { rows: readonly SelectedRow[] }) {
  const { t } = useListText();
  const translate = useTranslate();
  const { begin, isPending } = useBackgroundExport();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (format: 'JSON' | 'XLSX') => () => {
    setAnchor(null);
    begin({ planIds: rows.map(({ id }) => id), format });
  };
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<FileDownloadOutlined />}
        disabled={isPending}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {t('export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick('JSON')}>{translate('pg.exports.plans_json')}</MenuItem>
        <MenuItem onClick={pick('XLSX')}>{translate('pg.exports.plans_xlsx')}</MenuItem>
      </Menu>
    </>
  );
}
