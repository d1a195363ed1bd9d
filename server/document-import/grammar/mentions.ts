import { append } from '../structure/append.ts';
import { endsLikeUnit } from './unit-names.ts';

/** A unit named in running words. */
export interface FoundMention {
  unit: string;
  asWritten: string;
  start: number;
  end: number;
}

const LEVEL = '(?:全国|各级|各|[省市县区州旗镇乡](?:级)?|基层|村（社区）|村|社区)?';
const BODIES =
  '(?:妇女联合会|妇联|残疾人联合会|残联|妇女儿童工作委员会办公室|妇女儿童工作委员会|妇儿工委办公室|妇儿工委|残疾人工作委员会|残工委|老龄委|老龄办|关心下一代工作委员会|关工委|总工会|工会女职工委员会|共青团|团[省市县区]委|科学技术协会|科协|工商联|红十字会|计划生育协会|计生协会?|消费者协会|人民法院|人民检察院|检察机关|公安机关|人民法庭|疾控中心|疾病预防控制中心|妇幼保健院|人民政府|融媒体中心|大数据中心)';
const FIXED = new RegExp(`${LEVEL}${BODIES}(?:组织)?`, 'gu');
const SECTORS =
  '(?:公安|民政|教育(?:和体育)?|卫生健康|卫健|司法(?:行政)?|人力资源和?社会保障|人社|财政|发展改革|发改|住房城乡建设|住建|农业农村|市场监管|交通运输|交通|应急(?:管理)?|科技|文化和旅游|生态环境|自然资源|统计|医保|医疗保障|税务|网信|宣传|组织|编制|体育|广播电视|检察|法院|消防|水利|商务|审计|退役军人|乡村振兴|地震|气象|科协|综合执法)';
const SECTOR_LIST = new RegExp(`((?:${SECTORS}[、和及与])*${SECTORS})(?:等)?(?:有关|相关|主管|行政)*(?:部门|机关)`, 'gu');

/** Names that a document gives away: units of its lists, misspelt names of committees with those that are meant, and places it speaks of. */
export interface KnownNames {
  established: ReadonlySet<string>;
  slips: ReadonlyMap<string, string>;
  places: readonly string[];
}

/** The units that an item's own words name: known bodies, departments of known fields (公安、民政部门), and units of the document's lists. */
export function findMentions(text: string, known: KnownNames): FoundMention[] {
  const found: FoundMention[] = [];
  for (const match of text.matchAll(FIXED)) found.push(withPlace(toMention(match[0], match.index), text, known.places));
  for (const match of text.matchAll(SECTOR_LIST)) append(found, sectors(match[1] ?? '', match.index));
  for (const match of text.matchAll(/[省市县区州旗][\p{Script=Han}]{1,12}?(?:局|委|办|部|中心)(?!员|门)/gu)) {
    if (known.established.has(match[0]) && endsLikeUnit(match[0])) found.push(toMention(match[0], match.index));
  }
  for (const [written, meant] of known.slips) append(found, misspelt(text, written, meant));
  return withoutOverlap(found);
}

function misspelt(text: string, written: string, meant: string): FoundMention[] {
  if (!text.includes(written)) return [];
  return [...text.matchAll(new RegExp(`(${LEVEL})${written}(办公室)?`, 'gu'))].map((match) => ({
    unit: `${match[1] ?? ''}${meant}${match[2] ?? ''}`,
    asWritten: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function toMention(words: string, start: number): FoundMention {
  return { unit: words.replace(/组织$/u, ''), asWritten: words, start, end: start + words.length };
}

/** The same with the name of its place, where one that the document speaks of stands right before it: 青石市妇联 is no 市妇联 of another city. */
function withPlace(mention: FoundMention, text: string, places: readonly string[]): FoundMention {
  const place = places.find((name) => mention.unit.startsWith(name.at(-1) ?? '') && text.slice(0, mention.start + 1).endsWith(name));
  if (place === undefined) return mention;
  const before = place.slice(0, -1);
  return { ...mention, unit: `${before}${mention.unit}`, asWritten: `${before}${mention.asWritten}`, start: mention.start - before.length };
}

function sectors(list: string, start: number): FoundMention[] {
  return [...list.matchAll(new RegExp(SECTORS, 'gu'))].map((match) => ({
    unit: `${match[0]}部门`,
    asWritten: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function withoutOverlap(found: FoundMention[]): FoundMention[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return sorted.filter((mention) => {
    if (mention.start < reached) return false;
    reached = mention.end;
    return true;
  });
}
