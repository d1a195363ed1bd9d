import type { TargetContext } from './target-types.ts';

/** What a column of an indicator table holds. */
export type ColumnRole = 'index' | 'group' | 'name' | 'unit' | 'baseline' | 'target' | 'growth' | 'nature' | 'other';

/** A column, with the year that its figures are of. */
export interface Column {
  role: ColumnRole;
  year: number | null;
}

const AIM = /(?:目标|规划|目标值|规划值|预期值|期末|五末|累计)$|指标值|目标值|预期(?:值|目标)|^数值$/;
const BEFORE = /基期|基准|基数|现状|十三五|完成值|完成情况|实际|上年|当前|现有/;
const YEAR = /20\d\d/g;

function lastYear(title: string): number | null {
  const years = title.match(YEAR)?.map(Number) ?? [];
  return years.length > 0 ? Math.max(...years) : null;
}

/** The last year before the plan, where a title names the period before (“十三五”末). */
function yearBefore(title: string, context: TargetContext): number | null {
  return /十[一二三四]五末/.test(title) && context.periodStart !== null ? context.periodStart - 1 : null;
}

function timeColumn(title: string, context: TargetContext): Column | null {
  const year = lastYear(title);
  const before = BEFORE.test(title) && !/目标/.test(title) && !/十四五/.test(title);
  if (/年均|增速|增长|增幅/.test(title)) return { role: 'growth', year: year ?? context.periodEnd };
  if (before || (year !== null && context.periodStart !== null && year < context.periodStart))
    return { role: 'baseline', year: year ?? yearBefore(title, context) };
  if (year !== null) return { role: 'target', year };
  return AIM.test(title) ? { role: 'target', year: context.periodEnd } : null;
}

function roleOf(title: string, context: TargetContext): Column {
  const named = (role: ColumnRole): Column => ({ role, year: null });
  if (/序号|编号|^No/i.test(title)) return named('index');
  if (/责任|牵头|部门|负责|备注|说明|来源|依据/.test(title)) return named('other');
  if (/属性|性质|类型$/.test(title)) return named('nature');
  if (/^(?:计量|指标)?单位/.test(title)) return named('unit');
  const time = timeColumn(title, context);
  if (time) return time;
  if (/类别|领域|分类|维度|方面|类型|一级指标/.test(title)) return named('group');
  return /指标|名称|项目|内容|任务/.test(title) ? named('name') : named('other');
}

const SPANNING = /目标|规划|指标值|年度|进度|发展/;

/** Joins a header of two rows: the second either repeats the columns or splits those that have no year of their own. */
function joinHeaders(upper: string[], lower: string[]): string[] {
  if (lower.length === 0) return upper;
  if (lower.length >= upper.length) return lower.map((title, i) => (upper[i] === title ? title : `${upper[i] ?? ''}${title}`));
  const split = upper.findIndex((title) => SPANNING.test(title) && !/20\d\d|指标名|主要指标/.test(title));
  return split < 0 ? upper : [...upper.slice(0, split), ...lower.map((title) => `${upper[split] ?? ''}${title}`), ...upper.slice(split + 1)];
}

/** Reads the columns of an indicator table from its header rows. Exactly one column is the name. */
export function readColumns(headers: string[][], context: TargetContext): Column[] {
  const plain = headers.map((row) => row.map((title) => title.replaceAll(/[“”"]/g, '')));
  const titles = plain.slice(1).reduce((upper, lower) => joinHeaders(upper, lower), plain[0] ?? []);
  const columns = titles.map((title) => roleOf(title, context));
  const names = columns.flatMap((column, i) => (column.role === 'name' ? [i] : []));
  names.slice(0, -1).forEach((i) => Object.assign(columns[i] as Column, { role: 'group' }));
  if (names.length > 0) return columns;
  const free = columns.findLastIndex((column) => column.role === 'group') + 1 || columns.findIndex((column) => column.role === 'other');
  const column = columns[Math.max(0, free === columns.length ? free - 1 : free)];
  if (column && (column.role === 'other' || column.role === 'group')) column.role = 'name';
  return columns;
}
