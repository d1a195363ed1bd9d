import { Button, Menu, MenuItem } from '@mui/material';
import { useState, type ReactNode } from 'react';

interface Props {
  label: string;
  icon?: ReactNode;
  choices: readonly { value: string; label: string; disabled?: boolean }[];
  onChoose: (value: string) => void;
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, choices, onChoose }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button size="small" startIcon={icon} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        {label}
      </Button>
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
