import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import StarIcon from '@mui/icons-material/Star';
import { Button, Divider, ListItemText, ListSubheader, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { SaveDialog } from '../../ask/saved/SaveDialog.tsx';
import type { SavedQuery } from '../../ask/saved/saved-queries.ts';
import { useKept, useMayKeep } from '../../ask/saved/use-kept.ts';
import { useListText } from '../list-text.ts';
import { viewOfLook } from '../list-state.ts';
import { type ListState, plainView } from '../use-list-state.ts';

interface Props {
  /** The list, as the root field of the API. */
  resource: string;
  /** The address of the list. */
  path: string;
  state: ListState;
}

interface Saving {
  /** What is changed; null for a new one. */
  view: SavedQuery | null;
  definition: object;
}

const groups = ['mine', 'role', 'everyone'] as const;
type Group = (typeof groups)[number];
const groupOf = ({ isMine, sharedWith }: SavedQuery): Group => (isMine ? 'mine' : sharedWith === 'ROLE' ? 'role' : 'everyone');

type Text = ReturnType<typeof useListText>['t'];

interface Shelf {
  views: readonly SavedQuery[];
  /** The one that is open. */
  view: SavedQuery | null;
  t: Text;
  onOpen(id: string): () => void;
}

/** The views of a group, to open. */
function viewItems(group: Group, { views, view, t, onOpen }: Shelf) {
  const own = views.filter((each) => groupOf(each) === group);
  if (own.length === 0) return [];
  return [
    <ListSubheader key={group}>{t(`view.${group}`)}</ListSubheader>,
    ...own.map((each) => (
      <MenuItem key={each.id} selected={each.id === view?.id} onClick={onOpen(each.id)}>
        <ListItemText primary={each.name} secondary={each.isMine ? undefined : each.ownerName} />
        {each.isDefault && <StarIcon titleAccess={t('view.is_default')} sx={{ fontSize: 16, ml: 1.5, color: 'primary.main' }} />}
      </MenuItem>
    )),
  ];
}

/** What can be done with a view that is open. */
type Deed = 'save' | 'edit' | 'default' | 'pin' | 'link' | 'remove';

/** What may be done with the view that is open. */
function ownItems(view: SavedQuery, { isChanged, mayKeep, t, on }: { isChanged: boolean; mayKeep: boolean; t: Text; on(deed: Deed): () => void }) {
  const deeds: [Deed, string, boolean][] = [
    ['save', 'save', view.viewerCanUpdate && isChanged],
    ['edit', 'edit', view.viewerCanUpdate],
    ['default', view.isDefault ? 'no_default' : 'make_default', mayKeep],
    ['pin', view.pinned ? 'unpin' : 'pin', mayKeep],
    ['link', 'link', true],
    ['remove', 'remove', view.viewerCanUpdate],
  ];
  return deeds.map(
    ([deed, words, may]) =>
      may && (
        <MenuItem key={deed} onClick={on(deed)}>
          {t(`view.${words}`)}
        </MenuItem>
      ),
  );
}

/** The views of a list: mine, my role's, everybody's; to open, keep, rename, share, and open the list with. */
export function ViewMenu({ resource, path, state }: Props) {
  const { views, view, isChanged, look } = state;
  const { t } = useListText();
  const notify = useNotify();
  const mayKeep = useMayKeep();
  const { pin, remove, setDefault } = useKept();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState<Saving | null>(null);
  const [doomed, setDoomed] = useState<SavedQuery | null>(null);
  const close = () => setAnchor(null);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const quietly = (work: Promise<unknown>): void => void work.catch(() => null);
  const copy = async ({ id }: SavedQuery) => {
    await navigator.clipboard.writeText(`${window.location.origin}${path}?view=${id}`);
    notify(t('view.copied'), { type: 'success', messageArgs: { _: t('view.copied') } });
  };
  const now = viewOfLook(resource, look);
  const deeds: Record<Deed, (view: SavedQuery) => void> = {
    save: (of) => setSaving({ view: of, definition: now }),
    edit: (of) => setSaving({ view: of, definition: of.definition }),
    default: (of) => quietly(setDefault(resource, of.isDefault ? null : of.id)),
    pin: (of) => quietly(pin(of, !of.pinned)),
    link: (of) => quietly(copy(of)),
    remove: setDoomed,
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
        {view ? `${t('view.button')}：${view.name}` : t('view.button')}
        {view && isChanged ? ` · ${t('view.changed')}` : ''}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem selected={view === null} onClick={then(() => state.open(views.some(({ isDefault }) => isDefault) ? plainView : null))}>
          {t('view.plain')}
        </MenuItem>
        {groups.flatMap((group) => viewItems(group, { views, view, t, onOpen: (id) => then(() => state.open(id)) }))}
        <Divider />
        {view && ownItems(view, { isChanged, mayKeep, t, on: (deed) => then(() => deeds[deed](view)) })}
        {view && <Divider />}
        <Tooltip title={mayKeep ? '' : t('view.sign_in')}>
          <span>
            <MenuItem disabled={!mayKeep} onClick={then(() => setSaving({ view: null, definition: now }))}>
              {t('view.save_as')}
            </MenuItem>
          </span>
        </Tooltip>
      </Menu>
      {saving && (
        <SaveDialog
          kind="VIEW"
          saved={saving.view}
          definition={saving.definition}
          onClose={() => setSaving(null)}
          onSaved={({ id }) => {
            setSaving(null);
            state.open(id);
          }}
        />
      )}
      {doomed && (
        <Confirm
          isOpen
          title={t('view.remove')}
          content={t('view.remove_ask', { name: doomed.name })}
          onConfirm={() => {
            setDoomed(null);
            state.open(null);
            quietly(remove(doomed));
          }}
          onClose={() => setDoomed(null)}
        />
      )}
    </>
  );
}
