import { Autocomplete, Box, Button, Chip, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../providers/use-command.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { addMemberMutation, removeMemberMutation, type GroupHead, type Member } from './group-query.ts';
import { unitsOfPlaceQuery, type UnitsOfPlace } from './units-of-place-query.ts';

function AddMember({ group }: { group: GroupHead }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Member['unit'] | null>(null);
  const { data } = useGraphql<UnitsOfPlace>(unitsOfPlaceQuery, { place: group.jurisdiction.id });
  const { send, isPending } = useCommand(addMemberMutation, 'pg.unitGroup.added');
  const members = new Set(group.members.nodes.map((member) => member.unit.id));
  const add = () => chosen && send({ input: { groupId: group.id, unitId: chosen.id } }, { onSuccess: () => setChosen(null) });
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Autocomplete
        options={(data?.units.nodes ?? []).filter((unit) => !members.has(unit.id))}
        value={chosen}
        onChange={(_, unit) => setChosen(unit)}
        getOptionLabel={(unit) => `${unit.shortName}　${unit.name}`}
        getOptionKey={(unit) => unit.id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        renderInput={(params) => <TextField {...params} label={translate('pg.unitGroup.unit_to_add')} />}
        size="small"
        sx={{ width: 340, maxWidth: '100%' }}
      />
      <Button variant="contained" onClick={add} disabled={!chosen || isPending}>
        {translate('pg.unitGroup.add')}
      </Button>
    </Box>
  );
}

/** The members of a group; curators can enter and take out. */
export function GroupMembers({ group }: { group: GroupHead }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const canCurate = useCanCurate();
  const { send } = useCommand(removeMemberMutation, 'pg.unitGroup.removed');
  const { nodes: members } = group.members;
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.unitGroup.members')}
        <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontWeight: 450 }}>
          {members.length}
        </Box>
      </Typography>
      {members.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.unitGroup.no_members')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {members.map((member) => (
          <Box component="li" key={member.id} sx={{ listStyle: 'none' }}>
            <Chip
              variant="outlined"
              label={member.unit.shortName}
              title={member.unit.name}
              onClick={() => void navigate(`/units/${member.unit.id}`)}
              {...(canCurate && { onDelete: () => send({ id: member.id, version: member.version }) })}
              sx={{ bgcolor: 'background.paper' }}
            />
          </Box>
        ))}
      </Box>
      {canCurate && <AddMember group={group} />}
    </Box>
  );
}
