import { Comparator } from '../../../schema/target/target.enums.ts';
import { findFigures } from './target-figures.ts';
import { readLead, readTrail } from './target-leads.ts';
import { readColumns } from './target-table-columns.ts';
import type { Column } from './target-table-columns.ts';
import { alignRow, isBlank } from './target-table-rows.ts';
import { natureInName, natureOf, withoutNature } from './target-nature.ts';
import { squeeze } from './target-text.ts';
import type { SqueezedText } from './target-text.ts';
import { isUnitText, plainUnit } from './target-units.ts';
import type { FoundTarget, TableCell, TargetContext } from './target-types.ts';

interface Amount {
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  unit: string;
}

const HEADER_WORD = /指标|单位|属性|性质|序号|类别|领域|名称|项目|目标|现状|基期|基准|20\d\d年?|年均|累计|十四五|责任|备注/;
const TITLE = /^(?:表|专栏|附表|附件)\d*|主要指标(?:表)?$/;

const plain = (cell: TableCell): string => squeeze(cell.text).folded;

function isHeader(row: string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const words = filled.filter((cell) => HEADER_WORD.test(cell) && cell.length <= 16).length;
  return (
    filled.length > 0 &&
    words * 2 >= filled.length &&
    !filled.some((cell) => /^[≥≤><]?\d+(?:\.\d+)?%?$/.test(cell) && !/^20\d\d$/.test(cell)) &&
    !filled.some((cell) => /^(?:约束性|预期性)$/.test(cell))
  );
}

/** How many rows at the top are titles, and how many below them are headers. */
function countHeaders(rows: string[][]): { titles: number; headers: number } {
  let titles = 0;
  while (titles < rows.length && (rows[titles] ?? []).filter((cell) => cell !== '').length <= 1) titles++;
  let headers = 0;
  while (titles + headers < rows.length && isHeader(rows[titles + headers] ?? [])) headers++;
  return { titles, headers };
}

function unbracket(cell: string): string {
  return cell.replace(/^[[〔【(]+([^\]〕】)]*)[\]〕】)]+/, '$1').replace(/[*#]+$/, '');
}

/** Reads what a cell says: a figure with its comparison, or words. */
function readAmount(cell: string, unit: string, name: string): Amount {
  const text = unbracket(cell);
  const figure = findFigures(text)[0];
  if (!figure) return { comparator: Comparator.TEXT, value: null, valueMax: null, unit };
  const lead = readLead(text.slice(0, figure.start));
  const trail = readTrail(text.slice(figure.end));
  const range = figure.valueMax === null ? null : Comparator.RANGE;
  const comparator = lead.change ?? range ?? lead.comparator ?? trail.comparator ?? (lead.caps ? Comparator.LTE : null) ?? changeInName(name);
  return { comparator, value: figure.value, valueMax: figure.valueMax, unit: figure.unit || unit };
}

function changeInName(name: string): Comparator {
  if (/(?:降低|下降|减少|减排|降幅)(?:率|幅度|比例)?$/.test(name)) return Comparator.DECREASE_BY;
  return /(?:增长|提高|增加)$/.test(name) ? Comparator.INCREASE_BY : Comparator.EQ;
}

const NAME_NUMBER = /^(?:其中:?|\(?\d{1,3}[.、)](?!\d)|[①-⑳]|[*#])+/;

/** Takes ordinal and bracketed unit off an indicator's name: 3.森林覆盖率（%）. */
function splitName(cell: SqueezedText): { name: string; unit: string } {
  const start = NAME_NUMBER.exec(cell.folded)?.[0].length ?? 0;
  const words = withoutNature(cell.folded.slice(start));
  const match = /^(.+?)\(((?:[^()]|\([^()]*\))+)\)$/.exec(words);
  const unit = match?.[2]?.replace(/^单位:?/, '') ?? '';
  if (!match || !isUnitText(unit)) return { name: cell.printed.slice(start, start + words.length), unit: '' };
  return { name: cell.printed.slice(start, start + (match[1] ?? '').length), unit: plainUnit(unit) };
}

/** What a column of growth may hold besides: words, and a bound from above. */
const NO_GROWTH: ReadonlySet<Comparator> = new Set([Comparator.TEXT, Comparator.LT, Comparator.LTE]);
const NO_BASELINE = { baseline: null, baselineYear: null };

class Row {
  private readonly cells: TableCell[];
  private readonly texts: string[];
  private readonly columns: Column[];
  private readonly places: number[];

  constructor(cells: TableCell[], columns: Column[]) {
    this.cells = cells;
    this.texts = cells.map(plain);
    this.columns = columns;
    this.places = alignRow(this.texts, columns);
  }

  /** The targets of the row: one for each year that it gives a figure for; one in words where it gives none. */
  targets(): FoundTarget[] {
    const { name, unit } = splitName(squeeze(this.cells[this.index('name')]?.text ?? ''));
    const stated = this.amounts();
    if (name.length < 2 || stated.length === 0 || this.texts.filter((text) => text !== '').length < 2) return [];
    const filled = stated.filter(({ cell }) => !isBlank(cell));
    const base = this.baseline();
    return (filled.length > 0 ? filled : stated.slice(0, 1)).map(({ cell, column }) => ({
      indicator: name,
      ...this.amount(cell, this.unit() || unit, name, column),
      ...(column.role === 'growth' && filled.length > 1 ? NO_BASELINE : base),
      dueYear: column.year,
      nature: natureOf(this.at('nature')) ?? natureInName(this.at('name')),
      ...this.quote(),
    }));
  }

  private amount(cell: string, unit: string, name: string, column: Column): Amount {
    const amount = readAmount(cell, unit, name);
    if (column.role !== 'growth' || NO_GROWTH.has(amount.comparator) || changeInName(name) !== Comparator.EQ) return amount;
    const comparator = amount.comparator === Comparator.DECREASE_BY ? amount.comparator : Comparator.INCREASE_BY;
    const cumulative = /^[[〔【(]/.test(cell);
    if (!cumulative) return { ...amount, comparator, unit: '%' };
    return { ...amount, comparator, unit: amount.unit === '%' ? '个百分点' : amount.unit };
  }

  private index(role: Column['role']): number {
    const column = this.columns.findIndex((each) => each.role === role);
    return column < 0 ? -1 : (this.places[column] ?? -1);
  }

  private at(role: Column['role']): string {
    return this.texts[this.index(role)] ?? '';
  }

  private unit(): string {
    const unit = this.at('unit');
    return isBlank(unit) && unit !== '' ? '' : plainUnit(unit);
  }

  private amounts(): { cell: string; column: Column }[] {
    return this.columns.flatMap((column, i) => {
      const cell = this.texts[this.places[i] ?? -1];
      return cell !== undefined && (column.role === 'target' || column.role === 'growth') ? [{ cell, column }] : [];
    });
  }

  private baseline(): Pick<FoundTarget, 'baseline' | 'baselineYear'> {
    const column = this.columns.findLast((each) => each.role === 'baseline');
    const cell = column ? (this.texts[this.places[this.columns.indexOf(column)] ?? -1] ?? '') : '';
    const figure = findFigures(unbracket(cell))[0];
    return { baseline: figure?.value ?? null, baselineYear: figure ? (column?.year ?? null) : null };
  }

  private quote(): Pick<FoundTarget, 'quote' | 'start' | 'end'> {
    const filled = this.cells.slice(Math.max(0, this.index('name'))).filter((cell) => cell.text.trim() !== '');
    const last = filled.at(-1);
    return { quote: filled.map((cell) => cell.text).join('\t'), start: filled[0]?.start ?? 0, end: last ? last.start + last.text.length : 0 };
  }
}

/**
 * Finds the targets of an indicator table. The first rows are headers; rows may be shorter than the header where cells reach
 * down. A quote joins the row's cells with tabs; the caller that has the text takes the words between `start` and `end`.
 */
export function findTableTargets(rows: TableCell[][], context: TargetContext): FoundTarget[] {
  const texts = rows.map((row) => row.map(plain));
  const { titles, headers } = countHeaders(texts);
  if (headers === 0) return [];
  const columns = readColumns(texts.slice(titles, titles + headers), context);
  return rows.slice(titles + headers).flatMap((cells) => (isNote(cells) ? [] : new Row(cells, columns).targets()));
}

function isNote(cells: TableCell[]): boolean {
  const first = cells.map(plain).find((text) => text !== '') ?? '';
  return /^注[:：释]?/.test(first) || TITLE.test(first);
}
