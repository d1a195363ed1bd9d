import { gazetteerText } from '../../../db/seeds/registry/gazetteer.ts';

const NAMES = new Set(
  [...gazetteerText.matchAll(/ \d{4}(?!00)\d{2}(\p{Script=Han}+[区县旗])(?=\s|$)/gmu)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== '城区' && name !== '郊区' && name !== '矿区'),
);
const LONGEST = Math.max(...[...NAMES].map((name) => name.length));
/** Places above a county that may stand before its name: 深圳市南山区. */
const ABOVE = /^[\p{Script=Han}]{2,8}?(?:省|自治区|自治州|地区|市|盟|州)/u;

/** The county or district of the gazetteer that a text opens with, alone or after the places above it. */
export function listedCounty(text: string): string | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    if (NAMES.has(text.slice(0, length))) return text.slice(0, length);
  }
  const above = ABOVE.exec(text)?.[0];
  return above === undefined ? null : listedCounty(text.slice(above.length));
}
