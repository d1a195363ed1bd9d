import { useTranslate } from 'react-admin';
import type { Member } from './group-query.ts';

/** The time of a membership in words; empty where no date is known. */
export function useMemberDates() {
  const translate = useTranslate();
  return ({ memberFrom: from, memberUntil: until }: Pick<Member, 'memberFrom' | 'memberUntil'>): string => {
    if (from && until) return translate('pg.curate.member.dates', { from, until });
    if (from) return translate('pg.curate.member.since', { from });
    return until ? translate('pg.curate.member.until', { until }) : '';
  };
}
