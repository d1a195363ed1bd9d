import { lazy } from 'react';
import { readsLists } from './providers/data-provider.ts';

// Every page is fetched when it is first gone to.

export const HomePage = lazy(() => import('./home/HomePage.tsx').then((module) => ({ default: module.HomePage })));
export const SearchPage = lazy(() => import('./search/SearchPage.tsx').then((module) => ({ default: module.SearchPage })));
export const NamedList = lazy(() => Promise.all([import('./list/NamedList.tsx'), readsLists()]).then(([module]) => ({ default: module.NamedList })));
export const PlanPage = lazy(() => import('./plan/PlanPage.tsx').then((module) => ({ default: module.PlanPage })));
export const WorkbenchPage = lazy(() => import('./workbench/WorkbenchPage.tsx').then((module) => ({ default: module.WorkbenchPage })));
export const UnitPage = lazy(() => import('./unit/UnitPage.tsx').then((module) => ({ default: module.UnitPage })));
export const FamilyPage = lazy(() => import('./unit/FamilyPage.tsx').then((module) => ({ default: module.FamilyPage })));
export const GroupPage = lazy(() => import('./unit/GroupPage.tsx').then((module) => ({ default: module.GroupPage })));
export const IndicatorPage = lazy(() => import('./indicator/IndicatorPage.tsx').then((module) => ({ default: module.IndicatorPage })));
export const JurisdictionPage = lazy(() => import('./jurisdiction/JurisdictionPage.tsx').then((module) => ({ default: module.JurisdictionPage })));
export const DocumentPage = lazy(() => import('./document/DocumentPage.tsx').then((module) => ({ default: module.DocumentPage })));
export const ImportsPage = lazy(() => import('./document-import/ImportsPage.tsx').then((module) => ({ default: module.ImportsPage })));
export const HistoryPage = lazy(() => import('./history/HistoryPage.tsx').then((module) => ({ default: module.HistoryPage })));
export const ChangeSetPage = lazy(() => import('./history/ChangeSetPage.tsx').then((module) => ({ default: module.ChangeSetPage })));
export const JobPage = lazy(() => import('./document-import/JobPage.tsx').then((module) => ({ default: module.JobPage })));
export const GraphiqlPage = lazy(() => import('./graphiql/GraphiqlPage.tsx').then((module) => ({ default: module.GraphiqlPage })));
export const AskPage = lazy(() => import('./ask/AskPage.tsx').then((module) => ({ default: module.AskPage })));
export const ExportsPage = lazy(() => import('./export/ExportsPage.tsx').then((module) => ({ default: module.ExportsPage })));
export const ExplorePage = lazy(() => import('./explore/ExplorePage.tsx').then((module) => ({ default: module.ExplorePage })));
export const QuestionsPage = lazy(() => import('./questions/QuestionsPage.tsx').then((module) => ({ default: module.QuestionsPage })));
export const ConflictsPage = lazy(() => import('./questions/ConflictsPage.tsx').then((module) => ({ default: module.ConflictsPage })));
export const QualityPage = lazy(() => import('./questions/QualityPage.tsx').then((module) => ({ default: module.QualityPage })));
export const ComparePage = lazy(() => import('./questions/ComparePage.tsx').then((module) => ({ default: module.ComparePage })));
export const AlignmentPage = lazy(() => import('./questions/AlignmentPage.tsx').then((module) => ({ default: module.AlignmentPage })));
export const AccountPage = lazy(() => import('./user/AccountPage.tsx').then((module) => ({ default: module.AccountPage })));
export const TokensPage = lazy(() => import('./user/TokensPage.tsx').then((module) => ({ default: module.TokensPage })));
export const UsersPage = lazy(() => import('./user/UsersPage.tsx').then((module) => ({ default: module.UsersPage })));
export const WebhooksPage = lazy(() => import('./webhook/WebhooksPage.tsx').then((module) => ({ default: module.WebhooksPage })));
export const UserPage = lazy(() => import('./user/UserPage.tsx').then((module) => ({ default: module.UserPage })));
export const ForgotPasswordPage = lazy(() => import('./user/ForgotPasswordPage.tsx').then((module) => ({ default: module.ForgotPasswordPage })));
export const SetPasswordPage = lazy(() => import('./user/SetPasswordPage.tsx').then((module) => ({ default: module.SetPasswordPage })));
