import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { useGraphql } from '../../providers/use-graphql.ts';
import type { AskSchema } from '../reduced/ask-schema.ts';
import { namesQuery } from './value-queries.ts';

interface NamedNode {
  id: string;
  label: string;
  labelEn?: string | null;
}

const nothing: NamedNode[] = [];

/** The names of rows by their ids. */
export function useRowNames(schema: AskSchema, ids: readonly string[]): ReadonlyMap<string, string> {
  const [locale] = useLocaleState();
  const query = useMemo(() => namesQuery(schema), [schema]);
  const wanted = useMemo(() => [...ids].sort().slice(0, 200), [ids]);
  const { data } = useGraphql<{ nodes: (({ __typename: string; id: string } & Record<string, string>) | null)[] }>(
    query,
    { ids: wanted },
    { enabled: wanted.length > 0, keepPrevious: true },
  );
  return useMemo(() => {
    const nodes =
      data?.nodes.flatMap((node) =>
        node ? [{ id: node.id, label: node[`${node.__typename}_label`] ?? '', labelEn: node[`${node.__typename}_en`] ?? null }] : [],
      ) ?? nothing;
    return new Map(nodes.map(({ id, label, labelEn }) => [id, (locale === 'en' && labelEn) || label]));
  }, [data, locale]);
}
