import { Route } from 'react-router-dom';
import {
  AccountPage,
  AlignmentPage,
  AskPage,
  ChangeSetPage,
  ComparePage,
  ConflictsPage,
  DocumentPage,
  ExplorePage,
  ExportsPage,
  FamilyPage,
  ForgotPasswordPage,
  GraphiqlPage,
  GroupPage,
  HistoryPage,
  ImportsPage,
  IndicatorPage,
  JobPage,
  NamedList,
  PlanPage,
  QualityPage,
  QuestionsPage,
  SearchPage,
  SetPasswordPage,
  TokensPage,
  UnitPage,
  UserPage,
  UsersPage,
  WebhooksPage,
  WorkbenchPage,
} from './pages.tsx';

/** The pages inside the console's frame. Elements, not a component: react-admin looks into them for its routes. */
export const framedRoutes = (
  <>
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
  </>
);

/** The pages that are seen before signing in, without the frame. */
export const plainRoutes = (
  <>
    <Route path="/forgot-password" element={<ForgotPasswordPage />} />
    <Route path="/set-password" element={<SetPasswordPage />} />
  </>
);
