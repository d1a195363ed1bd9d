import { ARABIC, CHINESE, numberValue } from './target-numbers.ts';
import { plainUnit, RETURN_PERIOD, UNIT, unitKind, WORD_UNIT } from './target-units.ts';
import type { UnitKind } from './target-units.ts';

/** A number with its unit of measure, as it stands in a text. */
export interface Figure {
  start: number;
  end: number;
  value: number;
  /** The upper end of a range. */
  valueMax: number | null;
  unit: string;
  kind: UnitKind;
  /** Whether the number is written in Chinese characters. */
  inWords: boolean;
  /** What the words of the figure alone say about the comparison, e.g. 过半 or 翻一番. */
  says: 'GT' | 'INCREASE_BY' | null;
}

const SCALE = '(?:[百千]?万亿|[百千]?[万亿]|[百千](?![米克瓦伏]))';
const ARABIC_FIGURE = `(?<a>${ARABIC})(?<s>${SCALE})?(?<u>${UNIT})?(?:(?:-{1,2}|~|至|到)(?<b>${ARABIC})(?<t>${SCALE})?(?<v>${UNIT})?)?`;
const RATIO = String.raw`(?<![\d:])(?<ra>\d+(?:\.\d+)?):(?<rb>\d+(?:\.\d+)?)(?![\d:])`;
const FRACTION = String.raw`(?<den>百|千|万|十万|[二三四五六七八九十])分之(?<nom>[一二两三四五六七八九十百]+(?:点[一二三四五六七八九零]+)?|\d+(?:\.\d+)?)`;
const SLASHED = String.raw`(?<fa>\d{1,2})/(?<fb>\d{1,2})(?![\d万])`;
const HALF = '(?<half>超过半数|半数|过半|一半|(?<=[的有])半(?=以上))';
const TENTHS = '(?<ten>[一二三四五六七八九两])成(?=以上|左右|以内|以下|的|$|[,。;、])';
const DOUBLED = '翻(?<dbl>[一两二三])番|(?<dbl1>翻番)';
/** 提前半年, 不少于半天; 一年半. */
const HALF_TIME = '(?<=提前|缩短|延长|不少于|不低于|不超过|至少|达到)半(?<hu>年|个月|个?小时|个?工作日|天)';
const AND_HALF = `(?<hw>\\d{1,2}|${CHINESE})(?<hwu>年|个月|个?小时|天)半(?!载)`;
const WORDS = `(?<w>${CHINESE})(?<ws>[万亿])?(?<wu>${WORD_UNIT})`;
const FIGURE = new RegExp([RATIO, SLASHED, DOUBLED, FRACTION, HALF, HALF_TIME, AND_HALF, TENTHS, ARABIC_FIGURE, WORDS].join('|'), 'g');

type Groups = Record<string, string | undefined>;
type Reading = Pick<Figure, 'value' | 'unit'> & Partial<Figure>;

const DENOMINATORS: Record<string, [factor: number, unit: string]> = { 百: [1, '%'], 千: [1, '‰'], 万: [1, '‱'], 十万: [1, '/10万'] };

function fraction(denominator: string, nominator: string): Reading {
  const value = decimalInWords(nominator);
  const scale = DENOMINATORS[denominator];
  if (scale) return { value, unit: scale[1] };
  return { value: percent(value, numberValue(denominator, '')), unit: '%' };
}

function percent(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 100;
}

function decimalInWords(words: string): number {
  const [whole = '', decimals = ''] = words.split('点');
  const digits = [...decimals].map((digit) => numberValue(digit, '')).join('');
  return Number(`${numberValue(whole, '')}${digits && '.'}${digits}`);
}

/** 亿元 and 万亿元 stay in 亿元, as tables print them; every other scale word is multiplied out. */
function scaled(digits: string, scale: string, unit: string): [value: number, unit: string] {
  const money = /^(?:美?元)/.test(unit) && scale.endsWith('亿');
  return money ? [numberValue(digits, scale.slice(0, -1)), `亿${unit}`] : [numberValue(digits, scale), unit];
}

function arabic(groups: Groups): Reading {
  const scale = groups.s ?? '';
  const unit = groups.v ?? groups.u ?? '';
  if (groups.b === undefined) {
    const [value, scaledUnit] = scaled(groups.a ?? '', scale, unit);
    return { value, unit: scaledUnit };
  }
  const [value] = scaled(groups.a ?? '', scale || (groups.t ?? ''), unit);
  const [valueMax, scaledUnit] = scaled(groups.b, groups.t ?? '', unit);
  return { value, valueMax, unit: scaledUnit };
}

function read(groups: Groups): Reading {
  if (groups.ra !== undefined) return { value: Number((Number(groups.ra) / Number(groups.rb)).toPrecision(4)), unit: '' };
  if (groups.dbl ?? groups.dbl1) return { value: 100 * (2 ** numberValue(groups.dbl ?? '一', '') - 1), unit: '%', says: 'INCREASE_BY' };
  if (groups.fa !== undefined) return { value: percent(Number(groups.fa), Number(groups.fb)), unit: '%' };
  if (groups.den !== undefined) return { ...fraction(groups.den, groups.nom ?? ''), inWords: true };
  if (groups.half !== undefined) return { value: 50, unit: '%', inWords: true, says: groups.half.includes('过') ? 'GT' : null };
  if (groups.ten !== undefined) return { value: 10 * numberValue(groups.ten, ''), unit: '%', inWords: true };
  if (groups.hu !== undefined) return { value: 0.5, unit: groups.hu, inWords: true };
  if (groups.hwu !== undefined) return { value: numberValue(groups.hw ?? '', '') + 0.5, unit: groups.hwu, inWords: true };
  if (groups.a !== undefined) return arabic(groups);
  return { value: numberValue(groups.w ?? '', groups.ws ?? ''), unit: groups.wu ?? '', inWords: true };
}

function isYear(reading: Reading, next: string): boolean {
  const value = reading.valueMax ?? reading.value;
  return Number.isInteger(value) && value >= 1900 && value <= 2100 && (reading.unit === '年' || (reading.unit === '' && next === ''));
}

/** Letters and signs that make a number part of a name: 5G, PM2.5, 7×24, 1+X, 第3. */
function isPartOfName(before: string, after: string, reading: Reading): boolean {
  if (reading.inWords && (/[数几]$/.test(before) || after.startsWith('性'))) return true;
  return /[A-Za-z0-9.+×*第№#/]$/.test(before) || /^[A-Za-z+×*]/.test(after);
}

/** A number that counts the people a rate refers to (每千人口, 每2年) or stands in a date or ordinal. */
function isReference(before: string, after: string, reading: Reading): boolean {
  if (/每隔?$/.test(before) && reading.unit !== '') return true;
  if (reading.unit === '' && /^(?:月|号|周岁|月龄|版|后|时)/.test(after)) return true;
  return reading.unit === '日' && before.endsWith('月');
}

/** Round words name things more often than they count them: 千村示范, 百家企业. */
const ROUND = /^[百千]+$/;
const NORM_BEFORE =
  /(?:岁[、和]|提前|(?:保持|稳定|维持|控制)在|达到?|不[得]?少于|不[得]?低于|不[得]?超过|不[得]?高于|至少|最多|[到至为]|超过|高于|提高|增加|延长|≥|≤|>|<)$/;
const GRADE_AFTER = /^(?:及?以上|[,。;:、!?]|评价|测评|水平|标准|$)/;
const BOUND_AFTER = /^(?:[()]含[()])?(?:及?以上|及?以下|以内|左右)?(?=[,。;:、!?和及]|$)/;

/** Ages, grades and spans of years that only describe the noun after them: 5岁以下儿童, 二级医院, 5年生存率. */
function isDescription(before: string, after: string, reading: Reading): boolean {
  const { unit } = reading;
  if (/^的?基础上?/.test(after) || (unit !== '' && after.startsWith('级'))) return true;
  if (unit.endsWith('岁')) return !(NORM_BEFORE.test(before) && BOUND_AFTER.test(after));
  if (unit === '级' && after.startsWith('地震')) return !/[抗防抵]御$/.test(before);
  if (unit === '级' && (/^[甲乙丙]等/.test(after) || (reading.inWords && /^(?:水平|标准)/.test(after)))) return true;
  if (unit === '度' && /^及?以[上下][\u4e00-\u9fa5]/.test(after)) return true;
  if (unit === '级') return !(/(?:达到?|通过|不低于|提高|提升)$/.test(before) && GRADE_AFTER.test(after));
  if (unit === '年') return !(NORM_BEFORE.test(before) || isStart(before, after) || (BOUND_AFTER.test(after) && !reading.inWords) || /^制?免费/.test(after));
  return Boolean(reading.inWords) && /^[一二三四五六七八九十]/.test(after);
}

/** 由9.4年提高到: where a change starts from. */
const isStart = (before: string, after: string): boolean => /[由从]$/.test(before) && /^(?:[^,。;]{0,4})[到至为]/.test(after);

/** Finds every number that may be a quantity. Years, dates, ordinals and parts of names are left out. */
export function findFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (ROUND.test(match.groups?.w ?? '') && match.groups?.wu !== RETURN_PERIOD) continue;
    const reading = read(match.groups ?? {});
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(end, end + 6);
    if (isYear(reading, '') || isPartOfName(before, after, reading) || isReference(before, after, reading) || isDescription(before, after, reading)) continue;
    const unit = plainUnit(reading.unit);
    found.push({ valueMax: null, inWords: false, says: null, ...reading, start, end, unit, kind: unitKind(unit) });
  }
  return found;
}
