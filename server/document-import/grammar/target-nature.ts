import { TargetNature } from '../../../schema/target/target.enums.ts';

const ASIDE = '[(（\\[［〔【](约束|预期|指导)性?(?:指标|目标)?[)）\\]］〕】]';
const AT_END = new RegExp(`${ASIDE}$`, 'u');
const BEHIND = new RegExp(`^[^,，、;；\\d]{0,6}?${ASIDE}`, 'u');

/** Whether words that open with 约束性, 预期性 or 指导性 say that a target binds or is expected; null where they say neither. */
export function natureOf(words: string): TargetNature | null {
  if (words.startsWith('约束')) return TargetNature.BINDING;
  return words.startsWith('预期') || words.startsWith('指导') ? TargetNature.EXPECTED : null;
}

/** The nature in brackets right behind a figure: 降低18%（约束性）. */
export const natureBehind = (words: string): TargetNature | null => natureOf(BEHIND.exec(words)?.[1] ?? '');

/** The nature in brackets at the end of an indicator's name. */
export const natureInName = (name: string): TargetNature | null => natureOf(AT_END.exec(name)?.[1] ?? '');

/** A name without the nature in brackets at its end. */
export const withoutNature = (name: string): string => name.replace(AT_END, '');
