import { useGraphql } from '../providers/use-graphql.ts';
import { type ChangeRow, rowNamesQuery } from './history-queries.ts';

interface NamesAnswer {
  nodes: (({ id: string } & Record<string, string>) | null)[];
}

/** Whether a value is the id of something. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(value);
const mostNames = 500;

/** A value as the history gives it. */
export function valueOf(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return json;
  }
}

/** The names of the rows that changes refer to, by id; a row that is gone has none. */
export function useRowNames(changes: readonly ChangeRow[]): ReadonlyMap<string, string> {
  const values = changes.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [valueOf(before), valueOf(after)]));
  const ids = [...new Set(values.filter(isId))].toSorted().slice(0, mostNames);
  const { data } = useGraphql<NamesAnswer>(rowNamesQuery, { ids }, { enabled: ids.length > 0, keepPrevious: true });
  return new Map(
    (data?.nodes ?? []).flatMap((row) => (row ? [[row.id, row['title'] ?? row['name'] ?? row['goal'] ?? row['measure'] ?? row['indicatorName'] ?? '']] : [])),
  );
}
