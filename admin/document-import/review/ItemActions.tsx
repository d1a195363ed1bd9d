import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton, Tooltip } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { dropOrRestore } from './drop-restore.ts';
import { hasNext, moveBy } from './item-moves.ts';
import { MoveDialog } from './MoveDialog.tsx';
import type { Entry } from './preview-index.ts';
import { useReviewTools } from './review-context.ts';

function StepButton({ entry, step }: { entry: Entry; step: 1 | -1 }) {
  const translate = useTranslate();
  const { decide } = useReviewTools();
  const button = useRef<HTMLButtonElement>(null);
  const change = moveBy(entry, step);
  const label = translate(step < 0 ? 'pg.imports.item.up' : 'pg.imports.item.down');
  const Arrow = step < 0 ? ArrowUpward : ArrowDownward;
  return (
    <Tooltip title={`${label} (Alt+${step < 0 ? '↑' : '↓'})`}>
      <span>
        <IconButton
          ref={button}
          size="small"
          aria-label={label}
          disabled={!change}
          onClick={() => change && void decide(change).then(() => button.current?.focus())}
        >
          <Arrow fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}

/** What can be done with an item: accept, edit, move, merge, leave out; or take it back in. */
export function ItemActions({ entry, onEdit }: { entry: Entry; onEdit: () => void }) {
  const translate = useTranslate();
  const { review, decide, isBusy, select } = useReviewTools();
  const [moving, setMoving] = useState(false);
  const { item } = entry;
  const accepts = review.decisions.filter(({ kind, ref }) => kind === ImportDecisionKind.ACCEPT && ref === item.ref).map(({ id }) => id);
  const dropped = item.change === ImportChange.DROPPED;
  const toggleAccepted = () => void decide(item.accepted ? { takeBack: accepts } : { decisions: [{ kind: ImportDecisionKind.ACCEPT, ref: item.ref }] });
  const drop = (
    <Button size="small" color={dropped ? 'primary' : 'secondary'} onClick={() => void decide(dropOrRestore(item, review.decisions))}>
      {translate(dropped ? 'pg.imports.item.restore' : 'pg.imports.item.drop')}
    </Button>
  );
  const show = (
    <Button size="small" onClick={() => select(item.ref, true)} sx={{ display: { lg: 'none' } }}>
      {translate('pg.imports.item.show')}
    </Button>
  );
  if (dropped) return <Box sx={{ mt: 1 }}>{drop}</Box>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mt: 1 }}>
      {show}
      <Button size="small" variant="outlined" onClick={onEdit}>
        {translate('ra.action.edit')}
      </Button>
      <Button size="small" onClick={toggleAccepted} aria-pressed={item.accepted}>
        {translate(item.accepted ? 'pg.imports.item.accepted' : 'pg.imports.item.accept')}
      </Button>
      <Button size="small" onClick={() => setMoving(true)}>
        {translate('pg.imports.item.move')}…
      </Button>
      <Button size="small" disabled={isBusy || !hasNext(entry)} onClick={() => void decide({ decisions: [{ kind: ImportDecisionKind.MERGE, ref: item.ref }] })}>
        {translate('pg.imports.item.merge')}
      </Button>
      {drop}
      <StepButton entry={entry} step={-1} />
      <StepButton entry={entry} step={1} />
      {moving && <MoveDialog entry={entry} onClose={() => setMoving(false)} />}
    </Box>
  );
}
