import type { AskSchema } from './reduced/ask-schema.ts';

/** What people ask about most, first; then whatever else the API lists. */
const foremost = [
  'Goal',
  'Measure',
  'Target',
  'Unit',
  'Plan',
  'Responsibility',
  'Indicator',
  'Area',
  'UnitFamily',
  'UnitGroup',
  'Jurisdiction',
  'Document',
  'Section',
];

/** The types that can be listed, in the order that they are offered in. */
export function listedTypes(schema: AskSchema): string[] {
  const listed = Object.values(schema.types).flatMap((type) => (type.list ? [type.name] : []));
  const rank = (name: string): number => (foremost.includes(name) ? foremost.indexOf(name) : foremost.length);
  return listed.toSorted((a, b) => rank(a) - rank(b));
}
