import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import { Box, Link, TableBody, TableCell, TableHead, TablePagination, TableRow } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ScrollTable } from '../../layout/ScrollTable.tsx';
import { useWords } from '../../document-import/use-words.ts';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { Question } from '../question/question.ts';
import { columnInWords } from '../question/sentence.ts';
import { fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';
import { Cells } from './cell-text.ts';
import { type Row, rowLink } from './row-link.ts';

interface Props {
  question: Question;
  rows: readonly Row[];
  total: number;
  page: { first: number; offset: number };
  onPage(page: { first: number; offset: number }): void;
}

/** The words of cells in the user's language. */
export function useCells(): Cells {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const { dateTime } = useWords();
  return useMemo(
    () => new Cells(schema, { plain: words.plain, moment: dateTime, more: (count) => t('and_more', { count }), separator: t('sentence.list_separator') }),
    [schema, words, t, dateTime],
  );
}

function CellContent({ lines }: { lines: string[] }) {
  if (lines.length < 2) return lines[0] ?? '';
  return (
    <Box component="ul" sx={{ m: 0, p: 0 }}>
      {[...new Set(lines)].map((line) => (
        <Box component="li" key={line} sx={{ listStyle: 'none' }}>
          {line}
        </Box>
      ))}
    </Box>
  );
}

/** The answer as a table, a page at a time; every row leads to where it stands in its document. */
export function AnswerTable({ question, rows, total, page, onPage }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const translate = useTranslate();
  const cells = useCells();
  const type = typeNamed(schema, question.type);
  const isWide = (path: string): boolean => ['statement', 'text', 'quote', 'definition'].includes(path.split('.').at(-1) ?? '');
  const isNumber = (path: string): boolean => ['Int', 'Float'].includes(fieldsAlong(schema, type, path).at(-1)?.type ?? '');
  return (
    <>
      <ScrollTable label={wording.rows(question.type)}>
        <TableHead>
          <TableRow>
            {question.columns.map((path) => (
              <TableCell key={path} align={isNumber(path) ? 'right' : 'left'}>
                {columnInWords(schema, type, path, wording)}
              </TableCell>
            ))}
            <TableCell>{t('open_row')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const link = rowLink(question.type, row);
            const first = cells
              .cell(type, question.columns[0] ?? '', row)
              .join(' ')
              .slice(0, 60);
            return (
              <TableRow key={row.id} hover>
                {question.columns.map((path) => (
                  <TableCell
                    key={path}
                    lang="zh-CN"
                    align={isNumber(path) ? 'right' : 'left'}
                    sx={{ verticalAlign: 'top', minWidth: isWide(path) ? 320 : 96, maxWidth: 520 }}
                  >
                    <CellContent lines={cells.cell(type, path, row)} />
                  </TableCell>
                ))}
                <TableCell sx={{ verticalAlign: 'top' }}>
                  {link && (
                    <Link component={RouterLink} to={link} aria-label={t('open_row_label', { what: first })}>
                      <OpenInNewIcon sx={{ fontSize: 18 }} />
                    </Link>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </ScrollTable>
      <TablePagination
        component="div"
        count={total}
        page={Math.floor(page.offset / page.first)}
        rowsPerPage={page.first}
        rowsPerPageOptions={[50, 100, 200]}
        labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
        labelDisplayedRows={({ from, to, count }) => translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })}
        getItemAriaLabel={(kind) =>
          translate(kind === 'next' ? 'ra.navigation.next' : kind === 'previous' ? 'ra.navigation.previous' : `ra.navigation.${kind}`)
        }
        onPageChange={(_, next) => onPage({ ...page, offset: next * page.first })}
        onRowsPerPageChange={(event) => onPage({ first: Number(event.target.value), offset: 0 })}
      />
    </>
  );
}
