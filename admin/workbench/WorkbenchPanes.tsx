import { Box, Paper, Tab, Tabs, useMediaQuery, type Theme } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRestOfScreen } from '../document-import/review/use-rest-of-screen.ts';
import { FormPane } from './FormPane.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { SourcePane } from './SourcePane.tsx';
import { useWorkbench, type Pane } from './workbench-context.ts';

const narrow: readonly Pane[] = ['outline', 'form', 'source'];
const middle: readonly Pane[] = ['form', 'source'];

/** The outline, the form and the document side by side; where there is no room for three, the form and the document or all three become tabs. */
export function WorkbenchPanes() {
  const translate = useTranslate();
  const { current } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(box);
  const threeFit = useMediaQuery((theme: Theme) => theme.breakpoints.up('xl'));
  const twoFit = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const tabs = threeFit ? [] : twoFit ? middle : narrow;
  const [pane, setPane] = useState<Pane>(twoFit ? 'form' : 'outline');
  const [seen, setSeen] = useState(current);
  if (seen !== current) {
    setSeen(current);
    if (pane === 'outline' || !twoFit) setPane('form');
  }
  const shown = tabs.includes(pane) ? pane : 'form';
  const isShown = (each: Pane): boolean => !tabs.includes(each) || shown === each;
  const content = { outline: <OutlinePane />, form: <FormPane />, source: isShown('source') && <SourcePane /> };
  const scrolls = { outline: 'hidden', form: 'auto', source: 'hidden' };
  return (
    <Box ref={box} sx={{ mb: -8, height, display: 'flex', flexDirection: 'column' }}>
      {tabs.length > 0 && (
        <Tabs
          value={shown}
          onChange={(_, next: Pane) => setPane(next)}
          aria-label={translate('pg.workbench.panes')}
          sx={{ minHeight: 40, mb: 1, ml: twoFit ? '42%' : 0, '& .MuiTab-root': { minHeight: 40 } }}
        >
          {tabs.map((each) => (
            <Tab key={each} value={each} label={translate(`pg.workbench.pane.${each}`)} id={`workbench-tab-${each}`} aria-controls={`workbench-${each}`} />
          ))}
        </Tabs>
      )}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: threeFit ? 'minmax(0, 30fr) minmax(0, 36fr) minmax(0, 34fr)' : twoFit ? 'minmax(0, 42fr) minmax(0, 58fr)' : 'minmax(0, 1fr)',
          gridTemplateRows: 'minmax(0, 1fr)',
        }}
      >
        {narrow.map((each) => (
          <Paper
            key={each}
            variant="outlined"
            component="section"
            id={`workbench-${each}`}
            {...(tabs.includes(each)
              ? { role: 'tabpanel', 'aria-labelledby': `workbench-tab-${each}` }
              : { 'aria-label': translate(`pg.workbench.pane.${each}`) })}
            tabIndex={each === 'form' ? 0 : -1}
            sx={{
              display: isShown(each) ? 'flex' : 'none',
              flexDirection: 'column',
              minWidth: 0,
              minHeight: 0,
              overflowX: 'hidden',
              overflowY: scrolls[each],
              ...(each === 'form' && { display: isShown(each) ? 'block' : 'none', p: { xs: 2, sm: 2.5 } }),
            }}
          >
            {content[each]}
          </Paper>
        ))}
      </Box>
    </Box>
  );
}
