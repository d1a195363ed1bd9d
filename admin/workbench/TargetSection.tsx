import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { deleteMutation } from '../curation/draft.ts';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { formatTarget } from '../target/format-target.ts';
import { TargetEditor } from '../target/TargetEditor.tsx';
import { TargetPill } from '../target/TargetPill.tsx';
import { LineButtons } from './LineButtons.tsx';
import { Part } from './Part.tsx';
import { useWorkbench } from './workbench-context.ts';
import type { FigureRow } from './workbench-types.ts';

function TargetLine({ target }: { target: FigureRow }) {
  const translate = useTranslate();
  const { operations } = useWorkbench();
  const [editing, setEditing] = useState(false);
  const { indicatorName: name } = target;
  const remove = () =>
    void operations.run(translate('pg.workbench.target.removed', { name: `${name} ${formatTarget(target, translate)}` }), [
      { mutation: deleteMutation('Target'), variables: { id: target.id, version: target.version } },
    ]);
  return (
    <>
      <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 1, alignItems: 'center', py: 0.4 }}>
        <Box component="ul" sx={{ m: 0, p: 0, flex: 1, minWidth: 0, display: 'flex' }}>
          <TargetPill target={target} />
        </Box>
        <HistoryButton small id={target.id} name={name} />
        <LineButtons
          edit={{ label: translate('pg.workbench.target.edit', { name }), open: editing, onClick: () => setEditing(!editing) }}
          remove={{ label: translate('pg.workbench.target.remove', { name }), onClick: remove, disabled: operations.isBusy }}
        />
      </Box>
      {editing && (
        <Box component="li" sx={{ listStyle: 'none' }}>
          <TargetEditor target={target} owner={{}} onClose={() => setEditing(false)} />
        </Box>
      )}
    </>
  );
}

/** The targets of an item, or those of a plan's table. */
export function TargetSection({ targets, owner }: { targets: readonly FigureRow[]; owner: Record<string, string> }) {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  return (
    <Part title={translate('pg.word.targets')} count={targets.length}>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {targets.map((target) => (
          <TargetLine key={target.id} target={target} />
        ))}
      </Box>
      {adding ? (
        <TargetEditor target={null} owner={owner} onClose={() => setAdding(false)} />
      ) : (
        <Button size="small" startIcon={<AddOutlined />} onClick={() => setAdding(true)} sx={{ mt: 0.5 }}>
          {translate('pg.workbench.target.add')}
        </Button>
      )}
    </Part>
  );
}
