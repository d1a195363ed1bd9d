/** A line of offices that has a counterpart at each level of government. */
export interface UnitFamilySeed {
  code: string;
  name: string;
  /** The short form that unit names end in, e.g. 妇联. */
  shortName: string;
  nameEn: string;
  /** Other names in Chinese and English, apart from `name`, `shortName` and `nameEn`. */
  aliases: string[];
  /**
   * For departments: the words that stand before 局, 委, 厅 …, alone or joined (教育 + 体育 + 局).
   * `卫健=卫生健康` gives a short stem and the official words for it.
   */
  stems?: string[];
  /** The full name with the place's name for `{place}` and its level word (市, 县 …) for `{level}`; by default the place and then `name`. */
  full?: string;
  /** Full names of bodies of the line that are not named as the others are, by their short form. */
  fullOf?: Record<string, string>;
  /** The full name where a level of government has its own, e.g. courts. */
  fullAt?: Partial<Record<'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP', string>>;
}
