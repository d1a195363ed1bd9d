import ShareOutlined from '@mui/icons-material/ShareOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { exploreLink } from './model/picture-state.ts';

/** The way from a page to the same row in the graph. */
export function GraphLink({ id, steps = 1 }: { id: string; steps?: number }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<ShareOutlined />}
      component={RouterLink}
      to={exploreLink([id], { steps })}
      sx={{ bgcolor: 'background.paper' }}
    >
      {translate('pg.nav.explore_open')}
    </Button>
  );
}
