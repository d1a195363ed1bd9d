import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { Box, Button, Collapse } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

const keys: readonly [string, string][] = [
  ['↑ ↓', 'walk'],
  ['← →', 'fold'],
  ['Enter', 'open'],
  ['Space', 'tick'],
  ['Shift+↑↓', 'extend'],
  ['Alt+↑↓', 'move'],
  ['Ctrl+Shift+D', 'carry'],
  ['Delete', 'delete'],
  ['Ctrl+S', 'save'],
  ['Ctrl+Z', 'undo'],
];

/** The keys that work in the outline, to be looked up. */
export function TreeHelp() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" startIcon={<KeyboardOutlined />} aria-expanded={open} onClick={() => setOpen(!open)} sx={{ m: 0.5 }}>
        {translate('pg.workbench.keys.title')}
      </Button>
      <Collapse in={open} unmountOnExit>
        <Box
          component="dl"
          sx={{ m: 0, px: 1.5, pb: 1.5, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, rowGap: 0.5, fontSize: '0.8125rem' }}
        >
          {keys.map(([key, verb]) => (
            <Box key={verb} sx={{ display: 'contents' }}>
              <Box component="dt">
                <Box
                  component="kbd"
                  sx={{ fontFamily: 'inherit', border: 1, borderColor: 'divider', borderRadius: 0.75, px: 0.75, bgcolor: 'inset', whiteSpace: 'nowrap' }}
                >
                  {key}
                </Box>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {translate(`pg.workbench.keys.${verb}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}
