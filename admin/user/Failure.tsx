import { Alert } from '@mui/material';
import { useFailureWords } from './failure.ts';

/** What went wrong with a change of an account; nothing where nothing did. */
export function Failure({ error }: { error: unknown }) {
  const words = useFailureWords();
  return error ? (
    <Alert severity="error" sx={{ mb: 2 }}>
      {words(error)}
    </Alert>
  ) : null;
}
