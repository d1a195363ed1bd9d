import type { SxProps, Theme } from '@mui/material/styles';
import { Link as RouterLink } from 'react-router-dom';
import { useListText } from './list-text.ts';
import type { WordedRow } from './row-words.ts';

/** The lines of a cell, one below the other; plain elements, since a page has hundreds. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) return lines[0] ?? '';
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What a row is called, leading to it. */
export function RowTitle({ worded: { cells, link } }: { worded: WordedRow }) {
  const { t } = useListText();
  const lines = cells[0]?.lines ?? [];
  const content = <Lines lines={lines.length > 0 ? lines : ['—']} />;
  if (!link) return content;
  return (
    <RouterLink to={link} className="title" {...(lines.length > 0 ? {} : { 'aria-label': t('open') })}>
      {content}
    </RouterLink>
  );
}

const clamped = { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 4, overflow: 'hidden' };

/** How the parts of rows look, given once for all of them. */
export const rowLook = {
  '& ul': { m: 0, p: 0, listStyle: 'none' },
  '& .clamped, & .title': clamped,
  '& .title': { fontWeight: 600, color: 'primary.main', textDecoration: 'none', borderRadius: '3px', '&:hover': { textDecoration: 'underline' } },
  '& .title:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
  '& .tick': { display: 'inline-flex', p: '9px', cursor: 'pointer' },
  '& .tick input': { m: 0, width: 18, height: 18, accentColor: (theme: Theme) => theme.palette.primary.main, cursor: 'inherit' },
} satisfies SxProps<Theme>;
