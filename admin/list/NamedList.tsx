import { Button } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { ListPage } from './ListPage.tsx';
import { listSpecs } from './list-specs.ts';
import { useListText } from './list-text.ts';

/** The name of a list of the console. */
export type ListName = keyof typeof listSpecs;

function AsTree() {
  const { t } = useListText();
  return (
    <Button component={RouterLink} to="/jurisdictions" size="small" variant="outlined" sx={{ mt: 1.5, bgcolor: 'background.paper' }}>
      {t('all_places_tree')}
    </Button>
  );
}

/** One of the lists of the console. */
export const NamedList = ({ name }: { name: ListName }) => (
  <ListPage key={name} spec={listSpecs[name]}>
    {name === 'places' && <AsTree />}
  </ListPage>
);
