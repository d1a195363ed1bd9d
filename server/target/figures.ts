import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { TargetConflictReason } from '../../schema/target/target-questions.enums.ts';
import { commonScale } from './measuring-units.ts';

/** A target's figure. */
export interface Figure {
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  unitOfMeasure: string;
}

/** The values that a figure allows, on a common base. */
interface Bounds {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
  /** The printed number; of a range, its lower one. */
  printed: number;
  /** Whether it says by how much to change, rather than where to be. */
  change: boolean;
}

/** How far from its number a figure given as "about" may lie. */
const aboutShare = 0.05;

const { LTE, LT, GTE, GT, ABOUT, RANGE, TEXT, INCREASE_BY, DECREASE_BY } = Comparator;

function boundsOf({ comparator, value, valueMax }: Figure, factor: number): Bounds | null {
  if (value === null || comparator === TEXT) return null;
  const at = value * factor;
  const point = { low: at, high: at, lowOpen: false, highOpen: false, printed: at, change: false };
  if (comparator === LTE || comparator === LT) return { ...point, low: -Infinity, highOpen: comparator === LT };
  if (comparator === GTE || comparator === GT) return { ...point, high: Infinity, lowOpen: comparator === GT };
  if (comparator === RANGE) return { ...point, high: (valueMax ?? value) * factor };
  if (comparator === ABOUT) return { ...point, low: at - Math.abs(at) * aboutShare, high: at + Math.abs(at) * aboutShare };
  if (comparator === INCREASE_BY) return { ...point, change: true };
  return comparator === DECREASE_BY ? { ...point, low: -at, high: -at, printed: -at, change: true } : point;
}

const same = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

function before(a: Bounds, b: Bounds): boolean {
  return same(a.high, b.low) ? a.highOpen || b.lowOpen : a.high < b.low;
}

/** Whether no value could fulfil both. */
const excluding = (a: Bounds, b: Bounds): boolean => before(a, b) || before(b, a);

const isRange = ({ comparator }: Figure): boolean => comparator === RANGE;

function sameFigure(a: Bounds, b: Bounds, ranges: [boolean, boolean]): boolean {
  if (ranges[0] && ranges[1]) return same(a.low, b.low) && same(a.high, b.high);
  if (ranges[0]) return b.printed >= a.low && b.printed <= a.high;
  if (ranges[1]) return a.printed >= b.low && a.printed <= b.high;
  return same(a.printed, b.printed);
}

function boundsOfBoth(one: Figure, other: Figure): { a: Bounds; b: Bounds } | 'units' | null {
  const factors = commonScale(one.unitOfMeasure, other.unitOfMeasure);
  const [a, b] = [boundsOf(one, factors?.[0] ?? 1), boundsOf(other, factors?.[1] ?? 1)];
  if (!a || !b || a.change !== b.change) return null;
  return factors ? { a, b } : 'units';
}

const upward = new Set([GTE, GT, INCREASE_BY]);
const downward = new Set([LTE, LT, DECREASE_BY]);

/** Which way is better: as the indicator says, else as the comparators of its targets show. */
export function directionOf(declared: IndicatorDirection | null, figures: readonly Pick<Figure, 'comparator'>[]): IndicatorDirection {
  if (declared && declared !== IndicatorDirection.NEUTRAL) return declared;
  const [up, down] = [upward, downward].map((set) => figures.some(({ comparator }) => set.has(comparator)));
  if (up === down) return IndicatorDirection.NEUTRAL;
  return up ? IndicatorDirection.HIGHER : IndicatorDirection.LOWER;
}

/** What a figure demands at least in the better direction; infinite where it demands nothing. */
function demandOf(bounds: Bounds, direction: IndicatorDirection, about: boolean): { at: number; open: boolean } {
  if (about) return { at: bounds.printed, open: false };
  return direction === IndicatorDirection.HIGHER ? { at: bounds.low, open: bounds.lowOpen } : { at: bounds.high, open: bounds.highOpen };
}

/** Whether the first figure demands more (1), as much (0) or less (-1) than the other; null where that cannot be said. */
export function compareStrictness(one: Figure, other: Figure, declared: IndicatorDirection | null): number | null {
  const both = boundsOfBoth(one, other);
  const direction = directionOf(declared, [one, other]);
  if (both === null || both === 'units') return null;
  if (sameFigure(both.a, both.b, [isRange(one), isRange(other)]) && one.comparator === other.comparator) return 0;
  if (direction === IndicatorDirection.NEUTRAL) return same(both.a.printed, both.b.printed) ? 0 : null;
  const a = demandOf(both.a, direction, one.comparator === ABOUT);
  const b = demandOf(both.b, direction, other.comparator === ABOUT);
  if (!Number.isFinite(a.at) && !Number.isFinite(b.at)) return null;
  if (same(a.at, b.at)) return Number(a.open) - Number(b.open);
  const more = direction === IndicatorDirection.HIGHER ? a.at > b.at : a.at < b.at;
  return more ? 1 : -1;
}

/** What is the matter with two figures for one indicator, year and place; null where they agree or cannot be compared. */
export function judgeOnePlace(one: Figure, other: Figure): TargetConflictReason | null {
  const both = boundsOfBoth(one, other);
  if (both === null) return null;
  if (both === 'units') return TargetConflictReason.UNITS_DIFFER;
  if (excluding(both.a, both.b)) return TargetConflictReason.EXCLUDING;
  return sameFigure(both.a, both.b, [isRange(one), isRange(other)]) ? null : TargetConflictReason.DIFFERENT;
}

/** What is the matter with a place's figure seen from that of the place above it; null where it carries it out to the letter. */
export function judgeAgainstHigher(lower: Figure, higher: Figure, declared: IndicatorDirection | null): TargetConflictReason | null {
  const both = boundsOfBoth(lower, higher);
  if (both === null) return null;
  if (both === 'units') return TargetConflictReason.UNITS_DIFFER;
  const strictness = compareStrictness(lower, higher, declared);
  if (strictness === 1) return TargetConflictReason.STRICTER;
  if (strictness === -1) return TargetConflictReason.LOOSER;
  return sameFigure(both.a, both.b, [isRange(lower), isRange(higher)]) ? null : TargetConflictReason.DIFFERENT;
}

const signs: Record<Comparator, string> = { LTE: '≤', LT: '<', GTE: '≥', GT: '>', EQ: '', ABOUT: '≈', DECREASE_BY: '−', INCREASE_BY: '+', RANGE: '', TEXT: '' };

/** A figure in short, e.g. ≥95%. */
export function figureText({ comparator, value, valueMax, unitOfMeasure }: Figure, words: string | null): string {
  if (value === null) return words ?? '';
  const unit = /^[%‰/]/u.test(unitOfMeasure) || unitOfMeasure === '' ? unitOfMeasure : ` ${unitOfMeasure}`;
  return `${signs[comparator]}${value}${valueMax === null ? '' : `–${valueMax}`}${unit}`;
}

/** Ranks figures by what they demand, the strictest first, equal ones alike; null where a figure cannot be ranked. */
export function rankFigures(figures: readonly Figure[], declared: IndicatorDirection | null): (number | null)[] {
  const direction = directionOf(declared, figures);
  if (direction === IndicatorDirection.NEUTRAL) return figures.map(() => null);
  const demanding = figures.filter((figure) => demands(figure, direction));
  const [first] = demanding;
  const sorted = demanding
    .filter((figure) => first && compareStrictness(figure, first, direction) !== null)
    .toSorted((a, b) => compareStrictness(b, a, direction) ?? 0);
  const ranks = new Map<Figure, number>();
  sorted.forEach((figure, place) => {
    const above = sorted[place - 1];
    ranks.set(figure, above && compareStrictness(above, figure, direction) === 0 ? (ranks.get(above) ?? 1) : place + 1);
  });
  return figures.map((figure) => ranks.get(figure) ?? null);
}

/** Whether a figure demands anything in the better direction; "at most" does not where more is better. */
function demands(figure: Figure, direction: IndicatorDirection): boolean {
  const bounds = boundsOf(figure, 1);
  return bounds !== null && !bounds.change && Number.isFinite(demandOf(bounds, direction, figure.comparator === ABOUT).at);
}
