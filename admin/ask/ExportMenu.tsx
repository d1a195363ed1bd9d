import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button, Divider, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useBackgroundExport } from '../export/use-background-export.tsx';
import type { ExportRequest } from './question/export-request.ts';
import { useMayKeep } from './saved/use-kept.ts';
import { useExport } from './use-export.ts';

interface Props {
  /** What to ask for to take all rows away; null while there is nothing to ask for. */
  request: ExportRequest | null;
  /** The words on the button and on its choices. */
  words: Record<'export' | 'exporting' | 'csv' | 'xlsx', string>;
}

/** What is to be written in the background: the same rows, columns and name. */
const inputOf = ({ list, body: { title, ...rest } }: ExportRequest, format: 'CSV' | 'XLSX') => ({ list: { name: list, ...rest }, title, format });

/** Takes all rows of a question away as a file, at once or written in the background. */
export function ExportMenu({ request, words }: Props) {
  const translate = useTranslate();
  const mayKeep = useMayKeep();
  const { exporting, exportAs } = useExport();
  const background = useBackgroundExport();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (format: 'csv' | 'xlsx') => () => {
    setAnchor(null);
    if (request) void exportAs(request, format);
  };
  const prepare = (format: 'CSV' | 'XLSX') => () => {
    setAnchor(null);
    if (request) background.begin(inputOf(request, format));
  };
  return (
    <>
      <Button
        startIcon={<FileDownloadOutlined />}
        color="inherit"
        loading={exporting}
        loadingPosition="start"
        disabled={!request}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {words[exporting ? 'exporting' : 'export']}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick('csv')}>{words.csv}</MenuItem>
        <MenuItem onClick={pick('xlsx')}>{words.xlsx}</MenuItem>
        {mayKeep && [
          <Divider key="background" />,
          <MenuItem key="csv" onClick={prepare('CSV')}>
            {translate('pg.exports.background_csv')}
          </MenuItem>,
          <MenuItem key="xlsx" onClick={prepare('XLSX')}>
            {translate('pg.exports.background_xlsx')}
          </MenuItem>,
          <Divider key="line" />,
          <MenuItem key="mine" component={RouterLink} to="/exports">
            {translate('pg.exports.mine')}
          </MenuItem>,
        ]}
      </Menu>
    </>
  );
}
