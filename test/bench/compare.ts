import { isDeepStrictEqual } from 'node:util';
import { ask, type Competitor } from './competitors.ts';
import type { Question } from './questions/question.ts';

/** PostGraphile writes exact decimals as texts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'value' ? Number(inner) : plain(inner)]));
}

async function answersOf(competitor: Competitor, asked: readonly Question[]): Promise<unknown[] | Error> {
  const answers: unknown[] = [];
  try {
    for (const question of asked) answers.push(plain(await ask(competitor, question)));
    return answers;
  } catch (error) {
    return error as Error;
  }
}

/**
 * Asks everybody the same and gives those who answer alike, with the middle of the answers' sizes. Whoever cannot answer (within the statement timeout, say),
 * or answers differently from the first, is told of, left out and has no figures.
 */
export async function compareAnswers(competitors: readonly Competitor[], asked: readonly Question[]): Promise<{ alike: Competitor[]; bytes: number }> {
  const alike: Competitor[] = [];
  let expected: unknown[] = [];
  for (const competitor of competitors) {
    const answers = await answersOf(competitor, asked);
    if (answers instanceof Error) process.stdout.write(`${answers.message.slice(0, 300)}\n`);
    else if (alike.length > 0 && !isDeepStrictEqual(answers, expected))
      process.stdout.write(
        `${asked[0]?.name}: ${competitor.name} differs: ${JSON.stringify(answers).slice(0, 600)} from ${JSON.stringify(expected).slice(0, 600)}\n`,
      );
    else {
      if (alike.length === 0) expected = answers;
      alike.push(competitor);
    }
  }
  const sizes = expected.map((answer) => JSON.stringify(answer).length).toSorted((a, b) => a - b);
  return { alike, bytes: sizes[Math.floor(sizes.length / 2)] ?? 0 };
}
