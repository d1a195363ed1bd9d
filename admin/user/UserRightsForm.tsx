import AddOutlined from '@mui/icons-material/AddOutlined';
import { Alert, Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';
import { QueryView } from '../layout/QueryView.tsx';
import { useCommand } from '../providers/use-command.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { type RightsAnswer, rightsQuery, type ScopeValue, setRightsMutation } from './rights-queries.ts';
import { ScopeRow } from './ScopeRow.tsx';

const isEverywhere = ({ jurisdictionId, topic }: ScopeValue): boolean => jurisdictionId === '' && topic === '';

/** A scope in the form, with a key that it keeps while it is edited. */
interface ScopeLine {
  key: number;
  value: ScopeValue;
}

interface Rights {
  lines: readonly ScopeLine[];
  mayPublish: boolean;
}

const rightsIn = ({ userRights: { scopes, mayPublish } }: RightsAnswer): Rights => ({
  mayPublish,
  lines: scopes.map(({ topic, jurisdiction }, key) => ({ key, value: { jurisdictionId: jurisdiction?.id ?? '', topic: topic ?? '' } })),
});

const withEmptyLine = (lines: readonly ScopeLine[]): ScopeLine[] => [
  ...lines,
  { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, value: { jurisdictionId: '', topic: '' } },
];

const topicsIn = ({ goalStats, userRights }: RightsAnswer): string[] =>
  [...new Set([...goalStats.nodes, ...userRights.scopes].flatMap(({ topic }) => topic ?? []))].toSorted();

function useRightsForm(userId: string, data: RightsAnswer) {
  const [rights, setRights] = useState(() => rightsIn(data));
  const command = useCommand(setRightsMutation, 'pg.rights.saved');
  const save = (): void => {
    const scopes = rights.lines.map(({ value: { jurisdictionId, topic } }) => ({ jurisdictionId: jurisdictionId || null, topic: topic || null }));
    command.send({ userId, version: data.userRights.version, input: { scopes, mayPublish: rights.mayPublish } });
  };
  return { rights, setRights, save, isPending: command.isPending };
}

function Scopes({ data, lines, onChange }: { data: RightsAnswer; lines: readonly ScopeLine[]; onChange: (lines: readonly ScopeLine[]) => void }) {
  const translate = useTranslate();
  return (
    <>
      {lines.length === 0 && <Alert severity="warning">{translate('pg.rights.nowhere')}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {lines.map(({ key, value }, index) => (
          <ScopeRow
            key={key}
            value={value}
            number={index + 1}
            topics={topicsIn(data)}
            onChange={(next) => onChange(lines.with(index, { key, value: next }))}
            onRemove={() => onChange(lines.toSpliced(index, 1))}
          />
        ))}
      </Box>
      {lines.some(({ value }) => isEverywhere(value)) && <Alert severity="info">{translate('pg.rights.everywhere_hint')}</Alert>}
    </>
  );
}

function RightsForm({ userId, data }: { userId: string; data: RightsAnswer }) {
  const translate = useTranslate();
  const { rights, setRights, save, isPending } = useRightsForm(userId, data);
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'stretch' }}>
      <Scopes data={data} lines={rights.lines} onChange={(lines) => setRights({ ...rights, lines })} />
      <Box>
        <Button startIcon={<AddOutlined />} onClick={() => setRights({ ...rights, lines: withEmptyLine(rights.lines) })}>
          {translate('pg.rights.add')}
        </Button>
      </Box>
      <FormControlLabel
        control={<Switch checked={rights.mayPublish} onChange={(_, mayPublish) => setRights({ ...rights, mayPublish })} />}
        label={translate('pg.rights.may_publish')}
      />
      <Box>
        <Button variant="contained" onClick={save} disabled={isPending}>
          {translate('ra.action.save')}
        </Button>
      </Box>
    </Box>
  );
}

/** Where a curator may edit and whether they may publish, to be changed by an administrator. */
export function UserRightsForm({ userId }: { userId: string }) {
  const translate = useTranslate();
  const query = useGraphql<RightsAnswer>(rightsQuery, { userId });
  return (
    <Box component="section" aria-label={translate('pg.rights.title')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">{translate('pg.rights.title')}</Typography>
      <QueryView query={query}>
        {(data) =>
          data.userRights.role === UserRole.CURATOR ? (
            <>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('pg.rights.hint')}
              </Typography>
              <RightsForm key={data.userRights.version} userId={userId} data={data} />
            </>
          ) : (
            <Typography variant="body2">{translate('pg.rights.by_role')}</Typography>
          )
        }
      </QueryView>
    </Box>
  );
}
