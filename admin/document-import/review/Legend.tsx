import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { lightStyles } from './light-styles.ts';

const kinds = ['text', 'duty', 'target', 'question'] as const;

/** What the lights in the document mean. */
export function Legend() {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      aria-label={translate('pg.imports.legend.title')}
      sx={(theme) => ({ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, fontSize: '0.75rem', ...lightStyles(theme) })}
    >
      {kinds.map((kind) => (
        <Box component="li" key={kind} sx={{ listStyle: 'none' }}>
          <Box component="mark" className={`lit-${kind}`} sx={{ px: '4px !important' }}>
            {translate(`pg.imports.legend.${kind}`)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
