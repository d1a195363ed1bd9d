import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { PasswordProblem } from '../../schema/user/account.enums.ts';

const shortest = 10;
const longest = 200;

/** Guesses that a password must outlast: a score of 3 is more than 10⁸ of them, best guesses first. */
const leastScore = 3;

/** Characters that a password must have beside the account's own words and marks. */
const leastRest = 5;

let judge: Promise<ZxcvbnFactory> | null = null;

/** Loads the lists of passwords that have leaked, when the first password is set. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** What is left of a password once the account's own words and all marks are taken out. */
function restOf(password: string, ownWords: readonly string[]): string {
  const words = ownWords.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  return words.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase()).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What is wrong with a new password: too short, or one that a guesser tries early since many have used it, or it is a keyboard row, a date,
 * or made of the account's own words. There are no rules about kinds of characters.
 */
export async function passwordProblem(password: string, ownWords: readonly string[]): Promise<PasswordProblem | null> {
  if ([...password].length < shortest) return PasswordProblem.TOO_SHORT;
  if (password.length > longest) return PasswordProblem.TOO_LONG;
  const words = [...ownWords, 'plangraph', '规划图谱'];
  if (restOf(password, words).length < leastRest) return PasswordProblem.TOO_COMMON;
  judge ??= loadJudge();
  const { score } = (await judge).check(password.slice(0, 100), words);
  return score < leastScore ? PasswordProblem.TOO_COMMON : null;
}
