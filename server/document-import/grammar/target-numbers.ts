const DIGITS = '零一二三四五六七八九';
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** A regular expression source for a number in Arabic digits. */
export const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A regular expression source for a number in Chinese characters. */
export const CHINESE = '[一二两三四五六七八九十百千]{1,9}';

function chineseDigit(character: string): number {
  return character === '两' ? 2 : DIGITS.indexOf(character);
}

/** The value of a whole number in Chinese characters: 二十五 → 25. */
export function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) digit = chineseDigit(character);
    else {
      total += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + digit;
}

/** Rounds what binary fractions leave behind: 0.1 + 0.2 → 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The value of a number in Arabic digits or Chinese characters, with its scale words (1.2 and 万 → 12000). */
export function numberValue(digits: string, scale: string): number {
  const base = /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : chineseNumber(digits);
  return tidy([...scale].reduce((value, word) => value * (SCALES[word] ?? 1), base));
}
