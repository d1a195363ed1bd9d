const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that Chinese numerals are written with, for use in a character class. */
export const CHINESE_NUMERAL = '〇零一二两三四五六七八九十百千';

/** The text with half-width digits, as long as it was. */
export const halfWidthDigits = (text: string): string => text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** The number that a numeral states: 12, １２, 十二, 二〇二一, 廿 not included; null where it is none. */
export function parseNumeral(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').trim();
  if (/^\d+$/u.test(plain)) return Number(plain);
  const chinese = plain.replace(/〇/gu, '零').replace(/两/gu, '二');
  if (chinese === '' || !new RegExp(`^[${CHINESE_NUMERAL}]+$`, 'u').test(chinese)) return null;
  return /[十百千]/u.test(chinese) ? parseCounted(chinese) : Number([...chinese].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** Reads 二百一十五 by its units. */
function parseCounted(chinese: string): number {
  let total = 0;
  let pending = 0;
  for (const character of chinese) {
    const unit = UNITS[character];
    if (unit === undefined) pending = DIGITS.indexOf(character);
    else {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return total + pending;
}
