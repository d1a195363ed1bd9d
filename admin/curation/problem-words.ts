/** What the API says is wrong with a field, and the message key that says the same in the user's language. */
const words: readonly [RegExp, string][] = [
  [/^cannot be (empty|null)$/, 'empty'],
  [/^is taken$/, 'taken'],
  [/^is gone$/, 'gone'],
  [/^names no /, 'unknown'],
  [/^is longer than (?<count>\d+) characters$/, 'too_long'],
  [/^is not a year from (?<first>\d+) to (?<last>\d+)$/, 'year_range'],
  [/^may hold small letters/, 'slug'],
  [/^must be given where there is no label$/, 'words_needed'],
  [/^cannot be given with TEXT$/, 'not_with_text'],
  [/^can be given with RANGE only$/, 'range_only'],
  [/^must be given with /, 'figure_needed'],
  [/^is below value$/, 'below_value'],
  [/^is before periodStart$/, 'period_order'],
  [/^is before memberFrom$/, 'member_order'],
  [/^cannot be negative$/, 'negative'],
  [/^exactly one .* must be given$/, 'exactly_one'],
  [/^is of the same plan$/, 'same_plan'],
  [/^are in another plan$/, 'other_plan'],
  [/^is not a code of/, 'place_code'],
  [/^holds the character/, 'bad_character'],
];

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A problem of a field in the user's language; message keys of the console are taken too. What is not known stays as the API said it. */
export function problemInWords(problem: string, translate: Translate): string {
  if (problem.startsWith('pg.')) return translate(problem);
  for (const [pattern, key] of words) {
    const found = pattern.exec(problem);
    if (found) return translate(`pg.curate.problem.${key}`, found.groups ?? {});
  }
  return problem;
}
