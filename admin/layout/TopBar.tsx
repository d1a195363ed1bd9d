import MenuIcon from '@mui/icons-material/Menu';
import { AppBar, Box, IconButton, Link, Toolbar, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { SearchLauncher } from '../search/SearchLauncher.tsx';
import { AccountMenu } from '../user/AccountMenu.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { Logo } from './Logo.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The height of the bar, in pixels; pages keep clear of it. */
export const barHeight = 60;

function Brand() {
  const translate = useTranslate();
  return (
    <Link component={RouterLink} to="/" underline="none" color="inherit" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, flexShrink: 0 }}>
      <Logo />
      <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.0625rem', letterSpacing: '0.02em', display: { xs: 'none', sm: 'inline' } }}>
        {translate('pg.app.name')}
      </Typography>
      <Box component="span" sx={{ position: { xs: 'absolute', sm: 'static' }, clip: { xs: 'rect(0 0 0 0)', sm: 'auto' }, display: { sm: 'none' } }}>
        {translate('pg.app.name')}
      </Box>
    </Link>
  );
}

/** The bar above every page: where one is, search, language, light and dark, account. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const translate = useTranslate();
  return (
    <AppBar
      position="fixed"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', zIndex: (theme) => theme.zIndex.drawer + 1 }}
    >
      <Toolbar disableGutters sx={{ minHeight: `${barHeight - 1}px !important`, px: { xs: 1, sm: 2 }, gap: { xs: 0.5, sm: 1.5 } }}>
        <IconButton onClick={onMenu} aria-label={translate('ra.action.open_menu')} sx={{ display: { lg: 'none' } }}>
          <MenuIcon />
        </IconButton>
        <Brand />
        <Box sx={{ flex: 1, display: 'flex', justifyContent: { xs: 'flex-end', md: 'center' }, minWidth: 0 }}>
          <SearchLauncher />
        </Box>
        <LanguageMenu />
        <ThemeSwitch />
        <AccountMenu />
      </Toolbar>
    </AppBar>
  );
}
