import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';

interface Group {
  count: number;
  topic: string | null;
  jurisdiction: { level: JurisdictionLevel } | null;
}

/** What there is, by topic and place. */
export interface CountsAnswer {
  plans: { nodes: { topic: string | null; jurisdiction: { level: JurisdictionLevel } }[] };
  goalStats: { nodes: Group[] };
  targetStats: { nodes: Group[] };
}

/** What there is, by topic and place; summed up by level here. */
export const countsQuery = `
  query HomeCounts {
    plans(first: 1000) { nodes { topic jurisdiction { level } } }
    goalStats(groupBy: [TOPIC, JURISDICTION], first: 1000) { nodes { count topic jurisdiction { level } } }
    targetStats(groupBy: [TOPIC, JURISDICTION], first: 1000) { nodes { count topic jurisdiction { level } } }
  }`;

/** How much there is of one topic at one level. */
export interface CellCounts {
  plans: number;
  goals: number;
  targets: number;
}

/** What there is by topic and level: the levels and topics that have something, and the counts by both. */
export interface CountTable {
  levels: JurisdictionLevel[];
  topics: (string | null)[];
  at(topic: string | null, level: JurisdictionLevel): CellCounts;
}

const keyOf = (topic: string | null, level: string): string => `${level} ${topic ?? ''}`;

/** Sums counts up by topic and level; the topic with most goals comes first. `order` says which level stands first. */
export function countTable({ plans, goalStats, targetStats }: CountsAnswer, order: readonly JurisdictionLevel[]): CountTable {
  const cells = new Map<string, CellCounts>();
  const goalsOf = new Map<string | null, number>();
  const levels = new Set<JurisdictionLevel>();
  const add = (field: keyof CellCounts, count: number, topic: string | null, level: JurisdictionLevel | undefined) => {
    if (!level) return;
    const cell = cells.get(keyOf(topic, level)) ?? { plans: 0, goals: 0, targets: 0 };
    cells.set(keyOf(topic, level), { ...cell, [field]: cell[field] + count });
    levels.add(level);
    goalsOf.set(topic, (goalsOf.get(topic) ?? 0) + (field === 'goals' ? count : 0));
  };
  for (const { topic, jurisdiction } of plans.nodes) add('plans', 1, topic, jurisdiction.level);
  for (const { count, topic, jurisdiction } of goalStats.nodes) add('goals', count, topic, jurisdiction?.level);
  for (const { count, topic, jurisdiction } of targetStats.nodes) add('targets', count, topic, jurisdiction?.level);
  return {
    levels: order.filter((level) => levels.has(level)),
    topics: [...goalsOf].toSorted(([, a], [, b]) => b - a).map(([topic]) => topic),
    at: (topic, level) => cells.get(keyOf(topic, level)) ?? { plans: 0, goals: 0, targets: 0 },
  };
}
