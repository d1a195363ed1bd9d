import { Box, Link, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { RecordPicker } from '../curation/RecordPicker.tsx';
import { goalsBeyond } from '../curation/sources.ts';
import { LineButtons } from './LineButtons.tsx';
import { Part } from './Part.tsx';
import { useWorkbench } from './workbench-context.ts';
import { alignMutation, unalignMutation } from './workbench-query.ts';
import type { AlignmentRow, ItemDetail } from './workbench-types.ts';
import { clip } from '../item/clip.ts';

type Direction = 'higher' | 'lower';

interface Props {
  item: ItemDetail;
  alignments: readonly AlignmentRow[];
}

interface LineProps {
  alignment: AlignmentRow;
  /** Whether the other goal is above. */
  isLower: boolean;
}

function AlignmentLine({ alignment: { higher, lower, verdict, version }, isLower }: LineProps) {
  const translate = useTranslate();
  const { operations } = useWorkbench();
  const other = isLower ? higher : lower;
  const remove = () =>
    void operations.run(translate('pg.workbench.align.undone'), [
      { mutation: unalignMutation, variables: { input: { lowerId: lower.id, higherId: higher.id, version } } },
    ]);
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 1, fontSize: '0.875rem', py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {translate(isLower ? 'pg.workbench.align.carries_out' : 'pg.workbench.align.carried_out_by')} · <span lang="zh-CN">{other.plan.title}</span>
          {verdict && ` · ${translate(`pg.questions.alignment.verdict.${verdict}`)}`}
        </Box>
        <Link component={RouterLink} to={`/plans/${other.plan.key}/edit?item=${other.id}`} lang="zh-CN">
          {clip([other.ordinal, other.statement].filter(Boolean).join(' '), 90)}
        </Link>
      </Box>
      <LineButtons
        remove={{ label: translate('pg.workbench.align.remove', { name: clip(other.statement, 20) }), onClick: remove, disabled: operations.isBusy }}
      />
    </Box>
  );
}

function AddAlignment({ item, alignments }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const { outline, operations } = useWorkbench();
  const [direction, setDirection] = useState<Direction>('higher');
  const [added, setAdded] = useState(0);
  const pair = (other: string) => (direction === 'higher' ? { lowerId: item.id, higherId: other } : { lowerId: other, higherId: item.id });
  const add = async (other: string) => {
    if (alignments.some(({ higher, lower }) => higher.id === other || lower.id === other)) notify('pg.workbench.align.there', { type: 'info' });
    else if (await operations.run(translate('pg.workbench.align.done'), [{ mutation: alignMutation, variables: { input: pair(other) } }])) setAdded(added + 1);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <TextField
        select
        label={translate('pg.workbench.align.direction')}
        value={direction}
        onChange={({ target }) => setDirection(target.value as Direction)}
        sx={{ width: 170 }}
      >
        <MenuItem value="higher">{translate('pg.workbench.align.carries_out')}</MenuItem>
        <MenuItem value="lower">{translate('pg.workbench.align.carried_out_by')}</MenuItem>
      </TextField>
      <RecordPicker
        key={added}
        label={translate('pg.workbench.align.find')}
        source={goalsBeyond(outline.plan.id)}
        value={null}
        onChange={(choice) => choice && void add(choice.id)}
      />
    </Box>
  );
}

/** Which goals of other plans a goal carries out, and which carry it out; more are found by words. */
export function AlignmentSection({ item, alignments }: Props) {
  const translate = useTranslate();
  return (
    <Part title={translate('pg.workbench.align.title')} count={alignments.length}>
      <Box component="ul" sx={{ m: 0, p: 0, mb: 1 }}>
        {alignments.map((alignment) => (
          <AlignmentLine key={alignment.id} alignment={alignment} isLower={alignment.lower.id === item.id} />
        ))}
      </Box>
      <AddAlignment item={item} alignments={alignments} />
    </Part>
  );
}
