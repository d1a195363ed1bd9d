import { simplified } from './grammar/traditional-characters.ts';
import type { DocumentReading, GoalReading, MeasureReading, PlanReading, Question } from './reading.ts';
import type { SourceText, Span } from './source-text.ts';

/** How far words may be apart in the text that belong together. */
const MOST_LEFT_OUT = 400;

/** The words that a paper in traditional characters prints where its reading has them in simplified ones. */
class Printed {
  private readonly text: string;
  private readonly folded: string;

  constructor(text: string) {
    this.text = text;
    this.folded = simplified(text);
  }

  /** Words that stand at these places, with what the reader put between them. */
  at(words: string, spans: readonly Span[]): string {
    const places = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
    let next = 0;
    let printed = '';
    for (const character of words) {
      const found = this.ahead(character, places, next);
      printed += found < 0 ? character : this.text.charAt(places[found] ?? 0);
      if (found >= 0) next = found + 1;
    }
    return printed;
  }

  private ahead(character: string, places: number[], from: number): number {
    for (let index = from; index < Math.min(places.length, from + MOST_LEFT_OUT); index += 1)
      if (this.folded.charAt(places[index] ?? 0) === character) return index;
    return -1;
  }

  /** Words that stand together somewhere at or after a place, spaces left out; as they are where they stand nowhere. */
  find(words: string, from = 0): string {
    const pattern = [...words.replaceAll(/\s/gu, '')].map((character) => character.replace(/[$()*+.?[\\\]^{|}]/u, String.raw`\$&`)).join(String.raw`\s*`);
    const search = new RegExp(pattern, 'u');
    const match = pattern === '' ? null : (search.exec(this.folded.slice(from)) ?? search.exec(this.folded));
    if (!match) return words;
    const start = this.folded.indexOf(match[0], this.folded.slice(from).includes(match[0]) ? from : 0);
    return this.at(words, [{ start, end: start + match[0].length }]);
  }
}

/**
 * A reading of a paper in traditional characters with the words as they are printed. What is looked up keeps the simplified names that the registry
 * has: units, places, indicators, titles of other papers.
 */
export function asPrinted(reading: DocumentReading, source: SourceText): DocumentReading {
  const printed = new Printed(source.text);
  return {
    ...reading,
    source,
    document: { ...reading.document, title: printed.find(reading.document.title) },
    plans: reading.plans.map((plan) => planAsPrinted(plan, printed)),
    sections: reading.sections.map((section) => ({ ...section, title: printed.at(section.title, [section.span]) })),
    questions: reading.questions.map((question) => questionAsPrinted(question, printed)),
  };
}

function planAsPrinted(plan: PlanReading, printed: Printed): PlanReading {
  return {
    ...plan,
    title: printed.find(plan.title),
    areas: plan.areas.map((area) => ({ ...area, title: printed.at(area.title, [area.span]) })),
    goals: plan.goals.map((goal) => itemAsPrinted(goal, printed)),
    measures: plan.measures.map((measure) => ({ ...itemAsPrinted(measure, printed), title: printed.at(measure.title, measure.spans) })),
    targets: plan.targets.map((target) => ({ ...target, quote: printed.at(target.quote, [target.span]) })),
  };
}

function itemAsPrinted<Item extends GoalReading | MeasureReading>(item: Item, printed: Printed): Item {
  const written = <Entry extends { asWritten: string; span: Span }>(entry: Entry): Entry => ({
    ...entry,
    asWritten: printed.at(entry.asWritten, [entry.span]),
  });
  return {
    ...item,
    text: printed.at(item.text, item.spans),
    responsibilities: item.responsibilities.map(written),
    mentions: item.mentions.map(written),
  };
}

const questionAsPrinted = (question: Question, printed: Printed): Question => ({
  ...question,
  textZh: question.textZh.replaceAll(/(?<=“)[^“”]{2,60}(?=”)/gu, (words) => printed.find(words, question.span.start)),
  alternatives: question.code === 'TITLE_GUESSED' ? question.alternatives.map((title) => printed.find(title)) : question.alternatives,
});
