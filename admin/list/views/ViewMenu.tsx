import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import { Button, Divider, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useMayKeep } from '../../ask/saved/use-kept.ts';
import { useListText } from '../list-text.ts';
import { plainView } from '../use-list-state.ts';
import { useViewDeeds, type ViewedList } from './use-view-deeds.ts';
import { groups, ownItems, viewItems } from './view-items.tsx';
import { ViewDialogs } from './ViewDialogs.tsx';

/** The views of a list: mine, my role's, everybody's; to open, keep, rename, share, and open the list with. */
export function ViewMenu(props: ViewedList) {
  const { views, view, isChanged, open } = props.state;
  const { t } = useListText();
  const mayKeep = useMayKeep();
  const work = useViewDeeds(props);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <Button
        startIcon={<BookmarksOutlined />}
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ maxWidth: 300 }}
      >
        {view ? t('view.button_named', { name: view.name }) : t('view.button')}
        {view && isChanged ? ` · ${t('view.changed')}` : ''}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem selected={view === null} onClick={then(() => open(views.some(({ isDefault }) => isDefault) ? plainView : null))}>
          {t('view.plain')}
        </MenuItem>
        {groups.flatMap((group) => viewItems(group, { views, view, t, onOpen: (id) => then(() => open(id)) }))}
        <Divider />
        {view && ownItems(view, { isChanged, mayKeep, t, on: (deed) => then(() => work.deeds[deed](view)) })}
        {view && <Divider />}
        <Tooltip title={mayKeep ? '' : t('view.sign_in')}>
          <span>
            <MenuItem disabled={!mayKeep} onClick={then(work.saveNew)}>
              {t('view.save_as')}
            </MenuItem>
          </span>
        </Tooltip>
      </Menu>
      <ViewDialogs work={work} />
    </>
  );
}
