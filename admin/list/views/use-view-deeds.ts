import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { SavedQuery } from '../../ask/saved/saved-queries.ts';
import { useKept } from '../../ask/saved/use-kept.ts';
import { viewOfLook } from '../list-state.ts';
import { useListText } from '../list-text.ts';
import type { ListState } from '../use-list-state.ts';
import type { Deed } from './view-items.tsx';

/** The list that views are of. */
export interface ViewedList {
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

/** What is done with views: some at once, some after a question, which is held here meanwhile. */
export function useViewDeeds({ resource, path, state }: ViewedList) {
  const { t } = useListText();
  const notify = useNotify();
  const { pin, remove, setDefault } = useKept();
  const [saving, setSaving] = useState<Saving | null>(null);
  const [doomed, setDoomed] = useState<SavedQuery | null>(null);
  const now = viewOfLook(resource, state.look);
  // What fails is told by whoever keeps views.
  const quietly = (work: Promise<unknown>): void => void work.catch(() => null);
  const copy = async ({ id }: SavedQuery) => {
    await navigator.clipboard.writeText(`${window.location.origin}${path}?view=${id}`);
    notify(t('view.copied'), { type: 'success', messageArgs: { _: t('view.copied') } });
  };
  const deeds: Record<Deed, (view: SavedQuery) => void> = {
    save: (of) => setSaving({ view: of, definition: now }),
    edit: (of) => setSaving({ view: of, definition: of.definition }),
    default: (of) => quietly(setDefault(resource, of.isDefault ? null : of.id)),
    pin: (of) => quietly(pin(of, !of.pinned)),
    link: (of) => quietly(copy(of)),
    remove: setDoomed,
  };
  return {
    deeds,
    saving,
    doomed,
    saveNew: () => setSaving({ view: null, definition: now }),
    saved: (id: string) => {
      setSaving(null);
      state.open(id);
    },
    removeDoomed: () => {
      if (!doomed) return;
      setDoomed(null);
      state.open(null);
      quietly(remove(doomed));
    },
    close: () => {
      setSaving(null);
      setDoomed(null);
    },
  };
}
