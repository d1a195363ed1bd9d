import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTheme as usePalette } from '@mui/material/styles';
import { useTheme, useTranslate } from 'react-admin';

/** Light or dark; follows the system until chosen, then remembered. */
export function ThemeSwitch() {
  const translate = useTranslate();
  const [, setTheme] = useTheme();
  const dark = usePalette().palette.mode === 'dark';
  const label = translate(dark ? 'pg.settings.theme_light' : 'pg.settings.theme_dark');
  return (
    <Tooltip title={label}>
      <IconButton onClick={() => setTheme(dark ? 'light' : 'dark')} aria-label={label}>
        {dark ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
