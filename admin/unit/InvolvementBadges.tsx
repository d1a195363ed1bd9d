import AlternateEmailOutlined from '@mui/icons-material/AlternateEmailOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { InvolvementVia } from '../../schema/responsibility/responsibility.enums.ts';
import type { Involvement } from './duty-types.ts';
import { RoleTag } from './RoleTag.tsx';

const icons = { [InvolvementVia.DIRECT]: BadgeOutlined, [InvolvementVia.GROUP]: GroupsOutlined, [InvolvementVia.MENTION]: AlternateEmailOutlined };

function Badge({ involvement, withUnit }: { involvement: Involvement; withUnit: boolean }) {
  const translate = useTranslate();
  const Icon = icons[involvement.via];
  const how = involvement.through ? translate('pg.answers.through', { group: involvement.through.name }) : translate(`pg.enum.via.${involvement.via}`);
  return (
    <Tooltip title={translate(`pg.enum.viaHint.${involvement.via}`)}>
      <Box component="li" sx={{ listStyle: 'none', display: 'inline-flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {involvement.role && <RoleTag role={involvement.role} />}
        {withUnit && involvement.unit && (
          <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
            {involvement.unit.shortName}
          </Box>
        )}
        <Icon sx={{ fontSize: 15 }} aria-hidden />
        <span>{how}</span>
      </Box>
    </Tooltip>
  );
}

/** How an item involves the subject: in which role, by name, through a group or in the text only. */
export function InvolvementBadges({ involvements, withUnit }: { involvements: Involvement[]; withUnit: boolean }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      {involvements.map((involvement) => (
        <Badge
          key={[involvement.via, involvement.role, involvement.unit?.id, involvement.through?.id].join(' ')}
          involvement={involvement}
          withUnit={withUnit}
        />
      ))}
    </Box>
  );
}
