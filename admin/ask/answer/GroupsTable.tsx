import { Box, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { ScrollTable } from '../../layout/ScrollTable.tsx';
import { useAskText } from '../ask-text.ts';
import type { NamedGroup } from './groups.ts';

interface Props {
  label: string;
  keys: readonly string[];
  groups: readonly NamedGroup[];
}

/** Counts by group, the largest first, each with a bar of its length. */
export function GroupsTable({ label, keys, groups }: Props) {
  const { t } = useAskText();
  const most = Math.max(1, ...groups.map((group) => group.count));
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          {keys.map((key) => (
            <TableCell key={key}>{key}</TableCell>
          ))}
          <TableCell align="right">{t('count', { rows: label })}</TableCell>
          <TableCell sx={{ width: '30%' }} aria-hidden />
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map(({ id, names, count }) => (
          <TableRow key={id}>
            {names.map((name, index) => (
              <TableCell key={keys[index]} lang="zh-CN">
                {name}
              </TableCell>
            ))}
            <TableCell align="right" sx={{ fontWeight: 600 }}>
              {count}
            </TableCell>
            <TableCell aria-hidden>
              <Box sx={{ height: 10, borderRadius: 1, bgcolor: 'primary.main', opacity: 0.75, width: `${(100 * count) / most}%`, minWidth: 2 }} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
