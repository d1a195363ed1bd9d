import { z } from 'zod';

/** A setting that is a whole number. */
export const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/, { error }).transform(Number).pipe(z.number().min(least, { error }).max(most, { error }));
};

/** A setting that is true or false. */
export const yesOrNo = () => z.stringbool({ error: 'must be true or false' });

/** The parts of a list with commas. */
export const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
