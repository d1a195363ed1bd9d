import { gazetteerText } from '../../../db/seeds/registry/gazetteer.ts';

const NAMES = new Set([...gazetteerText.matchAll(/ \d{4}(?!00)\d{2}(\p{Script=Han}+市)(?=\s|$)/gmu)].map((match) => match[1] ?? ''));
const CITIES = new Set([...gazetteerText.matchAll(/^ +\d{4}00 (\p{Script=Han}+市)(?=\s|$)/gmu)].map((match) => match[1] ?? ''));

/** Whether a city is one of a county's rank: the gazetteer lists it so, or the plan's own words give it away. */
export function isCountyCity(name: string, words: () => string): boolean {
  if (!name.endsWith('市') || CITIES.has(name)) return false;
  return NAMES.has(name) || givesAway(name.slice(0, -1), words());
}

/** 代管的县级市, or branches of another city's offices in it: 沂川市生态环境局荣川分局. */
function givesAway(stem: string, words: string): boolean {
  if (new RegExp(`${stem}市?(?:为|是|作为)[^。]{0,24}县级市`, 'u').test(words)) return true;
  return new RegExp(`(?<!${stem})市[\\p{Script=Han}]{2,12}局${stem}分局`, 'u').test(words);
}
