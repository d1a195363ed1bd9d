import { Box, Button, Chip, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmChanges } from '../curation/ConfirmChanges.tsx';
import { RecordPicker } from '../curation/RecordPicker.tsx';
import type { RegistryKind } from './registry-kinds.ts';
import { mergeMutation } from './registry-query.ts';
import { type Candidate, useMergeCandidates } from './use-merge-candidates.ts';
import { useStep } from './use-step.ts';

interface Props {
  kind: RegistryKind & { merge: NonNullable<RegistryKind['merge']> };
  self: Candidate;
  onMerged: (kept: string) => void;
  onClose: () => void;
}

interface CandidatesProps {
  all: readonly Candidate[];
  stays: Candidate;
  onKeep: (id: string) => void;
  onDrop: (id: string) => void;
}

/** The records that become one: which of them stays, and a way to leave one out again. */
function Candidates({ all, stays, onKeep, onDrop }: CandidatesProps) {
  const translate = useTranslate();
  const [self] = all;
  return (
    <>
      <FormLabel id="registry-kept">{translate('pg.curate.merge.kept')}</FormLabel>
      <RadioGroup aria-labelledby="registry-kept" value={stays.id} onChange={(_, id) => onKeep(id)}>
        {all.map(({ id, name, hint }) => (
          <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <FormControlLabel value={id} control={<Radio size="small" />} label={[name, hint].filter(Boolean).join(' · ')} />
            {id !== self?.id && <Chip size="small" label={translate('pg.curate.merge.remove', { name })} onClick={() => onDrop(id)} variant="outlined" />}
          </Box>
        ))}
      </RadioGroup>
    </>
  );
}

/** Merges others into this record, or this one into another: who stays is chosen, and everything that moves is shown before. */
export function MergePanel({ kind, self, onMerged, onClose }: Props) {
  const translate = useTranslate();
  const { step, isBusy } = useStep();
  const { all, stays, keep, add, drop } = useMergeCandidates(kind.type, self);
  const [asking, setAsking] = useState(false);
  const write = {
    mutation: mergeMutation(kind.merge.verb),
    variables: { id: stays.id, version: stays.version, others: all.filter((each) => each !== stays).map(({ id, version }) => ({ id, version })) },
  };
  const merge = async () => {
    setAsking(false);
    if (await step(translate('pg.curate.merge.done'), write.mutation, write.variables)) onMerged(stays.id);
  };
  return (
    <Box component="section" aria-label={translate('pg.curate.merge.title')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('pg.curate.merge.hint')}
      </Typography>
      <Box sx={{ maxWidth: 460, display: 'flex', mb: 1.5 }}>
        <RecordPicker
          key={all.length}
          label={translate('pg.curate.merge.find')}
          source={kind.merge.source}
          value={null}
          onChange={(choice) => choice && void add(choice)}
        />
      </Box>
      {all.length > 1 && <Candidates all={all} stays={stays} onKeep={keep} onDrop={drop} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        <Button variant="contained" size="small" disabled={all.length === 1 || isBusy} onClick={() => setAsking(true)}>
          {translate('pg.curate.merge.action')}…
        </Button>
        <Button size="small" onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
      {asking && (
        <ConfirmChanges
          title={translate('pg.curate.merge.title')}
          hint={translate('pg.curate.merge.keeps', { name: stays.name })}
          action={translate('pg.curate.merge.action')}
          writes={[write]}
          isBusy={isBusy}
          onConfirm={() => void merge()}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
}
