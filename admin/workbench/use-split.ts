import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWorkbench } from './workbench-context.ts';
import { splitItemMutation } from './workbench-query.ts';
import type { ItemDetail } from './workbench-types.ts';

/** The two parts that an item's words are split into. */
export interface SplitParts {
  first: string;
  second: string;
}

/** The figures whose words have gone into the second part. */
const goneAlong = (item: ItemDetail, { first, second }: SplitParts): string[] =>
  item.targets.nodes.filter(({ quote }) => quote && !first.includes(quote) && second.includes(quote)).map(({ id }) => id);

/** What the dialog does that splits an item: its two parts, the second one's ordinal, and which figures go with that. */
export function useSplit(item: ItemDetail, start: SplitParts, onDone: () => void) {
  const translate = useTranslate();
  const { operations, open } = useWorkbench();
  const [parts, setParts] = useState(start);
  const [ordinal, setOrdinal] = useState('');
  const [moved, setMoved] = useState<ReadonlySet<string>>(() => new Set(goneAlong(item, start)));
  const toggle = (id: string) => {
    const next = new Set(moved);
    if (!next.delete(id)) next.add(id);
    setMoved(next);
  };
  const split = async () => {
    const made = [{ text: parts.first }, { text: parts.second, ordinal: ordinal || null, targetIds: [...moved] }];
    const variables = { id: item.id, version: item.version, parts: made };
    const done = await operations.run(translate('pg.workbench.split_done'), [{ mutation: splitItemMutation(item.__typename), variables }]);
    if (!done) return;
    onDone();
    const second = done[0]?.done.records?.[1];
    if (second) open(second.id);
  };
  const isReady = !operations.isBusy && parts.first.trim() !== '' && parts.second.trim() !== '';
  return { parts, setParts, ordinal, setOrdinal, moved, toggle, isReady, split: () => void split() };
}
