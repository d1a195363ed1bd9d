import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { newId } from '../../../db/base.entity.ts';
import { fold, likeness } from './fold.ts';
import type { Place } from './gazetteer.ts';
import { type Reason, reason } from './reasons.ts';
import { cleanName, type UnitName, type UnitNames } from './unit-name.ts';

/** A unit that the database has, with its other names and families. */
export interface UnitRow {
  id: string;
  jurisdiction_id: string;
  name: string;
  short_name: string;
  aliases: string[];
  families: string[];
}

/** A unit as resolved. */
export interface ResolvedUnit {
  id: string;
  confidence: number;
  reasons: Reason[];
  /** Whether the unit was not known before. */
  isNew: boolean;
}

/** A unit to be made. */
export interface NewUnit {
  id: string;
  place: Place;
  name: string;
  shortName: string;
  families: string[];
}

const placeKey = (place: Place): string => `${place.level} ${place.name} ${place.code ?? ''} `;

/** Finds the unit that a name means among those known, and notes the units and aliases that must be made. */
export class UnitBook {
  private readonly byName = new Map<string, string>();
  private readonly byBody = new Map<string, string>();
  private readonly answers = new Map<string, ResolvedUnit>();
  readonly created: NewUnit[] = [];
  readonly aliases: { unitId: string; name: string }[] = [];

  constructor(
    private readonly names: UnitNames,
    units: UnitRow[],
    placeOf: (jurisdictionId: string) => Place | undefined,
  ) {
    for (const unit of units) {
      const place = placeOf(unit.jurisdiction_id);
      if (!place) continue;
      for (const name of [unit.name, unit.short_name, ...unit.aliases]) this.note(place, name, unit.id);
      const read = this.names.read(unit.short_name, place);
      this.noteBody(place, unit.families.length > 0 ? unit.families : read.families, read.body, unit.id);
    }
  }

  private note(place: Place, name: string, id: string): void {
    const key = `${placeKey(place)}${fold(name)}`;
    if (!this.byName.has(key)) this.byName.set(key, id);
  }

  private named(place: Place, name: string): string | undefined {
    return this.byName.get(`${placeKey(place)}${fold(name)}`);
  }

  private bodyKey(place: Place, families: string[], body: string): string {
    return `${placeKey(place)}${families.toSorted().join('+')} ${body}`;
  }

  private noteBody(place: Place, families: string[], body: string, id: string): void {
    const key = this.bodyKey(place, families, body);
    if (families.length > 0 && !this.byBody.has(key)) this.byBody.set(key, id);
  }

  /** The unit that a plan of `home` means by a name; made where it is not known yet. */
  resolve(asRead: string, home: Place): ResolvedUnit {
    const key = `${placeKey(home)}${fold(asRead)}`;
    const known = this.answers.get(key);
    if (known) return known;
    const read = this.names.read(asRead, home);
    const answer = this.find(read) ?? this.create(read);
    this.answers.set(key, answer);
    return answer;
  }

  /** Whether a name says which place the unit belongs to. */
  saysPlace(asRead: string, home: Place): boolean {
    return this.names.read(asRead, home).saysPlace;
  }

  /** Names of other units near a plan's place that look like this one, one each, the most alike first. */
  similar(asRead: string, home: Place): string[] {
    const { place } = this.names.read(asRead, home);
    const own = this.resolve(asRead, home).id;
    const near = [...this.byName]
      .filter(([key, id]) => id !== own && key.startsWith(placeKey(place)))
      .map(([key, id]) => ({ id, name: key.slice(placeKey(place).length) }));
    const scored = near.map((each) => ({ ...each, score: likeness(each.name, fold(asRead)) })).filter(({ score }) => score >= 0.6);
    const sorted = scored.toSorted((a, b) => b.score - a.score);
    return sorted
      .filter(({ id }, index) => sorted.findIndex((each) => each.id === id) === index)
      .slice(0, 3)
      .map(({ name }) => name);
  }

  private find(read: UnitName): ResolvedUnit | null {
    const named = this.named(read.place, read.shortName);
    if (named !== undefined) return { id: named, confidence: 1, reasons: [reason(ImportReasonCode.KNOWN_NAME), ...read.reasons], isNew: false };
    const same =
      this.named(read.place, read.fullName) ?? (read.families.length > 0 ? this.byBody.get(this.bodyKey(read.place, read.families, read.body)) : undefined);
    if (same === undefined) return null;
    this.aliases.push({ unitId: same, name: read.shortName });
    this.note(read.place, read.shortName, same);
    return { id: same, confidence: Math.min(0.9, read.confidence), reasons: [reason(ImportReasonCode.OTHER_NAME), ...read.reasons], isNew: false };
  }

  private create(read: UnitName): ResolvedUnit {
    const unit: NewUnit = { id: newId(), place: read.place, name: read.fullName, shortName: this.shortNameOf(read), families: read.families };
    this.add(unit, read.body);
    return { id: unit.id, confidence: read.confidence, reasons: [reason(ImportReasonCode.NEW_UNIT), ...read.reasons], isNew: true };
  }

  private shortNameOf(read: UnitName): string {
    const isFull = read.shortName === read.fullName && read.shortName.startsWith(read.place.name) && read.shortName.length > read.place.name.length + 2;
    return isFull && read.families.length > 0 ? `${read.place.name.slice(-1)}${read.shortName.slice(read.place.name.length)}` : read.shortName;
  }

  /** Makes a unit with the given names, e.g. one that comes with a plan from elsewhere; null where a unit has one of them. */
  adopt(unit: NewUnit): string {
    const known = this.named(unit.place, unit.name) ?? this.named(unit.place, unit.shortName);
    if (known !== undefined) return known;
    this.add(unit, this.names.read(unit.shortName, unit.place).body);
    return unit.id;
  }

  /** Adds another name to a unit unless the place knows it already. */
  addAlias(unitId: string, place: Place, name: string): void {
    if (this.named(place, name) !== undefined) return;
    this.aliases.push({ unitId, name: cleanName(name) });
    this.note(place, name, unitId);
  }

  private add(unit: NewUnit, body: string): void {
    this.created.push(unit);
    this.note(unit.place, unit.name, unit.id);
    this.note(unit.place, unit.shortName, unit.id);
    this.noteBody(unit.place, unit.families, body, unit.id);
  }
}
