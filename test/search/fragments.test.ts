import { describe, expect, it } from 'vitest';
import { findWords, fragmentsOf } from '../../server/search/fragments.ts';

const marked = (source: string, words: string[]): string[] => findWords(source, words).map(({ start, end }) => source.slice(start, end));

describe('findWords', () => {
  it.each([
    ['加强两癌防治，两癌筛查', ['两癌'], ['两癌', '两癌']],
    ['加强两 癌防治', ['两癌'], ['两 癌']],
    ['ＷＨＯ标准 who', ['Who'], ['ＷＨＯ', 'who']],
    ['妇女妇女妇女', ['妇女妇'], ['妇女妇']],
    ['卫生健康委', ['卫生健', '健康'], ['卫生健康']],
    ['𠮷祥𠮷祥', ['祥𠮷'], ['祥𠮷']],
    ['什么也没有', ['别的', ''], []],
    ['㎡绿地', ['m2'], ['㎡']],
  ])('finds in %s the words %j', (source, words, found) => {
    expect(marked(source, words)).toEqual(found);
  });
});

describe('fragmentsOf', () => {
  it('cuts around what was found and says where it lies', () => {
    const source = `${'甲'.repeat(50)}目标${'乙'.repeat(200)}目标${'丙'.repeat(10)}`;
    const fragments = fragmentsOf(source, ['目标']);
    expect(fragments).toHaveLength(2);
    for (const { text, matches } of fragments) expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['目标']);
    expect(fragments.map(({ text, cutBefore, cutAfter }) => [text.length, cutBefore, cutAfter])).toEqual([
      [80, true, true],
      [32, true, false],
    ]);
  });

  it('gives three at most, and the beginning where nothing was found', () => {
    expect(fragmentsOf(`目标${'甲'.repeat(100)}`.repeat(9), ['目标'])).toHaveLength(3);
    expect(fragmentsOf('甲'.repeat(100), ['目标'])).toEqual([{ text: '甲'.repeat(80), matches: [], cutBefore: false, cutAfter: true }]);
    expect(fragmentsOf('', ['目标'])).toEqual([{ text: '', matches: [], cutBefore: false, cutAfter: false }]);
  });

  it('cuts no letter in half and no word, however long', () => {
    for (const { text } of fragmentsOf(`${'𠮷'.repeat(60)}目标${'𠮷'.repeat(90)}`, ['目标'])) expect(text.isWellFormed()).toBe(true);
    expect(fragmentsOf('甲'.repeat(150), ['甲'.repeat(120)])[0]?.matches).toEqual([{ start: 0, end: 120 }]);
  });
});
