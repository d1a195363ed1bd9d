import type { PlanFile } from '../document-import/export/plan-file.ts';

/** As many Chinese characters in a row as a catalogue may not share with a document. */
const limit = 28;

const han = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');

/** The texts of a catalogue plan that must not repeat a document's sentences: all but titles and lists of units. */
export function wordsOf(file: PlanFile): string[] {
  const items = [...file.goals, ...file.measures].flatMap((item) => [
    item.label ?? '',
    item.text ?? '',
    'title' in item ? item.title : '',
    ...(item.mentions ?? []).map(({ asWritten }) => asWritten),
    ...item.responsibilities.map(({ unit }) => unit),
  ]);
  const targets = file.targets.flatMap((target) => [target.indicator, target.valueText ?? '', target.quote ?? '']);
  const registry = (file.indicators ?? []).flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...items, ...targets, ...registry, ...file.areas.map(({ title }) => title)];
}

/** The texts among `words` that share 28 Chinese characters in a row with the document. */
export function repeatedSentences(words: string[], document: string): string[] {
  const source = han(document);
  return words.filter((text) => {
    const letters = han(text);
    for (let start = 0; start + limit <= letters.length; start += 1) if (source.includes(letters.slice(start, start + limit))) return true;
    return false;
  });
}
