import { toInterchange } from '../../../server/document-import/interchange.ts';
import type { DocumentReading } from '../../../server/document-import/reading.ts';
import { foldWords, SCORED_KINDS, type ScoredKind, type ScoredPlan, scorePlan } from '../../support/score.ts';

/** Something missed, wrong or too many, and whether a question of the reading stands there. */
export interface Miss {
  kind: ScoredKind;
  asked: boolean;
  words: string;
}

/** What became at first reading of all that a key asks for. */
export interface FirstReading {
  right: number;
  misses: Miss[];
}

/** Says of a reading what is right, and of what is wrong whether a question points at it. */
export function firstReading(keys: ScoredPlan[], reading: DocumentReading): FirstReading {
  const got = toInterchange(reading);
  const isAsked = questionsNear(reading);
  const out: FirstReading = { right: 0, misses: [] };
  for (const key of keys) {
    const score = scorePlan(
      key,
      got.find(({ plan: { title } }) => foldWords(title) === foldWords(key.plan.title)),
    );
    for (const kind of SCORED_KINDS) {
      out.right += score[kind].right;
      out.misses.push(...score[kind].misses.map((words, at) => ({ kind, words, asked: isAsked(score[kind].places[at] ?? '') })));
    }
  }
  return out;
}

/** A question points at what is wrong where it stands in the same paragraph, or in the one before it or after it. */
function questionsNear({ source, questions }: DocumentReading): (place: string) => boolean {
  const paragraphs = source.blocks
    .map(({ span }) => ({ ...span, words: foldWords(source.text.slice(span.start, span.end)) }))
    .filter(({ words }) => words !== '');
  return (place) => {
    const opening = foldWords(place).slice(0, 18);
    return paragraphs.some(({ words }, at) => {
      if (opening === '' || !words.includes(opening)) return false;
      const near = paragraphs.slice(Math.max(0, at - 1), at + 2);
      return questions.some(({ span }) => near.some(({ start, end }) => span.start < end && span.end > start));
    });
  };
}
