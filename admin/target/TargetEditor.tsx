import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Comparator } from '../../schema/target/target.enums.ts';
import type { Draft } from '../curation/draft.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { indicatorSource } from '../curation/sources.ts';
import type { FormTask } from '../curation/use-form-draft.ts';
import { formatTarget } from './format-target.ts';
import { figureOf, targetFieldsShown, targetFieldSpecs, withoutOtherFigures } from './target-fields.ts';
import type { TargetRow } from './target-types.ts';

interface Props {
  target: (TargetRow & { version: number }) | null;
  /** Whose target a new one is. */
  owner: Record<string, string>;
  onClose: () => void;
}

/** What the typed target will print, as it will stand on the plan's page. */
function Phrase({ draft }: { draft: Draft }) {
  const translate = useTranslate();
  const due = String(draft['dueYear'] ?? '');
  return (
    <Box
      role="status"
      aria-label={translate('pg.workbench.target.phrase')}
      sx={{ bgcolor: 'inset', borderLeft: 3, borderColor: (theme) => theme.palette.figure, borderRadius: 1, px: 1.5, py: 0.75, fontSize: '0.875rem' }}
    >
      <span lang="zh-CN">{draft['indicatorName']}</span>{' '}
      <Box component="strong" sx={{ color: (theme) => theme.palette.figure }}>
        {formatTarget(figureOf(draft), translate)}
      </Box>
      {due && ` · ${translate('pg.common.by_year', { year: due })}`}
    </Box>
  );
}

/** The form of a target; its fields follow the comparator, and it shows the phrase that will be printed. */
export function TargetEditor({ target, owner, onClose }: Props) {
  const translate = useTranslate();
  const task: FormTask = {
    type: 'Target',
    fields: targetFieldSpecs,
    row: target,
    create: { answer: 'target', input: owner, draft: { comparator: Comparator.GTE } },
    adjust: withoutOtherFigures,
    done: 'pg.workbench.target.saved',
    onSaved: onClose,
  };
  return (
    <Box sx={{ mt: 1.5, mb: 2 }}>
      <RecordForm
        label={target ? translate('pg.workbench.target.edit', { name: target.indicatorName }) : translate('pg.workbench.target.add')}
        task={task}
        sources={{ indicatorId: indicatorSource }}
        shown={targetFieldsShown}
        onClose={onClose}
        save={target ? 'ra.action.save' : 'pg.workbench.add'}
      >
        {({ draft }) => <Phrase draft={draft} />}
      </RecordForm>
    </Box>
  );
}
