import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, IconButton, Tooltip } from '@mui/material';
import type { Part } from '../import-types.ts';
import { DropButton } from './DropButton.tsx';

interface Props {
  part: Part;
  name: string;
  /** What the button that edits is called. */
  edit: string;
  onEdit: () => void;
}

/** What can be done with a unit or target of an item: edit it, or leave it out. */
export function PartButtons({ part, name, edit, onEdit }: Props) {
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      <Tooltip title={edit}>
        <IconButton size="small" aria-label={edit} onClick={onEdit}>
          <EditOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <DropButton part={part} name={name} />
    </Box>
  );
}
