import { Button, IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState, type MouseEvent, type ReactNode } from 'react';

interface Props {
  label: string;
  icon?: ReactNode;
  /** Whether only the icon shows, and the label is its name. */
  compact?: boolean;
  choices: readonly { value: string; label: string; disabled?: boolean }[];
  onChoose: (value: string) => void;
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, compact = false, choices, onChoose }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const opener = {
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== null,
    onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => setAnchor(currentTarget),
  } as const;
  return (
    <>
      {compact ? (
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} {...opener}>
            {icon}
          </IconButton>
        </Tooltip>
      ) : (
        <Button size="small" startIcon={icon} {...opener}>
          {label}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map(({ value, label: words, disabled = false }) => (
          <MenuItem
            key={value}
            disabled={disabled}
            onClick={() => {
              setAnchor(null);
              onChoose(value);
            }}
          >
            {words}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
