import type { AlignedGoal, Gap } from './alignment-query.ts';

/** The comparison within one area. */
export interface AreaGaps {
  id: string;
  title: string;
  gaps: Gap[];
}

type Area = AlignedGoal['area'];

/** Whether areas of two plans are about the same: one name, or one theme. */
const alike = (a: Area, b: Area): boolean => a.title === b.title || (a.theme !== null && a.theme === b.theme);

/** Rows by the higher plan's areas in order; what only the lower plan has stands with the area that is about the same, else under its own. */
export function gapsByArea(gaps: readonly Gap[]): AreaGaps[] {
  const groups: (AreaGaps & { area: Area })[] = [];
  for (const gap of gaps) {
    const area = (gap.higher ?? gap.lower)?.area;
    if (!area) continue;
    const there = groups.find((group) => group.area.id === area.id) ?? (gap.higher ? undefined : groups.find((group) => alike(group.area, area)));
    if (there) there.gaps.push(gap);
    else groups.push({ id: area.id, title: area.title, gaps: [gap], area });
  }
  return groups.map(({ id, title, gaps: ofArea }) => ({ id, title, gaps: ofArea }));
}
