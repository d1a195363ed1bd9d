import type { Clause } from './target-clauses.ts';
import type { Figure } from './target-figures.ts';

/** What a target starts from. */
export interface Baseline {
  baselineYear: number | null;
  baseline: number | null;
}

/** The figure that a change starts from, with its words: 由2020年的62%. */
export interface Start extends Baseline {
  from: number;
  end: number;
}

const FROM = /(?:由|从)(?:(20\d\d)年)?(?:底|末)?的?(?:目前的?|现在的?|现有的?|不足|不到|约)?(?:每人)?(?:每[年月天日])?$/;
const COMPARED = /(?:比|较)(20\d\d)年(?:底|末)?的?$/;
const RISE_TO =
  /^(?:左右|以上|以下)?(?:逐步|稳步)?(?:提高|提升|增加|增长|上升|扩大|延长|下降|降低|减少|降|缩短|缩小|收窄|压减|压缩|压降|削减|精简|优化|拓展|扩充|调整|增|升|扩)?(?:到|至|为)/;
const BASE_PERIOD = /(?:比|较|与)“?十[一二三四]五”?(?:规划)?期?末/;
const BASE_YEAR = /(?:以|按)(20\d\d)年(?:底|末|数据|水平)?为基[数期准年]|(?:比|较|与)(20\d\d)年|在(20\d\d)年(?:底|末)?(?:的?)?(?:.{0,12})基础上/;

/** Takes out figures that say where a change starts (由1.2米) and keeps them for the figure that follows. */
export function takeBaselines(text: string, clause: Clause, figures: Figure[]): { kept: Figure[]; baselines: Map<Figure, Start> } {
  const kept: Figure[] = [];
  const baselines = new Map<Figure, Start>();
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    const before = text.slice(Math.max(clause.start, figure.start - 16), figure.start);
    const from = COMPARED.exec(before) ?? FROM.exec(before);
    if (next && from && (COMPARED.test(before) || RISE_TO.test(text.slice(figure.end, next.start)))) {
      const baselineYear = from[1] ? Number(from[1]) : null;
      baselines.set(next, { baseline: figure.value, baselineYear, from: figure.start - from[0].length, end: figure.end });
    } else kept.push(figure);
  });
  return { kept, baselines };
}

/** What is left between the two figures of a change: 左右提高到2025年的 → 提高到. */
export function movement(between: string): string {
  return between.replace(/^(?:左右|以上|以下)/, '').replace(/20\d\d年(?:底|末)?的?$/, '');
}

/** The year that a clause compares with: 比2020年, 以2020年为基数, 较“十三五”末. */
export function baseYear(clause: string, periodStart: number | null): Baseline {
  if (periodStart !== null && BASE_PERIOD.test(clause)) return { baselineYear: periodStart - 1, baseline: null };
  const match = BASE_YEAR.exec(clause);
  const year = match?.[1] ?? match?.[2] ?? match?.[3];
  return { baselineYear: year ? Number(year) : null, baseline: null };
}
