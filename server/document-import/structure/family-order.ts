import type { MarkerFamily } from '../grammar/numbering.ts';

const USUAL: MarkerFamily[] = [
  'part',
  'chapter',
  'decimal1',
  'section',
  'decimal2',
  'formal',
  'chinese',
  'article',
  'chinese-paren',
  'decimal3',
  'chinese-half',
  'digit',
  'word',
  'decimal4',
  'digit-paren',
  'digit-half',
  'letter',
  'circled',
  'box',
  'bullet',
];

/** How deep ordinals of a kind usually stand; those with a word (行动一) between （一） and 1. */
function usualDepth(family: MarkerFamily): number {
  return family.startsWith('named-') ? USUAL.indexOf('decimal3') - 0.5 : USUAL.indexOf(family);
}

/** Which kind of ordinal stands under which, learned from all of a document's ordinals and not from one line. */
export class FamilyOrder {
  private readonly follows = new Map<string, number>();

  constructor(opened: { family: MarkerFamily; number: number }[]) {
    opened.forEach((marker, index) => {
      const before = opened[index - 1];
      if (!before || before.family === marker.family || marker.number > 1) return;
      const pair = `${before.family}>${marker.family}`;
      this.follows.set(pair, (this.follows.get(pair) ?? 0) + 1);
    });
  }

  /** Whether `inner` stands under `outer`: lists of it open after it more often than the other way round. */
  isUnder(inner: MarkerFamily, outer: MarkerFamily): boolean {
    const down = this.follows.get(`${outer}>${inner}`) ?? 0;
    const up = this.follows.get(`${inner}>${outer}`) ?? 0;
    return down === up ? usualDepth(inner) > usualDepth(outer) : down > up;
  }
}
