import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import { Link, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Pages } from '../../layout/Pages.tsx';
import { ScrollTable } from '../../layout/ScrollTable.tsx';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { Question } from '../question/question.ts';
import { headingInWords } from '../question/sentence.ts';
import { fieldsAlong, typeNamed } from '../reduced/ask-schema.ts';
import { CellContent } from './CellContent.tsx';
import { useCells } from './use-cells.ts';
import { type Row, rowLink } from './row-link.ts';

interface Props {
  question: Question;
  rows: readonly Row[];
  total: number;
  page: { first: number; offset: number };
  onPage(page: { first: number; offset: number }): void;
}

/** The answer as a table, a page at a time; every row leads to where it stands in its document. */
export function AnswerTable({ question, rows, total, page, onPage }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
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
                {headingInWords(schema, type, path, wording)}
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
      <Pages total={total} first={page.first} offset={page.offset} sizes={[50, 100, 200]} onPage={onPage} />
    </>
  );
}
