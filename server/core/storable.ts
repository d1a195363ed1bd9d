import { badInput } from './errors.ts';

/** Whether a database can store a text: it has no U+0000 and no half of a pair of surrogates. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Refuses JSON with a text that a database cannot store; walks it without recursion. `where` names the argument. */
export function refuseUnstorable(value: unknown, where: string): void {
  let level = [value];
  while (level.length > 0) {
    const texts = level.flatMap((each) => (each !== null && typeof each === 'object' && !Array.isArray(each) ? Object.keys(each) : [each]));
    if (texts.some((text) => typeof text === 'string' && !isStorable(text)))
      throw badInput(`${where}: a text holds the character U+0000 or half of a surrogate pair, which cannot be stored.`, {
        [where]: 'holds a character that cannot be stored',
      });
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
}
