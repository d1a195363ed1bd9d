import { themeWords } from '../../../db/seeds/registry/area-themes.ts';
import type { AreaTheme } from '../../../schema/area/area.enums.ts';

/** The theme that an area's title speaks of, or null. */
export const themeOf = (title: string): AreaTheme | null => themeWords.find(([words]) => words.test(title))?.[1] ?? null;
