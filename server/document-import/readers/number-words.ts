const DIGITS = '〇一二三四五六七八九';
const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 12 → 十二, 105 → 一百零五; outside 1 … 9999 the digits one by one. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 9999) return digitByDigit(value, DIGITS);
  return inPlaces(value, '零一二三四五六七八九', ['', '十', '百', '千']).replace(/^一十/u, '十');
}

/** 12 → 壹拾贰, as on cheques and seals. */
export function capitalChineseNumber(value: number): string {
  if (value < 1 || value > 9999) return digitByDigit(value, CAPITAL_DIGITS);
  return inPlaces(value, CAPITAL_DIGITS, ['', '拾', '佰', '仟']);
}

/** 12 → 一二, 10 → 一〇. */
export function chineseDigits(value: number): string {
  return digitByDigit(value, DIGITS);
}

/** 1 → a, 27 → aa, as Word counts: the letter is repeated. */
export function repeatedLetter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** 1 → a, 27 → aa, 28 → ab, as HTML counts. */
export function letters(value: number): string {
  if (value < 1) return String(value);
  const rest = Math.floor((value - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((value - 1) % 26));
}

/** 4 → iv. */
export function romanNumber(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** 3 → ③; beyond the signs that exist, the plain number. */
export function circledNumber(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value >= 36 && value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : String(value);
}

/** 3 → ㊂. */
export function circledChineseNumber(value: number): string {
  return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : chineseNumber(value);
}

/** 3 → ⑶. */
export function bracketedNumber(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`;
}

/** 3 → ⒊. */
export function dottedNumber(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`;
}

/** 12 → １２. */
export function fullWidthNumber(value: number): string {
  return String(value).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** 1 → 甲. */
export function heavenlyStem(value: number): string {
  return STEMS[value - 1] ?? String(value);
}

/** 1 → 子. */
export function earthlyBranch(value: number): string {
  return BRANCHES[value - 1] ?? String(value);
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}

function inPlaces(value: number, digits: string, places: string[]): string {
  const written = String(value);
  const words = [...written].map((digit, index) =>
    digit === '0' ? (digits[0] ?? '') : `${digits[Number(digit)] ?? ''}${places[written.length - index - 1] ?? ''}`,
  );
  const zero = digits[0] ?? '';
  return words
    .join('')
    .replaceAll(new RegExp(`${zero}+`, 'gu'), zero)
    .replace(new RegExp(`${zero}$`, 'u'), '');
}
