import RestoreOutlined from '@mui/icons-material/RestoreOutlined';
import { Box, IconButton, TableCell, TableRow, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { tint } from '../theme/theme.ts';
import type { ChangeRow } from './history-queries.ts';
import { useHistoryWords } from './use-history-words.ts';
import { useValueWords } from './use-value-words.ts';

interface Props {
  /** The type of the row. */
  type: string;
  field: ChangeRow['fields'][number];
  names: ReadonlyMap<string, string>;
  /** Puts the field back; left out where that cannot be. */
  onRestore?: (() => void) | undefined;
  /** Whether both sides are shown: a row that was made or deleted has one only. */
  sides: readonly ('before' | 'after')[];
}

/** How many characters two texts begin with alike. */
function alike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** A text in three parts: what it begins with like the other, what is its own, and what it ends with like the other. */
export function partsOf(text: string, other: string): [string, string, string] {
  const start = alike(text, other);
  const reversed = (value: string): string => [...value.slice(start)].toReversed().join('');
  const end = Math.min(alike(reversed(text), reversed(other)), text.length - start, other.length - start);
  return [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)];
}

function Side({ text, other, tone }: { text: string; other: string; tone: 'error' | 'success' }) {
  const [start, own, end] = partsOf(text, other);
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {start}
      {own && (
        <Box component="mark" sx={{ color: 'inherit', borderRadius: 0.5, bgcolor: (theme) => tint(theme.palette[tone].main, 0.18) }}>
          {own}
        </Box>
      )}
      {end}
    </Box>
  );
}

/** One field of a change: before and after side by side, with what differs marked. */
export function FieldDiff({ type, field, names, onRestore, sides }: Props) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const shown = useValueWords(type, names);
  const [before, after] = [shown(field.name, field.before), shown(field.name, field.after)];
  const restore = translate('pg.history.restore_field', { field: words.field(field.name) });
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row" sx={{ whiteSpace: { sm: 'nowrap' }, minWidth: 72, color: 'text.secondary' }}>
        {words.field(field.name)}
      </TableCell>
      {sides.map((side) => (
        <TableCell key={side} lang="zh-CN" sx={{ minWidth: { xs: 100, sm: 180 }, width: `${84 / sides.length}%` }}>
          {side === 'before' ? <Side text={before} other={after} tone="error" /> : <Side text={after} other={before} tone="success" />}
        </TableCell>
      ))}
      <TableCell padding="none" sx={{ width: 44 }}>
        {onRestore && (
          <Tooltip title={restore}>
            <IconButton size="small" aria-label={restore} onClick={onRestore}>
              <RestoreOutlined fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </TableCell>
    </TableRow>
  );
}
