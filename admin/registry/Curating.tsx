import type { ReactNode } from 'react';
import { UndoBar } from '../curation/UndoBar.tsx';
import { UnsavedGuard } from '../curation/UnsavedGuard.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';

/** A page of the registry: for those who may edit, with the guard over unsaved edits and the bar that takes steps back. */
export function Curating({ children }: { children: ReactNode }) {
  if (!useCanCurate()) return children;
  return (
    <UnsavedGuard>
      <UndoBar>{children}</UndoBar>
    </UnsavedGuard>
  );
}
