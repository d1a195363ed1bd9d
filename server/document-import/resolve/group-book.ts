import { newId } from '../../../db/base.entity.ts';
import { fold } from './fold.ts';
import type { Place } from './gazetteer.ts';
import type { PlaceBook } from './place-book.ts';
import { cleanName } from './unit-name.ts';

/** A group that the database has. */
export interface GroupRow {
  id: string;
  jurisdiction_id: string;
  name: string;
}

/** A group to be made. */
export interface NewGroup {
  id: string;
  place: Place;
  name: string;
}

const each = /(?:各|全体|所有)(?=(?:个)?(?:成员|责任|参与|有关)?(?:单位|部门))/gu;

/** The words at the end of a group's name that call all of it, e.g. 各成员单位. */
export const eachMember = /(?:各|全体|所有)(?:个)?(?:成员|责任|参与|有关)?(?:单位|部门)$/u;

/** A group's name without the words for "each" and "all", which make no other group. */
export const groupKey = (name: string): string => fold(name).replace(each, '');

/** Finds or makes the group of units that a name means. */
export class GroupBook {
  private readonly ids = new Map<string, string>();
  readonly created: NewGroup[] = [];

  constructor(
    private readonly places: PlaceBook,
    groups: GroupRow[],
    placeOf: (jurisdictionId: string) => Place | undefined,
  ) {
    for (const group of groups) {
      const place = placeOf(group.jurisdiction_id);
      if (place) this.ids.set(this.key(place, group.name), group.id);
    }
  }

  private key(place: Place, name: string): string {
    return `${place.level} ${place.name} ${place.code ?? ''} ${groupKey(name)}`;
  }

  /** The place that a group's name speaks of. */
  placeOf(name: string, home: Place): Place {
    const letter = /^[省市县区州旗]/u.exec(name)?.[0];
    const byLetter = letter === undefined ? null : this.places.atLevelWord(letter, home);
    return byLetter ?? this.places.leading(name, home)?.place ?? home;
  }

  /** The group's id; made where it is not known yet. */
  resolve(asRead: string, home: Place): string {
    const name = cleanName(asRead).replace(each, '');
    return this.adopt({ id: newId(), place: this.placeOf(name, home), name });
  }

  /** The id of the group of that place and name; made from what is given where there is none. */
  adopt(group: NewGroup): string {
    const key = this.key(group.place, group.name);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.created.push(group);
    this.ids.set(key, group.id);
    return group.id;
  }
}
