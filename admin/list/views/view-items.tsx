import StarIcon from '@mui/icons-material/Star';
import { ListItemText, ListSubheader, MenuItem } from '@mui/material';
import type { SavedQuery } from '../../ask/saved/saved-queries.ts';
import type { useListText } from '../list-text.ts';

/** Whose views there are, in the order of the menu. */
export const groups = ['mine', 'role', 'everyone'] as const;
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
export function viewItems(group: Group, { views, view, t, onOpen }: Shelf) {
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
export type Deed = 'save' | 'edit' | 'default' | 'pin' | 'link' | 'remove';

/** What may be done with the view that is open. */
export function ownItems(view: SavedQuery, { isChanged, mayKeep, t, on }: { isChanged: boolean; mayKeep: boolean; t: Text; on(deed: Deed): () => void }) {
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
