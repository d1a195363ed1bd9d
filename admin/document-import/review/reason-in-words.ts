import type { Reason } from '../import-types.ts';

type Translate = (key: string, values?: Record<string, string>) => string;

/** Why a row was taken for the one it was taken for, in the user's language. `families` gives the names of families by code. */
export const reasonInWords = (reasons: readonly Reason[], translate: Translate, families: ReadonlyMap<string, string>): string =>
  reasons
    .map(({ code, families: codes, ...facts }) => {
      const named = Object.entries(facts).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
      const family = (codes ?? []).map((each) => families.get(each) ?? each).join(translate('pg.common.list_separator'));
      return translate(`pg.imports.reason.${code}`, { ...Object.fromEntries(named), family });
    })
    .join(translate('pg.imports.reason.separator'));
