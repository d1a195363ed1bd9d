import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { boxesAndBrackets } from './fixtures/boxes-and-brackets.ts';
import { chaptersAndSections } from './fixtures/chapters-and-sections.ts';
import { cutByPages } from './fixtures/cut-by-pages.ts';
import { decimalOrdinals } from './fixtures/decimal-ordinals.ts';
import { nationalOutline } from './fixtures/national-outline.ts';
import { responsibilityLines } from './fixtures/responsibility-lines.ts';
import { taskTable } from './fixtures/task-table.ts';
import { coverageFault } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';

const PAGES = [boxesAndBrackets, chaptersAndSections, cutByPages, decimalOrdinals, nationalOutline, responsibilityLines, taskTable];
const SCRAPS = [
  '（',
  '）',
  '《',
  '》',
  '。',
  '\n',
  '\n\n',
  '\t',
  '1.',
  '一、',
  '（一）',
  '——',
  '责任单位：',
  '等',
  '、',
  '专栏1',
  '附件',
  '目录',
  '— 3 —',
  '<b>',
  '[bookmark: x]',
  '\u{20000}',
  '第一章',
  '2025年',
  '规划',
  ' ',
];
const ROUNDS = 350;
/** How many mutated pages of the official documents to read; FUZZ_ROUNDS=10000 for a long run. */
const CORPUS_ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 300);
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const PAGE_LENGTH = 3000;

/** The official documents in pages. */
function corpusPages(): string[] {
  const texts = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(CORPUS, name), 'utf8'));
  return texts.flatMap((text) =>
    Array.from({ length: Math.ceil(text.length / PAGE_LENGTH) }, (_, page) => text.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH)),
  );
}

/** Numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Cuts, doubles, swaps and plants scraps in a page. */
function mutate(page: string, next: (below: number) => number): string {
  let text = page;
  for (let count = 1 + next(6); count > 0; count -= 1) {
    const at = next(text.length + 1);
    const length = next(40);
    const scrap = SCRAPS[next(SCRAPS.length)] ?? '';
    const ways = [
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + scrap + text.slice(at),
      () => text.slice(0, at) + text.slice(at, at + length) + text.slice(at),
      () => text.slice(at) + text.slice(0, at),
    ];
    text = (ways[next(ways.length)] ?? (() => text))();
  }
  return text;
}

describe('mutated pages', () => {
  it('never stop the reader, and every character keeps one place', () => {
    const next = numbers(20261121);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = mutate(PAGES[round % PAGES.length] ?? '', next);
      const reading = readDocument(plainSource(text));
      expect(coverageFault(reading), `round ${round}`).toBeNull();
      for (const plan of reading.plans) {
        for (const item of [...plan.goals, ...plan.measures]) {
          const stored = item.spans.map(({ start, end }) => text.slice(start, end)).join('');
          expect(item.text.replaceAll('\n', ''), `round ${round}`).toBe(stored.replaceAll('\n', ''));
        }
      }
    }
  });

  it.skipIf(!existsSync(CORPUS))('of the official documents never stop it either', { timeout: 600_000 }, () => {
    const next = numbers(20261122);
    const pages = corpusPages();
    for (let round = 0; round < CORPUS_ROUNDS; round += 1) {
      const reading = readDocument(plainSource(mutate(pages[round % pages.length] ?? '', next)));
      expect(coverageFault(reading), `round ${round}`).toBeNull();
    }
  });
});
