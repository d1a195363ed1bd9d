import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Chip, type ChipProps } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import { ImportState } from '../../schema/document-import/import-job.enums.ts';

const looks: Record<ImportState, { icon: SvgIconComponent; color: ChipProps['color'] }> = {
  [ImportState.UPLOADED]: { icon: HourglassEmpty, color: 'default' },
  [ImportState.READING]: { icon: HourglassEmpty, color: 'default' },
  [ImportState.READY]: { icon: RateReviewOutlined, color: 'primary' },
  [ImportState.APPLYING]: { icon: HourglassEmpty, color: 'default' },
  [ImportState.APPLIED]: { icon: CheckCircleOutlined, color: 'success' },
  [ImportState.UNDONE]: { icon: UndoOutlined, color: 'default' },
  [ImportState.FAILED]: { icon: ErrorOutline, color: 'error' },
  [ImportState.CANCELLED]: { icon: BlockOutlined, color: 'default' },
};

/** Where an import stands: a sign and its name. */
export function StateTag({ state }: { state: ImportState }) {
  const translate = useTranslate();
  const { icon: Icon, color } = looks[state];
  return (
    <Chip
      size="small"
      variant="outlined"
      {...(color ? { color } : {})}
      icon={<Icon />}
      label={translate(`pg.imports.state.${state}`)}
      sx={{ bgcolor: 'background.paper', '& .MuiChip-label': { color: 'text.primary' } }}
    />
  );
}
