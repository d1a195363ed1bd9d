import type { Question } from './questions/question.ts';

/** Always the same numbers, as if drawn: whole numbers under a limit. */
export function drawing(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const seed = 20_261_122;

/** A question so many times, each with variables drawn from the world; the same draw for whoever is asked. */
export function drawn(question: Question, plans: number, count: number): Question[] {
  const below = drawing(seed);
  return Array.from({ length: count }, () => ({ ...question, variables: question.draw(below, plans) }));
}

/** The draws that differ from one another, in their order. */
export const different = (asked: readonly Question[]): Question[] => [...new Map(asked.map((each) => [JSON.stringify(each.variables), each])).values()];
