import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import type { CoreReading, FamilyDictionary } from './family-dictionary.ts';
import type { Place } from './gazetteer.ts';
import type { PlaceBook } from './place-book.ts';
import { type Reason, reason } from './reasons.ts';

/** A unit's name taken apart. */
export interface UnitName {
  place: Place;
  /** The name to use in plans, e.g. 市妇联. */
  shortName: string;
  /** The full name, e.g. 烟台市妇女联合会. */
  fullName: string;
  families: string[];
  body: string;
  confidence: number;
  reasons: Reason[];
  /** Whether the name itself says which place it belongs to. */
  saysPlace: boolean;
}

interface SplitName {
  place: Place;
  core: string;
  /** What the place was told by. */
  reason: Reason;
  /** Whether the name gives its place in words of its own (烟台海关), not by 市 or 县. */
  named: boolean;
  /** Whether the name says its place in any way. */
  says: boolean;
  sure: boolean;
}

const levelLetter = /^(省|市|县|区|州|旗|盟|镇|乡)(.+)$/u;

/** Cleans a name as read: no white space, plain brackets. */
export const cleanName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
    .replace(/^[、,;:.]+|[、,;:.]+$/gu, '')
    .slice(0, 200);

/** A name without a second sign that the office carries: 市民政局 for 市民政局（市老龄办）. */
const withoutSign = (name: string): string => name.replace(/(?<=[局委办部厅院室会])（[^（）]+）$/u, '');

const familyReason = (core: CoreReading | null): Reason =>
  core ? reason(ImportReasonCode.FAMILY, { families: core.families }) : reason(ImportReasonCode.NO_FAMILY);

/** Takes unit names apart: which place they belong to, which family, and what they are called in full. */
export class UnitNames {
  constructor(
    private readonly places: PlaceBook,
    private readonly dictionary: FamilyDictionary,
  ) {}

  /** Reads a name as a plan of `home` gives it. */
  read(asRead: string, home: Place): UnitName {
    const cleaned = cleanName(asRead);
    const name = withoutSign(cleaned);
    const branch = this.readBranch(name, home);
    if (branch) return { ...branch, shortName: cleaned };
    const split = this.split(name, home);
    const core = this.readCore(split.core);
    return {
      place: split.place,
      shortName: cleaned,
      fullName: this.fullName(name, split, core),
      families: core?.families ?? [],
      body: core?.body ?? split.core,
      confidence: (core?.confidence ?? 0.5) * (split.sure ? 1 : 0.6),
      reasons: [split.reason, familyReason(core)],
      saysPlace: split.says,
    };
  }

  /** 市生态环境局昌乐分局: an office of the upper place that works in the lower one. */
  private readBranch(name: string, home: Place): UnitName | null {
    const [, office = '', placed = '', ending = ''] = /^(.+?(?:局|委|院|支队))(\p{Script=Han}{2,5}?)(分局|支局|大队)$/u.exec(name) ?? [];
    const below = office === '' ? null : this.places.belowByShortName(placed.replace(/[市县区]$/u, ''), home);
    if (!below) return null;
    const upper = this.split(office, home);
    const core = this.readCore(upper.core);
    return {
      place: below,
      shortName: name,
      fullName: `${this.fullName(office, upper, core)}${placed}${ending}`,
      families: core?.families ?? [],
      body: 'main',
      confidence: 0.9,
      reasons: [upper.reason, reason(ImportReasonCode.BRANCH, { place: below.name }), familyReason(core)],
      saysPlace: true,
    };
  }

  private split(name: string, home: Place): SplitName {
    const [, league] = /^(?:共产主义青年团|共青)?团(省|市|县|区|州|旗)委(?:员会)?$/u.exec(name) ?? [];
    if (league !== undefined) return this.byLevelWord(league, '团委', home);
    if (this.dictionary.read(name)?.body === 'main')
      return { place: home, core: name, reason: reason(ImportReasonCode.NO_PLACE, { place: home.name }), named: false, says: false, sure: true };
    const [, national] = /^(?:国家|全国|中央)(?!税务总局.)(.+)$/u.exec(name) ?? [];
    if (national !== undefined)
      return { place: this.places.nation, core: national, reason: reason(ImportReasonCode.NATION), named: true, says: true, sure: true };
    return this.byPlaceName(name, home) ?? this.byLetter(name, home);
  }

  private byLetter(name: string, home: Place): SplitName {
    const [, letter = '', core = ''] = levelLetter.exec(name) ?? [];
    if (letter !== '') return this.byLevelWord(letter, core, home);
    return { place: home, core: name, reason: reason(ImportReasonCode.NO_PLACE, { place: home.name }), named: false, says: false, sure: true };
  }

  private byLevelWord(word: string, core: string, home: Place): SplitName {
    const place = this.places.atLevelWord(word, home);
    if (place) {
      const why = reason(ImportReasonCode.LEVEL_WORD, { word, place: place.name, home: home.name });
      return { place, core, reason: why, named: false, says: true, sure: true };
    }
    const why = reason(ImportReasonCode.LEVEL_WORD_UNKNOWN, { word, home: home.name });
    return { place: home, core, reason: why, named: false, says: false, sure: false };
  }

  private byPlaceName(name: string, home: Place): SplitName | null {
    const [, line = '', bare = name] = /^(中共|共青团|国家税务总局|国网|中国人民银行|人民银行)(.{4,})$/u.exec(name) ?? [];
    const leading = this.places.leading(bare, home);
    if (!leading) return null;
    const rest = bare.slice(leading.length);
    const core = line === '共青团' && /^委(?:员会)?$/u.test(rest) ? '团委' : `${/银行|国网/u.test(line) ? line : ''}${rest}`;
    return { place: leading.place, core, reason: reason(ImportReasonCode.NAMES_PLACE, { place: leading.place.name }), named: true, says: true, sure: true };
  }

  /** Reads the words after the place; 政府 and 委 before a body's own name are the government's and the committee's. */
  private readCore(core: string): CoreReading | null {
    const whole = this.dictionary.read(core);
    if (whole && whole.body === 'main') return whole;
    const inner = core.replace(/^(?:人民政府|政府|委)(?=.{2})/u, '');
    return (inner === core ? null : this.dictionary.read(inner)) ?? whole;
  }

  private fullName(name: string, split: SplitName, core: CoreReading | null): string {
    const { place } = split;
    const isMain = core?.body === 'main';
    if (!split.sure || (split.named && !isMain) || (!isMain && name.includes(place.shortName))) return name;
    if (place.level === JurisdictionLevel.NATION) return isMain ? `${split.named ? '国家' : '中华人民共和国'}${core.official}` : name;
    if (!core) return `${place.name}${split.core}`;
    const pattern =
      (isMain && core.families.length === 1 ? this.dictionary.patternAt(core.families[0] ?? '', place.level, core.official) : null) ?? core.official;
    if (split.named && !pattern.includes('{') && !name.startsWith(place.name)) return name;
    const level = place.name.slice(-1);
    return pattern.includes('{') ? pattern.replaceAll('{place}', place.name).replaceAll('{level}', level) : `${place.name}${pattern}`;
  }
}
