import type { Theme } from '@mui/material/styles';

/** How each kind of light looks: ground and line differ in form too, so that nothing hangs on colour alone. */
export const lightStyles = (theme: Theme) => {
  const dark = theme.palette.mode === 'dark';
  const text = theme.palette.text.primary;
  return {
    '& mark': { color: text, backgroundColor: 'transparent', padding: 0, borderRadius: 0 },
    '& .lit-text, & .lit-heading': { backgroundColor: dark ? '#4a3f16' : '#fff1b8' },
    '& .lit-duty': { backgroundColor: dark ? '#1d3a52' : '#d8eafa', textDecoration: 'underline dotted 2px', textUnderlineOffset: '4px' },
    '& .lit-target': { backgroundColor: dark ? '#174238' : '#cdeee4', textDecoration: 'underline solid 2px', textUnderlineOffset: '4px', fontWeight: 650 },
    '& .lit-question, & .lit-stretch': { backgroundColor: dark ? '#4d2440' : '#fbdcee', textDecoration: 'underline wavy 1px', textUnderlineOffset: '4px' },
  } as const;
};

/** How stretches that are no items look where no light falls on them. */
const placeStyles = (theme: Theme) => ({
  '& .FURNITURE': { color: theme.palette.text.secondary },
  '& .HEADING': { fontWeight: 650 },
  '& .UNPLACED': { outline: `1px dashed ${theme.palette.warning.main}`, outlineOffset: 1 },
});

/** A pane with a document's text, its lines as they are, where lights may fall. */
export const textPaneStyles = (theme: Theme) =>
  ({
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: '0.9375rem',
    lineHeight: 1.9,
    ...lightStyles(theme),
    ...placeStyles(theme),
  }) as const;
