import { Box, Checkbox, Link, TableBody, TableCell, TableHead, TableRow, TableSortLabel, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Link as RouterLink } from 'react-router-dom';
import { CellContent } from '../ask/answer/CellContent.tsx';
import { type Row, rowLink } from '../ask/answer/row-link.ts';
import { useCells } from '../ask/answer/use-cells.ts';
import { useAsk } from '../ask/ask-context.ts';
import type { Question, Sort } from '../ask/question/question.ts';
import { headingInWords } from '../ask/question/sentence.ts';
import { type AskSchema, type AskType, fieldsAlong, typeNamed } from '../ask/reduced/ask-schema.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { useListText } from './list-text.ts';

/** A row of a list, at the version that was read. */
export type ListRow = Row & { version: number };

/** Which rows are selected, and how that is changed. */
export interface Selecting {
  has(id: string): boolean;
  toggle(row: ListRow, label: string): void;
  togglePage(rows: readonly (readonly [ListRow, string])[], on: boolean): void;
}

interface Props {
  question: Question;
  rows: readonly ListRow[];
  /** Null where rows cannot be selected. */
  selecting: Selecting | null;
  onSort(sorts: Sort[]): void;
}

const wide = new Set(['statement', 'text', 'quote', 'definition', 'title']);
const clamped = { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 4, overflow: 'hidden' };

const isWide = (path: string): boolean => wide.has(path.slice(path.lastIndexOf('.') + 1));
const isNumber = (schema: AskSchema, type: AskType, path: string): boolean =>
  ['Int', 'Float'].includes(fieldsAlong(schema, type, path).at(-1)?.type ?? '') && !/[yY]ear|period/.test(path);

/** How wide a column is: long words have room, values of a few words are not broken, lists of rows have some. */
function widthOf(schema: AskSchema, type: AskType, path: string, isFirst: boolean): object {
  const field = fieldsAlong(schema, type, path).at(-1);
  if (isWide(path)) return { minWidth: isFirst ? 280 : 190, maxWidth: 480 };
  if (field?.kind === 'many' || field?.kind === 'plain') return { minWidth: 180, maxWidth: 360 };
  const isShort = field && (field.type !== 'String' || path === 'topic');
  return isShort ? { whiteSpace: 'nowrap' } : { minWidth: isFirst ? 160 : 96, maxWidth: 320 };
}

/** Whether a list can be sorted by a column: by a value of its own, or of a row that it belongs to. */
function isSortable(schema: AskSchema, type: AskType, path: string): boolean {
  const fields = fieldsAlong(schema, type, path);
  return fields.at(-1)?.sortable === true && fields.slice(0, -1).every(({ kind }) => kind === 'one');
}

function useRowText(question: Question) {
  const cells = useCells();
  const { schema } = useAsk();
  const type = typeNamed(schema, question.type);
  const cell = (path: string, row: ListRow): string[] => cells.cell(type, path, row);
  const labelOf = (row: ListRow): string =>
    question.columns
      .map((path) => cell(path, row).join(' '))
      .find((text) => text !== '')
      ?.slice(0, 60) ?? row.id;
  return { schema, type, cell, labelOf };
}

function Title({ question, row, lines }: { question: Question; row: ListRow; lines: string[] }) {
  const link = rowLink(question.type, row);
  const { t } = useListText();
  const content = <CellContent lines={lines.length > 0 ? lines : ['—']} />;
  if (!link) return content;
  return (
    <Link component={RouterLink} to={link} aria-label={lines.length > 0 ? undefined : t('open')} sx={{ fontWeight: 600, ...clamped }}>
      {content}
    </Link>
  );
}

function HeadCell({ path, question, onSort }: { path: string } & Pick<Props, 'question' | 'onSort'>) {
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

function RowsTable({ question, rows, selecting, onSort }: Props) {
  const { wording } = useAsk();
  const { t } = useListText();
  const { schema, type, cell, labelOf } = useRowText(question);
  const chosen = rows.filter(({ id }) => selecting?.has(id)).length;
  return (
    <ScrollTable label={wording.rows(question.type)}>
      <TableHead>
        <TableRow>
          {selecting && (
            <TableCell padding="checkbox">
              <Checkbox
                size="small"
                checked={rows.length > 0 && chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={(_, on) =>
                  selecting.togglePage(
                    rows.map((row) => [row, labelOf(row)] as const),
                    on,
                  )
                }
                slotProps={{ input: { 'aria-label': t('select_page') } }}
              />
            </TableCell>
          )}
          {question.columns.map((path) => (
            <HeadCell key={path} path={path} question={question} onSort={onSort} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover selected={selecting?.has(row.id) ?? false} sx={{ verticalAlign: 'top' }}>
            {selecting && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={selecting.has(row.id)}
                  onChange={() => selecting.toggle(row, labelOf(row))}
                  slotProps={{ input: { 'aria-label': t('select', { what: labelOf(row) }) } }}
                />
              </TableCell>
            )}
            {question.columns.map((path, index) => (
              <TableCell
                key={path}
                lang="zh-CN"
                align={isNumber(schema, type, path) ? 'right' : 'left'}
                sx={{ ...widthOf(schema, type, path, index === 0), px: 1.5, py: 1.25 }}
              >
                {index === 0 ? (
                  <Title question={question} row={row} lines={cell(path, row)} />
                ) : (
                  <Box sx={clamped}>
                    <CellContent lines={cell(path, row)} />
                  </Box>
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

function RowCards({ question, rows, selecting }: Props) {
  const { wording } = useAsk();
  const { t } = useListText();
  const { schema, type, cell, labelOf } = useRowText(question);
  const [first = '', ...others] = question.columns;
  return (
    <Box
      component="ul"
      aria-label={wording.rows(question.type)}
      sx={{ m: 0, p: 0, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 2.5 }}
    >
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{ listStyle: 'none', display: 'flex', gap: 0.5, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
        >
          {selecting && (
            <Checkbox
              size="small"
              checked={selecting.has(row.id)}
              onChange={() => selecting.toggle(row, labelOf(row))}
              slotProps={{ input: { 'aria-label': t('select', { what: labelOf(row) }) } }}
              sx={{ ml: -1.25, mt: -0.5, alignSelf: 'flex-start' }}
            />
          )}
          <Box lang="zh-CN" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <Title question={question} row={row} lines={cell(first, row)} />
            <Box
              component="dl"
              sx={{
                m: 0,
                mt: 0.5,
                display: 'grid',
                gridTemplateColumns: 'minmax(84px, auto) minmax(0, 1fr)',
                columnGap: 1.5,
                rowGap: 0.25,
                fontSize: '0.8125rem',
              }}
            >
              {others
                .map((path) => ({ path, lines: cell(path, row) }))
                .filter(({ lines }) => lines.length > 0)
                .map(({ path, lines }) => [
                  <Box component="dt" key={`${path} name`} sx={{ color: 'text.secondary' }}>
                    {headingInWords(schema, type, path, wording)}
                  </Box>,
                  <Box component="dd" key={path} sx={{ m: 0, ...clamped }}>
                    <CellContent lines={lines} />
                  </Box>,
                ])}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** The rows of a list: a table on wide screens, cards on small ones. */
export function ListRows(props: Props) {
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  return small ? <RowCards {...props} /> : <RowsTable {...props} />;
}
