import { useMemo } from 'react';
import { useNames } from '../../i18n/use-names.ts';
import { useGraphql } from '../../providers/use-graphql.ts';

/** The families of units, to choose one by its code. */
export const familyCodesQuery = 'query FamilyCodes { unitFamilies(first: 1000, orderBy: [{ name: ASC }]) { nodes { code name nameEn shortName } } }';

interface Answer {
  unitFamilies: { nodes: { code: string; name: string; nameEn: string; shortName: string }[] };
}

/** The families' names in the user's language, by code. */
export function useFamilies(): ReadonlyMap<string, string> {
  const { data } = useGraphql<Answer>(familyCodesQuery);
  const { family } = useNames();
  return useMemo(() => new Map(data?.unitFamilies.nodes.map((each) => [each.code, family(each)]) ?? []), [data, family]);
}
