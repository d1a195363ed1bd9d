import { ask } from './ask.ts';
import { UnitProfileDocument, WomensFederationDocument } from './generated.ts';

/** Every goal that involves a family of units, as lines of text: the compiler knows each field, and whether it may be null. */
export async function goalsOf(url: string, family: string): Promise<string[]> {
  const { goals } = await ask(url, WomensFederationDocument, { family });
  return goals.nodes.map(({ statement, involvements }) => `${statement ?? ''} (${involvements.map(({ via }) => via).join(', ')})`);
}

/** How many duties a unit has; null where there is no such unit. */
export async function dutiesOf(url: string, unit: string): Promise<number | null> {
  const { unitProfile } = await ask(url, UnitProfileDocument, { unit });
  return unitProfile?.duties.reduce((sum, { count }) => sum + count, 0) ?? null;
}
