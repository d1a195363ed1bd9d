import { useCallback, useEffect, useRef, useState } from 'react';
import type { Span } from '../import-types.ts';
import type { Entry } from './preview-index.ts';
import type { Focus } from './review-context.ts';

/** The panes of a review. */
export type Pane = 'items' | 'questions' | 'decisions' | 'document';

/** What is looked at and in which pane, `first` to begin with. Where a form has unsaved edits, going elsewhere waits for a word. */
export function useFocus(entries: Map<string, Entry>, wide: boolean, first: Pane) {
  const [focus, setFocus] = useState<Focus | null>(null);
  const [pane, setPane] = useState<Pane>(first);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const dirty = useRef(new Set<string>());
  const known = useRef(entries);
  useEffect(() => {
    known.current = entries;
  }, [entries]);
  const guard = useCallback((go: () => void) => (dirty.current.size > 0 ? setWaiting(() => go) : go()), []);
  const select = useCallback(
    (ref: string | null, inText = false) =>
      guard(() => {
        const entry = ref === null ? undefined : known.current.get(ref);
        setFocus(entry ? { item: entry.item.ref, file: entry.plan.file, span: null, kind: 'item' } : null);
        setPane(inText && !wide ? 'document' : 'items');
      }),
    [guard, wide],
  );
  const jump = useCallback(
    (file: number, span: Span, kind: Focus['kind'], item: string | null = null) =>
      guard(() => {
        setFocus({ item, file, span, kind });
        if (!wide) setPane('document');
      }),
    [guard, wide],
  );
  const setDirty = useCallback((form: string, isDirty: boolean) => void (isDirty ? dirty.current.add(form) : dirty.current.delete(form)), []);
  const show = useCallback((next: Pane) => guard(() => setPane(next)), [guard]);
  const settle = (leave: boolean) => {
    if (leave) {
      dirty.current.clear();
      waiting?.();
    }
    setWaiting(null);
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => dirty.current.size > 0 && event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, []);
  return { focus, pane, select, jump, setDirty, show, isWaiting: waiting !== null, settle };
}
