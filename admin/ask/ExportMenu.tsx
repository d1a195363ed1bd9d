import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import type { ExportRequest } from './question/export-request.ts';
import { useExport } from './use-export.ts';

interface Props {
  /** What to ask for to take all rows away; null while there is nothing to ask for. */
  request: ExportRequest | null;
  /** The words on the button and on its choices. */
  words: Record<'export' | 'exporting' | 'csv' | 'xlsx', string>;
}

/** Takes all rows of a question away as a file. */
export function ExportMenu({ request, words }: Props) {
  const { exporting, exportAs } = useExport();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (format: 'csv' | 'xlsx') => () => {
    setAnchor(null);
    if (request) void exportAs(request, format);
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
      </Menu>
    </>
  );
}
