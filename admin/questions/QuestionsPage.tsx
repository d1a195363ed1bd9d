import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import HubOutlined from '@mui/icons-material/HubOutlined';
import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeader } from '../layout/PageHeader.tsx';
import { tint } from '../theme/theme.ts';

const questions: { name: string; to: string; icon: SvgIconComponent }[] = [
  { name: 'family', to: '/families', icon: HubOutlined },
  { name: 'compare', to: '/questions/compare', icon: QueryStatsOutlined },
  { name: 'alignment', to: '/questions/alignment', icon: CompareArrowsOutlined },
  { name: 'conflicts', to: '/questions/conflicts', icon: BalanceOutlined },
  { name: 'quality', to: '/questions/quality', icon: FactCheckOutlined },
];

/** A ready question; the whole card is the link. */
function QuestionCard({ name, to, icon: Icon }: (typeof questions)[number]) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        position: 'relative',
        display: 'flex',
        gap: 2,
        p: 2.25,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2.5,
        bgcolor: 'background.paper',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          flexShrink: 0,
          width: 40,
          height: 40,
          borderRadius: 2,
          display: 'grid',
          placeItems: 'center',
          color: 'primary.main',
          bgcolor: (theme) => tint(theme.palette.primary.main, 0.1),
        }}
      >
        <Icon />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h2" sx={{ fontSize: '1.0625rem' }}>
          <Link
            component={RouterLink}
            to={to}
            color="inherit"
            underline="none"
            sx={{ '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 2.5 } }}
          >
            {translate(`pg.questions.card.${name}.title`)}
          </Link>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25 }}>
          {translate(`pg.questions.card.${name}.text`)}
        </Typography>
      </Box>
    </Box>
  );
}

/** The questions that have a page of their own. */
export function QuestionsPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate('pg.questions.title')} intro={translate('pg.questions.intro')} />
      <Box
        component="ul"
        sx={{ m: 0, p: 0, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, gap: 1.5, maxWidth: 960 }}
      >
        {questions.map((question) => (
          <QuestionCard key={question.name} {...question} />
        ))}
      </Box>
    </>
  );
}
