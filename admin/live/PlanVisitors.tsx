import { Avatar, AvatarGroup, Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useCanCurate } from '../user/use-can-curate.ts';
import { useMoment } from '../user/use-moment.ts';
import { useVisitors } from './use-visitors.ts';

const mostFaces = 5;

function Faces({ planId }: { planId: string }) {
  const translate = useTranslate();
  const moment = useMoment();
  const visitors = useVisitors(planId);
  const names = visitors.map(({ displayName }) => displayName).join(translate('pg.common.list_separator'));
  return (
    <Box role="status" aria-label={translate('pg.workbench.presence.label')} sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      {visitors.length > 0 && (
        <>
          <AvatarGroup
            max={mostFaces}
            sx={{ '& .MuiAvatar-root': { width: 26, height: 26, fontSize: '0.8125rem', bgcolor: 'primary.main', color: 'primary.contrastText' } }}
          >
            {visitors.map(({ userId, displayName, since }) => (
              <Tooltip key={userId} title={translate('pg.workbench.presence.since', { name: displayName, date: moment(since) })}>
                <Avatar aria-hidden>{[...displayName][0]}</Avatar>
              </Tooltip>
            ))}
          </AvatarGroup>
          <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
            {translate('pg.workbench.presence.here', { names })}
          </Box>
        </>
      )}
    </Box>
  );
}

/** Who else has a plan open, for those who may edit it; nobody is kept from anything by that. */
export function PlanVisitors({ planId }: { planId: string }) {
  return useCanCurate() ? <Faces key={planId} planId={planId} /> : null;
}
