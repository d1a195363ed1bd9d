import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What stands where a page is about to be. */
export function LoadingPage() {
  const translate = useTranslate();
  return (
    <Box component="output" sx={{ display: 'block' }} aria-label={translate('pg.common.loading')}>
      <Skeleton width="18%" height={24} />
      <Skeleton width="52%" height={44} sx={{ mb: 3 }} />
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} variant="rounded" height={112} sx={{ mb: 2 }} />
      ))}
    </Box>
  );
}
