import { createContext, useContext, useEffect, useRef } from 'react';

/** Saves a form; false where that failed, which has been said then. */
export type Save = () => Promise<boolean>;

/** Keeps the forms that have unsaved edits. */
export interface Unsaved {
  /** Enters a form, or takes it out with null. */
  keep: (name: string, save: Save | null) => void;
}

/** Holds the forms that have unsaved edits. */
export const UnsavedContext = createContext<Unsaved | null>(null);

/** Enters a form with the guard around it as long as it has unsaved edits: Ctrl+S saves it, and leaving waits for a word. Gives back what takes it out at once. */
export function useUnsaved(name: string, isDirty: boolean, save: Save): () => void {
  const keep = useContext(UnsavedContext)?.keep;
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!keep || !isDirty) return undefined;
    keep(name, () => latest.current());
    return () => keep(name, null);
  }, [keep, name, isDirty]);
  return () => keep?.(name, null);
}
