import { Box, Button, Chip, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ConfirmChanges } from '../curation/ConfirmChanges.tsx';
import { recordQuery } from '../curation/draft.ts';
import { RecordPicker, type Choice } from '../curation/RecordPicker.tsx';
import { graphql } from '../providers/graphql-client.ts';
import type { RegistryKind } from './registry-kinds.ts';
import { mergeMutation } from './registry-query.ts';
import { useStep } from './use-step.ts';

interface Candidate {
  id: string;
  name: string;
  hint?: string | undefined;
  version: number;
}

interface Props {
  kind: RegistryKind & { merge: NonNullable<RegistryKind['merge']> };
  self: Candidate;
  onMerged: (kept: string) => void;
  onClose: () => void;
}

/** Merges others into this record, or this one into another: who stays is chosen, and everything that moves is shown before. */
export function MergePanel({ kind, self, onMerged, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const { step, isBusy } = useStep();
  const [others, setOthers] = useState<Candidate[]>([]);
  const [kept, setKept] = useState(self.id);
  const [asking, setAsking] = useState(false);
  const all = [self, ...others];
  const add = async ({ id, name, hint }: Choice) => {
    if (all.some((each) => each.id === id)) return;
    try {
      const { node } = await graphql<{ node: { version: number } | null }>(recordQuery(kind.type, []), { id });
      if (node) setOthers([...others, { id, name, hint, version: node.version }]);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  const drop = (id: string) => {
    setOthers(others.filter((each) => each.id !== id));
    if (kept === id) setKept(self.id);
  };
  const stays = all.find(({ id }) => id === kept) ?? self;
  const write = {
    mutation: mergeMutation(kind.merge.verb),
    variables: { id: stays.id, version: stays.version, others: all.filter((each) => each !== stays).map(({ id, version }) => ({ id, version })) },
  };
  const merge = async () => {
    setAsking(false);
    if (await step(translate('pg.curate.merge.done'), write.mutation, write.variables)) onMerged(kept);
  };
  return (
    <Box component="section" aria-label={translate('pg.curate.merge.title')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('pg.curate.merge.hint')}
      </Typography>
      <Box sx={{ maxWidth: 460, display: 'flex', mb: 1.5 }}>
        <RecordPicker
          key={others.length}
          label={translate('pg.curate.merge.find')}
          source={kind.merge.source}
          value={null}
          onChange={(choice) => choice && void add(choice)}
        />
      </Box>
      {others.length > 0 && (
        <>
          <FormLabel id="registry-kept">{translate('pg.curate.merge.kept')}</FormLabel>
          <RadioGroup aria-labelledby="registry-kept" value={kept} onChange={(_, id) => setKept(id)}>
            {all.map(({ id, name, hint }) => (
              <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                <FormControlLabel value={id} control={<Radio size="small" />} label={[name, hint].filter(Boolean).join(' · ')} />
                {id !== self.id && <Chip size="small" label={translate('pg.curate.merge.remove', { name })} onClick={() => drop(id)} variant="outlined" />}
              </Box>
            ))}
          </RadioGroup>
        </>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        <Button variant="contained" size="small" disabled={others.length === 0 || isBusy} onClick={() => setAsking(true)}>
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
