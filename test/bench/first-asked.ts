import { ask, startCompetitor } from './competitors.ts';
import { different, drawn } from './draws.ts';
import { percentile } from './measure.ts';
import type { Question } from './questions/question.ts';

/** How long a question took that nobody had asked before, in milliseconds. */
export interface FirstAsked {
  question: Question;
  world: string;
  p50: number;
  most: number;
}

const draws = 60;

/** Asks a process that has just started each question with variables that it has not met, one at a time: nothing is kept that could help, totals are worked out. */
export async function firstAsked(questions: readonly Question[], plans: number, database: string): Promise<FirstAsked[]> {
  const competitor = await startCompetitor('plangraph', database);
  const found: FirstAsked[] = [];
  try {
    for (const question of questions) {
      const delays: number[] = [];
      for (const each of different(drawn(question, plans, draws * 2)).slice(0, draws)) {
        const begun = performance.now();
        await ask(competitor, each);
        delays.push(performance.now() - begun);
      }
      // What the first few pay is for the program, not for the question.
      const settled = delays.slice(Math.min(5, delays.length - 1));
      found.push({ question, world: String(plans), p50: percentile(settled, 50), most: Math.max(...settled) });
    }
  } finally {
    competitor.stop();
  }
  return found;
}
