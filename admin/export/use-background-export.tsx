import { Alert, Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useWrite } from '../providers/use-command.ts';
import { createExportMutation } from './export-query.ts';

/** Has a file written in the background and says where it will be found. */
export function useBackgroundExport() {
  const notify = useNotify();
  const translate = useTranslate();
  const { write, isPending } = useWrite();
  const told = (
    <Alert
      severity="info"
      variant="filled"
      sx={{ bgcolor: 'primary.main', color: 'primary.contrastText', alignItems: 'center' }}
      action={
        <Button color="inherit" size="small" component={RouterLink} to="/exports">
          {translate('pg.exports.look')}
        </Button>
      }
    >
      {translate('pg.exports.begun')}
    </Alert>
  );
  const begin = async (input: object): Promise<void> => {
    try {
      await write(createExportMutation, { input });
      notify(told, { autoHideDuration: 8000 });
    } catch (error) {
      const { message, body } = error as Error & { body?: { code?: string } };
      const words = body?.code === 'CONFLICT' ? 'pg.exports.too_many' : message;
      notify(words, { type: 'error', messageArgs: { _: words } });
    }
  };
  return { begin: (input: object) => void begin(input), isPending };
}
