import { createContext, useContext } from 'react';
import type { Outline } from './outline.ts';
import type { Operations } from './use-operations.ts';

/** The panes of the workbench; on small screens one at a time. */
export type Pane = 'outline' | 'form' | 'source';

/** What the parts of the workbench share. */
export interface Workbench {
  outline: Outline;
  /** The line whose form is open. */
  current: string;
  /** Opens the form of a line; where there are unsaved edits, after a word on them. */
  open: (id: string) => void;
  /** The lines that are selected together. */
  selected: readonly string[];
  select: (ids: string[]) => void;
  operations: Operations;
}

/** Holds what the parts of the workbench share. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** What the parts of the workbench share. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('A part of the workbench stands outside of it.');
  return workbench;
}
