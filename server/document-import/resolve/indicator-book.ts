import { newId } from '../../../db/base.entity.ts';
import { generalIndicatorNames, higherIsBetter, indicatorSynonyms, lowerIsBetter, remedy } from '../../../db/seeds/registry/indicator-words.ts';
import { IndicatorDirection } from '../../../schema/indicator/indicator.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import { fold } from './fold.ts';

/** An indicator that the database has, with its other names. */
export interface IndicatorRow {
  id: string;
  name: string;
  aliases: string[];
}

/** An indicator to be made. */
export interface NewIndicator {
  id: string;
  name: string;
  unitOfMeasure: string;
  direction: IndicatorDirection;
}

const scope = /^(?:(?:到|至)?\d{4}年(?:底|末)?)?(?:全(?:省|市|县|区|国|社会)|本(?:省|市|县|区)|我(?:省|市|县|区)|其中|力争|确保|实现)+/u;
const letters: Record<string, string> = { 三: '3', 五: '5', 一: '1', 二: '2' };

/** What names of one indicator have in common: no layout, no scope, no filler words. */
export function indicatorKey(name: string): string {
  const plain = fold(name)
    .replace(scope, '')
    .replace(/[三五一二](?=(?:周)?岁|年)/gu, (letter) => letters[letter] ?? letter);
  return plain
    .replace(/(?:所占|占)?(?:比例|比重|占比)$/u, '比例')
    .replace(/的/gu, '')
    .replace(/实现|达到$/u, '');
}

const synonyms = new Map(indicatorSynonyms.flatMap(([first = '', ...others]) => [first, ...others].map((name) => [indicatorKey(name), first] as const)));

/** Whether a higher or a lower value is better: by the indicator's words, else by how the target is put. */
export function directionOf(name: string, comparator: Comparator): IndicatorDirection {
  if (lowerIsBetter.test(name) && !remedy.test(name)) return IndicatorDirection.LOWER;
  if ([Comparator.LTE, Comparator.LT, Comparator.DECREASE_BY].includes(comparator)) return IndicatorDirection.LOWER;
  if ([Comparator.GTE, Comparator.GT, Comparator.INCREASE_BY].includes(comparator) || higherIsBetter.test(name)) return IndicatorDirection.HIGHER;
  return IndicatorDirection.NEUTRAL;
}

/** A name as the registry writes it: no stray spaces. */
export const cleanIndicatorName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/gu, '')
    .trim();

/** Finds or makes the shared indicator of a target. */
export class IndicatorBook {
  private readonly ids = new Map<string, string>();
  private readonly names = new Set<string>();
  readonly created: NewIndicator[] = [];
  readonly aliases: { indicatorId: string; name: string }[] = [];

  constructor(rows: IndicatorRow[]) {
    for (const { id, name, aliases } of rows) this.note(id, [name, ...aliases]);
  }

  private note(id: string, names: string[]): void {
    for (const name of names) {
      this.names.add(name);
      if (!this.ids.has(indicatorKey(name))) this.ids.set(indicatorKey(name), id);
    }
  }

  /** The indicator's id; null for a name that is too general to be one quantity across plans. `before` is the indicator under an earlier, similar wording. */
  resolve(asRead: string, unitOfMeasure: string, comparator: Comparator, before: string | null = null): string | null {
    const name = cleanIndicatorName(asRead);
    const key = indicatorKey(name);
    if (key === '' || name.length > 120 || generalIndicatorNames.has(key)) return null;
    const shared = synonyms.get(key) ?? name;
    const known = this.ids.get(key) ?? this.ids.get(indicatorKey(shared)) ?? before;
    const id =
      known ??
      this.adopt({ id: newId(), name: shared, unitOfMeasure: unitOfMeasure === '个百分点' ? '%' : unitOfMeasure, direction: directionOf(name, comparator) });
    if (!this.names.has(name)) this.addAlias(id, name);
    return id;
  }

  /** The indicator of a name; null where there is none. */
  known(name: string): string | null {
    return this.ids.get(indicatorKey(name)) ?? null;
  }

  /** Makes an indicator unless there is one of its name; the id either way. */
  adopt(indicator: NewIndicator): string {
    const known = this.ids.get(indicatorKey(indicator.name));
    if (known !== undefined) return known;
    this.created.push(indicator);
    this.note(indicator.id, [indicator.name]);
    return indicator.id;
  }

  /** Adds another name, unless an indicator has it. */
  addAlias(indicatorId: string, name: string): void {
    if (this.names.has(name)) return;
    this.aliases.push({ indicatorId, name });
    this.note(indicatorId, [name]);
  }
}
