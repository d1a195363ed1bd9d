type Translate = (key: string, values?: Record<string, string>) => string;

/** The server's reasons, which it gives in English, and the words for each in the user's language. */
const patterns: [RegExp, string][] = [
  [/^a name of a known unit$/, 'known_name'],
  [/^another name of a known unit$/, 'other_name'],
  [/^new unit$/, 'new_unit'],
  [/^no known family$/, 'no_family'],
  [/^family (?<family>.+)$/, 'family'],
  [/^no place given, so (?<place>[^,]+)$/, 'no_place'],
  [/^a body of the nation$/, 'nation'],
  [/^(?<word>\S+) is (?<place>\S+) in a plan of (?<home>[^,]+)$/, 'prefix'],
  [/^which (?<word>\S+) is meant is not known in a plan of (?<home>[^,]+)$/, 'unknown_prefix'],
  [/^names (?<place>[^,]+)$/, 'names'],
  [/^branch in (?<place>[^,]+)$/, 'branch'],
  [/^picked by a reviewer$/, 'picked'],
  [/^a named group of units$/, 'named_group'],
];

function partInWords(part: string, translate: Translate): string {
  for (const [pattern, key] of patterns) {
    const found = pattern.exec(part);
    if (found) return translate(`pg.imports.reason.${key}`, { ...found.groups });
  }
  return part;
}

/** Why a unit was taken for the one it was taken for, in the user's language. */
export const reasonInWords = (reason: string, translate: Translate): string =>
  reason
    .split(/; |, (?=branch in )/)
    .map((part) => partInWords(part, translate))
    .filter(Boolean)
    .join(translate('pg.imports.reason.separator'));
