import { newId } from '../../../db/base.entity.ts';
import { generalIndicatorNames, higherIsBetter, indicatorSynonyms, lowerIsBetter, remedy } from '../../../db/seeds/registry/indicator-words.ts';
import { IndicatorDirection } from '../../../schema/indicator/indicator.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { AlikeNames } from './alike-names.ts';
import { fold } from './fold.ts';
import { type Finding, reason } from './reasons.ts';

/** An indicator that the database has, with its other names. */
export interface IndicatorRow {
  id: string;
  name: string;
  aliases: string[];
  unitOfMeasure?: string;
}

/** An indicator to be made. */
export interface NewIndicator {
  id: string;
  name: string;
  unitOfMeasure: string;
  direction: IndicatorDirection;
}

/** Whose an indicator is, where its name begins with that. */
const population = /^(?:全(?:省|市|县|区))?((?:妇女|女性|男性|儿童|老年人|残疾人|青少年|学生|职工|居民|农村居民|城镇居民|农民|婴幼儿|新生儿))(.+)$/u;

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
    .replace(/(?<=[\u4e00-\u9fff]{2})[及与](?=[\u4e00-\u9fff]{2})/gu, '和')
    .replace(/实现|达到$/u, '');
}

const synonyms = new Map(indicatorSynonyms.flatMap(([first = '', ...others]) => [first, ...others].map((name) => [indicatorKey(name), first] as const)));

/** The name that the registry uses for a wording; also where words say whose it is: 妇女平均期望寿命. */
function registered(name: string): string {
  const whole = synonyms.get(indicatorKey(name));
  if (whole !== undefined) return whole;
  const [, whose = '', rest = ''] = population.exec(name) ?? [];
  const inner = synonyms.get(indicatorKey(rest));
  return inner === undefined ? name : `${whose}${inner}`;
}

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

/** Units of measure in which a share of a whole is given, not an amount. */
const share = /^(?:[%‰]|个?百分点|成|倍|\/.+)$/u;

/** Whether one quantity can be measured in both: a share is no amount, but by how much it grows may be given as a share. */
function fits(known: string, read: string, comparator: Comparator): boolean {
  if (known === '' || read === '' || comparator === Comparator.INCREASE_BY || comparator === Comparator.DECREASE_BY || comparator === Comparator.TEXT)
    return true;
  return share.test(known) === share.test(read);
}

/** The name of an indicator that is another one because it is measured otherwise. */
export const nameByMeasure = (name: string, unitOfMeasure: string): string => `${name}（以${unitOfMeasure}计）`;

/** Finds or makes the shared indicator of a target. */
export class IndicatorBook {
  private readonly ids = new Map<string, string>();
  private readonly names = new Set<string>();
  private readonly facts = new Map<string, { name: string; unitOfMeasure: string }>();
  private readonly alike = new AlikeNames();
  readonly created: NewIndicator[] = [];
  readonly aliases: { indicatorId: string; name: string }[] = [];

  constructor(rows: IndicatorRow[]) {
    for (const { id, name, aliases, unitOfMeasure = '' } of rows) {
      this.facts.set(id, { name, unitOfMeasure });
      this.note(id, [name, ...aliases]);
    }
  }

  private note(id: string, names: string[]): void {
    for (const name of names) {
      this.names.add(name);
      this.alike.add(name);
      if (!this.ids.has(indicatorKey(name))) this.ids.set(indicatorKey(name), id);
    }
  }

  /** The indicator; none for a name that is too general to be one quantity across plans. `before` is the indicator under an earlier, similar wording. */
  find(asRead: string, unitOfMeasure: string, comparator: Comparator, before: string | null = null): Finding {
    const name = cleanIndicatorName(asRead);
    const key = indicatorKey(name);
    if (key === '' || name.length > 120 || generalIndicatorNames.has(key)) return { id: null, confidence: 1, reasons: [reason(ImportReasonCode.TOO_GENERAL)] };
    const shared = registered(name);
    const known = this.ids.get(key) ?? this.ids.get(indicatorKey(shared)) ?? before;
    const found = known === null ? this.make(name, shared, unitOfMeasure, comparator) : this.explain(known, name, shared, unitOfMeasure, comparator, before);
    if (found.id !== null && !this.names.has(name)) this.addAlias(found.id, name);
    return found;
  }

  /** The id of the indicator that is found. */
  resolve(asRead: string, unitOfMeasure: string, comparator: Comparator): string | null {
    return this.find(asRead, unitOfMeasure, comparator).id;
  }

  private make(name: string, shared: string, unitOfMeasure: string, comparator: Comparator): Finding {
    const [similar] = this.similar(shared);
    const unit = unitOfMeasure === '个百分点' ? '%' : unitOfMeasure;
    const id = this.adopt({ id: newId(), name: shared, unitOfMeasure: unit, direction: directionOf(name, comparator) });
    const made = reason(ImportReasonCode.NEW_INDICATOR);
    if (similar !== undefined) return { id, confidence: 0.6, reasons: [made, reason(ImportReasonCode.SIMILAR_NAME, { name: similar })] };
    return { id, confidence: 0.9, reasons: [made] };
  }

  private explain(id: string, name: string, shared: string, unitOfMeasure: string, comparator: Comparator, before: string | null): Finding {
    const facts = this.facts.get(id) ?? { name: shared, unitOfMeasure: '' };
    const [confidence, why] = this.names.has(name)
      ? [1, reason(ImportReasonCode.KNOWN_NAME)]
      : this.ids.get(indicatorKey(name)) === id
        ? [0.95, reason(ImportReasonCode.OTHER_NAME)]
        : shared !== name
          ? [0.95, reason(ImportReasonCode.SYNONYM, { name: shared })]
          : [0.8, reason(ImportReasonCode.AS_BEFORE, { name: facts.name })];
    if (id === before || fits(facts.unitOfMeasure, unitOfMeasure, comparator)) return { id, confidence, reasons: [why] };
    return { id, confidence: 0.5, reasons: [why, reason(ImportReasonCode.OTHER_MEASURE, { word: unitOfMeasure, measure: facts.unitOfMeasure })] };
  }

  /** Known names that look like this one and are of the same people, the most alike first. */
  similar(name: string): string[] {
    return this.alike
      .near(name)
      .filter((other) => population.exec(other)?.[1] === population.exec(name)?.[1])
      .slice(0, 3);
  }

  /** The indicator of a name; null where there is none. */
  known(name: string): string | null {
    return this.ids.get(indicatorKey(name)) ?? null;
  }

  /** The indicator that a person has named, made where there is none. */
  named(name: string, unitOfMeasure: string, comparator: Comparator): string {
    return this.known(name) ?? this.adopt({ id: newId(), name, unitOfMeasure, direction: directionOf(name, comparator) });
  }

  /** Makes an indicator unless there is one of its name; the id either way. */
  adopt(indicator: NewIndicator): string {
    const known = this.ids.get(indicatorKey(indicator.name));
    if (known !== undefined) return known;
    this.created.push(indicator);
    this.facts.set(indicator.id, indicator);
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
