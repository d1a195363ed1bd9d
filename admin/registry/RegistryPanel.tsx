import CallMergeOutlined from '@mui/icons-material/CallMergeOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, type ButtonProps, Paper } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { deleteMutation, recordQuery, type Row } from '../curation/draft.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { MergePanel } from './MergePanel.tsx';
import { NameList } from './NameList.tsx';
import type { RegistryKind } from './registry-kinds.ts';
import { useStep } from './use-step.ts';

interface Props {
  kind: RegistryKind;
  id: string;
  name: string;
  /** Its other names, where it can have some. */
  aliases?: readonly string[];
  /** The list to go to once it is deleted; a record without cannot be deleted here. */
  list?: string;
  /** Where the record that stays of a merge is looked at. */
  pageOf?: (id: string) => string;
  /** More that can be edited. */
  children?: ReactNode;
}

type Opened = 'edit' | 'merge';

function Editing({ kind, id, aliases, children, row, onClose }: Props & { row: Row; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <RecordForm
        label={translate('pg.curate.edit')}
        task={{ type: kind.type, fields: kind.fields, row, done: 'pg.curate.saved' }}
        sources={kind.sources}
        onClose={onClose}
      />
      {kind.alias && aliases && <NameList id={id} names={aliases} alias={kind.alias} />}
      {children}
    </>
  );
}

/** A button of the panel. */
function Action({ label, ...props }: { label: string } & ButtonProps) {
  return (
    <Button size="small" variant="outlined" sx={{ bgcolor: 'background.paper' }} {...props}>
      {label}
    </Button>
  );
}

interface ActionsProps extends Props {
  opened: Opened | null;
  onTurn(opened: Opened): void;
  onDelete(): void;
}

/** What can be chosen to do. */
function Actions({ kind, id, name, list, pageOf, opened, onTurn, onDelete }: ActionsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Action label={translate('pg.curate.edit')} startIcon={<EditOutlined />} aria-expanded={opened === 'edit'} onClick={() => onTurn('edit')} />
      {kind.merge && pageOf && (
        <Action
          label={translate('pg.curate.merge.action')}
          startIcon={<CallMergeOutlined />}
          aria-expanded={opened === 'merge'}
          onClick={() => onTurn('merge')}
        />
      )}
      {list && <Action label={translate('ra.action.delete')} startIcon={<DeleteOutlined />} color="error" onClick={onDelete} />}
      <HistoryButton id={id} name={name} />
    </Box>
  );
}

/** What a curator can do with a record of the registry, on its own page: edit it and its names, merge it, delete it. */
export function RegistryPanel(props: Props) {
  const { kind, id, name, list, pageOf } = props;
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const canCurate = useCanCurate();
  const { step } = useStep();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [deleting, setDeleting] = useState(false);
  const query = useGraphql<{ node: (Row & { name?: string }) | null }>(
    recordQuery(kind.type, kind.fields),
    { id },
    { enabled: canCurate && (opened !== null || deleting) },
  );
  if (!canCurate) return null;
  const close = () => setOpened(null);
  const turn = (each: Opened) => setOpened(opened === each ? null : each);
  const { merge } = kind;
  const remove = async () => {
    setDeleting(false);
    const { data } = query.data ? query : await query.refetch();
    if (!data?.node || !list || !(await step(translate('pg.curate.deleted', { name }), deleteMutation(kind.type), { id, version: data.node.version }))) return;
    notify('pg.curate.deleted', { type: 'success', messageArgs: { name } });
    void navigate(list);
  };
  return (
    <Box sx={{ mt: -1.5, mb: 3 }}>
      <Actions {...props} opened={opened} onTurn={turn} onDelete={() => setDeleting(true)} />
      {opened && (
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 }, mt: 1.5, maxWidth: 820 }}>
          <QueryView query={query}>
            {({ node }) => (
              <>
                {node && opened === 'edit' && <Editing {...props} row={node} onClose={close} />}
                {node && opened === 'merge' && merge && pageOf && (
                  <MergePanel
                    kind={{ ...kind, merge }}
                    self={{ id, name, version: node.version }}
                    onClose={close}
                    onMerged={(kept) => {
                      close();
                      if (kept !== id) void navigate(pageOf(kept));
                    }}
                  />
                )}
              </>
            )}
          </QueryView>
        </Paper>
      )}
      <Confirm
        isOpen={deleting}
        title={translate('pg.curate.delete_title')}
        content={translate('pg.curate.delete_ask', { name })}
        onConfirm={() => void remove()}
        onClose={() => setDeleting(false)}
      />
    </Box>
  );
}
