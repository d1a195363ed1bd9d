import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toInterchange } from '../../server/document-import/interchange.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { f1, foldWords, SCORED_KINDS, scorePlan, sumTallies, type Tallies } from '../support/score.ts';
import { readMarked } from './unseen/marked-document.ts';
import { renderMarked } from './unseen/render-marked.ts';

const folder = new URL('unseen/marked/', import.meta.url);
const files = readdirSync(folder).toSorted();
const leastPerDocument = 0.96;
const leastOverall = 0.99;

/** Formats whose lines and cells say the same as the author's own; tables cannot be broken into lines. */
const formats = ['txt', 'txt-wrap', 'txt-old', 'html-soup', 'html-br', 'html-word', 'docx-plain', 'docx-auto'];

/** Lines broken at other margins, with indented paragraphs and without. */
const margins = ['txt-wrap-31', 'txt-wrap-34', 'txt-wrap-41', 'txt-flush-34', 'txt-flush-37'];
/** Of what is read where each paragraph is a line. */
const leastAtMargins = 0.998;

async function score(file: string, format?: string): Promise<Tallies> {
  const marked = readMarked(file, readFileSync(new URL(file, folder), 'utf8'));
  const { name, bytes } = await renderMarked(format === undefined ? marked : { ...marked, format });
  const source = await readSourceBytes(name, bytes);
  const reading = readDocument(source);
  expect(reading.places.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBe(source.text.length);
  const got = toInterchange(reading);
  return sumTallies(
    marked.keys.map((key) =>
      scorePlan(
        key,
        got.find(({ plan: { title } }) => foldWords(title) === foldWords(key.plan.title)),
      ),
    ),
  );
}

const below = (tallies: Tallies, least: number): string[] =>
  SCORED_KINDS.filter((kind) => f1(tallies[kind]) < least).flatMap((kind) => [`${kind} ${f1(tallies[kind]).toFixed(3)}`, ...tallies[kind].misses]);

describe('documents written together with their keys', () => {
  it.each(files)('should read %s well as it is set', async (file) => {
    expect(below(await score(file), leastPerDocument)).toEqual([]);
  });

  it.each(formats)('should read them all the same as %s', async (format) => {
    const all: Tallies[] = [];
    for (const file of files) all.push(await score(file, format));
    expect(below(sumTallies(all), leastOverall)).toEqual([]);
  });

  const allRight = async (format: string): Promise<number> => {
    const all: Tallies[] = [];
    for (const file of files) all.push(await score(file, format));
    const tallies = sumTallies(all);
    return SCORED_KINDS.reduce((sum, kind) => sum + tallies[kind].right, 0);
  };
  let whole = 0;

  it.each(margins)('should read them all the same as %s', async (format) => {
    whole ||= await allRight('txt');
    expect(await allRight(format)).toBeGreaterThanOrEqual(whole * leastAtMargins);
  });
});
