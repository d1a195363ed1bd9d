import { lazy } from 'react';
import { Admin, CustomRoutes, Resource, localStorageStore } from 'react-admin';
import { Route } from 'react-router-dom';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { ConsoleRouter } from './layout/ConsoleRouter.tsx';
import { LoadingPage } from './layout/LoadingPage.tsx';
import { ErrorPage } from './layout/ErrorPage.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider, readsLists } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { queryClient } from './providers/query-client.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { SignInPage } from './user/SignInPage.tsx';

const HomePage = lazy(() => import('./home/HomePage.tsx').then((module) => ({ default: module.HomePage })));
const SearchPage = lazy(() => import('./search/SearchPage.tsx').then((module) => ({ default: module.SearchPage })));
const NamedList = lazy(() => Promise.all([import('./list/NamedList.tsx'), readsLists()]).then(([module]) => ({ default: module.NamedList })));
const PlanPage = lazy(() => import('./plan/PlanPage.tsx').then((module) => ({ default: module.PlanPage })));
const WorkbenchPage = lazy(() => import('./workbench/WorkbenchPage.tsx').then((module) => ({ default: module.WorkbenchPage })));
const UnitPage = lazy(() => import('./unit/UnitPage.tsx').then((module) => ({ default: module.UnitPage })));
const FamilyPage = lazy(() => import('./unit/FamilyPage.tsx').then((module) => ({ default: module.FamilyPage })));
const GroupPage = lazy(() => import('./unit/GroupPage.tsx').then((module) => ({ default: module.GroupPage })));
const IndicatorPage = lazy(() => import('./indicator/IndicatorPage.tsx').then((module) => ({ default: module.IndicatorPage })));
const JurisdictionPage = lazy(() => import('./jurisdiction/JurisdictionPage.tsx').then((module) => ({ default: module.JurisdictionPage })));
const DocumentPage = lazy(() => import('./document/DocumentPage.tsx').then((module) => ({ default: module.DocumentPage })));
const ImportsPage = lazy(() => import('./document-import/ImportsPage.tsx').then((module) => ({ default: module.ImportsPage })));
const HistoryPage = lazy(() => import('./history/HistoryPage.tsx').then((module) => ({ default: module.HistoryPage })));
const ChangeSetPage = lazy(() => import('./history/ChangeSetPage.tsx').then((module) => ({ default: module.ChangeSetPage })));
const JobPage = lazy(() => import('./document-import/JobPage.tsx').then((module) => ({ default: module.JobPage })));
const GraphiqlPage = lazy(() => import('./graphiql/GraphiqlPage.tsx').then((module) => ({ default: module.GraphiqlPage })));
const AskPage = lazy(() => import('./ask/AskPage.tsx').then((module) => ({ default: module.AskPage })));
const ExportsPage = lazy(() => import('./export/ExportsPage.tsx').then((module) => ({ default: module.ExportsPage })));
const ExplorePage = lazy(() => import('./explore/ExplorePage.tsx').then((module) => ({ default: module.ExplorePage })));
const QuestionsPage = lazy(() => import('./questions/QuestionsPage.tsx').then((module) => ({ default: module.QuestionsPage })));
const ConflictsPage = lazy(() => import('./questions/ConflictsPage.tsx').then((module) => ({ default: module.ConflictsPage })));
const QualityPage = lazy(() => import('./questions/QualityPage.tsx').then((module) => ({ default: module.QualityPage })));
const ComparePage = lazy(() => import('./questions/ComparePage.tsx').then((module) => ({ default: module.ComparePage })));
const AlignmentPage = lazy(() => import('./questions/AlignmentPage.tsx').then((module) => ({ default: module.AlignmentPage })));

const AccountPage = lazy(() => import('./user/AccountPage.tsx').then((module) => ({ default: module.AccountPage })));
const TokensPage = lazy(() => import('./user/TokensPage.tsx').then((module) => ({ default: module.TokensPage })));
const UsersPage = lazy(() => import('./user/UsersPage.tsx').then((module) => ({ default: module.UsersPage })));
const WebhooksPage = lazy(() => import('./webhook/WebhooksPage.tsx').then((module) => ({ default: module.WebhooksPage })));
const UserPage = lazy(() => import('./user/UserPage.tsx').then((module) => ({ default: module.UserPage })));
const ForgotPasswordPage = lazy(() => import('./user/ForgotPasswordPage.tsx').then((module) => ({ default: module.ForgotPasswordPage })));
const SetPasswordPage = lazy(() => import('./user/SetPasswordPage.tsx').then((module) => ({ default: module.SetPasswordPage })));

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
        <CustomRoutes>
          <Route path="/areas" element={<NamedList name="areas" />} />
          <Route path="/goals" element={<NamedList name="goals" />} />
          <Route path="/measures" element={<NamedList name="measures" />} />
          <Route path="/targets" element={<NamedList name="targets" />} />
          <Route path="/responsibilities" element={<NamedList name="responsibilities" />} />
          <Route path="/jurisdictions/list" element={<NamedList name="places" />} />
          <Route path="/plans/:id" element={<PlanPage />} />
          <Route path="/plans/:id/edit" element={<WorkbenchPage />} />
          <Route path="/units/:id" element={<UnitPage />} />
          <Route path="/families/:id" element={<FamilyPage />} />
          <Route path="/groups/:id" element={<GroupPage />} />
          <Route path="/indicators/:id" element={<IndicatorPage />} />
          <Route path="/documents/:id" element={<DocumentPage />} />
          <Route path="/imports" element={<ImportsPage />} />
          <Route path="/imports/:id" element={<JobPage />} />
          <Route path="/history" element={<HistoryPage />} />
          <Route path="/history/:id" element={<ChangeSetPage />} />
          <Route path="/ask" element={<AskPage />} />
          <Route path="/ask/:id" element={<AskPage />} />
          <Route path="/explore" element={<ExplorePage />} />
          <Route path="/exports" element={<ExportsPage />} />
          <Route path="/graphiql" element={<GraphiqlPage />} />
          <Route path="/questions" element={<QuestionsPage />} />
          <Route path="/questions/conflicts" element={<ConflictsPage />} />
          <Route path="/questions/quality" element={<QualityPage />} />
          <Route path="/questions/compare" element={<ComparePage />} />
          <Route path="/questions/alignment" element={<AlignmentPage />} />
          <Route path="/search" element={<SearchPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/tokens" element={<TokensPage />} />
          <Route path="/users" element={<UsersPage />} />
          <Route path="/webhooks" element={<WebhooksPage />} />
          <Route path="/users/:id" element={<UserPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/forgot-password" element={<ForgotPasswordPage />} />
          <Route path="/set-password" element={<SetPasswordPage />} />
        </CustomRoutes>
      </Admin>
    </ConsoleRouter>
  );
}
