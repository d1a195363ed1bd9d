import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import RestoreOutlined from '@mui/icons-material/RestoreOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ImportChange } from '../../../schema/document-import/import-job.enums.ts';
import type { Part } from '../import-types.ts';
import { dropOrRestore } from './drop-restore.ts';
import { useReviewTools } from './review-context.ts';

/** Leaves a target or unit out, or takes it back in. */
export function DropButton({ part, name }: { part: Part; name: string }) {
  const translate = useTranslate();
  const { review, decide } = useReviewTools();
  const dropped = part.change === ImportChange.DROPPED;
  const label = translate(dropped ? 'pg.imports.item.restore_named' : 'pg.imports.item.drop_named', { name });
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={() => void decide(dropOrRestore(part, review.decisions))}>
        {dropped ? <RestoreOutlined fontSize="small" /> : <DeleteOutline fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
