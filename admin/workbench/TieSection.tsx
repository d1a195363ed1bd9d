import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RecordPicker } from '../curation/RecordPicker.tsx';
import { goalsOf, measuresOf } from '../curation/sources.ts';
import { LineButtons } from './LineButtons.tsx';
import { Part } from './Part.tsx';
import { useWorkbench } from './workbench-context.ts';
import { linkMutation, unlinkMutation } from './workbench-query.ts';
import type { ItemDetail, Tie } from './workbench-types.ts';
import { clip } from '../item/clip.ts';

function TieLine({ tie, onRemove }: { tie: Tie; onRemove: () => void }) {
  const translate = useTranslate();
  const { operations, open } = useWorkbench();
  const name = [tie.ordinal, tie.statement].filter(Boolean).join(' ');
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 1, alignItems: 'flex-start', fontSize: '0.875rem', py: 0.25 }}>
      <Box
        component="button"
        type="button"
        lang="zh-CN"
        onClick={() => open(tie.id)}
        sx={{
          flex: 1,
          minWidth: 0,
          textAlign: 'left',
          border: 0,
          p: 0,
          pt: 0.5,
          bgcolor: 'transparent',
          color: 'primary.main',
          font: 'inherit',
          cursor: 'pointer',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {name}
      </Box>
      <LineButtons remove={{ label: translate('pg.workbench.tie.unlink', { name: clip(name, 24) }), onClick: onRemove, disabled: operations.isBusy }} />
    </Box>
  );
}

/** What a measure supports, or what supports a goal, in the same plan; more is found by words. */
export function TieSection({ item }: { item: ItemDetail }) {
  const translate = useTranslate();
  const { operations, outline } = useWorkbench();
  const [added, setAdded] = useState(0);
  const isGoal = item.__typename === 'Goal';
  const ties = (isGoal ? item.supportedBy : item.supports)?.nodes ?? [];
  const pair = (id: string) => (isGoal ? { goalId: item.id, measureId: id } : { goalId: id, measureId: item.id });
  const title = translate(isGoal ? 'pg.workbench.tie.supported_by' : 'pg.workbench.tie.supports');
  const link = async (id: string) => {
    if (await operations.run(translate('pg.workbench.tie.linked'), [{ mutation: linkMutation, variables: pair(id) }])) setAdded(added + 1);
  };
  const unlink = (id: string) => void operations.run(translate('pg.workbench.tie.unlinked'), [{ mutation: unlinkMutation, variables: pair(id) }]);
  return (
    <Part title={title} count={ties.length}>
      <Box component="ul" sx={{ m: 0, p: 0, mb: 1 }}>
        {ties.map((tie) => (
          <TieLine key={tie.id} tie={tie} onRemove={() => unlink(tie.id)} />
        ))}
      </Box>
      <RecordPicker
        key={added}
        label={translate(isGoal ? 'pg.workbench.tie.find_measure' : 'pg.workbench.tie.find_goal')}
        source={(isGoal ? measuresOf : goalsOf)(outline.plan.id)}
        value={null}
        onChange={(choice) => choice && void link(choice.id)}
      />
    </Part>
  );
}
