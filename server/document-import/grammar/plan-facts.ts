import { endsLikeUnit } from './unit-names.ts';
import { listedCounty } from './listed-counties.ts';
import { parseMarker } from './numbering.ts';
import { halfWidthDigits, parseNumeral } from './numerals.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';

const NUMBER = /[\p{Script=Han}]{1,12}\s*[﹝〔［[（(【]\s*(?:19|20)\d{2}\s*[﹞〕］\]）)】]\s*第?\s*\d{1,4}\s*号/u;
const FIVE_YEARS: Record<string, number> = { 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 十三: 13, 十四: 14, 十五: 15, 十六: 16, 十七: 17 };
const BASIS = /(?:根据|依据|依照|按照|遵照|遵循|贯彻落实|贯彻|落实|深入实施|衔接)/u;

/** A place and its level of government. */
export interface PlaceFact {
  name: string;
  level: JurisdictionLevel;
}

/** The official number in a line, e.g. 烟政发〔2021〕15号, in its usual brackets; null where there is none. */
export function documentNumber(text: string): string | null {
  const match = NUMBER.exec(text);
  return match
    ? match[0]
        .replace(/\s/gu, '')
        .replace(/[﹝［[（(【]/u, '〔')
        .replace(/[﹞］\]）)】]/u, '〕')
    : null;
}

/** Words that end as an office does and are none. */
const NO_OFFICE = /(?:布局|格局|全局|大局|结局|变局|新局|全部|内部|外部|局部)$/u;

/** The body that a line names as the one that issued the document; null where the line names none. */
export function issuerOf(line: string): string | null {
  const several = line.trim().split(/[\s　]+/u);
  if (several.length > 1 && several.every((name) => name.length >= 3 && endsLikeUnit(name))) return several.join(' ');
  const plain = line.replace(/[\s　]/gu, '').replace(/(?:文件|令)$/u, '');
  if (NO_OFFICE.test(plain) || parseMarker(plain) !== null) return null;
  return /^[\p{Script=Han}]{0,24}(?:人民政府(?:办公[厅室])?|国务院(?:办公厅)?|委员会(?:办公室)?|(?:委|局|厅|部|领导小组)(?:办公室)?)$/u.test(plain)
    ? plain
    : null;
}

/** The years that an opening counts from its first: 从2024年起，用三年时间. */
export function yearsFromStart(opening: string): [number, number] | null {
  const match = /[从自]((?:19|20)\d{2})年(?:起|开始)，?.{0,4}用([二两三四五六七八九十]|\d{1,2})年/u.exec(halfWidthDigits(opening));
  const length = match ? (parseNumeral(match[2] ?? '') ?? Number(match[2])) : 0;
  return match && length > 0 ? [Number(match[1]), Number(match[1]) + length - 1] : null;
}

/** The one year that a title of yearly work names: 2023年…工作要点, …2022年度…责任书. */
export function yearOfTitle(title: string): [number, number] | null {
  const years = [...halfWidthDigits(title).matchAll(/(?<![\d—–－\-~～至到])((?:19|20)\d{2})\s*年(?!代)/gu)].map((match) => Number(match[1]));
  const [year] = years;
  return year !== undefined && years.length === 1 ? [year, year] : null;
}

/** The years that a plan runs, from words such as （2021—2030年）, 2021-2025年 or “十四五”. */
export function periodOf(words: string): [number, number] | null {
  const text = halfWidthDigits(words);
  const range =
    /((?:19|20)\d{2})\s*年?\s*[—–－\-~～至到]+\s*((?:19|20)\d{2})\s*年/u.exec(text) ??
    /[（(]\s*((?:19|20)\d{2})\s*[—–－\-~～至到]+\s*((?:19|20)\d{2})\s*[）)]/u.exec(text);
  if (range && Number(range[1]) < Number(range[2])) return [Number(range[1]), Number(range[2])];
  const plan =
    /[“"'「]?(十[一二三四五六七]?|(?<=[“"'「])[六七八九])五[”"'」]/u.exec(text) ??
    /第([六七八九]|十[一二三四五六七]?)个五年/u.exec(text) ??
    /(十[一二三四五六])五(?:规划|时期|期间)/u.exec(text);
  const ordinal = FIVE_YEARS[plan?.[1] ?? ''];
  return ordinal === undefined ? null : [1951 + 5 * ordinal, 1955 + 5 * ordinal];
}

/** What stands before 区 where it is no district: parts of towns, kinds of areas, mountain areas, zones of some purpose. */
const NO_DISTRICT = [
  ...['自治', '地', '社', '市', '园', '景', '功能'],
  ...['中心城', '[主老新旧]城', '建成', String.raw`[^市省]\p{Script=Han}山`],
  ...['示范', '试验', '实验', '服务', '先行', '保护', '度假', '旅游', '合作', '产业'],
].join('|');
const COUNTY_ENDINGS = ['自治县', '自治旗', '(?<!市)县(?!域|级)', '旗', `(?<!${NO_DISTRICT})区(?!域|块|间|划|位)`].join('|');
const COUNTY = new RegExp(String.raw`^(?:[\p{Script=Han}]{2,8}?(?:省|自治区|自治州|市))*([\p{Script=Han}]{2,8}?(?:${COUNTY_ENDINGS}))`, 'u');

const LEVELS: [PlaceFact['level'], RegExp][] = [
  [JurisdictionLevel.TOWNSHIP, /^(?:[\p{Script=Han}]{2,8}(?:省|市|县|区|旗))*([\p{Script=Han}]{2,6}(?:镇|(?<!城|下)乡(?!村|镇)|街道))/u],
  [JurisdictionLevel.COUNTY, COUNTY],
  [JurisdictionLevel.CITY, /^(?:[\p{Script=Han}]{2,8}?(?:省|自治区))*([\p{Script=Han}]{2,8}?(?:自治州|地区|州市|州(?!市)|市|盟))/u],
  [JurisdictionLevel.PROVINCE, /^([\p{Script=Han}]{2,7}?(?:省|自治区)|新疆生产建设兵团)/u],
  [JurisdictionLevel.NATION, /^(中国|国家|全国)/u],
];

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/u;

/** Ministries, whose names say no place. */
const MINISTRY =
  /^(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部/u;

/** The place that a title or an issuer's name opens with, and its level. */
export function placeOf(name: string): PlaceFact | null {
  const plain = name.replace(/[\s　]/gu, '').replace(/^(?:19|20)\d{2}年度?/u, '');
  if (/^国务院|^中共中央|^中央|^中国|^国家|^全国/u.test(plain) || MINISTRY.test(plain)) return { name: '中国', level: JurisdictionLevel.NATION };
  const head = plain.split(/[“"（(《]|(?:国民经济|人民政府|“?十[三四五六])/u)[0] ?? '';
  const [township] = LEVELS;
  const own = township?.[1].exec(head)?.[1];
  const listed = own ? null : listedCounty(head);
  if (listed) return { name: listed, level: JurisdictionLevel.COUNTY };
  for (const [level, pattern] of LEVELS) {
    const match = pattern.exec(head);
    if (match?.[1]) return { name: match[1], level: MUNICIPALITY.test(match[1]) ? JurisdictionLevel.PROVINCE : level };
  }
  return null;
}

/** The titles in 《…》 that an opening names as what the plan rests on (根据, 依据, 按照 …). */
export function basisOf(opening: string): string[] {
  const titles: string[] = [];
  for (const sentence of opening.split(/[。！]/u)) {
    const from = BASIS.exec(sentence)?.index;
    if (from !== undefined) titles.push(...outerTitles(sentence.slice(from)));
  }
  return [...new Set(titles)];
}

/** The outermost 《…》 of a text, without their marks. */
export function outerTitles(text: string): string[] {
  const titles: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '《') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (text[index] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0)
        titles.push(
          text
            .slice(start, index)
            .replace(/[\s　]+/gu, ' ')
            .trim(),
        );
    }
  }
  return titles;
}
