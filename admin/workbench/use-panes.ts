import { useMediaQuery, type Theme } from '@mui/material';
import { useState } from 'react';
import { useWorkbench, type Pane } from './workbench-context.ts';

/** All panes, in their order. */
export const panes: readonly Pane[] = ['outline', 'form', 'source'];
/** Which of them are tabs, by how many there is room for. */
const tabsFor: Record<1 | 2 | 3, readonly Pane[]> = { 1: panes, 2: ['form', 'source'], 3: [] };

const columnsFor = {
  1: 'minmax(0, 1fr)',
  2: 'minmax(0, 42fr) minmax(0, 58fr)',
  3: 'minmax(0, 30fr) minmax(0, 36fr) minmax(0, 34fr)',
};

function useRoom(): 1 | 2 | 3 {
  const three = useMediaQuery((theme: Theme) => theme.breakpoints.up('xl'));
  const two = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  return three ? 3 : two ? 2 : 1;
}

/** Which panes share a place as tabs, and which of these is to be seen: the form, once another line is opened. */
export function usePanes() {
  const { current } = useWorkbench();
  const room = useRoom();
  const [pane, setPane] = useState<Pane>(room > 1 ? 'form' : 'outline');
  const [seen, setSeen] = useState(current);
  if (seen !== current) {
    setSeen(current);
    if (pane === 'outline' || room === 1) setPane('form');
  }
  const tabs = tabsFor[room];
  const shown = tabs.includes(pane) ? pane : 'form';
  const isTab = (each: Pane): boolean => tabs.includes(each);
  return { tabs, shown, setPane, isTab, isShown: (each: Pane): boolean => !isTab(each) || shown === each, columns: columnsFor[room], room };
}
