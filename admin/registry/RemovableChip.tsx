import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, IconButton } from '@mui/material';

interface Props {
  name: string;
  /** What the button is called that takes it away. */
  remove: string;
  disabled: boolean;
  onRemove: () => void;
}

/** A name in a row of names, with the button that takes it away. */
export function RemovableChip({ name, remove, disabled, onRemove }: Props) {
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'inline-flex',
        alignItems: 'center',
        border: 1,
        borderColor: 'divider',
        borderRadius: 4,
        pl: 1.5,
        pr: 0.25,
        fontSize: '0.8125rem',
      }}
    >
      <span lang="zh-CN">{name}</span>
      <IconButton size="small" aria-label={remove} title={remove} disabled={disabled} onClick={onRemove} sx={{ p: 0.5 }}>
        <CloseOutlined sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
}
