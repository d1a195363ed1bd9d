/** A unit that others answer together with, and how often. */
export interface Partner {
  sharedCount: number;
  unit: { id: string; shortName: string; name: string };
}

/** The partners of several units. */
export type PartnersAnswer = Record<string, { unit: { id: string }; partners: Partner[] } | null>;

/** Asks for the partners of one or more units at once. */
export const partnersQuery = (ids: readonly string[], first: number): string => `
  query Partners {
    ${ids.map((id, index) => `u${index}: unitProfile(unit: "${id}") { unit { id } partners(first: ${first}) { sharedCount unit { id shortName name } } }`).join('\n    ')}
  }`;
