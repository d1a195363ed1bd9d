import { createContext, useContext } from 'react';

/** A step that was taken: what it is called and the change sets it made, in order. */
export interface Step {
  label: string;
  changeSets: string[];
}

/** Takes steps down and takes them back. */
export interface Undo {
  /** Takes a step down; one that changed nothing is left out. */
  took: (label: string, changeSets: readonly (string | null | undefined)[]) => void;
  undo: () => void;
}

/** Holds the steps that were taken on a page. */
export const UndoContext = createContext<Undo>({ took: () => undefined, undo: () => undefined });

/** Takes steps down and takes them back. */
export const useUndo = (): Undo => useContext(UndoContext);
