import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { newPlace, type Place, readGazetteer } from './gazetteer.ts';
import { must } from './must.ts';

/** A jurisdiction as its row has it. */
export interface JurisdictionRow {
  id: string;
  code: string | null;
  name: string;
  short_name: string;
  name_en: string | null;
  level: JurisdictionLevel;
  parent_id: string | null;
}

/** The place itself and those above it, nearest first. */
export function chainOf(place: Place): Place[] {
  return place.parent ? [place, ...chainOf(place.parent)] : [place];
}

/** All places known: the gazetteer's, with the database's laid over them. */
export class PlaceBook {
  private readonly byName = new Map<string, Place[]>();
  private readonly byCode = new Map<string, Place>();
  readonly nation: Place;

  constructor(rows: JurisdictionRow[]) {
    const places = readGazetteer();
    this.nation = must(places[0], 'the nation');
    places.forEach((place) => this.add(place));
    this.overlay(rows);
  }

  private add(place: Place): void {
    if (place.code !== null) this.byCode.set(place.code, place);
    this.byName.set(place.name, [...(this.byName.get(place.name) ?? []), place]);
  }

  private overlay(rows: JurisdictionRow[]): void {
    const byId = new Map<string, Place>();
    for (const row of rows) {
      const known = row.code === null ? undefined : this.byCode.get(row.code);
      const place = known ?? newPlace(row.name, row.level, null, row.code);
      if (known && known.name !== row.name) this.byName.set(row.name, [...(this.byName.get(row.name) ?? []), known]);
      Object.assign(place, { id: row.id, name: row.name, shortName: row.short_name, nameEn: row.name_en, level: row.level });
      if (!known) this.add(place);
      byId.set(row.id, place);
    }
    for (const row of rows) Object.assign(must(byId.get(row.id), row.name), { parent: row.parent_id === null ? null : (byId.get(row.parent_id) ?? null) });
  }

  /** The place of a full name and a level; among several of one name, one that `within` leads to, else the database's own. */
  find(name: string, level?: JurisdictionLevel, within: Place[] = []): Place | null {
    const named = (this.byName.get(name) ?? []).filter((place) => level === undefined || place.level === level);
    const near = named.find((place) =>
      chainOf(place)
        .slice(1)
        .some((above) => within.includes(above)),
    );
    return near ?? named.find((place) => place.id !== null) ?? (named.length === 1 ? (named[0] ?? null) : null);
  }

  private below(name: string, level: JurisdictionLevel, above: Place | undefined): Place | undefined {
    return this.byName.get(name)?.find((place) => place.level === level && place.parent !== null && place.parent === above);
  }

  /** A plan's own place. One that nobody knows is made, right below the nation until a curator moves it. */
  home(name: string, level: JurisdictionLevel, within: Place[] = []): Place {
    if (name === '' || level === JurisdictionLevel.NATION) return this.nation;
    const known = this.below(name, level, within[0]) ?? this.find(name, level, within);
    const [above] = within;
    // What lies below a place that no list knows is not the place of that name that a list has.
    if (known && (above?.code !== null || known.parent === above)) return known;
    const place = newPlace(name, level, within[0] ?? this.nation);
    this.add(place);
    return place;
  }

  /** The nearest place at or above `home` that `word` (市, 县, 省 …) speaks of from there. */
  atLevelWord(word: string, home: Place): Place | null {
    return chainOf(home).find((place) => place.name.endsWith(word) || (word === '省' && place.level === JurisdictionLevel.PROVINCE)) ?? null;
  }

  /** A place that a name starts with: its full name, or its short name where it lies near `home`. */
  leading(name: string, home: Place): { place: Place; length: number } | null {
    const near = chainOf(home);
    for (let length = Math.min(name.length - 1, 15); length >= 2; length -= 1) {
      const start = name.slice(0, length);
      const place = this.find(start, undefined, near);
      if (place && place.level !== JurisdictionLevel.NATION) return { place, length };
      const short = near.find((candidate) => candidate.shortName === start && candidate.level !== JurisdictionLevel.NATION);
      if (short) return { place: short, length };
    }
    return null;
  }

  /** A place right below one of `home`'s places (or `home` itself) by its short name: 昌乐 in 昌乐分局. */
  belowByShortName(shortName: string, home: Place): Place | null {
    const near = chainOf(home);
    const own = near.find((place) => place.shortName === shortName);
    if (own) return own;
    for (const ending of ['县', '区', '市', '旗']) {
      const place = this.find(`${shortName}${ending}`, JurisdictionLevel.COUNTY, near);
      if (place) return place;
    }
    return null;
  }
}
