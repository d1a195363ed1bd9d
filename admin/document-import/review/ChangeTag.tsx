import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { ImportChange } from '../../../schema/document-import/import-job.enums.ts';

const signs: Record<ImportChange, string> = {
  [ImportChange.ADDED]: '+',
  [ImportChange.CHANGED]: '~',
  [ImportChange.UNCHANGED]: '=',
  [ImportChange.KEPT]: '◆',
  [ImportChange.REMOVED]: '−',
  [ImportChange.DROPPED]: '×',
};

const colorOf = (change: ImportChange, { palette }: Theme) => {
  const dark = palette.mode === 'dark';
  if (change === ImportChange.ADDED) return { text: dark ? '#a3d9b7' : '#2b6043', ground: dark ? '#1b3024' : '#e9f4ed' };
  if (change === ImportChange.CHANGED) return { text: dark ? '#f0d58a' : '#6b4e00', ground: dark ? '#3a3115' : '#fdf3d3' };
  if (change === ImportChange.KEPT) return { text: dark ? '#cbbdf0' : '#574583', ground: dark ? '#2a2440' : '#f1eef8' };
  if (change === ImportChange.UNCHANGED) return { text: palette.text.secondary, ground: palette.inset };
  return { text: dark ? '#f6b79f' : '#8f3418', ground: dark ? '#3a231b' : '#fcefe9' };
};

interface Props {
  change: ImportChange;
  /** What becomes of the whole that it is part of: in what is new, it is not said of every part that it is new. */
  within?: ImportChange;
}

/** What applying would make of a part: a sign, its name, and a colour. */
export function ChangeTag({ change, within }: Props) {
  const translate = useTranslate();
  if (change === ImportChange.ADDED && within === ImportChange.ADDED) return null;
  return (
    <Box
      component="span"
      sx={(theme) => {
        const { text, ground } = colorOf(change, theme);
        return {
          display: 'inline-block',
          px: 0.75,
          borderRadius: 1,
          color: text,
          bgcolor: ground,
          fontSize: '0.75rem',
          lineHeight: 1.6,
          fontWeight: 650,
          whiteSpace: 'nowrap',
        };
      }}
    >
      <span aria-hidden>{signs[change]} </span>
      {translate(`pg.imports.change.${change}`)}
    </Box>
  );
}
