import { Box, Paper, Tab, Tabs } from '@mui/material';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useRestOfScreen } from '../document-import/review/use-rest-of-screen.ts';
import { FormPane } from './FormPane.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { SourcePane } from './SourcePane.tsx';
import { panes, usePanes } from './use-panes.ts';
import type { Pane } from './workbench-context.ts';

function PaneTabs({ tabs, shown, setPane, room }: ReturnType<typeof usePanes>) {
  const translate = useTranslate();
  return (
    <Tabs
      value={shown}
      onChange={(_, next: Pane) => setPane(next)}
      aria-label={translate('pg.workbench.panes')}
      sx={{ minHeight: 40, mb: 1, ml: room === 2 ? '42%' : 0, '& .MuiTab-root': { minHeight: 40 } }}
    >
      {tabs.map((each) => (
        <Tab key={each} value={each} label={translate(`pg.workbench.pane.${each}`)} id={`workbench-tab-${each}`} aria-controls={`workbench-${each}`} />
      ))}
    </Tabs>
  );
}

/** The form scrolls as a whole; the others have a part of their own that does. */
const lookOf = (pane: Pane): object =>
  pane === 'form' ? { display: 'block', overflowY: 'auto', p: { xs: 2, sm: 2.5 } } : { display: 'flex', flexDirection: 'column', overflowY: 'hidden' };

function PaneBox({ pane, isTab, isShown, children }: { pane: Pane; isTab: boolean; isShown: boolean; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Paper
      variant="outlined"
      component="section"
      id={`workbench-${pane}`}
      {...(isTab ? { role: 'tabpanel', 'aria-labelledby': `workbench-tab-${pane}` } : { 'aria-label': translate(`pg.workbench.pane.${pane}`) })}
      tabIndex={pane === 'form' ? 0 : -1}
      sx={{ minWidth: 0, minHeight: 0, overflowX: 'hidden', ...lookOf(pane), ...(isShown ? {} : { display: 'none' }) }}
    >
      {children}
    </Paper>
  );
}

/** The outline, the form and the document side by side; where there is no room for three, the form and the document or all three become tabs. */
export function WorkbenchPanes() {
  const box = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(box);
  const arranged = usePanes();
  const { tabs, isTab, isShown, columns } = arranged;
  const content = { outline: <OutlinePane />, form: <FormPane />, source: isShown('source') && <SourcePane /> };
  return (
    <Box ref={box} sx={{ mb: -8, height, display: 'flex', flexDirection: 'column' }}>
      {tabs.length > 0 && <PaneTabs {...arranged} />}
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gap: 1.5, gridTemplateColumns: columns, gridTemplateRows: 'minmax(0, 1fr)' }}>
        {panes.map((each) => (
          <PaneBox key={each} pane={each} isTab={isTab(each)} isShown={isShown(each)}>
            {content[each]}
          </PaneBox>
        ))}
      </Box>
    </Box>
  );
}
