import { Box, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { memo, useMemo } from 'react';
import { useAsk } from '../ask/ask-context.ts';
import { headingInWords } from '../ask/question/sentence.ts';
import { type AskSchema, type AskType, fieldsAlong, typeNamed } from '../ask/reduced/ask-schema.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { useListText } from './list-text.ts';
import { useWordedRows, type WordedRow } from './row-words.ts';
import type { RowsProps } from './rows-props.ts';
import { RowTick } from './RowTick.tsx';
import { Lines, rowLook, RowTitle } from './RowTitle.tsx';
import type { Selecting } from './use-selection.ts';

const wide = new Set(['statement', 'text', 'quote', 'definition', 'title']);

const isWide = (path: string): boolean => wide.has(path.slice(path.lastIndexOf('.') + 1));
const isNumber = (schema: AskSchema, type: AskType, path: string): boolean =>
  ['Int', 'Float'].includes(fieldsAlong(schema, type, path).at(-1)?.type ?? '') && !/[yY]ear|period/.test(path);

/** How wide a column is: long words have room, values of a few words are not broken, lists of rows have some. */
function widthOf(schema: AskSchema, type: AskType, path: string, isFirst: boolean): object {
  const field = fieldsAlong(schema, type, path).at(-1);
  if (isWide(path)) return { minWidth: isFirst ? 280 : 150, maxWidth: 480 };
  if (field?.kind === 'many' || field?.kind === 'plain') return { minWidth: 150, maxWidth: 360 };
  const isShort = field && (field.type !== 'String' || path === 'topic');
  return isShort ? { whiteSpace: 'nowrap' } : { minWidth: isFirst ? 160 : 96, maxWidth: 320 };
}

/** Whether a list can be sorted by a column: by a value of its own, or of a row that it belongs to. */
function isSortable(schema: AskSchema, type: AskType, path: string): boolean {
  const fields = fieldsAlong(schema, type, path);
  return fields.at(-1)?.sortable === true && fields.slice(0, -1).every(({ kind }) => kind === 'one');
}

/** How the columns look, as rules for all their cells. */
function useColumnsLook({ question, selecting }: RowsProps) {
  const { schema } = useAsk();
  const hasTicks = selecting !== null;
  return useMemo(() => {
    const type = typeNamed(schema, question.type);
    const of = (path: string, index: number) => ({
      ...widthOf(schema, type, path, index === 0),
      ...(isNumber(schema, type, path) ? { textAlign: 'right' } : {}),
    });
    const columns = question.columns.map((path, index) => [`& td:nth-of-type(${index + (hasTicks ? 2 : 1)})`, of(path, index)] as const);
    return {
      ...rowLook,
      '& td': { px: 1.5, py: 1.25, borderBottom: 1, borderColor: 'divider', verticalAlign: 'top', fontSize: '0.875rem', lineHeight: 1.6 },
      '& tr:hover': { bgcolor: 'action.hover' },
      '& tr.selected, & tr.selected:hover': { bgcolor: 'action.selected' },
      ...Object.fromEntries(columns),
      '& td.box': { p: 0, width: 40 },
    };
  }, [schema, question.type, question.columns, hasTicks]);
}

function HeadCell({ path, question, onSort }: { path: string } & Pick<RowsProps, 'question' | 'onSort'>) {
  const { schema, wording } = useAsk();
  const type = typeNamed(schema, question.type);
  const words = headingInWords(schema, type, path, wording);
  const sort = question.sorts.find((each) => each.path === path);
  const down = sort?.direction === 'DESC';
  const label = (
    <TableSortLabel active={sort !== undefined} direction={down ? 'desc' : 'asc'} onClick={() => onSort([{ path, direction: sort && !down ? 'DESC' : 'ASC' }])}>
      {words}
    </TableSortLabel>
  );
  return (
    <TableCell
      align={isNumber(schema, type, path) ? 'right' : 'left'}
      sortDirection={sort ? (down ? 'desc' : 'asc') : false}
      sx={{ whiteSpace: 'nowrap', px: 1.5 }}
    >
      {isSortable(schema, type, path) ? label : words}
    </TableCell>
  );
}

interface TableRowProps {
  worded: WordedRow;
  isSelected: boolean;
  onToggle: Selecting['toggle'] | null;
}

/** A row in plain elements: a page has hundreds of cells, and each is drawn while somebody waits. */
const BodyRow = memo(function BodyRow({ worded, isSelected, onToggle }: TableRowProps) {
  return (
    <tr className={isSelected ? 'selected' : ''}>
      {onToggle && (
        <td className="box">
          <RowTick worded={worded} isSelected={isSelected} onToggle={onToggle} />
        </td>
      )}
      {worded.cells.map(({ path, lines }, index) => (
        <td key={path} lang="zh-CN">
          {index === 0 ? (
            <RowTitle worded={worded} />
          ) : (
            <div className="clamped">
              <Lines lines={lines} />
            </div>
          )}
        </td>
      ))}
    </tr>
  );
});

function SelectPage({ selecting, worded }: { selecting: Selecting; worded: readonly WordedRow[] }) {
  const { t } = useListText();
  const chosen = worded.filter(({ row }) => selecting.has(row.id)).length;
  return (
    <TableCell sx={{ ...rowLook, p: 0, width: 40 }}>
      <label className="tick">
        <input
          type="checkbox"
          checked={worded.length > 0 && chosen === worded.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < worded.length;
          }}
          onChange={({ target }) => selecting.togglePage(worded, target.checked)}
          aria-label={t('select_page')}
        />
      </label>
    </TableCell>
  );
}

/** The rows of a list on wide screens. */
export function RowsTable(props: RowsProps) {
  const { question, rows, selecting, onSort } = props;
  const { wording } = useAsk();
  const worded = useWordedRows(question, rows);
  const look = useColumnsLook(props);
  return (
    <ScrollTable label={wording.rows(question.type)}>
      <TableHead>
        <TableRow>
          {selecting && <SelectPage selecting={selecting} worded={worded} />}
          {question.columns.map((path) => (
            <HeadCell key={path} path={path} question={question} onSort={onSort} />
          ))}
        </TableRow>
      </TableHead>
      <Box component="tbody" sx={look}>
        {worded.map((each) => (
          <BodyRow key={each.row.id} worded={each} isSelected={selecting?.has(each.row.id) ?? false} onToggle={selecting?.toggle ?? null} />
        ))}
      </Box>
    </ScrollTable>
  );
}
