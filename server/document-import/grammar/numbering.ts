import { CHINESE_NUMERAL, halfWidthDigits, parseNumeral } from './numerals.ts';

/** How an ordinal is written: 第一章, 第一节, 一、, （一）, 1., (1), ①, 1.1 (decimal2), ——, 专栏1, 行动一： (named-行动) … */
export type MarkerFamily =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'formal'
  | 'chinese'
  | 'chinese-paren'
  | 'chinese-half'
  | 'digit'
  | 'digit-paren'
  | 'digit-half'
  | 'circled'
  | 'letter'
  | 'word'
  | 'decimal1'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'bullet'
  | 'box'
  | `named-${string}`;

/** The ordinal that opens a line. */
export interface Marker {
  family: MarkerFamily;
  /** Its number; 0 for bullets and for boxes without one. */
  number: number;
  /** All numbers of a decimal ordinal: 1.2.3 is [1, 2, 3]. */
  path: number[];
  /** The ordinal in plain form, e.g. （一）, 1., 1.2, 专栏3; empty for bullets. */
  printed: string;
  /** How many characters of the line it takes, white space after it included. */
  length: number;
}

const C = `[${CHINESE_NUMERAL}]{1,4}`;
const OPEN = '[（(〔【\\[]';
const CLOSE = '[）)〕】\\]]';
const UNIT_WORDS = '(?:[%％‰万亿千百倍米公里年月日时分秒元岁个人名次项家处所张台套间户亩吨度℃天周届期级类位条份]|[平立]方|小时|学时)';

interface Rule {
  pattern: RegExp;
  family: (match: RegExpExecArray) => MarkerFamily;
  printed: (match: RegExpExecArray) => string;
}

const PARTS: Record<string, MarkerFamily> = { 编: 'part', 篇: 'part', 部: 'part', 章: 'chapter', 节: 'section', 条: 'article' };
const fixed = (family: MarkerFamily) => (): MarkerFamily => family;

const NAMED = '行动|任务|工程|举措|措施|专项|板块|领域|项目|目标|计划|攻坚战|战役|战|路径|模块|主题|步骤|阶段|场景|实事|事项|方向|重点|体系|机制';

const RULES: Rule[] = [
  {
    pattern: new RegExp(`^第\\s*(${C}|\\d{1,3})\\s*(编|篇|部分|章|节|条)(?=[\\s　、：:\\p{L}“"《]|$)[\\s　、：:]*`, 'u'),
    family: (m) => PARTS[(m[2] ?? '').slice(0, 1)] ?? 'chapter',
    printed: (m) => `第${m[1]}${m[2]}`,
  },
  { pattern: new RegExp(`^专\\s*栏\\s*(${C}|\\d{1,3})?[\\s　：:、]*`, 'u'), family: fixed('box'), printed: (m) => `专栏${m[1] ?? ''}` },
  {
    pattern: /^((?:重点|重大|专项|实事|示范|特色)(?:项目|工程))[\s　]*[：:][\s　]*(?=[\p{L}“"《][^。；，,：:]{1,32}$)/u,
    family: fixed('box'),
    printed: (m) => m[1] ?? '',
  },
  {
    pattern: new RegExp(`^((?:专项|重点|重大|主要)?(?:${NAMED}))\\s*\\d{1,2}[.．—-](\\d{1,2})(?:\\s*[：:、.．](?!\\d)[\\s　]*|[\\s　]+)(?=[\\p{L}“"《])`, 'u'),
    family: (m) => `named-${m[1]}`,
    printed: (m) => m[0].replace(/[\s　：:、.．]+$/u, ''),
  },
  {
    pattern: new RegExp(`^((?:专项|重点|重大|主要)?(?:${NAMED}))\\s*(${C}|\\d{1,2})(?:\\s*[：:、.．](?!\\d)[\\s　]*|[\\s　]+)(?=[\\p{L}“"《])`, 'u'),
    family: (m) => `named-${m[1]}`,
    printed: (m) => `${m[1]}${m[2]}`,
  },
  {
    pattern: new RegExp(
      `^(任务|行动|工程|专项|举措|措施)([一二三四五六七八九十]{1,2})(?!批|览|定|体|些|个|是|方)(?=\\p{Script=Han}[\\p{Script=Han}、]{3,24}$)`,
      'u',
    ),
    family: (m) => `named-${m[1]}`,
    printed: (m) => `${m[1]}${m[2]}`,
  },
  { pattern: /^([壹贰叁肆伍陆柒捌玖拾]{1,2})(?:\s*[、．.][\s　]*|[\s　]+)/u, family: fixed('formal'), printed: (m) => m[1] ?? '' },
  { pattern: new RegExp(`^(${C})\\s*[、．.][\\s　]*`, 'u'), family: fixed('chinese'), printed: (m) => `${m[1]}、` },
  { pattern: /^([一二三四五六七八九十]{1,3})(?:　|[\s　]{2})[\s　]*(?=[\p{Script=Han}“”、]{2,30}$)/u, family: fixed('chinese'), printed: (m) => `${m[1]}、` },
  { pattern: new RegExp(`^${OPEN}\\s*(${C})\\s*${CLOSE}[\\s　、.．]*`, 'u'), family: fixed('chinese-paren'), printed: (m) => `（${m[1]}）` },
  { pattern: new RegExp(`^(${C})[）)][\\s　]*`, 'u'), family: fixed('chinese-half'), printed: (m) => `${m[1]}）` },
  { pattern: /^(\d{1,2})[.．](?=(?:\d{1,2}[—–~～－至到-]+)?\d{1,2}(?:周?岁|个月))/u, family: fixed('digit'), printed: (m) => `${m[1]}.` },
  {
    pattern: new RegExp(`^(\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?!\\d)(?!\\s*${UNIT_WORDS})[.．、]?[\\s　]*(?=[\\p{L}“"《])`, 'u'),
    family: (m) => decimalFamily(m[1] ?? ''),
    printed: (m) => (m[1] ?? '').replace(/．/gu, '.'),
  },
  { pattern: /^(\d{1,3})\s*[.．、﹒](?!\d(?!\d{3}年))[\s　]*/u, family: fixed('digit'), printed: (m) => `${m[1]}.` },
  { pattern: /^(0[1-9])(?:[、.．]?[\s　]+|[、.．])(?=[\p{Script=Han}“"《][^。；]{1,30}$)/u, family: fixed('digit'), printed: (m) => `${Number(m[1])}.` },
  { pattern: new RegExp(`^${OPEN}\\s*(\\d{1,3})\\s*${CLOSE}[\\s　、.．]*`, 'u'), family: fixed('digit-paren'), printed: (m) => `(${m[1]})` },
  { pattern: /^(\d{1,2})[）)][\s　]*/u, family: fixed('digit-half'), printed: (m) => `${m[1]})` },
  { pattern: /^([①-⑳㉑-㉟㊱-㊿])[\s　]*/u, family: fixed('circled'), printed: (m) => m[1] ?? '' },
  { pattern: /^([⑴-⒇])[\s　]*/u, family: fixed('digit-paren'), printed: (m) => `(${(m[1] ?? '').charCodeAt(0) - 0x2473})` },
  { pattern: /^([⒈-⒛])[\s　]*/u, family: fixed('digit'), printed: (m) => `${(m[1] ?? '').charCodeAt(0) - 0x2487}.` },
  {
    pattern: /^([A-H][.．、](?![A-Za-z])|[I-Z][.．、](?=[\s　]*[\p{Script=Han}“《]))[\s　]*/u,
    family: fixed('letter'),
    printed: (m) => `${m[1]?.slice(0, 1)}.`,
  },
  { pattern: /^(?:[—–―─━-]{2,}|[⸺⸻—●•·■◆▪➢★☆○□◇▲]|[*-](?=\s))[\s　]*/u, family: fixed('bullet'), printed: () => '' },
];

function decimalFamily(digits: string): MarkerFamily {
  const depth = digits.split(/[.．]/u).length;
  return depth === 2 ? 'decimal2' : depth === 3 ? 'decimal3' : 'decimal4';
}

/** More than any ordinal takes, with the words after it that tell it from a quantity. */
const LONGEST = 64;

/** The ordinal at the start of a line, or null where the line opens with none. */
export function parseMarker(text: string): Marker | null {
  const plain = halfWidthDigits(text.slice(0, LONGEST));
  for (const { pattern, family, printed } of RULES) {
    const match = pattern.exec(plain);
    if (!match || match[0].length === 0) continue;
    const own = family(match);
    return toMarker(own, printed(match), (own.startsWith('named-') ? match[2] : match[1]) ?? '', match[0].length);
  }
  return null;
}

/** The ordinal that the file's format computes for a paragraph, which may be a bare number. */
export function parseComputedOrdinal(ordinal: string, decimals: boolean): Marker | null {
  const marker = parseMarker(`${ordinal}　标题`) ?? parseDecimalHeading(`${ordinal}　标题`);
  return marker?.family === 'decimal1' && !decimals ? { ...marker, family: 'digit' } : marker;
}

/** `1 总则`: the first level of decimal ordinals, which only counts in documents that have the deeper ones. */
export function parseDecimalHeading(text: string): Marker | null {
  const match = new RegExp(`^(\\d{1,2})(?:[\\s　]+|(?=\\p{Script=Han}{2,14}$))(?!${UNIT_WORDS})(?=\\p{Script=Han})`, 'u').exec(halfWidthDigits(text));
  return match ? toMarker('decimal1', match[1] ?? '', match[1] ?? '', match[0].length) : null;
}

/** 第一，…: points within a text more often than ordinals, so it only counts in documents that have lists of such. */
export function parseWordOrdinal(text: string): Marker | null {
  const match = new RegExp(`^第(${C})[，,、：:][\\s　]*(?=\\p{Script=Han})`, 'u').exec(text.slice(0, LONGEST));
  return match ? toMarker('word', `第${match[1]}`, match[1] ?? '', match[0].length) : null;
}

const FORMAL = '壹贰叁肆伍陆柒捌玖拾';

function toMarker(family: MarkerFamily, printed: string, numeral: string, length: number): Marker {
  const path = family.startsWith('decimal')
    ? numeral
        .normalize('NFKC')
        .split(/[.．]/u)
        .map(Number)
    : [markerNumber(family, numeral, printed)];
  return { family, number: path.at(-1) ?? 0, path, printed: printed.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')), length };
}

function markerNumber(family: MarkerFamily, numeral: string, printed: string): number {
  if (family === 'formal') return parseNumeral([...numeral].map((digit) => '一二三四五六七八九十'[FORMAL.indexOf(digit)] ?? '').join('')) ?? 0;
  if (family === 'bullet') return 0;
  if (family === 'letter') return numeral.charCodeAt(0) - 64;
  const digits = /\d+/u.exec(numeral.normalize('NFKC')) ?? /\d+/u.exec(printed);
  return parseNumeral(digits ? digits[0] : numeral) ?? 0;
}

/** An ordinal as it stands in an item's path: (1) and （一） become half-width, 一、 loses its comma. */
export function pathOrdinal(printed: string): string {
  return printed.replace(/（/gu, '(').replace(/）/gu, ')').replace(/、$/u, '');
}

/** An ordinal as it stands in the path of a heading: 三, （一）, 第二章. */
export function sectionOrdinal(printed: string): string {
  return printed.replace(/[、.]$/u, '');
}
