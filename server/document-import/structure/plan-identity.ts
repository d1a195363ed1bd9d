import { isCountyCity } from '../grammar/county-cities.ts';
import { PLACE_SLUGS } from '../grammar/place-slugs.ts';
import { basisOf, periodOf, type PlaceFact, placeOf, yearOfTitle, yearsFromStart } from '../grammar/plan-facts.ts';
import { topicOf } from '../grammar/topics.ts';
import type { DocumentFacts, PlanReading } from '../reading.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';

/** What a plan's title and opening say of it. */
export type PlanIdentity = Pick<PlanReading, 'key' | 'title' | 'jurisdiction' | 'level' | 'topic' | 'periodStart' | 'periodEnd' | 'basis'>;

/** A plan's words that tell what it is. */
export interface PlanWords {
  title: string;
  /** The lines that the title stands in, as one. */
  titleBlock: string;
  opening: string;
  /** All of its words, asked for only where the title and the opening do not tell. */
  words: () => string;
}

/** Where a place may come from beside a plan's words: the name of its file; and Latin names of places. */
export interface PlaceSources {
  fileName: string;
  slugs: Readonly<Record<string, string>>;
}

const NO_PLACE = /(?:城|都|超|门|上|菜|楼|股|夜|集|闹)市$/u;

/** The place that the name of a file opens with, behind the number of an attachment. */
function placeInName(fileName: string): PlaceFact | null {
  const place = placeOf(fileName.replace(/^(?:附[件表录][\d一二三四五六七八九十]*|[\d一二三四五六七八九十]{1,3}(?![\d年]))[\s.、．：:_（）()-]*/u, ''));
  return place && !NO_PLACE.test(place.name) && place.name !== '中国' ? place : null;
}

/** Reads a plan's place, topic, period and basis; `slugs` gives places Latin names for keys. */
export function identify({ title, titleBlock, opening, words }: PlanWords, document: DocumentFacts, { slugs, fileName }: PlaceSources): PlanIdentity {
  const named: PlaceFact = placeOf(title) ?? placeOf(document.issuer ?? '') ?? placeInName(fileName) ?? { name: '', level: JurisdictionLevel.NATION };
  const place = isCountyCity(named.name, words) ? { ...named, level: JurisdictionLevel.COUNTY } : named;
  const topic = topicOf(title);
  const [periodStart, periodEnd] = periodOf(titleBlock) ??
    yearOfTitle(title) ??
    yearsFromStart(opening) ??
    statedPeriod(opening) ??
    periodOf(opening.replace(/《[^《》]*》/gu, '')) ?? [null, null];
  const slug = slugs[place.name] ?? PLACE_SLUGS[place.name] ?? place.name;
  return {
    key: [slug, topic ?? fallbackTopic(title, place.name)].filter((part) => part !== '').join('-'),
    title,
    jurisdiction: place.name,
    level: place.level,
    topic,
    periodStart,
    periodEnd,
    basis: basisOf(opening),
  };
}

function statedPeriod(opening: string): [number, number] | null {
  const sentence = /规划期.{0,30}/u.exec(opening);
  return sentence ? periodOf(sentence[0]) : null;
}

/** A title without its place, period and kind of paper: what a key falls back on. */
function fallbackTopic(title: string, place: string): string {
  return title
    .replace(place, '')
    .replace(/[“"'「]?十[一二三四五六]?五[”"'」]?|[（(].*?[）)]|\d{4}[—–-]\d{4}年?/gu, '')
    .replace(/(?:发展)?(?:规划|纲要|计划|方案)+$/u, '')
    .replace(/[\s\p{P}]/gu, '');
}

/** The first characters of a place's own name, by which its bodies are told from those with a carried prefix: 烟台 of 烟台市. */
export function placeStem(name: string): string {
  return name === '中国' ? '' : name.replace(/(?:省|市|县|区|旗|镇|乡|街道|自治[区州县旗])$/u, '');
}
