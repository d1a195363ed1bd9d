import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Link, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { Duty } from './duty-types.ts';
import { roleOrder } from './role-order.ts';
import { RoleTag } from './RoleTag.tsx';

interface Props {
  duties: Duty[];
  /** Whether the printed list is open-ended. */
  open: boolean;
  /** Units to stand out, by id. */
  highlight?: ReadonlySet<string> | undefined;
}

function HolderName({ duty, strong }: { duty: Duty; strong: boolean }) {
  const weight = strong ? 700 : 450;
  if (!duty.unit) {
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
        <GroupsOutlined sx={{ fontSize: 16, color: 'text.secondary' }} aria-hidden />
        {duty.group ? (
          <Link component={RouterLink} to={`/groups/${duty.group.id}`} color="inherit">
            {duty.group.name}
          </Link>
        ) : (
          duty.asWritten
        )}
      </Box>
    );
  }
  return (
    <Link
      component={RouterLink}
      to={`/units/${duty.unit.id}`}
      color="inherit"
      title={duty.unit.name}
      sx={{ fontWeight: weight, ...(strong && { textDecoration: 'underline', textUnderlineOffset: 3 }) }}
    >
      {duty.unit.shortName}
    </Link>
  );
}

function RoleLine({ role, duties, highlight, open }: Props & { role: ResponsibilityRole }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <RoleTag role={role} />
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, fontSize: '0.8125rem', lineHeight: 1.7 }}>
        {duties.map((duty) => (
          <Box component="li" key={duty.id} sx={{ listStyle: 'none' }}>
            <HolderName duty={duty} strong={Boolean(duty.unit && highlight?.has(duty.unit.id))} />
          </Box>
        ))}
        {open && (
          <Tooltip title={translate('pg.common.etc_hint')}>
            <Box component="li" sx={{ listStyle: 'none', color: 'text.secondary' }}>
              {translate('pg.common.etc')}
            </Box>
          </Tooltip>
        )}
      </Box>
    </Box>
  );
}

/** Who answers for an item, by role: the lead first, then the others; groups of units have a sign of their own. */
export function DutyList({ duties, open, highlight }: Props) {
  const lines = roleOrder.map((role) => ({ role, duties: duties.filter((duty) => duty.role === role) })).filter((line) => line.duties.length > 0);
  if (lines.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {lines.map((line, index) => (
        <RoleLine key={line.role} {...line} open={open && index === lines.length - 1} highlight={highlight} />
      ))}
    </Box>
  );
}
