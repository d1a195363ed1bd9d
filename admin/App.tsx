import { Admin, CustomRoutes, Resource, localStorageStore } from 'react-admin';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { ConsoleRouter } from './layout/ConsoleRouter.tsx';
import { LoadingPage } from './layout/LoadingPage.tsx';
import { ErrorPage } from './layout/ErrorPage.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { HomePage, JurisdictionPage, NamedList } from './pages.tsx';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { queryClient } from './providers/query-client.ts';
import { framedRoutes, plainRoutes } from './routes.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { SignInPage } from './user/SignInPage.tsx';

const store = localStorageStore(undefined, 'plangraph');

/** The console: its providers, its theme, and the page of each resource. */
export function App() {
  return (
    <ConsoleRouter>
      <Admin
        authProvider={authProvider}
        catchAll={NotFoundPage}
        dashboard={HomePage}
        darkTheme={darkTheme}
        dataProvider={dataProvider}
        disableTelemetry
        error={ErrorPage}
        i18nProvider={i18nProvider}
        layout={ConsoleLayout}
        loading={LoadingPage}
        loginPage={SignInPage}
        queryClient={queryClient}
        store={store}
        theme={lightTheme}
        title="PlanGraph"
      >
        <Resource name="plans" list={<NamedList name="plans" />} />
        <Resource name="units" list={<NamedList name="units" />} />
        <Resource name="families" list={<NamedList name="families" />} />
        <Resource name="groups" list={<NamedList name="groups" />} />
        <Resource name="indicators" list={<NamedList name="indicators" />} />
        <Resource name="documents" list={<NamedList name="documents" />} />
        <Resource name="jurisdictions" list={JurisdictionPage} />
        <CustomRoutes>{framedRoutes}</CustomRoutes>
        <CustomRoutes noLayout>{plainRoutes}</CustomRoutes>
      </Admin>
    </ConsoleRouter>
  );
}
