import { Box, Paper, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { LanguageMenu } from '../layout/LanguageMenu.tsx';
import { Logo } from '../layout/Logo.tsx';
import { ThemeSwitch } from '../layout/ThemeSwitch.tsx';
import { useDocumentLanguage } from '../layout/use-document-language.ts';

interface Props {
  title: string;
  hint?: string | undefined;
  children?: ReactNode;
  /** What stands below the paper. */
  below?: ReactNode;
}

/** The frame of the pages before the console: signing in, and setting a password. */
export function EntryFrame({ title, hint, children, below }: Props) {
  useDocumentLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Box sx={{ position: 'absolute', top: 12, right: 12, display: 'flex' }}>
        <LanguageMenu />
        <ThemeSwitch />
      </Box>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: 420, p: { xs: 3, sm: 4.5 } }}>
        <Logo size={40} />
        <Typography variant="h1" sx={{ mt: 2, mb: hint ? 1 : 3 }}>
          {title}
        </Typography>
        {hint && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
            {hint}
          </Typography>
        )}
        {children}
      </Paper>
      {below}
    </Box>
  );
}
