import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import type { PlanCardData } from './home-query.ts';

const counted = ['areas', 'goals', 'measures', 'targets'] as const;

/** How the cards of a list look: one set of rules for all of them, since there are many and each is drawn while somebody waits. */
export const planCardsLook = {
  '& > .card': {
    listStyle: 'none',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    p: 2.25,
    border: 1,
    borderColor: 'divider',
    borderRadius: 2.5,
    bgcolor: 'background.paper',
    transition: 'border-color .15s',
    '&:hover': { borderColor: 'primary.main' },
  },
  '& .facts': { color: 'text.secondary', fontSize: '0.8125rem', mb: 0.5 },
  '& .title': {
    color: 'inherit',
    textDecoration: 'none',
    fontWeight: 650,
    fontSize: '1.0313rem',
    lineHeight: 1.55,
    flex: 1,
    '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 2.5 },
    '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
  },
  '& dl': { m: 0, mt: 1.75, pt: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)' },
  '& dl > div': { display: 'flex', flexDirection: 'column-reverse' },
  '& dt': { color: 'text.secondary', fontSize: '0.75rem' },
  '& dd': { m: 0, fontWeight: 650, fontVariantNumeric: 'tabular-nums' },
} as const;

/** A plan as a card: its topic and years, its title, how much is in it. The whole card is the link. */
export function PlanCard({ plan }: { plan: PlanCardData }) {
  const translate = useTranslate();
  const { topic, period } = useNames();
  const facts = [plan.topic && topic(plan.topic), period(plan), plan.status !== PlanStatus.PUBLISHED && translate(`pg.enum.planStatus.${plan.status}`)].filter(
    Boolean,
  );
  return (
    <li className="card">
      <div className="facts">{facts.join(' · ')}</div>
      <RouterLink to={`/plans/${plan.key}`} lang="zh-CN" className="title">
        {plan.title}
      </RouterLink>
      <dl>
        {counted.map((name) => (
          <div key={name}>
            <dt>{translate(`pg.word.${name}`)}</dt>
            <dd>{plan[name].totalCount}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
