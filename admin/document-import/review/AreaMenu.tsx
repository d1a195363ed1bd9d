import MoreVert from '@mui/icons-material/MoreVert';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { MenuButton } from '../../curation/MenuButton.tsx';
import type { Change, ImportedArea, ImportedPlan } from '../import-types.ts';
import { dropOrRestore } from './drop-restore.ts';
import { standingAreas } from './item-moves.ts';
import { useReviewTools } from './review-context.ts';

interface Props {
  plan: ImportedPlan;
  area: ImportedArea;
  onEdit: () => void;
}

/** What can be done with an area: edit, merge with the next, leave out; or take it back in, where a decision of its own left it out. */
export function AreaMenu({ plan, area, onEdit }: Props) {
  const translate = useTranslate();
  const { review, decide, isBusy } = useReviewTools();
  const areas = standingAreas(plan);
  const at = areas.indexOf(area);
  const dropped = area.change === ImportChange.DROPPED;
  const change = dropOrRestore(area, review.decisions);
  if (dropped && change.takeBack?.length === 0) return null;
  const does: Record<string, Change> = { drop: change, restore: change, merge: { decisions: [{ kind: ImportDecisionKind.MERGE, ref: area.ref }] } };
  const choose = (value: string) => {
    const decision = does[value];
    if (decision) void decide(decision);
    else onEdit();
  };
  const choices = [
    { value: 'edit', label: translate('ra.action.edit') },
    { value: 'merge', label: translate('pg.imports.area.merge'), disabled: isBusy || at === areas.length - 1 },
    { value: 'drop', label: translate(`pg.imports.area.${at === 0 ? 'drop_first' : 'drop'}`), disabled: isBusy || areas.length === 1 },
  ];
  return (
    <MenuButton
      compact
      icon={<MoreVert fontSize="small" />}
      label={translate('pg.imports.area.menu', { title: area.title })}
      choices={dropped ? [{ value: 'restore', label: translate('pg.imports.item.restore'), disabled: isBusy }] : choices}
      onChoose={choose}
    />
  );
}
