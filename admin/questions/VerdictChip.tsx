import AddOutlined from '@mui/icons-material/AddOutlined';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DragHandleOutlined from '@mui/icons-material/DragHandleOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import SwapVertOutlined from '@mui/icons-material/SwapVertOutlined';
import TextFieldsOutlined from '@mui/icons-material/TextFieldsOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Chip, type ChipProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';

const looks: Record<AlignmentVerdict, { icon: SvgIconComponent; color: NonNullable<ChipProps['color']> }> = {
  [AlignmentVerdict.STRICTER]: { icon: ArrowUpwardOutlined, color: 'success' },
  [AlignmentVerdict.EQUAL]: { icon: DragHandleOutlined, color: 'default' },
  [AlignmentVerdict.LOOSER]: { icon: ArrowDownwardOutlined, color: 'warning' },
  [AlignmentVerdict.MIXED]: { icon: SwapVertOutlined, color: 'warning' },
  [AlignmentVerdict.UNMEASURED]: { icon: TextFieldsOutlined, color: 'default' },
  [AlignmentVerdict.MISSING]: { icon: RemoveOutlined, color: 'error' },
  [AlignmentVerdict.EXTRA]: { icon: AddOutlined, color: 'info' },
};

/** How the lower goal stands to the higher one: a sign and a word. */
export function VerdictChip({ verdict }: { verdict: AlignmentVerdict }) {
  const translate = useTranslate();
  const { icon: Icon, color } = looks[verdict];
  return (
    <Chip
      size="small"
      variant="outlined"
      color={color}
      icon={<Icon />}
      label={translate(`pg.questions.alignment.verdict.${verdict}`)}
      sx={{ bgcolor: 'background.paper', height: 'auto', minHeight: 24, '& .MuiChip-label': { color: 'text.primary', whiteSpace: 'normal' } }}
    />
  );
}
