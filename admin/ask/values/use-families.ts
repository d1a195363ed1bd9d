import { useMemo } from 'react';
import { useNames } from '../../i18n/use-names.ts';
import { useGraphql } from '../../providers/use-graphql.ts';
import { familyCodesQuery } from './value-queries.ts';

interface Answer {
  unitFamilies: { nodes: { code: string; name: string; nameEn: string; shortName: string }[] };
}

/** The families' names in the user's language, by code. */
export function useFamilies(): ReadonlyMap<string, string> {
  const { data } = useGraphql<Answer>(familyCodesQuery);
  const { family } = useNames();
  return useMemo(() => new Map(data?.unitFamilies.nodes.map((each) => [each.code, family(each)]) ?? []), [data, family]);
}
