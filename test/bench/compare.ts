import { isDeepStrictEqual } from 'node:util';
import { ask, type Competitor } from './competitors.ts';
import type { Question } from './questions/question.ts';

/** PostGraphile writes exact decimals as texts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'value' ? Number(inner) : plain(inner)]));
}

/** The competitors that answer a question at all; who takes longer than the statement timeout is left out and has no figures. */
export async function ableTo(competitors: readonly Competitor[], question: Question): Promise<Competitor[]> {
  const able: Competitor[] = [];
  for (const competitor of competitors) {
    const error = await ask(competitor, question).then(
      () => null,
      (reason: Error) => reason,
    );
    if (error) process.stdout.write(`${error.message.slice(0, 300)}\n`);
    else able.push(competitor);
  }
  return able;
}

/** Refuses to measure competitors that answer differently; gives the answer's size. */
export async function refuseDifferent(competitors: readonly Competitor[], question: Question): Promise<number> {
  const answers: unknown[] = [];
  for (const competitor of competitors) answers.push(plain(await ask(competitor, question)));
  for (const [place, answer] of answers.entries()) {
    if (!isDeepStrictEqual(answer, answers[0]))
      throw new Error(
        `${question.name}: ${competitors[place]?.name} differs: ${JSON.stringify(answer).slice(0, 600)} from ${JSON.stringify(answers[0]).slice(0, 600)}`,
      );
  }
  return JSON.stringify(answers[0]).length;
}
