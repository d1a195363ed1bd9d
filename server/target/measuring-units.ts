/** What a unit of measure measures, and how many of its base one is. */
export interface Scale {
  /** What is measured; empty where the unit does not say, as for plain counts. */
  dimension: string;
  factor: number;
}

const ratios: Record<string, number> = { '%': 0.01, '‰': 0.001, '/万': 1e-4, '/10万': 1e-5, '/十万': 1e-5, '/百万': 1e-6 };
const multiples: Record<string, number> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 100 };
const classifiers = /^(?:个|名|位|人|人次|所|家|处|座|件|项|户|支|次)?$/u;
const multiplied = /^(亿|千万|百万|十万|万|千|百)(?!分)(.*)$/u;

/** Reads a unit of measure, e.g. 万元 as ten thousand 元. */
export function scaleOf(unit: string): Scale {
  const folded = unit.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase().replace(/^1\//u, '/');
  const ratio = ratios[folded];
  if (ratio !== undefined) return { dimension: 'ratio', factor: ratio };
  const [, multiple = '', rest = folded] = multiplied.exec(folded) ?? [];
  return { dimension: classifiers.test(rest) ? '' : rest, factor: multiples[multiple] ?? 1 };
}

/** How to bring figures of two units to one base; null where they measure different things. */
export function commonScale(one: string, other: string): [number, number] | null {
  const [a, b] = [scaleOf(one), scaleOf(other)];
  if (a.dimension === b.dimension) return [a.factor, b.factor];
  if (one.trim() === '' || other.trim() === '') return [1, 1];
  return null;
}
