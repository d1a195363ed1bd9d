import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../ask/ask-context.ts';
import { exportRequest } from '../ask/question/export-request.ts';
import type { Question } from '../ask/question/question.ts';
import type { Filter } from '../ask/question/to-filter.ts';
import { useExport } from '../ask/use-export.ts';
import { inDigits, useListText } from './list-text.ts';

interface Props {
  question: Question;
  /** The conditions and the words searched for. */
  where: Filter | undefined;
  total: number | undefined;
}

/** Takes the whole list away as a file, with the columns that are shown: all rows that match, not the page. */
export function ListExport({ question, where, total }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useListText();
  const { exporting, exportAs } = useExport();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (format: 'csv' | 'xlsx') => () => {
    setAnchor(null);
    void exportAs(exportRequest(schema, question, where, wording), format);
  };
  const count = inDigits(total ?? 0);
  return (
    <>
      <Button
        startIcon={<FileDownloadOutlined />}
        color="inherit"
        loading={exporting}
        loadingPosition="start"
        disabled={!total}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {t(exporting ? 'exporting' : 'export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick('csv')}>{t('export_csv', { count })}</MenuItem>
        <MenuItem onClick={pick('xlsx')}>{t('export_xlsx', { count })}</MenuItem>
      </Menu>
    </>
  );
}
