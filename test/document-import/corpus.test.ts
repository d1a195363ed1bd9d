import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import type { DocumentReading, GoalReading, MeasureReading } from '../../server/document-import/reading.ts';
import { coverageFault } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus');
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^\d.*\.txt$/u.test(name))
      .toSorted()
  : [];

/** areas, goals, measures, responsibilities */
const COUNTS: Record<string, [number, number, number, number]> = {
  'yantai-safety': [9, 6, 52, 216],
  'yantai-women': [11, 80, 108, 405],
  'yantai-children': [10, 61, 93, 399],
  'yantai-disability': [8, 6, 30, 148],
  'changle-women': [11, 76, 104, 391],
  'changle-children': [10, 63, 90, 435],
  'changle-health': [14, 6, 81, 189],
  'changle-earthquake': [10, 1, 27, 0],
};

function itemsOf(readings: DocumentReading[]): (GoalReading | MeasureReading)[] {
  return readings.flatMap(({ plans }) => plans.flatMap((plan) => [...plan.goals, ...plan.measures]));
}

describe.skipIf(files.length === 0)('the two official documents', () => {
  const sources = files.map((name) => plainSource(readFileSync(join(folder, name), 'utf8'), name));
  const readings = sources.map((source) => readDocument(source));

  it('hold eight plans, each with all its items and units', () => {
    const counts = readings.flatMap(({ plans }) =>
      plans.map((plan) => [
        plan.key,
        [
          plan.areas.length,
          plan.goals.length,
          plan.measures.length,
          itemsOf([{ plans: [plan] } as DocumentReading]).reduce((sum, item) => sum + item.responsibilities.length, 0),
        ],
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual(COUNTS);
  });

  it('name a women’s federation in 170 goals and 6 measures', () => {
    const naming = itemsOf(readings).filter(({ responsibilities }) => responsibilities.some(({ unit }) => unit.endsWith('妇联')));
    expect([naming.filter((item) => !('title' in item)).length, naming.filter((item) => 'title' in item).length]).toEqual([170, 6]);
  });

  it('keep every character in one place, none of them unplaced', () => {
    expect(readings.map(coverageFault)).toEqual([null, null]);
    expect(readings.flatMap(({ places }) => places.filter(({ kind }) => kind === 'unplaced'))).toEqual([]);
  });

  it('hold no sentence that a page cut', () => {
    expect(itemsOf(readings).filter(({ text }) => /[^。；：！？\n]\n/u.test(text))).toEqual([]);
  });

  it('read fast, in time that grows in step with the text', () => {
    const once = timeOf(sources[0]?.text ?? '');
    expect(once).toBeLessThan(1500);
    expect(timeOf((sources[0]?.text ?? '').repeat(8))).toBeLessThan(24 * Math.max(once, 40));
  });
});

/** The best of three runs, in milliseconds: other programs may be at work. */
function timeOf(text: string): number {
  const source = plainSource(text);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readDocument(source);
    return performance.now() - start;
  });
  return Math.min(...times);
}
