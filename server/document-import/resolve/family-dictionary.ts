import { unitFamilySeeds } from '../../../db/seeds/registry/unit-families.ts';
import type { UnitFamilySeed } from '../../../db/seeds/registry/unit-family.seed.ts';
import { fold } from './fold.ts';

/** A family with its names, as the registry has them. */
export interface FamilyFacts {
  code: string;
  name: string;
  shortName: string;
  aliases: string[];
}

/** What the words of a unit's name, without its place, say of it. */
export interface CoreReading {
  families: string[];
  /** Tells bodies of one place and family apart: `main` for the office itself, else the body's own words. */
  body: string;
  /** The official words (卫生健康委员会 for 卫健委), or a pattern with `{place}`. */
  official: string;
  confidence: number;
}

interface Stem {
  code: string;
  official: string;
}

const mainSuffix = /^(.+?)(委员会|委|总局|局|厅|部|署)$/u;
const officeSuffix = /(?:办公室|办)$/u;
const bodySuffix = /(?:中心|馆|台|社|集团|公司|医院|保健院|组|站|所|学校|学院|大学|管委会)$/u;
/** The subjects of a merged office as its name says them: 教育和体育, 文化旅游和体育. */
const joined = (subjects: readonly string[]): string => [subjects.slice(0, -1).join(''), ...subjects.slice(-1)].filter(Boolean).join('和');
const stemKey = (words: string): string => fold(words).replace(/[和与及]/gu, '');

/** The names of families, and the words that departments' names are put together from. */
export class FamilyDictionary {
  private readonly forms = new Map<string, FamilyFacts>();
  private readonly stems = new Map<string, Stem>();
  private readonly seeds = new Map<string, UnitFamilySeed>(unitFamilySeeds.map((seed) => [seed.code, seed]));

  constructor(families: FamilyFacts[]) {
    for (const family of families) {
      for (const name of [family.name, family.shortName, ...family.aliases]) if (/\p{Script=Han}/u.test(name)) this.forms.set(fold(name), family);
    }
    for (const { code, stems } of unitFamilySeeds) for (const stem of stems ?? []) this.addStem(code, stem);
  }

  private addStem(code: string, stem: string): void {
    const [short = stem, official = short] = stem.split('=');
    this.stems.set(stemKey(short), { code, official });
  }

  /** Whether the words are a family's own name, in any of its forms. */
  isForm(words: string): boolean {
    return this.forms.has(fold(words));
  }

  /** The family that the words name, in a list of mentions, e.g. 妇联组织. */
  familyOf(words: string): string | null {
    return this.read(words)?.families[0] ?? null;
  }

  /** Reads a unit's words without its place: as a family's form, a department put together from known words, or a part of one of these. */
  read(core: string): CoreReading | null {
    return this.readWhole(core) ?? this.readPart(core);
  }

  private readWhole(core: string): CoreReading | null {
    const cover = this.readCover(core);
    const form = this.forms.get(fold(core));
    if (cover && (!form || (cover.families.length > 1 && cover.families.includes(form.code)))) return cover;
    return form ? this.readForm(core, form, cover) : null;
  }

  private readForm(core: string, form: FamilyFacts, cover: CoreReading | null): CoreReading {
    const seed = this.seeds.get(form.code);
    const isOffice = officeSuffix.test(core) && !officeSuffix.test(form.name) && !officeSuffix.test(form.shortName);
    const isBody = bodySuffix.test(core);
    if (isOffice || isBody) return { families: [form.code], body: fold(core), official: core, confidence: 0.9 };
    const covered = cover?.families.includes(form.code) ? cover.official : undefined;
    return { families: [form.code], body: 'main', official: seed?.fullOf?.[core] ?? covered ?? seed?.full ?? form.name, confidence: 0.95 };
  }

  private readCover(core: string): CoreReading | null {
    const parts = mainSuffix.exec(core);
    if (!parts) return null;
    const [, words = '', ending = ''] = parts;
    const pieces = this.cover(stemKey(words));
    if (!pieces) return null;
    const suffix = ending === '委' ? '委员会' : ending;
    return {
      families: [...new Set(pieces.map(({ code }) => code))],
      body: 'main',
      official: `${joined(pieces.map(({ official }) => official))}${suffix}`,
      confidence: 0.95,
    };
  }

  /** The fewest known words that make up `key` from end to end. */
  private cover(key: string): Stem[] | null {
    const best: (Stem[] | null)[] = [[]];
    for (let end = 1; end <= key.length; end += 1) {
      best[end] = null;
      for (let start = 0; start < end; start += 1) {
        const stem = this.stems.get(key.slice(start, end));
        const before = best[start];
        const shortest = best[end]?.length ?? Number.POSITIVE_INFINITY;
        if (stem && before && before.length + 1 < shortest) best[end] = [...before, stem];
      }
    }
    return best[key.length] ?? null;
  }

  private readPart(core: string): CoreReading | null {
    for (let length = core.length - 1; length >= 2; length -= 1) {
      const whole = this.readWhole(core.slice(0, length));
      const rest = core.slice(length) === '办' ? '办公室' : core.slice(length);
      if (whole)
        return {
          families: whole.families,
          body: fold(`${core.slice(0, length)}${rest}`),
          official: whole.official.includes('{') ? core : `${whole.official}${rest}`,
          confidence: 0.75,
        };
    }
    if (/(?:管委会|[区园岛城]管理委员会)$/u.test(core)) return { families: ['development-zone'], body: fold(core), official: core, confidence: 0.75 };
    const stem = /^(.+?)(?:事业|产业)?(?:发展|服务|事务|管理|保障|促进)*中心$/u.exec(core)?.[1];
    const pieces = stem === undefined ? null : this.cover(stemKey(stem));
    return pieces && { families: [...new Set(pieces.map(({ code }) => code))], body: fold(core), official: core, confidence: 0.75 };
  }

  /** The full name's pattern where a level of government has its own, e.g. 中级人民法院. */
  patternAt(code: string, level: keyof NonNullable<UnitFamilySeed['fullAt']>, official: string): string | null {
    const seed = this.seeds.get(code);
    return Object.values(seed?.fullOf ?? {}).includes(official) ? official : (seed?.fullAt?.[level] ?? null);
  }
}
