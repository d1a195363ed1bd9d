import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, IconButton, Tooltip } from '@mui/material';

interface Props {
  edit?: { label: string; open: boolean; onClick: () => void };
  remove: { label: string; onClick: () => void; disabled?: boolean };
}

/** The buttons at the end of a line: edit it, take it away. */
export function LineButtons({ edit, remove }: Props) {
  return (
    <Box sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
      {edit && (
        <Tooltip title={edit.label}>
          <IconButton size="small" aria-label={edit.label} aria-expanded={edit.open} onClick={edit.onClick}>
            <EditOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <Tooltip title={remove.label}>
        <span>
          <IconButton size="small" aria-label={remove.label} onClick={remove.onClick} disabled={remove.disabled ?? false}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}
