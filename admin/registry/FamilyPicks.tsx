import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Choice } from '../curation/RecordPicker.tsx';
import { familySource, unitSource } from '../curation/sources.ts';
import { PickedRecords } from './PickedRecords.tsx';
import { joinFamilyMutation, leaveFamilyMutation } from './registry-query.ts';
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
  const isUnit = 'unit' in of;
  const pair = (id: string) => (isUnit ? { unitId: of.unit.id, familyId: id } : { unitId: id, familyId: of.family.id });
  const familyName = (other: string): string => (isUnit ? other : of.family.name);
  const title = translate(isUnit ? 'pg.unit.families' : 'pg.family.members');
  const shared = {
    label: title,
    picked: members,
    disabled: isBusy,
    removeWords: (name: string) => translate('pg.curate.family.remove', { name }),
    onRemove: ({ id, name }: Choice) => void step(translate('pg.curate.family.removed', { name: familyName(name) }), leaveFamilyMutation, pair(id)),
    onPick: ({ id, name }: Choice) => step(translate('pg.curate.family.added', { name: familyName(name) }), joinFamilyMutation, pair(id)),
  };
  return (
    <Box component="section" aria-label={title} sx={{ mt: 2.5 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {isUnit ? (
        <PickedRecords {...shared} pickLabel={translate('pg.curate.family.add')} source={familySource} />
      ) : (
        <PickedRecords {...shared} pickLabel={translate('pg.curate.family.add_unit')} source={unitSource} />
      )}
    </Box>
  );
}
