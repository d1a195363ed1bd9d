import { Box } from '@mui/material';
import { Fragment, memo, useMemo } from 'react';
import { useAsk } from '../ask/ask-context.ts';
import { headingInWords } from '../ask/question/sentence.ts';
import { typeNamed } from '../ask/reduced/ask-schema.ts';
import { useWordedRows, type WordedRow } from './row-words.ts';
import type { RowsProps } from './rows-props.ts';
import { RowTick } from './RowTick.tsx';
import { Lines, rowLook, RowTitle } from './RowTitle.tsx';
import type { Selecting } from './use-selection.ts';

interface CardProps {
  worded: WordedRow;
  headings: readonly string[];
  isSelected: boolean;
  onToggle: Selecting['toggle'] | null;
}

const Card = memo(function Card({ worded, headings, isSelected, onToggle }: CardProps) {
  return (
    <li className="row">
      {onToggle && <RowTick worded={worded} isSelected={isSelected} onToggle={onToggle} />}
      <div lang="zh-CN" className="facts">
        <RowTitle worded={worded} />
        <dl>
          {worded.cells.map(
            ({ path, lines }, index) =>
              index > 0 &&
              lines.length > 0 && (
                <Fragment key={path}>
                  <dt>{headings[index]}</dt>
                  <dd className="clamped">
                    <Lines lines={lines} />
                  </dd>
                </Fragment>
              ),
          )}
        </dl>
      </div>
    </li>
  );
});

const look = {
  ...rowLook,
  m: 0,
  p: 0,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 2.5,
  '& > .row': { listStyle: 'none', display: 'flex', gap: 0.5, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' },
  '& > .row:first-of-type': { borderTop: 0 },
  '& .tick': { ...rowLook['& .tick'], ml: '-11px', mt: '-5px', alignSelf: 'flex-start' },
  '& .facts': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& dl': {
    m: 0,
    mt: 0.5,
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) minmax(0, 1fr)',
    columnGap: 1.5,
    rowGap: 0.25,
    fontSize: '0.8125rem',
  },
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0 },
} as const;

/** The rows of a list on small screens: a card each. */
export function RowCards({ question, rows, selecting }: RowsProps) {
  const { schema, wording } = useAsk();
  const worded = useWordedRows(question, rows);
  const headings = useMemo(() => {
    const type = typeNamed(schema, question.type);
    return question.columns.map((path) => headingInWords(schema, type, path, wording));
  }, [schema, question.type, question.columns, wording]);
  return (
    <Box component="ul" aria-label={wording.rows(question.type)} sx={look}>
      {worded.map((each) => (
        <Card key={each.row.id} worded={each} headings={headings} isSelected={selecting?.has(each.row.id) ?? false} onToggle={selecting?.toggle ?? null} />
      ))}
    </Box>
  );
}
