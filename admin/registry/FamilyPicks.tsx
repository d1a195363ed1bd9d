import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RecordPicker } from '../curation/RecordPicker.tsx';
import { familySource, unitSource } from '../curation/sources.ts';
import { joinFamilyMutation, leaveFamilyMutation } from './registry-query.ts';
import { RemovableChip } from './RemovableChip.tsx';
import { useStep } from './use-step.ts';

interface Named {
  id: string;
  name: string;
}

interface Props {
  /** The unit whose families these are, or the family whose units these are. */
  of: { unit: Named } | { family: Named };
  members: readonly Named[];
}

/** The families of a unit, or the units of a family: each can be taken out, and one added by its name. */
export function FamilyPicks({ of, members }: Props) {
  const translate = useTranslate();
  const { step, isBusy } = useStep();
  const [added, setAdded] = useState(0);
  const isUnit = 'unit' in of;
  const pair = (id: string) => (isUnit ? { unitId: of.unit.id, familyId: id } : { unitId: id, familyId: of.family.id });
  const familyName = (other: string): string => (isUnit ? other : of.family.name);
  const title = translate(isUnit ? 'pg.unit.families' : 'pg.family.members');
  const join = async ({ id, name }: Named) => {
    if (await step(translate('pg.curate.family.added', { name: familyName(name) }), joinFamilyMutation, pair(id))) setAdded(added + 1);
  };
  return (
    <Box component="section" aria-label={title} sx={{ mt: 2.5 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, mb: 1, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {members.map(({ id, name }) => (
          <RemovableChip
            key={id}
            name={name}
            remove={translate('pg.curate.family.remove', { name })}
            disabled={isBusy}
            onRemove={() => void step(translate('pg.curate.family.removed', { name: familyName(name) }), leaveFamilyMutation, pair(id))}
          />
        ))}
      </Box>
      <Box sx={{ maxWidth: 420, display: 'flex' }}>
        {isUnit ? (
          <RecordPicker
            key={added}
            label={translate('pg.curate.family.add')}
            source={familySource}
            value={null}
            onChange={(choice) => choice && void join(choice)}
          />
        ) : (
          <RecordPicker
            key={added}
            label={translate('pg.curate.family.add_unit')}
            source={unitSource}
            value={null}
            onChange={(choice) => choice && void join(choice)}
          />
        )}
      </Box>
    </Box>
  );
}
