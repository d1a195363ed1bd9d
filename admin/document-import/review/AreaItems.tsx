import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportedArea, ImportedItem, ImportedPlan } from '../import-types.ts';
import { AreaForm } from './AreaForm.tsx';
import { AreaMenu } from './AreaMenu.tsx';
import { ChangeTag } from './ChangeTag.tsx';
import { ItemRow } from './ItemRow.tsx';
import { useReviewTools } from './review-context.ts';
import { areaName } from '../../area/section-words.ts';

interface Props {
  plan: ImportedPlan;
  area: ImportedArea;
  /** The items to show. */
  items: ImportedItem[];
  open: boolean;
  onFold: () => void;
  /** The refs of items with open questions. */
  doubts: Set<string>;
}

const headStyle = {
  pr: 1,
  bgcolor: 'inset',
  borderTop: 1,
  borderColor: 'divider',
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  position: 'sticky',
  top: 0,
  zIndex: 1,
} as const;
const foldStyle = {
  width: '100%',
  display: 'flex',
  gap: 0.5,
  alignItems: 'flex-start',
  justifyContent: 'flex-start',
  textAlign: 'left',
  font: 'inherit',
  py: 1,
  pl: 1,
} as const;

function AreaHead({ plan, area, items, open, onFold, doubts, onEdit }: Props & { onEdit: () => void }) {
  const translate = useTranslate();
  const { jump } = useReviewTools();
  const { span } = area;
  const goals = items.filter(({ type }) => type === ImportItemType.GOAL).length;
  const doubtful = items.filter(({ ref }) => doubts.has(ref)).length;
  const counts = [
    goals > 0 && translate('pg.common.goals_count', { smart_count: goals }),
    items.length > goals && translate('pg.common.measures_count', { smart_count: items.length - goals }),
    doubtful > 0 && `⚠ ${doubtful}`,
  ];
  return (
    <Box sx={headStyle}>
      <Typography component="h3" variant="h4" sx={{ flex: 1, minWidth: 0 }}>
        <ButtonBase onClick={onFold} aria-expanded={open} sx={foldStyle}>
          <ExpandMore fontSize="small" sx={{ transform: open ? 'none' : 'rotate(-90deg)', color: 'text.secondary' }} />
          <Box
            component="span"
            lang="zh-CN"
            sx={area.change === ImportChange.DROPPED ? { textDecoration: 'line-through', color: 'text.secondary' } : { overflowWrap: 'anywhere' }}
          >
            {areaName(area)}
          </Box>
        </ButtonBase>
      </Typography>
      <ChangeTag change={area.change} within={plan.change} />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {counts.filter(Boolean).join(' · ')}
      </Typography>
      {span && (
        <Button
          size="small"
          onClick={() => jump(plan.file, span, 'heading')}
          sx={{ py: 0, minWidth: 0, whiteSpace: 'nowrap' }}
          aria-label={`${translate('pg.imports.question.show')} ${area.title}`}
        >
          {translate('pg.imports.question.show')}
        </Button>
      )}
      <AreaMenu plan={plan} area={area} onEdit={onEdit} />
    </Box>
  );
}

/** An area of the tree with its items; it can be folded. */
export function AreaItems(props: Props) {
  const { area, items, open, doubts } = props;
  const { entries, focus, select } = useReviewTools();
  const [editing, setEditing] = useState(false);
  return (
    <Box component="section" aria-label={area.title}>
      <AreaHead {...props} onEdit={() => setEditing(true)} />
      {editing && <AreaForm area={area} onDone={() => setEditing(false)} />}
      {open && (
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {items.map(({ ref }) => {
            const entry = entries.get(ref);
            return entry && <ItemRow key={ref} entry={entry} open={focus?.item === ref} doubtful={doubts.has(ref)} onSelect={select} />;
          })}
        </Box>
      )}
    </Box>
  );
}
