import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { useCommand } from '../providers/use-command.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { archiveMutation, publishMutation, type PlanHead } from './plan-query.ts';

/** What a curator can do with a plan as a whole: publish what is not, archive what is. */
export function PlanActions({ plan }: { plan: PlanHead }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const published = plan.status === PlanStatus.PUBLISHED;
  const verb = published ? 'archive' : 'publish';
  const { send, isPending } = useCommand(published ? archiveMutation : publishMutation, `pg.plan.${verb}_done`);
  if (!useCanCurate()) return null;
  const confirm = () => {
    setAsking(false);
    send({ id: plan.id, version: plan.version });
  };
  return (
    <>
      <Button variant="outlined" size="small" component={RouterLink} to={`/plans/${plan.key}/edit`} sx={{ bgcolor: 'background.paper' }}>
        {translate('pg.workbench.open')}
      </Button>
      <Button variant="outlined" size="small" onClick={() => setAsking(true)} disabled={isPending} sx={{ bgcolor: 'background.paper' }}>
        {translate(`pg.plan.${verb}`)}
      </Button>
      <HistoryButton id={plan.id} name={plan.title} isPlan />
      <Confirm
        isOpen={asking}
        title={translate(`pg.plan.${verb}`)}
        content={translate(`pg.plan.${verb}_ask`, { title: plan.title })}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
