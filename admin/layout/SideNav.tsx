import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import AssignmentIndOutlined from '@mui/icons-material/AssignmentIndOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import TrackChangesOutlined from '@mui/icons-material/TrackChangesOutlined';
import CodeOutlined from '@mui/icons-material/CodeOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import HubOutlined from '@mui/icons-material/HubOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import QuizOutlined from '@mui/icons-material/QuizOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import ShareOutlined from '@mui/icons-material/ShareOutlined';
import TravelExploreOutlined from '@mui/icons-material/TravelExploreOutlined';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import { Box, Drawer, List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { useMayKeep } from '../ask/saved/use-kept.ts';
import { tint } from '../theme/theme.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { useIsAdministrator } from '../user/use-is-administrator.ts';
import { useLoadAhead, useLoadWhenIdle } from './load-ahead.ts';
import { barHeight } from './TopBar.tsx';

/** The width of the navigation on wide screens, in pixels. */
export const navWidth = 216;

interface Entry {
  /** Only for those who may edit and import. */
  curators?: boolean;
  /** Only for those who are signed in. */
  accounts?: boolean;
  /** Only for administrators. */
  administrators?: boolean;
  to: string;
  label: string;
  icon: SvgIconComponent;
}

const groups: { title?: string; entries: Entry[] }[] = [
  {
    entries: [
      { to: '/', label: 'pg.nav.home', icon: HomeOutlined },
      { to: '/plans', label: 'pg.word.plans', icon: ArticleOutlined },
      { to: '/areas', label: 'pg.word.areas', icon: CategoryOutlined },
      { to: '/goals', label: 'pg.word.goals', icon: FlagOutlined },
      { to: '/measures', label: 'pg.word.measures', icon: ChecklistOutlined },
      { to: '/targets', label: 'pg.word.targets', icon: TrackChangesOutlined },
      { to: '/responsibilities', label: 'pg.word.responsibilities', icon: AssignmentIndOutlined },
    ],
  },
  {
    title: 'pg.nav.ask',
    entries: [
      { to: '/ask', label: 'pg.nav.workbench', icon: TravelExploreOutlined },
      { to: '/explore', label: 'pg.nav.explore', icon: ShareOutlined },
      { to: '/questions', label: 'pg.questions.title', icon: QuizOutlined },
      { to: '/families', label: 'pg.word.families', icon: HubOutlined },
      { to: '/units', label: 'pg.word.units', icon: ApartmentOutlined },
      { to: '/groups', label: 'resources.groups.name', icon: GroupsOutlined },
      { to: '/indicators', label: 'pg.word.indicators', icon: QueryStatsOutlined },
      { to: '/graphiql', label: 'pg.nav.graphiql', icon: CodeOutlined },
    ],
  },
  {
    title: 'pg.nav.registers',
    entries: [
      { to: '/documents', label: 'resources.documents.name', icon: InsertDriveFileOutlined },
      { to: '/jurisdictions', label: 'resources.jurisdictions.name', icon: AccountTreeOutlined },
      { to: '/imports', label: 'pg.imports.title', icon: UploadFileOutlined, curators: true },
      { to: '/exports', label: 'pg.exports.title', icon: FileDownloadOutlined, accounts: true },
      { to: '/history', label: 'pg.history.title', icon: HistoryOutlined, curators: true },
    ],
  },
  {
    title: 'pg.accounts.nav',
    entries: [
      { to: '/users', label: 'pg.accounts.users.title', icon: PeopleOutlined, administrators: true },
      { to: '/webhooks', label: 'pg.webhooks.title', icon: WebhookOutlined, administrators: true },
    ],
  },
];

const isHere = (to: string, pathname: string): boolean => (to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`));

interface NavEntryProps {
  to: string;
  label: string;
  icon: SvgIconComponent;
  here: boolean;
  onFollow: () => void;
}

/** An entry; only the two whose place changes are drawn anew when somebody goes to another page. */
const NavEntry = memo(function NavEntry({ to, label, icon: Icon, here, onFollow }: NavEntryProps) {
  const translate = useTranslate();
  const loadAhead = useLoadAhead();
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={RouterLink}
        to={to}
        onClick={onFollow}
        onPointerEnter={() => loadAhead(to)}
        onFocus={() => loadAhead(to)}
        selected={here}
        aria-current={here ? 'page' : undefined}
        sx={{
          borderRadius: 2,
          py: 0.375,
          mb: 0.25,
          color: here ? 'primary.main' : 'text.primary',
          '&.Mui-selected': { bgcolor: (theme) => tint(theme.palette.primary.main, 0.1) },
        }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: here ? 'primary.main' : 'text.secondary' }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={translate(label, { smart_count: 2 })} slotProps={{ primary: { sx: { fontSize: '0.9375rem', fontWeight: here ? 650 : 450 } } }} />
      </ListItemButton>
    </ListItem>
  );
});

function NavList({ onFollow }: { onFollow: () => void }) {
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const isAdministrator = useIsAdministrator();
  const mayKeep = useMayKeep();
  const { pathname } = useLocation();
  const isShown = ({ accounts, curators, administrators }: Entry) => (!accounts || mayKeep) && (!curators || canCurate) && (!administrators || isAdministrator);
  const shown = groups.map((group) => ({ ...group, entries: group.entries.filter(isShown) })).filter(({ entries }) => entries.length > 0);
  useLoadWhenIdle(shown.flatMap(({ entries }) => entries.map(({ to }) => to)));
  return (
    <Box component="nav" aria-label={translate('pg.nav.main')} sx={{ p: 1.5 }}>
      {shown.map(({ title, entries }, index) => (
        <Box key={title ?? index} sx={{ mt: title ? 2.5 : 0 }}>
          {title && (
            <Typography variant="overline" component="h2" sx={{ px: 2, color: 'text.secondary', display: 'block', mb: 0.5 }}>
              {translate(title)}
            </Typography>
          )}
          <List disablePadding>
            {entries.map(({ to, label, icon }) => (
              <NavEntry key={to} to={to} label={label} icon={icon} here={isHere(to, pathname)} onFollow={onFollow} />
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
}

/** The navigation: always there on wide screens, a drawer on small ones. */
export function SideNav({ open, onClose }: { open: boolean; onClose: () => void }) {
  const paper = { width: navWidth, pt: `${barHeight}px`, bgcolor: 'background.default', borderRight: 1, borderColor: 'divider' };
  return (
    <>
      <Drawer variant="permanent" sx={{ display: { xs: 'none', lg: 'block' } }} slotProps={{ paper: { sx: paper } }}>
        <NavList onFollow={onClose} />
      </Drawer>
      <Drawer variant="temporary" open={open} onClose={onClose} sx={{ display: { lg: 'none' } }} slotProps={{ paper: { sx: { ...paper, width: 264 } } }}>
        <NavList onFollow={onClose} />
      </Drawer>
    </>
  );
}
