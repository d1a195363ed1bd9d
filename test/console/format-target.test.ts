import { describe, expect, it } from 'vitest';
import { formatTarget } from '../../admin/target/format-target.ts';
import type { TargetFigure } from '../../admin/target/target-types.ts';
import { Comparator } from '../../schema/target/target.enums.ts';

const words: Record<string, string> = {
  'pg.enum.comparator.ABOUT': '约',
  'pg.enum.comparator.DECREASE_BY': '下降',
  'pg.enum.comparator.INCREASE_BY': '提高',
  'pg.enum.comparator.TEXT': '文字表述',
};
const print = (part: Partial<TargetFigure>): string =>
  formatTarget({ comparator: Comparator.EQ, value: null, valueMax: null, valueText: null, unitOfMeasure: '', ...part }, (key) => words[key] ?? key);

describe('a target’s figure', () => {
  it.each<[string, Partial<TargetFigure>]>([
    ['≤ 8.2/10万', { comparator: Comparator.LTE, value: 8.2, unitOfMeasure: '/10万' }],
    ['≥ 85%', { comparator: Comparator.GTE, value: 85, unitOfMeasure: '%' }],
    ['< 3‰', { comparator: Comparator.LT, value: 3, unitOfMeasure: '‰' }],
    ['> 12,000 人', { comparator: Comparator.GT, value: 12000, unitOfMeasure: '人' }],
    ['100%', { comparator: Comparator.EQ, value: 100, unitOfMeasure: '%' }],
    ['约 30 张', { comparator: Comparator.ABOUT, value: 30, unitOfMeasure: '张' }],
    ['下降 10%', { comparator: Comparator.DECREASE_BY, value: 10, unitOfMeasure: '%' }],
    ['提高 0.5 岁', { comparator: Comparator.INCREASE_BY, value: 0.5, unitOfMeasure: '岁' }],
    ['1–2 次', { comparator: Comparator.RANGE, value: 1, valueMax: 2, unitOfMeasure: '次' }],
    ['基本建成', { comparator: Comparator.TEXT, valueText: '基本建成' }],
    ['1.5', { comparator: Comparator.EQ, value: 1.5 }],
  ])('should be printed as %s', (printed, figure) => {
    expect(print(figure)).toBe(printed);
  });
});
