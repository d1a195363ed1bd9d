import AccountCircleOutlined from '@mui/icons-material/AccountCircleOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LogoutIcon from '@mui/icons-material/Logout';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { Box, Button, Divider, IconButton, ListItemIcon, Menu, MenuItem, Tooltip, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetIdentity, useLogout, useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';

function SignInButton() {
  const translate = useTranslate();
  const { pathname, search } = useLocation();
  return (
    <Button
      variant="contained"
      size="small"
      component={RouterLink}
      to="/login"
      state={{ nextPathname: pathname, nextSearch: search }}
      sx={{ px: 1.75, whiteSpace: 'nowrap', flexShrink: 0 }}
    >
      {translate('ra.auth.sign_in')}
    </Button>
  );
}

/** Who is signed in and the way out, or the way in. */
export function AccountMenu() {
  const translate = useTranslate();
  const { data: identity, isPending } = useGetIdentity();
  const logout = useLogout();
  const queryClient = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (isPending) return <Box sx={{ width: 40 }} />;
  if (!identity?.id) return <SignInButton />;
  const signOut = async () => {
    setAnchor(null);
    await logout({}, undefined, false);
    await queryClient.resetQueries();
  };
  const name = translate('pg.settings.signed_in_as', { name: identity.fullName });
  return (
    <>
      <Tooltip title={name}>
        <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label={name} aria-haspopup="menu" aria-expanded={anchor !== null}>
          <AccountCircleOutlined />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" sx={{ px: 2, py: 1, listStyle: 'none' }}>
          <Typography sx={{ fontWeight: 600 }}>{identity.fullName}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate(`pg.enum.userRole.${String(identity['role'])}`)}
          </Typography>
        </Box>
        <Divider component="li" />
        <MenuItem component={RouterLink} to="/account" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          {translate('pg.accounts.account.title')}
        </MenuItem>
        <MenuItem component={RouterLink} to="/tokens" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <KeyOutlined fontSize="small" />
          </ListItemIcon>
          {translate('pg.accounts.tokens.title')}
        </MenuItem>
        <Divider component="li" />
        <MenuItem onClick={() => void signOut()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}
