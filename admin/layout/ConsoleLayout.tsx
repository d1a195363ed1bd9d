import { Box } from '@mui/material';
import { Suspense, useCallback, useState } from 'react';
import { SkipNavigationButton, type LayoutProps } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { SignInDialog } from '../user/SignInDialog.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { navWidth, SideNav } from './SideNav.tsx';
import { barHeight, TopBar } from './TopBar.tsx';
import { useDocumentLanguage } from './use-document-language.ts';

/** The frame of every page: the bar above, the navigation at the left (a drawer on small screens), the page itself. */
export function ConsoleLayout({ children }: LayoutProps) {
  const [navOpen, setNavOpen] = useState(false);
  const { pathname } = useLocation();
  const closeNav = useCallback(() => setNavOpen(false), []);
  useDocumentLanguage();
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <SkipNavigationButton />
      <TopBar onMenu={() => setNavOpen(true)} />
      <SignInDialog />
      <OfflineBar />
      <SideNav open={navOpen} onClose={closeNav} />
      <Box component="main" id="main-content" tabIndex={-1} sx={{ ml: { lg: `${navWidth}px` }, pt: `${barHeight}px`, outline: 'none' }}>
        <Box sx={{ maxWidth: 1240, mx: 'auto', px: { xs: 2, sm: 3, lg: 4 }, pt: { xs: 2.5, md: 4 }, pb: 10 }}>
          <ErrorBoundary resetKeys={[pathname]} FallbackComponent={ErrorPage}>
            <Suspense fallback={<LoadingPage />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  );
}
