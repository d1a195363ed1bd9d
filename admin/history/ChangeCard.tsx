import { Box, Button, Chip, Paper, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ChangeAction } from '../../schema/history/history.enums.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { FieldDiff } from './FieldDiff.tsx';
import type { ChangeRow } from './history-queries.ts';
import type { ToRestore } from './use-restore.ts';
import { labelOf, useHistoryWords } from './use-history-words.ts';

const toneOf = { [ChangeAction.CREATE]: 'success', [ChangeAction.UPDATE]: 'primary', [ChangeAction.DELETE]: 'error' } as const;
/** A row that was made has no before, one that was deleted no after. */
const sidesOf = { [ChangeAction.CREATE]: ['after'], [ChangeAction.UPDATE]: ['before', 'after'], [ChangeAction.DELETE]: ['before'] } as const;
const isEmpty = (json: string | null): boolean => json === null || ['null', '""', '[]', '{}'].includes(json);
/** The history keeps of these not all that would be needed to put them back. */
const notRestored = new Set(['AppUser', 'UserScope']);

interface Props {
  change: ChangeRow;
  names: ReadonlyMap<string, string>;
  onRestore: (what: ToRestore) => void;
  /** What to say of the change in place of the row's own name. */
  title?: ReactNode;
}

interface PartProps extends Props {
  canRestore: boolean;
}

function RowName({ change }: Pick<Props, 'change'>) {
  const words = useHistoryWords();
  return (
    <>
      {words.type(change.type)}
      <Box component="span" lang="zh-CN" sx={{ ml: 1, fontWeight: 450, color: 'text.secondary' }}>
        {labelOf(change)}
      </Box>
    </>
  );
}

function Heading({ change, title, canRestore, onRestore }: PartProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.25 }}>
      <Chip
        size="small"
        variant="outlined"
        color={toneOf[change.action]}
        label={translate(`pg.history.action.${change.action}`)}
        sx={{ '& .MuiChip-label': { color: 'text.primary' } }}
      />
      <Typography component="h3" sx={{ fontWeight: 650, flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
        {title ?? <RowName change={change} />}
      </Typography>
      {canRestore && (
        <Button size="small" onClick={() => onRestore({ kind: 'row', change })}>
          {translate('pg.history.restore_row')}
        </Button>
      )}
    </Box>
  );
}

function Fields({ change, names, canRestore, onRestore }: PartProps) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const sides = sidesOf[change.action];
  const fields = change.fields.filter((field) => field.name !== 'id' && sides.some((side) => !isEmpty(field[side])));
  const canRestoreField = canRestore && change.action === ChangeAction.UPDATE;
  if (fields.length === 0) return null;
  return (
    <ScrollTable label={`${words.type(change.type)} ${labelOf(change)}`}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('pg.history.field')}</TableCell>
          {sides.map((side) => (
            <TableCell key={side}>{translate(`pg.history.${sides.length === 1 ? 'content' : side}`)}</TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {fields.map((field) => (
          <FieldDiff
            type={change.type}
            key={field.name}
            field={field}
            sides={sides}
            names={names}
            onRestore={canRestoreField ? () => onRestore({ kind: 'field', change, field: field.name }) : undefined}
          />
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** One row of a write: what happened to it, field by field, with the ways back. */
export function ChangeCard(props: Props) {
  const { change } = props;
  const canRestore = change.before !== null && !notRestored.has(change.type);
  return (
    <Paper component="li" variant="outlined" sx={{ listStyle: 'none', p: { xs: 1.5, sm: 2 }, minWidth: 0 }}>
      <Heading {...props} canRestore={canRestore} />
      <Fields {...props} canRestore={canRestore} />
    </Paper>
  );
}
