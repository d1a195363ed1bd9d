import { describe, expect, it } from 'vitest';
import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { compareStrictness, type Figure, figureText, judgeAgainstHigher, judgeOnePlace, rankFigures } from '../../server/target/figures.ts';

const { HIGHER, LOWER, NEUTRAL } = IndicatorDirection;

/** A figure as `≥95%`, `8–10`, `~80`, `+5 万人`. */
function figure(text: string): Figure {
  const [, sign = '', value = '', max, unit = ''] = /^(≤|<|≥|>|~|\+|−)?([\d.]+)(?:–([\d.]+))?\s*(.*)$/u.exec(text) ?? [];
  const signs: Record<string, Comparator> = {
    '≤': Comparator.LTE,
    '<': Comparator.LT,
    '≥': Comparator.GTE,
    '>': Comparator.GT,
    '~': Comparator.ABOUT,
    '+': Comparator.INCREASE_BY,
    '−': Comparator.DECREASE_BY,
    '': Comparator.EQ,
  };
  const comparator = max === undefined ? (signs[sign] ?? Comparator.EQ) : Comparator.RANGE;
  return { comparator, value: value === '' ? null : Number(value), valueMax: max === undefined ? null : Number(max), unitOfMeasure: unit };
}

describe('two figures of one place', () => {
  it.each([
    ['≥95%', '≤90%', 'EXCLUDING'],
    ['≥95%', '90%', 'EXCLUDING'],
    ['<8', '≥8', 'EXCLUDING'],
    ['≤8', '≥8', null],
    ['>8', '8', 'EXCLUDING'],
    ['≥95%', '≥90%', 'DIFFERENT'],
    ['≥95%', '95%', null],
    ['≤8 /10万', '≤9 /10万', 'DIFFERENT'],
    ['≤8 /10万', '≤0.08‰', null],
    ['≤0.8‰', '≤8 /10万', 'DIFFERENT'],
    ['8–10', '9', null],
    ['8–10', '11', 'EXCLUDING'],
    ['8–10', '8–11', 'DIFFERENT'],
    ['8–10', '8–10', null],
    ['8–10', '≥9', null],
    ['~80', '≥82', 'DIFFERENT'],
    ['~80', '≥90', 'EXCLUDING'],
    ['+5%', '+8%', 'EXCLUDING'],
    ['+5%', '−5%', 'EXCLUDING'],
    ['+5%', '95%', null],
    ['2万人', '20000人', null],
    ['2万元', '2万人', 'UNITS_DIFFER'],
    ['95%', '95', null],
    ['50个', '50家', null],
    ['3千米', '3000米', null],
    ['5百分点', '5百分点', null],
  ])('%s and %s: %s', (one, other, reason) => {
    expect(judgeOnePlace(figure(one), figure(other))).toBe(reason);
    expect(judgeOnePlace(figure(other), figure(one))).toBe(reason);
  });

  it('says nothing of words', () => {
    expect(judgeOnePlace({ comparator: Comparator.TEXT, value: null, valueMax: null, unitOfMeasure: '' }, figure('5'))).toBeNull();
  });
});

describe('a county beside its city', () => {
  it.each([
    ['≥90%', '≥95%', HIGHER, 'LOOSER'],
    ['≥97%', '≥95%', HIGHER, 'STRICTER'],
    ['95%', '≥95%', HIGHER, null],
    ['>95%', '≥95%', HIGHER, 'STRICTER'],
    ['≤9', '≤8', LOWER, 'LOOSER'],
    ['≤7', '≤8', NEUTRAL, 'STRICTER'],
    ['<8', '≤8', LOWER, 'STRICTER'],
    ['90', '95', NEUTRAL, 'DIFFERENT'],
    ['90', '95', LOWER, 'STRICTER'],
    ['8–10', '≥9', HIGHER, 'LOOSER'],
    ['~90%', '≥90%', HIGHER, null],
    ['≤90%', '≥90%', HIGHER, 'LOOSER'],
  ])('%s against %s (%s): %s', (lower, higher, direction, reason) => {
    expect(judgeAgainstHigher(figure(lower), figure(higher), direction)).toBe(reason);
  });

  it('turns round when the two change places', () => {
    for (const [a, b] of [
      ['≥90%', '≥95%'],
      ['8–10', '≥9'],
      ['<8', '8'],
    ] as const)
      expect(compareStrictness(figure(a), figure(b), HIGHER)).toBe(0 - (compareStrictness(figure(b), figure(a), HIGHER) ?? Number.NaN));
  });
});

describe('the rank', () => {
  it('is of what is demanded, the strictest first and equal ones alike', () => {
    const texts = ['≤8/10万', '≤7.5/10万', '8/10万', '<8/10万', '≥3/10万', '7–9/10万', '≤0.08‰', '≤3万元'];
    expect(rankFigures(texts.map(figure), LOWER)).toEqual([3, 1, 3, 2, null, 6, 3, null]);
    expect(rankFigures(['≥90%', '≥950‰', '90%'].map(figure), HIGHER)).toEqual([2, 1, 2]);
  });

  it('is not given where neither way is better', () => {
    expect(rankFigures(['5', '6'].map(figure), NEUTRAL)).toEqual([null, null]);
  });
});

it('is written in short', () => {
  expect(['≥95%', '8–10', '≤8.2 /10万', '+5 万人', '~3 年'].map((text) => figureText(figure(text), null))).toEqual([
    '≥95%',
    '8–10',
    '≤8.2/10万',
    '+5 万人',
    '≈3 年',
  ]);
  expect(figureText({ comparator: Comparator.TEXT, value: null, valueMax: null, unitOfMeasure: '' }, '全覆盖')).toBe('全覆盖');
});
