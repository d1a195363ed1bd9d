import { useState } from 'react';
import { useNotify } from 'react-admin';
import { recordQuery } from '../curation/draft.ts';
import type { Choice } from '../curation/RecordPicker.tsx';
import { graphql } from '../providers/graphql-client.ts';

/** A record that may become one with others, at the version that was read. */
export interface Candidate {
  id: string;
  name: string;
  hint?: string | undefined;
  version: number;
}

/** The records that are to become one, the page's own first, and which of them stays. */
export function useMergeCandidates(type: string, self: Candidate) {
  const notify = useNotify();
  const [others, setOthers] = useState<Candidate[]>([]);
  const [kept, setKept] = useState(self.id);
  const all = [self, ...others];
  const add = async ({ id, name, hint }: Choice): Promise<void> => {
    if (all.some((each) => each.id === id)) return;
    try {
      const { node } = await graphql<{ node: { version: number } | null }>(recordQuery(type, []), { id });
      if (node) setOthers([...others, { id, name, hint, version: node.version }]);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  const drop = (id: string): void => {
    setOthers(others.filter((each) => each.id !== id));
    if (kept === id) setKept(self.id);
  };
  return { all, stays: all.find(({ id }) => id === kept) ?? self, keep: setKept, add, drop };
}
