import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Box } from '@mui/material';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { barHeight } from './TopBar.tsx';

/** Says so while the browser has no network, whatever page is open. */
export function OfflineBar() {
  const translate = useTranslate();
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const look = {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 1,
    px: 2,
    py: 0.75,
    bgcolor: 'warning.main',
    color: 'warning.contrastText',
  };
  return (
    <Box role="status" sx={{ position: 'fixed', top: barHeight, left: 0, right: 0, zIndex: 'appBar', fontSize: '0.875rem', fontWeight: 600 }}>
      {!isOnline && (
        <Box sx={look}>
          <CloudOffOutlined fontSize="small" />
          {translate('pg.offline')}
        </Box>
      )}
    </Box>
  );
}
