import AddIcon from '@mui/icons-material/Add';
import DownloadIcon from '@mui/icons-material/Download';
import FitScreenIcon from '@mui/icons-material/FitScreen';
import LinkIcon from '@mui/icons-material/Link';
import RemoveIcon from '@mui/icons-material/Remove';
import UndoIcon from '@mui/icons-material/Undo';
import { Box, Button, IconButton, Menu, MenuItem, ToggleButton, ToggleButtonGroup, Tooltip } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import type { LayoutName, View } from './model/picture-state.ts';
import type { PictureHistory } from './use-picture.ts';
import { useExploreText } from './use-explore-text.ts';

interface Props {
  history: PictureHistory;
  onFit: () => void;
  onZoom: (factor: number) => void;
  onSave: (format: 'png' | 'svg') => void;
  /** The address of this picture; none where it has no address of its own. */
  address: string | null;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={label}
      onChange={(_, next: T | null) => next && onChoose(next)}
      sx={{ bgcolor: 'background.paper' }}
    >
      {choices.map(([each, name]) => (
        <ToggleButton key={each} value={each} sx={{ px: 1.25, py: 0.5, textTransform: 'none', whiteSpace: 'nowrap' }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Tool({ label, onClick, disabled = false, children }: { label: string; onClick: () => void; disabled?: boolean; children: ReactNode }) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} onClick={onClick} disabled={disabled}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}

function SaveMenu({ onSave }: Pick<Props, 'onSave'>) {
  const { t } = useExploreText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (format: 'png' | 'svg') => {
    setAnchor(null);
    onSave(format);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('save')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('png')}>{t('save_png')}</MenuItem>
        <MenuItem onClick={() => choose('svg')}>{t('save_svg')}</MenuItem>
      </Menu>
    </>
  );
}

function CopyLink({ address }: { address: string }) {
  const { t } = useExploreText();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    notify(t('copied'), { type: 'info' });
  };
  return (
    <Tool label={t('copy_link')} onClick={() => void copy()}>
      <LinkIcon fontSize="small" />
    </Tool>
  );
}

/** How the graph is seen, and what can be done with the picture as a whole. */
export function Toolbar({ history: { picture, change, undo, canUndo }, onFit, onZoom, onSave, address }: Props) {
  const { t } = useExploreText();
  const isPicture = picture.view === 'picture';
  return (
    <Box role="group" aria-label={t('tools')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Choice<View>
        label={t('view')}
        value={picture.view}
        choices={(['picture', 'list'] as const).map((view) => [view, t(`view_${view}`)])}
        onChoose={(view) => change({ ...picture, view })}
      />
      {isPicture && (
        <Choice<LayoutName>
          label={t('layout')}
          value={picture.layout}
          choices={(['clusters', 'tree', 'rings'] as const).map((layout) => [layout, t(`layouts.${layout}`)])}
          onChoose={(layout) => change({ ...picture, layout })}
        />
      )}
      <Choice<'1' | '2' | '3'>
        label={t('steps')}
        value={String(picture.steps) as '1' | '2' | '3'}
        choices={(['1', '2', '3'] as const).map((steps) => [steps, t(`steps_${steps}`)])}
        onChoose={(steps) => change({ ...picture, steps: Number(steps) })}
      />
      <Tool label={t('undo')} onClick={undo} disabled={!canUndo}>
        <UndoIcon fontSize="small" />
      </Tool>
      {isPicture && (
        <>
          <Tool label={t('zoom_out')} onClick={() => onZoom(0.8)}>
            <RemoveIcon fontSize="small" />
          </Tool>
          <Tool label={t('zoom_in')} onClick={() => onZoom(1.25)}>
            <AddIcon fontSize="small" />
          </Tool>
          <Tool label={t('fit')} onClick={onFit}>
            <FitScreenIcon fontSize="small" />
          </Tool>
          <SaveMenu onSave={onSave} />
        </>
      )}
      {address && <CopyLink address={address} />}
    </Box>
  );
}
