import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { toInterchange } from '../../server/document-import/interchange.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { f1, factsThatDiffer, foldWords, SCORED_KINDS, type ScoredPlan, scorePlan, sumTallies, type Tallies } from '../support/score.ts';
import { type Block, docxOfBlocks } from './unseen/docx-of-blocks.ts';
import { buildCountyEducation } from './unseen/county-education.docx.ts';

const folder = new URL('unseen/', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const keysOf = (name: string): ScoredPlan[] => [JSON.parse(readFileSync(new URL(`${name}.key.json`, folder), 'utf8'))].flat();
const files = readdirSync(folder)
  .filter((name) => /\.(?:txt|html|pdf|docx\.json)$/u.test(name))
  .toSorted();
const documents = [...files, 'county-education.docx'];
const leastPerDocument = 0.96;
const leastOverall = 0.99;

const blocksOf = (name: string): Block[] => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Block[];

async function load(name: string): Promise<Uint8Array> {
  if (name.endsWith('.docx')) return buildCountyEducation();
  return name.endsWith('.docx.json') ? docxOfBlocks(blocksOf(name)) : bytesOf(name);
}

async function plansOf(name: string): Promise<ScoredPlan[]> {
  return toInterchange(readDocument(await readSourceBytes(name.replace(/\.json$/u, ''), await load(name))));
}

describe('documents written for the examination, in conventions of many places', () => {
  const scores = new Map<string, Tallies>();
  const facts: string[] = [];

  beforeAll(async () => {
    for (const name of documents) scores.set(name, await scoreDocument(name));
  });

  async function scoreDocument(name: string): Promise<Tallies> {
    const got = await plansOf(name);
    return sumTallies(
      keysOf(name.replace(/\.(?:docx\.json|\w+)$/u, '')).map((key) => {
        const plan = got.find(({ plan: { title } }) => foldWords(title) === foldWords(key.plan.title));
        if (plan) facts.push(...factsThatDiffer(key, plan).map((line) => `${name} ${line}`));
        return scorePlan(key, plan);
      }),
    );
  }

  const below = (score: Tallies | undefined, least: number): string[] =>
    SCORED_KINDS.filter((kind) => !score || f1(score[kind]) < least).flatMap((kind) => [
      `${kind} ${score ? f1(score[kind]).toFixed(3) : 'not read'}`,
      ...(score?.[kind].misses ?? []),
    ]);

  it.each(documents)('should read %s well', (name) => {
    expect(below(scores.get(name), leastPerDocument)).toEqual([]);
  });

  it('should find nearly everything in all documents together', () => {
    expect(below(sumTallies([...scores.values()]), leastOverall)).toEqual([]);
  });

  it('should get nearly all facts beside the matches right', () => {
    const asked = documents
      .flatMap((name) => keysOf(name.replace(/\.(?:docx\.json|\w+)$/u, '')))
      .reduce((sum, { goals, measures, targets }) => sum + 3 * (goals.length + measures.length + targets.length), 0);
    expect(facts.length / asked <= 1 - leastOverall ? [] : facts).toEqual([]);
  });
});
