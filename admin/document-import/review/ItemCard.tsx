import { Box, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange } from '../../../schema/document-import/import-job.enums.ts';
import { roleOrder } from '../../unit/role-order.ts';
import { AddParts } from './AddParts.tsx';
import { DutyRow } from './DutyRow.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { ItemActions } from './ItemActions.tsx';
import { ItemForm } from './ItemForm.tsx';
import type { Entry } from './preview-index.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { useReviewTools } from './review-context.ts';
import { TargetRow } from './TargetRow.tsx';

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography component="h4" sx={{ fontSize: '0.8125rem', fontWeight: 650, color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

/** All of an item: its words, what differs from the graph, its units and targets, and what can be done with it. */
export function ItemCard({ entry }: { entry: Entry }) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { review } = useReviewTools();
  const { item } = entry;
  const doubts = review.questions.filter(({ places }) => places.some((place) => place.item === item.ref));
  const duties = item.responsibilities.toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      {editing ? (
        <ItemForm item={item} onDone={() => setEditing(false)} />
      ) : (
        <>
          <FieldChanges part={item} />
          <ItemActions entry={entry} onEdit={() => setEditing(true)} />
        </>
      )}
      {doubts.length > 0 && (
        <Box component="ul" aria-label={translate('pg.imports.review.questions')} sx={{ m: 0, p: 0, mt: 1.5, display: 'grid', gap: 1 }}>
          {doubts.map((question) => (
            <QuestionCard key={question.ref} question={question} />
          ))}
        </Box>
      )}
      {duties.length > 0 && (
        <Block title={`${translate('pg.imports.item.units')} ${duties.length}${item.open ? ` · ${translate('pg.common.etc')}` : ''}`}>
          {duties.map((duty) => (
            <DutyRow key={duty.ref} duty={duty} item={item} />
          ))}
        </Block>
      )}
      {item.targets.length > 0 && (
        <Block title={`${translate('pg.word.targets')} ${item.targets.length}`}>
          {item.targets.map((target) => (
            <TargetRow key={target.ref} target={target} within={item.change} />
          ))}
        </Block>
      )}
      {item.change !== ImportChange.DROPPED && <AddParts target={item.ref} />}
    </Box>
  );
}
